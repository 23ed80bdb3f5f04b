"""Crews decide from what they see alone, each in its own time."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bus.demo import crews
from bus.demo.command import shift_of
from bus.demo.plans import Job, Plan, Shift, plan
from bus.demo.room import Room
from models.domain.case import Assignment, Case, CaseState, Level, MediationStage, Place, Stage, Touch
from models.domain.clocks import ClockKind, Limit, start_clock
from models.domain.orders import (
    Arrive,
    CaseOrder,
    CompleteAssignment,
    GiveFeedback,
    RecordMediation,
    RequestExtension,
    RequestSuspension,
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
        filed_at=NOON,
        call_back=False,
        touch=Touch("Demo seat", NOON, "UnitDispatched"),
        entries=1,
        assignments=(work,),
    )


def steps(shift: Shift, cases: list[Case], now: datetime) -> list[CaseOrder]:
    room = Room({case.number: case for case in cases}, {})
    return [deed.order for deed in crews.steps(shift, room, now)]


def planned(shift: Shift, case: Case) -> Plan:
    job = Job(case.record, case.type_code, case.level, case.place)
    return plan(shift, job, shift.crews[case.assignments[0].unit])


def record_that(shift: Shift, *, returns: bool) -> str:
    records = (f"{n:04d}" for n in range(1000))
    return next(r for r in records if bool(planned(shift, case_of(r, "MUN-1")).returns) is returns)


def while_working(shift: Shift, case: Case, share: float) -> list[CaseOrder]:
    """What a crew on the scene does when it has done this share of its work."""
    return steps(shift, [case], NOON + planned(shift, case).work * share)


def test_a_crew_signs_when_its_time_has_come_and_not_before(shift: Shift) -> None:
    case = case_of(record_that(shift, returns=False), "MUN-1")
    due = NOON + planned(shift, case).sign
    assert steps(shift, [case], due - TICK) == []
    assert steps(shift, [case], due) == [SignAssignment(case.number, "MUN-1")]


def test_a_crew_that_returns_a_case_says_why(shift: Shift) -> None:
    case = case_of(record_that(shift, returns=True), "MUN-1")
    (order,) = steps(shift, [case], NOON + planned(shift, case).sign)
    assert isinstance(order, ReturnAssignment)
    assert order.reason


def test_a_crew_sent_a_second_time_does_not_return_the_case_again(shift: Shift) -> None:
    case = case_of(record_that(shift, returns=True), "MUN-1")
    first = replace(case.assignments[0], stage=Stage.RETURNED, ended_at=NOON)
    again = replace(case, assignments=(first, case.assignments[0]))
    assert steps(shift, [again], NOON + timedelta(hours=9)) == [SignAssignment(case.number, "MUN-1")]


def test_a_crew_travels_and_works_for_as_long_as_planned(shift: Shift) -> None:
    on_the_way = case_of("0001", "MUN-1", Stage.EN_ROUTE)
    its = planned(shift, on_the_way)
    assert its.travel > timedelta(minutes=1)
    assert steps(shift, [on_the_way], NOON + its.travel - TICK) == []
    assert steps(shift, [on_the_way], NOON + its.travel) == [Arrive(on_the_way.number, "MUN-1")]
    there = case_of("0001", "MUN-1", Stage.ON_SCENE)
    assert while_working(shift, there, 0.9) == []
    assert steps(shift, [there], NOON + its.work) == [CompleteAssignment(there.number, "MUN-1", its.result)]


def test_a_crew_leaves_for_the_most_urgent_case_first(shift: Shift) -> None:
    later = NOON + timedelta(hours=9)
    ordinary = case_of("0001", "MUN-1", Stage.SIGNED, Level.C)
    urgent = case_of("0002", "MUN-1", Stage.SIGNED, Level.A)
    assert steps(shift, [ordinary, urgent], later) == [SetOut(urgent.number, "MUN-1")]


def test_a_crew_that_is_out_sets_out_for_nothing_else(shift: Shift) -> None:
    out = case_of("0001", "MUN-1", Stage.ON_SCENE)
    waiting = case_of("0002", "MUN-1", Stage.SIGNED, Level.A)
    now = NOON + planned(shift, out).work - TICK
    assert steps(shift, [out, waiting], now) == []


def test_a_desk_finishes_without_setting_out(shift: Shift) -> None:
    case = case_of("0001", "MED-1", Stage.SIGNED)
    its = planned(shift, case)
    assert its.travel == timedelta()
    assert steps(shift, [case], NOON + its.whole) == [CompleteAssignment(case.number, "MED-1", its.result)]


def test_a_designated_crew_does_not_return_the_case(shift: Shift) -> None:
    case = case_of(record_that(shift, returns=True), "MUN-1")
    designated = replace(case, assignments=(replace(case.assignments[0], designated=True),))
    assert steps(shift, [designated], NOON + timedelta(hours=9)) == [SignAssignment(case.number, "MUN-1")]


def test_a_crew_tells_how_it_stands_where_a_first_report_is_due_and_only_then(shift: Shift) -> None:
    case = case_of("0001", "MUN-1", Stage.ON_SCENE)
    due = start_clock(ClockKind.FEEDBACK, Limit.parse("120nm"), NOON, "MUN-1")
    (order,) = while_working(shift, replace(case, clocks=(due,)), 0.5)
    assert isinstance(order, GiveFeedback)
    assert not order.made_safe
    assert while_working(shift, case, 0.5) == []


def test_a_crew_says_that_it_is_safe_where_a_repair_follows(shift: Shift) -> None:
    gas = replace(case_of("0001", "GAS-1", Stage.ON_SCENE, Level.A), type_code="0105")
    (order,) = while_working(shift, gas, 0.5)
    assert isinstance(order, GiveFeedback)
    assert order.made_safe
    repair = start_clock(ClockKind.REPAIR, Limit.parse("5wd"), NOON)
    assert while_working(shift, replace(gas, clocks=(repair,)), 0.5) == []


def test_some_crews_ask_for_time_and_some_for_a_pause_and_wait_for_the_answer(shift: Shift) -> None:
    clock = start_clock(ClockKind.HANDLE, Limit.parse("5wd"), NOON)
    cases = [replace(case_of(f"{n:04d}", "MUN-1", Stage.ON_SCENE), clocks=(clock,)) for n in range(120)]
    asked = [order for case in cases for order in while_working(shift, case, 0.5)]
    assert {type(order) for order in asked} == {RequestExtension, RequestSuspension}
    assert 4 < len(asked) < 40
    assert all(order.reason for order in asked if isinstance(order, RequestExtension | RequestSuspension))


def test_a_dispute_goes_through_its_stages_before_it_is_finished(shift: Shift) -> None:
    case = replace(case_of("0001", "MED-1", Stage.SIGNED), type_code="0602")
    its = planned(shift, case)
    stages: list[MediationStage] = []
    (order,) = steps(shift, [case], NOON + its.whole)
    while isinstance(order, RecordMediation):
        stages.append(order.stage)
        case = case.on_track(mediation=order.stage)
        (order,) = steps(shift, [case], NOON + its.whole)
    assert isinstance(order, CompleteAssignment)
    assert stages[0] is MediationStage.CONSENTED
    assert stages[-1] in (MediationStage.AGREED, MediationStage.HANDED_ON)


def test_a_crew_of_somebody_else_is_left_alone(shift: Shift) -> None:
    assert steps(shift, [case_of("0001", "E07")], NOON + timedelta(hours=9)) == []


def test_at_ten_times_the_pace_crews_are_ten_times_as_fast() -> None:
    slow, fast = shift_of("en", 7, 1.0), shift_of("en", 7, 10.0)
    job = Job("0002", "0203", Level.C, SPOT)
    at_one, at_ten = plan(slow, job, slow.crews["MUN-1"]), plan(fast, job, fast.crews["MUN-1"])
    assert at_ten.travel * 10 == pytest.approx(at_one.travel, abs=TICK)
    assert at_ten.work * 10 == pytest.approx(at_one.work, abs=TICK)
