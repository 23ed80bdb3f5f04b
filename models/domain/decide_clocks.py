"""Deciding on limits: more time, a pause, a resumption, another type or level. The ledger is always kept."""

from __future__ import annotations

from dataclasses import replace

from models.domain.case import Case, CaseState
from models.domain.clocks import Clock, due_at
from models.domain.deciding import Desk, Facts, bad_time, clock_start, missing
from models.domain.facts import (
    CaseReclassified,
    CaseResumed,
    CaseSuspended,
    ClockExtended,
    ClockStart,
    RequestDecided,
    TaskOpened,
)
from models.domain.life_cycle import work_clock
from models.domain.orders import (
    DecideRequest,
    ReclassifyCase,
    Refused,
    RequestExtension,
    RequestSuspension,
    ResumeCase,
)
from models.domain.tasks import Task, TaskKind


def request_extension(desk: Desk, order: RequestExtension, case: Case) -> Facts | Refused:
    """Asked for before the limit is over, and as often as the policy lets."""
    if not order.reason.strip():
        return missing("reason")
    clock = work_clock(case)
    assert clock is not None
    if (bad := _too_many(desk, case, clock)) is not None:
        return bad
    due = due_at(clock, desk.rules.times)
    if due is not None and due <= desk.now:
        return Refused("overdue", "The limit is over: more time has to be asked for before.", "case", (case.number,))
    return (_asked(desk, case, TaskKind.EXTENSION, order.reason),)


def request_suspension(desk: Desk, order: RequestSuspension, case: Case) -> Facts | Refused:
    if not order.reason.strip():
        return missing("reason")
    if order.until is None and not order.event.strip():
        return missing("until")
    if order.until is not None:
        if (bad := bad_time("until", order.until, order.until)) is not None:
            return bad
        if order.until <= desk.now:
            return Refused("past", "until lies in the past.", "until", ("until",))
        if order.until > desk.now + desk.policy_of(case).longest_suspension:
            days = str(desk.policy_of(case).longest_suspension.days)
            return Refused("too_far", f"A case can wait {days} days at the most.", "until", (days,))
    asked = _asked(desk, case, TaskKind.SUSPENSION, order.reason)
    return (replace(asked, until=order.until, event=order.event),)


def decide_request(desk: Desk, order: DecideRequest, case: Case) -> Facts | Refused:
    task = case.task(order.task)
    assert task is not None
    if not order.grant:
        if not order.reason.strip():
            return missing("reason")
        return (RequestDecided(case.number, desk.now, task.number, granted=False, reason=order.reason),)
    granted = RequestDecided(case.number, desk.now, task.number, granted=True, reason=order.reason)
    if task.kind is TaskKind.EXTENSION:
        return _extended(desk, case, task, granted)
    if case.state is not CaseState.HANDLING:
        return Refused(
            "state",
            f"{case.number} is {case.state.value}: only work in hand can wait.",
            "case",
            (case.number, case.state.value, "DecideRequest"),
        )
    until = task.until or desk.now + desk.policy_of(case).longest_suspension
    if until <= desk.now:
        return Refused("past", "The day that it was to wait for is over.", "task", ("until",))
    return (granted, CaseSuspended(case.number, desk.now, task.text, until, task.event))


def _extended(desk: Desk, case: Case, task: Task, granted: RequestDecided) -> Facts | Refused:
    """Asked for in time, granted later: the time that was granted counts even where the limit is over by then."""
    clock = work_clock(case)
    if clock is None:
        return Refused("no_clock", f"No limit of the work on {case.number} is running.", "case", (case.number,))
    if (bad := _too_many(desk, case, clock)) is not None:
        return bad
    return (granted, ClockExtended(case.number, desk.now, clock.kind, task.text))


def resume(desk: Desk, order: ResumeCase, case: Case) -> Facts | Refused:
    if not order.reason.strip():
        return missing("reason")
    return (CaseResumed(case.number, desk.now, order.reason),)


def reclassify(desk: Desk, order: ReclassifyCase, case: Case) -> Facts | Refused:
    """Another type has other limits: clocks that have begun take them on, and keep what they have used."""
    if not order.reason.strip():
        return missing("reason")
    policy = desk.policy_of(case)
    if not policy.knows(order.type_code):
        return Refused("no_type", f"{order.type_code!r} is no type of the catalogue.", "type_code", (order.type_code,))
    level = order.level or policy.level(order.type_code)
    if order.type_code == case.type_code and level is case.level:
        return Refused("same_type", f"{case.number} has this type and level already.", "type_code", (case.number,))
    return (
        CaseReclassified(
            case.number, desk.now, order.type_code, level, order.reason, new_limits(desk, case, order.type_code)
        ),
    )


def new_limits(desk: Desk, case: Case, type_code: str) -> tuple[ClockStart, ...]:
    """The limits that another type has for the clocks of a case that have not stopped."""
    policy, found = desk.policy_of(case), []
    for kind in dict.fromkeys(clock.kind for clock in case.clocks if not clock.stopped):
        limit = policy.limit(type_code, kind, case.tracks.limits)
        if limit is not None:
            found.append(clock_start(kind, limit))
    return tuple(found)


def _too_many(desk: Desk, case: Case, clock: Clock) -> Refused | None:
    most = desk.policy_of(case).most_extensions
    if clock.extensions < most:
        return None
    return Refused(
        "most_extensions", f"A limit can be extended {most} times at the most.", "case", (case.number, str(most))
    )


def _asked(desk: Desk, case: Case, kind: TaskKind, reason: str) -> TaskOpened:
    clocks = desk.answer_clock(case, "request")
    return TaskOpened(case.number, desk.now, len(case.tracks.tasks) + 1, kind, "", reason, clocks=clocks)
