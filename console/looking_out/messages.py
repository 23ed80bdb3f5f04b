"""What the console and its lookout's process say to each other, pickled, over the two pipes between them.

Both ends are one program started by one user, so pickling is safe here. Cases never travel: the cache has them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from models.domain.rules import Book, BookKind

if TYPE_CHECKING:  # slow to load, and in the console needed only where somebody asks
    from console.found import DuplicatesFound, TrialDone, WarningsFound
    from models.rules.duplicates.sketch import Sketch
    from models.rules.kinds import Value


@dataclass(frozen=True, slots=True)
class Told:
    """What is other now: cases by their numbers alone, new rules, units' departments by call sign, cases that a rule
    dispatched by itself."""

    numbers: tuple[str, ...] = ()
    books: tuple[Book, ...] = ()
    units: Mapping[str, str] = field(default_factory=dict)
    routed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """The first message: which cases to look through, and what was known before."""

    cache: Path
    zone: tzinfo
    known: Told


@dataclass(frozen=True, slots=True)
class DuplicatesAsked:
    """`question` is the console's number for it; `asked` goes back to whoever asked."""

    question: int
    asked: int
    draft: Sketch
    most: int
    now: datetime


@dataclass(frozen=True, slots=True)
class TrialAsked:
    question: int
    kind: BookKind
    draft: Value
    now: datetime


@dataclass(frozen=True, slots=True)
class ScoresAsked:
    """Early warnings as of an instant. Of several that wait only the last is answered."""

    now: datetime


@dataclass(frozen=True, slots=True)
class Filled:
    """All cases have been looked through; `trouble` says why some have not."""

    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    question: int
    found: DuplicatesFound | TrialDone


@dataclass(frozen=True, slots=True)
class Scored:
    """None while the rules are not there."""

    found: WarningsFound | None


Question = DuplicatesAsked | TrialAsked
ToLookout = Opening | Told | Question | ScoresAsked
FromLookout = Filled | Answered | Scored
