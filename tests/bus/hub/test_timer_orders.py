"""Which orders the hub places by itself: in one group with an order that is faster, and for a case that changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bus.hub.timers import HUB, Timers
from bus.messages import Receipt
from models.domain.case import CaseState
from models.domain.clocks import ClockKind
from models.domain.orders import (
    AcceptCase,
    CompleteAssignment,
    DispatchCase,
    FireSupervision,
    MergeCase,
    Order,
    Placed,
    RegisterUnit,
    ReportCase,
    ReworkCase,
    SignAssignment,
)
from models.domain.rules import BookKind
from tests.models.domain.room import SEAT, SOURCE, START
from tests.models.store.drafts import supervision, urging
from tests.models.store.hub import Hub, publish

DAY = timedelta(days=1)


@pytest.fixture
def hub(world: Path) -> Iterator[Hub]:
    hub = Hub(world / "hub.db")
    yield hub
    hub.close()


class Turns:
    """The hub's rounds without a socket: orders that came, and those of the timers, in one group."""

    def __init__(self, hub: Hub, now: datetime) -> None:
        self.hub = hub
        self.now = now
        self._timers = Timers(hub.authority.board.case)
        self._placed = 0

    def place(self, *orders: Order) -> list[Receipt]:
        """What seats and sources place, and behind it what is due by itself; the answers to all of it."""
        self._placed += 1
        by = (SOURCE if isinstance(order, ReportCase) else SEAT for order in orders)
        came = [Placed(o, who, f"{self._placed}-{n}") for n, (o, who) in enumerate(zip(orders, by, strict=True))]
        rules = self.hub.authority.shelf.at(self.now)
        self._timers.plan(rules, within_s=60)
        due = self._timers.due(rules, self.now)
        receipts = self.hub.commit([*came, *due], self.now)
        self._timers.changed(self.hub.authority.board.cases)
        return receipts

    def entries(self, case: str, kind: str) -> int:
        return sum(entry.kind == kind for entry in self.hub.store.timeline(case))


@pytest.fixture
def turns(hub: Hub) -> Turns:
    publish(hub, BookKind.SUPERVISION, supervision(urging("handle_due", ClockKind.HANDLE, 100)))
    return Turns(hub, START)


def in_hand(turns: Turns, record: str, unit: str) -> str:
    turns.place(RegisterUnit(unit, unit, "FIR"), ReportCase(record, turns.now, "0101", "Fire lane blocked"))
    number = turns.hub.authority.board.case_of_record(SOURCE, record)
    assert number is not None
    for order in (AcceptCase(number), DispatchCase(number, (unit,)), SignAssignment(number, unit)):
        (receipt,) = turns.place(order)
        assert receipt.accepted, receipt
    return number


def test_a_mark_that_an_order_of_the_same_group_outran_fires_when_it_comes_again(turns: Turns) -> None:
    number = in_hand(turns, "H-1", "FIR-1")
    turns.now += DAY * 4
    done, outrun = turns.place(CompleteAssignment(number, "FIR-1", "cleared"))
    assert (done.accepted, outrun.code) == (True, "not_due")
    assert turns.place() == []
    (again,) = turns.place(ReworkCase(number, "still blocked"))
    assert again.accepted
    (late,) = turns.place()
    assert late.accepted
    assert turns.entries(number, "SupervisionFired") == 1
    assert turns.place() == []


def test_a_mark_of_a_case_that_was_merged_away_in_the_same_group_is_refused_and_harms_nothing(turns: Turns) -> None:
    number, into = in_hand(turns, "H-1", "FIR-1"), in_hand(turns, "H-2", "FIR-2")
    turns.now += DAY * 4
    merged, *due = turns.place(MergeCase(number, into))
    assert merged.accepted
    assert sorted(receipt.code for receipt in due) == ["", "state"]
    assert turns.hub.authority.board.cases[number].state is CaseState.MERGED
    assert turns.entries(number, "SupervisionFired") == 0
    assert turns.entries(into, "SupervisionFired") == 1


def test_nothing_is_placed_twice_before_the_case_has_changed(hub: Hub, turns: Turns) -> None:
    number = in_hand(turns, "H-1", "FIR-1")
    now, rules = turns.now + DAY * 4, hub.authority.shelf.at(turns.now)
    timers = Timers(hub.authority.board.case)
    timers.changed([number, number])
    assert timers.behind == 1
    timers.plan(rules, within_s=60)
    [placed] = timers.due(rules, now)
    assert isinstance(placed.order, FireSupervision)
    assert (placed.by, placed.order.rule, timers.behind) == (HUB, "handle_due", 0)
    assert timers.due(rules, now) == []
    timers.changed([number])
    timers.plan(rules, within_s=60)
    assert timers.due(rules, now) == [placed]
