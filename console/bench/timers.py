"""The hub's timers with many open cases: what they cost while nobody does anything, and how long they plan at first."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bus.hub.server import POLL_MS
from bus.hub.timers import Timers
from console.bench.figures import Figure
from console.bench.made_city import made_reports
from console.bench.sizes import Sizes
from models.domain.apply import apply
from models.domain.board import Board, board_of
from models.domain.case import CaseState
from models.domain.decide import decide
from models.domain.deciding import Desk
from models.domain.facts import Entry
from models.domain.orders import AcceptCase, DispatchCase, Order, Placed, Refused, RegisterUnit, ReportCase
from models.domain.rules import Rules
from models.rules.shelf import Shelf, shipped_books

NOW = datetime(2026, 3, 4, 2, 0, tzinfo=UTC)
"""A Wednesday, ten in the morning of the city."""
FILED_WITHIN = timedelta(hours=2)
REST_S = 60
MOST_CORE_PERCENT = 2.0
MOST_PLAN_S = 10.0
CREWS = 400
"""So many share the work, as a unit that had all of it would be slow to write down."""


def measure(sizes: Sizes) -> list[Figure]:
    """Decisions and board are the hub's own; its disk and its wire are left out."""
    city = City(sizes.open_cases)
    planned = city.plan_all()
    city.catch_up()
    nobody, resting = City(0).rest(), city.rest()
    cases = f"{len(city.board.cases):,} open cases"
    return [
        Figure(
            "timers.rest",
            "the hub's timers while nobody does anything",
            "% of a core",
            MOST_CORE_PERCENT,
            100 * resting / REST_S,
            floor=100 * nobody / REST_S,
            beside="no case",
            note=f"{cases}, {city.fired:,} marks fired in {REST_S} s of the city, a turn every {POLL_MS} ms",
        ),
        Figure(
            "timers.plan", "every next instant worked out after a start", "s", MOST_PLAN_S, planned, note=f"{cases}"
        ),
    ]


class City:
    """A hub's board and timers; cases filed over the last hours, with a unit sent to each, and its own clock."""

    def __init__(self, open_cases: int) -> None:
        books = shipped_books(NOW - timedelta(days=365))
        self.board: Board = board_of((), (), books=books)
        self.shelf = Shelf(self.board.books)
        self.timers = Timers(self.board.case)
        self.now = NOW - FILED_WITHIN
        self.fired = 0
        self._entries = 0
        for crew in range(CREWS):
            self._place(RegisterUnit(f"Crew {crew}", f"Crew {crew}", ""), "bench")
        step = FILED_WITHIN / max(1, open_cases)
        for at, report in enumerate(made_reports(open_cases, NOW)):
            self._file(replace(report, reported_at=self.now), f"Crew {at % CREWS}")
            self.now += step

    @property
    def rules(self) -> Rules:
        return self.shelf.at(self.now)

    def plan_all(self) -> float:
        """Seconds of the processor from a start until every case has been looked at."""
        self.timers.changed(self.board.cases)
        began = time.process_time()
        self.timers.plan(self.rules, within_s=float("inf"))
        return time.process_time() - began

    def catch_up(self) -> None:
        """What was due before the watching begins."""
        while self._turn():
            pass
        self.fired = 0

    def rest(self) -> float:
        """Seconds of the processor in a minute of the city, gone through at once."""
        began = time.process_time()
        for _ in range(REST_S * 1000 // POLL_MS):
            self.now += timedelta(milliseconds=POLL_MS)
            self._turn()
        return time.process_time() - began

    def _turn(self) -> bool:
        """One round of the hub's loop, as far as it is about timers. Whether there was anything to do."""
        rules = self.rules
        self.timers.plan(rules)
        due = self.timers.due(rules, self.now)
        for placed in due:
            self._happen(placed)
        self.fired += len(due)
        return bool(due) or self.timers.behind > 0

    def _file(self, report: ReportCase, crew: str) -> None:
        """Reported, accepted and sent to a unit, all at once."""
        self._place(report, "bench")
        number = self.board.case_of_record("bench", report.record)
        assert number is not None
        if self.board.cases[number].state is CaseState.REPORTED:  # no rule has sent it
            self._place(AcceptCase(number), "bench")
            self._place(DispatchCase(number, (crew,)), "bench")

    def _place(self, order: Order, by: str) -> None:
        self._entries += 1
        self._happen(Placed(order, by, str(self._entries)))

    def _happen(self, placed: Placed) -> None:
        facts = decide(Desk(self.board, self.rules, self.now), placed)
        if isinstance(facts, Refused):  # a mark of the same case that fired just before has seen to it
            return
        for fact in facts:
            patch = apply(self.board, Entry(1, self.now, placed.by, placed.id, fact))
            self.board.put(patch)
            self.timers.changed(case.number for case in patch.cases)
        self.board.keep()
