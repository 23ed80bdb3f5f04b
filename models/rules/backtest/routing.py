"""Trying a draft of the routing rules on what has happened: who would have led what, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from models.domain.rules import Route
from models.rules.backtest.past import Past
from models.rules.backtest.routing_counts import Counts
from models.rules.backtest.routing_trial import RoutingTrial
from models.rules.routing import RoutingBook, route

_NONE: Mapping[str, str] = {}


def backtest_routing(
    past: Iterable[Past],
    old: RoutingBook,
    new: RoutingBook,
    *,
    types: Mapping[str, str] = _NONE,
    units: Mapping[str, str] = _NONE,
) -> RoutingTrial:
    """Both books asked about every case, in the order given.

    `types` gives the department of a type, for `@type`; `units` the department of a unit, so that a rule that names a
    unit is compared with what really happened by the department.
    """
    counts = Counts()
    for each in past:
        department = types.get(each.matter.type_code, "")
        was, now = (route(book, each.matter, version, department) for version, book in enumerate((old, new)))
        counts.add(each, was, now)
        counts.old.add(was, each.lead_department, _home(was, units))
        counts.new.add(now, each.lead_department, _home(now, units))
    return counts.trial()


def _home(route: Route | None, units: Mapping[str, str]) -> str:
    return units.get(route.lead, route.lead) if route is not None else ""
