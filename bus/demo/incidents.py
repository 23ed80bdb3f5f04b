"""How the simulated leader runs an emergency: steps of the plan card, roles, one instruction to several, notes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from bus.demo.plans import Shift
from bus.demo.room import after, drawn
from models.domain.case import ACTIVE_STAGES, Case, CaseState, Stage
from models.domain.incident.incident import Figures
from models.domain.incident.orders import AddSituation, AssignRole, Broadcast, TickStep
from models.domain.orders import CaseOrder
from models.rules.plans.cards import PlanStep

ROLES: Mapping[str, str] = {
    "EMG": "command",
    "FIR": "rescue",
    "MKT": "rescue",
    "GAS": "technical",
    "UTL": "technical",
    "WAT": "technical",
    "MUN": "technical",
    "HEA": "technical",
    "ENV": "technical",
    "NRP": "technical",
    "TRF": "traffic",
    "POL": "order",
    "URB": "order",
    "HLT": "medical",
    "STR": "shelter",
    "CIV": "shelter",
    "SAN": "supply",
}
"""What crews of a department are at the scene."""
TOLD_TO = ("TRF", "POL", "HLT", "STR")
"""Departments that are told what to do when an emergency has been graded."""
NOTED, NOTES = (8.0, 22.0), 4
"""City minutes from one note on how it stands to the next, and how many there are."""
BROADCAST, ROLE = (1.0, 6.0), (1.0, 5.0)
LEFT_SHARE = 0.15
"""Steps that nobody ticks: a coordinator forgets some."""
AT_EASE = (CaseState.HANDLED, CaseState.CHECKED, CaseState.CALLED_BACK)
MINUTE = timedelta(minutes=1)


def run(shift: Shift, case: Case, now: datetime) -> CaseOrder | None:
    """What is to be done now about an emergency that was graded."""
    if case.tracks.grade is None or case.state is CaseState.VERIFYING:
        return None
    return (
        _told_to_several(shift, case, now)
        or _ticked(shift, case, now)
        or _role(shift, case, now)
        or _noted(shift, case, now)
    )


def _told_to_several(shift: Shift, case: Case, now: datetime) -> CaseOrder | None:
    texts = [shift.city.say(text) for text in shift.city.phrases.broadcasts]
    if case.state in AT_EASE or any(task.text in texts for task in case.tracks.tasks):
        return None
    if now < after(shift, case, "broadcast", case.reported_at, BROADCAST) + 6 * MINUTE / shift.pace:
        return None
    count = 2 + int(drawn(shift, case, "broadcast to") * (len(TOLD_TO) - 1))
    return Broadcast(
        case.number, TOLD_TO[:count], texts[int(drawn(shift, case, "broadcast said") * len(texts))], "30nm"
    )


def _ticked(shift: Shift, case: Case, now: datetime) -> CaseOrder | None:
    for step in shift.plans.card(case.type_code).steps:
        if case.incident.tick(step.id) is None and _done(shift, case, step, now):
            return TickStep(case.number, step.id, step.name(shift.city.language))
    return None


def _done(shift: Shift, case: Case, step: PlanStep, now: datetime) -> bool:
    if drawn(shift, case, step.id) < LEFT_SHARE:
        return False
    if step.within is None:
        return case.state in AT_EASE
    share = 0.3 + 0.9 * drawn(shift, case, f"{step.id} when")
    return now >= case.reported_at + step.within * share / shift.pace


def _role(shift: Shift, case: Case, now: datetime) -> CaseOrder | None:
    if not any(assignment.stage in ACTIVE_STAGES for assignment in case.active):
        return None
    for assignment in case.active:
        crew = shift.crews.get(assignment.unit)
        if crew is None or assignment.stage is Stage.DISPATCHED or case.incident.role_of(assignment.unit) is not None:
            continue
        since = assignment.signed_at or assignment.dispatched_at
        role = ROLES.get(crew.department, "supply")
        if now >= after(shift, case, f"role {assignment.unit}", since, ROLE):
            return AssignRole(case.number, assignment.unit, role, shift.plans.role_name(role, shift.city.language))
    return None


def _noted(shift: Shift, case: Case, now: datetime) -> CaseOrder | None:
    count = case.incident.noted
    last = case.incident.situations[-1].at if count else case.reported_at
    if count >= NOTES or not case.assignments or now < after(shift, case, f"note {count}", last, NOTED):
        return None
    texts = shift.city.phrases.situations
    return AddSituation(case.number, shift.city.say(texts[count % len(texts)]), _figures(shift, case, count))


def _figures(shift: Shift, case: Case, count: int) -> Figures:
    """Few, and fewer with every note: numbers of a made-up city."""
    left = 1 - count / NOTES
    affected = int((4 + 60 * drawn(shift, case, "affected")) * left)
    water = int((15 + 50 * drawn(shift, case, "water")) * left) if case.type_code in ("0803", "0806", "0812") else None
    trapped = int(3 * drawn(shift, case, "trapped") * left) if count < 2 else 0
    return Figures(affected=affected, trapped=trapped, water_cm=water)
