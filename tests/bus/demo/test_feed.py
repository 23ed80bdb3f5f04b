"""The demonstration on a real hub, over real sockets."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bus.demo.command import shift_of
from bus.demo.feed import Feed
from bus.demo.names import PAST, SOURCE
from bus.events import Changed, SnapshotPart
from bus.hub.process import HubProcess
from bus.link import SeatLink, open_seat
from models.clock import WallClock
from models.domain.case import Case, Unit

PACE = 30.0


def look(seat: SeatLink, seconds: float) -> tuple[dict[str, Case], dict[str, Unit]]:
    """Follow a hub for a while from a seat: what is live."""
    cases: dict[str, Case] = {}
    units: dict[str, Unit] = {}
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for event in seat.turn(0.1):
            if isinstance(event, SnapshotPart | Changed):
                cases.update({case.number: case for case in event.cases})
                units.update({unit.call_sign: unit for unit in event.units})
    return cases, units


def seen_from_a_seat(address: str) -> tuple[dict[str, Case], dict[str, Unit]]:
    seat = open_seat(address, "Seat 1")
    try:
        return look(seat, 1.5)
    finally:
        seat.close()


def run_until(address: str, reached: Callable[[Feed], bool], most_s: float) -> None:
    """Run the demonstration until it has come so far."""
    begun = time.monotonic()
    feed = Feed.open(shift_of("en", 7, PACE), WallClock(), address)
    try:
        feed.run(lambda: reached(feed) or time.monotonic() - begun > most_s)
        assert reached(feed)
        assert feed.asked.refused == 0
    finally:
        feed.close()


@pytest.mark.slow
def test_an_empty_hub_is_in_mid_shift_at_once_and_a_second_start_goes_on(world: Path) -> None:
    hub = HubProcess.start(world)
    try:
        run_until(hub.address, lambda feed: feed.told >= 3, 60.0)
        cases, units = seen_from_a_seat(hub.address)
        at_work = [a.stage for case in cases.values() for a in case.active]
        assert len(at_work) >= 10, "the clock on the wall decides how many there are, and at which stages"
        assert len(set(at_work)) >= 2
        assert {unit.department for unit in units.values()} >= {"MUN", "WAT", "FIR", "GAS", "MKT"}
        assert all(unit.base.lon is not None for unit in units.values())
        assert all(case.sender == SOURCE for case in cases.values())

        run_until(hub.address, lambda feed: feed.told >= 3, 60.0)
        again, _ = seen_from_a_seat(hub.address)
        records = [case.record for case in again.values()]
        assert len(records) == len(set(records))
        today, before = (sum(not c.record.startswith(PAST) for c in each.values()) for each in (again, cases))
        assert today < 1.5 * before, "the second start tells the history anew"
    finally:
        hub.stop()
