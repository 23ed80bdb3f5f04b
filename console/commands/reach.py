"""How far a unit is from a case, when it would be there, whether that is in time, and what it leaves uncovered."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from console.commands.known import Known
from models.domain.case import Case, Unit
from models.domain.clocks import ROUND_THE_CLOCK, Clock, ClockEntry, ClockEvent, ClockKind, Limit, WorkTimes, due_at
from models.domain.distance import metres_between
from models.domain.nearest import Travel
from models.rules.sending import load_sending


@cache
def travel() -> Travel:
    """The speeds that the program ships with."""
    return load_sending().travel


@dataclass(frozen=True, slots=True)
class Reach:
    """`away` and `arrives` are None where either place is not known; so is `limit` where the type has none.

    `late` says that it would be there after its limit; `due` is when the handling falls due, if before the arrival.
    `uncovered` is the area that is left without another free unit of the department, empty where none is.
    """

    unit: Unit
    metres: float | None = None
    away: timedelta | None = None
    arrives: datetime | None = None
    limit: Limit | None = None
    late: bool = False
    due: datetime | None = None
    uncovered: str = ""


def reach_of(unit: Unit, case: Case, known: Known, going: Collection[str]) -> Reach:
    """What sending a unit would mean; `going` are the call signs of all that are sent with it."""
    uncovered = left_uncovered(unit, known, going)
    metres = metres_between(case.place, unit.base)
    limit, allowed = _arrival_limit(case, known)
    if metres is None:
        return Reach(unit, limit=limit, uncovered=uncovered)
    away = timedelta(minutes=travel().minutes(metres, unit.department))
    arrives = known.now + away
    late = allowed is not None and away > allowed
    due = _handling_due(case, known)
    return Reach(
        unit, metres, away, arrives, limit, late, due if due is not None and due < arrives else None, uncovered
    )


def left_uncovered(unit: Unit, known: Known, going: Collection[str]) -> str:
    """The area of the unit's base, where sending it leaves no other free unit of its department there."""
    if not unit.free or not unit.base.area:
        return ""
    for other in known.listed():
        same = other.department == unit.department and other.base.area == unit.base.area
        if same and other.free and other.call_sign not in going:
            return ""
    return unit.base.area


def _arrival_limit(case: Case, known: Known) -> tuple[Limit | None, timedelta | None]:
    """How long a unit may take to the scene, counted from its signing."""
    if known.rules is None:
        return None, None
    policy = known.rules.policy(case.policy)
    timed = policy.limit(case.type_code, ClockKind.ARRIVE, case.tracks.limits) if policy.knows(case.type_code) else None
    if timed is None:
        return None, None
    clock = Clock(ClockKind.ARRIVE, timed.limit, (ClockEntry(ClockEvent.STARTED, known.now),), calendar=timed.calendar)
    due = due_at(clock, known.rules.times)
    return timed.limit, None if due is None else due - known.now


def _handling_due(case: Case, known: Known) -> datetime | None:
    times: WorkTimes = known.rules.times if known.rules is not None else ROUND_THE_CLOCK
    running = [clock for clock in case.clocks if clock.kind is ClockKind.HANDLE and clock.running]
    return due_at(running[-1], times) if running else None
