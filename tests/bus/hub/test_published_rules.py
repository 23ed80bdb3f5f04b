"""Rules that a seat publishes: they reach every other seat, time cases anew, and what is refused leaves nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bus.hub.process import HubProcess
from models.clock import ManualClock
from models.domain.clocks import ClockKind
from models.domain.instants import to_ms
from models.domain.orders import AcceptCase, DispatchCase, PublishBook, RegisterUnit
from models.domain.rules import Book, BookKind
from models.rules.shelf import BEGINNING, SHIPPED_BY
from models.store.engine import sqlite_url
from models.store.reading import HubReading
from models.store.verifying import verify
from tests.bus.hub.served import a_port, kill, until
from tests.bus.hub.threaded import ThreadedHub, a_threaded_hub
from tests.bus.hub.watching import Watch, a_matter, a_watch
from tests.bus.room import MORNING
from tests.doors import door_at
from tests.models.store.drafts import calendar, policy, shipped_body, supervision, urging
from tests.models.store.hub import times_of

DRAFT = supervision(urging("accept_due", ClockKind.ACCEPT, 100))
PUBLISH = PublishBook(BookKind.SUPERVISION, DRAFT, "as agreed")
HOUR = timedelta(hours=1)


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(MORNING)


@pytest.fixture
def hub(world: Path, clock: ManualClock) -> Iterator[ThreadedHub]:
    with a_threaded_hub(world, clock) as hub:
        yield hub
    assert verify(hub.url, times_of).faults == []


@pytest.fixture
def watch(hub: ThreadedHub) -> Iterator[Watch]:
    with a_watch(hub.address) as watch:
        watch.settle()
        yield watch


def books_of(url: str) -> dict[tuple[BookKind, int], Book]:
    reading = HubReading(url)
    try:
        return {(book.kind, book.version): book for book in reading.books()}
    finally:
        reading.close()


def test_a_fresh_hub_has_the_first_version_of_every_kind(hub: ThreadedHub, watch: Watch) -> None:
    assert set(watch.books) == {(kind, 1) for kind in BookKind}
    for (kind, _), book in watch.books.items():
        assert (book.by, book.valid_from, book.body) == (SHIPPED_BY, BEGINNING, shipped_body(kind))
    assert books_of(hub.url) == watch.books


def test_a_version_that_one_seat_publishes_comes_to_another_as_a_change(hub: ThreadedHub, watch: Watch) -> None:
    with a_watch(hub.address, "leader") as leader:
        receipt = leader.accepted(PUBLISH)
    until(lambda: (BookKind.SUPERVISION, 2) in watch.books, watch)
    book = watch.books[BookKind.SUPERVISION, 2]
    assert (book.by, book.note, book.body, book.valid_from) == ("leader", "as agreed", DRAFT, MORNING)
    assert [(entry.number, entry.kind) for entry in watch.entries] == [(receipt.number, "BookPublished")]
    watch.settle(receipt.number)


def test_a_seat_that_joins_later_has_every_version_from_its_snapshot(hub: ThreadedHub, watch: Watch) -> None:
    watch.accepted(PUBLISH)
    watch.settle()
    with a_watch(hub.address, "late") as late:
        late.settle(watch.number)
        assert late.entries == []
        assert late.books == watch.books == books_of(hub.url)


REFUSED = [
    pytest.param(PublishBook(BookKind.SUPERVISION, "{}", "x"), "bad_rules", "body", id="no such body"),
    pytest.param(PublishBook(BookKind.SUPERVISION, DRAFT + " ", "x"), "bad_rules", "body", id="not as it is written"),
    pytest.param(PublishBook(BookKind.ROUTING, DRAFT, "x"), "bad_rules", "body", id="a body of another kind"),
    pytest.param(PublishBook(BookKind.SUPERVISION, DRAFT, " "), "missing", "note", id="without a word why"),
    pytest.param(
        PublishBook(BookKind.SUPERVISION, DRAFT, "x", MORNING - HOUR), "past", "valid_from", id="for a day that is past"
    ),
]


@pytest.mark.parametrize(("order", "code", "field"), REFUSED)
def test_a_refused_draft_leaves_nothing(
    hub: ThreadedHub, watch: Watch, order: PublishBook, code: str, field: str
) -> None:
    before = books_of(hub.url)
    receipt = watch.place(order)
    assert (receipt.outcome, receipt.code, receipt.field) == ("refused", code, field)
    watch.settle()
    assert (watch.number, watch.entries, books_of(hub.url)) == (0, [], before)


def test_a_draft_that_rests_on_an_older_version_is_told_who_was_faster(hub: ThreadedHub, watch: Watch) -> None:
    with a_watch(hub.address, "leader") as leader:
        assert leader.place(PUBLISH, seen=1).accepted
    lost = watch.place(PUBLISH, seen=1)
    assert (lost.code, lost.args[:2]) == ("conflict", ("leader", "BookPublished"))
    assert watch.place(PUBLISH, seen=2).accepted
    assert {version for kind, version in books_of(hub.url) if kind is BookKind.SUPERVISION} == {1, 2, 3}


@pytest.mark.parametrize(("post", "may"), [("officer", False), ("dispatcher", False), ("leader", True)])
def test_rules_are_published_by_a_leader_and_not_by_an_officer(hub: ThreadedHub, post: str, may: bool) -> None:
    with a_watch(hub.address, "leader", post) as seat:
        receipt = seat.place(PUBLISH)
    assert (receipt.accepted, receipt.code) == (may, "" if may else "role")
    assert ((BookKind.SUPERVISION, 2) in books_of(hub.url)) == may


def work_by_the_calendar(watch: Watch, clock: ManualClock) -> str:
    """A case with a limit of four working hours, that runs from four in the afternoon of Shanghai on."""
    watch.accepted(RegisterUnit("FIR-1", "Engine", "FIR"))
    number = watch.accepted(a_matter("r1", clock.now(), "0102")).case
    watch.accepted(AcceptCase(number))
    watch.accepted(DispatchCase(number, ("FIR-1",)))
    return number


def due_ms(hub: ThreadedHub, number: str) -> dict[str, int | None]:
    """When its clocks fall due, as the hub's tables have it."""
    with closing(sqlite3.connect(hub.path)) as connection:
        return dict(connection.execute("SELECT kind, due_ms FROM clocks WHERE case_no = ?", (number,)))


