"""Supervision that happens by itself: what is counted, what has no answer, and what a rule leaves alone."""

from __future__ import annotations

from datetime import timedelta

import pytest

from models.domain.case import CaseState
from models.domain.facts import CaseEscalated, SupervisionFired
from models.domain.orders import (
    AcceptCase,
    AnswerTask,
    CompleteAssignment,
    DecideRequest,
    DispatchCase,
    EscalateCase,
    Instruct,
    PublishBook,
    RequestSuspension,
    ReturnAssignment,
    ReworkCase,
    SignAssignment,
    SuperviseCase,
)
from models.domain.rules import BookKind, Occasion, SupervisionRule, SupervisionStep
from models.domain.supervision import next_mark
from models.rules.supervising import SupervisionBook, SupervisionEntry, encode_supervision
from tests.models.domain.by_itself import by_itself, rules_fired
from tests.models.domain.room import MINUTE, Room, shanghai, staffed_room

MORNING = shanghai("03-02 08:30")
HOUR = timedelta(hours=1)


@pytest.fixture
def monday() -> Room:
    """A room on a Monday morning, so that working hours run."""
    return staffed_room(MORNING)


def test_a_second_return_is_raised(monday: Room) -> None:
    number = monday.dispatched("MUN-9")
    monday.accepted(ReturnAssignment(number, "MUN-9", "not ours"))
    assert by_itself(monday) == []
    monday.accepted(DispatchCase(number, ("WAT-1",)))
    monday.accepted(ReturnAssignment(number, "WAT-1", "nor ours"))
    fact, raised = by_itself(monday)
    assert isinstance(fact, SupervisionFired)
    assert (fact.rule, fact.reason) == ("returned_twice", "returned 2")
    assert isinstance(raised, CaseEscalated)
    monday.accepted(DispatchCase(number, ("FIR-3",)))
    monday.accepted(ReturnAssignment(number, "FIR-3", "nor ours"))
    assert by_itself(monday) == []


def test_a_second_rework_is_raised(monday: Room) -> None:
    number = monday.at_work("MUN-9")
    for expected in ([], ["reworked_twice"]):
        monday.accepted(CompleteAssignment(number, "MUN-9"))
        monday.accepted(ReworkCase(number, "dark again"))
        assert rules_fired(monday) == expected


def test_an_instruction_without_an_answer_is_raised_and_one_with_an_answer_is_not(monday: Room) -> None:
    number = monday.reported("H-1", "0601")
    for text in ("call them", "write it down"):
        monday.accepted(Instruct(number, "MED", text, "30nm"))
    monday.accepted(AnswerTask(number, 1, "called"))
    monday.clock.advance(30 * MINUTE)
    assert rules_fired(monday) == ["unanswered_due"]
    assert monday.case(number).tracks.escalation == 1


def test_what_was_raised_by_itself_to_the_last_level_is_given_its_members_by_a_person(monday: Room) -> None:
    number = monday.reported("H-1", "0601")
    for _ in range(4):
        monday.accepted(Instruct(number, "MED", "call them", "30nm"))
    monday.clock.advance(30 * MINUTE)
    assert len(rules_fired(monday)) == 4
    tracks = monday.case(number).tracks
    assert (tracks.escalation, tracks.task_force) == (3, ())
    assert monday.refused(EscalateCase(number, "who sits on it?")).field == "members"
    monday.accepted(EscalateCase(number, "they sit on it", ("MED", "STR")))
    tracks = monday.case(number).tracks
    assert (tracks.escalation, tracks.task_force) == (3, ("MED", "STR"))


def test_a_suspended_case_is_not_taken_from_its_unit_by_a_late_answer(monday: Room) -> None:
    rule = SupervisionRule("late", Occasion.UNANSWERED, SupervisionStep.REASSIGN, text="Taken back.")
    body = encode_supervision(SupervisionBook((SupervisionEntry(rule, "a trial"),)))
    monday.accepted(PublishBook(BookKind.SUPERVISION, body, "stern"))
    number = monday.at_work("MUN-9")
    monday.accepted(SuperviseCase(number, "MUN-9", "why so long?"))
    monday.accepted(RequestSuspension(number, "no mast", shanghai("03-16 08:30")))
    monday.accepted(DecideRequest(number, 2, grant=True))
    monday.clock.set(shanghai("03-10 12:00"))
    assert rules_fired(monday) == ["late"]
    assert monday.case(number).state is CaseState.SUSPENDED


def test_a_case_that_is_over_has_no_marks(monday: Room) -> None:
    number = monday.reported("H-1", "0205")
    monday.accepted(AcceptCase(number))
    monday.accepted(DispatchCase(number, ("MUN-9",)))
    monday.accepted(SignAssignment(number, "MUN-9"))
    monday.accepted(CompleteAssignment(number, "MUN-9"))
    assert next_mark(monday.case(number), monday.rules) is None
