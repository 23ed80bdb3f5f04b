"""One rule of routing: what it asks of a matter, and whom it sends."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from models.domain.case import Level

TYPE_DEPARTMENT = "@type"
"""As a lead or helper: the department that the policy names for the type of the case."""

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY = 24 * 60
DEFAULT_RANK = 100

_HOURS = re.compile(r"(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})")


@dataclass(frozen=True, slots=True)
class Hours:
    """Local minutes of the day, from `start` until just before `end`; where `end` comes first, over midnight."""

    start: int
    end: int

    @classmethod
    def parse(cls, text: str) -> Hours:
        """Read `22:00-06:00`; ValueError says what is wrong."""
        found = _HOURS.fullmatch(text.strip())
        if found is None:
            raise ValueError(f"{text!r} are no hours; write them as 22:00-06:00.")
        start, end = _minute(found[1], found[2]), _minute(found[3], found[4])
        if start in (end, DAY):
            raise ValueError(f"no minute lies between the two times of {text!r}; the whole day is 00:00-24:00.")
        return cls(start, end)

    def __str__(self) -> str:
        return f"{_clock(self.start)}-{_clock(self.end)}"

    @property
    def over_midnight(self) -> bool:
        return self.end < self.start

    @property
    def minutes(self) -> int:
        """How long the window is."""
        return (self.end - self.start) % DAY or DAY


ALL_DAY = Hours(0, DAY)


@dataclass(frozen=True, slots=True)
class RoutingRule:
    """Conditions that must all hold (an empty one always does), and the outcome. Rules of a smaller rank come first.

    `types` are codes, or beginnings of codes with a `*`; `areas` and `sources` (a sender's or a channel's name) are
    compared without regard to case; of `words` one must stand in the title or text. `weekdays` count from Monday, 0,
    and are those on which the hours begin. `lines` tells where each field stood in its file.
    """

    id: str
    lead: str
    rank: int = DEFAULT_RANK
    types: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    sources: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    hours: Hours | None = None
    weekdays: tuple[int, ...] = ()
    helpers: tuple[str, ...] = ()
    limits: str = ""
    automatic: bool = False
    note: str = ""
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)

    @property
    def line(self) -> int:
        """Where the rule begins: the line of its id, 0 where it comes from no file."""
        return self.lines.get("id", 0)

    @property
    def outcome(self) -> tuple[str, frozenset[str], str, bool]:
        """What makes a difference to a case, whatever the rule is called."""
        return self.lead, frozenset(self.helpers), self.limits, self.automatic


def _minute(hour: str, minute: str) -> int:
    at = int(hour) * 60 + int(minute)
    if int(minute) > 59 or at > DAY:
        raise ValueError(f"{hour}:{minute} is no time of day.")
    return at


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
