"""A peer that keeps every byte it is sent, and can say anything that a seat says."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
import zmq

from bus.keys.door import Door
from bus.keys.key_files import Kind
from bus.messages import PROTOCOL, Credit, FromHub, Hello, Ping, Pong, ToHub, Welcome
from bus.session import Credentials
from bus.wire import decode_from_hub, encode, number_frame, place_order
from models.domain.orders import Order
from models.domain.roles import WHOLE_ROOM
from models.rules.organisation import shipped_tree
from tests.bus.hub.served import WITHIN_S


class Hearing:
    """`bytes_heard` are the parts of every frame that came, as they came over the socket."""

    def __init__(self, address: str, role: Kind, post: str = WHOLE_ROOM, name: str = "") -> None:
        self.role, self.post, self.name = role, post, name or f"{role} {post}"
        self.bytes_heard: list[bytes] = []
        self.messages: list[FromHub] = []
        self._sent = 0
        self._context = zmq.Context()
        self._socket = self._context.socket(zmq.DEALER)
        self._socket.setsockopt(zmq.LINGER, 0)
        Door.find(address, role, self.name).open(self._socket)

    def hello(self, journal: str = "", number: int = 0, by: Credentials | None = None, scope: str = "") -> Welcome:
        """Begin a session, as one that has followed a journal up to a number where these are given; by whom."""
        person, password = ("", "") if by is None else (by.person, by.password)
        tree = shipped_tree().mark if scope else ""
        hello = Hello(PROTOCOL, self.role, self.name, journal, number, self.post, person, password)
        return self.begin(msgspec.structs.replace(hello, scope=scope, tree=tree))

    def begin(self, hello: Hello) -> Welcome:
        self._sent = 0
        self.say(hello)
        self.until(Welcome)
        self.settle()
        return next(message for message in reversed(self.messages) if isinstance(message, Welcome))

    def say(self, message: ToHub) -> None:
        self.say_bytes(encode(message))

    def say_bytes(self, message: bytes) -> None:
        self._sent += 1
        self._socket.send_multipart([number_frame(self._sent), message])

    def place(self, order: Order, order_id: str) -> None:
        self.say(place_order(order_id, order, None))

    def settle(self) -> None:
        """Hear all that follows from what was said so far, by whomever: what came with the first ping is committed,
        answered and told to everybody before the second one is heard.
        """
        for _ in range(2):
            if self.role == "seat":
                self.say(Credit(1_000_000))  # no more than was sent counts
            self.say(Ping(1))
            self.until(Pong)

    def until(self, wanted: type[FromHub]) -> None:
        deadline = time.monotonic() + WITHIN_S
        while True:
            assert time.monotonic() < deadline, f"no {wanted.__name__} within {WITHIN_S} s"
            if self._socket.poll(50) and isinstance(self.hear(), wanted):
                return

    def hear(self) -> FromHub:
        parts = self._socket.recv_multipart()
        self.bytes_heard += parts
        message = decode_from_hub(parts[-1])
        self.messages.append(message)
        return message

    def drain(self) -> None:
        while self._socket.poll(0):
            self.hear()

    @property
    def all_bytes(self) -> bytes:
        self.drain()
        return b"\n".join(self.bytes_heard)

    def close(self) -> None:
        self._socket.close()
        self._context.term()


@contextmanager
def a_hearing(address: str, role: Kind, post: str = WHOLE_ROOM, name: str = "") -> Iterator[Hearing]:
    peer = Hearing(address, role, post, name)
    try:
        yield peer
    finally:
        peer.close()
