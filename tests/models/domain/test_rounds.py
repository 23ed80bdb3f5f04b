"""A case that is done again begins a new round: what was finished before does not count for it."""

from __future__ import annotations

import pytest

from models.domain.case import Case, CaseState, Stage
from models.domain.clocks import ClockKind
from models.domain.orders import (
    CloseCase,
    CompleteAssignment,
    DispatchCase,
    PassCheck,
    RecordCallBack,
    ReopenCase,
    ReportProgress,
    ReturnAssignment,
    ReworkCase,
    SetUnitDuty,
    SignAssignment,
)
from tests.models.domain.room import SOURCE, Room


def only_case(room: Room) -> Case:
    (case,) = room.board.cases.values()
    return case


@pytest.fixture
def handled(on_call: Room) -> Room:
    """The case of `on_call`, finished by GAS-2 and waiting for its check."""
    number = only_case(on_call).number
    on_call.accepted(SignAssignment(number, "GAS-2"))
    on_call.accepted(CompleteAssignment(number, "GAS-2", "made safe"))
    assert only_case(on_call).state is CaseState.HANDLED
    return on_call


def test_a_reopened_case_whose_only_new_unit_returns_it_waits_for_dispatch(handled: Room) -> None:
    number = only_case(handled).number
    handled.accepted(PassCheck(number))
    handled.accepted(RecordCallBack(number, solved=True, satisfied=True))
    handled.accepted(CloseCase(number, "made safe"))
    handled.accepted(ReopenCase(number, "smells again"))
    handled.accepted(DispatchCase(number, ("WAT-1",)))
    handled.accepted(ReturnAssignment(number, "WAT-1", "not ours"))
    assert only_case(handled).state is CaseState.ACCEPTED
    assert [c.kind for c in only_case(handled).clocks if c.running] == [ClockKind.DISPATCH]


def test_a_rework_that_is_returned_waits_for_dispatch(handled: Room) -> None:
    number = only_case(handled).number
    handled.accepted(ReworkCase(number, "still smells"))
    handled.accepted(ReturnAssignment(number, "GAS-2", "no tools"))
    assert only_case(handled).state is CaseState.ACCEPTED


def test_a_rework_whose_lead_is_off_duty_waits_for_another_unit(handled: Room) -> None:
    number = only_case(handled).number
    handled.accepted(SetUnitDuty("GAS-2", on_duty=False))
    handled.accepted(ReworkCase(number, "still smells"))
    case = only_case(handled)
    assert (case.state, case.active, case.reworks) == (CaseState.ACCEPTED, (), 1)


def test_the_unit_named_as_lead_takes_over_from_the_one_sent_first(room: Room) -> None:
    room.reported()
    record, at = only_case(room).record, room.clock.now()
    room.accepted(ReportProgress(record, "T08", Stage.DISPATCHED, at), SOURCE)
    room.accepted(ReportProgress(record, "E29", Stage.DISPATCHED, at, lead=True), SOURCE)
    assert [(a.unit, a.lead) for a in only_case(room).assignments] == [("T08", False), ("E29", True)]
