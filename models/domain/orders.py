"""Orders: what someone wants. The hub may refuse each of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.domain.case import NOWHERE, Level, Place, Stage


@dataclass(frozen=True, slots=True)
class ReportCase:
    """A source reports a problem. `record` is the source's own number for it, the key of everything later said of it.

    `closed_at` and `result` come with a report that its own city has closed already (history taken in).
    `kept` holds source columns that the case itself has no place for, by their own names.
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
    kept: tuple[tuple[str, str], ...] = ()


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
    """Send units. The first leads unless the case has a lead at work already."""

    case: str
    units: tuple[str, ...]
    note: str = ""


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
class RegisterUnit:
    call_sign: str
    name: str
    department: str
    base: Place = NOWHERE


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
)
Order = CaseOrder | RegisterUnit | SetUnitDuty | ReportCase | ReportProgress


@dataclass(frozen=True, slots=True)
class Placed:
    """An order as it was placed: by whom, under which id of the sender's making, having seen which version.

    `seen` is the case's version on the sender's screen; None where the order does not rest on one.
    """

    order: Order
    by: str
    id: str
    seen: int | None = None


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
