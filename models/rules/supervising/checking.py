"""What is wrong with rules of supervision together: the same thing twice, types that nobody has."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from models.domain.case import Level
from models.domain.clocks import ClockKind
from models.domain.rules import Occasion, SupervisionRule
from models.rules.faults import Fault
from models.rules.rule_fields import type_fits
from models.rules.supervising.entry import SupervisionBook, SupervisionEntry


def faults_among(entries: Sequence[SupervisionEntry]) -> list[Fault]:
    """Ids that stand twice, and rules of which two would take the same step for the same thing."""
    return [
        fault
        for at, entry in enumerate(entries)
        for earlier in entries[:at]
        if (fault := _clash(earlier, entry)) is not None
    ]


def check_supervision(book: SupervisionBook, types: Collection[str]) -> tuple[Fault, ...]:
    """Everything that is wrong with a book for a policy with these types, in the order of the lines."""
    faults = [fault for entry in book.entries for fault in _unknown(entry, types)]
    return tuple(sorted([*faults, *faults_among(book.entries)], key=lambda fault: fault.line))


def _unknown(entry: SupervisionEntry, types: Collection[str]) -> Iterator[Fault]:
    for pattern in entry.rule.types:
        if not any(type_fits(pattern, code) for code in types):
            what = f"begins with {pattern[:-1]!r}" if pattern.endswith("*") else f"has the code {pattern!r}"
            yield Fault(entry.lines.get("type", entry.line), "type", f"{entry.rule.id}: no type of the policy {what}.")


def _clash(earlier: SupervisionEntry, entry: SupervisionEntry) -> Fault | None:
    where = f"{earlier.rule.id} (line {earlier.line})" if earlier.line else earlier.rule.id
    if earlier.rule.id == entry.rule.id:
        return Fault(entry.line, "id", f"{where} has the same id.")
    if _moment(earlier.rule) == _moment(entry.rule) and _overlap(earlier.rule, entry.rule):
        return Fault(entry.line, "id", f"{entry.rule.id} and {where} would both {entry.rule.step.value} the same case.")
    return None


def _moment(rule: SupervisionRule) -> tuple[object, ...]:
    """When a rule fires and what it does; an answer that is late is the reply clock's limit."""
    if rule.occasion is Occasion.UNANSWERED:
        return Occasion.CLOCK, ClockKind.REPLY, rule.percent, rule.step
    if rule.occasion is Occasion.CLOCK:
        return Occasion.CLOCK, rule.clock, rule.percent, rule.step
    return rule.occasion, rule.times, rule.step


def _overlap(one: SupervisionRule, other: SupervisionRule) -> bool:
    """Whether some case is among the levels and types of both."""
    levels = set(one.levels or Level) & set(other.levels or Level)
    return bool(levels) and (not one.types or not other.types or _share_a_type(one.types, other.types))


def _share_a_type(one: Collection[str], other: Collection[str]) -> bool:
    return any(_same_types(a, b) or _same_types(b, a) for a in one for b in other)


def _same_types(pattern: str, other: str) -> bool:
    """Whether a pattern takes in the other one, be that a code or a pattern itself."""
    return type_fits(pattern, other.removesuffix("*")) if pattern.endswith("*") else pattern == other
