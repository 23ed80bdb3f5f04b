"""Drives a session over ZeroMQ, in whichever thread calls `turn`."""

from __future__ import annotations

import contextlib
import time
import uuid
from collections.abc import Callable
from dataclasses import replace
from typing import Generic, TypeVar

import structlog
import zmq

from bus.events import Changed, Event, LinkChanged, LinkState, Refusal, SnapshotPart
from bus.keys.door import Door
from bus.keys.doorstep import REASONS, Doorstep
from bus.keys.key_files import KeyFileError
from bus.messages import ManagePeople, Receipt
from bus.seat_session import SeatSession
from bus.session import ClientSession, Credentials, SourceSession
from models.domain.orders import Order, ReportCase, ReportProgress
from models.domain.roles import WHOLE_ROOM

MAX_FROM_HUB = 256 * 1024 * 1024
FRAMES_A_TURN = 200
TICK_S = 0.1
LOOK_ELSEWHERE_S = 1.0
KNOCK_EVERY_S = 1.0
"""How often who is not let in tries again, with whatever key then lies in its file."""

S = TypeVar("S", bound=ClientSession)


class Link(Generic[S]):
    """A session over a DEALER socket. Everything happens inside `turn`; `wake` lets another thread end its wait."""

    def __init__(self, address: str, session: S) -> None:
        self.session = session
        self._go_to(address)
        self._context = zmq.Context()
        self._wake_in = self._context.socket(zmq.PAIR)
        self._wake_in.bind("inproc://wake")
        self._wake_out = self._context.socket(zmq.PAIR)
        self._wake_out.connect("inproc://wake")
        self._poller = zmq.Poller()
        self._poller.register(self._wake_in, zmq.POLLIN)
        self._knock_at = time.monotonic() + KNOCK_EVERY_S
        self._socket = self._connected()
        self._unsent: list[tuple[bytes, bytes]] = []

    @property
    def state(self) -> LinkState:
        return self.session.state

    def turn(self, timeout_s: float) -> list[Event]:
        """Send what waits and take in what has come, waiting up to `timeout_s` for something to happen."""
        events = [self._told_apart(event) for event in self.session.tick(time.monotonic())]
        self._knock_again()
        self._flush()
        if not events:
            self._poller.poll(int(min(timeout_s, TICK_S) * 1000))
        while self._wake_in.poll(0):
            self._wake_in.recv()
        events += self._turned_away()
        for _ in range(FRAMES_A_TURN):
            try:
                parts = self._socket.recv_multipart(zmq.DONTWAIT)
            except zmq.Again:
                break
            events += self.session.receive(parts, time.monotonic())
        self._after(events)
        self._flush()
        return events

    def wake(self) -> None:
        """End the wait of a `turn` in another thread. Only one other thread may call it."""
        with contextlib.suppress(zmq.ZMQError):  # it is awake already, or gone
            self._wake_out.send(b"", zmq.DONTWAIT)

    def close(self) -> None:
        self._doorstep.leave()
        for socket in (self._socket, self._wake_in, self._wake_out):
            socket.close(0)
        self._context.term()

    def move_to(self, address: str) -> None:
        """Talk to a hub at another address from now on; what waits for a receipt is sent there."""
        self._go_to(address)
        self._reconnect()

    def _go_to(self, address: str) -> None:
        """KeyFileError where there is no key for that hub. With a key that was carried one is who the key says."""
        self.address = address
        self._door = Door.find(address, self.session.role, self.session.name)
        self.session.name = self._door.name

    def _turned_away(self) -> list[Event]:
        """What the library says where it was not let in. Without trying anew it would wait for ever after that."""
        code = self._doorstep.heard()
        return self.session.shut_out(REASONS[code], code) if code else []

    def _knock_again(self) -> None:
        now = time.monotonic()
        if not self.session.shut_out_by or now < self._knock_at:
            return
        self._knock_at = now + KNOCK_EVERY_S
        with contextlib.suppress(KeyFileError):  # the one we had is no worse than none
            self._go_to(self.address)
        self._reconnect()

    def _told_apart(self, event: Event) -> Event:
        """A hub that fell silent is still there where the socket stands: with IMMEDIATE no other takes frames."""
        if isinstance(event, LinkChanged) and event.state is LinkState.LOST:
            return replace(event, silent=bool(self._socket.poll(0, zmq.POLLOUT)))
        return event

    def _after(self, events: list[Event]) -> None:
        if any(isinstance(event, LinkChanged) and event.state is LinkState.LOST for event in events):
            self._reconnect()

    def _reconnect(self) -> None:
        """A new socket for a new session: nothing of the old one is left in its queues."""
        self._poller.unregister(self._doorstep.events)
        self._doorstep.leave()
        self._poller.unregister(self._socket)
        self._socket.close(0)
        self._socket = self._connected()
        self._unsent.clear()
        self.session.out.clear()

    def _connected(self) -> zmq.Socket[bytes]:
        socket = self._context.socket(zmq.DEALER)
        for option, value in (
            (zmq.LINGER, 0),
            (zmq.MAXMSGSIZE, MAX_FROM_HUB),
            (zmq.IMMEDIATE, 1),
            (zmq.RECONNECT_IVL, 100),
            (zmq.RECONNECT_IVL_MAX, 1000),
            (zmq.HANDSHAKE_IVL, 5000),
            (zmq.CONNECT_TIMEOUT, 2000),
            (zmq.SNDHWM, 5000),
            (zmq.RCVHWM, 10000),
        ):
            socket.setsockopt(option, value)
        self._doorstep = Doorstep(socket)
        self._poller.register(self._doorstep.events, zmq.POLLIN)
        self._door.open(socket)
        self._poller.register(socket, zmq.POLLIN)
        return socket

    def _flush(self) -> None:
        self._unsent += self.session.out
        self.session.out.clear()
        for position, frame in enumerate(self._unsent):
            try:
                self._socket.send_multipart(frame, zmq.DONTWAIT)
            except zmq.Again:
                del self._unsent[:position]
                if self.session.state is not LinkState.LIVE:
                    self._unsent.clear()
                    self.session.not_heard()  # a hello that found nobody: the next turn brings another
                return
        self._unsent.clear()


