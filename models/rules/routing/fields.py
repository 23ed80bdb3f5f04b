"""A rule of routing as plain fields and back: the one shape behind TOML, tables and the stored body."""

from __future__ import annotations

from collections.abc import Mapping

from models.domain.case import Level
from models.rules.routing.rule import DEFAULT_RANK, WEEKDAYS, Hours, RoutingRule
from models.rules.rule_fields import Fields, type_pattern
from models.rules.rule_sources import Columns

FIELDS = (
    "id",
    "rank",
    "type",
    "area",
    "level",
    "source",
    "words",
    "hours",
    "weekdays",
    "lead",
    "helpers",
    "limits",
    "automatic",
    "note",
)
COLUMNS = Columns(
    FIELDS,
    lists=frozenset({"type", "area", "level", "source", "words", "weekdays", "helpers"}),
    numbers=frozenset({"rank"}),
    flags=frozenset({"automatic"}),
)
MOST_RANK = 9_999


def rule_of(fields: Fields) -> RoutingRule:
    """The rule that the fields tell of; where faults were added it is not to be used."""
    fields.only(FIELDS)
    rule = RoutingRule(
        id=fields.id(),
        lead=fields.text("lead", needed=True),
        rank=fields.number("rank", DEFAULT_RANK, 0, MOST_RANK),
        types=fields.read("type", fields.texts("type"), type_pattern),
        areas=fields.texts("area"),
        levels=fields.kinds("level", Level),
        sources=fields.texts("source"),
        words=fields.texts("words"),
        hours=next(iter(fields.read("hours", _given(fields.text("hours")), Hours.parse)), None),
        weekdays=fields.read("weekdays", fields.texts("weekdays"), _weekday),
        helpers=fields.texts("helpers"),
        limits=fields.text("limits"),
        automatic=fields.flag("automatic"),
        note=fields.text("note"),
        lines=fields.lines(FIELDS),
    )
    if rule.lead and rule.lead in rule.helpers:
        fields.wrong("helpers", f"{rule.lead!r} leads already and cannot help itself.")
    return rule


def fields_of(rule: RoutingRule) -> dict[str, object]:
    """What `rule_of` reads, without the fields that say nothing."""
    every: Mapping[str, object] = {
        "id": rule.id,
        "rank": rule.rank,
        "type": list(rule.types),
        "area": list(rule.areas),
        "level": [level.value for level in rule.levels],
        "source": list(rule.sources),
        "words": list(rule.words),
        "hours": str(rule.hours or ""),
        "weekdays": [WEEKDAYS[day] for day in rule.weekdays],
        "lead": rule.lead,
        "helpers": list(rule.helpers),
        "limits": rule.limits,
        "automatic": rule.automatic,
        "note": rule.note,
    }
    return {name: value for name, value in every.items() if value or name == "rank"}


def _weekday(text: str) -> int:
    if text.casefold() not in WEEKDAYS:
        raise ValueError(f"{text!r} is none of {', '.join(WEEKDAYS)}.")
    return WEEKDAYS.index(text.casefold())


def _given(text: str) -> tuple[str, ...]:
    return (text,) if text else ()
