"""An incident in full swing, for the tests of the boards: a flooded underpass with tasks, ticks, roles and notes."""

from __future__ import annotations

from dataclasses import replace

from models.domain.case import Case, CaseState, EmergencyReport, Grade
from models.domain.clocks import ClockKind
from models.domain.facts import EmergencyReported, Entry
from models.domain.incident.incident import Figures, Incident, Situation, Tick, UnitRole
from models.domain.tasks import Task, TaskKind, TaskState
from tests.widgets.cases import TZ, UNIT_NAMES, at, case_of, clock, flooded_underpass
from widgets.incident.incident_shown import Names

NAMES = Names({**UNIT_NAMES, "HLT": "Health", "STR": "Street office"}, {"0806": "Road flooding"}, "en", TZ)


def task(number: int, to: str, state: TaskState, text: str, asked: str, ended: str = "", answer: str = "") -> Task:
    return Task(
        number,
        TaskKind.INSTRUCTION,
        state,
        to,
        text,
        "Seat 2",
        at(asked),
        received_at=None if state is TaskState.OPEN else at(asked),
        ended_at=at(ended) if ended else None,
        answer=answer,
    )


def flood() -> Case:
    """Grade III, first report made, four instructions of which two were not received, one of these late."""
    case = flooded_underpass()
    tasks = (
        task(1, "TRF-6", TaskState.ANSWERED, "close both ends", "12:50", "13:05", "closed"),
        task(2, "WAT-1", TaskState.RECEIVED, "read the gauge", "14:00"),
        task(3, "HLT", TaskState.OPEN, "ambulance to the ramp", "14:20"),
        task(4, "STR", TaskState.OPEN, "open the shelter", "13:50"),
    )
    replies = [
        replace(clock(ClockKind.REPLY, limit, since), task=number)
        for number, limit, since in ((2, "60nm", "14:00"), (3, "30nm", "14:20"), (4, "30nm", "13:50"))
    ]
    incident = Incident(
        ticks=(Tick("flood.people", "Ask", at("12:40"), "Seat 3"),),
        roles=(UnitRole("WAT-1", "technical", "Technical"), UnitRole("GAS-2", "order", "Public order")),
        situations=(
            Situation(1, at("12:55"), "WAT-1", "two cars", Figures(affected=4, trapped=2)),
            Situation(2, at("14:29"), "WAT-1", "falling", Figures(water_cm=40)),
        ),
        noted=2,
        figures=Figures(affected=4, trapped=2, water_cm=40),
    )
    clocks = (*case.clocks, clock(ClockKind.EMERGENCY, "12nh", "13:10"), *replies)
    return replace(case, clocks=clocks).on_track(
        grade=Grade.III, emergency=EmergencyReport.FIRST, tasks=tasks, incident=incident
    )


def gas() -> Case:
    """Grade II, and the first report is due in minutes."""
    clocks = (clock(ClockKind.EMERGENCY, "15nm", "14:20"),)
    return case_of(
        "DD-20261121-0017", state=CaseState.ACCEPTED, type_code="0802", title="Gas smell", clocks=clocks
    ).on_track(grade=Grade.II)


def lane() -> Case:
    """No emergency, but escalated."""
    return case_of("DD-20261121-0009", title="Fire lane blocked").on_track(escalation=1)


def told(case: Case) -> tuple[Entry, ...]:
    report = EmergencyReported(case.number, at("12:50"), EmergencyReport.FIRST, "closed off")
    return (Entry(9, at("12:50"), "Seat 2", "o-9", report),)
