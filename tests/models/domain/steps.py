"""A long random walk, step by step: what was placed, what came of it, and the board before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from models.domain.deciding import Desk, Facts
from models.domain.facts import Entry
from models.domain.orders import Placed, Refused
from models.domain.rules import Rules
from tests.models.domain.room import Room, Snapshot
from tests.models.domain.walk import Walk

SEEDS, STEPS = (1, 2, 3, 4), 1_400


@dataclass(frozen=True, slots=True)
class Step:
    """One order of the walk: the board before and after it, what was decided, and the number of its first entry.

    `rules` are those that were in force when it was decided on.
    """

    placed: Placed
    now: datetime
    rules: Rules
    before: Snapshot
    outcome: Facts | Refused
    after: Snapshot
    first: int

    @property
    def facts(self) -> Facts:
        return () if isinstance(self.outcome, Refused) else self.outcome

    def entries(self) -> Iterator[Entry]:
        for number, fact in enumerate(self.facts, start=self.first):
            yield Entry(number, self.now, self.placed.by, self.placed.id, fact)

    def desk(self) -> Desk:
        return Desk(self.before.board(), self.rules, self.now)


def walked(seed: int, steps: int = STEPS) -> Iterator[Step]:
    room, walk = Room(), Walk(seed)
    after = Snapshot.of(room.board)
    for _ in range(steps):
        room.clock.advance(walk.pause())
        rules, now = room.rules, room.clock.now()
        placed, before, first = walk.next(room.board, now), after, len(room.entries) + 1
        outcome = room.place(placed.order, placed.by, placed.seen, placed.roles)
        after = Snapshot.of(room.board)
        yield Step(placed, now, rules, before, outcome, after, first)


def one_by_one(steps: Sequence[Step]) -> Iterator[Sequence[Step]]:
    """The walks apart: each begins on an empty board."""
    for start in range(0, len(steps), STEPS):
        yield steps[start : start + STEPS]
