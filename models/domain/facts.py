"""Facts: what happened. They are never edited, only followed by other facts.

`at` is when it happened; `Entry.recorded_at` is when the hub wrote it down. They differ for
the past that a source tells of.
Clocks that a fact starts travel with it, so that applying a fact needs no catalogue.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.domain.case import Level, Place, UnitStatus
from models.domain.clocks import ClockKind, Limit


@dataclass(frozen=True, slots=True)
class ClockStart:
    kind: ClockKind
    limit: Limit
    unit: str = ""


@dataclass(frozen=True, slots=True)
class CaseReported:
    case: str
    at: datetime
    sender: str
    record: str
    channel: str
    type_code: str
    level: Level
    title: str
    text: str
    place: Place
    call_back: bool
    clocks: tuple[ClockStart, ...] = ()
    kept: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class CaseAccepted:
    case: str
    at: datetime
    type_code: str
    level: Level
    clocks: tuple[ClockStart, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseRefused:
    case: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class CaseMerged:
    """This case ends here; `into` goes on for both."""

    case: str
    at: datetime
    into: str


@dataclass(frozen=True, slots=True)
class ReportTakenOver:
    """This case now also stands for the report of the case `merged`."""

    case: str
    at: datetime
    merged: str


@dataclass(frozen=True, slots=True)
class UnitDispatched:
    case: str
    at: datetime
    unit: str
    lead: bool
    note: str = ""
    clocks: tuple[ClockStart, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitRecalled:
    case: str
    at: datetime
    unit: str
    reason: str


@dataclass(frozen=True, slots=True)
class AssignmentSigned:
    case: str
    at: datetime
    unit: str
    clocks: tuple[ClockStart, ...] = ()


@dataclass(frozen=True, slots=True)
class AssignmentReturned:
    case: str
    at: datetime
    unit: str
    reason: str


@dataclass(frozen=True, slots=True)
class CaseUnassigned:
    """No unit is left on the case: it waits for dispatch again."""

    case: str
    at: datetime
    clocks: tuple[ClockStart, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitSetOut:
    case: str
    at: datetime
    unit: str


@dataclass(frozen=True, slots=True)
class UnitArrived:
    case: str
    at: datetime
    unit: str


@dataclass(frozen=True, slots=True)
class AssignmentCompleted:
    case: str
    at: datetime
    unit: str
    result: str = ""


@dataclass(frozen=True, slots=True)
class CaseHandled:
    """Every unit has finished: the work waits to be checked."""

    case: str
    at: datetime
    clocks: tuple[ClockStart, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseChecked:
    case: str
    at: datetime
    call_back: bool
    note: str = ""
    clocks: tuple[ClockStart, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseReworked:
    """The work was not good: the lead unit has it in hand again."""

    case: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class CallBackRecorded:
    case: str
    at: datetime
    solved: bool
    satisfied: bool
    note: str = ""
    clocks: tuple[ClockStart, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseClosed:
    case: str
    at: datetime
    result: str


@dataclass(frozen=True, slots=True)
class CaseArchived:
    case: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CaseReopened:
    case: str
    at: datetime
    reason: str
    clocks: tuple[ClockStart, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteAdded:
    case: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class UnitRegistered:
    unit: str
    at: datetime
    name: str
    department: str
    base: Place


@dataclass(frozen=True, slots=True)
class UnitDutySet:
    unit: str
    at: datetime
    status: UnitStatus
    reason: str = ""


CaseFact = (
    CaseReported
    | CaseAccepted
    | CaseRefused
    | CaseMerged
    | ReportTakenOver
    | UnitDispatched
    | UnitRecalled
    | AssignmentSigned
    | AssignmentReturned
    | CaseUnassigned
    | UnitSetOut
    | UnitArrived
    | AssignmentCompleted
    | CaseHandled
    | CaseChecked
    | CaseReworked
    | CallBackRecorded
    | CaseClosed
    | CaseArchived
    | CaseReopened
    | NoteAdded
)
UnitFact = UnitRegistered | UnitDutySet
Fact = CaseFact | UnitFact

FACT_TYPES: dict[str, type[Fact]] = {cls.__name__: cls for cls in (*CaseFact.__args__, *UnitFact.__args__)}


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact in the journal: numbered from 1 without gaps, with who caused it and under which order id."""

    number: int
    recorded_at: datetime
    by: str
    order_id: str
    fact: Fact

    @property
    def kind(self) -> str:
        return type(self.fact).__name__

    @property
    def case(self) -> str:
        """The number of the case it is about; empty for a fact about a unit alone."""
        return getattr(self.fact, "case", "")
