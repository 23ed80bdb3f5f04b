"""What a source says of a fact: reports as they came, and how far units have come with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from bus.demo.callers import caller_of
from bus.demo.city import City
from models.domain.case import Case, Stage
from models.domain.facts import (
    AssignmentCompleted,
    AssignmentReturned,
    AssignmentSigned,
    CaseClosed,
    CaseReported,
    CaseReworked,
    Fact,
    UnitArrived,
    UnitDispatched,
    UnitRecalled,
    UnitSetOut,
)
from models.domain.orders import ReportCase, ReportProgress


@dataclass(frozen=True, slots=True)
class Message:
    """A message of the source. The id follows from the seed and the time, so telling it again does no harm."""

    id: str
    order: ReportCase | ReportProgress


def messages_of(fact: Fact, report: ReportCase, at: datetime, case: Case) -> Iterator[tuple[datetime, Message]]:
    """What a source says of a fact. What only a duty room does (accept, check, call back) it leaves out."""
    record = report.record
    match fact:
        case CaseReported():
            yield at, Message(record, report)
        case CaseClosed() if fact.at == case.closed_at:
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
        case UnitRecalled():
            yield at, _progress(record, fact.unit, Stage.RECALLED, at, fact.reason)
        case _:
            pass


def _progress(record: str, unit: str, stage: Stage, at: datetime, text: str = "", lead: bool = False) -> Message:
    message_id = f"{record}/{unit}/{stage.value}/{at:%H%M%S.%f}"
    return Message(message_id, ReportProgress(record, unit, stage, at, text, lead))


def report_as_it_came(city: City, fact: CaseReported) -> ReportCase:
    """The report as it came: its level was left to the catalogue, and who called stands in no fact."""
    who = caller_of(city, fact.record, fact.channel)
    return ReportCase(
        record=fact.record,
        reported_at=fact.at,
        type_code=fact.type_code,
        title=fact.title,
        text=fact.text,
        place=fact.place,
        channel=fact.channel,
        call_back=fact.call_back,
        caller_name=who.name,
        caller_phone=who.phone,
        caller_words=who.words,
    )
