"""What happens by itself at a hub whose clock the test moves: marks of supervision fire in time, suspensions end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bus.hub.timers import HUB
from models.clock import ManualClock
from models.domain.case import CaseState
from models.domain.clocks import ClockKind
from models.domain.facts import CaseResumed, CaseUrged
from models.domain.orders import (
    DecideRequest,
    PublishBook,
    RefuseCase,
    RequestSuspension,
    ResumeCase,
    SignAssignment,
    VoidCase,
)
from models.domain.rules import BookKind
from models.domain.tasks import TaskKind
from models.store.verifying import verify
from tests.bus.hub.served import until
from tests.bus.hub.threaded import ThreadedHub, a_threaded_hub
from tests.bus.hub.watching import Watch, a_matter, a_sent_case, a_watch
from tests.bus.room import MORNING
from tests.models.store.drafts import supervision, urging
from tests.models.store.hub import times_of

MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)


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
        yield watch


def suspended(watch: Watch, clock: ManualClock) -> str:
    """A case whose work waits for two days."""
    number = a_sent_case(watch, "r1", clock.now())
    watch.accepted(SignAssignment(number, "FIR-1"))
    watch.accepted(RequestSuspension(number, "waits for a part", clock.now() + timedelta(days=2)))
    watch.accepted(DecideRequest(number, 1, grant=True))
    until(lambda: watch.cases[number].state is CaseState.SUSPENDED, watch)
    return number


def test_a_mark_fires_when_its_instant_has_come_and_not_before(clock: ManualClock, watch: Watch) -> None:
    number = a_sent_case(watch, "r1", clock.now())
    clock.advance(15 * MINUTE - SECOND)
    watch.settle()
    assert watch.fired() == []
    clock.advance(SECOND)
    until(lambda: watch.fired(number) == ["sign_half"], watch)
    fired, urged = watch.entries[-2:]
    assert (fired.by, fired.recorded_at, type(urged.fact), urged.fact.at) == (HUB, clock.now(), CaseUrged, clock.now())
    watch.settle()
    assert watch.fired() == ["sign_half"]


def test_each_share_of_a_limit_does_what_its_rule_says(clock: ManualClock, watch: Watch) -> None:
    number = a_sent_case(watch, "r1", clock.now())
    clock.advance(30 * MINUTE)
    until(lambda: watch.fired(number) == ["sign_half", "sign_due"], watch)
    assert [task.kind for task in watch.cases[number].open_tasks()] == [TaskKind.SUPERVISION]
    assert (watch.cases[number].tracks.urges, watch.cases[number].tracks.escalation) == (1, 0)
    clock.advance(30 * MINUTE)
    until(lambda: "sign_double_urgent" in watch.fired(number), watch)
    assert watch.cases[number].tracks.escalation == 1


def test_what_was_answered_in_time_is_not_urged(clock: ManualClock, watch: Watch) -> None:
    signed, open_still = (a_sent_case(watch, f"r{n}", clock.now(), f"FIR-{n}") for n in (1, 2))
    clock.advance(15 * MINUTE - SECOND)
    watch.accepted(SignAssignment(signed, "FIR-1"))
    clock.advance(SECOND)
    until(lambda: watch.fired(open_still) == ["sign_half"], watch)
    watch.settle()
    assert watch.fired(signed) == []


@pytest.mark.parametrize("ended", [RefuseCase("", "not ours"), VoidCase("", "a trial call")])
def test_a_case_that_is_over_before_its_mark_is_not_fired(
    clock: ManualClock, watch: Watch, ended: RefuseCase | VoidCase
) -> None:
    body = supervision(urging("accept_due", ClockKind.ACCEPT, 100))
    watch.accepted(PublishBook(BookKind.SUPERVISION, body, "as agreed"))
    over, other = (watch.accepted(a_matter(f"r{n}", clock.now())).case for n in (1, 2))
    watch.accepted(type(ended)(over, ended.reason))
    clock.advance(timedelta(days=1))
    until(lambda: watch.fired(other) == ["accept_due"], watch)
    watch.settle()
    assert watch.fired() == ["accept_due"]


def test_a_suspended_case_goes_on_by_itself_at_its_date(clock: ManualClock, watch: Watch) -> None:
    number = suspended(watch, clock)
    clock.advance(timedelta(days=2) - SECOND)
    watch.settle()
    assert watch.cases[number].state is CaseState.SUSPENDED
    clock.advance(SECOND)
    until(lambda: watch.cases[number].state is CaseState.HANDLING, watch)
    resumed = next(entry for entry in watch.entries if isinstance(entry.fact, CaseResumed))
    assert (resumed.by, resumed.fact.at) == (HUB, clock.now())


def test_a_case_that_was_resumed_by_hand_is_not_resumed_again(clock: ManualClock, watch: Watch) -> None:
    number = suspended(watch, clock)
    watch.accepted(ResumeCase(number, "the part is here"))
    clock.advance(timedelta(days=3))
    watch.settle()
    assert [entry.by for entry in watch.entries if isinstance(entry.fact, CaseResumed)] == ["watch"]


def test_a_rule_that_is_published_for_later_fires_from_then_on_for_cases_that_were_there(
    clock: ManualClock, watch: Watch
) -> None:
    number = watch.accepted(a_matter("r1", clock.now())).case
    body = supervision(urging("accept_long", ClockKind.ACCEPT, 200))
    watch.accepted(PublishBook(BookKind.SUPERVISION, body, "from noon on", clock.now() + timedelta(hours=4)))
    clock.advance(timedelta(hours=4) - SECOND)
    watch.settle()
    assert watch.fired() == []
    clock.advance(SECOND)
    until(lambda: watch.fired(number) == ["accept_long"], watch)


def test_a_rule_that_is_withdrawn_fires_no_more(clock: ManualClock, watch: Watch) -> None:
    a_sent_case(watch, "r1", clock.now())
    body = supervision(urging("other", ClockKind.ARRIVE, 50))
    watch.accepted(PublishBook(BookKind.SUPERVISION, body, "no more urging to sign"))
    clock.advance(timedelta(hours=2))
    watch.settle()
    assert watch.fired() == []
