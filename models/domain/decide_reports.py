"""Deciding on what sources tell: new reports, and the progress of a source that dispatches by itself."""

from __future__ import annotations

from models.domain.caller.sealing import held_of
from models.domain.case import Case, CaseState, Place, Stage
from models.domain.clocks import ClockKind
from models.domain.decide_routing import sent_by_rule
from models.domain.deciding import (
    Desk,
    Facts,
    after_leaving,
    bad_place,
    bad_time,
    clock_start,
    missing,
    sent,
)
from models.domain.facts import (
    AssignmentCompleted,
    AssignmentReturned,
    AssignmentSigned,
    CaseAccepted,
    CaseClosed,
    CaseReported,
    ClockStart,
    Fact,
    UnitArrived,
    UnitRecalled,
    UnitRegistered,
    UnitSetOut,
)
from models.domain.orders import (
    Placed,
    Refused,
    ReportCase,
    ReportProgress,
)
from models.domain.rules import Policy


def report_case(desk: Desk, order: ReportCase, placed: Placed) -> Facts | Refused:
    policy = desk.rules.policy_at(desk.now)
    if (bad := _bad_report(desk, order, policy)) is not None:
        return bad
    known = desk.board.case_of_record(placed.by, order.record)
    if known is not None:
        return _amended(desk, order, known)
    number = desk.board.new_number(order.reported_at)
    reported = CaseReported(
        case=number,
        at=order.reported_at,
        sender=placed.by,
        record=order.record,
        channel=order.channel or placed.by,
        type_code=order.type_code,
        level=order.level or policy.level(order.type_code),
        title=order.title,
        text=order.text,
        place=order.place,
        call_back=order.call_back,
        policy=policy.version,
        clocks=_first_clocks(policy, order, placed.by),
        kept=order.kept,
        sealed=tuple([held.seal for held in held_of(order, placed.salt)]),
    )
    if order.closed_at is None:
        return (reported, *sent_by_rule(desk, reported)) if desk.rules.may_act(order.type_code) else (reported,)
    return (reported, CaseClosed(number, order.closed_at, order.result))


def _first_clocks(policy: Policy, order: ReportCase, sender: str) -> tuple[ClockStart, ...]:
    """How long the duty room has to accept it, and what the source's own city has promised for it."""
    accept = None if order.closed_at is not None else policy.limit(order.type_code, ClockKind.ACCEPT)
    promise = policy.promise(sender, order.source_type) if order.source_type else None
    if promise is None:
        return () if accept is None else (clock_start(ClockKind.ACCEPT, accept),)
    promised = clock_start(ClockKind.PROMISE, promise)
    return (promised,) if accept is None else (clock_start(ClockKind.ACCEPT, accept), promised)


def _amended(desk: Desk, order: ReportCase, number: str) -> Facts | Refused:
    """A source tells more of a record that it reported before: only its closing is news."""
    case = desk.board.case(number)
    if order.closed_at is not None and case is not None and case.open:
        if order.closed_at < case.reported_at:
            return Refused(
                "backwards", "closed_at is before the case was reported.", "closed_at", ("closed_at", "reported_at")
            )
        return (CaseClosed(number, order.closed_at, order.result),)
    return Refused(
        "record_known",
        f"Record {order.record} is case {number} already, with other content.",
        "record",
        (order.record, number),
    )


def _bad_report(desk: Desk, order: ReportCase, policy: Policy) -> Refused | None:
    if not order.record.strip():
        return missing("record")
    if not order.title.strip():
        return missing("title")
    if not policy.knows(order.type_code):
        return Refused("no_type", f"{order.type_code!r} is no type of the catalogue.", "type_code", (order.type_code,))
    if (bad := bad_place(order.place)) is not None:
        return bad
    if (bad := bad_time("reported_at", order.reported_at, desk.now)) is not None:
        return bad
    if order.closed_at is None:
        return None
    if (bad := bad_time("closed_at", order.closed_at, desk.now)) is not None:
        return bad
    if order.closed_at < order.reported_at:
        return Refused("backwards", "closed_at is before reported_at.", "closed_at", ("closed_at", "reported_at"))
    return None


