"""Which other units could be sent to a case next, how near they are, and what would speak against it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from models.domain.case import Case, Unit, UnitStatus
from models.domain.distance import metres_between

MOST = 3
_UNKNOWN_M = 1e9


@dataclass(frozen=True, slots=True)
class Travel:
    """How fast units get about, in km/h, by the code of their department; `basis` says where the figures are from."""

    default_kmh: float
    kmh: Mapping[str, float]
    basis: str

    def speed(self, department: str) -> float:
        return self.kmh.get(department, self.default_kmh)

    def minutes(self, metres: float, department: str) -> int:
        """Whole minutes for a straight line, one at least."""
        return max(1, ceil(metres / 1000 / self.speed(department) * 60))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A unit that could be sent. `metres` is the straight line from its base, None where a place is not known.

    `has` and `lacks` part what the case needs; `uncovered` names the area that would be left without any free unit of
    its department, or without one that `has` the same.
    """

    unit: Unit
    metres: float | None
    minutes: int | None
    has: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    uncovered: str = ""


def nearest_units(
    case: Case,
    units: Iterable[Unit],
    departments: Collection[str],
    travel: Travel,
    needed: Sequence[str] = (),
    most: int = MOST,
) -> tuple[Candidate, ...]:
    """The units of these departments that are on duty and not on the case: fully fitted ones first, then the nearest.

    A free one is always among them where there is any: the nearest may all be at work.
    """
    fleet = tuple(units)
    able = [unit for unit in fleet if _able(case, unit, departments)]
    found = sorted((_candidate(case, unit, travel, needed) for unit in able), key=_order)
    first = found[:most]
    if first and not any(each.unit.free for each in first):
        first[-1:] = [next((each for each in found if each.unit.free), first[-1])]
    return tuple(replace(each, uncovered=_uncovered(each.unit, fleet, each.has)) for each in first)


def _able(case: Case, unit: Unit, departments: Collection[str]) -> bool:
    on_duty = unit.status is UnitStatus.ON_DUTY and unit.department in departments
    return on_duty and case.assignment_of(unit.call_sign) is None


def _candidate(case: Case, unit: Unit, travel: Travel, needed: Sequence[str]) -> Candidate:
    metres = metres_between(unit.base, case.place)
    minutes = None if metres is None else travel.minutes(metres, unit.department)
    offers = {*unit.skills, *unit.equipment}
    has = tuple(each for each in needed if each in offers)
    lacks = tuple(each for each in needed if each not in offers)
    return Candidate(unit, metres, minutes, has, lacks)


def _uncovered(unit: Unit, fleet: Sequence[Unit], has: Sequence[str]) -> str:
    """A unit that is at work covers nothing now; a free one does, unless another in its area could take its place."""
    area = unit.base.area
    if not area or not unit.free:
        return ""
    for other in fleet:
        same = other.department == unit.department and other.base.area == area
        if same and other.free and other is not unit and {*other.skills, *other.equipment}.issuperset(has):
            return ""
    return area


def _order(candidate: Candidate) -> tuple[int, float, int, str]:
    metres = _UNKNOWN_M if candidate.metres is None else candidate.metres
    return len(candidate.lacks), metres, len(candidate.unit.cases), candidate.unit.call_sign