def nowhere() -> None:
    """No other address than the one that was given."""


class SourceLink:
    """A source's link: submit reports, take receipts. It sends again by itself after a reconnect.

    `elsewhere` is asked once a second while there is no link: it may name another address where the hub is now.
    """

    def __init__(self, address: str, name: str, elsewhere: Callable[[], str | None] = nowhere) -> None:
        self._elsewhere = elsewhere
        self._look_at = time.monotonic() + LOOK_ELSEWHERE_S
        self._link = Link(address, SourceSession(name, "source"))
        self.trouble = ""

    @property
    def state(self) -> LinkState:
        return self._link.state

    @property
    def outstanding(self) -> int:
        """Reports without a receipt."""
        return len(self._link.session.waiting)

    def submit(self, message_id: str, order: ReportCase | ReportProgress) -> None:
        self._link.session.report(message_id, order)

    def turn(self, timeout_s: float) -> list[Receipt]:
        """Receipts that have come. What the hub says of the link itself is kept in `trouble`, and logged."""
        receipts = []
        for event in self._link.turn(timeout_s):
            match event:
                case Receipt():
                    receipts.append(event)
                case Refusal():
                    self._say(event.reason)
                case LinkChanged():
                    self._say(event.reason)
                case _:
                    pass
        if self.state is not LinkState.LIVE and time.monotonic() >= self._look_at:
            self._look()
        return receipts

    def _look(self) -> None:
        self._look_at = time.monotonic() + LOOK_ELSEWHERE_S
        try:
            address = self._elsewhere()
            if address is not None and address != self._link.address:
                self._link.move_to(address)
        except RuntimeError as error:
            self._say(str(error))

    def _say(self, trouble: str) -> None:
        if trouble and trouble != self.trouble:
            structlog.get_logger("bus").warning("the hub says", reason=trouble)
        self.trouble = trouble

    def close(self) -> None:
        self._link.close()


class SeatLink:
    """A seat without a screen or a cache: follow everything, place orders."""

    def __init__(self, address: str, name: str, post: str = WHOLE_ROOM, credentials: Credentials | None = None) -> None:
        self._link = Link(address, SeatSession(name, "seat", post=post, credentials=credentials))

    @property
    def state(self) -> LinkState:
        return self._link.state

    @property
    def number(self) -> int:
        return self._link.session.number

    @property
    def outstanding(self) -> int:
        return len(self._link.session.waiting)

    @property
    def state_hash(self) -> str:
        return self._link.session.state_hash

    def place(self, order: Order, seen: int | None = None, order_id: str = "") -> str:
        order_id = order_id or uuid.uuid4().hex
        self._link.session.place(order_id, order, seen)
        return order_id

    def move_to(self, address: str) -> None:
        self._link.move_to(address)

    def sign_in(self, credentials: Credentials) -> None:
        self._link.session.sign_in(credentials)

    def lock(self) -> None:
        self._link.session.lock()

    def ask_people(self, asked: ManagePeople) -> None:
        self._link.session.ask_people(asked)

    def ask_timeline(self, case: str) -> None:
        self._link.session.ask_timeline(case)

    def ask_file(self, digest: str, offset: int = 0, case: str = "") -> None:
        self._link.session.ask_file(digest, offset, case)

    def ask_caller(self, case: str) -> None:
        self._link.session.ask_caller(case)

    def turn(self, timeout_s: float) -> list[Event]:
        events = self._link.turn(timeout_s)
        for event in events:
            if isinstance(event, Changed | SnapshotPart):
                self._link.session.acknowledge()
        return events

    def close(self) -> None:
        self._link.close()


def open_source(address: str, name: str, elsewhere: Callable[[], str | None] = nowhere) -> SourceLink:
    return SourceLink(address, name, elsewhere)


def open_seat(address: str, name: str, post: str = WHOLE_ROOM, credentials: Credentials | None = None) -> SeatLink:
    return SeatLink(address, name, post, credentials)
