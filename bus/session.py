"""The peer's side of a session: frames in, events out, no socket and no clock of its own.

`SeatSession` follows everything that is live; `SourceSession` only sends reports. Both send again what has no receipt
yet whenever a new session stands: the hub acts once and answers the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Literal

from bus.messages import (
    PROTOCOL,
    AskTimeline,
    Changes,
    Credit,
    FromHub,
    Heartbeat,
    Hello,
    Ping,
    Pong,
    Receipt,
    Receipts,
    Rejected,
    Snapshot,
    Timeline,
    ToHub,
    Welcome,
)
from bus.wire import (
    MAX_FRAME,
    WireError,
    decode_from_hub,
    digest_of_bytes,
    domain_entry,
    encode,
    frame_number,
    number_frame,
    place_order,
    report,
    state_text,
)
from models.domain.case import Case, CaseState, Unit
from models.domain.facts import Entry
from models.domain.orders import Order, ReportCase, ReportProgress

LOST_AFTER_S = 3.0
"""Silence of the hub after which the link counts as lost."""
HELLO_EVERY_S = 0.5
PING_EVERY_S = 1.0
AGAIN_AFTER_S = 1.0
"""How long a session waits before it sends again what the hub could not write."""
ACKNOWLEDGE_EVERY = 8


class LinkState(StrEnum):
    CONNECTING = "connecting"
    LIVE = "live"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Card:
    """A case or unit as the hub has it, with its bytes and their digest."""

    value: Case | Unit
    data: bytes
    digest: int


@dataclass(frozen=True, slots=True)
class LinkChanged:
    """`reason` is set where the hub would not have us, and says why."""

    state: LinkState
    reason: str = ""


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


@dataclass(frozen=True, slots=True)
class Changed:
    """Journal entries and what is different after them. `number` is the last entry's."""

    entries: tuple[Entry, ...]
    cases: tuple[Case, ...]
    units: tuple[Unit, ...]
    number: int
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Beat:
    """The hub lives: where it stands, its time, and the round trip in seconds of the last ping."""

    number: int
    now: datetime
    round_trip_s: float
    in_step: bool


@dataclass(frozen=True, slots=True)
class Told:
    """The whole timeline of a case, as asked for."""

    case: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """The hub did not take a frame, or cannot write for now. What was sent is kept and sent again."""

    code: str
    reason: str
    id: str


Event = LinkChanged | SnapshotPart | Changed | Beat | Told | Refusal | Receipt


@dataclass(slots=True)
class ClientSession:
    """What seats and sources have in common. `out` collects frames to send; the driver empties it."""

    name: str
    role: Literal["seat", "source"]
    out: list[tuple[bytes, bytes]] = field(default_factory=list)
    state: LinkState = LinkState.CONNECTING
    waiting: dict[str, bytes] = field(default_factory=dict)
    _sent: int = 0
    _came: int = 0
    _heard: float = 0.0
    _hello_at: float = float("-inf")
    _ping_at: float = float("-inf")
    _pinged: dict[int, float] = field(default_factory=dict)
    _round_trip: float = 0.0
    _again_at: dict[str, float] = field(default_factory=dict)
    _kept_back: list[Receipt] = field(default_factory=list)

    def tick(self, monotonic: float) -> list[Event]:
        """Let time go by: to be called at least every 100 ms."""
        events: list[Event] = [*self._kept_back]
        self._kept_back.clear()
        if self.state is LinkState.LIVE:
            self._send_again(monotonic)
            if monotonic - self._heard > LOST_AFTER_S:
                events.append(self._lost(""))
            elif monotonic - self._ping_at >= PING_EVERY_S:
                self._ping_at = monotonic
                ping = self._sent + 1
                self._pinged = {ping: monotonic}
                self._send(Ping(ping))
        if self.state is not LinkState.LIVE and monotonic - self._hello_at >= HELLO_EVERY_S:
            self._hello_at = monotonic
            self.out.clear()
            self._sent = 0
            self._send(self._hello())
        return events

    def receive(self, parts: list[bytes], monotonic: float) -> list[Event]:
        """Take one frame in."""
        try:
            if len(parts) != 2:
                raise WireError(f"a frame has 2 parts, this one has {len(parts)}")
            number, message = frame_number(parts[0]), decode_from_hub(parts[1])
        except WireError as error:
            return [self._lost(str(error))]
        if isinstance(message, Welcome) and number == 1:
            self._came = 1
            self._heard = monotonic
            return self._welcomed(message)
        if isinstance(message, Rejected) and number == 0:
            return self._turned_away(message)
        if self.state is not LinkState.LIVE:
            return []  # the end of a session that is over
        if number != self._came + 1:
            return [self._lost(f"frame {number} came where {self._came + 1} was due")]
        self._came = number
        self._heard = monotonic
        return self._taken(message, monotonic)

    def submit(self, message_id: str, message: ToHub) -> None:
        """Send now if the session stands, and again with every new session until a receipt comes.

        What no hub would take is refused here, at the next tick: sent, it would end every session.
        """
        data = encode(message)
        if len(data) > MAX_FRAME:
            reason = f"the message has {len(data)} bytes, the most is {MAX_FRAME}"
            self._kept_back.append(Receipt(message_id, "refused", code="too_large", reason=reason))
            return
        self.waiting[message_id] = data
        if self.state is LinkState.LIVE:
            self._send_bytes(data)

    def _hello(self) -> Hello:
        return Hello(PROTOCOL, self.role, self.name)

    def _welcomed(self, welcome: Welcome) -> list[Event]:
        self.state = LinkState.LIVE
        self._ping_at = float("-inf")
        self._again_at.clear()
        for data in self.waiting.values():
            self._send_bytes(data)
        return [LinkChanged(LinkState.LIVE)]

    def _send_again(self, monotonic: float) -> None:
        """Send what the hub could not write a while ago."""
        for message_id in [key for key, at in self._again_at.items() if at <= monotonic]:
            del self._again_at[message_id]
            if (data := self.waiting.get(message_id)) is not None:
                self._send_bytes(data)

    def _turned_away(self, message: Rejected) -> list[Event]:
        if message.code == "no_session":
            self._hello_at = float("-inf")
            return [self._lost("")] if self.state is LinkState.LIVE else []
        return [self._lost(message.reason)]

    def _taken(self, message: FromHub, monotonic: float) -> list[Event]:
        match message:
            case Receipts():
                for receipt in message.items:
                    self.waiting.pop(receipt.id, None)
                return list(message.items)
            case Pong():
                sent = self._pinged.pop(message.id, None)
                if sent is not None:
                    self._round_trip = monotonic - sent
            case Rejected():
                if message.code == "unavailable":
                    self._again_at[message.id] = monotonic + AGAIN_AFTER_S
                return [Refusal(message.code, message.reason, message.id)]
            case Heartbeat():
                return [Beat(message.number, message.now, self._round_trip, True)]
            case _:
                pass
        return []

    def _lost(self, reason: str) -> LinkChanged:
        self.state = LinkState.LOST
        self._hello_at = float("-inf")
        return LinkChanged(LinkState.LOST, reason)

    def _send(self, message: ToHub) -> None:
        self._send_bytes(encode(message))

    def _send_bytes(self, data: bytes) -> None:
        self._sent += 1
        self.out.append((number_frame(self._sent), data))


