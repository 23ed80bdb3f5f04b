"""Editing the rules of supervision: the list of them, and the form of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from models.domain.case import Level
from models.domain.clocks import ClockKind
from models.domain.rules import Occasion, SupervisionRule, SupervisionStep
from models.rules.supervising import SupervisionBook, SupervisionEntry
from models.rules.supervising.fields import COLUMNS, WITH_CLOCK, entry_of, fields_of
from widgets.rules.field_specs import FieldSpec
from widgets.rules.routing_words import type_names
from widgets.rules.row_table import Column, RowTable
from widgets.rules.rule_editor import Known
from widgets.rules.rule_form import RuleForm
from widgets.rules.rule_list_editor import RuleListEditor
from widgets.theme import Theme
from widgets.track_words import occasion_name, step_name
from widgets.words import clock_name, level_name

translate = QCoreApplication.translate
_CLOCKS = [kind for kind in ClockKind if kind is not ClockKind.REPLY]


class SupervisionEditor(RuleListEditor):
    def __init__(self, theme: Theme) -> None:
        def form(known: Callable[[], Known]) -> RuleForm:
            return RuleForm(supervision_specs(known), COLUMNS, entry_of, theme)

        super().__init__(RowTable(_columns(), lambda entry: entry.rule.id), form, theme, moves=False)

    def rules_of(self, value: SupervisionBook) -> Sequence[SupervisionEntry]:
        return value.entries

    def book_of(self, rules: Sequence[SupervisionEntry]) -> SupervisionBook:
        return SupervisionBook(tuple(rules))

    def id_of(self, rule: SupervisionEntry) -> str:
        return rule.rule.id

    def fields_of(self, rule: SupervisionEntry) -> Mapping[str, object]:
        return fields_of(rule)

    def new_rule(self, like: SupervisionEntry | None, rule_id: str) -> SupervisionEntry:
        if like is not None:
            return replace(like, rule=replace(like.rule, id=rule_id))
        words, basis = translate("rules", "What the unit is told"), translate("rules", "proposal")
        rule = SupervisionRule(rule_id, Occasion.CLOCK, SupervisionStep.URGE, ClockKind.HANDLE, percent=90, text=words)
        return SupervisionEntry(rule, basis)


def supervision_specs(known: Callable[[], Known]) -> list[FieldSpec]:
    nothing = ("", translate("rules", "none"))
    any_ = translate("rules", "any")
    return [
        FieldSpec("id", translate("rules", "&Id")),
        FieldSpec("occasion", translate("rules", "&Occasion"), choices=[(o, occasion_name(o)) for o in Occasion]),
        FieldSpec("clock", translate("rules", "&Clock"), choices=[nothing, *((k, clock_name(k)) for k in _CLOCKS)]),
        FieldSpec("percent", translate("rules", "&Percent of the limit (50, 100, 200 …)")),
        FieldSpec("times", translate("rules", "&Times, where it is counted")),
        FieldSpec("step", translate("rules", "&Step"), choices=[(s, step_name(s)) for s in SupervisionStep]),
        FieldSpec("text", translate("rules", "&Words to the unit"), 1),
        FieldSpec("level", translate("rules", "Le&vels (none: any)"), 1, ticks=_levels()),
        FieldSpec("type", translate("rules", "&Types"), 1, any_, several=True, names=lambda: type_names(known())),
        FieldSpec("basis", translate("rules", "&Basis"), 1),
        FieldSpec("as_of", translate("rules", "&As of"), 1, "2026-11-21"),
    ]


def _columns() -> list[Column[SupervisionEntry]]:
    return [
        Column(translate("rules", "Rule"), lambda entry: entry.rule.id, width=18),
        Column(translate("rules", "When"), _when, width=25),
        Column(translate("rules", "Only"), _only, width=7),
        Column(translate("rules", "Then"), lambda entry: step_name(entry.rule.step), width=16),
        Column(translate("rules", "Words to the unit"), lambda entry: entry.rule.text, width=0),
    ]


def _when(entry: SupervisionEntry) -> str:
    rule = entry.rule
    what = clock_name(rule.clock) if rule.clock is not None else occasion_name(rule.occasion)
    if rule.occasion in WITH_CLOCK:
        return translate("rules", "{what}: {n} % used").format(what=what, n=rule.percent)
    return translate("rules", "{what}, {n} ×").format(what=what, n=rule.times)


def _only(entry: SupervisionEntry) -> str:
    return " ".join((*(level.value for level in entry.rule.levels), *entry.rule.types))


def _levels() -> list[tuple[str, str]]:
    return [(level.value, f"{level.value} {level_name(level.value)}") for level in Level]
