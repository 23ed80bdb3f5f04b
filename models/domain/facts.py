"""Facts: what happened. They are never edited, only followed by other facts.

`at` is when it happened; `Entry.recorded_at` is when the hub wrote it down. They differ for
the past that a source tells of.
Clocks that a fact starts travel with it, so that applying a fact needs no catalogue.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.domain.alerts.facts import AlertFact
from models.domain.caller.facts import CallerFact, Seal
from models.domain.case import EmergencyReport, Grade, Level, MediationStage, Place, UnitStatus
from models.domain.clocks import ClockKind, Limit
from models.domain.incident.facts import IncidentFact
from models.domain.rules import BookKind
from models.domain.shift.facts import ShiftFact
from models.domain.tasks import TaskKind
from models.domain.thread.facts import ThreadFact


@dataclass(frozen=True, slots=True)
class ClockStart:
    """A clock that starts, or (in `CaseReclassified`) the limit that a clock of this kind has from now on."""

    kind: ClockKind
    limit: Limit
    unit: str = ""
    calendar: str = ""


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
    policy: int = 1
    clocks: tuple[ClockStart, ...] = ()
    kept: tuple[tuple[str, str], ...] = ()
    sealed: tuple[Seal, ...] = ()


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
    channel: str = ""


@dataclass(frozen=True, slots=True)
class UnitDispatched:
    case: str
    at: datetime
    unit: str
    lead: bool
    note: str = ""
    designated: bool = False
    any_of: bool = False
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
class CaseRouted:
    """A routing rule decided or was followed: which version, what it looked at, and why not the rules before it.

    `sent` are the units that were dispatched; `followed` says whether they are what the rule had proposed.
    """

    case: str
    at: datetime
    rule: str
    version: int
    lead: str
    sent: tuple[str, ...]
    automatic: bool
    followed: bool
    helpers: tuple[str, ...] = ()
    limits: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    passed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class CaseReclassified:
    """Type or level were set right later. `clocks` are limits of clocks that go on with what they have used."""

    case: str
    at: datetime
    type_code: str
    level: Level
    reason: str
    clocks: tuple[ClockStart, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseSentBack:
    """From waiting for dispatch back to waiting for acceptance."""

    case: str
    at: datetime
    reason: str
    clocks: tuple[ClockStart, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseVoided:
    case: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class CaseUnmerged:
    """The merge was wrong: the case stands as it stood before it."""

    case: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class ReportsGivenBack:
    """This case no longer stands for these merged cases."""

    case: str
    at: datetime
    merged: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CasesLinked:
    """Related, each going its own way. The other case has the same fact the other way round."""

    case: str
    at: datetime
    other: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CasesUnlinked:
    case: str
    at: datetime
    other: str


@dataclass(frozen=True, slots=True)
class FeedbackGiven:
    """A unit tells how it stands. `made_safe` ends the first stage of the work; the repair follows."""

    case: str
    at: datetime
    unit: str
    text: str
    made_safe: bool = False
    clocks: tuple[ClockStart, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseUrged:
    case: str
    at: datetime
    unit: str
    text: str


@dataclass(frozen=True, slots=True)
class TaskOpened:
    """`task` is its number within the case; `clocks` is the limit for the answer."""

    case: str
    at: datetime
    task: int
    kind: TaskKind
    to: str
    text: str
    until: datetime | None = None
    event: str = ""
    clocks: tuple[ClockStart, ...] = ()


@dataclass(frozen=True, slots=True)
class TaskReceived:
    case: str
    at: datetime
    task: int


@dataclass(frozen=True, slots=True)
class TaskAnswered:
    case: str
    at: datetime
    task: int
    answer: str


@dataclass(frozen=True, slots=True)
class TaskWithdrawn:
    case: str
    at: datetime
    task: int
    reason: str


@dataclass(frozen=True, slots=True)
class RequestDecided:
    case: str
    at: datetime
    task: int
    granted: bool
    reason: str


@dataclass(frozen=True, slots=True)
class ClockExtended:
    """One more original limit for the clock of this kind."""

    case: str
    at: datetime
    kind: ClockKind
    reason: str


@dataclass(frozen=True, slots=True)
class CaseSuspended:
    """The work waits. It goes on at `until` by itself, or when someone says that `event` has come."""

    case: str
    at: datetime
    reason: str
    until: datetime
    event: str = ""


@dataclass(frozen=True, slots=True)
class CaseResumed:
    case: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class CaseEscalated:
    """`members` are who sits on the task force, by unit, department or post."""

    case: str
    at: datetime
    level: int
    reason: str
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EmergencyGraded:
    case: str
    at: datetime
    grade: Grade
    reason: str
    clocks: tuple[ClockStart, ...] = ()


@dataclass(frozen=True, slots=True)
class EmergencyReported:
    case: str
    at: datetime
    report: EmergencyReport
    text: str
    clocks: tuple[ClockStart, ...] = ()


@dataclass(frozen=True, slots=True)
class MediationMoved:
    case: str
    at: datetime
    stage: MediationStage
    text: str = ""


@dataclass(frozen=True, slots=True)
class SupervisionFired:
    """A rule of supervision acted. `mark` names what it fired for: it never fires for that again."""

    case: str
    at: datetime
    rule: str
    version: int
    mark: str
    reason: str


@dataclass(frozen=True, slots=True)
class UnitRegistered:
    unit: str
    at: datetime
    name: str
    department: str
    base: Place
    skills: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    rota: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitDutySet:
    unit: str
    at: datetime
    status: UnitStatus
    reason: str = ""


@dataclass(frozen=True, slots=True)
class BookPublished:
    """A new version of the rules of a kind. `body` is JSON that `models.rules` reads."""

    kind: BookKind
    at: datetime
    version: int
    valid_from: datetime
    body: str
    note: str


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
    | CaseRouted
    | CaseReclassified
    | CaseSentBack
    | CaseVoided
    | CaseUnmerged
    | ReportsGivenBack
    | CasesLinked
    | CasesUnlinked
    | FeedbackGiven
    | CaseUrged
    | TaskOpened
    | TaskReceived
    | TaskAnswered
    | TaskWithdrawn
    | RequestDecided
    | ClockExtended
    | CaseSuspended
    | CaseResumed
    | CaseEscalated
    | EmergencyGraded
    | EmergencyReported
    | MediationMoved
    | AlertFact
    | IncidentFact
    | ThreadFact
    | CallerFact
    | SupervisionFired
)
UnitFact = UnitRegistered | UnitDutySet
Fact = CaseFact | UnitFact | BookPublished | ShiftFact

FACT_TYPES: dict[str, type[Fact]] = {
    cls.__name__: cls for cls in (*CaseFact.__args__, *UnitFact.__args__, BookPublished, *ShiftFact.__args__)
}


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
