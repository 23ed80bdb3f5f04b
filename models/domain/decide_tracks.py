"""Deciding on what runs beside the life cycle: urging, supervision, instructions, site visits, escalation, reports."""

from __future__ import annotations

from datetime import timedelta

from models.domain.case import MOST_ESCALATED, Case, EmergencyReport, MediationStage
from models.domain.clocks import Clock, ClockKind, Limit, span_of, start_clock
from models.domain.deciding import Desk, Facts, missing
from models.domain.facts import (
    CaseEscalated,
    CaseUrged,
    ClockStart,
    EmergencyGraded,
    EmergencyReported,
    MediationMoved,
    TaskAnswered,
    TaskOpened,
    TaskReceived,
    TaskWithdrawn,
)
from models.domain.orders import (
    AnswerTask,
    EscalateCase,
    GradeEmergency,
    Instruct,
    OrderCheck,
    ReceiveTask,
    RecordMediation,
    RecordVerification,
    Refused,
    ReportEmergency,
    SuperviseCase,
    UrgeCase,
    VerifyCase,
    WithdrawTask,
)
from models.domain.tasks import TaskKind, TaskState

MEDIATION_PROFILE = "M"
LONGEST_ANSWER = timedelta(days=365)
"""What is longer than this is a slip of the hand; and instants far beyond it cannot be reckoned with."""

_NEXT_STAGES = {
    None: (MediationStage.CONSENTED, MediationStage.FAILED),
    MediationStage.CONSENTED: (MediationStage.INQUIRED, MediationStage.SESSION, MediationStage.FAILED),
    MediationStage.INQUIRED: (MediationStage.SESSION, MediationStage.FAILED),
    MediationStage.SESSION: (MediationStage.SESSION, MediationStage.AGREED, MediationStage.FAILED),
    MediationStage.AGREED: (),
    MediationStage.FAILED: (MediationStage.HANDED_ON, MediationStage.SESSION),
    MediationStage.HANDED_ON: (),
}
"""How mediation goes on; a failed one is tried again or handed on to court or arbitration."""


def next_stages(case: Case) -> tuple[MediationStage, ...]:
    return _NEXT_STAGES[case.tracks.mediation]


def next_reports(case: Case) -> tuple[EmergencyReport, ...]:
    """Which report upward may come next: first, then continued as often as there is news, then final."""
    match case.tracks.emergency:
        case None:
            return (EmergencyReport.FIRST,)
        case EmergencyReport.FINAL:
            return ()
        case _:
            return (EmergencyReport.CONTINUED, EmergencyReport.FINAL)


# --- site visits -----------------------------------------------------------------------------------------------------


def verify(desk: Desk, order: VerifyCase, case: Case) -> Facts | Refused:
    if not order.to.strip():
        return missing("to")
    clocks = tuple(desk.starts(case, ClockKind.VERIFY))
    return (_task(desk, case, TaskKind.VERIFICATION, order.to, order.text, clocks),)


def record_verification(desk: Desk, order: RecordVerification, case: Case) -> Facts | Refused:
    if not order.found and not order.note.strip():
        return missing("note")
    task = case.open_tasks(TaskKind.VERIFICATION)[0]
    outcome = "found" if order.found else "not found"
    answer = f"{outcome}: {order.note}" if order.note.strip() else outcome
    return (TaskAnswered(case.number, desk.now, task.number, answer),)


def order_check(desk: Desk, order: OrderCheck, case: Case) -> Facts | Refused:
    if not order.to.strip():
        return missing("to")
    clocks = desk.answer_clock(case, "check")
    return (_task(desk, case, TaskKind.CHECK, order.to, order.text, clocks),)


# --- urging, supervision, instructions -------------------------------------------------------------------------------


def urge(desk: Desk, order: UrgeCase, case: Case) -> Facts:
    lead = case.lead
    return (CaseUrged(case.number, desk.now, lead.unit if lead is not None and lead.active else "", order.text),)


def supervise(desk: Desk, order: SuperviseCase, case: Case) -> Facts | Refused:
    if not order.text.strip():
        return missing("text")
    return (_task(desk, case, TaskKind.SUPERVISION, order.to, order.text, desk.answer_clock(case, "supervise")),)


