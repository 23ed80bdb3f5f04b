"""Asking the rules about a matter: the first that fits decides, and says what it saw and which others it passed."""

from __future__ import annotations

from collections.abc import Sequence

from models.domain.rules import Matter, Route
from models.rules.routing.asking import MISSING, Asked, Seen, saw, seen
from models.rules.routing.book import RoutingBook
from models.rules.routing.rule import TYPE_DEPARTMENT, RoutingRule

MOST_PASSED = 3
"""How many rules that nearly fitted a route tells of: the last ones before the rule that did."""
LOOK_BACK = 12
"""How many rules before it are looked at for that."""


def route(book: RoutingBook, matter: Matter, version: int, department: str = "") -> Route | None:
    """Whom the first fitting rule sends, or None where no rule fits.

    `department` is the policy's for the type of the matter: it takes the place of `@type`. The facts are (field, what
    was seen) with the rule's own words for fields: type, area, level, source, words, hours. A rule nearly fitted where
    all but one of its conditions held; it is told as (rule, "field: what was seen").
    """
    lane = book.lane(matter.type_code)
    what = seen(matter, lane.words)
    for at, ready in enumerate(lane.rules):
        if ready.fits(what):
            passed = _passed(lane.rules[max(0, at - LOOK_BACK) : at], matter, what)
            return _route(ready, matter, what, version, department, passed)
    return None


def _route(
    ready: Asked, matter: Matter, what: Seen, version: int, department: str, passed: tuple[tuple[str, str], ...]
) -> Route:
    rule = ready.rule
    lead = _named(rule.lead, department)
    return Route(
        rule=rule.id,
        version=version,
        lead=lead,
        helpers=_helpers(rule, lead, department) if rule.helpers else (),
        limits=rule.limits,
        automatic=rule.automatic,
        facts=tuple([(name, saw(name, ready, matter, what)) for name in ready.looked_at]),
        passed=passed,
    )


def _named(name: str, department: str) -> str:
    return department or name if name == TYPE_DEPARTMENT else name


def _helpers(rule: RoutingRule, lead: str, department: str) -> tuple[str, ...]:
    """Nobody helps itself, and nobody helps twice: `@type` can turn out to be one of the others."""
    named = dict.fromkeys(_named(name, department) for name in rule.helpers)
    named.pop(lead, None)
    return tuple(named)


def _passed(before: Sequence[Asked], matter: Matter, what: Seen) -> tuple[tuple[str, str], ...]:
    near: list[tuple[str, str]] = []
    for ready in reversed(before):
        misfits = ready.misfits(what)
        if len(misfits) == 1:
            found = MISSING if misfits[0] == "words" else saw(misfits[0], ready, matter, what)
            near.append((ready.rule.id, f"{misfits[0]}: {found}"))
            if len(near) == MOST_PASSED:
                break
    return tuple(reversed(near))
