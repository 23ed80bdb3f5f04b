"""A simulated second seat. It takes reports, sends the nearest crew, checks, calls back and closes, a little slowly,
and leaves a good share of the urgent cases for some minutes to the person at the screen.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from bus.demo.chance import dice, minutes
from bus.demo.crews import Job, Shift
from bus.demo.ground import km_between
from models.domain.case import Case, CaseState, Level, Place, Stage, Unit, UnitStatus
from models.domain.clocks import due_at
from models.domain.orders import (
    AcceptCase,
    ArchiveCase,
    CaseOrder,
    CloseCase,
    DispatchCase,
    MergeCase,
    PassCheck,
    RecordCallBack,
    RefuseCase,
    ReworkCase,
)

STAYS = {
    CaseState.REPORTED: (1.5, 14.0),
    CaseState.ACCEPTED: (1.0, 13.0),
    CaseState.HANDLED: (4.0, 28.0),
    CaseState.CHECKED: (4.0, 27.0),
    CaseState.CALLED_BACK: (1.0, 10.0),
    CaseState.CLOSED: (25.0, 60.0),
}
"""Least and most city minutes that a case stays in a state until this seat comes to it."""
LEFT_IN = (CaseState.REPORTED, CaseState.ACCEPTED)
LEFT_SHARE = 0.34
LEFT_FOR = (20.0, 36.0)
"""City minutes for which an urgent case is left to the person at the screen, at each of the first two steps."""
SPENT = (0.45, 0.9)
"""How much of a limit this seat uses up at the most, where it would be slower than the limit allows."""
SAME_SPOT_KM = 0.15
SAME_SPOT_WITHIN = timedelta(minutes=45)
REFUSED_SHARE, REWORKED_SHARE, HELPED_SHARE = 0.025, 0.04, 0.35
ANYBODY = "STR"
"""The department that takes what no other has a crew for."""


@dataclass(frozen=True, slots=True)
class Room:
    """What the seat sees. `own` are the demonstration's names: what others touched, it leaves to them for a while."""

    cases: Mapping[str, Case]
    units: Mapping[str, Unit]
    own: frozenset[str]


@dataclass(frozen=True, slots=True)
class Move:
    """An order and the version of the case that it rests on."""

    order: CaseOrder
    seen: int


def steps(shift: Shift, room: Room, now: datetime) -> list[Move]:
    """What the seat has come to do, the urgent and the longest untouched cases first, the archive last."""
    due = [c for c in room.cases.values() if c.state in STAYS and now >= comes_at(shift, c, room.own)]
    due.sort(key=lambda case: (case.state is CaseState.CLOSED, case.level, case.touch.at, case.number))
    load = {u.call_sign: len(u.cases) for u in room.units.values() if u.status is UnitStatus.ON_DUTY}
    moves: list[Move] = []
    merged_into: set[str] = set()
    for case in due:
        if case.number in merged_into:
            continue  # it has another version in a moment
        order = _order(shift, room, case, load)
        if order is not None:
            moves.append(Move(order, case.version))
        if isinstance(order, MergeCase):
            merged_into.add(order.into)
    return moves


def comes_at(shift: Shift, case: Case, own: frozenset[str]) -> datetime:
    """When the seat comes to a case in its present state."""
    since = case.touch.at
    roll = _dice(shift, case, "stay")
    left = case.state in LEFT_IN and case.level in (Level.A, Level.B) and roll.random() < LEFT_SHARE
    if left or case.touch.by not in own:
        return since + minutes(roll, *LEFT_FOR, shift.pace)
    stay = minutes(roll, *STAYS[case.state], shift.pace)
    limits = [due - since for clock in case.clocks if (due := due_at(clock)) is not None]
    return since + min([stay, *(roll.uniform(*SPENT) * limit for limit in limits)])


def nearest(
    shift: Shift, department: str, place: Place, load: Mapping[str, int], barred: Container[str] = ()
) -> str | None:
    """The crew of a department to send: a free one before a busy one, then the nearer one; barred ones at need."""
    crews = [c for c in shift.crews.values() if c.department == department and c.call_sign in load]
    chosen = min(
        crews,
        key=lambda c: (c.call_sign in barred, load[c.call_sign], km_between(c.base, place), c.call_sign),
        default=None,
    )
    return chosen.call_sign if chosen is not None else None


def units_to_send(
    shift: Shift, job: Job, department: str, load: dict[str, int], barred: Container[str] = ()
) -> tuple[str, ...]:
    """The lead and, for some types, a helper of another department; `load` counts them as sent."""
    departments = [department]
    roll = dice(shift.seed, job.key, "helpers")
    listed = shift.city.types.get(job.type_code)
    if listed is not None and listed.helpers and roll.random() < HELPED_SHARE:
        departments += listed.helpers[: roll.randint(1, len(listed.helpers))]
    found = [nearest(shift, name, job.place, load, barred) for name in departments]
    if found[0] is None:
        found[0] = nearest(shift, ANYBODY, job.place, load, barred)
    units = tuple(dict.fromkeys(unit for unit in found if unit is not None))
    for unit in units:
        load[unit] += 1
    return units


def _dice(shift: Shift, case: Case, what: str) -> Random:
    return dice(shift.seed, case.record, what, case.state, case.returns, case.reworks)


def _order(shift: Shift, room: Room, case: Case, load: dict[str, int]) -> CaseOrder | None:
    city, roll = shift.city, _dice(shift, case, "order")
    match case.state:
        case CaseState.REPORTED:
            if (into := _same_spot(room, case)) is not None:
                return MergeCase(case.number, into)
            if roll.random() < REFUSED_SHARE and case.level is Level.C:
                return RefuseCase(case.number, city.say(roll.choice(city.refusals)))
            return AcceptCase(case.number)
        case CaseState.ACCEPTED:
            department = shift.catalogue.department(case.type_code)
            barred = {a.unit for a in case.assignments if a.stage is Stage.RETURNED}
            job = Job(case.record, case.type_code, case.level, case.place)
            units = units_to_send(shift, job, department, load, barred)
            return DispatchCase(case.number, units) if units else None
        case CaseState.HANDLED if roll.random() < REWORKED_SHARE and case.reworks == 0 and case.lead is not None:
            return ReworkCase(case.number, city.say(roll.choice(city.reworks)))
        case CaseState.HANDLED:
            return PassCheck(case.number)
        case CaseState.CHECKED:
            return RecordCallBack(case.number, solved=roll.random() < 0.97, satisfied=roll.random() < 0.9)
        case CaseState.CALLED_BACK:
            done = case.lead.note if case.lead is not None else ""
            return CloseCase(case.number, done or city.say(roll.choice(city.results)))
        case _:
            return ArchiveCase(case.number)


def _same_spot(room: Room, case: Case) -> str | None:
    """A case in hand of the same type that was reported a little earlier, next to this one."""
    for other in room.cases.values():
        if (
            other.type_code == case.type_code
            and other.state in (CaseState.ACCEPTED, CaseState.DISPATCHED, CaseState.HANDLING)
            and timedelta() <= case.reported_at - other.reported_at <= SAME_SPOT_WITHIN
            and km_between(other.place, case.place) <= SAME_SPOT_KM
        ):
            return other.number
    return None
