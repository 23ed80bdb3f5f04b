"""What is wrong with rules of routing: ties, rules that can never match, names that nobody bears.

The first rule that fits decides, so every two rules are told apart by their order; a tie is where **nothing but** that
order does. Two rules tie where all of this holds:

- they have the same rank, and different outcomes (lead, helpers, limits, automatic);
- some matter fits both, and no rule before them takes it (a word or source that only one of them names is not counted
  as common: that a text may hold two words by chance does not make a tie);
- neither is the more special one, that is, each fits some matter which the other does not; or both fit the same.

A tie is settled by giving one of them a smaller rank, or by a rule before both for what they have in common. A special
rule needs to stand before a general one: after it, it could never match, which is an error of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from models.rules.faults import Fault
from models.rules.routing.book import RoutingBook
from models.rules.routing.extent import Box, Space, common, covers, less
from models.rules.routing.rule import TYPE_DEPARTMENT, RoutingRule
from models.rules.rule_fields import type_fits


@dataclass(frozen=True, slots=True)
class Names:
    """What the rules may name. None: not known here, so anything is taken."""

    types: Collection[str]
    departments: Collection[str]
    limit_sets: Collection[str] = ()
    units: Collection[str] | None = ()
    sources: Collection[str] | None = None
    areas: Collection[str] | None = None


def faults_among(book: RoutingBook, types: Iterable[str] = ()) -> list[Fault]:
    """Rules that can never match, and ties; exact where `types` are all the types of the policy."""
    space = Space.of(book.rules, types)
    boxes = [space.box(rule) for rule in book.rules]
    faults = []
    for at, box in enumerate(boxes):
        if not all(box):
            continue
        if not less(box, boxes[:at]):
            faults.append(_shadowed(book, boxes, at))
        else:
            faults.extend(_ties(book, boxes, at, space))
    return [*faults, *_same_ids(book.rules)]


def check_routing(book: RoutingBook, names: Names) -> tuple[Fault, ...]:
    """Everything that is wrong with a book for a city with these names, in the order of the lines."""
    faults = [fault for rule in book.rules for fault in _unknown(rule, names)]
    return tuple(sorted([*faults, *faults_among(book, names.types)], key=lambda fault: fault.line))


def _shadowed(book: RoutingBook, boxes: list[Box], at: int) -> Fault:
    rule = book.rules[at]
    for earlier, box in zip(book.rules[:at], boxes[:at], strict=True):
        if covers(box, boxes[at]):
            return _shadowed_by(rule, earlier, same=covers(boxes[at], box))
    takers = [
        each.id for each, box in zip(book.rules[:at], boxes[:at], strict=True) if common(box, boxes[at]) is not None
    ]
    return Fault(
        rule.line, "id", f"{rule.id} can never match: the rules before it take all of it: {', '.join(takers)}."
    )


def _shadowed_by(rule: RoutingRule, earlier: RoutingRule, same: bool) -> Fault:
    if same and rule.rank == earlier.rank and rule.outcome != earlier.outcome:
        sentence = f"{rule.id} and {_placed(earlier)} tie: they fit the same matters and send them elsewhere."
    elif same:
        sentence = f"{rule.id} can never match: {_placed(earlier)} fits the same matters."
    else:
        sentence = f"{rule.id} can never match: {_placed(earlier)} comes before it and fits all of its matters."
    return _fault(rule, "id", sentence)


def _ties(book: RoutingBook, boxes: list[Box], at: int, space: Space) -> Iterator[Fault]:
    rule = book.rules[at]
    for number, earlier in enumerate(book.rules[:at]):
        if earlier.rank != rule.rank or earlier.outcome == rule.outcome:
            continue
        both = common(boxes[number], boxes[at])
        if both is None or covers(boxes[at], boxes[number]):
            continue
        left = less(both, boxes[:number])
        if left:
            sentence = (
                f"{rule.id} and {_placed(earlier)} tie: both fit, say, {space.example(left[0])}, they send it "
                "elsewhere, and neither is the more special; give one of them a smaller rank."
            )
            yield _fault(rule, "rank", sentence)


def _same_ids(rules: Iterable[RoutingRule]) -> Iterator[Fault]:
    first: dict[str, RoutingRule] = {}
    for rule in sorted(rules, key=lambda each: each.line):
        if first.setdefault(rule.id, rule) is not rule:
            yield _fault(rule, "id", f"{_placed(first[rule.id])} has the same id.")


def _unknown(rule: RoutingRule, names: Names) -> Iterator[Fault]:
    yield from _unknown_units(rule, names)
    for pattern in rule.types:
        if not any(type_fits(pattern, code) for code in names.types):
            what = f"begins with {pattern[:-1]!r}" if pattern.endswith("*") else f"has the code {pattern!r}"
            yield _fault(rule, "type", f"{rule.id}: no type of the policy {what}.")
    if rule.limits and rule.limits not in names.limit_sets:
        yield _fault(rule, "limits", f"{rule.id}: the policy has no set of limits called {rule.limits!r}.")
    for column, given, known in (("source", rule.sources, names.sources), ("area", rule.areas, names.areas)):
        folded = None if known is None else {name.casefold() for name in known}
        for name in given:
            if folded is not None and name.casefold() not in folded:
                yield _fault(rule, column, f"{rule.id}: there is no {column} {name!r}.")


def _unknown_units(rule: RoutingRule, names: Names) -> Iterator[Fault]:
    if names.units is None:
        return
    known = {TYPE_DEPARTMENT, *names.departments, *names.units}
    for column, given in (("lead", (rule.lead,)), ("helpers", rule.helpers)):
        for name in given:
            if name not in known:
                yield _fault(rule, column, f"{rule.id}: {name!r} is neither a department nor a unit.")


def _fault(rule: RoutingRule, column: str, sentence: str) -> Fault:
    return Fault(rule.lines.get(column, rule.line), column, sentence)


def _placed(rule: RoutingRule) -> str:
    return f"{rule.id} (line {rule.line})" if rule.line else rule.id
