"""A warning as it is told: what it is about, its score, and every term of the score with the figures behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SubjectKind(StrEnum):
    """What is scored. There is no kind for a person, and there will be none."""

    PLACE = "place"
    TYPE = "type"
    AREA = "area"


class TermKind(StrEnum):
    REPEATS = "repeats"
    SOURCES = "sources"
    LONG_OPEN = "long_open"
    SURGE = "surge"
    HIGH_LEVEL = "high_level"


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a score: `points` of at most `most`.

    `value` is what was found and `usual` what is usual there (None where nothing tells): cases of one group for
    repeats, channels for sources, days for long open, cases for a surge, cases for a high level. `hours` is the window
    that was looked at, 0 where there is none. `overdue` marks a long open case whose own limit has run out. An `absent`
    surge could not be told for want of history: then `value` is the weeks there are and `usual` the weeks it needs.
    """

    kind: TermKind
    value: float
    usual: float | None
    points: float
    most: float
    hours: float = 0.0
    overdue: bool = False
    absent: bool = False


@dataclass(frozen=True, slots=True)
class EarlyWarning:
    """Something about a place, a type or an area that someone should look at before it grows.

    `key` tells it from all others and stays the same from one scoring to the next. `label` is an address (the newest
    case's spelling), a type's code or an area's name. Of a place, `group` is the group of types that its cases are of;
    a type that surges in one area alone has that `area`. `around` says that the place is the ground around the address
    rather than the one building. `score` is 0 to 100, the sum of its terms. `cases` are the numbers it rests on, newest
    first; `since` is when the first of them was reported.
    """

    kind: SubjectKind
    key: str
    label: str
    score: float
    terms: tuple[Term, ...]
    cases: tuple[str, ...]
    since: datetime
    group: str = ""
    area: str = ""
    around: bool = False

    @property
    def size(self) -> int:
        return len(self.cases)
