"""The messages of the bus, both ways. Field by field they are described in docs/protocol.md."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

import msgspec

from models.domain.caller.fields import Field, Showing
from models.domain.case import Case, Level, Stage, Unit
from models.domain.mode import Mode
from models.domain.roles import WHOLE_ROOM, Role
from models.domain.rules import Book
from models.domain.shift.sheets import Sheet

PROTOCOL = 4
"""The version of this protocol. A hub takes no other."""
MAX_ID = 400
"""The longest id of a message, in characters."""
MOST_BEFORE = 8
"""So many of the sender's own orders may be named as placed before another."""


MAX_WORD = 1_000
"""The longest name, password or token, in characters."""
MessageId = Annotated[str, msgspec.Meta(min_length=1, max_length=MAX_ID)]
"""An id of the sender's making."""


class _Message(msgspec.Struct, frozen=True, tag_field="t", forbid_unknown_fields=True, omit_defaults=True):
    """What every message has in common."""


# --- to the hub ---------------------------------------------------------------------------------------------------


class Hello(_Message, frozen=True, tag="hello"):
    """The first message of a session. `journal` and `number` say how far a seat's cache has come, if it has one.

    `post` is what the officer at a seat is: it says which orders are his to place (`models.domain.roles.POSTS`). Where
    people sign in it counts for nothing: there a seat brings `person` and `password`, with a `new_password` to change
    it, or the `token` of the sign-in that it has. Hence a hello is never kept nor logged. `scope` and `tree` are those
    of the welcome under which the cache was filled.
    """

    protocol: int
    role: Literal["seat", "source", "observer", "owner"]
    name: str
    journal: str = ""
    number: int = 0
    post: str = WHOLE_ROOM
    person: Annotated[str, msgspec.Meta(max_length=MAX_WORD)] = ""
    password: Annotated[str, msgspec.Meta(max_length=MAX_WORD)] = ""
    new_password: Annotated[str, msgspec.Meta(max_length=MAX_WORD)] = ""
    token: Annotated[str, msgspec.Meta(max_length=MAX_WORD)] = ""
    scope: Annotated[str, msgspec.Meta(max_length=MAX_WORD)] = ""
    tree: Annotated[str, msgspec.Meta(max_length=MAX_WORD)] = ""


class Report(_Message, frozen=True, tag="report"):
    """A source reports a case; the fields are those of `ReportCase`."""

    id: MessageId
    record: str
    reported_at: datetime
    type_code: str
    title: str
    text: str = ""
    address: str = ""
    area: str = ""
    lon: float | None = None
    lat: float | None = None
    level: Level | None = None
    channel: str = ""
    call_back: bool = False
    closed_at: datetime | None = None
    result: str = ""
    source_type: str = ""
    kept: dict[str, str] = {}
    caller_name: str = ""
    caller_phone: str = ""
    caller_words: str = ""


class Progress(_Message, frozen=True, tag="progress"):
    """A source tells how far a unit of its own has come with a record; the fields are those of `ReportProgress`."""

    id: MessageId
    record: str
    unit: str
    stage: Stage
    at: datetime
    text: str = ""
    lead: bool = False


class PlaceOrder(_Message, frozen=True, tag="order"):
    """A seat's order: its kind is the name of a domain order, `body` holds that order's fields.

    `after` are the seat's own latest orders on the same case that it placed before, having seen the same version.
    `person` had signed in when it was placed: it may wait for a link, and is nobody else's when that comes.
    """

    id: MessageId
    kind: str
    body: msgspec.Raw
    seen: int | None = None
    after: Annotated[tuple[MessageId, ...], msgspec.Meta(max_length=MOST_BEFORE)] = ()
    person: Annotated[str, msgspec.Meta(max_length=MAX_WORD)] = ""


class AskTimeline(_Message, frozen=True, tag="ask"):
    """Ask for every journal entry of a case."""

    id: MessageId
    case: str


class AskFile(_Message, frozen=True, tag="ask_file"):
    """Ask for a part of an attached file, from a byte on. The hub says how much it gives at once.

    `case` is one that it is attached to: a seat that sees a part of the organisation is given no file without it.
    """

    id: MessageId
    digest: str
    offset: int = 0
    case: str = ""


class AskCaller(_Message, frozen=True, tag="ask_caller"):
    """Ask what is held of the caller of a case, as far as this seat may know."""

    id: MessageId
    case: str


class Credit(_Message, frozen=True, tag="credit"):
    """A seat has taken in this many messages of snapshot or changes since its hello: the hub may send more."""

    taken: int


class ManagePeople(_Message, frozen=True, tag="people"):
    """Change or list who may sign in, by somebody who may: an owner, an administrator, a leader."""

    id: MessageId
    action: Literal["add", "list", "role", "lock", "release", "password", "policy", "log"]
    login: str = ""
    name: str = ""
    roles: list[str] = []
    org: str = ""
    policy: str = ""


class LockSeat(_Message, frozen=True, tag="lock"):
    """The officer leaves the seat: it is fed on, and takes orders again when somebody has signed in anew."""


class Ping(_Message, frozen=True, tag="ping"):
    id: int


# --- from the hub -------------------------------------------------------------------------------------------------


