"""More time, a pause, a resumption: the ledger keeps what was used, and what was granted is not lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from models.domain.case import CaseState
from models.domain.clocks import ClockEvent, ClockKind, used
from models.domain.orders import (
    CompleteAssignment,
    DecideRequest,
    DispatchCase,
    Refused,
    ReopenCase,
    ReportCase,
    RequestExtension,
    RequestSuspension,
    ResumeCase,
    WithdrawTask,
)
from models.domain.tasks import TaskKind, TaskState
from tests.models.domain.by_itself import by_itself
from tests.models.domain.room import SOURCE, Room, shanghai, staffed_room

REPORT = ReportCase("H-1", shanghai("02-13 09:00"), "0205", "Fire lane blocked", call_back=True)
FILED, SUSPENDED, RESUMED = shanghai("02-13 09:00"), shanghai("02-14 17:00"), shanghai("02-24 09:00")


@pytest.fixture
def lamp() -> tuple[Room, str]:
    """A street lamp, two working days, in the hands of MUN-9 since Friday 13 February 2026, 09:00."""
    room = staffed_room(FILED)
    return room, room.at_work("MUN-9", type_code="0205")


def extend(room: Room, number: str) -> None:
    room.accepted(RequestExtension(number, "the mast has to be ordered"))
    room.accepted(DecideRequest(number, len(room.case(number).tracks.tasks), grant=True))


def suspend(room: Room, number: str) -> None:
    room.accepted(RequestSuspension(number, "spring festival", RESUMED))
    room.accepted(DecideRequest(number, len(room.case(number).tracks.tasks), grant=True))


def test_a_case_paused_over_spring_festival_is_due_when_its_working_days_are_used(lamp: tuple[Room, str]) -> None:
    room, number = lamp
    assert room.due(number) == shanghai("02-24 09:00")
    room.clock.set(SUSPENDED)
    suspend(room, number)
    assert room.case(number).state is CaseState.SUSPENDED
    assert room.due(number) is None
    room.clock.set(RESUMED - timedelta(seconds=1))
    by_itself(room)
    assert room.case(number).state is CaseState.SUSPENDED
    room.clock.set(RESUMED)
    by_itself(room)
    assert room.case(number).state is CaseState.HANDLING
    assert room.due(number) == shanghai("02-24 11:00")
    assert used(room.clock_of(number, ClockKind.HANDLE), RESUMED, room.rules.times) == timedelta(hours=14)


def test_resuming_does_not_lose_a_granted_extension(lamp: tuple[Room, str]) -> None:
    room, number = lamp
    extend(room, number)
    room.clock.set(SUSPENDED)
    suspend(room, number)
    room.clock.set(RESUMED)
    by_itself(room)
    assert room.due(number) == shanghai("02-26 11:00")


def test_a_pause_stands_in_the_ledger_with_its_reason_and_who_granted_it(lamp: tuple[Room, str]) -> None:
    room, number = lamp
    room.clock.set(SUSPENDED)
    suspend(room, number)
    pause = room.clock_of(number, ClockKind.HANDLE).entries[-1]
    assert (pause.event, pause.at, pause.reason, pause.by) == (
        ClockEvent.PAUSED,
        SUSPENDED,
        "spring festival",
        "seat-1",
    )


def test_an_extension_adds_one_original_limit_and_is_granted_twice_at_the_most(lamp: tuple[Room, str]) -> None:
    room, number = lamp
    due = [room.due(number)]
    for _ in range(2):
        extend(room, number)
        due.append(room.due(number))
    assert due == [shanghai("02-24 09:00"), shanghai("02-26 09:00"), shanghai("02-28 09:00")]
    refused = room.refused(RequestExtension(number, "the crane is late"))
    assert (refused.code, refused.args) == ("most_extensions", (number, "2"))


def test_more_time_is_asked_for_before_the_limit_is_over(lamp: tuple[Room, str]) -> None:
    room, number = lamp
    room.clock.set(shanghai("02-24 08:59"))
    assert not isinstance(room.decide(RequestExtension(number, "nearly")), Refused)
    room.clock.set(shanghai("02-24 09:00"))
    assert room.refused(RequestExtension(number, "too late")).code == "overdue"


def test_time_asked_for_before_the_limit_is_over_may_be_granted_after_it(lamp: tuple[Room, str]) -> None:
    room, number = lamp
    room.clock.set(shanghai("02-24 08:59"))
    room.accepted(RequestExtension(number, "nearly"))
    room.clock.set(shanghai("02-24 09:30"))
    room.accepted(DecideRequest(number, 1, grant=True))
    assert room.due(number) == shanghai("02-26 09:00")


def test_a_request_is_decided_once_and_refused_only_with_a_reason(lamp: tuple[Room, str]) -> None:
    room, number = lamp
    room.accepted(RequestExtension(number, "the mast has to be ordered"))
    assert room.refused(RequestExtension(number, "again")).code == "asked_extension"
    assert room.refused(DecideRequest(number, 1, grant=False, reason=" ")).field == "reason"
    room.accepted(DecideRequest(number, 1, grant=False, reason="there are masts in the depot"))
    task = room.case(number).task(1)
    assert task is not None
    assert (task.kind, task.state, task.answer) == (
        TaskKind.EXTENSION,
        TaskState.REFUSED,
        "there are masts in the depot",
    )
    assert room.refused(DecideRequest(number, 1, grant=True)).code == "task_over"
    assert room.due(number) == shanghai("02-24 09:00")


def test_a_case_is_suspended_once(lamp: tuple[Room, str]) -> None:
    room, number = lamp
    suspend(room, number)
    room.accepted(ResumeCase(number, "back early"))
    refused = room.refused(RequestSuspension(number, "again", RESUMED + timedelta(days=1)))
    assert (refused.code, refused.field) == ("suspended_before", "case")


@pytest.mark.parametrize(
    ("days", "event", "code"),
    [(365, "", ""), (366, "", "too_far"), (0, "", "past"), (None, "the mast", ""), (None, " ", "missing")],
)
def test_a_suspension_has_an_end_within_a_year_or_an_event(
    lamp: tuple[Room, str], days: int | None, event: str, code: str
) -> None:
    room, number = lamp
    until = None if days is None else FILED + timedelta(days=days)
    order = RequestSuspension(number, "no mast", until, event)
    if code:
        refused = room.refused(order)
        assert (refused.code, refused.field) == (code, "until")
    else:
        room.accepted(order)


def test_a_suspension_for_an_event_ends_by_itself_after_the_longest_time(lamp: tuple[Room, str]) -> None:
    room, number = lamp
    room.accepted(RequestSuspension(number, "no mast", event="the mast is here"))
    room.accepted(DecideRequest(number, 1, grant=True))
    tracks = room.case(number).tracks
    assert (tracks.resume_on, tracks.resume_at) == ("the mast is here", FILED + timedelta(days=365))


def test_only_work_in_hand_waits(lamp: tuple[Room, str]) -> None:
    room, number = lamp
    room.accepted(RequestSuspension(number, "no mast", RESUMED))
    room.accepted(CompleteAssignment(number, "MUN-9", "mended after all"))
    assert room.refused(DecideRequest(number, 1, grant=True)).code == "state"
    room.accepted(WithdrawTask(number, 1, "it is done"))
    assert room.case(number).open_tasks() == ()


def test_a_case_that_was_closed_while_it_waited_no_longer_waits_when_it_is_reopened(lamp: tuple[Room, str]) -> None:
    room, number = lamp
    suspend(room, number)
    closed = replace(REPORT, reported_at=FILED, closed_at=FILED, result="mended by its owner")
    room.accepted(closed, SOURCE)
    room.accepted(ReopenCase(number, "dark again"))
    assert room.case(number).tracks.resume_at is None
    room.clock.set(RESUMED)
    room.accepted(DispatchCase(number, ("MUN-9",)))
    assert room.case(number).state is CaseState.DISPATCHED
