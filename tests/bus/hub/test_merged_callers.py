"""Callers of merged reports: looked up as long as the case that stands for them is worked on, and erased with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bus.events import LinkState
from bus.hub.retention import MOST_AT_ONCE
from models.clock import ManualClock, WallClock
from models.domain.caller.facts import CallerErased, FieldRevealed
from models.domain.caller.fields import PERSONAL
from models.domain.caller.orders import RevealField
from models.domain.orders import ArchiveCase, MergeCase, RefuseCase, UnmergeCase
from models.rules.retention import shipped_retention
from models.store.verifying import verify
from tests.bus.hub.callers import CALLERS, a_call
from tests.bus.hub.served import a_hub, told, until
from tests.bus.hub.threaded import ThreadedHub, a_threaded_hub
from tests.bus.hub.watching import Watch, a_watch
from tests.bus.room import MORNING
from tests.models.store.hub import times_of

KEPT = shipped_retention().keep
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
NAME, PHONE, _ = PERSONAL


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(MORNING)


@pytest.fixture
def hub(world: Path, clock: ManualClock) -> Iterator[ThreadedHub]:
    with a_threaded_hub(world, clock) as threaded:
        yield threaded


@pytest.fixture
def watch(hub: ThreadedHub) -> Iterator[Watch]:
    with a_watch(hub.address) as seat:
        until(lambda: seat.link.state is LinkState.LIVE, seat)
        yield seat


def merged_pair(watch: Watch) -> tuple[str, str]:
    """A case, and another that was merged into it."""
    case, other = (watch.accepted(a_call(f"R{n}", MORNING, n)).case for n in range(2))
    watch.accepted(MergeCase(other, case))
    return case, other


def close(watch: Watch, clock: ManualClock) -> None:
    """The source tells that the first report is settled."""
    watch.accepted(replace(a_call("R0", MORNING), closed_at=clock.now(), result="cleared"))


def turned(watch: Watch) -> None:
    """The hub has looked round since: what it did by itself is told before the second of two answers."""
    for _ in range(2):
        watch.place(RefuseCase("DD-nowhere", "to be answered"))


def erased(watch: Watch) -> list[str]:
    return [entry.case for entry in watch.entries if isinstance(entry.fact, CallerErased)]


def looked(watch: Watch) -> list[tuple[str, str, str]]:
    facts = [entry.fact for entry in watch.entries]
    return [(fact.case, fact.field, fact.reason) for fact in facts if isinstance(fact, FieldRevealed)]


def test_the_caller_of_a_merged_report_is_looked_up_and_it_is_journalled_on_that_report(watch: Watch) -> None:
    _, other = merged_pair(watch)
    watch.accepted(RevealField(other, PHONE, "to call back"))
    until(lambda: looked(watch) == [(other, PHONE, "to call back")], watch)


def test_after_the_merge_is_undone_each_caller_is_that_of_its_own_case(watch: Watch) -> None:
    case, other = merged_pair(watch)
    watch.accepted(UnmergeCase(other, "another lamp"))
    watch.accepted(RevealField(other, NAME, "to ask where"))
    until(lambda: looked(watch) == [(other, NAME, "to ask where")], watch)
    assert (watch.cases[case].caller, watch.cases[other].caller) == (PERSONAL, PERSONAL)


def test_where_the_case_that_stands_for_it_is_filed_away_nobody_is_looked_up_any_more(
    watch: Watch, clock: ManualClock
) -> None:
    case, other = merged_pair(watch)
    close(watch, clock)
    watch.accepted(RevealField(other, PHONE, "to ask how it was"))
    watch.accepted(ArchiveCase(case))
    refused = watch.place(RevealField(other, PHONE, "once more"))
    assert (refused.code, refused.args) == ("state", (case, "archived", "RevealField"))


def test_a_merged_report_keeps_its_caller_as_long_as_the_case_that_stands_for_it_does(
    hub: ThreadedHub, watch: Watch, clock: ManualClock
) -> None:
    case, other = merged_pair(watch)
    clock.advance(KEPT + DAY)
    turned(watch)
    assert erased(watch) == []
    close(watch, clock)
    clock.advance(DAY)
    watch.accepted(RevealField(other, NAME, "a complaint"))
    clock.advance(KEPT - DAY - MINUTE)
    turned(watch)
    assert erased(watch) == []
    clock.advance(2 * MINUTE)
    until(lambda: sorted(erased(watch)) == [case, other], watch)
    assert (watch.cases[case].caller, watch.cases[other].caller) == ((), ())
    assert verify(hub.url, times_of).faults == []


def test_a_report_that_was_merged_on_and_on_waits_for_the_last_of_them(watch: Watch, clock: ManualClock) -> None:
    first, second, third = (watch.accepted(a_call(f"R{n}", MORNING)).case for n in (1, 2, 0))
    watch.accepted(MergeCase(first, second))
    watch.accepted(MergeCase(second, third))
    clock.advance(KEPT + DAY)
    turned(watch)
    assert erased(watch) == []
    close(watch, clock)
    clock.advance(KEPT + MINUTE)
    until(lambda: sorted(erased(watch)) == sorted([first, second, third]), watch)


def test_however_many_merged_reports_wait_what_is_over_is_erased_beside_them(watch: Watch, clock: ManualClock) -> None:
    case = watch.accepted(a_call("R0", MORNING)).case
    for n in range(1, MOST_AT_ONCE + 3):
        watch.accepted(MergeCase(watch.accepted(a_call(f"R{n}", MORNING)).case, case))
    clock.advance(MINUTE)
    over = watch.accepted(a_call("S", MORNING)).case
    watch.accepted(RefuseCase(over, "not ours"))
    clock.advance(KEPT + MINUTE)
    until(lambda: erased(watch) == [over], watch)


def test_the_command_leaves_the_callers_of_merged_reports_while_their_case_is_open(world: Path) -> None:
    now = WallClock().now() - MINUTE
    with a_hub(world) as hub, a_watch(hub.address, "desk") as desk:
        case, other = (desk.accepted(a_call(f"R{n}", now, n)).case for n in range(2))
        desk.accepted(MergeCase(other, case))
        where = ("erase", "--base-dir", world, "--older-than", 0, "--dry-run")
        assert told(*where)["cases"] == []
        desk.accepted(RefuseCase(case, "not ours"))
        assert sorted(told(*where)["cases"]) == [case, other]
        desk.settle()
        assert {number: tuple(desk.cases[number].caller) for number in (case, other)} == dict.fromkeys(
            (case, other), tuple(CALLERS[0])
        )
