"""A process: a peer that says whatever might hurt a hub, as fast as it is heard.

Options: address, seed. It says `Ready`; for each line with a number it is told it sends so many frames, waits until the
hub has been through all of them, and says `Fuzzed`.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter

import msgspec
import zmq

from bus.keys.door import Door
from bus.keys.key_files import KINDS, Kind
from bus.messages import PROTOCOL, Hello, Ping, Pong, Receipts, Rejected
from bus.wire import WireError, decode_from_hub, encode, number_frame
from console.bench.children import Ready, hear, say
from console.bench.fuzz_frames import Frames

DRAIN_EVERY = 50
HELLO_EVERY = 20
HEARD_S = 20.0


class Fuzzed(msgspec.Struct, frozen=True):
    """Answers by sort: codes of what was turned away, outcomes of receipts. `through`: the hub took it all."""

    answers: dict[str, int]
    through: bool


class Fuzzer:
    """One socket; the numbers of its session go on where its last hello left them, or not at all.

    It has a key, as a seat, a source or an observer would that has gone mad, and often says that it is another.
    """

    def __init__(self, socket: zmq.Socket[bytes], kind: Kind, name: str, chance: random.Random) -> None:
        self._socket, self._kind, self._name, self._chance = socket, kind, name, chance
        self._frames = Frames(chance)
        self._number = 0
        self.answers: Counter[str] = Counter()

    def send(self, count: int) -> None:
        for at in range(count):
            if at % HELLO_EVERY == 0:
                self._greet(self._chance.choice((self._kind, self._kind, *KINDS)))
            if at % DRAIN_EVERY == 0:
                self._drain()
            self._socket.send_multipart(self._frames.next(self._next_number()))

    def through(self, ping: int) -> bool:
        """Wait until the hub has answered a ping that is sent after all of it: frames of a peer keep their order."""
        deadline = time.monotonic() + HEARD_S
        self._greet(self._kind)
        self._socket.send_multipart((number_frame(self._next_number()), encode(Ping(ping))))
        while time.monotonic() < deadline:
            if self._socket.poll(100) and self._heard() == ping:
                return True
        return False

    def _greet(self, kind: Kind) -> None:
        hello = Hello(PROTOCOL, kind, self._name)
        self._number = 1
        self._socket.send_multipart((number_frame(1), encode(hello)))

    def _next_number(self) -> int:
        self._number += 1
        return self._number

    def _drain(self) -> None:
        while self._socket.poll(0):
            self._heard()

    def _heard(self) -> int | None:
        """The ping that an answer is to."""
        try:
            message = decode_from_hub(self._socket.recv_multipart()[1])
        except WireError as error:
            self.answers[f"unreadable: {error}"] += 1
            return None
        if isinstance(message, Pong):
            return message.id
        if isinstance(message, Rejected):
            self.answers[message.code] += 1
        if isinstance(message, Receipts):
            self.answers.update(receipt.outcome for receipt in message.items)
        return None


def main(address: str, seed: int) -> None:
    with zmq.Context() as context, context.socket(zmq.DEALER) as socket:
        socket.setsockopt(zmq.LINGER, 0)
        socket.setsockopt(zmq.SNDTIMEO, int(HEARD_S * 1000))  # a hub that has ended takes nothing any more
        kind, name = KINDS[seed % len(KINDS)], f"fuzzer {seed}"
        Door.find(address, kind, name).open(socket)
        fuzzer = Fuzzer(socket, kind, name, random.Random(seed))
        say(Ready())
        turn = 1_000_000
        while line := hear():
            fuzzer.send(int(line))
            turn += 1
            through = fuzzer.through(turn)
            say(Fuzzed(dict(fuzzer.answers), through))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
