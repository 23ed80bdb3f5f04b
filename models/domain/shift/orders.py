"""Orders about the shift: writing the log, and handing over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from models.domain.roles import Role
from models.domain.shift.sheets import LogKind, Page, TellingOf


@dataclass(frozen=True, slots=True)
class WriteLog:
    """A line of the duty log; one that `corrects` another stands beside it, for nothing is struck out.

    `post` is what the officer is, here and in the other orders: the hub holds it against the seat's own.
    """

    kind: LogKind
    text: str
    post: str
    told: tuple[TellingOf, ...] = ()
    cases: tuple[str, ...] = ()
    corrects: int = 0


@dataclass(frozen=True, slots=True)
class PrepareHandover:
    """The outgoing officer offers the page as his screen shows it; one that waits unsigned is replaced by it."""

    shift: str
    page: Page
    post: str
    keep_from: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class SignHandover:
    """The incoming officer takes over."""

    handover: int
    post: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class RefuseHandover:
    """The incoming officer does not take over on this page."""

    handover: int
    post: str
    reason: str


@dataclass(frozen=True, slots=True)
class CountersignHandover:
    """The leader on duty has seen a handover that was signed."""

    handover: int
    post: str
    note: str = ""


ShiftOrder = WriteLog | PrepareHandover | SignHandover | RefuseHandover | CountersignHandover

_AT_THE_DESK = frozenset({Role.OFFICER, Role.LEADER})
SHIFT_ORDERS: Mapping[Any, frozenset[Role]] = {  # Any: type[Order], which this is a part of
    WriteLog: _AT_THE_DESK,
    PrepareHandover: _AT_THE_DESK,
    SignHandover: _AT_THE_DESK,
    RefuseHandover: _AT_THE_DESK,
    CountersignHandover: frozenset({Role.LEADER, Role.COMMANDER}),
}
"""Who may place them: those on duty in the room; watchers write nothing."""
