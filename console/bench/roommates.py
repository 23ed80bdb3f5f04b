"""A process: some seats of a full room. Each follows every change, and makes some of its own at an even pace.

Options: address of the hub, name of the first, how many here and in all, orders a second of those here, for how many
seconds. It says `Ready` when they know the room. Told `go`, they work until all their orders have come back, and it is
`Ready` again. Told anything else, when nobody has anything open, each waits for a heartbeat more, and it says `Stood`.
"""

from __future__ import annotations

import random
import sys
import time
from array import array
from collections.abc import Callable
from contextlib import ExitStack, closing

import msgspec

from bus.events import Beat, Changed, Event, LinkChanged, LinkState, SnapshotPart
from bus.link import SeatLink, open_seat
from bus.messages import Receipt
from console.bench.children import Ready, hear, say
from console.bench.figures import BenchError
from models.domain.case import CaseState
from models.domain.orders import AcceptCase, AddNote, Order

PAUSE_S = 0.004
READY_S = 60.0
ANSWERED_S = 60.0
ACCEPTED_OF = 10
"""One in so many changes accepts a report, where one is left; the others are notes."""


class Stood(msgspec.Struct, frozen=True):
    """`echoes`: seconds from placing each order to its change at the same seat. `hashes`: the state of each seat."""

    echoes: list[float]
    accepted: int
    refused: list[str]
    unanswered: int
    losses: int
    changes: int
    hashes: list[str]


class Roommate:
    """One seat, and what it saw. `changes` counts the journal entries that it was told of."""

    def __init__(self, link: SeatLink, name: str, accepts: Callable[[str], bool]) -> None:
        self.link, self.name, self._accepts = link, name, accepts
        self.echoes = array("d")
        self.placed = self.accepted = self.losses = self.changes = 0
        self.refused: list[str] = []
        self.cases: list[str] = []
        self.fresh: list[str] = []
        self.in_step = False
        self._sent_at: dict[str, float] = {}

    @property
    def settled(self) -> bool:
        """All that it placed is answered, and its own changes came back to it."""
        return self.placed == self.accepted + len(self.refused) and not self._sent_at

    def turn(self) -> None:
        for event in self.link.turn(0.0):
            self._take(event)

    def place(self, order: Order) -> None:
        order_id = f"{self.name}-{self.placed}"
        self.placed += 1
        self._sent_at[order_id] = time.monotonic()
        self.link.place(order, None, order_id)

    def _take(self, event: Event) -> None:
        match event:
            case Changed():
                self._changed(event)
            case SnapshotPart():
                self._filled(event)
            case Receipt():
                self.accepted += event.accepted
                if not event.accepted:
                    self.refused.append(event.reason)
                    self._sent_at.pop(event.id, None)
            case Beat():
                self.in_step = event.in_step
            case LinkChanged():
                self.losses += event.state is LinkState.LOST
            case _:
                pass

    def _filled(self, event: SnapshotPart) -> None:
        if event.first:  # a hello that was said again brings another from the beginning
            self.cases, self.fresh = [], []
        self.cases += [case.number for case in event.cases]
        reported = (case.number for case in event.cases if case.state is CaseState.REPORTED)
        self.fresh += filter(self._accepts, reported)

    def _changed(self, event: Changed) -> None:
        now = time.monotonic()
        self.changes += len(event.entries)
        for entry in event.entries:
            if entry.by == self.name and (sent := self._sent_at.pop(entry.order_id, None)) is not None:
                self.echoes.append(now - sent)


def main(address: str, seats: range, of: int, per_s: float, seconds: float) -> None:
    with ExitStack() as opened:
        mates = [_mate(opened, address, at, of) for at in seats]
        _until(mates, lambda mate: bool(mate.cases) and mate.in_step, READY_S)
        say(Ready())
        if hear():
            _work(mates, per_s, seconds, random.Random(seats.start))
            _until(mates, lambda mate: mate.settled, ANSWERED_S)
            say(Ready())
        if hear():
            for mate in mates:
                mate.in_step = False
            _until(mates, lambda mate: mate.in_step, ANSWERED_S)
            say(_stood(mates))


def _mate(opened: ExitStack, address: str, at: int, of: int) -> Roommate:
    """One accepts the reports whose number ends as its own does, so that no two accept the same."""
    name = f"seat {at}"
    link = opened.enter_context(closing(open_seat(address, name)))
    return Roommate(link, name, lambda number: int(number.rsplit("-", 1)[1]) % of == at)


def _work(mates: list[Roommate], per_s: float, seconds: float, chance: random.Random) -> None:
    """Orders at chance instants, so many a second on average; the seats take in what comes all the while."""
    began = time.monotonic()
    due = chance.expovariate(per_s)
    while (now := time.monotonic() - began) < seconds:
        while due <= now:
            mate = chance.choice(mates)
            mate.place(_wish(mate, chance))
            due += chance.expovariate(per_s)
        for mate in mates:
            mate.turn()
        time.sleep(PAUSE_S)


def _wish(mate: Roommate, chance: random.Random) -> Order:
    if mate.fresh and chance.randrange(ACCEPTED_OF) == 0:
        return AcceptCase(mate.fresh.pop(chance.randrange(len(mate.fresh))))
    return AddNote(chance.choice(mate.cases), f"note {mate.placed} of {mate.name}")


def _until(mates: list[Roommate], true: Callable[[Roommate], bool], within_s: float) -> None:
    deadline = time.monotonic() + within_s
    while not all(true(mate) for mate in mates):
        if time.monotonic() > deadline:
            raise BenchError("the seats do not come to rest")
        for mate in mates:
            mate.turn()
        time.sleep(PAUSE_S)


def _stood(mates: list[Roommate]) -> Stood:
    return Stood(
        [echo for mate in mates for echo in mate.echoes],
        sum(mate.accepted for mate in mates),
        [reason for mate in mates for reason in mate.refused],
        sum(mate.link.outstanding for mate in mates),
        sum(mate.losses for mate in mates),
        sum(mate.changes for mate in mates),
        [mate.link.state_hash for mate in mates],
    )


if __name__ == "__main__":
    begin, here = int(sys.argv[2]), int(sys.argv[3])
    main(sys.argv[1], range(begin, begin + here), int(sys.argv[4]), float(sys.argv[5]), float(sys.argv[6]))
