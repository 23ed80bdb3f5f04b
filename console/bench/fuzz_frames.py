"""Frames that a hub must not take: noise, damaged copies of good messages, forged ones, wrong numbers, wrong parts.

Nothing of it would be true even if it were whole: cases that are not there, types that no catalogue has. So whatever
enters the journal has got in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from random import Random

import msgspec

from bus.messages import AskFile, AskTimeline, Credit, PlaceOrder, Progress
from bus.wire import encode, number_frame, place_order, report
from models.domain.case import Stage
from models.domain.orders import AcceptCase, AddNote, DispatchCase, Order, ReportCase

NO_CASE = "DD-19000101-9999"
NO_TYPE = "there is no such type"
SOME_DAY = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
Parts = Sequence[bytes]


class Frames:
    """An endless supply by one chance: the same seed gives the same frames."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._whole = _messages()
        self._kinds: tuple[Callable[[int], Parts], ...] = (
            self._noise,
            *[self._damaged] * 6,
            self._spliced,
            *[self._whole_one] * 6,
            self._out_of_turn,
            self._odd_parts,
            self._deep,
        )

    def next(self, number: int) -> Parts:
        """The next one, where `number` is due."""
        return self._chance.choice(self._kinds)(number)

    def _message(self) -> bytes:
        return self._chance.choice(self._whole)

    def _noise(self, number: int) -> Parts:
        return number_frame(number), self._chance.randbytes(self._chance.randrange(300))

    def _damaged(self, number: int) -> Parts:
        """A few bytes are other ones, are gone, or are there twice."""
        data = bytearray(self._message())
        for _ in range(self._chance.randint(1, 4)):
            at = self._chance.randrange(len(data))
            match self._chance.randrange(4):
                case 0:
                    data[at] = self._chance.randrange(256)
                case 1:
                    del data[at : at + self._chance.randrange(8)]
                case 2:
                    data[at:at] = data[at : at + self._chance.randrange(16)]
                case _:
                    data[at] ^= 1 << self._chance.randrange(8)
            if not data:
                break
        return number_frame(number), bytes(data)

    def _spliced(self, number: int) -> Parts:
        one, other = self._message(), self._message()
        return number_frame(number), one[: self._chance.randrange(len(one))] + other[
            self._chance.randrange(len(other)) :
        ]

    def _whole_one(self, number: int) -> Parts:
        return number_frame(number), self._message()

    def _out_of_turn(self, number: int) -> Parts:
        return number_frame(self._chance.choice((0, 1, number + 1, 2**64 - 1))), self._message()

    def _odd_parts(self, number: int) -> Parts:
        return self._chance.choice(((b"",), (b"", b"", b""), (b"\0" * 9, b"{}"), (number_frame(number), b"")))

    def _deep(self, number: int) -> Parts:
        return number_frame(number), self._chance.choice((b"[", b'{"t":', b'{"a":[')) * self._chance.randrange(1, 2_000)


def _messages() -> list[bytes]:
    orders: list[Order] = [AcceptCase(NO_CASE), AddNote(NO_CASE, "note"), DispatchCase(NO_CASE, ("nobody",))]
    forged = [msgspec.Raw(b"{}"), msgspec.Raw(b"[]"), msgspec.Raw(b'{"case":"x","hue":1}'), msgspec.Raw(b"null")]
    return [
        encode(report("r", ReportCase("r", SOME_DAY, NO_TYPE, "title"))),
        encode(Progress("p", "no record", "nobody", Stage.SIGNED, SOME_DAY)),
        *(encode(place_order(f"o{at}", order, at)) for at, order in enumerate(orders)),
        *(encode(PlaceOrder(f"f{at}", "DispatchCase", body)) for at, body in enumerate(forged)),
        encode(PlaceOrder("h", "FireSupervision", msgspec.Raw(b"{}"))),
        encode(AskTimeline("a", NO_CASE)),
        encode(AskFile("f", "0" * 64, 2**62)),
        encode(Credit(2**62)),
        encode(Credit(-1)),
    ]
