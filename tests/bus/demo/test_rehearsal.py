"""The city on a bare board: it stays in balance, breaks no rule, and can be told as history."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from bus.demo.command import shift_of
from bus.demo.crews import Shift
from bus.demo.history import history, span
from bus.demo.rehearsal import SOURCE, Rehearsal, arrivals
from models.domain.case import CaseState, Stage
from models.domain.clocks import ClockKind, due_at, met
from models.domain.facts import AssignmentReturned, CaseMerged, UnitDispatched
from models.domain.lights import Light, light_of, soon_at
from models.domain.orders import ReportProgress

MORNING = datetime(2026, 11, 21, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
HalfDay = tuple[Rehearsal, list[Counter[CaseState]]]
SANE = {
    CaseState.REPORTED: (2, 40),
    CaseState.ACCEPTED: (2, 40),
    CaseState.HANDLING: (40, 180),
    CaseState.HANDLED: (4, 50),
    CaseState.CHECKED: (1, 30),
    CaseState.CALLED_BACK: (0, 30),
}
"""Cases that may stand in each state once the city is in swing: full enough to see, not so full as to drown."""


def utc_shift(seed: int, pace: float) -> Shift:
    """A city whose hours do not depend on where the test runs."""
    shift = shift_of("en", seed, pace)
    return replace(shift, city=msgspec.structs.replace(shift.city, time_zone="UTC"))


@pytest.fixture(scope="module")
def half_day() -> HalfDay:
    """Twelve hours at the city's own speed, and how the queues stood each half hour from the third hour on."""
    shift = utc_shift(7, 1.0)
    rehearsal = Rehearsal(shift, MORNING)
    end = MORNING + 12 * HOUR
    queues = [
        Counter(case.state for case in rehearsal.board.cases.values())
        for now in rehearsal.run(end, timedelta(minutes=1), arrivals(shift, MORNING, end))
        if now >= MORNING + 3 * HOUR and now.minute % 30 == 0
    ]
    return rehearsal, queues


def test_queues_hold_work_and_stay_within_sane_bounds(half_day: HalfDay) -> None:
    _, queues = half_day
    for state, (least, most) in SANE.items():
        assert all(least <= queue[state] <= most for queue in queues), (state, [queue[state] for queue in queues])


def test_most_cases_go_all_the_way_to_the_archive(half_day: HalfDay) -> None:
    rehearsal, queues = half_day
    over = {CaseState.CLOSED, CaseState.ARCHIVED, CaseState.MERGED, CaseState.REFUSED}
    ended = sum(queues[-1][state] for state in over)
    assert queues[-1][CaseState.ARCHIVED] > 300
    assert ended > 0.7 * len(rehearsal.board.cases)


def test_no_order_is_refused_but_by_a_race(half_day: HalfDay) -> None:
    rehearsal, _ = half_day
    assert {refused.code for _, refused in rehearsal.refused} <= {"conflict"}
    assert len(rehearsal.refused) <= 5


def test_some_cases_come_back_and_some_are_merged(half_day: HalfDay) -> None:
    rehearsal, _ = half_day
    kinds = Counter(type(entry.fact) for entry in rehearsal.entries)
    assert 0.03 < kinds[AssignmentReturned] / kinds[UnitDispatched] < 0.09
    assert kinds[CaseMerged] > 5


def test_some_run_late_and_most_do_not(half_day: HalfDay) -> None:
    rehearsal, _ = half_day
    done = [c for c in rehearsal.board.cases.values() if c.state in (CaseState.CLOSED, CaseState.ARCHIVED)]
    in_field = {ClockKind.SIGN, ClockKind.ARRIVE, ClockKind.HANDLE}
    late = [c for c in done if any(clock.kind in in_field and met(clock) is False for clock in c.clocks)]
    assert 0.03 < len(late) / len(done) < 0.15


@pytest.mark.parametrize("pace", [1.0, 3.0, 30.0])
def test_history_leaves_a_hub_with_a_city_in_mid_shift(pace: float) -> None:
    shift = utc_shift(7, pace)
    now = MORNING + 6 * HOUR
    told = history(shift, now)
    hub = Rehearsal(shift, now)
    for message in told:
        hub.place(message.order, SOURCE)
    assert hub.refused == []
    assert len({message.id for message in told}) == len(told)
    states = Counter(case.state for case in hub.board.cases.values())
    assert all(states[state] >= 4 for state in (CaseState.REPORTED, CaseState.HANDLING, CaseState.HANDLED))
    stages = Counter(a.stage for case in hub.board.cases.values() for a in case.active)
    assert all(stages[s] > 0 for s in (Stage.DISPATCHED, Stage.SIGNED, Stage.EN_ROUTE, Stage.ON_SCENE))


def test_history_shows_every_light() -> None:
    shift = utc_shift(7, 3.0)
    now = MORNING + 6 * HOUR
    hub = Rehearsal(shift, now)
    for message in history(shift, now):
        hub.place(message.order, SOURCE)
    lights = Counter(
        max(light_of(due_at(clock), soon_at(clock), clock.paused, now) for clock in case.clocks)
        for case in hub.board.cases.values()
        if case.open and case.clocks
    )
    assert all(lights[light] > 0 for light in (Light.OVERDUE, Light.URGENT, Light.SOON))
    assert lights[Light.ON_TIME] > sum(lights.values()) / 2


def test_history_tells_nothing_of_the_future_and_little_of_long_ago() -> None:
    shift = utc_shift(7, 3.0)
    now = MORNING + 6 * HOUR
    times = [
        message.order.at if isinstance(message.order, ReportProgress) else message.order.reported_at
        for message in history(shift, now)
    ]
    assert max(times) <= now
    assert sum(at < now - span(shift) for at in times) < len(times) / 4


def test_history_is_the_same_whenever_it_is_told() -> None:
    shift = utc_shift(11, 3.0)
    assert history(shift, MORNING) == history(shift, MORNING)


def test_the_live_day_goes_on_where_history_ends() -> None:
    shift = utc_shift(7, 3.0)
    told = {m.order.record: m.order for m in history(shift, MORNING) if m.id == m.order.record}
    for at, report in arrivals(shift, MORNING - HOUR / 4, MORNING + HOUR / 4):
        if at > MORNING:
            assert report.record not in told
        elif report.record in told:
            assert told[report.record] == report
