"""Many officers want to send a unit of their own to the same case: one of them does, the others are told who."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import islice
from pathlib import Path

import msgspec

from bus.events import Changed
from bus.hub.process import HubProcess
from bus.link import SeatLink, SourceLink, open_seat, open_source
from console.bench.children import Child, Ready
from console.bench.figures import BenchError, Figure
from console.bench.made_city import made_reports
from console.bench.racers import Race, Raced
from console.bench.sizes import Sizes
from models.clock import WallClock
from models.domain.case import CaseState
from models.domain.orders import AcceptCase, ReportCase
from models.store.engine import sqlite_url
from models.store.reading import HubReading

RACERS = 8
PROCESSES = 2
AT_ONCE = 250
"""Cases in one race: each officer has so many orders on the way."""
START_S = 60.0
RACE_S = 180.0
SOON_S = 0.01


@dataclass(slots=True)
class Tally:
    """`double` are cases that two were sent to, `untold` losers who were not told the name of the winner."""

    orders: int = 0
    cases: int = 0
    double: int = 0
    nobody: int = 0
    untold: int = 0
    odd: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def add(self, race: Race, raced: Sequence[Raced]) -> None:
        winners = {case: [who for one in raced for who, won in one.won.items() if case in won] for case in race.cases}
        self.cases += len(race.cases)
        self.double += sum(len(names) > 1 for names in winners.values())
        self.nobody += not all(winners.values())
        losers = [(case, told) for one in raced for lost in one.lost.values() for case, told in lost.items()]
        self.untold += sum([told] != winners[case] for case, told in losers)
        self.orders += len(losers) + sum(map(len, winners.values()))
        self.odd += [odd for one in raced for odd in one.odd]


def measure(sizes: Sizes) -> list[Figure]:
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="dutydesk-bench-") as folder:
        hub = HubProcess.start(Path(folder))
        try:
            _race(hub.address, max(1, sizes.contested // RACERS), tally)
        finally:
            hub.stop()
        twice = sent_twice(Path(folder))
    if tally.odd or tally.nobody:
        raise BenchError(f"{tally.nobody} races without a winner; {tally.odd[:1]}")
    rate = tally.orders / tally.seconds
    note = f"{tally.orders:,} orders about {tally.cases:,} cases by {RACERS} officers, {rate:,.0f} a second"
    return [
        Figure(
            "contested.double", "cases that two officers sent a unit to", "cases", 0, tally.double + twice, note=note
        ),
        Figure("contested.untold", "losers who were not told who won", "orders", 0, tally.untold),
    ]


def sent_twice(folder: Path) -> int:
    """Cases to which the journal sends more than one unit."""
    reading = HubReading(sqlite_url(folder / "hub.db"))
    try:
        return sum(len(case.assignments) != 1 for case in reading.cases())
    finally:
        reading.close()


def _race(address: str, cases: int, tally: Tally) -> None:
    with ExitStack() as opened:
        children = [
            opened.enter_context(Child("racers", address, at * RACERS // PROCESSES, RACERS // PROCESSES))
            for at in range(PROCESSES)
        ]
        for child in children:
            child.said(Ready, START_S)
        source = opened.enter_context(closing(open_source(address, "bench")))
        opener = opened.enter_context(closing(open_seat(address, "opener")))
        reports = _reports(cases)
        while some := list(islice(reports, AT_ONCE)):
            race = _opened(source, opener, some)
            began = time.monotonic()
            for child in children:
                child.tell(msgspec.json.encode(race).decode())
            raced = [child.said(Raced, RACE_S) for child in children]
            tally.seconds += time.monotonic() - began
            tally.add(race, raced)


def _reports(count: int) -> Iterator[ReportCase]:
    """Of two days before: no rule sends a unit to them by itself."""
    for report in made_reports(count, WallClock().now()):
        yield replace(report, reported_at=report.reported_at - timedelta(days=2))


def _opened(source: SourceLink, opener: SeatLink, reports: Sequence[ReportCase]) -> Race:
    """Cases that were reported and accepted, with the versions at which they stand."""
    for report in reports:
        source.submit(report.record, report)
    numbers: set[str] = set()
    accepted: dict[str, int] = {}
    deadline = time.monotonic() + START_S
    while len(accepted) < len(reports):
        if time.monotonic() > deadline:
            raise BenchError("the hub does not take the reports")
        for receipt in source.turn(SOON_S):
            numbers.add(receipt.case)
            opener.place(AcceptCase(receipt.case))
        for event in opener.turn(SOON_S):
            if isinstance(event, Changed):
                standing = (case for case in event.cases if case.number in numbers)
                accepted |= {case.number: case.version for case in standing if case.state is CaseState.ACCEPTED}
    return Race(accepted)
