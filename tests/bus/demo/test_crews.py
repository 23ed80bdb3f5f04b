"""Crews decide from what they see alone, each in its own time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bus.demo import crews
from bus.demo.command import shift_of
from bus.demo.crews import Job, Plan, Shift, plan
from models.domain.case import Assignment, Case, CaseState, Level, Place, Stage, Touch
from models.domain.orders import (
    Arrive,
    CompleteAssignment,
    ReturnAssignment,
    SetOut,
    SignAssignment,
)

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
TICK = timedelta(seconds=1)
SPOT = Place("Oldtown · Sample Street 3", "Oldtown", 124.004, 29.004)


@pytest.fixture(scope="module")
def shift() -> Shift:
    return shift_of("en", 7, 1.0)


def case_of(record: str, unit: str, stage: Stage = Stage.DISPATCHED, level: Level = Level.B) -> Case:
    work = Assignment(unit, True, stage, NOON, signed_at=NOON, set_out_at=NOON, arrived_at=NOON)
    return Case(
        number=f"DD-20261121-{record}",
        version=1,
        state=CaseState.HANDLING,
        type_code="0201",
        level=level,
        title="Manhole cover missing",
        text="",
        place=SPOT,
        channel="grid",
        sender="Demo city",
        record=record,
        reported_at=NOON,
        call_back=False,
        touch=Touch("Demo seat", NOON, "UnitDispatched"),
        entries=1,
        assignments=(work,),
    )


def planned(shift: Shift, case: Case) -> Plan:
    job = Job(case.record, case.type_code, case.level, case.place)
    return plan(shift, job, shift.crews[case.assignments[0].unit])


def record_that(shift: Shift, *, returns: bool) -> str:
    records = (f"{n:04d}" for n in range(1000))
    return next(r for r in records if bool(planned(shift, case_of(r, "MUN-1")).returns) is returns)


def test_a_crew_signs_when_its_time_has_come_and_not_before(shift: Shift) -> None:
    case = case_of(record_that(shift, returns=False), "MUN-1")
    due = NOON + planned(shift, case).sign
    assert crews.steps(shift, [case], due - TICK) == []
    assert crews.steps(shift, [case], due) == [SignAssignment(case.number, "MUN-1")]


def test_a_crew_that_returns_a_case_says_why(shift: Shift) -> None:
    case = case_of(record_that(shift, returns=True), "MUN-1")
    (order,) = crews.steps(shift, [case], NOON + planned(shift, case).sign)
    assert isinstance(order, ReturnAssignment)
    assert order.reason


def test_a_crew_sent_a_second_time_does_not_return_the_case_again(shift: Shift) -> None:
    case = case_of(record_that(shift, returns=True), "MUN-1")
    first = replace(case.assignments[0], stage=Stage.RETURNED, ended_at=NOON)
    again = replace(case, assignments=(first, case.assignments[0]))
    assert crews.steps(shift, [again], NOON + timedelta(hours=9)) == [SignAssignment(case.number, "MUN-1")]


def test_a_crew_travels_and_works_for_as_long_as_planned(shift: Shift) -> None:
    on_the_way = case_of("0001", "MUN-1", Stage.EN_ROUTE)
    its = planned(shift, on_the_way)
    assert its.travel > timedelta(minutes=1)
    assert crews.steps(shift, [on_the_way], NOON + its.travel - TICK) == []
    assert crews.steps(shift, [on_the_way], NOON + its.travel) == [Arrive(on_the_way.number, "MUN-1")]
    there = case_of("0001", "MUN-1", Stage.ON_SCENE)
    assert crews.steps(shift, [there], NOON + its.work - TICK) == []
    assert crews.steps(shift, [there], NOON + its.work) == [CompleteAssignment(there.number, "MUN-1", its.result)]


def test_a_crew_leaves_for_the_most_urgent_case_first(shift: Shift) -> None:
    later = NOON + timedelta(hours=9)
    ordinary = case_of("0001", "MUN-1", Stage.SIGNED, Level.C)
    urgent = case_of("0002", "MUN-1", Stage.SIGNED, Level.A)
    assert crews.steps(shift, [ordinary, urgent], later) == [SetOut(urgent.number, "MUN-1")]


def test_a_crew_that_is_out_sets_out_for_nothing_else(shift: Shift) -> None:
    out = case_of("0001", "MUN-1", Stage.ON_SCENE)
    waiting = case_of("0002", "MUN-1", Stage.SIGNED, Level.A)
    now = NOON + planned(shift, out).work - TICK
    assert crews.steps(shift, [out, waiting], now) == []


def test_a_desk_finishes_without_setting_out(shift: Shift) -> None:
    case = case_of("0001", "MED-1", Stage.SIGNED)
    its = planned(shift, case)
    assert its.travel == timedelta()
    assert crews.steps(shift, [case], NOON + its.whole) == [CompleteAssignment(case.number, "MED-1", its.result)]


def test_a_crew_of_somebody_else_is_left_alone(shift: Shift) -> None:
    assert crews.steps(shift, [case_of("0001", "E07")], NOON + timedelta(hours=9)) == []


def test_at_ten_times_the_pace_crews_are_ten_times_as_fast() -> None:
    slow, fast = shift_of("en", 7, 1.0), shift_of("en", 7, 10.0)
    job = Job("0002", "0203", Level.C, SPOT)
    at_one, at_ten = plan(slow, job, slow.crews["MUN-1"]), plan(fast, job, fast.crews["MUN-1"])
    assert at_ten.travel * 10 == pytest.approx(at_one.travel, abs=TICK)
    assert at_ten.work * 10 == pytest.approx(at_one.work, abs=TICK)
