"""The fields of a routing rule as its form shows them, and a rule in short for the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.domain.case import Level
from models.rules.routing import TYPE_DEPARTMENT, RoutingRule
from models.rules.routing.fields import FIELDS, fields_of
from models.rules.routing.rule import WEEKDAYS
from models.rules.rule_sources import in_a_cell
from widgets.rules.field_specs import Choices, FieldSpec
from widgets.rules.row_table import Column
from widgets.rules.rule_editor import Known
from widgets.words import channel_name, level_name

translate = QCoreApplication.translate
CONDITIONS = FIELDS[2 : FIELDS.index("lead")]
_CONDITIONS = {
    "type": QT_TRANSLATE_NOOP("rules", "type {seen}"),
    "area": QT_TRANSLATE_NOOP("rules", "area {seen}"),
    "level": QT_TRANSLATE_NOOP("rules", "level {seen}"),
    "source": QT_TRANSLATE_NOOP("rules", "source {seen}"),
    "words": QT_TRANSLATE_NOOP("rules", "words {seen}"),
    "hours": QT_TRANSLATE_NOOP("rules", "hours {seen}"),
    "weekdays": QT_TRANSLATE_NOOP("rules", "days {seen}"),
}
_DAYS = (
    QT_TRANSLATE_NOOP("routes", "Mon"),
    QT_TRANSLATE_NOOP("routes", "Tue"),
    QT_TRANSLATE_NOOP("routes", "Wed"),
    QT_TRANSLATE_NOOP("routes", "Thu"),
    QT_TRANSLATE_NOOP("routes", "Fri"),
    QT_TRANSLATE_NOOP("routes", "Sat"),
    QT_TRANSLATE_NOOP("routes", "Sun"),
)
CHANNELS = ("hotline", "phone", "walk-in", "app", "web", "grid", "sensor", "import", "court", "fire", "police",
            "weather", "handoff", "mail")  # fmt: skip


def routing_specs(known: Callable[[], Known]) -> list[FieldSpec]:
    any_ = translate("rules", "any")
    return [
        FieldSpec("id", translate("rules", "&Id")),
        FieldSpec("type", translate("rules", "&Types"), 0, any_, several=True, names=lambda: type_names(known())),
        FieldSpec("area", translate("rules", "&Areas"), 0, any_, several=True, names=lambda: _plain(known().areas)),
        FieldSpec("source", translate("rules", "&Sources"), 0, any_, several=True, names=lambda: _sources(known())),
        FieldSpec("words", translate("rules", "&Words, one of them in the text"), 0, any_, several=True),
        FieldSpec("level", translate("rules", "Le&vels (none: any)"), 0, ticks=_levels()),
        FieldSpec("hours", translate("rules", "&Hours"), 0, translate("rules", "any; like 22:00-06:00")),
        FieldSpec("weekdays", translate("rules", "Week&days (none: any)"), 0, ticks=weekday_ticks()),
        FieldSpec("rank", translate("rules", "&Rank: the smallest is asked first"), 1),
        FieldSpec("lead", translate("rules", "&Lead"), 1, "", names=lambda: lead_names(known())),
        FieldSpec("helpers", translate("rules", "Hel&pers"), 1, several=True, names=lambda: lead_names(known())),
        FieldSpec(
            "limits",
            translate("rules", "Set of li&mits"),
            1,
            translate("rules", "the type's own"),
            names=lambda: _plain(tuple(known().policy.sets)),
        ),
        FieldSpec(
            "automatic",
            translate("rules", "Sent"),
            1,
            ticks=(("true", translate("rules", "by itself, &without a person")),),
        ),
        FieldSpec("note", translate("rules", "&Note: why"), 1),
    ]


def routing_columns() -> list[Column[RoutingRule]]:
    return [
        Column(translate("rules", "Rank"), lambda rule: str(rule.rank), width=6, right=True),
        Column(translate("rules", "Rule"), lambda rule: rule.id, width=22),
        Column(translate("rules", "Where"), conditions_text, width=0),
        Column(translate("rules", "Sends"), _sends, width=18),
        Column(translate("rules", "How"), _how, width=12),
    ]


def conditions_text(rule: RoutingRule) -> str:
    fields = fields_of(rule)
    told = [
        translate("rules", str(_CONDITIONS[name])).format(seen=in_a_cell(fields[name]))
        for name in CONDITIONS
        if name in fields
    ]
    return "; ".join(told) or translate("rules", "anything")


def condition_text(name: str, seen: str) -> str:
    return translate("rules", str(_CONDITIONS[name])).format(seen=seen) if name in _CONDITIONS else f"{name} {seen}"


def type_names(known: Known) -> Choices:
    """Codes, and beginnings of codes for whole groups."""
    types = known.policy.types.values()
    groups = {each.group_code: f"{each.group_en} {each.group_zh}" for each in types}
    return [
        *((f"{code}*", name) for code, name in sorted(groups.items())),
        *((each.code, f"{each.name_en} {each.name_zh}") for each in sorted(types, key=lambda each: each.code)),
    ]


def lead_names(known: Known) -> Choices:
    own = translate("rules", "the department of the type")
    departments = known.policy.departments.values()
    return [
        (TYPE_DEPARTMENT, own),
        *((each.code, f"{each.name_en} {each.name_zh}") for each in departments),
        *known.units.items(),
    ]


def weekday_ticks() -> Choices:
    return [(key, translate("routes", str(name))) for key, name in zip(WEEKDAYS, _DAYS, strict=True)]


def _levels() -> Choices:
    return [(level.value, f"{level.value} {level_name(level.value)}") for level in Level]


def _sources(known: Known) -> Choices:
    return [*((name, "") for name in known.sources), *((name, channel_name(name)) for name in CHANNELS)]


def _plain(names: tuple[str, ...]) -> Choices:
    return [(name, "") for name in names]


def _sends(rule: RoutingRule) -> str:
    return " + ".join((rule.lead, *rule.helpers))


def _how(rule: RoutingRule) -> str:
    return translate("rules", "by itself") if rule.automatic else translate("rules", "proposed")
