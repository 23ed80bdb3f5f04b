"""Orders of the duty room that are refused, and the field that each refusal names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.domain.case import CaseState, Place
from models.domain.orders import (
    AcceptCase,
    AddNote,
    Arrive,
    CaseOrder,
    CloseCase,
    CompleteAssignment,
    DispatchCase,
    MergeCase,
    Order,
    PassCheck,
    RecallUnit,
    RecordCallBack,
    RefuseCase,
    RegisterUnit,
    ReopenCase,
    ReturnAssignment,
    ReworkCase,
    SetOut,
    SetUnitDuty,
    SignAssignment,
)
from tests.models.domain.filling import FILLED, Filler
from tests.models.domain.room import Room

CASE = "DD-20261121-0001"


@pytest.mark.parametrize("kind", FILLED)
def test_an_order_on_a_case_that_is_not_there_names_the_case(kind: type[CaseOrder]) -> None:
    room = Room()
    filler = Filler(room.case(room.reported()), "WAT-1", "", "0103", room.clock.now(), room.rules)
    refused = room.refused(replace(filler.of(kind), case="DD-20260101-0001"))
    assert (refused.code, refused.field, refused.args) == ("no_case", "case", ("DD-20260101-0001",))


@pytest.mark.parametrize(
    ("units", "code", "named"),
    [
        ((), "missing", ("units",)),
        (("WAT-1", "WAT-1"), "twice", ()),
        (("WAT-1", "nobody"), "no_unit", ("nobody",)),
        (("WAT-1", "MUN-9"), "off_duty", ("MUN-9",)),
        (("GAS-2",), "assigned", ("GAS-2", CASE)),
    ],
)
def test_a_dispatch_is_refused_by_the_unit_that_stands_in_its_way(
    on_call: Room, units: tuple[str, ...], code: str, named: tuple[str, ...]
) -> None:
    refused = on_call.refused(DispatchCase(CASE, units))
    assert (refused.code, refused.field, refused.args) == (code, "units", named)


@pytest.mark.parametrize(
    ("order", "code", "field"),
    [
        (SignAssignment(CASE, "WAT-1"), "not_assigned", "unit"),
        (SetOut(CASE, "GAS-2"), "state", "case"),
        (Arrive(CASE, "GAS-2"), "state", "case"),
        (CompleteAssignment(CASE, "GAS-2"), "state", "case"),
        (RecallUnit(CASE, "GAS-2", " "), "missing", "reason"),
        (ReturnAssignment(CASE, "GAS-2", ""), "missing", "reason"),
        (AddNote(CASE, "\n"), "missing", "text"),
        (AddNote(CASE, "x" * 20_001), "too_long", "text"),
        (DispatchCase(CASE, ("x" * 201,)), "too_long", "units"),
        (PassCheck(CASE), "state", "case"),
        (MergeCase(CASE, CASE), "same_case", "into"),
        (MergeCase(CASE, "DD-20261121-0009"), "no_case", "into"),
        (SetUnitDuty("GAS-2", on_duty=False), "assigned", "unit"),
        (SetUnitDuty("nobody", on_duty=True), "no_unit", "unit"),
        (SetUnitDuty("GAS-2", on_duty=True, reason="x" * 20_001), "too_long", "reason"),
        (RegisterUnit(" ", "Crew", "WAT"), "missing", "call_sign"),
        (RegisterUnit("WAT-9", "", "WAT"), "missing", "name"),
        (RegisterUnit("WAT-9", "Crew", "x" * 201), "too_long", "department"),
        (RegisterUnit("WAT-9", "Crew", "WAT", Place(lon=1.0)), "missing", "lat"),
    ],
)
def test_an_order_is_refused_by_the_field_that_is_wrong(on_call: Room, order: Order, code: str, field: str) -> None:
    before = len(on_call.entries)
    refused = on_call.refused(order)
    assert (refused.code, refused.field) == (code, field)
    assert len(on_call.entries) == before


@pytest.mark.parametrize(
    ("order", "code", "field"),
    [
        (RefuseCase(CASE, ""), "missing", "reason"),
        (AcceptCase(CASE, "9999"), "no_type", "type_code"),
        (AcceptCase(CASE, "x" * 201), "too_long", "type_code"),
    ],
)
def test_a_fresh_report_is_refused_or_accepted_only_with_a_reason_or_a_known_type(
    room: Room, order: Order, code: str, field: str
) -> None:
    room.reported()
    refused = room.refused(order)
    assert (refused.code, refused.field) == (code, field)


def test_every_step_to_the_close_that_needs_a_word_is_refused_without_one(on_call: Room) -> None:
    on_call.accepted(SignAssignment(CASE, "GAS-2"))
    on_call.accepted(CompleteAssignment(CASE, "GAS-2"))
    assert on_call.refused(ReworkCase(CASE, " ")).field == "reason"
    on_call.accepted(PassCheck(CASE))
    on_call.accepted(RecordCallBack(CASE, True, True))
    assert on_call.refused(CloseCase(CASE, "")).field == "result"
    on_call.accepted(CloseCase(CASE, "pumped dry"))
    assert on_call.refused(ReopenCase(CASE, "")).field == "reason"
    assert on_call.case(CASE).state is CaseState.CLOSED


def test_a_unit_that_has_not_signed_is_refused_the_steps_of_the_field_by_its_stage(on_call: Room) -> None:
    on_call.accepted(DispatchCase(CASE, ("WAT-1",)))
    on_call.accepted(SignAssignment(CASE, "GAS-2"))
    for order in (SetOut(CASE, "WAT-1"), Arrive(CASE, "WAT-1"), CompleteAssignment(CASE, "WAT-1")):
        refused = on_call.refused(order)
        assert (refused.code, refused.field) == ("stage", "unit")
        assert refused.args == ("WAT-1", CASE, "dispatched", type(order).__name__)


def test_nothing_is_merged_into_a_case_that_is_over(on_call: Room) -> None:
    other = on_call.reported("H-2")
    on_call.accepted(RefuseCase(other, "private ground"))
    refused = on_call.refused(MergeCase(CASE, other))
    assert (refused.code, refused.field, refused.args) == ("state", "into", (other, "refused", "MergeCase"))


def test_a_merged_case_hands_on_what_it_had_taken_over(on_call: Room) -> None:
    second, third = on_call.reported("H-2"), on_call.reported("H-3")
    on_call.accepted(MergeCase(third, second))
    on_call.accepted(MergeCase(second, CASE))
    assert on_call.case(CASE).merged == (second, third)
    assert on_call.case(second).merged_into == CASE
