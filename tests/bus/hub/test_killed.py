"""The hub is killed in the middle of intake, again and again: what it acknowledged is there, once."""

from __future__ import annotations

import random
import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bus.events import Beat, Changed, LinkChanged, LinkState, SnapshotPart
from bus.hub.process import HubProcess
from bus.link import SeatLink, SourceLink
from bus.messages import Receipt
from models.domain.case import Case
from models.domain.facts import CaseReported
from models.store.engine import sqlite_url
from models.store.reading import HubReading
from models.store.verifying import verify
from tests.bus.hub.served import a_port, a_report, a_seat, a_source, kill
from tests.doors import door_at
from tests.models.store.hub import times_of

KILLS = 20
REPORTS = 20_000
WITHIN_S = 150.0


@dataclass
class Intake:
    """A source that keeps sending, and a seat that follows; both outlive every hub."""

    source: SourceLink
    seat: SeatLink
    sent: int = 0
    receipts: dict[str, list[Receipt]] = field(default_factory=dict)
    cases: dict[str, Case] = field(default_factory=dict)
    beat: Beat | None = None
    lost: int = 0
    deadline: float = field(default_factory=lambda: time.monotonic() + WITHIN_S)

    def turn(self, on_the_way: int) -> None:
        """Keep so many reports without a receipt on the way, and take in what comes."""
        assert time.monotonic() < self.deadline, f"{len(self.receipts)} of {REPORTS} receipts within {WITHIN_S} s"
        self.send(on_the_way - self.source.outstanding)
        self._take(self.source.turn(0.01))
        for event in self.seat.turn(0):
            match event:
                case SnapshotPart() | Changed():
                    if isinstance(event, SnapshotPart) and event.first:
                        self.cases.clear()
                    self.cases |= {case.number: case for case in event.cases}
                case Beat():
                    self.beat = event
                case LinkChanged(state=LinkState.LOST):
                    self.lost += 1
                case _:
                    pass

    def send(self, count: int) -> None:
        """Put so many more on the way and look no further than the socket."""
        for _ in range(min(count, REPORTS - self.sent)):
            self.sent += 1
            self.source.submit(f"id-{self.sent}", a_report(f"record {self.sent}"))
        self._take(self.source.turn(0))

    def _take(self, receipts: list[Receipt]) -> None:
        for receipt in receipts:
            self.receipts.setdefault(receipt.id, []).append(receipt)

    @property
    def in_step(self) -> bool:
        """The last heartbeat proved by its hash that the seat is the hub, and nothing has come since."""
        return self.beat is not None and self.beat.in_step and self.beat.number == self.seat.number


def reported(base_dir: Path) -> Iterator[tuple[int, str, str, str]]:
    """Number, order id, case and record of every report in the journal."""
    reading = HubReading(sqlite_url(base_dir / "hub.db"))
    try:
        for case in list(reading.cases()):
            for entry in reading.timeline(case.number):
                assert isinstance(entry.fact, CaseReported)
                yield entry.number, entry.order_id, entry.fact.case, entry.fact.record
    finally:
        reading.close()


def head_of(base_dir: Path) -> int:
    """The journal's head as another process sees it."""
    with closing(sqlite3.connect(f"file:{base_dir / 'hub.db'}?mode=ro", uri=True)) as connection:
        return _head(connection)


def wait_for_a_commit(base_dir: Path, before: int) -> None:
    """Until the head has moved: a commit shows here before its receipts are sent. There is no pause between looks."""
    deadline = time.monotonic() + 20
    with closing(sqlite3.connect(f"file:{base_dir / 'hub.db'}?mode=ro", uri=True)) as connection:
        while _head(connection) == before:
            assert time.monotonic() < deadline


def _head(connection: sqlite3.Connection) -> int:
    (number,) = connection.execute("SELECT max(number) FROM journal").fetchone()
    return int(number or 0)


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_a_hub_killed_twenty_times_in_the_middle_of_intake_loses_no_receipt_and_doubles_nothing(world: Path) -> None:
    chance = random.Random(20)
    bind = f"tcp://127.0.0.1:{a_port(seed=20)}"
    hub = HubProcess.start(world, "--bind", bind)
    try:
        with a_source(door_at(bind, world)) as source, a_seat(door_at(bind, world)) as seat:
            intake = Intake(source, seat)
            for left in range(KILLS, 0, -1):
                third = (REPORTS - intake.sent) // left // 3
                moment = len(intake.receipts) + chance.randint(1, third)
                on_the_way = chance.randint(1, third)
                while len(intake.receipts) < moment:
                    intake.turn(on_the_way)
                before = head_of(world)
                intake.send(chance.randint(1, third))
                if chance.random() < 0.5:
                    wait_for_a_commit(world, before)
                kill(hub)
                hub = HubProcess.start(world, "--bind", bind)
            while len(intake.receipts) < REPORTS or seat.number < REPORTS or not intake.in_step:
                intake.turn(2_000)
            assert intake.lost >= KILLS / 2
    finally:
        hub.stop()

    given = {receipt.id: receipt for receipts in intake.receipts.values() for receipt in receipts}
    assert all(receipt.accepted for receipt in given.values())
    for receipts in intake.receipts.values():
        assert len({(receipt.case, receipt.number) for receipt in receipts}) == 1
    journal = {number: (order_id, case, record) for number, order_id, case, record in reported(world)}
    assert sorted(journal) == list(range(1, REPORTS + 1))
    assert all(journal[receipt.number][:2] == (receipt.id, receipt.case) for receipt in given.values())
    assert max(Counter(record for _, _, record in journal.values()).values()) == 1
    assert any(receipt.repeated for receipt in given.values()), "no kill fell between a commit and its receipt"
    assert {case.number: case.record for case in intake.cases.values()} == {
        case: record for _, case, record in journal.values()
    }
    verdict = verify(sqlite_url(world / "hub.db"), times_of)
    assert (verdict.faults, verdict.entries, verdict.cases) == ([], REPORTS, REPORTS)
