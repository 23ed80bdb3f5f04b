"""One peer of a hub as the hub knows it, and what its sessions are told of."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from bus.hub.badges import Badge
from bus.hub.people.desk import PeopleDesk
from bus.hub.scopes.scope import Scope
from bus.hub.scopes.view import View
from bus.hub.window import Window
from bus.messages import AskCaller, AskFile, AskTimeline, WireEntry
from models.domain.board import Board
from models.domain.caller.sealing import Held
from models.domain.caller.sight import Sight, sight_of
from models.domain.case import Case
from models.domain.mode import Mode
from models.domain.roles import Role

Question = AskTimeline | AskFile | AskCaller
"""What a seat asks for: its answer counts as data."""


class Hub(Protocol):
    """What the sessions tell of: the authority's board and the journal behind it."""

    journal_id: str
    epoch: int
    mode: Mode
    read_only: bool
    people: PeopleDesk
    failing: Callable[[], tuple[str, ...]]

    @property
    def board(self) -> Board: ...

    @property
    def head(self) -> int: ...

    @property
    def state(self) -> str: ...

    def entries_after(self, number: int, most: int) -> list[WireEntry]: ...

    def timeline(self, case_no: str) -> list[WireEntry]: ...

    def case(self, number: str) -> Case | None: ...

    def sheets_filed(self, first: int, last: int) -> list[bytes]: ...

    def file_part(self, digest: str, offset: int, most: int) -> tuple[int, bytes]: ...

    def held(self, case_no: str) -> tuple[Held, ...]: ...


@dataclass(slots=True)
class Session:
    """One peer. `number` is the journal number that it has been sent up to; None for those who are sent none.

    `person` has signed in, by the sign-in of this digest; both are empty where people do not sign in. `view` is what is
    seen of the room from the person's part of the organisation; None where that is everything. `put_off` is the message
    that could not be written and has to come again before any other.
    """

    key: bytes
    badge: Badge
    role: str
    name: str
    heard: float
    out: int = 0
    came: int = 1
    put_off: str = ""
    window: Window = field(default_factory=Window)
    number: int | None = None
    snapshot: deque[str] | None = None
    snapshot_number: int = 0
    snapshot_first: bool = True
    roles: frozenset[Role] | None = None
    person: str = ""
    sign_in: str = ""
    locked: bool = False
    asked: deque[Question] = field(default_factory=deque)
    view: View | None = None

    @property
    def scope(self) -> Scope | None:
        return None if self.view is None else self.view.held.scope

    @property
    def sight(self) -> Sight:
        return sight_of(self.roles)


@dataclass(frozen=True, slots=True)
class Frame:
    """Two parts to send to one peer: the number of the frame in its session, and the message."""

    key: bytes
    number: bytes
    message: bytes
