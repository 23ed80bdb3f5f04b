"""Whose work it is: designated units, one lead, all of them or any, and who does it again."""

from __future__ import annotations

from models.domain.case import CaseState, Stage
from models.domain.orders import (
    CompleteAssignment,
    DispatchCase,
    RecallUnit,
    ReportProgress,
    ReturnAssignment,
    ReworkCase,
    SignAssignment,
)
from tests.models.domain.room import SOURCE, Room


def stages(room: Room, number: str) -> dict[str, Stage]:
    return {assignment.unit: assignment.stage for assignment in room.case(number).assignments}


def test_a_unit_that_the_centre_designated_may_not_return_the_case(room: Room) -> None:
    number = room.dispatched("MUN-9")
    room.accepted(ReturnAssignment(number, "MUN-9", "not ours"))
    room.accepted(DispatchCase(number, ("MUN-9",), "it is yours", designated=True))
    refused = room.refused(ReturnAssignment(number, "MUN-9", "still not ours"))
    assert (refused.code, refused.field, refused.args) == ("designated", "unit", ("MUN-9", number))
    room.accepted(RecallUnit(number, "MUN-9", "the centre has changed its mind"))


def test_helpers_sent_with_a_designated_unit_may_return_the_case(room: Room) -> None:
    number = room.reported()
    room.accepted(ReportProgress("H-1", "E-1", Stage.RECALLED, room.clock.now()), SOURCE)
    room.accepted(DispatchCase(number, ("MUN-9", "WAT-1"), designated=True))
    room.accepted(ReturnAssignment(number, "WAT-1", "no water here"))
    assert room.refused(ReturnAssignment(number, "MUN-9", "nor ours")).code == "designated"


def test_where_all_are_needed_the_last_to_finish_hands_the_case_over(room: Room) -> None:
    number = room.at_work("MUN-9", "WAT-1")
    room.accepted(CompleteAssignment(number, "MUN-9"))
    assert room.case(number).state is CaseState.HANDLING
    room.accepted(CompleteAssignment(number, "WAT-1"))
    assert room.case(number).state is CaseState.HANDLED


def test_where_any_is_enough_the_first_to_finish_hands_it_over_and_the_others_are_free(room: Room) -> None:
    number = room.dispatched("GAS-2")
    room.accepted(RecallUnit(number, "GAS-2", "start anew"))
    room.accepted(DispatchCase(number, ("MUN-9", "WAT-1", "WAT-2"), any_of=True))
    room.accepted(SignAssignment(number, "WAT-1"))
    room.accepted(CompleteAssignment(number, "WAT-1"))
    assert room.case(number).state is CaseState.HANDLED
    assert stages(room, number) == {
        "GAS-2": Stage.RECALLED,
        "MUN-9": Stage.RECALLED,
        "WAT-1": Stage.DONE,
        "WAT-2": Stage.RECALLED,
    }
    assert all(unit.free for unit in room.board.units.values())


def test_any_of_them_is_said_of_units_sent_together_and_not_of_those_sent_after_they_left(room: Room) -> None:
    number = room.dispatched("GAS-2")
    room.accepted(RecallUnit(number, "GAS-2", "start anew"))
    room.accepted(DispatchCase(number, ("MUN-9",), any_of=True))
    room.accepted(DispatchCase(number, ("WAT-2",)))
    assert room.case(number).tracks.any_of
    for unit in ("MUN-9", "WAT-2"):
        room.accepted(ReturnAssignment(number, unit, "not ours"))
    room.accepted(DispatchCase(number, ("WAT-1", "FIR-3")))
    for unit in ("WAT-1", "FIR-3"):
        room.accepted(SignAssignment(number, unit))
    room.accepted(CompleteAssignment(number, "WAT-1"))
    assert room.case(number).state is CaseState.HANDLING


def test_a_case_whose_only_signed_unit_has_left_waits_for_a_signature_again(room: Room) -> None:
    number = room.dispatched("MUN-9", "WAT-1")
    room.accepted(SignAssignment(number, "MUN-9"))
    assert room.case(number).state is CaseState.HANDLING
    room.accepted(ReturnAssignment(number, "MUN-9", "not ours"))
    assert room.case(number).state is CaseState.DISPATCHED
    room.accepted(RecallUnit(number, "WAT-1", "nor theirs"))
    assert room.case(number).state is CaseState.ACCEPTED


def test_a_case_that_one_unit_has_finished_is_handled_when_the_unsigned_one_is_recalled(room: Room) -> None:
    number = room.dispatched("MUN-9", "WAT-1")
    room.accepted(SignAssignment(number, "MUN-9"))
    room.accepted(CompleteAssignment(number, "MUN-9"))
    assert room.case(number).state is CaseState.DISPATCHED
    room.accepted(RecallUnit(number, "WAT-1", "not needed"))
    assert room.case(number).state is CaseState.HANDLED


def test_work_is_done_again_by_the_lead_where_it_finished(room: Room) -> None:
    number = room.at_work("MUN-9", "WAT-1")
    room.accepted(CompleteAssignment(number, "MUN-9"))
    room.accepted(CompleteAssignment(number, "WAT-1"))
    room.accepted(ReworkCase(number, "still dark"))
    assert [a.unit for a in room.case(number).active] == ["MUN-9"]
    assert room.case(number).state is CaseState.HANDLING


def test_work_is_done_again_by_who_finished_it_where_the_lead_had_returned_it(room: Room) -> None:
    number = room.at_work("MUN-9", "WAT-1")
    room.accepted(ReturnAssignment(number, "MUN-9", "not ours"))
    room.accepted(CompleteAssignment(number, "WAT-1"))
    room.accepted(ReworkCase(number, "still dark"))
    assert [(a.unit, a.lead) for a in room.case(number).active] == [("WAT-1", True)]
