"""Gathers the handover page of the present moment: numbers from the rows here, cases in the seat's thread."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QObject

from console.room import Room
from models.domain.case import Case, Unit
from models.domain.clocks import ROUND_THE_CLOCK, WorkTimes
from models.domain.instants import to_ms
from models.domain.shift.gather import Gathering, Picked, gather, noted
from models.domain.shift.plan import ShiftPlan
from models.domain.shift.sheets import Page
from models.store.cache import Cache
from models.store.shift_reading import cases_of, closed_since, journal_of, noted_after, received_since
from widgets.shift.shift_picking import pick

PAGE = 2_000
"""Cases looked at in one question to the cache: the seat's thread has the link to serve as well."""
REST_TIMES, LEAST_REST_S = 20.0, 2.0
"""How many times as long as the last gathering took nothing is gathered again, and how long at the least."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """A page with the titles of its cases and the journal it rests on."""

    page: Page
    titles: dict[str, str]
    journal: str


@dataclass(frozen=True, slots=True)
class _Question:
    """Everything that the seat's thread needs for its part; it touches nothing of the screen's."""

    picked: Picked
    noted: tuple[str, ...]
    units: tuple[Unit, ...]
    times: WorkTimes
    plan: ShiftPlan
    now: datetime
    begun: datetime
    rests_on: int
    lines: tuple[int, ...]

    def answer(self, cache: Cache) -> Gathered:
        out = [unit.cases[-1] for unit in self.units if unit.cases]
        numbers = list(dict.fromkeys((*self.picked.wanted(), *self.noted, *out)))
        found = {case.number: case for case in cache.ask(lambda c: cases_of(c, numbers))}
        received = cache.ask(lambda c: received_since(c, self.begun))
        closed = cache.ask(lambda c: closed_since(c, self.begun))
        picked = replace(self.picked, figures=replace(self.picked.figures, received=received, closed=closed))
        page = gather(
            Gathering(picked, found, self.units, self.times, self.plan, self.now, self.begun, self.rests_on, self.lines)
        )
        return Gathered(page, {number: case.title for number, case in found.items()}, cache.ask(journal_of))


class ShiftGathering(QObject):
    """Keeps the numbers of cases whose rows do not show why a page has to speak of them."""

    def __init__(self, room: Room, plan: ShiftPlan, parent: QObject) -> None:
        super().__init__(parent)
        self._room, self._plan = room, plan
        self._noted: set[str] = set()
        self._scanned = self._busy = False
        self._rested_at = 0.0
        self._scan("")

    @property
    def ready(self) -> bool:
        """Whether a page may be gathered again already, for the screen alone."""
        return not self._busy and time.monotonic() >= self._rested_at

    @property
    def complete(self) -> bool:
        """Whether every case has been looked at once: until then a page may lack extensions and shelved alerts."""
        return self._scanned

    def take(self, cases: Iterable[Case]) -> None:
        """Cases as they are now."""
        for case in cases:
            if noted(case):
                self._noted.add(case.number)
            else:
                self._noted.discard(case.number)

    def begin_again(self) -> None:
        """The cache has been filled anew."""
        self._scanned = False
        self._scan("")

    def gather(self, begun: datetime, lines: tuple[int, ...], then: Callable[[Gathered], None]) -> None:
        """Gather a page; `then` is given it in the screen's thread."""
        room, now, started = self._room, self._room.clock.now(), time.monotonic()
        self._busy = True
        picked = pick(room.rows.columns, to_ms(begun), to_ms(now), self._plan.most_listed)
        times = room.shelf.times() if room.shelf is not None else ROUND_THE_CLOCK
        units = tuple(room.units.values())
        question = _Question(picked, tuple(self._noted), units, times, self._plan, now, begun, room.number, lines)

        def told(found: Gathered) -> None:
            self._busy = False
            took = time.monotonic() - started
            self._rested_at = time.monotonic() + max(LEAST_REST_S, REST_TIMES * took)
            then(found)

        room.look_up(question.answer, told)

    def _scan(self, after: str) -> None:
        self._room.look_up(lambda cache: cache.ask(lambda c: noted_after(c, after, PAGE)), self._took)

    def _took(self, found: tuple[list[str], str]) -> None:
        numbers, after = found
        self._noted.update(numbers)
        if after:
            self._scan(after)
        else:
            self._scanned = True
