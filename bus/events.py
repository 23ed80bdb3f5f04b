"""What a session tells whoever drives it: the link, changes, receipts, the hub's heartbeat."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bus.messages import CallerLine, PeopleTold, Receipt, Seated
from models.domain.caller.fields import Field
from models.domain.case import Case, Unit
from models.domain.facts import Entry
from models.domain.mode import Mode
from models.domain.rules import Book
from models.domain.shift.sheets import Sheet


class LinkState(StrEnum):
    CONNECTING = "connecting"
    LIVE = "live"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Card:
    """A case, unit or book of rules as the hub has it, with its bytes and their digest."""

    value: Case | Unit | Book | Sheet
    data: bytes
    digest: int


@dataclass(frozen=True, slots=True)
class LinkChanged:
    """`reason` is set where the hub would not have us, and says why. `mode` comes with the welcome.

    `silent` where the link was lost though the socket stands: the hub is there and says nothing. `code` is the reason
    for machines. `seated` is who has signed in, where people do. `epochs` where it is not spoken to because it is an
    older one: its own epoch, and the highest that was heard of its journal. `scope` comes with the welcome: the part of
    the organisation that the seat is told of, empty for everything.
    """

    state: LinkState
    reason: str = ""
    mode: Mode | None = None
    silent: bool = False
    code: str = ""
    seated: Seated | None = None
    epochs: tuple[int, int] | None = None
    scope: str = ""


@dataclass(frozen=True, slots=True)
class SnapshotPart:
    """Part of all that is live; whatever no part named is gone after the last. `number` holds after the last."""

    cases: tuple[Case, ...]
    units: tuple[Unit, ...]
    first: bool
    last: bool
    number: int
    journal: str
    cards: tuple[Card, ...]
    books: tuple[Book, ...] = ()
    sheets: tuple[Sheet, ...] = ()


@dataclass(frozen=True, slots=True)
class Changed:
    """Journal entries and what is different after them. `number` is the last entry's.

    `gone` and `gone_units` are cases and units that are no longer to be seen here.
    """

    entries: tuple[Entry, ...]
    cases: tuple[Case, ...]
    units: tuple[Unit, ...]
    number: int
    cards: tuple[Card, ...]
    books: tuple[Book, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    gone: tuple[str, ...] = ()
    gone_units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Beat:
    """The hub lives: where it stands, its time, the round trip in seconds of the last ping, whether it can write.

    `failing` names what it cannot do beside serving.
    """

    number: int
    now: datetime
    round_trip_s: float
    in_step: bool
    read_only: bool = False
    failing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """The whole timeline of a case, as asked for."""

    case: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class FileGiven:
    """A part of an attached file, as asked for; `size` is that of the whole, 0 where the hub has no such file."""

    digest: str
    offset: int
    size: int
    data: bytes


@dataclass(frozen=True, slots=True)
class CallerGiven:
    """What this seat may know of the caller of a case, as asked for."""

    case: str
    lines: tuple[CallerLine, ...]


@dataclass(frozen=True, slots=True)
class FieldShown:
    """One value in full, as ordered: to be shown for so many seconds, and kept nowhere."""

    order_id: str
    case: str
    field: Field
    value: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """The hub did not take a frame, or cannot write for now. What was sent is kept and sent again."""

    code: str
    reason: str
    id: str


Event = (
    LinkChanged
    | SnapshotPart
    | Changed
    | Beat
    | Told
    | FileGiven
    | PeopleTold
    | CallerGiven
    | FieldShown
    | Refusal
    | Receipt
)
