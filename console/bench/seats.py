"""A process: several consoles' seats, each with its cache and outbox, that place orders without a pause.

Options: address of the hub, folder for the caches, name of the first, how many. It says `Ready` when all of them know
the room. Told `go`, each keeps some orders on the way; told anything else, it waits until all are answered and the
seats stand where the hub stands, and says `Worked`.
"""

from __future__ import annotations

import random
import sys
import threading
import time
from contextlib import ExitStack
from pathlib import Path

import msgspec

from console.bench.children import Ready, hear, say
from console.bench.figures import BenchError
from console.bench.sat_seat import SatSeat
from console.logs import set_up
from models.domain.orders import AddNote

ON_THE_WAY = 3
PAUSE_S = 0.02
READY_S = 60.0
ANSWERED_S = 60.0


class Answered(msgspec.Struct, frozen=True):
    """What a seat was answered to an order."""

    accepted: bool
    number: int
    case: str


class Worked(msgspec.Struct, frozen=True):
    """By seat, what was answered to each order; then orders that were not, seats that drifted or are not in step."""

    answers: dict[str, dict[str, Answered]]
    unanswered: int
    drifted: int
    out_of_step: int
    losses: int


def main(address: str, folder: Path, first: int, count: int) -> None:
    set_up(debug=False, base_dir=None, command="bench")
    with ExitStack() as opened:
        seats = []
        for at in range(first, first + count):
            seat = SatSeat(f"seat {at}", folder / str(at) / "cache.db", address)
            opened.callback(seat.close)
            seats.append(seat)
        for seat in seats:
            seat.hear_until(lambda seat=seat: bool(seat.cases) and seat.in_step, READY_S, "the room is known")  # type: ignore[misc]  # of this turn
        say(Ready())
        if hear():
            _work(seats, random.Random(first))
            say(_worked(seats))


def _work(seats: list[SatSeat], chance: random.Random) -> None:
    """Until the next line comes. Orders are placed with and without a link, as an officer would."""
    over = threading.Event()

    def wait() -> None:
        hear()
        over.set()

    threading.Thread(target=wait, daemon=True).start()
    while not over.wait(PAUSE_S):
        for seat in seats:
            seat.hear()
            for _ in range(ON_THE_WAY - seat.outstanding):
                seat.place(AddNote(chance.choice(seat.cases), f"note {len(seat.placed)} of {seat.name}"))


def _worked(seats: list[SatSeat]) -> Worked:
    deadline = time.monotonic() + ANSWERED_S
    out_of_step = 0
    for seat in seats:
        left = deadline - time.monotonic()
        try:
            seat.hear_until(lambda seat=seat: not seat.outstanding and seat.in_step, max(left, 1), "all answered")  # type: ignore[misc]  # of this turn
        except BenchError:
            out_of_step += not seat.in_step
    answers = {
        seat.name: {
            order_id: Answered(receipt.accepted, receipt.number, receipt.case)
            for order_id, receipt in seat.receipts.items()
        }
        for seat in seats
    }
    return Worked(
        answers,
        sum(seat.outstanding for seat in seats),
        sum(seat.drifted for seat in seats),
        out_of_step,
        sum(seat.losses for seat in seats),
    )


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
