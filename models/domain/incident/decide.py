"""Deciding on orders about an incident."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from models.domain.case import Case
from models.domain.decide_tracks import instruct
from models.domain.deciding import MAX_WORD, Desk, Facts, missing
from models.domain.facts import TaskOpened
from models.domain.incident.facts import RoleAssigned, SituationAdded, StepTicked, StepUnticked
from models.domain.incident.orders import AddSituation, AssignRole, Broadcast, TickStep, UntickStep
from models.domain.orders import Instruct, Order, Refused

MOST_RECIPIENTS = 100
"""More at once is a slip of the hand; a department is one recipient, however many it has."""
MOST_COUNTED = 10_000_000
"""No figure of a city's incident lies above this."""


def broadcast(desk: Desk, order: Broadcast, case: Case) -> Facts | Refused:
    """A task for each recipient, as if each had been instructed alone: in one step, all or none."""
    if (bad := _bad_recipients(order.recipients)) is not None:
        return bad
    opened: list[TaskOpened] = []
    for recipient in order.recipients:
        told = instruct(desk, Instruct(order.case, recipient, order.text, order.limit), case)
        if isinstance(told, Refused):
            return told
        opened += [replace(fact, task=fact.task + len(opened)) for fact in told if isinstance(fact, TaskOpened)]
    return tuple(opened)


def _bad_recipients(recipients: Sequence[str]) -> Refused | None:
    if not recipients or not all(each.strip() for each in recipients):
        return missing("recipients")
    if len(recipients) > MOST_RECIPIENTS:
        most = str(MOST_RECIPIENTS)
        return Refused("too_many", f"An instruction goes to {most} recipients at the most.", "recipients", (most,))
    if len(set(recipients)) < len(recipients):
        return Refused("twice_told", "A recipient is named twice.", "recipients")
    if any(len(each) > MAX_WORD for each in recipients):
        text = f"a recipient is longer than {MAX_WORD} characters."
        return Refused("too_long", text, "recipients", ("recipients", str(MAX_WORD)))
    return None


def tick(desk: Desk, order: TickStep, case: Case) -> Facts | Refused:
    if not order.step.strip():
        return missing("step")
    done = case.incident.tick(order.step)
    if done is not None:
        text = f"{done.by} has ticked this step of {case.number} already."
        return Refused("ticked", text, "step", (case.number, order.text or order.step, done.by))
    return (StepTicked(case.number, desk.now, order.step, order.text),)


def untick(desk: Desk, order: UntickStep, case: Case) -> Facts | Refused:
    if not order.step.strip():
        return missing("step")
    done = case.incident.tick(order.step)
    if done is None:
        text = f"This step of {case.number} is not ticked."
        return Refused("not_ticked", text, "step", (case.number, order.step))
    return (StepUnticked(case.number, desk.now, order.step, done.text),)


def assign_role(desk: Desk, order: AssignRole, case: Case) -> Facts | Refused:
    held = case.incident.role_of(order.unit)
    if (held.role if held is not None else "") == order.role:
        text = f"{order.unit} has this role on {case.number} already."
        return Refused("same_role", text, "role", (order.unit, case.number))
    return (RoleAssigned(case.number, desk.now, order.unit, order.role, order.text),)


def add_situation(desk: Desk, order: AddSituation, case: Case) -> Facts | Refused:
    said = order.figures.said()
    if not order.text.strip() and not said:
        return missing("text")
    for name, value in said.items():
        if not 0 <= value <= MOST_COUNTED:
            most = str(MOST_COUNTED)
            return Refused("no_count", f"{name} must be between 0 and {most}.", name, (name, most))
    return (SituationAdded(case.number, desk.now, order.text, order.figures),)


INCIDENT_HANDLERS: Mapping[type[Order], Callable[[Desk, Any, Any], Facts | Refused]] = {  # Any: its own order type
    Broadcast: broadcast,
    TickStep: tick,
    UntickStep: untick,
    AssignRole: assign_role,
    AddSituation: add_situation,
}
