"""The city without a hub: reports, crews and seat around a bare board, as fast as it can be computed.

The feed rehearses the hours before it starts, and tells what came of it as history.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bus.demo import crews, seat
from bus.demo.crews import Shift
from bus.demo.day import Arrival, reports
from models.domain.apply import apply
from models.domain.board import Board
from models.domain.case import Case, CaseState
from models.domain.decide import decide
from models.domain.deciding import Desk
from models.domain.facts import Entry
from models.domain.orders import Order, Placed, Refused, RegisterUnit
from models.domain.rules import Rules
from models.rules.shelf import shipped_rules

SOURCE, SEAT, FIELD = "Demo city", "Demo seat", "Demo crews"
OWN = frozenset({SOURCE, SEAT, FIELD})
"""The names under which the demonstration reports, orders and works."""


@dataclass(slots=True)
class Rehearsal:
    """A board of its own with the demonstration around it. `entries` is all that happened, `refused` what could not."""

    shift: Shift
    now: datetime
    board: Board = field(default_factory=Board)
    rules: Rules = field(default_factory=shipped_rules)
    entries: list[Entry] = field(default_factory=list)
    refused: list[tuple[Order, Refused]] = field(default_factory=list)
    _live: dict[str, Case] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for order in registrations(self.shift):
            self.place(order, FIELD)

    def place(self, order: Order, by: str, seen: int | None = None) -> None:
        """Decide and apply, as the hub does."""
        desk = Desk(self.board, self.rules, self.now)
        facts = decide(desk, Placed(order, by, f"rehearsal-{len(self.entries)}", seen))
        if isinstance(facts, Refused):
            self.refused.append((order, facts))
            return
        for fact in facts:
            entry = Entry(len(self.entries) + 1, self.now, by, "", fact)
            self.entries.append(entry)
            patch = apply(self.board, entry)
            self.board.put(patch)
            for case in patch.cases:
                take_in(self._live, case)
        self.board.keep()

    def turn(self) -> None:
        """The crews look once, then the seat."""
        for order in crews.steps(self.shift, self._live.values(), self.now):
            self.place(order, FIELD)
        for move in seat.steps(self.shift, seat.Room(self._live, self.board.units, OWN), self.now):
            self.place(move.order, SEAT, move.seen)

    def run(self, until: datetime, step: timedelta, arrivals: Iterator[Arrival]) -> Iterator[datetime]:
        """Go on to an instant with these reports, one look every `step`; gives the time after each."""
        arrival = next(arrivals, None)
        while self.now < until:
            self.now = min(self.now + step, until)
            while arrival is not None and arrival[0] <= self.now:
                self.place(arrival[1], SOURCE)
                arrival = next(arrivals, None)
            self.turn()
            yield self.now


def arrivals(shift: Shift, start: datetime, end: datetime) -> Iterator[Arrival]:
    """The reports that this shift gets."""
    return reports(shift.city, shift.catalogue, shift.seed, start, end)


def registrations(shift: Shift) -> list[RegisterUnit]:
    return [RegisterUnit(c.call_sign, c.name, c.department, c.base) for c in shift.crews.values()]


def take_in(cases: dict[str, Case], case: Case) -> None:
    """Keep what somebody still has something to do on."""
    if case.open or case.state is CaseState.CLOSED:
        cases[case.number] = case
    else:
        cases.pop(case.number, None)
