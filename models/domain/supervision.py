"""When supervision happens by itself: the marks of a case that have come, and the next one that will."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from models.domain.case import Case
from models.domain.clocks import Clock, share_at
from models.domain.rules import Occasion, Rules, SupervisionRule


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that a rule fires for. `key` names it for good: what has fired is in `Tracks.fired`."""

    rule: SupervisionRule
    key: str
    at: datetime
    unit: str
    reason: str


def due_marks(case: Case, rules: Rules, now: datetime) -> tuple[Mark, ...]:
    """The marks that have come and not fired, oldest first."""
    return tuple(sorted((m for m in marks(case, rules) if m.at <= now), key=lambda m: (m.at, m.key)))


def next_mark(case: Case, rules: Rules) -> datetime | None:
    """When the next mark comes, or the case is to be resumed; None where nothing waits."""
    times = [mark.at for mark in marks(case, rules)]
    if case.parallel is not None and case.parallel.resume_at is not None:
        times.append(case.parallel.resume_at)
    return min(times, default=None)


def marks(case: Case, rules: Rules) -> Iterator[Mark]:
    """Every mark of an open case that has not fired.

    A mark that had passed before the hub knew of the case is none: what comes in late is shown late, not urged.
    """
    if not case.open:
        return
    fired = case.parallel.fired if case.parallel is not None else ()
    for position, clock in enumerate(case.clocks):
        if not clock.stopped:
            for rule in rules.supervision_of(clock.kind):
                key = f"{rule.id}@{position}"
                if key not in fired and _about(rule, case) and (mark := _of_clock(case, clock, rule, key, rules)):
                    yield mark
    if case.returns or case.reworks:
        for rule in rules.counted_supervision:
            count = case.reworks if rule.occasion is Occasion.REWORKED else case.returns
            if count >= rule.times and rule.id not in fired and _about(rule, case):
                yield _counted(case, rule, count)


def _about(rule: SupervisionRule, case: Case) -> bool:
    return (not rule.levels or case.level in rule.levels) and (not rule.types or case.type_code in rule.types)


def _of_clock(case: Case, clock: Clock, rule: SupervisionRule, key: str, rules: Rules) -> Mark | None:
    at = share_at(clock, rule.percent / 100, rules.times)
    if at is None or at <= case.filed_at:
        return None
    return Mark(rule, key, at, _responsible(case, clock), f"{clock.kind.value} {clock.limit} {rule.percent}%")


def _counted(case: Case, rule: SupervisionRule, count: int) -> Mark:
    lead = case.lead
    return Mark(rule, rule.id, case.touch.at, lead.unit if lead is not None else "", f"{rule.occasion.value} {count}")


def _responsible(case: Case, clock: Clock) -> str:
    """Whose clock it is: its own unit, else whoever the task was for, else the lead unit; empty for the duty room."""
    if clock.unit:
        return clock.unit
    if clock.task:
        task = case.task(clock.task)
        return task.to if task is not None else ""
    lead = case.lead
    return lead.unit if lead is not None and lead.active else ""
