"""A process: some officers who all want to send a unit of their own to the same cases, each as he saw it.

Options: address, name of the first, how many. It says `Ready` when their units are registered. For each line of cases
with their versions every officer orders his unit to every case, in an order of his own, and it says `Raced`.
"""

from __future__ import annotations

import random
import sys
import time
from contextlib import ExitStack, closing

import msgspec

from bus.events import LinkState
from bus.link import SeatLink, open_seat
from bus.messages import Receipt
from console.bench.children import Ready, hear, say
from models.domain.orders import DispatchCase, Order, RegisterUnit

SOON_S = 0.005
ANSWERED_S = 120.0


class Race(msgspec.Struct, frozen=True):
    """The cases that are to be sent to, with the version at which each stands."""

    cases: dict[str, int]


class Raced(msgspec.Struct, frozen=True):
    """By officer, the cases that he won; and those that he lost, with who he was told was faster. `odd` is the rest."""

    won: dict[str, list[str]]
    lost: dict[str, dict[str, str]]
    odd: list[str]


class Racer:
    """One officer with a unit of his own. Each of his orders is about another case."""

    def __init__(self, link: SeatLink, name: str) -> None:
        self.link, self.name, self.unit = link, name, f"Unit of {name}"
        self.receipts: dict[str, Receipt] = {}
        self._about: dict[str, str] = {}

    def turn(self) -> None:
        for event in self.link.turn(SOON_S):
            if isinstance(event, Receipt):
                self.receipts[event.id] = event

    def place(self, order: Order, about: str = "", seen: int | None = None) -> None:
        self._about[self.link.place(order, seen)] = about

    @property
    def answered(self) -> bool:
        return self.link.state is LinkState.LIVE and len(self.receipts) == len(self._about)

    def take_receipts(self) -> list[tuple[str, Receipt]]:
        """What he was answered about each case; the next race begins with none."""
        found = [(self._about[order_id], receipt) for order_id, receipt in self.receipts.items()]
        self.receipts, self._about = {}, {}
        return found


def main(address: str, first: int, count: int) -> None:
    with ExitStack() as opened:
        racers = [
            Racer(opened.enter_context(closing(open_seat(address, f"officer {at}"))), f"officer {at}")
            for at in range(first, first + count)
        ]
        for racer in racers:
            racer.place(RegisterUnit(racer.unit, racer.unit, ""))
        _until_answered(racers)
        for racer in racers:
            racer.take_receipts()
        say(Ready())
        while line := hear():
            say(_raced(racers, msgspec.json.decode(line, type=Race), random.Random(first)))


def _raced(racers: list[Racer], race: Race, chance: random.Random) -> Raced:
    for racer in racers:
        cases = list(race.cases.items())
        chance.shuffle(cases)
        for case, version in cases:
            racer.place(DispatchCase(case, (racer.unit,)), case, version)
    _until_answered(racers)
    raced = Raced({}, {}, [])
    for racer in racers:
        _note(raced, racer)
    return raced


def _note(raced: Raced, racer: Racer) -> None:
    won, lost = raced.won.setdefault(racer.name, []), raced.lost.setdefault(racer.name, {})
    for case, receipt in racer.take_receipts():
        if receipt.accepted:
            won.append(case)
        elif receipt.code == "conflict":
            lost[case] = receipt.args[0]
        else:
            raced.odd.append(f"{racer.name} about {case}: {receipt.code} {receipt.reason}")


def _until_answered(racers: list[Racer]) -> None:
    deadline = time.monotonic() + ANSWERED_S
    while not all(racer.answered for racer in racers) and time.monotonic() < deadline:
        for racer in racers:
            racer.turn()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
