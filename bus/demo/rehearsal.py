"""The city without a hub: reports, crews, seat and leader around a bare board, as fast as it can be computed.

The feed rehearses the hours before it starts, and tells what came of it as history.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bus.demo.day import Arrival, reports
from bus.demo.names import FIELD, SOURCE
from bus.demo.plans import Shift
from bus.demo.room import Deed, Room, one_each
from bus.demo.talk import Talk
from bus.demo.turn import deeds, live_deeds
from bus.hub.timers import Timers
from models.domain.apply import apply
from models.domain.board import Board
from models.domain.case import Case, CaseState
from models.domain.decide import decide
from models.domain.deciding import Desk
from models.domain.facts import Entry
from models.domain.orders import CaseOrder, Order, Placed, Refused, RegisterUnit
from models.domain.rules import Rules

KEPT = (CaseState.CLOSED, CaseState.MERGED)
"""What is over, and still may be archived, reopened or taken back."""


@dataclass(slots=True)
class Rehearsal:
    """A board of its own with the demonstration around it.

    `entries` is all that happened, `done` every deed on a case in order, `refused` what could not be. With `talk`
    people write to each other and see to alerts too, as they do at a real hub.
    """

    shift: Shift
    now: datetime
    board: Board = field(default_factory=Board)
    entries: list[Entry] = field(default_factory=list)
    done: list[Deed] = field(default_factory=list)
    refused: list[tuple[Order, Refused]] = field(default_factory=list)
    live: dict[str, Case] = field(default_factory=dict)
    talk: Talk | None = None
    timers: Timers = field(init=False)

    def __post_init__(self) -> None:
        self.timers = Timers(self.board.case)
        for order in registrations(self.shift):
            self.place(order, FIELD)

    @property
    def rules(self) -> Rules:
        return self.shift.rules

    def place(self, order: Order, by: str, seen: int | None = None) -> None:
        """Decide and apply, as the hub does."""
        self._decide(Placed(order, by, f"rehearsal-{len(self.entries)}", seen))

    def _decide(self, placed: Placed) -> None:
        facts = decide(Desk(self.board, self.rules, self.now), placed)
        if isinstance(facts, Refused):
            self.refused.append((placed.order, facts))
            return
        if isinstance(placed.order, CaseOrder):
            self.done.append(Deed(placed.by, placed.order, placed.seen))
        for fact in facts:
            entry = Entry(len(self.entries) + 1, self.now, placed.by, "", fact)
            self.entries.append(entry)
            patch = apply(self.board, entry)
            self.board.put(patch)
            for case in patch.cases:
                take_in(self.live, case)
            self.timers.changed(case.number for case in patch.cases)
        self.board.keep()

    def turn(self) -> None:
        """What happens by itself, then what people do: at most one deed on each case."""
        self.timers.plan(self.rules, math.inf)
        for placed in self.timers.due(self.rules, self.now):
            self._decide(placed)
        room = Room(self.live, self.board.units)
        wanted = deeds if self.talk is None else live_deeds
        for deed in list(one_each(wanted(self.shift, room, self.now))):
            self.place(deed.order, deed.by, deed.seen)
        if self.talk is not None:
            for said in list(self.talk.next(self.shift, self.live, self.now, len(self.live))):
                self.place(said.order, said.by)

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
    return [
        RegisterUnit(c.call_sign, c.name, c.department, c.base, c.skills, c.equipment, c.rota)
        for c in shift.crews.values()
    ]


def take_in(cases: dict[str, Case], case: Case) -> None:
    """Keep what somebody still may have something to do on."""
    if case.open or case.state in KEPT:
        cases[case.number] = case
    else:
        cases.pop(case.number, None)
