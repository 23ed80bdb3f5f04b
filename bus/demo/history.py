"""The last hours of the city, as a source hands them over: reports and crews' progress, dated in the past."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bus.demo.chance import dice
from bus.demo.crews import Job, Shift, plan
from bus.demo.day import Arrival
from bus.demo.rehearsal import Rehearsal, arrivals
from bus.demo.seat import nearest
from models.domain.case import Case, CaseState, Stage
from models.domain.facts import (
    AssignmentCompleted,
    AssignmentReturned,
    AssignmentSigned,
    CaseClosed,
    CaseReported,
    CaseReworked,
    Entry,
    Fact,
    UnitArrived,
    UnitDispatched,
    UnitSetOut,
)
from models.domain.orders import ReportCase, ReportProgress

CITY_HOURS = timedelta(hours=4.5)
"""How much of the city's time is told: by then every queue is as full as it stays."""
LONG_AGO = timedelta(hours=5)
"""How far back those of its cases reach that take their time and are still in hand."""
LOOK_EVERY = timedelta(minutes=1)

UNTOLD = (CaseState.MERGED, CaseState.REFUSED)
"""A source cannot say this of its records; such cases are left out."""
ACCEPTED_TOLD = 0.5
"""Nor can it say that a case was accepted. Told as reported, they all would be accepted at once: half are enough."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message of the source. The id follows from the seed and the time, so telling it again does no harm."""

    id: str
    order: ReportCase | ReportProgress


def span(shift: Shift) -> timedelta:
    """How far back the whole of this shift's history reaches."""
    return CITY_HOURS / shift.pace


def history(shift: Shift, now: datetime) -> list[Message]:
    """What happened up to `now`, in the order in which it happened."""
    middle = now - span(shift)
    start = min(middle, now - LONG_AGO)
    rehearsal = Rehearsal(shift, start)
    slow = (a for a in arrivals(shift, start, middle) if _still_in_hand(shift, a, now))
    deque(rehearsal.run(middle, LOOK_EVERY, slow), maxlen=0)
    deque(rehearsal.run(now, LOOK_EVERY / shift.pace, arrivals(shift, middle, now)), maxlen=0)
    told = []
    reports: dict[str, ReportCase] = {}
    for entry in rehearsal.entries:
        fact = entry.fact
        if isinstance(fact, CaseReported):
            reports[fact.case] = _report(fact)
        case = rehearsal.board.cases.get(entry.case)
        if case is not None and _to_be_told(case):
            told += list(_messages(fact, reports[case.number], _instant(shift, entry, case), case))
    return [message for _, message in sorted(told, key=lambda timed: timed[0])]


def _still_in_hand(shift: Shift, arrival: Arrival, now: datetime) -> bool:
    """Whether the crew that is likely to be sent would not be through by now."""
    at, report = arrival
    kind = shift.catalogue.types[report.type_code]
    crew = nearest(shift, kind.department, report.place, dict.fromkeys(shift.crews, 0))
    if crew is None:
        return False
    job = Job(report.record, kind.code, kind.level, report.place)
    return at + plan(shift, job, shift.crews[crew]).whole > now


def _to_be_told(case: Case) -> bool:
    if case.state is CaseState.ACCEPTED and not case.assignments:
        return dice(case.record, "told").random() < ACCEPTED_TOLD
    return case.state not in UNTOLD


def _instant(shift: Shift, entry: Entry, case: Case) -> datetime:
    """The rehearsal looks once a step; in the city things happen at any moment of the step before."""
    if isinstance(entry.fact, CaseReported):
        return entry.fact.at
    return entry.recorded_at - dice(case.record, entry.recorded_at).random() * LOOK_EVERY / shift.pace


def _messages(fact: Fact, report: ReportCase, at: datetime, case: Case) -> Iterator[tuple[datetime, Message]]:
    """What a source says of a fact. What only a duty room does (accept, check, call back) it leaves out."""
    record = report.record
    match fact:
        case CaseReported():
            yield at, Message(record, report)
        case CaseClosed():
            yield at, Message(f"{record}/closed", replace(report, closed_at=at, result=fact.result))
        case CaseReworked() if case.lead is not None:
            for stage in (Stage.DISPATCHED, Stage.SIGNED):
                yield at, _progress(record, case.lead.unit, stage, at, fact.reason)
        case UnitDispatched():
            yield at, _progress(record, fact.unit, Stage.DISPATCHED, at, fact.note, fact.lead)
        case AssignmentSigned():
            yield at, _progress(record, fact.unit, Stage.SIGNED, at)
        case UnitSetOut():
            yield at, _progress(record, fact.unit, Stage.EN_ROUTE, at)
        case UnitArrived():
            yield at, _progress(record, fact.unit, Stage.ON_SCENE, at)
        case AssignmentCompleted():
            yield at, _progress(record, fact.unit, Stage.DONE, at, fact.result)
        case AssignmentReturned():
            yield at, _progress(record, fact.unit, Stage.RETURNED, at, fact.reason)
        case _:
            pass


def _progress(record: str, unit: str, stage: Stage, at: datetime, text: str = "", lead: bool = False) -> Message:
    message_id = f"{record}/{unit}/{stage.value}/{at:%H%M%S.%f}"
    return Message(message_id, ReportProgress(record, unit, stage, at, text, lead))


def _report(fact: CaseReported) -> ReportCase:
    """The report as it came: its level was left to the catalogue."""
    return ReportCase(
        record=fact.record,
        reported_at=fact.at,
        type_code=fact.type_code,
        title=fact.title,
        text=fact.text,
        place=fact.place,
        channel=fact.channel,
        call_back=fact.call_back,
    )
