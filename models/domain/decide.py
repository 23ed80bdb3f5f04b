"""What the hub makes of an order: the facts that follow from it, or why it is refused. Nothing changes here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from models.domain import decide_clocks as limits
from models.domain import decide_orders as duty
from models.domain import decide_publishing as publishing
from models.domain import decide_relations as relations
from models.domain import decide_reports as sources
from models.domain import decide_supervision as supervision
from models.domain import decide_tracks as tracks
from models.domain import orders as o
from models.domain.alerts.decide import ALERT_HANDLERS
from models.domain.caller.decide import CALLER_HANDLERS
from models.domain.case import Case
from models.domain.deciding import Desk, Facts, too_long
from models.domain.incident.decide import INCIDENT_HANDLERS
from models.domain.life_cycle import MOVES, OTHER_ORDERS, Move
from models.domain.orders import AddNote, CaseOrder, Order, Placed, Refused
from models.domain.roles import Role
from models.domain.shift.decide import SHIFT_HANDLERS
from models.domain.thread.decide import THREAD_HANDLERS
from models.domain.thread.orders import AttachFile, PostMessage

SAID_ANYWAY = (AddNote, PostMessage, AttachFile)
"""What is told of a case holds whatever it has become meanwhile."""


def decide(desk: Desk, placed: Placed) -> Facts | Refused:
    """The facts an order leads to, in order; or why not. Deciding twice on the same board gives the same."""
    order = placed.order
    if (long := too_long(order)) is not None:
        return long
    handler = HANDLERS[type(order)]
    if placed.roles is not None:
        desk = replace(desk, roles=placed.roles)
    roles = MOVES[type(order)].roles if isinstance(order, CaseOrder) else OTHER_ORDERS[type(order)]
    if placed.roles is not None and not placed.roles & roles:
        return _not_theirs(order, roles)
    if not isinstance(order, CaseOrder):
        return handler(desk, order, placed)
    case = desk.board.case(order.case)
    if case is None:
        return Refused("no_case", f"There is no case {order.case}.", "case", (order.case,))
    if placed.seen is not None and placed.seen != case.version and not isinstance(order, SAID_ANYWAY):
        touch = case.moved or case.touch
        return Refused(
            "conflict",
            f"{touch.by} was faster: {touch.fact} at {touch.at:%Y-%m-%d %H:%M:%S} UTC. Look again and decide.",
            "seen",
            (touch.by, touch.fact, touch.at.isoformat()),
        )
    if (illegal := _illegal(case, order)) is not None:
        return illegal
    return handler(desk, order, case)


def _not_theirs(order: Order, roles: frozenset[Role]) -> Refused:
    names = sorted(role.value for role in roles if role is not Role.HUB)
    who = " or ".join(names) or "the hub alone"
    return Refused("role", f"{type(order).__name__} is for {who}.", "", (type(order).__name__, *names))


def _illegal(case: Case, order: CaseOrder) -> Refused | None:
    move = MOVES[type(order)]
    if case.state not in move.ends:
        where = ", ".join(sorted(state.value for state in move.states))
        return Refused(
            "state",
            f"{case.number} is {case.state.value}: {type(order).__name__} does not apply to it, only while {where}.",
            "case",
            (case.number, case.state.value, type(order).__name__),
        )
    if move.tasks is not None and (no_task := _no_task(case, order, move)) is not None:
        return no_task
    for need in move.needs:
        if not need.holds(case):
            return Refused(need.code, need.sentence.format(case=case.number), "case", (case.number,))
    if move.stages is None:
        return None
    unit: str = getattr(order, "unit")  # noqa: B009  # orders with stages name a unit, the table says so
    assignment = case.assignment_of(unit)
    if assignment is None:
        return Refused("not_assigned", f"{unit} has no work on {case.number}.", "unit", (unit, case.number))
    if assignment.stage not in move.stages:
        return Refused(
            "stage",
            f"{unit} is {assignment.stage.value} on {case.number}: {type(order).__name__} does not apply.",
            "unit",
            (unit, case.number, assignment.stage.value, type(order).__name__),
        )
    return None


def _no_task(case: Case, order: CaseOrder, move: Move) -> Refused | None:
    """Orders about a task name it, but for the one verification that a case can have at a time."""
    assert move.tasks is not None
    number = getattr(order, "task", None)
    if number is None:
        if case.open_tasks(*move.tasks):
            return None
        return Refused("no_task", f"{case.number} has no such task open.", "case", (case.number, "0"))
    task = case.task(number)
    if task is None:
        return Refused("no_task", f"{case.number} has no task {number}.", "task", (case.number, str(number)))
    if not task.open:
        return Refused(
            "task_over",
            f"Task {number} of {case.number} is {task.state.value} already.",
            "task",
            (case.number, str(number), task.state.value),
        )
    if task.kind not in move.tasks:
        return Refused(
            "task_kind",
            f"Task {number} of {case.number} is a {task.kind.value}: {type(order).__name__} is not for it.",
            "task",
            (case.number, str(number), task.kind.value, type(order).__name__),
        )
    return None


HANDLERS: Mapping[type[Order], Callable[[Desk, Any, Any], Facts | Refused]] = {  # Any: each takes its own order type
    o.ReportCase: sources.report_case,
    o.ReportProgress: sources.report_progress,
    o.AcceptCase: duty.accept,
    o.RefuseCase: duty.refuse,
    o.VerifyCase: tracks.verify,
    o.RecordVerification: tracks.record_verification,
    o.SendBackCase: duty.send_back,
    o.ReclassifyCase: limits.reclassify,
    o.MergeCase: relations.merge,
    o.UnmergeCase: relations.unmerge,
    o.VoidCase: duty.void,
    o.LinkCases: relations.link,
    o.UnlinkCases: relations.unlink,
    o.DispatchCase: duty.dispatch,
    o.RecallUnit: duty.recall,
    o.SignAssignment: duty.sign,
    o.ReturnAssignment: duty.give_back,
    o.SetOut: duty.set_out,
    o.Arrive: duty.arrive,
    o.GiveFeedback: duty.feed_back,
    o.CompleteAssignment: duty.complete,
    o.RequestExtension: limits.request_extension,
    o.RequestSuspension: limits.request_suspension,
    o.DecideRequest: limits.decide_request,
    o.ResumeCase: limits.resume,
    o.OrderCheck: tracks.order_check,
    o.PassCheck: duty.pass_check,
    o.ReworkCase: duty.rework,
    o.RecordCallBack: duty.call_back,
    o.CloseCase: duty.close,
    o.ArchiveCase: duty.archive,
    o.ReopenCase: duty.reopen,
    o.UrgeCase: tracks.urge,
    o.SuperviseCase: tracks.supervise,
    o.Instruct: tracks.instruct,
    o.ReceiveTask: tracks.receive,
    o.AnswerTask: tracks.answer,
    o.WithdrawTask: tracks.withdraw,
    o.EscalateCase: tracks.escalate,
    o.GradeEmergency: tracks.grade,
    o.ReportEmergency: tracks.report_emergency,
    o.RecordMediation: tracks.mediate,
    o.AddNote: duty.note,
    o.FireSupervision: supervision.fire,
    o.PublishBook: publishing.publish,
    o.RegisterUnit: duty.register_unit,
    o.SetUnitDuty: duty.set_duty,
    **INCIDENT_HANDLERS,
    **THREAD_HANDLERS,
    **CALLER_HANDLERS,
    **ALERT_HANDLERS,
    **SHIFT_HANDLERS,
}
"""Which function decides on which order: the index of the domain."""
