"""Deciding on supervision that happens by itself: a mark has come, and the rule's step is taken."""

from __future__ import annotations

from models.domain.case import MOST_ESCALATED, Case, CaseState
from models.domain.deciding import Desk, Facts, after_leaving
from models.domain.facts import (
    CaseEscalated,
    CaseUrged,
    Fact,
    SupervisionFired,
    TaskOpened,
    UnitRecalled,
)
from models.domain.orders import FireSupervision, Refused
from models.domain.rules import SupervisionRule, SupervisionStep
from models.domain.supervision import due_marks
from models.domain.tasks import TaskKind


def fire(desk: Desk, order: FireSupervision, case: Case) -> Facts | Refused:
    """A mark of supervision has come: the rule's step is taken, once."""
    mark = next((m for m in due_marks(case, desk.rules, desk.now) if m.key == order.mark), None)
    if mark is None:
        return Refused("not_due", f"{order.mark} has fired or has not come.", "mark", (order.mark,))
    rule, version = mark.rule, desk.rules.supervision_version
    fired = SupervisionFired(case.number, desk.now, rule.id, version, mark.key, mark.reason)
    return (fired, *_step(desk, case, rule, mark.unit))


def _step(desk: Desk, case: Case, rule: SupervisionRule, unit: str) -> tuple[Fact, ...]:
    number, now = case.number, desk.now
    match rule.step:
        case SupervisionStep.URGE:
            return (CaseUrged(number, now, unit, rule.text),)
        case SupervisionStep.SUPERVISE:
            clocks = desk.answer_clock(case, "supervise")
            task = len(case.tracks.tasks) + 1
            return (TaskOpened(number, now, task, TaskKind.SUPERVISION, unit, rule.text, clocks=clocks),)
        case SupervisionStep.RAISE:
            level = min(case.tracks.escalation + 1, MOST_ESCALATED)
            if level == case.tracks.escalation:
                return ()
            return (CaseEscalated(number, now, level, rule.text),)
        case SupervisionStep.REASSIGN:
            current = case.assignment_of(unit)
            if current is None or case.state is CaseState.SUSPENDED:
                return ()
            return (UnitRecalled(number, now, unit, rule.text), *after_leaving(desk, case, unit, now))
