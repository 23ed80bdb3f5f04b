"""A case on which everything runs that can run beside its work, built by hand: for the tests of the tracks."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from models.domain.case import (
    Assignment,
    Case,
    CaseState,
    EmergencyReport,
    Grade,
    MediationStage,
    Stage,
    Tracks,
)
from models.domain.clocks import Clock, ClockEntry, ClockEvent, ClockKind, Limit, start_clock
from models.domain.tasks import Task, TaskKind, TaskState
from tests.widgets.cases import at, case_of, clock


def task(number: int, kind: TaskKind, state: TaskState = TaskState.OPEN, **changes: object) -> Task:
    asked = Task(
        number,
        kind,
        state,
        "MUN-2",
        "Why has nobody begun? Answer in writing.",
        "Shift leader",
        at("14:05"),
    )
    return replace(asked, **changes)  # type: ignore[arg-type]  # field names and values are the caller's


def reply(number: int, limit: str, started: str) -> Clock:
    return start_clock(ClockKind.REPLY, Limit.parse(limit), at(started), task=number)


def moved(clock: Clock, *entries: ClockEntry) -> Clock:
    """The ledger with entries that say why and by whom."""
    for entry in entries:
        clock = clock.marked(entry.event, entry.at, entry.reason, entry.by, entry.limit)
    return clock


def tracked_case() -> Case:
    """A collapsed road: supervised, urged, with a task force, reported upward, two reports merged into it."""
    supervision = task(1, TaskKind.SUPERVISION, TaskState.RECEIVED, received_at=at("14:09"))
    answered = task(
        2,
        TaskKind.INSTRUCTION,
        TaskState.ANSWERED,
        text="Close the bus lane.",
        at=at("13:10"),
        ended_at=at("13:31"),
        answered_by="TRF-6",
        answer="Closed from km 2 to km 3.",
    )
    extension = task(3, TaskKind.EXTENSION, to="", text="The pump truck comes from Dongguan.", by="WAT-1")
    handle = moved(
        clock(ClockKind.HANDLE, "2nh", "12:27:30"),
        ClockEntry(ClockEvent.PAUSED, at("13:51:28"), "no unit", "Shift leader"),
        ClockEntry(ClockEvent.RESUMED, at("14:05:30")),
        ClockEntry(ClockEvent.EXTENDED, at("14:10:00"), "second pump under way", "Shift leader"),
    )
    return case_of(
        "DD-20261121-0044",
        state=CaseState.HANDLING,
        type_code="0805",
        title="Road collapse at Songgang market",
        clocks=(
            clock(ClockKind.ACCEPT, "5nm", "12:20:00", (ClockEvent.STOPPED, "12:24:00")),
            clock(ClockKind.DISPATCH, "5nm", "12:24:00", (ClockEvent.STOPPED, "12:40:00")),
            handle,
            reply(1, "30nm", "14:05"),
        ),
        assignments=(Assignment("WAT-1", True, Stage.SIGNED, at("12:43"), at("12:46")),),
        merged=("DD-20261121-0045", "DD-20261121-0046"),
        returns=1,
        reworks=2,
        parallel=Tracks(
            tasks=(supervision, answered, extension),
            urges=3,
            escalation=3,
            task_force=("WAT-1", "TRF-6"),
            grade=Grade.II,
            emergency=EmergencyReport.FIRST,
            mediation=MediationStage.INQUIRED,
            links=("DD-20261120-0007",),
            merged_channels=("app", "hotline"),
            solved=True,
            satisfied=False,
            suspensions=1,
        ),
    )


def suspended_case(until: datetime) -> Case:
    """Work that waits for parts, with its clock paused."""
    waiting = moved(
        clock(ClockKind.HANDLE, "5nd", "09:00"),
        ClockEntry(ClockEvent.PAUSED, at("11:00"), "parts are on order", "Shift leader"),
    )
    tracks = Tracks(suspensions=1, resume_at=until, resume_on="the parts have come")
    work = Assignment("MUN-2", True, Stage.SIGNED, at("09:10"), at("09:20"))
    return case_of(state=CaseState.SUSPENDED, clocks=(waiting,), assignments=(work,), parallel=tracks)


NINE_DAYS = timedelta(days=9)
