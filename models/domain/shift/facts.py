"""Facts about the shift. They are about the room, not about one case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.domain.shift.sheets import LogKind, Page, TellingOf


@dataclass(frozen=True, slots=True)
class LogWritten:
    """Its number is that of the journal entry."""

    at: datetime
    kind: LogKind
    text: str
    post: str
    told: tuple[TellingOf, ...] = ()
    cases: tuple[str, ...] = ()
    corrects: int = 0


@dataclass(frozen=True, slots=True)
class HandoverPrepared:
    handover: int
    at: datetime
    shift: str
    page: Page
    post: str
    keep_from: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class HandoverReplaced:
    """Another page was prepared before anyone had signed this one."""

    handover: int
    at: datetime


@dataclass(frozen=True, slots=True)
class HandoverSigned:
    handover: int
    at: datetime
    post: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class HandoverRefused:
    handover: int
    at: datetime
    post: str
    reason: str


@dataclass(frozen=True, slots=True)
class HandoverCountersigned:
    handover: int
    at: datetime
    post: str
    note: str = ""


ShiftFact = LogWritten | HandoverPrepared | HandoverReplaced | HandoverSigned | HandoverRefused | HandoverCountersigned

SHIFT_FACTS = frozenset(kind.__name__ for kind in ShiftFact.__args__)
"""Their names in the journal."""
