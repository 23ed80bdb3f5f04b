"""What the duty room keeps of a shift: the lines of its log, and the page that is handed over to the next one.

Officers are named by seat and post, those who were told by their function; no sheet has a field for a person.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class LogKind(StrEnum):
    """What a line of the duty log is about; ZERO is the daily report that nothing happened."""

    PHONE = "phone"  # 电话记录
    EVENT = "event"  # 事件
    ORDER = "order"  # 上级指示
    EQUIPMENT = "equipment"  # 设备
    ZERO = "zero"  # 零报告
    NEXT = "next"  # 交下一班


@dataclass(frozen=True, slots=True)
class TellingOf:
    """Who was told, as a function (a post, a department), and when."""

    who: str
    at: datetime


@dataclass(frozen=True, slots=True)
class LogLine:
    """A line of the duty log. `number` is its journal number; `corrects` that of the line it sets right, or 0."""

    number: int
    at: datetime
    by: str
    post: str
    kind: LogKind
    text: str
    told: tuple[TellingOf, ...] = ()
    cases: tuple[str, ...] = ()
    corrects: int = 0


class Part(StrEnum):
    """What a handover page can hold, each part a list."""

    LEVEL_A = "level_a"
    OVERDUE = "overdue"
    EMERGENCIES = "emergencies"
    TASKS = "tasks"
    REQUESTS = "requests"
    PAUSES = "pauses"
    EXTENSIONS = "extensions"
    SHELF = "shelf"
    UNITS = "units"
    WARNINGS = "warnings"


@dataclass(frozen=True, slots=True)
class Matter:
    """One line of a part: a case, an instant that counts (due, until, since), a code of what it is, and whose it is.

    `what` is a word of the program's own (a task's kind, a grade, a clock); `who` a unit, a department or a post.
    """

    case: str = ""
    at: datetime | None = None
    what: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page. `count` is how many there are; `matters` are the first of them."""

    part: Part
    count: int
    matters: tuple[Matter, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """The shift in numbers: `fell_overdue` are those of the open ones whose limit ran out in this shift."""

    received: int = 0
    closed: int = 0
    fell_overdue: int = 0
    open_left: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that is handed over, as gathered at `at` from the journal up to the entry `rests_on`.

    `begun` is when the shift took over; `lines` are the numbers of the lines that were logged in it.
    """

    at: datetime
    begun: datetime
    rests_on: int
    figures: Figures
    sections: tuple[Section, ...] = ()
    lines: tuple[int, ...] = ()

    def section(self, part: Part) -> Section:
        return next((each for each in self.sections if each.part is part), Section(part, 0))


class HandoverState(StrEnum):
    """PREPARED waits for the incoming officer; REPLACED was prepared anew before anyone had signed it."""

    PREPARED = "prepared"
    SIGNED = "signed"
    REFUSED = "refused"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Signature:
    """Who put his hand to it: a seat and its post, when, and what was added or objected to."""

    by: str
    post: str
    at: datetime
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Handover:
    """A page on its way from one shift to the next. `shift` names the outgoing one, such as `2026-11-21 day`.

    Once it is signed, lines and handovers from before `keep_from` are filed: they leave the desks.
    """

    number: int
    shift: str
    state: HandoverState
    page: Page
    prepared: Signature
    keep_from: datetime
    taken: Signature | None = None
    countersigned: Signature | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of the room's folder: a line of the log or a handover. `filed` is the journal entry that filed it."""

    key: str
    line: LogLine | None = None
    handover: Handover | None = None
    filed: int = 0

    @property
    def at(self) -> datetime:
        if self.line is not None:
            return self.line.at
        assert self.handover is not None
        return self.handover.prepared.at


def line_key(number: int) -> str:
    """What a line counts under in the state hash; it sorts by number."""
    return f"log {number:012d}"


def handover_key(number: int) -> str:
    return f"handover {number:08d}"
