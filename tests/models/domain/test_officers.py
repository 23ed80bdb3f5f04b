"""Whose a case is: the seat that decided on it last."""

from __future__ import annotations

from models.domain.orders import (
    AcceptCase,
    AddNote,
    Arrive,
    CompleteAssignment,
    DispatchCase,
    PassCheck,
    SetOut,
    SignAssignment,
)
from models.domain.roles import Role
from models.domain.summary import summarise
from tests.models.domain.room import SOURCE, Room


def test_a_case_belongs_to_the_seat_that_decided_on_it_last(room: Room) -> None:
    number = room.reported()
    assert room.case(number).officer == ""
    seen = []
    for order, by in (
        (AcceptCase(number), "Seat 1"),
        (DispatchCase(number, ("WAT-1",)), "Seat 2"),
        (SignAssignment(number, "WAT-1"), "Seat 3"),
        (SetOut(number, "WAT-1"), "Seat 3"),
        (Arrive(number, "WAT-1"), "Seat 3"),
        (AddNote(number, "still raining"), "Seat 3"),
        (CompleteAssignment(number, "WAT-1", "done"), "Seat 3"),
        (PassCheck(number), "Seat 1"),
    ):
        room.accepted(order, by)
        seen.append(room.case(number).officer)
    assert seen == ["Seat 1", *["Seat 2"] * 6, "Seat 1"]
    assert summarise(room.case(number)).officer == "Seat 1"


def test_what_happens_by_itself_or_by_the_source_leaves_a_case_with_whom_it_was(room: Room) -> None:
    number = room.reported()
    room.accepted(AcceptCase(number), "Seat 1")
    for by in (Role.HUB.value, SOURCE):
        room.accepted(DispatchCase(number, ("WAT-1" if by == SOURCE else "GAS-2",)), by)
        assert room.case(number).officer == "Seat 1"
