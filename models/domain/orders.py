"""Orders: what someone wants. The hub may refuse each of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.domain.alerts.orders import AlertOrder
from models.domain.caller.orders import CallerOrder
from models.domain.case import NOWHERE, EmergencyReport, Grade, Level, MediationStage, Place, Stage
from models.domain.incident.orders import IncidentOrder
from models.domain.roles import Role
from models.domain.rules import BookKind
from models.domain.shift.orders import ShiftOrder
from models.domain.thread.orders import ThreadOrder


@dataclass(frozen=True, slots=True)
class ReportCase:
    """A source reports a problem. `record` is the source's own number for it, the key of everything later said of it.

    `closed_at` and `result` come with a report that its own city has closed already (history taken in).
    `source_type` is the source's own word for the type, by which its city's promises are looked up.
    `kept` holds source columns that the case itself has no place for, by their own names.
    What is told of the caller (`caller_words`: in his own words) stays at the hub.
    """

    record: str
    reported_at: datetime
    type_code: str
    title: str
    text: str = ""
    place: Place = NOWHERE
    level: Level | None = None
    channel: str = ""
    call_back: bool = False
    closed_at: datetime | None = None
    result: str = ""
    source_type: str = ""
    kept: tuple[tuple[str, str], ...] = ()
    caller_name: str = ""
    caller_phone: str = ""
    caller_words: str = ""


@dataclass(frozen=True, slots=True)
class ReportProgress:
    """A source that dispatches by itself tells how far one of its units has come with a record it reported."""

    record: str
    unit: str
    stage: Stage
    at: datetime
    text: str = ""
    lead: bool = False


@dataclass(frozen=True, slots=True)
class AcceptCase:
    """Take a report as a case; the type and level may be set right at the same time."""

    case: str
    type_code: str = ""
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class RefuseCase:
    case: str
    reason: str


@dataclass(frozen=True, slots=True)
class MergeCase:
    """This case is the same matter as `into`, which goes on for both."""

    case: str
    into: str


@dataclass(frozen=True, slots=True)
class DispatchCase:
    """Send units. The first leads unless the case has a lead at work already.

    `designated` units may not return the case; with `any_of` the first of them to finish hands it over.
    """

    case: str
    units: tuple[str, ...]
    note: str = ""
    designated: bool = False
    any_of: bool = False


@dataclass(frozen=True, slots=True)
class RecallUnit:
    case: str
    unit: str
    reason: str


@dataclass(frozen=True, slots=True)
class SignAssignment:
    case: str
    unit: str


@dataclass(frozen=True, slots=True)
class ReturnAssignment:
    case: str
    unit: str
    reason: str


@dataclass(frozen=True, slots=True)
class SetOut:
    case: str
    unit: str


@dataclass(frozen=True, slots=True)
class Arrive:
    case: str
    unit: str


@dataclass(frozen=True, slots=True)
class CompleteAssignment:
    case: str
    unit: str
    result: str = ""


@dataclass(frozen=True, slots=True)
class PassCheck:
    case: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReworkCase:
    case: str
    reason: str


@dataclass(frozen=True, slots=True)
class RecordCallBack:
    case: str
    solved: bool
    satisfied: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class CloseCase:
    case: str
    result: str


@dataclass(frozen=True, slots=True)
class ArchiveCase:
    case: str


@dataclass(frozen=True, slots=True)
class ReopenCase:
    case: str
    reason: str


@dataclass(frozen=True, slots=True)
class AddNote:
    case: str
    text: str


@dataclass(frozen=True, slots=True)
class VerifyCase:
    """Have someone look on site whether the report is so, before it is filed."""

    case: str
    to: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class RecordVerification:
    case: str
    found: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class ReclassifyCase:
    """Set type or level right after the case was accepted; its clocks go on with what they have used."""

    case: str
    type_code: str
    reason: str
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class SendBackCase:
    case: str
    reason: str


@dataclass(frozen=True, slots=True)
class VoidCase:
    case: str
    reason: str


@dataclass(frozen=True, slots=True)
class UnmergeCase:
    case: str
    reason: str


@dataclass(frozen=True, slots=True)
class LinkCases:
    case: str
    other: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class UnlinkCases:
    case: str
    other: str


@dataclass(frozen=True, slots=True)
class GiveFeedback:
    """How a unit's work stands; `made_safe` where danger is averted and the repair remains."""

    case: str
    unit: str
    text: str
    made_safe: bool = False


