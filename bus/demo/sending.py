"""Whom the simulated seat sends: whoever the rule of routing names, the free and near ones first."""

from __future__ import annotations

from collections.abc import Container, Mapping

from bus.demo.chance import dice
from bus.demo.ground import km_between
from bus.demo.plans import Shift
from bus.demo.room import drawn, key_of
from models.domain.case import Case, Place, Stage
from models.domain.decide_routing import matter_of
from models.domain.orders import DispatchCase

HELPED_SHARE, ANY_SHARE = 0.35, 0.05
ANYBODY = "STR"
"""The department that takes what no other has a crew for."""
RETURNS_TO_DECIDE = 2
LEFT = (Stage.RETURNED, Stage.RECALLED)

Load = dict[str, int]


def dispatch(shift: Shift, case: Case, load: Load) -> DispatchCase | None:
    """Who is to do it; None where nobody is on duty. After a second return the centre decides whose it is."""
    wanted = _wanted(shift, case)
    if case.returns >= RETURNS_TO_DECIDE:
        chosen = nearest(shift, wanted[0], case.place, load) or nearest(shift, ANYBODY, case.place, load)
        note = shift.city.say(shift.city.phrases.designated)
        return None if chosen is None else _sent(DispatchCase(case.number, (chosen,), note, designated=True), load)
    barred = {a.unit for a in case.assignments if a.stage in LEFT}
    if drawn(shift, case, "any") < ANY_SHARE and not case.assignments:
        both = _two_of(shift, wanted[0], case.place, load)
        if both is not None:
            return _sent(DispatchCase(case.number, both, any_of=True), load)
    units = _units(shift, case.place, wanted, load, barred)
    return _sent(DispatchCase(case.number, units), load) if units else None


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


def _wanted(shift: Shift, case: Case) -> tuple[str, ...]:
    """The departments to send, the lead's first: as the rules propose, now and then with a helper of the type's own."""
    local = case.reported_at.astimezone(shift.city.zone)
    route = shift.rules.route(matter_of(case, case.type_code[:2], local))
    lead = route.lead if route is not None else shift.catalogue.department(case.type_code)
    if route is not None and route.helpers:
        return (lead, *route.helpers)
    roll = dice(shift.seed, key_of(case), "helpers")
    listed = shift.city.types.get(case.type_code)
    if listed is not None and listed.helpers and roll.random() < HELPED_SHARE:
        return (lead, *listed.helpers[: roll.randint(1, len(listed.helpers))])
    return (lead,)


def _units(shift: Shift, place: Place, wanted: tuple[str, ...], load: Load, barred: Container[str]) -> tuple[str, ...]:
    found = [nearest(shift, name, place, load, barred) for name in wanted]
    if found[0] is None:
        found[0] = nearest(shift, ANYBODY, place, load, barred)
    return tuple(dict.fromkeys(unit for unit in found if unit is not None))


def _two_of(shift: Shift, department: str, place: Place, load: Load) -> tuple[str, str] | None:
    """Two crews, the first of which to finish is enough."""
    first = nearest(shift, department, place, load)
    rest = {name: count for name, count in load.items() if name != first}
    second = nearest(shift, department, place, rest)
    return None if first is None or second is None else (first, second)


def _sent(order: DispatchCase, load: Load) -> DispatchCase:
    """The units count as sent for whoever is to be sent next."""
    for unit in order.units:
        load[unit] += 1
    return order
