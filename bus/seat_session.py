"""A seat's side of a session: it follows everything that is live, and proves every second that it holds the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

from bus.events import (
    Beat,
    CallerGiven,
    Card,
    Changed,
    Event,
    FieldShown,
    FileGiven,
    LinkState,
    SnapshotPart,
    Told,
)
from bus.latest_orders import LatestOrders
from bus.messages import (
    PROTOCOL,
    AskCaller,
    AskFile,
    AskTimeline,
    CallerTold,
    Changes,
    Credit,
    FileTold,
    FromHub,
    Heartbeat,
    Hello,
    Revealed,
    Snapshot,
    Timeline,
    Welcome,
)
from bus.session import ACKNOWLEDGE_EVERY, ClientSession
from bus.wire import (
    digest_of_bytes,
    domain_entry,
    encode,
    place_order,
    state_text,
)
from models.domain.case import Case, CaseState, Unit
from models.domain.orders import Order
from models.domain.roles import WHOLE_ROOM
from models.domain.rules import Book, book_key
from models.domain.shift.sheets import Sheet


@dataclass(slots=True)
class SeatSession(ClientSession):
    """A seat: it stands at `number` of `journal`, holding `digests` of all that is live (taken over from its cache).

    `scope` is the part of the organisation that it is told of, by the hub's `tree`; both are empty where that is all.
    """

    journal: str = ""
    number: int = 0
    post: str = WHOLE_ROOM
    scope: str = ""
    tree: str = ""
    _latest: LatestOrders = field(default_factory=LatestOrders)
    digests: dict[str, int] = field(default_factory=dict)
    _total: int = 0
    _in_snapshot: bool = False
    _fresh: dict[str, int] = field(default_factory=dict)
    _data_taken: int = 0

    @property
    def state_hash(self) -> str:
        """What it holds of all that is live, as heartbeats compare it."""
        return state_text(self._total)

    def take_over(self, journal: str, number: int, digests: Mapping[str, int], scope: str = "", tree: str = "") -> None:
        """Start from what a cache holds."""
        self.journal, self.number, self.digests = journal, number, dict(digests)
        self.scope, self.tree = scope, tree
        self._total = sum(self.digests.values())

    @property
    def person(self) -> str:
        """Who has signed in here; empty where nobody has."""
        return self.seated.person if self.seated is not None else ""

    def before(self, order_id: str, order: Order, seen: int | None) -> tuple[str, ...]:
        """The own orders that this one rests on; it is one for those that follow."""
        return self._latest.before(order_id, order, seen)

    def place(self, order_id: str, order: Order, seen: int | None) -> None:
        """An order of whoever has signed in."""
        self.place_of(self.person, order_id, order, seen, self.before(order_id, order, seen))

    def place_of(self, person: str, order_id: str, order: Order, seen: int | None, after: tuple[str, ...]) -> None:
        """An order as it was placed, perhaps before the program was ended and somebody else signed in."""
        self.submit(order_id, place_order(order_id, order, seen, after, person))

    def ask_timeline(self, case: str) -> None:
        """Asked once; lost with the session."""
        if self.state is LinkState.LIVE:
            self._send(AskTimeline(f"ask-{self._sent}", case))

    def ask_file(self, digest: str, offset: int, case: str = "") -> None:
        """Asked once; lost with the session. `case` is one that the file is attached to."""
        if self.state is LinkState.LIVE:
            self._send(AskFile(f"file-{self._sent}", digest, offset, case))

    def ask_caller(self, case: str) -> None:
        """Asked once; lost with the session."""
        if self.state is LinkState.LIVE:
            self._send(AskCaller(f"caller-{self._sent}", case))

    def acknowledge(self) -> None:
        """One more message of changes, a snapshot or an answer is taken in. Else the hub sends only a window."""
        self._data_taken += 1
        if self.state is LinkState.LIVE and self._data_taken % ACKNOWLEDGE_EVERY == 0:
            self._send(Credit(self._data_taken))

    def _hello(self) -> Hello:
        hello = Hello(PROTOCOL, self.role, self.name, self.journal, self.number, self.post)
        return self._with_person(msgspec.structs.replace(hello, scope=self.scope, tree=self.tree))

    def _welcomed(self, welcome: Welcome) -> list[Event]:
        self._in_snapshot = not welcome.resumed
        if (welcome.scope, welcome.tree) != (self.scope, self.tree):
            self.take_over("", 0, {}, welcome.scope, welcome.tree)  # of what was seen before nothing is gone on from
        self.journal = welcome.journal
        self._data_taken = 0
        # slots=True makes a new class, so super() without arguments would look in the wrong one
        return ClientSession._welcomed(self, welcome)

    def _taken(self, message: FromHub, monotonic: float) -> list[Event]:
        match message:
            case Snapshot():
                return self._snapshot(message)
            case Changes():
                return self._changes(message)
            case Timeline():
                self.acknowledge()
                return [Told(message.case, tuple(map(domain_entry, message.entries)))]
            case FileTold():
                self.acknowledge()
                return [FileGiven(message.digest, message.offset, message.size, message.data)]
            case CallerTold():
                self.acknowledge()
                return [CallerGiven(message.case, tuple(message.lines))]
            case Revealed():
                return [FieldShown(message.id, message.case, message.field, message.value, message.seconds)]
            case Heartbeat():
                return self._beat(message)
            case _:
                return ClientSession._taken(self, message, monotonic)

    def _snapshot(self, message: Snapshot) -> list[Event]:
        if not self._in_snapshot:
            return [self._lost("a snapshot came unasked")]
        if message.first:
            self._fresh = {}
        cards = _cards(message.cases, message.units, message.books, message.sheets)
        for card in cards:
            self._fresh[_key(card.value)] = card.digest
        if message.last:
            self.digests, self._fresh = self._fresh, {}
            self._total = sum(self.digests.values())
            self.number = message.number
            self._in_snapshot = False
        part = SnapshotPart(
            tuple(message.cases),
            tuple(message.units),
            message.first,
            message.last,
            message.number,
            self.journal,
            cards,
            tuple(message.books),
            tuple(message.sheets),
        )
        return [part]

    def _changes(self, message: Changes) -> list[Event]:
        if message.first != self.number + 1:
            return [self._lost(f"entry {message.first} came where {self.number + 1} was due")]
        cards = _cards(message.cases, message.units, message.books, message.sheets)
        for card in cards:
            key = _key(card.value)
            self._total -= self.digests.get(key, 0)
            if _live(card.value):
                self.digests[key] = card.digest  # under the text that was there: each message brings one of its own
                self._total += card.digest
            else:
                self.digests.pop(key, None)
        for key in (*message.gone, *message.gone_units):
            self._total -= self.digests.pop(key, 0)
        self.number = message.last
        entries = tuple(map(domain_entry, message.entries))
        books, sheets = tuple(message.books), tuple(message.sheets)
        gone = (tuple(message.gone), tuple(message.gone_units))
        return [Changed(entries, tuple(message.cases), tuple(message.units), message.last, cards, books, sheets, *gone)]

    def _beat(self, message: Heartbeat) -> list[Event]:
        same = message.number != self.number or self._in_snapshot or state_text(self._total) == message.state
        if not same:
            self.journal, self.number = "", 0
            return [self._lost("this seat differs from the hub: it takes everything anew")]
        in_step = message.number == self.number and not self._in_snapshot
        return [Beat(message.number, message.now, self._round_trip, in_step, message.read_only, message.failing)]


def _cards(cases: list[Case], units: list[Unit], books: list[Book], sheets: list[Sheet]) -> tuple[Card, ...]:
    return (*map(_card, cases), *map(_card, units), *map(_card, books), *map(_card, sheets))


def _card(value: Case | Unit | Book | Sheet) -> Card:
    data = encode(value)
    return Card(value, data, digest_of_bytes(data))


def _key(value: Case | Unit | Book | Sheet) -> str:
    if isinstance(value, Sheet):
        return value.key
    if isinstance(value, Book):
        return book_key(value.kind, value.version)
    return value.number if isinstance(value, Case) else value.call_sign


def _live(value: Case | Unit | Book | Sheet) -> bool:
    if isinstance(value, Sheet):
        return not value.filed
    return not isinstance(value, Case) or value.state is not CaseState.ARCHIVED
