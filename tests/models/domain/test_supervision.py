"""Supervision that happens by itself: when its marks come, that each comes once, and what it does."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from models.domain.case import CaseState, Stage
from models.domain.facts import CaseUnassigned, CaseUrged, SupervisionFired, TaskOpened, UnitRecalled
from models.domain.orders import (
    DecideRequest,
    DispatchCase,
    FireSupervision,
    ReportProgress,
    RequestExtension,
    RequestSuspension,
)
from models.domain.supervision import next_mark
from models.domain.tasks import TaskKind
from tests.models.domain.by_itself import by_itself, rules_fired
from tests.models.domain.room import MINUTE, SOURCE, Room, shanghai, staffed_room

MORNING = shanghai("03-02 08:30")
HOUR = timedelta(hours=1)


@pytest.fixture
def monday() -> Room:
    """A room on a Monday morning, so that working hours run."""
    return staffed_room(MORNING)


def fired(room: Room, number: str, until: datetime) -> list[str]:
    """The rules that fire by themselves, each at its own time, up to an instant."""
    found = []
    while (at := next_mark(room.case(number), room.rules)) is not None and at <= until:
        room.clock.set(max(at, room.clock.now()))
        found += rules_fired(room)
    return found


def test_what_is_not_signed_for_is_urged_supervised_and_taken_back(monday: Room) -> None:
    number = monday.dispatched("MUN-9")
    monday.clock.set(MORNING + 30 * MINUTE - timedelta(seconds=1))
    assert by_itself(monday) == []
    monday.clock.set(MORNING + 30 * MINUTE)
    fact, urged = by_itself(monday)
    assert isinstance(fact, SupervisionFired)
    assert (fact.rule, fact.version, fact.reason) == ("sign_half", 1, "sign 1wh 50%")
    assert isinstance(urged, CaseUrged)
    assert urged.unit == "MUN-9"
    assert monday.case(number).tracks.urges == 1

    monday.clock.set(MORNING + HOUR)
    _, task = by_itself(monday)
    assert isinstance(task, TaskOpened)
    assert (task.kind, task.to, [str(c.limit) for c in task.clocks]) == (TaskKind.SUPERVISION, "MUN-9", ["1wd"])

    monday.clock.set(MORNING + 2 * HOUR)
    _, recalled, unassigned = by_itself(monday)
    assert isinstance(recalled, UnitRecalled)
    assert isinstance(unassigned, CaseUnassigned)
    assert "taken back" in recalled.reason
    case = monday.case(number)
    assert (case.state, case.assignments[0].stage) == (CaseState.ACCEPTED, Stage.RECALLED)
    assert monday.board.units["MUN-9"].free


def test_each_mark_fires_exactly_once(monday: Room) -> None:
    number = monday.dispatched("MUN-9")
    monday.clock.advance(40 * MINUTE)
    assert rules_fired(monday) == ["sign_half"]
    assert by_itself(monday) == []
    mark = monday.case(number).tracks.fired[0]
    refused = monday.refused(FireSupervision(number, "sign_half", mark), "hub")
    assert (refused.code, refused.field) == ("not_due", "mark")


def test_a_hub_that_was_away_fires_what_came_meanwhile_oldest_first(monday: Room) -> None:
    monday.dispatched("MUN-9")
    monday.clock.advance(3 * HOUR)
    assert rules_fired(monday) == ["sign_half", "sign_due", "sign_double"]


def test_what_is_urgent_is_raised_and_not_taken_from_whoever_may_be_on_the_way(monday: Room) -> None:
    number = monday.dispatched("MUN-9", type_code="0201")
    monday.clock.advance(HOUR)
    assert rules_fired(monday) == ["sign_half", "sign_due", "sign_double_urgent"]
    assert monday.case(number).tracks.escalation == 1
    assert monday.case(number).active[0].unit == "MUN-9"


def test_a_second_unit_has_marks_of_its_own(monday: Room) -> None:
    number = monday.dispatched("MUN-9")
    monday.clock.advance(30 * MINUTE)
    assert rules_fired(monday) == ["sign_half"]
    monday.accepted(DispatchCase(number, ("WAT-1",)))
    monday.clock.advance(30 * MINUTE)
    facts = by_itself(monday)
    assert [(f.unit) for f in facts if isinstance(f, CaseUrged)] == ["WAT-1"]


def test_marks_that_had_passed_before_the_hub_knew_of_the_case_are_none(monday: Room) -> None:
    monday.clock.set(MORNING + 3 * HOUR)
    number = monday.reported("H-1", "0205", minutes_ago=180)
    monday.accepted(ReportProgress("H-1", "E-1", Stage.DISPATCHED, MORNING), SOURCE)
    assert by_itself(monday) == []
    assert next_mark(monday.case(number), monday.rules) == shanghai("03-03 15:18")


def test_the_marks_of_the_work_come_at_shares_of_its_limit(monday: Room) -> None:
    number = monday.at_work("MUN-9")
    assert next_mark(monday.case(number), monday.rules) == shanghai("03-03 15:18")
    assert fired(monday, number, shanghai("03-07 12:00")) == [
        "handle_soon",
        "handle_due",
        "unanswered_due",
        "handle_double",
    ]


def test_an_extension_moves_the_marks_that_have_not_come(monday: Room) -> None:
    number = monday.at_work("MUN-9")
    before = next_mark(monday.case(number), monday.rules)
    assert before == shanghai("03-03 15:18")
    monday.accepted(RequestExtension(number, "no mast"))
    monday.accepted(DecideRequest(number, 1, grant=True))
    assert next_mark(monday.case(number), monday.rules) == shanghai("03-05 10:06")


def test_a_pause_moves_the_marks_and_none_comes_meanwhile(monday: Room) -> None:
    number = monday.at_work("MUN-9")
    monday.accepted(RequestSuspension(number, "no mast", shanghai("03-16 08:30")))
    monday.accepted(DecideRequest(number, 1, grant=True))
    assert next_mark(monday.case(number), monday.rules) == shanghai("03-16 08:30")
    monday.clock.set(shanghai("03-16 08:30"))
    by_itself(monday)
    assert monday.case(number).tracks.fired == ()
    assert next_mark(monday.case(number), monday.rules) == shanghai("03-17 15:18")
