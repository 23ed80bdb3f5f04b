"""Editing the policy: the table of types, the limits beside it, departments and numbers, each with its basis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout

from models.rules.policy.book import CaseType, LimitEntry, PolicyBook
from widgets.case.action_row import ActionItem, ActionRow
from widgets.rules.entry_rows import ANSWER, CENTRE, PROMISE, SET, EntryRow, rows_of
from widgets.rules.entry_rows import with_row as with_entry
from widgets.rules.limit_detail import LimitDetail
from widgets.rules.policy_rows import DEPARTMENTS, TYPES, added, copied, limits_differ, removed, rows_in, with_row
from widgets.rules.policy_tables import policy_tables, policy_titles
from widgets.rules.rule_editor import Known, RuleEditor
from widgets.rules.table_pane import TablePane
from widgets.rules.type_columns import step_at
from widgets.theme import Theme
from widgets.words import clock_name

EDITED_BY_ROWS = (TYPES, SET, DEPARTMENTS)


class PolicyEditor(RuleEditor):
    """One tab for each part of the policy; the limit that is chosen in it stands in the line below."""

    _limit_entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._value, self._base = PolicyBook(), PolicyBook()
        self._calendars: Sequence[tuple[str, str]] = (("", ""),)
        self.panes: dict[str, TablePane[Any]] = self._made(theme)  # Any: each part has rows of its own kind
        self.detail = LimitDetail(theme)
        self.buttons = ActionRow(theme)
        self.tabs = QTabWidget(documentMode=True)
        for pane, title in zip(self.panes.values(), policy_titles().values(), strict=True):
            self.tabs.addTab(pane, title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.buttons)
        column.addWidget(self.detail)
        self._connect()
        self._show_actions()

    # ---- told ----

    def set_value(self, value: PolicyBook) -> None:
        self._value = value
        for part, pane in self.panes.items():
            pane.set_rows(rows_in(value, part))
        self._show_limit()

    def set_base(self, value: PolicyBook) -> None:
        self._base = value
        for part, pane in self.panes.items():
            pane.model.set_base(rows_in(value, part))
        self._show_limit()

    def set_known(self, known: Known) -> None:
        own = self.tr("the duty room's own")
        self._calendars = [(name, name or own) for name in known.calendars]
        self.detail.set_calendars(self._calendars)

    def set_theme(self, theme: Theme) -> None:
        for pane in self.panes.values():
            pane.set_theme(theme)
        self.detail.set_theme(theme)
        self.buttons.set_theme(theme)

    # ---- inside ----

    def _made(self, theme: Theme) -> dict[str, TablePane[Any]]:  # Any: each part has rows of its own kind
        tables = policy_tables(lambda: self._value, lambda: self._calendars)
        titles = policy_titles()
        panes = {part: TablePane(table, titles[part], theme) for part, table in tables.items()}
        for part in (CENTRE, ANSWER):
            panes[part].view.hideColumn(0)
        return panes

    def _connect(self) -> None:
        for pane in self.panes.values():
            pane.chosen.connect(self._show_limit)
            pane.model.row_edited.connect(self._on_row_edited)
        self.tabs.currentChanged.connect(self._on_tab)
        self.detail.changed.connect(self._on_detail)
        self.detail.done.connect(self._to_table)
        self.buttons.chosen.connect(self.act)
        self._limit_entered.connect(self._ask_basis, Qt.ConnectionType.QueuedConnection)

    @property
    def _part(self) -> str:
        return list(self.panes)[self.tabs.currentIndex()]

    def _on_tab(self) -> None:
        self.panes[self._part].choose_first()
        self._show_actions()
        self._show_limit()

    def _on_row_edited(self, old: object, new: object) -> None:
        self._take(with_row(self._value, old, new))
        if isinstance(old, EntryRow) and isinstance(new, EntryRow) and old.key != new.key:
            self.panes[SET].set_rows(rows_of(self._value, SET))
        self._show_limit()
        if self.detail.asks and limits_differ(old, new):
            self._limit_entered.emit()

    def _take(self, value: PolicyBook) -> None:
        self._value = value
        self.edited.emit(value)

    def _show_limit(self) -> None:
        title, entry, was = self._chosen_limit()
        self.detail.set_entry(title, entry, was)

    def _chosen_limit(self) -> tuple[str, LimitEntry | None, LimitEntry | None]:
        """The title of the chosen limit, the limit, and the same in force."""
        pane = self.panes[self._part]
        row, column = pane.current, pane.view.currentIndex().column()
        if isinstance(row, CaseType) and (step := step_at(column)) is not None:
            was = self._base.types.get(row.code)
            title = f"{row.code} {row.name_en} · {clock_name(step.value)}"
            return title, row.limits.get(step), was.limits.get(step) if was is not None else None
        if isinstance(row, EntryRow):
            before = {each.where: each.entry for each in rows_of(self._base, row.table)}
            return pane.model.columns[1].text(row), row.entry, before.get(row.where)
        return "", None, None

    def _on_detail(self, entry: LimitEntry | None) -> None:
        """The fields below say something else of the chosen limit: the row follows."""
        pane = self.panes[self._part]
        row, column = pane.current, pane.view.currentIndex().column()
        if isinstance(row, CaseType) and (step := step_at(column)) is not None:
            others = {kind: limit for kind, limit in row.limits.items() if kind is not step}
            limits = others if entry is None else {**others, step: entry}
            self._take(with_row(self._value, row, replace(row, limits=limits)))
        elif isinstance(row, EntryRow) and not (row.table == PROMISE and entry is None):
            self._take(with_entry(self._value, replace(row, entry=entry)))
        pane.set_rows(rows_in(self._value, self._part))

    def _ask_basis(self) -> None:
        """After Enter in a cell; whoever went on to the next cell by Tab is not held up."""
        view = self.panes[self._part].view
        if view.state() is not view.State.EditingState and self.detail.asks:
            self.detail.ask_basis()

    def _to_table(self) -> None:
        self.panes[self._part].view.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- rows ----

    def _show_actions(self) -> None:
        if self._part not in EDITED_BY_ROWS:
            self.buttons.set_actions([])
            return
        items = [ActionItem("add", self.tr("Add"), "")]
        if self._part == TYPES:
            items = [ActionItem("copy", self.tr("Copy as a new type"), "")]
        self.buttons.set_actions([*items, ActionItem("remove", self.tr("Remove"), "")])

    def act(self, action: str) -> None:
        pane, part = self.panes[self._part], self._part
        row = pane.current
        if action == "copy" and isinstance(row, CaseType):
            value, key = copied(self._value, row)
        elif action == "add":
            value, key = added(self._value, part)
        else:
            value, key = removed(self._value, row), None
        pane.set_rows(rows_in(value, part))
        self._take(value)
        if key is not None and pane.choose(key, 0):
            pane.view.edit(pane.view.currentIndex())
        self._show_limit()