@dataclass(frozen=True, slots=True)
class UrgeCase:
    case: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class SuperviseCase:
    """Ask for a written reply within a limit."""

    case: str
    to: str
    text: str


@dataclass(frozen=True, slots=True)
class Instruct:
    """A leader's instruction: a task with a receipt and an answer. `limit` such as `2nh`; empty for the policy's."""

    case: str
    to: str
    text: str
    limit: str = ""


@dataclass(frozen=True, slots=True)
class OrderCheck:
    """Have someone look on site whether the work is good."""

    case: str
    to: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class ReceiveTask:
    case: str
    task: int


@dataclass(frozen=True, slots=True)
class AnswerTask:
    case: str
    task: int
    text: str


@dataclass(frozen=True, slots=True)
class WithdrawTask:
    case: str
    task: int
    reason: str


@dataclass(frozen=True, slots=True)
class RequestExtension:
    case: str
    reason: str


@dataclass(frozen=True, slots=True)
class RequestSuspension:
    """Let the work wait until a date, or until an event is said to have come; one of the two at least."""

    case: str
    reason: str
    until: datetime | None = None
    event: str = ""


@dataclass(frozen=True, slots=True)
class DecideRequest:
    case: str
    task: int
    grant: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ResumeCase:
    case: str
    reason: str


@dataclass(frozen=True, slots=True)
class EscalateCase:
    """Raise by one level; the highest is a task force, whose members must be named."""

    case: str
    reason: str
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GradeEmergency:
    case: str
    grade: Grade
    reason: str


@dataclass(frozen=True, slots=True)
class ReportEmergency:
    """Report upward: first, then continued as often as there is news, then final."""

    case: str
    report: EmergencyReport
    text: str


@dataclass(frozen=True, slots=True)
class RecordMediation:
    case: str
    stage: MediationStage
    text: str = ""


@dataclass(frozen=True, slots=True)
class FireSupervision:
    """The hub's own: a rule of supervision has come to one of its marks."""

    case: str
    rule: str
    mark: str


@dataclass(frozen=True, slots=True)
class PublishBook:
    """A new version of the city's rules. `valid_from` is None for at once."""

    kind: BookKind
    body: str
    note: str
    valid_from: datetime | None = None


@dataclass(frozen=True, slots=True)
class RegisterUnit:
    call_sign: str
    name: str
    department: str
    base: Place = NOWHERE
    skills: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    rota: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SetUnitDuty:
    unit: str
    on_duty: bool
    reason: str = ""


CaseOrder = (
    AcceptCase
    | RefuseCase
    | MergeCase
    | DispatchCase
    | RecallUnit
    | SignAssignment
    | ReturnAssignment
    | SetOut
    | Arrive
    | CompleteAssignment
    | PassCheck
    | ReworkCase
    | RecordCallBack
    | CloseCase
    | ArchiveCase
    | ReopenCase
    | AddNote
    | VerifyCase
    | RecordVerification
    | ReclassifyCase
    | SendBackCase
    | VoidCase
    | UnmergeCase
    | LinkCases
    | UnlinkCases
    | GiveFeedback
    | UrgeCase
    | SuperviseCase
    | Instruct
    | OrderCheck
    | ReceiveTask
    | AnswerTask
    | WithdrawTask
    | RequestExtension
    | RequestSuspension
    | DecideRequest
    | ResumeCase
    | EscalateCase
    | GradeEmergency
    | ReportEmergency
    | RecordMediation
    | AlertOrder
    | IncidentOrder
    | ThreadOrder
    | CallerOrder
    | FireSupervision
)
Order = CaseOrder | PublishBook | RegisterUnit | SetUnitDuty | ReportCase | ReportProgress | ShiftOrder


@dataclass(frozen=True, slots=True)
class Placed:
    """An order as it was placed: by whom, under which id of the sender's making, having seen which version.

    `seen` is the case's version on the sender's screen; None where the order does not rest on one.
    `roles` are what the sender may act as; None for the hub itself and for sources. `salt` is the hub's own,
    for what a report tells of its caller.
    """

    order: Order
    by: str
    id: str
    seen: int | None = None
    roles: frozenset[Role] | None = None
    salt: bytes = b""


@dataclass(frozen=True, slots=True)
class Refused:
    """Why an order was not carried out.

    `code` and `args` are for programs (a screen words them in its own language), `reason` is the same as an English
    sentence, `field` names the part of the order that it is about, or is empty.
    """

    code: str
    reason: str
    field: str = ""
    args: tuple[str, ...] = ()
