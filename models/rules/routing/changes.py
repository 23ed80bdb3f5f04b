"""What a draft of the routing rules would change, rule by rule and field by field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.rules.changes import Change
from models.rules.routing.book import RoutingBook
from models.rules.routing.fields import FIELDS, fields_of
from models.rules.routing.rule import RoutingRule
from models.rules.rule_sources import in_a_cell


def routing_changes(old: RoutingBook, new: RoutingBook) -> tuple[Change, ...]:
    """Rules that go, come or say something else, and the order in which those that stay are asked."""
    before = {rule.id: rule for rule in old.rules}
    after = {rule.id: rule for rule in new.rules}
    return (
        *(Change(name, in_short(rule), "") for name, rule in before.items() if name not in after),
        *(Change(name, "", in_short(rule)) for name, rule in after.items() if name not in before),
        *(change for name, rule in after.items() if name in before for change in _edited(before[name], rule)),
        *_moved([name for name in before if name in after], [name for name in after if name in before]),
    )


def in_short(rule: RoutingRule) -> str:
    """A rule in one line, e.g. `type 08*, level A -> @type with EMG, automatic`."""
    fields = fields_of(rule)
    conditions = [f"{name} {in_a_cell(fields[name])}" for name in FIELDS[2 : FIELDS.index("lead")] if name in fields]
    outcome = rule.lead + (f" with {in_a_cell(list(rule.helpers))}" if rule.helpers else "")
    extras = [f"limits {rule.limits}"] if rule.limits else []
    return f"{', '.join(conditions) or 'anything'} -> {', '.join([outcome, *extras, *_automatic(rule)])}"


def _automatic(rule: RoutingRule) -> Iterable[str]:
    return ("automatic",) if rule.automatic else ()


def _edited(was: RoutingRule, now: RoutingRule) -> Iterator[Change]:
    before, after = fields_of(was), fields_of(now)
    for name in FIELDS:
        if before.get(name) != after.get(name):
            yield Change(f"{now.id}, {name}", in_a_cell(before.get(name, "")), in_a_cell(after.get(name, "")))


def _moved(before: list[str], after: list[str]) -> Iterator[Change]:
    """The stretch of the order that is not the same, if any."""
    differing = [at for at, (was, now) in enumerate(zip(before, after, strict=True)) if was != now]
    if differing:
        first, last = differing[0], differing[-1] + 1
        yield Change("order", ", ".join(before[first:last]), ", ".join(after[first:last]))
