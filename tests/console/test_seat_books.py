"""The city's rules at a real seat: from a snapshot, a change or its cache, in step with the hub, and what they time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bus.events import LinkState
from console.seat import Came, Linked, Loaded
from models.clock import ManualClock
from models.domain.clocks import ClockKind
from models.domain.instants import to_ms
from models.domain.orders import AcceptCase, DispatchCase, PublishBook, RegisterUnit, SignAssignment
from models.domain.rules import BookKind
from models.domain.summary import CaseRow
from models.store.cache import Cache, Waiting
from tests.bus.hub.threaded import ThreadedHub, a_threaded_hub
from tests.bus.hub.watching import a_matter, a_watch
from tests.bus.room import MORNING
from tests.console.sat import Sat, sitting
from tests.models.store.drafts import calendar, shipped_body, supervision, urging

DRAFT = supervision(urging("accept_due", ClockKind.ACCEPT, 100))
PUBLISH = PublishBook(BookKind.SUPERVISION, DRAFT, "as agreed")
LATER = PublishBook(BookKind.CALENDAR, calendar("09:00-12:00 14:00-18:00"), "an hour later")
NEW = (BookKind.SUPERVISION, 2)
TEN, ELEVEN = (to_ms(MORNING + timedelta(hours=hours)) for hours in (18, 19))
"""Of the next morning in Shanghai."""


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(MORNING)


@pytest.fixture
def hub(world: Path, clock: ManualClock) -> Iterator[ThreadedHub]:
    with a_threaded_hub(world, clock) as hub:
        yield hub


def filled(sat: Sat) -> bool:
    return any(isinstance(event, Came) and not event.filling for event in sat.heard)


def work_by_the_calendar(sat: Sat, clock: ManualClock) -> str:
    """A case with a limit of four working hours, from four in the afternoon of Shanghai on."""
    sat.accepted(RegisterUnit("FIR-1", "Engine", "FIR"))
    number = sat.accepted(a_matter("r1", clock.now(), "0102"))
    sat.accepted(AcceptCase(number))
    sat.accepted(DispatchCase(number, ("FIR-1",)))
    sat.accepted(SignAssignment(number, "FIR-1"))
    return number


def test_what_one_seat_publishes_the_other_has_at_once_and_a_third_when_it_joins(
    world: Path, hub: ThreadedHub, clock: ManualClock
) -> None:
    with (
        sitting(world / "1.db", hub.address, clock) as first,
        sitting(world / "2.db", hub.address, clock, "Seat 2") as other,
    ):
        other.hear(lambda: filled(other), "the snapshot")
        first.accepted(PUBLISH)
        other.hear(lambda: NEW in other.books, "the new version")
        assert (other.books[NEW].body, other.books[NEW].by) == (DRAFT, "Seat 1")
        with sitting(world / "3.db", hub.address, clock, "Seat 3") as third:
            for seat in (first, other, third):
                seat.in_step(1)
            assert third.books == other.books == first.books
            assert set(third.books) == {*((kind, 1) for kind in BookKind), NEW}


def test_a_seat_has_its_rules_from_its_cache_and_is_told_what_it_missed(world: Path, clock: ManualClock) -> None:
    cache = world / "seat.db"
    with a_threaded_hub(world, clock) as hub, sitting(cache, hub.address, clock) as sat:
        sat.hear(lambda: filled(sat), "the snapshot")
        sat.accepted(PUBLISH)
        sat.in_step(1)
        known = dict(sat.books)
    with a_threaded_hub(world, clock) as hub, a_watch(hub.address) as watch:
        watch.accepted(PublishBook(BookKind.ROUTING, shipped_body(BookKind.ROUTING), "once more"))
    with a_threaded_hub(world, clock) as hub, sitting(cache, hub.address, clock) as sat:
        sat.hear(lambda: sat.count(Loaded) == 1, "what the cache holds")
        assert sat.books == known
        sat.in_step(2)
        assert set(sat.books) - set(known) == {(BookKind.ROUTING, 2)}
        assert not any(isinstance(event, Came) and event.filling for event in sat.heard), "it took everything anew"
    with closing(Cache(cache)) as kept:
        assert {(book.kind, book.version): book for book in kept.books()} == sat.books


def test_a_calendar_that_is_published_times_the_rows_of_every_seat_anew(
    world: Path, hub: ThreadedHub, clock: ManualClock
) -> None:
    with (
        sitting(world / "1.db", hub.address, clock) as first,
        sitting(world / "2.db", hub.address, clock, "Seat 2") as other,
    ):
        number = work_by_the_calendar(first, clock)
        other.hear(lambda: number in other.rows and other.rows[number].clock == "handle", "the work is timed")
        assert other.rows[number].due_ms == TEN
        first.accepted(LATER)
        for seat in (first, other):
            seat.in_step(6)
            assert seat.rows[number].due_ms == ELEVEN
    for path in (world / "1.db", world / "2.db"):
        with closing(Cache(path)) as cache:
            assert [CaseRow._make(row).due_ms for row in cache.rows()] == [ELEVEN]


def test_an_older_cache_is_filled_anew_and_what_it_had_to_send_is_sent(
    world: Path, hub: ThreadedHub, clock: ManualClock
) -> None:
    path = world / "seat.db"
    with sitting(path, hub.address, clock) as sat:
        number = sat.accepted(a_matter("r1", clock.now()))
        sat.in_step(1)
    with closing(Cache(path)) as cache:
        cache.queue_order(Waiting("kept", number, "AddNote", f'{{"case":"{number}","text":"late word"}}', None), 1)
        cache.queue_order(Waiting("gone", number, "FlyAway", "{}", None), 2)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("ALTER TABLE cases DROP COLUMN urges")
    with sitting(path, hub.address, clock) as sat:
        sat.hear(lambda: {"kept", "gone"} <= set(sat.settled), "both orders are answered")
        assert sat.settled["kept"].receipt.accepted
        gone = sat.settled["gone"].receipt
        assert (gone.outcome, gone.reason) == ("refused", "there is no order 'FlyAway'")
        sat.in_step(2)
        assert list(sat.rows) == [number]
    with closing(Cache(path)) as cache:
        assert (cache.number(), cache.waiting_orders()) == (2, [])


def test_a_seat_that_meets_another_hub_forgets_the_rules_of_the_one_before(world: Path, clock: ManualClock) -> None:
    path = world / "seat.db"
    for folder in ("one", "other"):
        (world / folder).mkdir()
    with a_threaded_hub(world / "one", clock) as hub, sitting(path, hub.address, clock) as sat:
        sat.accepted(LATER)
        sat.in_step(1)
    with a_threaded_hub(world / "other", clock) as hub, sitting(path, hub.address, clock) as sat:
        number = work_by_the_calendar(sat, clock)
        sat.in_step(5)
        assert sat.rows[number].due_ms == TEN
        linked = [event.state for event in sat.heard if isinstance(event, Linked)]
        assert linked[-1] is LinkState.LIVE
    with closing(Cache(path)) as cache:
        assert [book.version for book in cache.books()] == [1] * len(BookKind)