@dataclass(slots=True)
class SourceSession(ClientSession):
    """A source: reports go out, receipts come back."""

    def report(self, message_id: str, order: ReportCase | ReportProgress) -> None:
        self.submit(message_id, report(message_id, order))


@dataclass(slots=True)
class SeatSession(ClientSession):
    """A seat: it stands at `number` of `journal`, holding `digests` of all that is live (taken over from its cache)."""

    journal: str = ""
    number: int = 0
    digests: dict[str, int] = field(default_factory=dict)
    _total: int = 0
    _in_snapshot: bool = False
    _fresh: dict[str, int] = field(default_factory=dict)
    _data_taken: int = 0

    def take_over(self, journal: str, number: int, digests: Mapping[str, int]) -> None:
        """Start from what a cache holds."""
        self.journal, self.number, self.digests = journal, number, dict(digests)
        self._total = sum(self.digests.values())

    def place(self, order_id: str, order: Order, seen: int | None) -> None:
        self.submit(order_id, place_order(order_id, order, seen))

    def ask_timeline(self, case: str) -> None:
        """Asked once; lost with the session."""
        if self.state is LinkState.LIVE:
            self._send(AskTimeline(f"ask-{self._sent}", case))

    def acknowledge(self) -> None:
        """One more message of changes or snapshot is taken in. Unless this is said the hub sends only a window."""
        self._data_taken += 1
        if self.state is LinkState.LIVE and self._data_taken % ACKNOWLEDGE_EVERY == 0:
            self._send(Credit(self._data_taken))

    def _hello(self) -> Hello:
        return Hello(PROTOCOL, self.role, self.name, self.journal, self.number)

    def _welcomed(self, welcome: Welcome) -> list[Event]:
        self._in_snapshot = not welcome.resumed
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
                return [Told(message.case, tuple(map(domain_entry, message.entries)))]
            case Heartbeat():
                return self._beat(message)
            case _:
                return ClientSession._taken(self, message, monotonic)

    def _snapshot(self, message: Snapshot) -> list[Event]:
        if not self._in_snapshot:
            return [self._lost("a snapshot came unasked")]
        if message.first:
            self._fresh = {}
        cards = _cards(message.cases, message.units)
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
        )
        return [part]

    def _changes(self, message: Changes) -> list[Event]:
        if message.first != self.number + 1:
            return [self._lost(f"entry {message.first} came where {self.number + 1} was due")]
        cards = _cards(message.cases, message.units)
        for card in cards:
            key = _key(card.value)
            self._total -= self.digests.pop(key, 0)
            if _live(card.value):
                self.digests[key] = card.digest
                self._total += card.digest
        self.number = message.last
        entries = tuple(map(domain_entry, message.entries))
        return [Changed(entries, tuple(message.cases), tuple(message.units), message.last, cards)]

    def _beat(self, message: Heartbeat) -> list[Event]:
        same = message.number != self.number or self._in_snapshot or state_text(self._total) == message.state
        if not same:
            self.journal, self.number = "", 0
            return [self._lost("this seat differs from the hub: it takes everything anew")]
        in_step = message.number == self.number and not self._in_snapshot
        return [Beat(message.number, message.now, self._round_trip, in_step)]


def _cards(cases: list[Case], units: list[Unit]) -> tuple[Card, ...]:
    return (*map(_card, cases), *map(_card, units))


def _card(value: Case | Unit) -> Card:
    data = encode(value)
    return Card(value, data, digest_of_bytes(data))


def _key(value: Case | Unit) -> str:
    return value.number if isinstance(value, Case) else value.call_sign


def _live(value: Case | Unit) -> bool:
    return isinstance(value, Unit) or value.state is not CaseState.ARCHIVED
