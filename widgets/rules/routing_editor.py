"""Editing the routing rules: the list in the order in which they are asked, the form of one, and a matter to try."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from models.rules.routing import RoutingBook, RoutingRule
from models.rules.routing.fields import COLUMNS, fields_of, rule_of
from models.rules.routing.rule import TYPE_DEPARTMENT
from widgets.rules.routing_try import RoutingTry
from widgets.rules.routing_words import routing_columns, routing_specs
from widgets.rules.row_table import RowTable
from widgets.rules.rule_editor import Known
from widgets.rules.rule_form import RuleForm
from widgets.rules.rule_list_editor import RuleListEditor
from widgets.theme import Theme


class RoutingEditor(RuleListEditor):
    def __init__(self, theme: Theme) -> None:
        def form(known: Callable[[], Known]) -> RuleForm:
            return RuleForm(routing_specs(known), COLUMNS, rule_of, theme)

        super().__init__(RowTable(routing_columns(), lambda rule: rule.id), form, theme, moves=True)
        self.trying = RoutingTry(theme)
        self.side.addTab(self.trying, self.tr("Try a matter"))
        self.trying.rule_chosen.connect(self._choose)
        self.edited.connect(self.trying.set_book)

    def set_value(self, value: RoutingBook) -> None:
        super().set_value(value)
        self.trying.set_book(value)

    def set_known(self, known: Known) -> None:
        super().set_known(known)
        self.trying.set_known(known)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.trying.set_theme(theme)

    def rules_of(self, value: RoutingBook) -> Sequence[RoutingRule]:
        return value.rules

    def book_of(self, rules: Sequence[RoutingRule]) -> RoutingBook:
        return RoutingBook.of(rules)

    def id_of(self, rule: RoutingRule) -> str:
        return rule.id

    def fields_of(self, rule: RoutingRule) -> Mapping[str, object]:
        return fields_of(rule)

    def new_rule(self, like: RoutingRule | None, rule_id: str) -> RoutingRule:
        if like is not None:
            return replace(like, id=rule_id)
        last = self._rules[-1].rank if self._rules else 100
        return RoutingRule(rule_id, TYPE_DEPARTMENT, rank=last)

    def moved(self, rules: list[Any], at: int, to: int) -> list[Any]:  # Any: as in the list of whichever kind
        """A rule that passes one of another rank takes that rank: the smallest is asked first."""
        ranked = [*rules]
        ranked[at] = replace(rules[at], rank=rules[to].rank)
        return super().moved(ranked, at, to)
