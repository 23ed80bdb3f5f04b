"""What the hub makes of an order: the facts that follow from it, or why it is refused. Nothing changes here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from models.domain import decide_orders as duty
from models.domain import decide_reports as sources
from models.domain.case import Case
from models.domain.deciding import (
    Desk,
    Facts,
    too_long,
)
from models.domain.life_cycle import MOVES
from models.domain.orders import (
    AcceptCase,
    AddNote,
    ArchiveCase,
    Arrive,
    CaseOrder,
    CloseCase,
    CompleteAssignment,
    DispatchCase,
    MergeCase,
    Order,
    PassCheck,
    Placed,
    RecallUnit,
    RecordCallBack,
    RefuseCase,
    Refused,
    RegisterUnit,
    ReopenCase,
    ReportCase,
    ReportProgress,
    ReturnAssignment,
    ReworkCase,
    SetOut,
    SetUnitDuty,
    SignAssignment,
)


def decide(desk: Desk, placed: Placed) -> Facts | Refused:
    """The facts an order leads to, in order; or why not. Deciding twice on the same board gives the same."""
    order = placed.order
    if (long := too_long(order)) is not None:
        return long
    handler = HANDLERS[type(order)]
    if not isinstance(order, CaseOrder):
        return handler(desk, order, placed)
    case = desk.board.case(order.case)
    if case is None:
        return Refused("no_case", f"There is no case {order.case}.", "case", (order.case,))
    if placed.seen is not None and placed.seen != case.version and not isinstance(order, AddNote):
        touch = case.touch
        return Refused(
            "conflict",
            f"{touch.by} was faster: {touch.fact} at {touch.at:%Y-%m-%d %H:%M:%S} UTC. Look again and decide.",
            "seen",
            (touch.by, touch.fact, touch.at.isoformat()),
        )
    if (illegal := _illegal(case, order)) is not None:
        return illegal
    return handler(desk, order, case)


def _illegal(case: Case, order: CaseOrder) -> Refused | None:
    move = MOVES[type(order)]
    if case.state not in move.states:
        return Refused(
            "state",
            f"{case.number} is {case.state.value}: {type(order).__name__} does not apply to it.",
            "case",
            (case.number, case.state.value, type(order).__name__),
        )
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


HANDLERS: Mapping[type[Order], Callable[[Desk, Any, Any], Facts | Refused]] = {  # Any: each takes its own order type
    ReportCase: sources.report_case,
    ReportProgress: sources.report_progress,
    AcceptCase: duty.accept,
    RefuseCase: duty.refuse,
    MergeCase: duty.merge,
    DispatchCase: duty.dispatch,
    RecallUnit: duty.recall,
    SignAssignment: duty.sign,
    ReturnAssignment: duty.give_back,
    SetOut: duty.set_out,
    Arrive: duty.arrive,
    CompleteAssignment: duty.complete,
    PassCheck: duty.pass_check,
    ReworkCase: duty.rework,
    RecordCallBack: duty.call_back,
    CloseCase: duty.close,
    ArchiveCase: duty.archive,
    ReopenCase: duty.reopen,
    AddNote: duty.note,
    RegisterUnit: duty.register_unit,
    SetUnitDuty: duty.set_duty,
}
"""Which function decides on which order: the index of the domain."""