def instruct(desk: Desk, order: Instruct, case: Case) -> Facts | Refused:
    for name in ("to", "text"):
        if not getattr(order, name).strip():
            return missing(name)
    clocks = desk.answer_clock(case, "instruction")
    if order.limit:
        try:
            limit = Limit.parse(order.limit)
        except ValueError as error:
            return Refused("bad_limit", f"{error}.", "limit", (order.limit,))
        if limit.amount > LONGEST_ANSWER // timedelta(minutes=1) or span_of(_answer_by(limit, desk)) > LONGEST_ANSWER:
            days = str(LONGEST_ANSWER.days)
            return Refused("too_far", f"An answer can wait {days} days at the most.", "limit", (days,))
        clocks = (ClockStart(ClockKind.REPLY, limit),)
    return (_task(desk, case, TaskKind.INSTRUCTION, order.to, order.text, clocks),)


def _answer_by(limit: Limit, desk: Desk) -> Clock:
    return start_clock(ClockKind.REPLY, limit, desk.now)


def receive(desk: Desk, order: ReceiveTask, case: Case) -> Facts | Refused:
    task = case.task(order.task)
    if task is not None and task.state is TaskState.RECEIVED:
        return Refused("received", f"Task {order.task} is received already.", "task", (case.number, str(order.task)))
    return (TaskReceived(case.number, desk.now, order.task),)


def answer(desk: Desk, order: AnswerTask, case: Case) -> Facts | Refused:
    if not order.text.strip():
        return missing("text")
    return (TaskAnswered(case.number, desk.now, order.task, order.text),)


def withdraw(desk: Desk, order: WithdrawTask, case: Case) -> Facts | Refused:
    if not order.reason.strip():
        return missing("reason")
    return (TaskWithdrawn(case.number, desk.now, order.task, order.reason),)


# --- escalation, emergencies, mediation ------------------------------------------------------------------------------


def escalate(desk: Desk, order: EscalateCase, case: Case) -> Facts | Refused:
    if not order.reason.strip():
        return missing("reason")
    level = min(case.tracks.escalation + 1, MOST_ESCALATED)
    if level == MOST_ESCALATED and not any(member.strip() for member in order.members):
        return missing("members")
    return (CaseEscalated(case.number, desk.now, level, order.reason, order.members),)


def grade(desk: Desk, order: GradeEmergency, case: Case) -> Facts | Refused:
    """The first report's limit follows the grade; once something has been reported, the next report's does."""
    if not order.reason.strip():
        return missing("reason")
    if order.grade is case.tracks.grade:
        return Refused("same_grade", f"{case.number} has grade {order.grade.value} already.", "grade", (case.number,))
    clocks = _report_clock(desk, case.on_track(grade=order.grade))
    return (EmergencyGraded(case.number, desk.now, order.grade, order.reason, clocks),)


def report_emergency(desk: Desk, order: ReportEmergency, case: Case) -> Facts | Refused:
    if not order.text.strip():
        return missing("text")
    if order.report not in next_reports(case):
        after = case.tracks.emergency
        return Refused(
            "report_order",
            f"A {order.report.value} report cannot follow {after.value if after is not None else 'nothing'}.",
            "report",
            (order.report.value, after.value if after is not None else ""),
        )
    clocks = _report_clock(desk, case.on_track(emergency=order.report))
    return (EmergencyReported(case.number, desk.now, order.report, order.text, clocks),)


def _report_clock(desk: Desk, case: Case) -> tuple[ClockStart, ...]:
    grade, told = case.tracks.grade, case.tracks.emergency
    if grade is None or told is EmergencyReport.FINAL:
        return ()
    name = "first" if told is None else "continued"
    return desk.answer_clock(case, f"{name}_{grade.value}", ClockKind.EMERGENCY)


def mediate(desk: Desk, order: RecordMediation, case: Case) -> Facts | Refused:
    if desk.policy_of(case).profile(case.type_code) != MEDIATION_PROFILE:
        return Refused("no_dispute", f"{case.number} is no dispute: it is not mediated.", "case", (case.number,))
    if order.stage not in next_stages(case):
        now = case.tracks.mediation
        return Refused(
            "mediation_order",
            f"Mediation cannot go from {now.value if now is not None else 'its beginning'} to {order.stage.value}.",
            "stage",
            (order.stage.value, now.value if now is not None else ""),
        )
    return (MediationMoved(case.number, desk.now, order.stage, order.text),)


def _task(desk: Desk, case: Case, kind: TaskKind, to: str, text: str, clocks: tuple[ClockStart, ...]) -> TaskOpened:
    return TaskOpened(case.number, desk.now, len(case.tracks.tasks) + 1, kind, to, text, clocks=clocks)