_STEPS = (Stage.DISPATCHED, Stage.SIGNED, Stage.EN_ROUTE, Stage.ON_SCENE, Stage.DONE)


def report_progress(desk: Desk, order: ReportProgress, placed: Placed) -> Facts | Refused:
    """A unit of a source that dispatches by itself: the steps it left out are filled in at the same instant."""
    number = desk.board.case_of_record(placed.by, order.record)
    case = desk.board.case(number) if number is not None else None
    if case is None:
        return Refused("no_record", f"Record {order.record} was never reported.", "record", (order.record,))
    if (bad := _bad_progress(desk, order, case)) is not None:
        return bad
    facts: list[Fact] = []
    if desk.board.unit(order.unit) is None:
        facts.append(UnitRegistered(order.unit, order.at, order.unit, "", Place()))
    if case.state is CaseState.REPORTED:
        clocks = desk.starts(case, ClockKind.DISPATCH)
        facts.append(CaseAccepted(case.number, order.at, case.type_code, case.level, clocks))
    current = case.assignment_of(order.unit)
    if current is None:
        facts.append(sent(desk, case, order.unit, order.lead or not case.active, order.text, order.at))
    if order.stage in (Stage.RETURNED, Stage.RECALLED):
        ended = AssignmentReturned if order.stage is Stage.RETURNED else UnitRecalled
        facts.append(ended(case.number, order.at, order.unit, order.text))
        return (*facts, *after_leaving(desk, case, order.unit, order.at))
    done = _STEPS.index(current.stage) if current is not None else 0
    for stage in _STEPS[done + 1 : _STEPS.index(order.stage) + 1]:
        if stage is order.stage or stage is Stage.SIGNED:
            facts.extend(_step(desk, case, order, stage))
    return tuple(facts)


def _bad_progress(desk: Desk, order: ReportProgress, case: Case) -> Refused | None:
    if not order.unit.strip():
        return missing("unit")
    if (bad := bad_time("at", order.at, desk.now)) is not None:
        return bad
    if order.at < case.reported_at:
        return Refused("backwards", "at is before the case was reported.", "at", ("at", "reported_at"))
    if case.state not in (
        CaseState.REPORTED,
        CaseState.ACCEPTED,
        CaseState.DISPATCHED,
        CaseState.HANDLING,
        CaseState.HANDLED,
    ):
        return Refused(
            "state",
            f"{case.number} is {case.state.value}: its units' work is over.",
            "record",
            (case.number, case.state.value, "ReportProgress"),
        )
    current = case.assignment_of(order.unit)
    if current is None and order.stage is not Stage.DISPATCHED and any(a.unit == order.unit for a in case.assignments):
        return Refused(
            "not_assigned", f"{order.unit} has left {case.number} already.", "unit", (order.unit, case.number)
        )
    if current is not None and order.stage in _STEPS and _STEPS.index(order.stage) <= _STEPS.index(current.stage):
        return Refused(
            "stage",
            f"{order.unit} is {current.stage.value} already.",
            "stage",
            (order.unit, case.number, current.stage.value, "ReportProgress"),
        )
    return None


def _step(desk: Desk, case: Case, order: ReportProgress, stage: Stage) -> Facts:
    number, unit, at = case.number, order.unit, order.at
    if stage is Stage.SIGNED:
        return (AssignmentSigned(number, at, unit, desk.starts(case, ClockKind.ARRIVE, ClockKind.FEEDBACK, unit=unit)),)
    if stage is Stage.EN_ROUTE:
        return (UnitSetOut(number, at, unit),)
    if stage is Stage.ON_SCENE:
        return (UnitArrived(number, at, unit),)
    return (
        AssignmentCompleted(number, at, unit, order.text),
        *after_leaving(desk, case, unit, at, done=True),
    )
