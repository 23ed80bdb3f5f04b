"""Connections of those who do not belong: every way to knock at a hub's port without a key that it knows."""

from __future__ import annotations

import random
import socket
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

import zmq
from zmq.utils.monitor import recv_monitor_message

from bus.keys.key_files import new_pair
from bus.messages import PROTOCOL, Hello
from bus.wire import encode, number_frame

CONNECT_WITHIN_S = 20.0
MOST_HELD = 400
"""Connections that are held open at once; the oldest goes where one more comes."""
WITH_A_PAIR_EACH = 20
"""One in so many is a whole handshake with a pair that the hub does not know: those cost the stranger most."""
SIGNATURE = b"\xff" + bytes(8) + b"\x7f\x03\x01"


def greeting(mechanism: bytes) -> bytes:
    """The first 64 bytes of ZMTP 3.1."""
    return (SIGNATURE + mechanism.ljust(20, b"\0")).ljust(64, b"\0")


def command(name: bytes, body: bytes) -> bytes:
    data = bytes([len(name)]) + name + body
    return bytes([6]) + len(data).to_bytes(8, "big") + data


def message(*parts: bytes) -> bytes:
    return b"".join(bytes([part is not parts[-1]]) + bytes([min(len(part), 255)]) + part[:255] for part in parts)


def kinds(chance: random.Random) -> list[bytes]:
    """What is sent right after connecting, a different one each time."""
    property_ = b"\x0bSocket-Type" + (6).to_bytes(4, "big") + b"DEALER"
    hello = number_frame(1), encode(Hello(PROTOCOL, "seat", "Seat 1"))
    return [
        b"",
        chance.randbytes(chance.randrange(1, 2_000)),
        b"GET / HTTP/1.1\r\nHost: duty\r\n\r\n",
        SIGNATURE[: chance.randrange(1, len(SIGNATURE))],
        greeting(b"NULL") + command(b"READY", property_) + message(*hello),
        greeting(b"PLAIN") + command(b"HELLO", b"\x05admin\x05admin"),
        greeting(b"CURVE"),
        greeting(b"CURVE") + command(b"HELLO", chance.randbytes(194)),
        greeting(b"CURVE") + command(b"INITIATE", chance.randbytes(500)) + message(*hello),
        greeting(b"CURVE") + bytes([6]) + (1 << 40).to_bytes(8, "big") + chance.randbytes(1_000),
    ]


@dataclass
class Knocking:
    """`let_in` is what must stay 0: strangers whom the hub answered as it answers those who belong.

    `overheard` is what one who belongs has said from beginning to end; it is said again, whole or up to some byte.
    """

    address: str
    hub_key: str
    chance: random.Random
    overheard: bytes = b""
    tried: int = 0
    let_in: int = 0
    held: deque[socket.socket] = field(default_factory=deque)

    def knock(self, count: int, between: Callable[[], None] = lambda: None) -> None:
        """So many connections in turn; `between` is called after each hundred."""
        for at in range(count):
            if at % WITH_A_PAIR_EACH == 0:
                self._with_a_pair()
            else:
                self._with_bytes()
            self.tried += 1
            if at % 100 == 99:
                between()

    def close(self) -> None:
        while self.held:
            self._let_go()

    def _with_bytes(self) -> None:
        host, port = self.address.removeprefix("tcp://").rsplit(":", 1)
        stranger = socket.create_connection((host, int(port)), timeout=CONNECT_WITHIN_S)
        with suppress(OSError):  # it was put out in the middle of a word
            stranger.sendall(self.chance.choice([*kinds(self.chance), *self._again()]))
        self.held.append(stranger)
        if len(self.held) > MOST_HELD:
            self._let_go()

    def _again(self) -> list[bytes]:
        return [self.overheard, self.overheard[: self.chance.randrange(len(self.overheard))]] if self.overheard else []

    def _let_go(self) -> None:
        with self.held.popleft() as stranger, suppress(OSError):
            stranger.setblocking(False)
            said = stranger.recv(65_536)
            self.let_in += b"READY" in said or b"welcome" in said

    def _with_a_pair(self) -> None:
        pair = new_pair()
        with zmq.Context() as context, context.socket(zmq.DEALER) as stranger:
            stranger.setsockopt(zmq.LINGER, 0)
            stranger.setsockopt_string(zmq.CURVE_SERVERKEY, self.hub_key)
            stranger.setsockopt_string(zmq.CURVE_PUBLICKEY, pair.public)
            stranger.setsockopt_string(zmq.CURVE_SECRETKEY, pair.secret)
            with stranger.get_monitor_socket(zmq.Event.HANDSHAKE_SUCCEEDED | zmq.Event.DISCONNECTED) as events:
                stranger.connect(self.address)
                if events.poll(round(CONNECT_WITHIN_S * 1000)):
                    self.let_in += recv_monitor_message(events)["event"] == zmq.Event.HANDSHAKE_SUCCEEDED
                stranger.disable_monitor()


@contextmanager
def knocking_at(address: str, hub_key: str, seed: int, overheard: bytes = b"") -> Iterator[Knocking]:
    found = Knocking(address, hub_key, random.Random(seed), overheard)
    try:
        yield found
    finally:
        found.close()
