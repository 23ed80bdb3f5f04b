"""How a unit stands: what it is doing for which case, since when, and what is awaited of it next.

Where a clock of the case watches the unit's next step, that clock counts; where none does, the roster's limit of the
stage. Nothing here follows a unit between its check-ins: only what was told is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from models.domain.case import Assignment, Case, Stage, Unit, UnitStatus
from models.domain.clocks import ROUND_THE_CLOCK, Clock, ClockKind, WorkTimes, due_at
from models.domain.lights import DEFAULT_LIGHT_LIMITS, Light, LightLimits, light_of, soon_at


class Standing(StrEnum):
    """From furthest away from help to nearest: a unit that is on several cases stands as on the most advanced."""

    OFF_DUTY = "off_duty"
    FREE = "free"
    NOT_SIGNED = "not_signed"
    SIGNED = "signed"
    EN_ROUTE = "en_route"
    ON_SCENE = "on_scene"
    BUSY = "busy"


OF_STAGE: Mapping[Stage, Standing] = {
    Stage.DISPATCHED: Standing.NOT_SIGNED,
    Stage.SIGNED: Standing.SIGNED,
    Stage.EN_ROUTE: Standing.EN_ROUTE,
    Stage.ON_SCENE: Standing.ON_SCENE,
}


class Awaited(StrEnum):
    """What is awaited of a unit next."""

    SIGN = "sign"
    SET_OUT = "set_out"
    ARRIVE = "arrive"
    FEEDBACK = "feedback"
    RELIEF = "relief"


@dataclass(frozen=True, slots=True)
class StageLimits:
    """How long a unit may stand at a stage, where no clock of its case says so; `long` is a whole stay at one scene."""

    dispatched: timedelta
    signed: timedelta
    en_route: timedelta
    on_scene: timedelta
    long: timedelta


@dataclass(frozen=True, slots=True)
class Work:
    """A unit's work on one case. `due` is when what is `awaited` is late; `by_clock`: the case's clock says so."""

    case: str
    title: str
    level: str
    lead: bool
    stage: Stage
    since: datetime
    awaited: Awaited
    due: datetime | None
    soon: datetime | None
    paused: bool
    by_clock: bool

    def light(self, now: datetime, limits: LightLimits = DEFAULT_LIGHT_LIMITS) -> Light:
        return light_of(self.due, self.soon, self.paused, now, limits)


@dataclass(frozen=True, slots=True)
class UnitStanding:
    """`works` has the piece of work first by which the unit stands: the one where most is late or soonest due."""

    unit: Unit
    standing: Standing
    since: datetime
    works: tuple[Work, ...] = ()

    @property
    def first(self) -> Work | None:
        return self.works[0] if self.works else None

    def light(self, now: datetime, limits: LightLimits = DEFAULT_LIGHT_LIMITS) -> Light:
        """The worst of all its work."""
        return max((work.light(now, limits) for work in self.works), default=Light.NONE)


def standing_of(
    unit: Unit,
    cases: Iterable[Case],
    limits: StageLimits,
    times: WorkTimes = ROUND_THE_CLOCK,
    lights: LightLimits = DEFAULT_LIGHT_LIMITS,
) -> UnitStanding:
    """`cases` are those of `unit.cases` that are known; with none of them known it is busy, and no more is told."""
    works = [
        _work(case, assignment, limits, times, lights)
        for case in cases
        if (assignment := case.assignment_of(unit.call_sign)) is not None
    ]
    if unit.status is UnitStatus.OFF_DUTY:
        return UnitStanding(unit, Standing.OFF_DUTY, unit.since)
    if not works:
        return UnitStanding(unit, Standing.BUSY if unit.cases else Standing.FREE, unit.since)
    works.sort(key=lambda work: (work.due is None, work.due or work.since, work.case))
    nearest = max(works, key=lambda work: list(OF_STAGE).index(work.stage))
    return UnitStanding(unit, OF_STAGE[nearest.stage], nearest.since, tuple(works))


_NEXT: Mapping[Stage, tuple[tuple[ClockKind, Awaited], ...]] = {
    Stage.DISPATCHED: ((ClockKind.SIGN, Awaited.SIGN),),
    Stage.SIGNED: ((ClockKind.ARRIVE, Awaited.ARRIVE), (ClockKind.FEEDBACK, Awaited.FEEDBACK)),
    Stage.EN_ROUTE: ((ClockKind.ARRIVE, Awaited.ARRIVE), (ClockKind.FEEDBACK, Awaited.FEEDBACK)),
    Stage.ON_SCENE: ((ClockKind.FEEDBACK, Awaited.FEEDBACK),),
}


def _work(case: Case, assignment: Assignment, limits: StageLimits, times: WorkTimes, lights: LightLimits) -> Work:
    since = _since(assignment)
    clock, awaited = _watching(case, assignment)
    if clock is not None:
        due, soon, paused = due_at(clock, times), soon_at(clock, lights, times), clock.paused
    else:
        awaited, begun, limit = _by_stage(case, assignment, limits, since)
        due, soon, paused = begun + limit, begun + limit * (1 - lights.soon_share), False
    return Work(
        case=case.number,
        title=case.title,
        level=case.level.value,
        lead=assignment.lead,
        stage=assignment.stage,
        since=since,
        awaited=awaited,
        due=due,
        soon=soon,
        paused=paused,
        by_clock=clock is not None,
    )


def _watching(case: Case, assignment: Assignment) -> tuple[Clock | None, Awaited]:
    for kind, awaited in _NEXT.get(assignment.stage, ()):
        for clock in case.clocks:
            if clock.kind is kind and clock.unit == assignment.unit and not clock.stopped:
                return clock, awaited
    return None, Awaited.FEEDBACK


def _by_stage(
    case: Case, assignment: Assignment, limits: StageLimits, since: datetime
) -> tuple[Awaited, datetime, timedelta]:
    """What is awaited by the roster, since when, and for how long that may be."""
    match assignment.stage:
        case Stage.DISPATCHED:
            return Awaited.SIGN, since, limits.dispatched
        case Stage.SIGNED:
            return Awaited.SET_OUT, since, limits.signed
        case Stage.EN_ROUTE:
            return Awaited.ARRIVE, since, limits.en_route
        case _:
            heard = max(since, _last_heard(case, assignment.unit, since))
            if heard + limits.on_scene <= since + limits.long:
                return Awaited.FEEDBACK, heard, limits.on_scene
            return Awaited.RELIEF, since, limits.long


def _last_heard(case: Case, unit: str, since: datetime) -> datetime:
    """When the unit's last clock of feedback was answered."""
    ends = (c.ended_at for c in case.clocks if c.kind is ClockKind.FEEDBACK and c.unit == unit)
    return max((end for end in ends if end is not None), default=since)


def _since(assignment: Assignment) -> datetime:
    moments = (assignment.arrived_at, assignment.set_out_at, assignment.signed_at, assignment.dispatched_at)
    return next(moment for moment in moments if moment is not None)
