"""How a crew's work on a case will go: drawn from the seed, the case and the crew, so it is the same whenever asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from bus.demo.chance import dice, minutes
from bus.demo.city import City, Crew
from bus.demo.ground import WINDING, km_between
from models.domain.case import Case, Level, Place
from models.domain.clocks import NATURAL, ROUND_THE_CLOCK, ClockKind, Limit
from models.domain.rules import Rules
from models.rules.catalogue import Catalogue
from models.rules.plans.cards import PlanCards, shipped_cards

RETURNED_SHARE = 0.06
SLOW_SHARE = {Level.A: 0.1, Level.B: 0.14, Level.C: 0.40, Level.W: 0.0}
SLOW_BY = (0.8, 1.35)
"""Some cases take this share of a limit: two in three of them run late. Limits keep to our time and not the city's: the
faster the city, the fewer cases are slow, and as many fall late in an hour."""
LONG_LIMIT = timedelta(hours=5)
"""Nobody watches a demonstration for longer: a crew does not run late on a limit above this."""
SLOW_STEPS = ("sign", "leave", "leave", "leave", "work")
ROOM_TO_SIGN = {Level.A: (1.0, 4.0), Level.B: (1.0, 6.0), Level.C: (1.5, 8.0), Level.W: (1.0, 4.0)}
ROOM_TO_LEAVE = {Level.A: (0.5, 2.5), Level.B: (2.0, 14.0), Level.C: (6.0, 110.0), Level.W: (1.0, 5.0)}
"""Least and most city minutes from dispatch to signing, and from signing to setting out."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How one crew's work on one case will go: four spans of our time, or a return instead."""

    sign: timedelta
    leave: timedelta
    travel: timedelta
    work: timedelta
    returns: str
    result: str

    @property
    def whole(self) -> timedelta:
        return self.sign + self.leave + self.travel + self.work


@dataclass(frozen=True, slots=True)
class Job:
    """What a plan is drawn for. `key` is the source's record, which is the same in every run."""

    key: str
    type_code: str
    level: Level
    place: Place
    attempt: int = 0


@dataclass(frozen=True, slots=True)
class Shift:
    """What everybody shares: the city, the seed, its rules, and how many city minutes go by in one of ours."""

    city: City
    seed: int
    catalogue: Catalogue
    crews: Mapping[str, Crew]
    rules: Rules
    pace: float = 1.0
    plans: PlanCards = field(default_factory=shipped_cards, compare=False, repr=False)
    drawn: dict[tuple[str, str, str, Level, int], Plan] = field(default_factory=dict, compare=False, repr=False)
    """Plans that were asked for before: they never change, and crews look at theirs all the time."""


def plan(shift: Shift, job: Job, crew: Crew) -> Plan:
    """The same shift, job and crew always give the same plan."""
    city, pace = shift.city, shift.pace
    roll = dice(shift.seed, job.key, crew.call_sign, job.attempt)
    listed = city.types.get(job.type_code)
    share = RETURNED_SHARE if listed is None or not listed.disputed else listed.disputed
    returns = roll.random() < share and job.attempt == 0
    slow = roll.choice(SLOW_STEPS) if roll.random() < SLOW_SHARE[job.level] / pace else ""
    slow_by = roll.uniform(*SLOW_BY)
    sign = minutes(roll, *ROOM_TO_SIGN[job.level], pace)
    leave = minutes(roll, *ROOM_TO_LEAVE[job.level], pace)
    work = minutes(roll, *city.work_of(job.type_code), pace)
    if slow == "sign":
        sign = max(sign, slow_by * _limit(shift, job, ClockKind.SIGN))
    elif slow == "leave":
        leave = max(leave, slow_by * _limit(shift, job, ClockKind.ARRIVE, ClockKind.HANDLE))
    elif slow == "work":
        work = max(work, slow_by * _limit(shift, job, ClockKind.HANDLE))
    travel = timedelta(hours=WINDING * km_between(crew.base, job.place) / crew.speed / pace)
    return Plan(
        sign=sign,
        leave=leave,
        travel=timedelta() if crew.desk else travel,
        work=work,
        returns=city.say(roll.choice(city.returns)) if returns else "",
        result=city.say(roll.choice(city.results)),
    )


def _limit(shift: Shift, job: Job, *kinds: ClockKind) -> timedelta:
    """The first of these limits that the type has, as time by the clock; nothing where it is too long to wait for."""
    limits = (shift.catalogue.limit(job.type_code, kind) for kind in kinds)
    spans = (_by_the_clock(each.limit) for each in limits if each is not None)
    return next((span for span in spans if span <= LONG_LIMIT), timedelta())


def _by_the_clock(limit: Limit) -> timedelta:
    return limit.amount * NATURAL[limit.unit] if limit.natural else ROUND_THE_CLOCK.span(limit)


def plan_of(shift: Shift, case: Case, crew: Crew) -> Plan:
    """How the crew's present work on a case will go."""
    attempt = sum(a.unit == crew.call_sign for a in case.assignments) - 1
    record = case.record or case.number
    name = (record, crew.call_sign, case.type_code, case.level, attempt)
    if name not in shift.drawn:
        shift.drawn[name] = plan(shift, Job(record, case.type_code, case.level, case.place, attempt), crew)
    return shift.drawn[name]
