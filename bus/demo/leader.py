"""A simulated shift leader: decides on requests, urges, supervises, instructs, raises, reopens and voids."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bus.demo import incidents
from bus.demo.emergencies import reported_upward
from bus.demo.names import LEADER
from bus.demo.phrases import Texts
from bus.demo.plans import Shift
from bus.demo.relations import mended
from bus.demo.room import Deed, Room, after, drawn
from models.domain import orders as o
from models.domain.case import MOST_ESCALATED, Case, CaseState, Level
from models.domain.tasks import REQUESTS, Task, TaskKind

DECIDED, LEFT_OPEN = (0.5, 14.0), (60.0, 150.0)
"""City minutes until the leader decides on a request, and until he does on one that he leaves to the person."""
LEFT_SHARE, GRANTED_SHARE = 0.35, 0.72
RESUMED_SHARE, RESUMED = 0.5, (40.0, 160.0)
URGED_SHARE, URGED = 0.06, (10.0, 70.0)
SUPERVISED_SHARE, SUPERVISED = 0.05, (12.0, 80.0)
INSTRUCTED_SHARE, INSTRUCTED = 0.08, (5.0, 40.0)
RAISED_SHARE, RAISED = 0.02, (30.0, 120.0)
HARD = "0609"
"""A dispute that several departments could not settle: it goes up to a task force."""
HARD_RAISED = (8.0, 25.0)
VOID_SHARE, VOIDED = 0.012, (1.0, 6.0)
REOPENED_SHARE, REOPENED = 0.05, (4.0, 22.0)
LIMITS = ("", "30nm", "1nh")
WATCHED = (CaseState.DISPATCHED, CaseState.HANDLING)


def steps(shift: Shift, room: Room, now: datetime) -> Iterator[Deed]:
    for case in room.reported:
        order = _order(shift, case, now)
        if order is not None:
            yield Deed(LEADER, order)
    yield from mended(shift, room, now)


def _order(shift: Shift, case: Case, now: datetime) -> o.CaseOrder | None:
    """The first thing that he has to do on a case."""
    if not case.open:
        return _reopening(shift, case, now) if case.state is CaseState.CLOSED else None
    for task in case.open_tasks(*REQUESTS):
        if (decided := _decision(shift, case, task, now)) is not None:
            return decided
    if case.state is CaseState.SUSPENDED:
        return _resumption(shift, case, now)
    return reported_upward(shift, case, now) or incidents.run(shift, case, now) or _watching(shift, case, now)


def _decision(shift: Shift, case: Case, task: Task, now: datetime) -> o.CaseOrder | None:
    name, phrases = f"request {task.number}", shift.city.phrases
    left = drawn(shift, case, name + " left") < LEFT_SHARE and case.state is CaseState.HANDLING
    if now < after(shift, case, name, task.at, LEFT_OPEN if left else DECIDED):
        return None
    if case.state is not CaseState.HANDLING or (task.until is not None and task.until <= now):
        return o.DecideRequest(case.number, task.number, grant=False, reason=shift.city.say(phrases.over_already))
    grant = drawn(shift, case, name + " granted") < GRANTED_SHARE
    said = phrases.granted if grant else phrases.not_granted
    return o.DecideRequest(case.number, task.number, grant, shift.city.say(said))


def _resumption(shift: Shift, case: Case, now: datetime) -> o.CaseOrder | None:
    """What waits for a day alone is resumed by the hub; of what waits for an event, some goes on and some stays."""
    since = max((t.ended_at for t in case.tracks.tasks if t.kind is TaskKind.SUSPENSION and t.ended_at), default=None)
    if since is None or not case.tracks.resume_on or drawn(shift, case, "resumed") >= RESUMED_SHARE:
        return None
    if now < after(shift, case, "resumed", since, RESUMED):
        return None
    return o.ResumeCase(case.number, shift.city.say(shift.city.phrases.resumed))


def _watching(shift: Shift, case: Case, now: datetime) -> o.CaseOrder | None:
    """What he says about work in hand, each once a case."""
    phrases = shift.city.phrases
    if case.state in (CaseState.REPORTED, CaseState.ACCEPTED) and not case.assignments:
        if _come(shift, case, "void", VOID_SHARE, VOIDED, now):
            return o.VoidCase(case.number, _say(shift, case, "void", phrases.voids))
        return None
    if case.state not in WATCHED or case.lead is None:
        return None
    unit = case.lead.unit
    if not case.tracks.urges and _come(shift, case, "urge", URGED_SHARE, URGED, now):
        return o.UrgeCase(case.number, _say(shift, case, "urge", phrases.urges))
    if not _asked(case, TaskKind.SUPERVISION) and _come(shift, case, "supervise", SUPERVISED_SHARE, SUPERVISED, now):
        return o.SuperviseCase(case.number, unit, _say(shift, case, "supervise", phrases.supervisions))
    grave = case.level in (Level.A, Level.B) and not _asked(case, TaskKind.INSTRUCTION)
    if grave and _come(shift, case, "instruct", INSTRUCTED_SHARE, INSTRUCTED, now):
        limit = LIMITS[int(drawn(shift, case, "limit") * len(LIMITS))]
        return o.Instruct(case.number, unit, _say(shift, case, "instruct", phrases.instructions), limit)
    return _raising(shift, case, now)


def _raising(shift: Shift, case: Case, now: datetime) -> o.CaseOrder | None:
    city, level = shift.city, case.tracks.escalation
    most, share, when = (MOST_ESCALATED, 1.0, HARD_RAISED) if case.type_code == HARD else (1, RAISED_SHARE, RAISED)
    if level >= most or drawn(shift, case, "raised") >= share:
        return None
    since = case.reported_at
    for step in range(level + 1):
        since = after(shift, case, f"raised {step}", since, when)
    if now < since:
        return None
    members = tuple(city.say(m) for m in city.phrases.task_force) if level + 1 == MOST_ESCALATED else ()
    return o.EscalateCase(case.number, _say(shift, case, f"raised {level}", city.phrases.escalations), members)


def _reopening(shift: Shift, case: Case, now: datetime) -> o.CaseOrder | None:
    if case.tracks.reopens or case.closed_at is None or not case.assignments:
        return None
    if drawn(shift, case, "reopened") >= REOPENED_SHARE or now < after(
        shift, case, "reopened", case.closed_at, REOPENED
    ):
        return None
    return o.ReopenCase(case.number, _say(shift, case, "reopened", shift.city.phrases.reopened))


def _come(shift: Shift, case: Case, what: str, share: float, room: tuple[float, float], now: datetime) -> bool:
    """Whether a thing that befalls a share of the cases has come for this one."""
    return drawn(shift, case, what) < share and now >= after(shift, case, what, case.reported_at, room)


def _asked(case: Case, kind: TaskKind) -> bool:
    return any(task.kind is kind and task.by == LEADER for task in case.tracks.tasks)


def _say(shift: Shift, case: Case, what: str, texts: Texts) -> str:
    return shift.city.say(texts[int(drawn(shift, case, what + " said") * len(texts))])
