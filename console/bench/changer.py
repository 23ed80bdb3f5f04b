"""A process: another seat that changes cases at an even pace: notes, and reports that are accepted.

Options: address, changes a second. It says `Ready` when it has the whole room; for each line with a number it is told
it places so many orders and says `Changed`.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from itertools import cycle, islice

import msgspec

from bus.events import LinkState, SnapshotPart
from bus.link import SeatLink, open_seat
from bus.messages import Receipt
from console.bench.children import Ready, hear, say
from models.domain.case import CaseState
from models.domain.orders import AcceptCase, AddNote, Order

SOON_S = 0.005
ANSWERED_WITHIN_S = 30.0
ACCEPTED_OF = 10
"""One in so many changes accepts a report, which moves it to another queue; the others are notes."""


class Changed(msgspec.Struct, frozen=True):
    """How many orders were accepted, how many refused, and how long it took in seconds."""

    accepted: int
    refused: int
    seconds: float


def main(address: str, per_s: int) -> None:
    link = open_seat(address, "changer")
    try:
        numbers, reported = _room(link)
        say(Ready())
        notes, fresh = cycle(numbers), iter(reported)
        serial = 0
        while line := hear():
            orders = [
                AcceptCase(number)
                if at % ACCEPTED_OF == 0 and (number := next(fresh, ""))
                else AddNote(next(notes), "Looked at again: nothing new.")
                for at in range(int(line))
            ]
            say(_changed(link, orders, f"change-{serial}", per_s))
            serial += 1
    finally:
        link.close()


def _room(link: SeatLink) -> tuple[list[str], list[str]]:
    """The numbers of all cases, and of those that wait to be accepted."""
    numbers: list[str] = []
    reported: list[str] = []
    full = False
    while not full or link.state is not LinkState.LIVE:
        for event in link.turn(SOON_S):
            if isinstance(event, SnapshotPart):
                numbers += [case.number for case in event.cases]
                reported += [case.number for case in event.cases if case.state is CaseState.REPORTED]
                full |= event.last
    return numbers, list(islice(reported, 0, None, 3))


def _changed(link: SeatLink, orders: Sequence[Order], name: str, per_s: int) -> Changed:
    accepted = refused = 0

    def turn(timeout_s: float) -> None:
        nonlocal accepted, refused
        for event in link.turn(timeout_s):
            if isinstance(event, Receipt):
                accepted += event.accepted
                refused += not event.accepted

    begin = time.monotonic()
    for at, order in enumerate(orders):
        due = begin + at / per_s
        while (left := due - time.monotonic()) > 0:
            turn(left)
        link.place(order, None, f"{name}-{at}")
    until = time.monotonic() + ANSWERED_WITHIN_S
    while accepted + refused < len(orders) and time.monotonic() < until:
        turn(SOON_S)
    return Changed(accepted, refused, time.monotonic() - begin)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