def test_a_calendar_that_is_published_times_open_cases_anew(hub: ThreadedHub, watch: Watch, clock: ManualClock) -> None:
    number = work_by_the_calendar(watch, clock)
    assert due_ms(hub, number)["handle"] == to_ms(MORNING + timedelta(hours=18))  # until six, and from eight to ten
    watch.accepted(PublishBook(BookKind.CALENDAR, calendar("09:00-12:00 14:00-18:00"), "an hour later"))
    assert due_ms(hub, number)["handle"] == to_ms(MORNING + timedelta(hours=19))
    assert verify(hub.url, times_of).faults == []


def test_a_calendar_that_would_make_work_late_at_once_is_refused(
    hub: ThreadedHub, watch: Watch, clock: ManualClock
) -> None:
    number = work_by_the_calendar(watch, clock)
    clock.advance(8 * HOUR)
    refused = watch.place(PublishBook(BookKind.CALENDAR, calendar("00:00-24:00"), "day and night"))
    assert (refused.code, refused.field, refused.args[1]) == ("past_due", "body", number)
    assert (BookKind.CALENDAR, 2) not in books_of(hub.url)


def test_a_policy_that_is_published_later_does_not_change_cases_filed_before(watch: Watch, clock: ManualClock) -> None:
    before = watch.accepted(a_matter("before", clock.now())).case
    watch.accepted(PublishBook(BookKind.POLICY, policy(accept="9nm", dispatch="8nm"), "slower"))
    clock.advance(timedelta(minutes=1))
    after = watch.accepted(a_matter("after", clock.now())).case
    for number in (before, after):
        watch.accepted(AcceptCase(number))
    watch.settle()
    limits = {
        number: {clock.kind: str(clock.limit) for clock in watch.cases[number].clocks} for number in (before, after)
    }
    assert [watch.cases[number].policy for number in (before, after)] == [1, 2]
    assert limits[before] == {ClockKind.ACCEPT: "5nm", ClockKind.DISPATCH: "5nm"}
    assert limits[after] == {ClockKind.ACCEPT: "9nm", ClockKind.DISPATCH: "8nm"}


def test_a_policy_for_a_later_day_counts_from_that_day_on(watch: Watch, clock: ManualClock) -> None:
    watch.accepted(PublishBook(BookKind.POLICY, policy(accept="9nm"), "from noon on", MORNING + HOUR))
    early = watch.accepted(a_matter("early", clock.now())).case
    clock.advance(HOUR)
    late = watch.accepted(a_matter("late", clock.now())).case
    watch.settle()
    assert [str(watch.cases[number].clocks[0].limit) for number in (early, late)] == ["5nm", "9nm"]


def test_a_receipt_for_new_rules_survives_kill_minus_9(world: Path) -> None:
    bind = f"tcp://127.0.0.1:{a_port(seed=32)}"
    hub = HubProcess.start(world, "--bind", bind)
    try:
        with a_watch(door_at(bind, world)) as watch:
            receipt = watch.accepted(PUBLISH)
            kill(hub)
            assert books_of(sqlite_url(world / "hub.db"))[BookKind.SUPERVISION, 2].body == DRAFT
            hub = HubProcess.start(world, "--bind", bind)
            watch.settle(receipt.number)
            assert watch.place(PUBLISH, seen=1).code == "conflict"
    finally:
        hub.stop()
    assert verify(sqlite_url(world / "hub.db"), times_of).faults == []
