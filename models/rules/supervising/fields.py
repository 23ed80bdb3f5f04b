"""A rule of supervision as plain fields and back: the one shape behind TOML, tables and the stored body."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from models.domain.case import Level
from models.domain.clocks import ClockKind
from models.domain.rules import Occasion, SupervisionRule, SupervisionStep
from models.rules.rule_fields import Fields, type_pattern
from models.rules.rule_sources import Columns
from models.rules.supervising.entry import SupervisionEntry

FIELDS = ("id", "occasion", "clock", "percent", "times", "step", "level", "type", "text", "basis", "as_of")
COLUMNS = Columns(FIELDS, lists=frozenset({"level", "type"}), numbers=frozenset({"percent", "times"}))
MOST_PERCENT = 1_000
MOST_TIMES = 99
WITH_CLOCK = frozenset({Occasion.CLOCK, Occasion.UNANSWERED})
"""The occasions that a share of a limit brings about; the others are counted."""

UNIT_CLOCKS = frozenset({ClockKind.SIGN, ClockKind.ARRIVE, ClockKind.FEEDBACK, ClockKind.HANDLE, ClockKind.REPAIR})
"""The clocks that run while a unit has the case, so that it can be taken from it."""


def entry_of(fields: Fields) -> SupervisionEntry:
    """The entry that the fields tell of; where faults were added it is not to be used."""
    fields.only(FIELDS)
    rule = SupervisionRule(
        id=fields.id(),
        occasion=fields.kind("occasion", Occasion, needed=True) or Occasion.CLOCK,
        step=fields.kind("step", SupervisionStep, needed=True) or SupervisionStep.URGE,
        clock=fields.kind("clock", ClockKind),
        percent=fields.number("percent", 100, 1, MOST_PERCENT),
        times=fields.number("times", 0, 1, MOST_TIMES),
        text=fields.text("text", needed=True),
        levels=fields.kinds("level", Level),
        types=fields.read("type", fields.texts("type"), type_pattern),
    )
    if isinstance(fields.values.get("occasion"), str):
        _check_occasion(fields, rule)
    return SupervisionEntry(rule, fields.text("basis", needed=True), _day(fields), fields.lines(FIELDS))


def fields_of(entry: SupervisionEntry) -> dict[str, object]:
    """What `entry_of` reads, without the fields that say nothing."""
    rule = entry.rule
    every: Mapping[str, object] = {
        "id": rule.id,
        "occasion": rule.occasion.value,
        "clock": rule.clock.value if rule.clock is not None else "",
        "percent": rule.percent if rule.occasion in WITH_CLOCK else 0,
        "times": rule.times,
        "step": rule.step.value,
        "level": [level.value for level in rule.levels],
        "type": list(rule.types),
        "text": rule.text,
        "basis": entry.basis,
        "as_of": entry.as_of,
    }
    return {name: value for name, value in every.items() if value}


def _check_occasion(fields: Fields, rule: SupervisionRule) -> None:
    """Each field only where it means something, and a step only where it can be taken."""
    occasion = rule.occasion.value
    if rule.occasion is Occasion.CLOCK and not fields.values.get("clock"):
        fields.wrong("clock", "a rule about a clock says which one.")
    if rule.occasion is not Occasion.CLOCK and rule.clock is not None:
        fields.wrong("clock", f"no clock is chosen where the occasion is {occasion}.")
    if rule.occasion in WITH_CLOCK and "times" in fields.values:
        fields.wrong("times", f"nothing is counted where the occasion is {occasion}; use percent.")
    if rule.occasion not in WITH_CLOCK and "percent" in fields.values:
        fields.wrong("percent", f"no limit runs where the occasion is {occasion}; use times.")
    if rule.occasion not in WITH_CLOCK and "times" not in fields.values:
        fields.wrong("times", f"say at which time it fires that a case is {occasion}.")
    if rule.occasion is Occasion.UNANSWERED and rule.percent < 100:
        fields.wrong("percent", f"an answer is not late at {rule.percent} % of its limit.")
    if rule.step is SupervisionStep.REASSIGN and (why := _nobody_to_take_from(rule)):
        fields.wrong("step", why)


def _nobody_to_take_from(rule: SupervisionRule) -> str:
    if rule.occasion is Occasion.RETURNED:
        return "a case that was returned is with no unit that it could be taken from."
    if rule.clock is not None and rule.clock not in UNIT_CLOCKS:
        return f"while the {rule.clock.value} clock runs no unit has the case that it could be taken from."
    return ""


def _day(fields: Fields) -> str:
    text = fields.text("as_of")
    if text:
        try:
            date.fromisoformat(text)
        except ValueError:
            fields.wrong("as_of", f"{text!r} is no date; write it as 2026-08-07.")
    return text
