"""The lookout beside a real seat: duplicates and warnings among what came over the wire, drafts tried on it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from console.found import WarningsFound
from console.trouble import Trouble
from models.clock import ManualClock
from models.domain.case import Place
from models.domain.clocks import ClockKind
from models.domain.instants import to_ms
from models.domain.orders import AcceptCase, RegisterUnit, ReportCase, VoidCase
from models.domain.rules import BookKind
from models.rules.backtest import PolicyTrial, RoutingTrial
from models.rules.duplicates.sketch import Sketch
from models.rules.early_warnings.warning import SubjectKind, TermKind
from models.rules.kinds import KINDS
from models.rules.routing.book import RoutingBook
from models.rules.routing.rule import RoutingRule
from tests.bus.hub.threaded import ThreadedHub, a_threaded_hub
from tests.bus.room import MORNING
from tests.console.kept_cases import keep, keeping, same_again
from tests.console.looked import Looked, joined, looking
from tests.console.sat import Sat
from tests.models.domain.room import SOURCE, Room, first_shelf, staffed_room
from tests.models.store.drafts import policy

MARKET = Place("88 Heping Road", "Fuyong", 113.8201, 22.6702)
FAR = Place("3 Harbour Street", "Shajing", 113.9500, 22.7300)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(MORNING)


@pytest.fixture
def hub(world: Path, clock: ManualClock) -> Iterator[ThreadedHub]:
    with a_threaded_hub(world, clock) as hub:
        yield hub


@pytest.fixture
def both(world: Path, hub: ThreadedHub, clock: ManualClock) -> Iterator[tuple[Sat, Looked]]:
    with joined(world / "seat.db", hub.address, clock) as joined_up:
        yield joined_up


def lamp(record: str, place: Place = MARKET, channel: str = "hotline", minutes: float = 20) -> ReportCase:
    at = MORNING - timedelta(minutes=minutes)
    return ReportCase(record, at, "0205", "Street lamp out at the market gate", place=place, channel=channel)


def draft(title: str = "Lamp is out at the market gate", place: Place = MARKET) -> Sketch:
    return Sketch("", "0205", "02", place.lon, place.lat, place.address, title, "", to_ms(MORNING))


def test_a_draft_finds_its_double_among_cases_that_came_over_the_wire(both: tuple[Sat, Looked]) -> None:
    sat, looked = both
    same, _ = sat.accepted(lamp("r1")), sat.accepted(lamp("r2", FAR))
    sat.in_step(2)
    assert looked.duplicates(draft())[0] == same
    assert sat.accepted(VoidCase(same, "a trial call")) == same
    sat.in_step(3)
    assert same not in looked.duplicates(draft())


def test_a_draft_finds_its_double_among_cases_that_the_cache_held_at_the_start(
    world: Path, hub: ThreadedHub, clock: ManualClock
) -> None:
    with joined(world / "seat.db", hub.address, clock) as (sat, _):
        number = sat.accepted(lamp("r1"))
        sat.in_step(1)
    with looking(world / "seat.db", clock) as looked:
        looked.lookout.start()
        assert looked.duplicates(draft("市场门口路灯不亮")) == [number]


def test_a_case_that_the_next_snapshot_leaves_out_is_no_double_any_more(world: Path, clock: ManualClock) -> None:
    room = staffed_room()
    case = room.case(room.reported())
    with keeping(world / "cache.db") as cache, looking(world / "cache.db", clock) as looked:
        keep(cache, case)
        looked.lookout.start()
        assert looked.duplicates(same_again(case)) == [case.number]
        cache.begin_snapshot()
        looked.lookout.take((), gone=cache.end_snapshot("another journal", 1))
        assert looked.duplicates(same_again(case)) == []


def test_a_place_that_is_told_of_again_and_again_is_warned_about(both: tuple[Sat, Looked]) -> None:
    sat, looked = both
    channels = ("hotline", "app", "grid", "sensor")
    numbers = {sat.accepted(lamp(f"r{n}", channel=channels[n % 4], minutes=n * 30)) for n in range(8)}
    found = looked.next(WarningsFound)
    while not found.warnings:
        found = looked.next(WarningsFound)
    place = next(warning for warning in found.warnings if warning.kind is SubjectKind.PLACE)
    assert (place.label, set(place.cases)) == (MARKET.address, numbers)
    assert {TermKind.REPEATS, TermKind.SOURCES} <= {term.kind for term in place.terms if term.points > 0}


@pytest.mark.parametrize("left", [False, True])
def test_cases_that_are_no_longer_live_are_warned_about_no_more(world: Path, clock: ManualClock, left: bool) -> None:
    room = Room(clock)
    for n in range(8):
        room.accepted(lamp(f"r{n}", channel=("hotline", "app", "grid", "sensor")[n % 4], minutes=n * 30), SOURCE)
    with keeping(world / "cache.db") as cache, looking(world / "cache.db", clock) as looked:
        keep(cache, *room.board.cases.values())
        looked.lookout.take((), books=[book for versions in room.board.shelf.values() for book in versions])
        looked.lookout.start()
        looked.duplicates(draft())  # all cases have been looked through
        if left:
            cache.begin_snapshot()
            looked.lookout.take((), gone=cache.end_snapshot("another journal", 1))
        found = looked.next(WarningsFound).warnings
        assert bool(found) == (not left)
        open_for = [term for warning in found for term in warning.terms if term.kind is TermKind.LONG_OPEN]
        assert all(term.overdue for term in open_for), "nobody has accepted them for hours"


def test_a_draft_of_routing_is_tried_on_the_cases_that_there_are(both: tuple[Sat, Looked]) -> None:
    sat, looked = both
    sat.accepted(RegisterUnit("MUN-1", "Lamp crew", "MUN"))
    lamps = {sat.accepted(lamp(f"r{n}")) for n in range(3)}
    sat.accepted(replace(lamp("other"), type_code="0301"))
    sat.in_step(5)
    rules: RoutingBook = KINDS[BookKind.ROUTING].shipped()
    all_lamps = RoutingRule("all_lamps", "UTL", rank=1, types=("0205",), automatic=True, note="a trial")
    done = looked.trial(BookKind.ROUTING, RoutingBook.of((*rules.rules, all_lamps)))
    assert isinstance(done.trial, RoutingTrial), done.trouble
    assert (done.trial.cases, done.trial.elsewhere, done.trial.more_automatic) == (4, 3, 3)
    [flow] = done.trial.flows
    assert (flow.new_lead, flow.new_rule, flow.cases, set(flow.examples)) == ("UTL", "all_lamps", 3, lamps)


def test_a_draft_of_the_policy_is_tried_on_the_clocks_that_have_run(
    both: tuple[Sat, Looked], clock: ManualClock
) -> None:
    sat, looked = both
    number = sat.accepted(lamp("r1", minutes=0))
    clock.advance(timedelta(minutes=3))
    sat.accepted(AcceptCase(number))
    sat.in_step(2)
    done = looked.trial(BookKind.POLICY, KINDS[BookKind.POLICY].decode(policy(accept="2nm")))
    assert isinstance(done.trial, PolicyTrial), done.trouble
    assert (done.trial.cases, done.trial.late.old, done.trial.late.new) == (1, 0, 1)
    [row] = [row for row in done.trial.rows if row.more]
    assert (row.kind, row.new_limit, row.examples_more) == (ClockKind.ACCEPT, "2nm", (number,))


@pytest.mark.parametrize("broken", ["no file", "garbage", "another program's database", "an unreadable card"])
def test_a_cache_that_cannot_be_read_is_told_of_and_the_lookout_goes_on_with_what_comes(
    world: Path, clock: ManualClock, broken: str
) -> None:
    path = world / "cache.db"
    room = staffed_room()
    case = room.case(room.reported())
    if broken == "garbage":
        path.write_bytes(b"\xa5" * 9_000)
    if broken == "another program's database":
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("CREATE TABLE cases (number TEXT, mood TEXT)")
    other = room.case(room.reported(record="H-2"))
    if broken == "an unreadable card":
        with keeping(path) as cache:
            cache.put([(other, b'{"number": 7}', 1)], first_shelf().times())
    with looking(path, clock) as looked:
        looked.lookout.start()
        looked.lookout.go_ahead()
        looked.lookout.take((), books=[book for books in room.board.shelf.values() for book in books])
        assert "could not be looked through" in looked.next(Trouble).text
        done = looked.trial(BookKind.POLICY, KINDS[BookKind.POLICY].shipped())
        assert (done.trial, bool(done.trouble)) == (None, True)
        if broken != "an unreadable card":
            path.unlink(missing_ok=True)  # a seat begins such a cache anew
        with keeping(path) as cache:
            keep(cache, case)
        looked.lookout.take([case, other])
        assert looked.duplicates(same_again(case)) == [case.number]
