"""The peer's side of a session: frames in, events out, no socket and no clock of its own.

A source only sends reports; a seat follows everything (`bus.seat_session`); an observer only hears heartbeats. What has
no receipt yet is sent again whenever a new session stands: the hub acts once and answers the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

import msgspec

from bus.events import Beat, Event, LinkChanged, LinkState, Refusal
from bus.messages import (
    PROTOCOL,
    FromHub,
    Heartbeat,
    Hello,
    LockSeat,
    ManagePeople,
    PeopleTold,
    Ping,
    Pong,
    Receipt,
    Receipts,
    Rejected,
    Seated,
    ToHub,
    Welcome,
)
from bus.pacing import Allowance, Pace, Turnstile
from bus.wire import (
    MAX_FRAME,
    NUL_REASON,
    WireError,
    decode_from_hub,
    encode,
    frame_number,
    holds_nul,
    number_frame,
    report,
)
from models.domain.orders import ReportCase, ReportProgress

LOST_AFTER_S = 3.0
"""Silence of the hub after which the link counts as lost."""
HELLO_EVERY_S = 0.5
PING_EVERY_S = 1.0
AGAIN_AFTER_S = 1.0
"""How long a session waits before it sends again what the hub could not write, and what was said since."""
ACKNOWLEDGE_EVERY = 8
KEY_CODES = "key_"
"""What codes begin with that speak of our key."""
SIGN_IN_CODES = "sign_in"
"""What codes begin with that speak of who sits here."""
SIGN_IN_EVERY_S = 5.0
"""A password takes the hub a while, and a wrong one counts: it is not said again as fast as a plain hello."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who signs in, and by what; a `new_password` takes the place of the one before. Nothing prints them."""

    person: str
    password: str = field(repr=False)
    new_password: str = field(default="", repr=False)