class Seated(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Who has signed in: what that allows (`models.domain.roles`), as which post one signs (empty: as none), and until
    when `token` takes the place of the password. A seat that is left alone locks after `locks_after_s`.
    """

    token: str
    person: str
    name: str
    post: str
    roles: list[Role]
    ends: datetime
    locks_after_s: int


class Allowed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How fast a source may report: `per_s` a second, `burst` at once, `left` of the burst at this moment."""

    per_s: float
    burst: int
    left: float


class Welcome(_Message, frozen=True, tag="welcome"):
    """The session stands. `resumed` says whether changes follow from the number given, or a snapshot comes first.

    `mode` says whether what this hub keeps is real; `seated` who has signed in, where people do. `allowed` is the pace
    that a source has to keep, if there is one. `scope` is the part of the organisation that a seat is told of (empty:
    everything), `tree` which tree says what belongs there.
    """

    protocol: int
    journal: str
    epoch: int
    number: int
    now: datetime
    resumed: bool = False
    mode: Mode = Mode.LIVE
    seated: Seated | None = None
    allowed: Allowed | None = None
    scope: str = ""
    tree: str = ""


class Snapshot(_Message, frozen=True, tag="snapshot"):
    """Part of everything that is live; the first part holds the units, the city's rules in every version, and sheets.

    After the last part the seat stands at `number`.
    """

    number: int
    cases: list[Case] = []
    units: list[Unit] = []
    books: list[Book] = []
    sheets: list[Sheet] = []
    first: bool = False
    last: bool = False


class WireEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A journal entry: number, when it was recorded, by whom, under which order, the fact's name and its fields."""

    number: int
    at: datetime
    by: str
    order: str
    kind: str
    fact: msgspec.Raw


class Changes(_Message, frozen=True, tag="changes"):
    """Entries `first` to `last` of the journal; cases, units and sheets as they are after them, rules that are new.

    A seat that sees a part of the organisation is told those of its part, perhaps none. `gone` and `gone_units` are
    cases and units that are no longer to be seen there.
    """

    first: int
    last: int
    entries: list[WireEntry]
    cases: list[Case] = []
    units: list[Unit] = []
    books: list[Book] = []
    sheets: list[Sheet] = []
    gone: list[str] = []
    gone_units: list[str] = []


class Heartbeat(_Message, frozen=True, tag="heartbeat"):
    """Sent every second: where the hub stands, and a hash of all that is live there (16 hex digits).

    `read_only` where its last write failed: it gives no receipts until one has gone through. `failing` names what it
    cannot do beside serving: "backing up", "archiving", "signing the journal's head".
    """

    epoch: int
    number: int
    state: str
    now: datetime
    read_only: bool = False
    failing: tuple[str, ...] = ()


class Receipt(_Message, frozen=True, tag="receipt"):
    """What became of a report or an order. It is sent after the commit that it speaks of.

    `number` is the last journal number it led to. A repeat gets the same receipt with `repeated` set.
    """

    id: str
    outcome: Literal["accepted", "refused"]
    case: str = ""
    number: int = 0
    code: str = ""
    reason: str = ""
    field: str = ""
    args: tuple[str, ...] = ()
    repeated: bool = False

    @property
    def accepted(self) -> bool:
        return self.outcome == "accepted"


class Receipts(_Message, frozen=True, tag="receipts"):
    items: list[Receipt]


class Timeline(_Message, frozen=True, tag="timeline"):
    """The answer to `AskTimeline`."""

    id: str
    case: str
    entries: list[WireEntry]


class FileTold(_Message, frozen=True, tag="file"):
    """The answer to `AskFile`: a part of the bytes (base64 in JSON), and how many there are: 0 for no file."""

    id: str
    digest: str
    offset: int
    size: int
    data: bytes = b""


class PeopleTold(_Message, frozen=True, tag="people_told"):
    """The answer to `ManagePeople`: those whom it was about, a text for each field; or why it was not done."""

    id: str
    people: list[dict[str, str]] = []
    code: str = ""
    reason: str = ""


class CallerLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One field of a caller: `shown` is its mask, empty where it is kept back. `reveals`: for this seat too."""

    field: Field
    showing: Showing
    shown: str = ""
    reveals: bool = False


class CallerTold(_Message, frozen=True, tag="caller"):
    """The answer to `AskCaller`: what is held, field by field."""

    id: str
    case: str
    lines: list[CallerLine] = []


class Revealed(_Message, frozen=True, tag="revealed"):
    """Follows the receipt of a `RevealField` to the seat that placed it: the value, to be shown for so many seconds.

    It is sent once and never kept: not in a cache, not in a log. `value` is empty where it was erased meanwhile.
    """

    id: str
    case: str
    field: Field
    value: str
    seconds: int


class Pong(_Message, frozen=True, tag="pong"):
    id: int


class Rejected(_Message, frozen=True, tag="rejected"):
    """A frame was not taken. `code` is one of: malformed, too_large, version, order, no_session, role, busy,
    unavailable, pace. With pace the sender waits `after_s` seconds before it sends this and all that follow it again.
    """

    code: str
    reason: str
    id: str = ""
    after_s: float = 0.0


ToHub = (
    Hello | Report | Progress | PlaceOrder | AskTimeline | AskFile | AskCaller | ManagePeople | LockSeat | Credit | Ping
)
FromHub = (
    Welcome
    | Snapshot
    | Changes
    | Heartbeat
    | Receipts
    | Timeline
    | FileTold
    | CallerTold
    | Revealed
    | PeopleTold
    | Pong
    | Rejected
)
