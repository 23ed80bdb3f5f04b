"""What a crew says beside its work: feedback, made safe, requests for time or a pause, the stages of a mediation."""

from __future__ import annotations

from datetime import datetime, timedelta

from bus.demo.chance import lot
from bus.demo.city import Crew
from bus.demo.phrases import Texts
from bus.demo.plans import Plan, Shift
from bus.demo.room import drawn, key_of
from models.domain.case import Assignment, Case, MediationStage, Stage
from models.domain.clocks import ClockKind, due_at
from models.domain.decide_tracks import MEDIATION_PROFILE, next_stages
from models.domain.life_cycle import work_clock
from models.domain.orders import CaseOrder, GiveFeedback, RecordMediation, RequestExtension, RequestSuspension
from models.domain.tasks import REQUESTS, TaskKind

FEEDBACK_AT, REQUEST_AT = 0.3, 0.35
"""The share of its work that a crew has done when it says something."""
EXTENDED_SHARE, SUSPENDED_SHARE = 0.07, 0.05
WAITS_MINUTES = 120.0
"""City minutes for which a crew waits for an answer to its request before it finishes without one."""
INQUIRED_SHARE, FAILED_SHARE = 0.6, 0.25


def word(shift: Shift, crew: Crew, case: Case, assignment: Assignment, its: Plan, now: datetime) -> CaseOrder | None:
    """What the crew has to say now, if anything."""
    begun = begun_at(crew, assignment, its)
    if begun is None or now < begun:
        return None
    done = (now - begun) / its.work
    if done >= FEEDBACK_AT and (told := _feedback(shift, case, assignment)) is not None:
        return told
    if not assignment.lead:
        return None
    if _mediated(shift, case):
        return _mediation(shift, case, done)
    return _request(shift, case, now) if done >= REQUEST_AT else None


def begun_at(crew: Crew, assignment: Assignment, its: Plan) -> datetime | None:
    """When the work itself began: on arrival, at a desk some time after signing."""
    if crew.desk:
        return assignment.signed_at + its.leave if assignment.signed_at is not None else None
    return assignment.arrived_at if assignment.stage is Stage.ON_SCENE else None


def awaits_answer(shift: Shift, case: Case, assignment: Assignment, now: datetime) -> bool:
    """Whether the crew waits for a decision on its request: then it is free for other work."""
    patience = timedelta(minutes=WAITS_MINUTES) / shift.pace
    return assignment.lead and any(now < task.at + patience for task in case.open_tasks(*REQUESTS))


def _feedback(shift: Shift, case: Case, assignment: Assignment) -> CaseOrder | None:
    """The first report where one is due, and once that the place is safe where a repair follows."""
    due = any(
        c.kind is ClockKind.FEEDBACK and c.unit == assignment.unit and not c.stopped and c.running for c in case.clocks
    )
    repair = (
        assignment.lead
        and shift.catalogue.limit(case.type_code, ClockKind.REPAIR, case.tracks.limits) is not None
        and not any(c.kind is ClockKind.REPAIR for c in case.clocks)
    )
    if not due and not repair:
        return None
    said = shift.city.phrases.made_safe if repair else shift.city.phrases.feedback
    return GiveFeedback(case.number, assignment.unit, _say(shift, case, "feedback", said), repair)


def _request(shift: Shift, case: Case, now: datetime) -> CaseOrder | None:
    share = drawn(shift, case, "request")
    if share < EXTENDED_SHARE and not _asked(case, TaskKind.EXTENSION):
        clock = work_clock(case)
        due = None if clock is None else due_at(clock, shift.rules.times)
        if due is not None and now < due:
            return RequestExtension(case.number, _say(shift, case, "extension", shift.city.phrases.extensions))
    elif EXTENDED_SHARE <= share < EXTENDED_SHARE + SUSPENDED_SHARE and not _asked(case, TaskKind.SUSPENSION):
        options = shift.city.phrases.waits
        wait = options[int(drawn(shift, case, "wait") * len(options))]
        until = now + timedelta(days=wait.days) if wait.days else None
        event = "" if wait.event is None else shift.city.say(wait.event)
        return RequestSuspension(case.number, shift.city.say(wait.why), until, event)
    return None


def _asked(case: Case, kind: TaskKind) -> bool:
    return any(task.kind is kind for task in case.tracks.tasks) or case.tracks.suspensions > 0


# --- mediation -------------------------------------------------------------------------------------------------------


def _mediated(shift: Shift, case: Case) -> bool:
    catalogue = shift.catalogue
    return catalogue.knows(case.type_code) and catalogue.profile(case.type_code) == MEDIATION_PROFILE


def _mediation(shift: Shift, case: Case, done: float) -> CaseOrder | None:
    found = _next_stage(shift, case)
    if found is None or done < found[1]:
        return None
    stage = found[0]
    return RecordMediation(case.number, stage, shift.city.say(shift.city.phrases.mediation[stage]))


def _next_stage(shift: Shift, case: Case) -> tuple[MediationStage, float] | None:
    """The stage that comes next on the way of this dispute, and the share of the work at which it comes."""
    way = _way(lot(shift.seed, key_of(case), "inquired"), lot(shift.seed, key_of(case), "agreed"))
    stages = [stage for stage, _ in way]
    now = case.tracks.mediation
    if now is not None and now not in stages:
        return None
    rest = way[stages.index(now) + 1 :] if now is not None else way
    return rest[0] if rest and rest[0][0] in next_stages(case) else None


def _way(inquired: float, agreed: float) -> list[tuple[MediationStage, float]]:
    way = [(MediationStage.CONSENTED, 0.1)]
    if inquired < INQUIRED_SHARE:
        way.append((MediationStage.INQUIRED, 0.3))
    way.append((MediationStage.SESSION, 0.6))
    if agreed >= FAILED_SHARE:
        return [*way, (MediationStage.AGREED, 0.9)]
    return [*way, (MediationStage.FAILED, 0.85), (MediationStage.HANDED_ON, 0.95)]


def _say(shift: Shift, case: Case, what: str, texts: Texts) -> str:
    return shift.city.say(texts[int(drawn(shift, case, what) * len(texts))])
