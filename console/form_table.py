"""Which form asks for what an action needs, and what it is given to know."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from PySide6.QtWidgets import QWidget

from console.alert_asking import alert_form
from console.suggesting import merge_candidates, proposed_units, suggested_units
from models.domain.case import Case, Unit
from models.domain.clocks import ClockKind
from models.domain.decide_routing import matter_of
from models.domain.rules import Route, Rules
from models.rules.catalogue import CaseType, Catalogue
from widgets.forms import every_form as f
from widgets.queue.case_rows import CaseRows
from widgets.theme import Theme


@dataclass(frozen=True, slots=True)
class Asking:
    """What a form can be given. `task` is the number of the task that was pointed at, `wanted` the unit or field.

    `rules` is None while the city's rules have not come; `tz` is the duty room's zone.
    """

    case: Case
    units: Sequence[Unit]
    rows: CaseRows
    catalogue: Catalogue
    departments: Mapping[str, str]
    rules: Rules | None
    tz: tzinfo
    now: datetime
    theme: Theme
    parent: QWidget
    task: int = 0
    wanted: str = ""

    @property
    def names(self) -> dict[str, str]:
        return {unit.call_sign: unit.name for unit in self.units}

    @property
    def recipients(self) -> list[f.Recipient]:
        return f.recipients_of(self.case, self.units, self.departments)

    @property
    def longest(self) -> timedelta:
        """How long a case may be suspended."""
        return self.catalogue.longest_suspension

    @property
    def repairs(self) -> bool:
        """Whether a limit of the repair begins once the danger is averted."""
        case = self.case
        if any(clock.kind is ClockKind.REPAIR for clock in case.clocks):
            return False
        return self.catalogue.limit(case.type_code, ClockKind.REPAIR, case.tracks.limits) is not None

    @property
    def route(self) -> Route | None:
        """What the rules propose, while no unit leads."""
        case = self.case
        if self.rules is None or not self.catalogue.knows(case.type_code) or any(a.lead for a in case.active):
            return None
        local = case.reported_at.astimezone(self.tz)
        return self.rules.route(matter_of(case, self.catalogue.group(case.type_code), local))


Make = Callable[[Asking], f.OrderForm]
Plain = Callable[[Case, Theme, QWidget], f.OrderForm]
Named = Callable[[Case, Theme, Mapping[str, str], QWidget], f.OrderForm]
Addressed = Callable[[Case, Sequence[f.Recipient], Theme, QWidget], f.OrderForm]
AboutTask = Callable[[Case, Theme, Mapping[str, str], QWidget, int], f.OrderForm]


def _plain(form: Plain) -> Make:
    return lambda a: form(a.case, a.theme, a.parent)


def _named(form: Named) -> Make:
    return lambda a: form(a.case, a.theme, a.names, a.parent)


def _addressed(form: Addressed) -> Make:
    return lambda a: form(a.case, a.recipients, a.theme, a.parent)


def _about_task(form: AboutTask) -> Make:
    return lambda a: form(a.case, a.theme, a.names, a.parent, a.task)


def _dispatch(a: Asking) -> f.OrderForm:
    route = a.route
    department = a.catalogue.department(a.case.type_code) if a.catalogue.knows(a.case.type_code) else ""
    suggested = suggested_units(a.case, a.units, department) if route is None else []
    if route is not None:
        suggested, department = proposed_units(a.case, a.units, route), route.lead
    if a.wanted:
        suggested = [a.wanted]
    return f.DispatchForm(
        a.case, a.units, suggested, a.theme, department, a.parent, departments=a.departments, route=route
    )


def _types(form: Callable[[Case, list[CaseType], Theme, QWidget], f.OrderForm]) -> Make:
    return lambda a: form(a.case, list(a.catalogue.types.values()), a.theme, a.parent)


FORMS: Mapping[str, Make] = {
    "accept": _types(f.AcceptForm),
    "reclassify": _types(f.ReclassifyForm),
    "refuse": _plain(f.RefuseForm),
    "verify": _addressed(f.VerifyForm),
    "record_verification": _plain(f.RecordVerificationForm),
    "send_back": _plain(f.SendBackForm),
    "order_check": _addressed(f.OrderCheckForm),
    "check": _plain(f.CheckForm),
    "rework": _plain(f.ReworkForm),
    "call_back": _plain(f.CallBackForm),
    "mediate": _plain(f.MediationForm),
    "close": _plain(f.CloseForm),
    "reopen": _plain(f.ReopenForm),
    "note": _plain(f.NoteForm),
    "message": _named(f.MessageForm),
    "attach": _plain(f.AttachForm),
    "erase_caller": _plain(f.EraseCallerForm),
    "reveal": lambda a: f.RevealForm(a.case, a.theme, a.wanted, a.parent),
    "dispatch": _dispatch,
    "feed_back": lambda a: f.FeedbackForm(a.case, a.theme, a.names, a.parent, repairs=a.repairs),
    "complete": _named(f.CompleteForm),
    "return": _named(f.ReturnForm),
    "recall": _named(f.RecallForm),
    "urge": _named(f.UrgeForm),
    "supervise": _addressed(f.SuperviseForm),
    "instruct": _addressed(f.InstructForm),
    "broadcast": _addressed(f.BroadcastForm),
    "situation": _plain(f.SituationForm),
    "tick": _plain(f.TickForm),
    "untick": _plain(f.UntickForm),
    "role": lambda a: f.RoleForm(a.case, a.theme, a.names, a.parent, a.wanted),
    "receive": _about_task(f.ReceiveForm),
    "answer": _about_task(f.AnswerForm),
    "withdraw": _about_task(f.WithdrawForm),
    "decide": _about_task(f.DecideForm),
    "escalate": _addressed(f.EscalateForm),
    "acknowledge": alert_form(f.AcknowledgeForm),
    "shelve": alert_form(f.ShelveForm),
    "unshelve": alert_form(f.UnshelveForm),
    "extend": _plain(f.ExtensionForm),
    "suspend": lambda a: f.SuspensionForm(a.case, a.theme, a.tz, a.now, a.longest, a.parent),
    "resume": _plain(f.ResumeForm),
    "grade": _plain(f.GradeForm),
    "report_up": _plain(f.EmergencyReportForm),
    "merge": lambda a: f.MergeForm(a.case, merge_candidates(a.case, a.rows), a.theme, a.parent),
    "unmerge": _plain(f.UnmergeForm),
    "link": lambda a: f.LinkForm(a.case, merge_candidates(a.case, a.rows), a.theme, a.parent),
    "unlink": _plain(f.UnlinkForm),
    "void": _plain(f.VoidForm),
}
"""By action. What is not here needs no form."""
