"""What a seat's cache tells for a handover, beside the rows of its queue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bus.wire import digest, encode
from models.domain.alerts.heeds import AlertKind, Heed
from models.domain.case import Case, CaseState
from models.domain.clocks import ROUND_THE_CLOCK, Clock, ClockEntry, ClockEvent, ClockKind, Limit, LimitUnit
from models.store.cache import Cache
from models.store.shift_reading import cases_of, closed_since, journal_of, noted_after, received_since
from tests.models.domain.room import MINUTE, START, Room, staffed_room


@pytest.fixture
def cache(world: Path) -> Iterator[Cache]:
    cache = Cache(world / "cache.db")
    yield cache
    cache.close()


def put(cache: Cache, *cases: Case) -> None:
    cache.put([(case, encode(case), digest(case)) for case in cases], ROUND_THE_CLOCK)


def extended(case: Case) -> Case:
    """The case with a limit that was extended and still runs."""
    entries = (ClockEntry(ClockEvent.STARTED, START), ClockEntry(ClockEvent.EXTENDED, START))
    return replace(case, clocks=(Clock(ClockKind.HANDLE, Limit(2, LimitUnit.NATURAL_HOURS), entries),))


def shelved(case: Case) -> Case:
    heed = Heed(AlertKind.OVERDUE, START, "seat-1", START, START + 60 * MINUTE, shelved=True, reason="known")
    return case.on_track(heeds=(heed,))


def cases(room: Room, count: int) -> list[Case]:
    return [room.case(room.reported(f"H-{n}")) for n in range(count)]


def test_cases_are_found_by_their_numbers_however_many(cache: Cache) -> None:
    some = cases(staffed_room(), 3)
    put(cache, *some)
    wanted = [some[2].number, "DD-19990101-0001", some[0].number, *(f"no {n}" for n in range(900))]
    assert {case.number for case in cache.ask(lambda c: cases_of(c, wanted))} == {some[0].number, some[2].number}


def test_what_came_and_what_was_closed_is_counted_from_an_instant_on_archived_cases_too(cache: Cache) -> None:
    one, two, three, four = cases(staffed_room(), 4)
    noon = START + timedelta(hours=4)
    touched = replace(one.touch, at=noon + MINUTE)
    put(
        cache,
        replace(one, reported_at=noon, state=CaseState.CLOSED, closed_at=noon, touch=touched),
        replace(two, state=CaseState.ARCHIVED, closed_at=noon + 0.5 * MINUTE, touch=touched),
        replace(three, state=CaseState.CLOSED, closed_at=noon - MINUTE, touch=touched),
        replace(four, reported_at=noon + MINUTE, touch=touched),
    )
    assert cache.ask(lambda c: closed_since(c, noon)) == 2
    assert cache.ask(lambda c: received_since(c, noon)) == 2


def test_cases_whose_rows_do_not_show_it_are_noted_page_by_page(cache: Cache) -> None:
    one, two, three, four = cases(staffed_room(), 4)
    over = replace(extended(three), state=CaseState.CLOSED, closed_at=START)
    put(cache, extended(one), two, over, shelved(four))
    first, after = cache.ask(lambda c: noted_after(c, "", 3))
    assert (first, after) == ([one.number], three.number)
    assert cache.ask(lambda c: noted_after(c, after, 3)) == ([four.number], "")


def test_the_cache_says_which_journal_it_follows(cache: Cache) -> None:
    assert cache.ask(journal_of) == ""
    cache.begin_snapshot()
    cache.end_snapshot("a journal", 4)
    assert cache.ask(journal_of) == "a journal"