@dataclass(slots=True)
class ClientSession:
    """What seats and sources have in common. `out` collects frames to send; the driver empties it.

    `epochs` are the highest that were heard, by journal. A hub of a lower one led before and does not know that another
    leads now: it is not spoken to.
    """

    name: str
    role: Literal["seat", "source", "observer", "owner"]
    out: list[tuple[bytes, bytes]] = field(default_factory=list)
    state: LinkState = LinkState.CONNECTING
    waiting: dict[str, bytes] = field(default_factory=dict)
    shut_out_by: str = ""
    """The code by which we are not let in; empty where nothing was said against us."""
    credentials: Credentials | None = None
    """Who sits here, until the hub has taken it: a password is forgotten then."""
    seated: Seated | None = None
    """Whom the hub has taken for sitting here."""
    waits_for_person: bool = False
    """The hub has asked who sits here: it is not spoken to before somebody says so."""
    epochs: dict[str, int] = field(default_factory=dict)
    _turnstile: Turnstile = field(default_factory=Turnstile)
    _now: float = 0.0
    _sent: int = 0
    _came: int = 0
    _heard: float = 0.0
    _hello_at: float = float("-inf")
    _ping_at: float = float("-inf")
    _pinged: dict[int, float] = field(default_factory=dict)
    _round_trip: float = 0.0
    _again_at: float = float("inf")
    _put_off: set[str] = field(default_factory=set)
    _kept_back: list[Receipt] = field(default_factory=list)

    def tick(self, monotonic: float) -> list[Event]:
        """Let time go by: to be called at least every 100 ms."""
        events: list[Event] = [*self._kept_back]
        self._kept_back.clear()
        self._now = monotonic
        if self.state is LinkState.LIVE:
            self._send_again(monotonic)
            for message_id in self._turnstile.due(monotonic):
                if (data := self.waiting.get(message_id)) is not None:
                    self._send_in_turn(message_id, data)
            if monotonic - self._heard > LOST_AFTER_S:
                events.append(self._lost(""))
            elif monotonic - self._ping_at >= PING_EVERY_S:
                self._ping_at = monotonic
                ping = self._sent + 1
                self._pinged = {ping: monotonic}
                self._send(Ping(ping))
        again_after = HELLO_EVERY_S if self.credentials is None else SIGN_IN_EVERY_S
        if self._may_say_hello and monotonic - self._hello_at >= again_after:
            self._hello_at = monotonic
            self.out.clear()
            self._sent = 0
            self._send(self._hello())
        return events

    @property
    def _may_say_hello(self) -> bool:
        return self.state is not LinkState.LIVE and not self.waits_for_person

    def sign_in(self, credentials: Credentials) -> None:
        """Say who sits here, in a hello of its own."""
        self.credentials, self.waits_for_person = credentials, False
        self.state, self._hello_at = LinkState.CONNECTING, float("-inf")

    def not_heard(self) -> None:
        """The hello could not be sent: nobody was there yet. It is not waited for its answer."""
        self._hello_at = float("-inf")

    def receive(self, parts: list[bytes], monotonic: float) -> list[Event]:
        """Take one frame in."""
        self._now = monotonic
        try:
            if len(parts) != 2:
                raise WireError(f"a frame has 2 parts, this one has {len(parts)}")
            number, message = frame_number(parts[0]), decode_from_hub(parts[1])
        except WireError as error:
            return [self._lost(str(error))]
        if isinstance(message, Welcome) and number == 1:
            self._came = 1
            self._heard = monotonic
            return self._older(message) or self._welcomed(message)
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
        if holds_nul(data):
            self._kept_back.append(Receipt(message_id, "refused", code="malformed", reason=NUL_REASON))
            return
        self.waiting[message_id] = data
        if self.state is LinkState.LIVE and self._turnstile.admit(message_id, self._now):
            self._send_in_turn(message_id, data)

    def lock(self) -> None:
        """Nobody sits here for now. Said to the hub that is there: another asks for a password by itself."""
        if self.state is LinkState.LIVE and self.seated is not None:
            self._send(LockSeat())

    def ask_people(self, asked: ManagePeople) -> None:
        """Asked once; lost with the session."""
        if self.state is LinkState.LIVE:
            self._send(asked)

    def _hello(self) -> Hello:
        return self._with_person(Hello(PROTOCOL, self.role, self.name))

    def _with_person(self, hello: Hello) -> Hello:
        if self.credentials is not None:
            said = self.credentials
            return msgspec.structs.replace(
                hello, person=said.person, password=said.password, new_password=said.new_password
            )
        return msgspec.structs.replace(hello, token=self.seated.token) if self.seated is not None else hello

    def _older(self, welcome: Welcome) -> list[Event]:
        """Where a later hub of the same journal was heard: this one is told nothing, and asked again in a while."""
        highest = self.epochs.get(welcome.journal, 0)
        if welcome.epoch >= highest:
            self.epochs[welcome.journal] = welcome.epoch
            return []
        reason = (
            f"the hub that answers is an older one: its epoch is {welcome.epoch}, and {highest} was heard of its "
            "journal. Where its database was put back from a copy, see docs/operations.md, Restore"
        )
        lost = replace(self._lost(reason), epochs=(welcome.epoch, highest))
        self._hello_at = self._heard
        return [lost]

    def _welcomed(self, welcome: Welcome) -> list[Event]:
        self.state = LinkState.LIVE
        self.credentials, self.seated = None, welcome.seated
        self.shut_out_by = ""
        self._ping_at = float("-inf")
        self._put_off.clear()
        told = welcome.allowed
        pace = None if told is None else Pace(told.per_s, told.burst)
        self._turnstile.begin(None if told is None or pace is None else Allowance(pace, told.left, self._now))
        for message_id, data in self.waiting.items():
            if self._turnstile.admit(message_id, self._now):
                self._send_bytes(data)
        return [LinkChanged(LinkState.LIVE, mode=welcome.mode, seated=welcome.seated, scope=welcome.scope)]

    def _send_in_turn(self, message_id: str, data: bytes) -> None:
        """Nothing overtakes what the hub could not write: an order may rest on the one before it."""
        if self._put_off:
            self._put_off.add(message_id)
        else:
            self._send_bytes(data)

    def _send_again(self, monotonic: float) -> None:
        """Send what the hub could not write a while ago, and what was said since, in its order."""
        if not self._put_off or monotonic < self._again_at:
            return
        for message_id, data in self.waiting.items():
            if message_id in self._put_off:
                self._send_bytes(data)
        self._put_off.clear()

    def _turned_away(self, message: Rejected) -> list[Event]:
        if message.code == "no_session":
            self._hello_at = float("-inf")
            return [self._lost("")] if self.state is LinkState.LIVE else []
        if message.code.startswith(KEY_CODES):
            return self.shut_out(message.reason, message.code)
        if message.code.startswith(SIGN_IN_CODES):
            self.credentials, self.seated, self.waits_for_person = None, None, True
        return [self._lost(message.reason, message.code)]

    def shut_out(self, reason: str, code: str) -> list[Event]:
        """We are not let in, which is said once. Of a key the first word counts: who comes again is told less."""
        said, self.shut_out_by = self.shut_out_by, self.shut_out_by or code
        return [] if said else [self._lost(reason, code)]

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
                    self._put_off.add(message.id)
                    self._again_at = monotonic + AGAIN_AFTER_S
                if message.code == "pace":
                    self._turnstile.put_off(message.id, message.after_s, monotonic)
                return [Refusal(message.code, message.reason, message.id)]
            case PeopleTold():
                return [message]
            case Heartbeat():
                return [Beat(message.number, message.now, self._round_trip, True, message.read_only, message.failing)]
            case _:
                pass
        return []

    def _lost(self, reason: str, code: str = "") -> LinkChanged:
        self.state = LinkState.LOST
        self._hello_at = float("-inf")
        return LinkChanged(LinkState.LOST, reason, code=code)

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
