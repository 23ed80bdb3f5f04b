"""What a seat's cache still knows of work that has gone by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from models.domain.case import Case, CaseState, Touch
from models.domain.clocks import ROUND_THE_CLOCK
from models.domain.instants import to_ms
from models.store.cache import Cache
from models.store.cards import card
from models.store.worked_cases import touched_since, worked_between
from tests.widgets.cases import at
from tests.widgets.work import sent

NOON, ONE, TWO = (to_ms(at(time)) for time in ("12:00", "13:00", "14:00"))


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    made = Cache(tmp_path / "cache.db")
    yield made
    made.close()


def worked(number: str, start: str, end: str = "", touched: str = "") -> Case:
    """A case reported ten minutes before its unit was sent, touched last when it ended or at `touched`."""
    case = sent(number, "WAT-1", start, end)
    last = at(touched or end or start)
    state = CaseState.CLOSED if end else CaseState.HANDLING
    reported = at(start) - timedelta(minutes=10)
    return replace(case, state=state, reported_at=reported, touch=Touch("seat-1", last, "CaseClosed"))


def put(cache: Cache, *cases: Case) -> None:
    cache.put([(case, card(case), 1) for case in cases], ROUND_THE_CLOCK)


def numbers(cache: Cache, since: int, until: int, most: int = 10) -> tuple[list[str], bool]:
    cases, more = cache.ask(lambda connection: worked_between(connection, since, until, most))
    return [case.number for case in cases], more


def test_what_was_worked_on_in_a_time_is_found_and_what_was_over_or_not_begun_is_not(cache: Cache) -> None:
    put(
        cache,
        worked("DD-over", "10:00", "11:00"),
        worked("DD-in", "12:10", "12:40"),
        worked("DD-across", "11:00", "15:00"),
        worked("DD-later", "14:30", "15:30"),
    )
    assert numbers(cache, NOON, ONE) == (["DD-across", "DD-in"], False)


def test_work_that_goes_on_is_found_however_long_nobody_has_touched_it(cache: Cache) -> None:
    put(cache, worked("DD-long", "08:00", touched="08:05"))
    assert numbers(cache, NOON, ONE) == (["DD-long"], False)


def test_a_case_that_no_unit_was_sent_to_is_none_that_was_worked_on(cache: Cache) -> None:
    put(cache, replace(worked("DD-nobody", "12:10", "12:40"), assignments=()))
    assert numbers(cache, NOON, ONE) == ([], False)


def test_of_too_many_the_latest_are_given_and_it_is_said_that_there_are_more(cache: Cache) -> None:
    put(cache, *(worked(f"DD-{n}", "12:00", f"12:{n + 10}") for n in range(5)))
    assert numbers(cache, NOON, ONE, most=2) == (["DD-4", "DD-3"], True)
    assert numbers(cache, NOON, ONE, most=5)[1] is False


def test_what_was_touched_since_an_instant_is_found_whatever_became_of_it(cache: Cache) -> None:
    put(cache, worked("DD-old", "10:00", "11:00"), worked("DD-new", "12:10", "14:40"))
    found = cache.ask(lambda connection: touched_since(connection, TWO, 10))
    assert [case.number for case in found] == ["DD-new"]
