"""Orders with everything in them that the hub asks for, so that only the case's own standing can refuse them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

from models.domain import orders as o
from models.domain.alerts import orders as a
from models.domain.alerts.alert import alerts_of
from models.domain.alerts.heeds import AlertKind
from models.domain.caller.fields import Field
from models.domain.caller.orders import EraseCaller, RevealField
from models.domain.case import Case, EmergencyReport, Grade, MediationStage
from models.domain.decide_tracks import next_reports, next_stages
from models.domain.incident import orders as i
from models.domain.incident.incident import Figures
from models.domain.instants import at_ms, to_ms
from models.domain.life_cycle import MOVES
from models.domain.orders import CaseOrder
from models.domain.rules import Rules
from models.domain.summary import summarise
from models.domain.supervision import due_marks
from models.domain.tasks import TaskState
from models.domain.thread.orders import AttachFile, PostMessage

NO_TASK = 99


@dataclass(frozen=True, slots=True)
class Filler:
    """What an order is filled in with: the case as it stands, a unit, another case, a type, and the time."""

    case: Case
    unit: str
    other: str
    type_code: str
    now: datetime
    rules: Rules

    def of(self, kind: type[CaseOrder]) -> CaseOrder:
        return FILLED[kind](self)

    @property
    def number(self) -> str:
        return self.case.number

    def task(self, kind: type[CaseOrder]) -> int:
        """The first open task that an order of this kind can be about."""
        tasks = self.case.open_tasks(*(MOVES[kind].tasks or ()))
        if kind is o.ReceiveTask:
            tasks = tuple(task for task in tasks if task.state is TaskState.OPEN)
        return tasks[0].number if tasks else NO_TASK

    def grade(self) -> Grade:
        """Another one than it has."""
        return Grade.II if self.case.tracks.grade is Grade.III else Grade.III

    def report(self) -> EmergencyReport:
        return next(iter(next_reports(self.case)), EmergencyReport.FIRST)

    def stage(self) -> MediationStage:
        return next(iter(next_stages(self.case)), MediationStage.CONSENTED)

    def step(self) -> str:
        """The first that is not ticked."""
        return next(step for n in count(1) if self.case.incident.tick(step := f"step {n}") is None)

    def ticked(self) -> str:
        return next((tick.step for tick in self.case.incident.ticks), "none")

    def role(self) -> str:
        """Another one than the unit has."""
        held = self.case.incident.role_of(self.unit)
        return "medical" if held is not None and held.role == "rescue" else "rescue"

    def call(self) -> tuple[AlertKind, datetime]:
        """An alert of the case that is raised now, and since when."""
        now_ms = to_ms(self.now)
        alerts = alerts_of(summarise(self.case, self.rules.times), self.rules.alerts, now_ms)
        alert = next(iter(alerts), None)
        return (AlertKind.OVERDUE, self.now) if alert is None else (alert.kind, at_ms(alert.raised_ms))

    def shelved(self) -> AlertKind:
        return next((heed.alert for heed in self.case.tracks.heeds if heed.shelved), AlertKind.OVERDUE)

    def held(self) -> Field:
        return next(iter(self.case.caller), Field.CALLER_NAME)

    def mark(self) -> tuple[str, str]:
        """The rule and the key of the oldest mark that has come."""
        return next(((m.rule.id, m.key) for m in due_marks(self.case, self.rules, self.now)), ("none", "none"))


FILLED: Mapping[type[CaseOrder], Callable[[Filler], CaseOrder]] = {
    o.AcceptCase: lambda f: o.AcceptCase(f.number),
    o.RefuseCase: lambda f: o.RefuseCase(f.number, "not ours to mend"),
    o.VerifyCase: lambda f: o.VerifyCase(f.number, "grid 7", "is it so?"),
    o.RecordVerification: lambda f: o.RecordVerification(f.number, True, "knee deep"),
    o.SendBackCase: lambda f: o.SendBackCase(f.number, "ask the caller where"),
    o.ReclassifyCase: lambda f: o.ReclassifyCase(f.number, f.type_code, "it is something else"),
    o.MergeCase: lambda f: o.MergeCase(f.number, f.other),
    o.UnmergeCase: lambda f: o.UnmergeCase(f.number, "two different streets"),
    o.VoidCase: lambda f: o.VoidCase(f.number, "a trial call"),
    o.LinkCases: lambda f: o.LinkCases(f.number, f.other, "the same pipe"),
    o.UnlinkCases: lambda f: o.UnlinkCases(f.number, next(iter(f.case.tracks.links), "none")),
    o.DispatchCase: lambda f: o.DispatchCase(f.number, (f.unit,), "bring the pump"),
    o.RecallUnit: lambda f: o.RecallUnit(f.number, f.unit, "needed elsewhere"),
    o.SignAssignment: lambda f: o.SignAssignment(f.number, f.unit),
    o.ReturnAssignment: lambda f: o.ReturnAssignment(f.number, f.unit, "not our pipe"),
    o.SetOut: lambda f: o.SetOut(f.number, f.unit),
    o.Arrive: lambda f: o.Arrive(f.number, f.unit),
    o.GiveFeedback: lambda f: o.GiveFeedback(f.number, f.unit, "pumping"),
    o.CompleteAssignment: lambda f: o.CompleteAssignment(f.number, f.unit, "pumped dry"),
    o.RequestExtension: lambda f: o.RequestExtension(f.number, "the pump broke"),
    o.RequestSuspension: lambda f: o.RequestSuspension(f.number, "waits for a part", f.now + timedelta(days=3)),
    o.DecideRequest: lambda f: o.DecideRequest(f.number, f.task(o.DecideRequest), True, "agreed"),
    o.ResumeCase: lambda f: o.ResumeCase(f.number, "the part is here"),
    o.OrderCheck: lambda f: o.OrderCheck(f.number, "grid 7", "is it dry?"),
    o.PassCheck: lambda f: o.PassCheck(f.number),
    o.ReworkCase: lambda f: o.ReworkCase(f.number, "still wet"),
    o.RecordCallBack: lambda f: o.RecordCallBack(f.number, True, True),
    o.CloseCase: lambda f: o.CloseCase(f.number, "pumped dry"),
    o.ArchiveCase: lambda f: o.ArchiveCase(f.number),
    o.ReopenCase: lambda f: o.ReopenCase(f.number, "water is back"),
    o.UrgeCase: lambda f: o.UrgeCase(f.number, "hurry"),
    o.SuperviseCase: lambda f: o.SuperviseCase(f.number, "WAT", "why so long?"),
    o.Instruct: lambda f: o.Instruct(f.number, "WAT", "close the road"),
    o.ReceiveTask: lambda f: o.ReceiveTask(f.number, f.task(o.ReceiveTask)),
    o.AnswerTask: lambda f: o.AnswerTask(f.number, f.task(o.AnswerTask), "done"),
    o.WithdrawTask: lambda f: o.WithdrawTask(f.number, f.task(o.WithdrawTask), "no longer needed"),
    o.EscalateCase: lambda f: o.EscalateCase(f.number, "nobody acts", ("WAT", "MUN")),
    o.GradeEmergency: lambda f: o.GradeEmergency(f.number, f.grade(), "rising"),
    o.ReportEmergency: lambda f: o.ReportEmergency(f.number, f.report(), "the road is closed"),
    i.Broadcast: lambda f: i.Broadcast(f.number, ("WAT",), "clear the road", "30nm"),
    i.TickStep: lambda f: i.TickStep(f.number, f.step(), "Cordon set"),
    i.UntickStep: lambda f: i.UntickStep(f.number, f.ticked()),
    i.AssignRole: lambda f: i.AssignRole(f.number, f.unit, f.role(), "Rescue"),
    i.AddSituation: lambda f: i.AddSituation(f.number, "rising", Figures(affected=40, water_cm=35)),
    o.RecordMediation: lambda f: o.RecordMediation(f.number, f.stage(), "both came"),
    a.AcknowledgeAlert: lambda f: a.AcknowledgeAlert(f.number, *f.call()),
    a.ShelveAlert: lambda f: a.ShelveAlert(
        f.number, *f.call(), f.now + timedelta(minutes=30), "the part comes at noon"
    ),
    a.UnshelveAlert: lambda f: a.UnshelveAlert(f.number, f.shelved()),
    o.AddNote: lambda f: o.AddNote(f.number, "caller rang again"),
    PostMessage: lambda f: PostMessage(f.number, "how deep is it?"),
    AttachFile: lambda f: AttachFile(f.number, "gauge.txt", b"0.62 m", "at the door"),
    RevealField: lambda f: RevealField(f.number, f.held(), "to ask where it is"),
    EraseCaller: lambda f: EraseCaller(f.number, "the caller asks for it"),
    o.FireSupervision: lambda f: o.FireSupervision(f.number, *f.mark()),
}
"""By order type: what makes an order of it that fits the case where any can."""
