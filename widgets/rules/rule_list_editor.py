"""An editor of rules that stand in a list: the list, what can be done with a rule, and the form of the chosen one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QTabWidget, QVBoxLayout, QWidget

from widgets.case.action_row import ActionItem, ActionRow
from widgets.pane_keys import NO_KEYS, Keys, PaneKeys, shown_key
from widgets.rules.row_table import RowTable
from widgets.rules.rule_editor import Known, RuleEditor
from widgets.rules.rule_form import RuleForm
from widgets.rules.table_pane import TablePane
from widgets.theme import Theme


class RuleListEditor(RuleEditor):
    """An editor of its own says what its rules are by `rules_of`, `book_of`, `fields_of`, `id_of` and `new_rule`."""

    def __init__(
        self, table: RowTable[Any], make_form: Callable[[Callable[[], Known]], RuleForm], theme: Theme, moves: bool
    ) -> None:  # Any: rules of whichever kind
        super().__init__()
        self.known = Known()
        self._rules: list[Any] = []  # Any: as above
        self._chosen = ""
        self.list = TablePane(table, self.tr("Rules"), theme, whole_rows=True)
        self.form = make_form(lambda: self.known)
        self.buttons = ActionRow(theme)
        self.side = QTabWidget(documentMode=True)
        self._moves = moves
        deeds = {f"rules_{each}": partial(self.act, each) for each in ("up", "down")} if moves else {}
        self._keys = PaneKeys(self, deeds)
        self._lay_out()
        self.list.chosen.connect(self._on_chosen)
        self.list.view.delete_pressed.connect(self._remove)
        self.form.edited.connect(self._on_rule)
        self.form.faulty.connect(self.faulty)
        self.buttons.chosen.connect(self.act)

    # ---- of each kind ----

    def rules_of(self, value: Any) -> Sequence[Any]:  # Any: as above, for all five
        raise NotImplementedError

    def book_of(self, rules: Sequence[Any]) -> Any:
        raise NotImplementedError

    def id_of(self, rule: Any) -> str:
        raise NotImplementedError

    def fields_of(self, rule: Any) -> Mapping[str, object]:
        raise NotImplementedError

    def new_rule(self, like: Any, rule_id: str) -> Any:
        """A rule with an id of its own, like another one or, where that is None, an empty one."""
        raise NotImplementedError

    # ---- told ----

    def set_value(self, value: Any) -> None:
        self._rules = list(self.rules_of(value))
        self._show_rows()
        self._choose(self._chosen)

    def set_base(self, value: Any) -> None:
        self.list.model.set_base(self.rules_of(value))

    def set_known(self, known: Known) -> None:
        self.known = known
        self.form.set_names()

    def set_keys(self, keys: Keys) -> None:
        self._keys.set_keys(keys)
        items = [ActionItem("add", self.tr("Add")), ActionItem("copy", self.tr("Copy"))]
        items.append(ActionItem("remove", self.tr("Remove"), self.tr("Del")))
        if self._moves:
            items.append(ActionItem("up", self.tr("Up"), shown_key(keys, "rules_up")))
            items.append(ActionItem("down", self.tr("Down"), shown_key(keys, "rules_down")))
        self.buttons.set_actions(items)

    def set_theme(self, theme: Theme) -> None:
        self.list.set_theme(theme)
        self.form.set_theme(theme)
        self.buttons.set_theme(theme)

    # ---- what the officer does ----

    def act(self, action: str) -> None:
        match action:
            case "add":
                self._add(None)
            case "copy":
                self._add(self._current)
            case "remove":
                self._remove()
            case _:
                self._move(-1 if action == "up" else 1)

    def moved(self, rules: list[Any], at: int, to: int) -> list[Any]:
        """The rules with one at another place."""
        others = [*rules[:at], *rules[at + 1 :]]
        return [*others[:to], rules[at], *others[to:]]

    # ---- inside ----

    @property
    def _current(self) -> Any | None:
        return next((rule for rule in self._rules if self.id_of(rule) == self._chosen), None)

    def _place(self) -> int:
        return next((at for at, rule in enumerate(self._rules) if self.id_of(rule) == self._chosen), -1)

    def _on_chosen(self) -> None:
        rule = self.list.current
        if rule is not None and self.id_of(rule) != self._chosen:
            self._chosen = self.id_of(rule)
            self._fill()

    def _choose(self, rule_id: str) -> None:
        """Go to a rule, or to the first where it is not there, and show what it says now."""
        ids = [self.id_of(rule) for rule in self._rules]
        self._chosen = rule_id if rule_id in ids else next(iter(ids), "")
        self.list.choose(self._chosen, 0)
        self._fill()

    def _fill(self) -> None:
        rule = self._current
        ids = frozenset(self.id_of(each) for each in self._rules)
        self.form.set_values(self.fields_of(rule) if rule is not None else {}, ids - {self._chosen})

    def _on_rule(self, rule: Any) -> None:
        at = self._place()
        if at < 0 or self._rules[at] == rule:
            return
        self._chosen = self.id_of(rule)
        self._take([*self._rules[:at], rule, *self._rules[at + 1 :]])

    def _take(self, rules: list[Any]) -> None:
        book = self.book_of(rules)
        self._rules = list(self.rules_of(book))
        self._show_rows()
        self.edited.emit(book)

    def _show_rows(self) -> None:
        """The chosen rule stays chosen, also where its id has become another one: then its row goes and comes."""
        self.list.blockSignals(True)
        self.list.set_rows(self._rules)
        self.list.choose(self._chosen, 0)
        self.list.blockSignals(False)

    def _add(self, like: Any | None) -> None:
        ids = {self.id_of(rule) for rule in self._rules}
        start = f"{self.id_of(like)}_" if like is not None else "rule_"
        rule_id = next(name for n in range(1, len(ids) + 2) if (name := f"{start}{n}") not in ids)
        at = self._place() + 1 if like is not None else len(self._rules)
        self._chosen = rule_id
        self._take([*self._rules[:at], self.new_rule(like, rule_id), *self._rules[at:]])
        self._fill()
        self.form.boxes["id"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        at = self._place()
        if at >= 0:
            rest = [*self._rules[:at], *self._rules[at + 1 :]]
            self._chosen = self.id_of(rest[min(at, len(rest) - 1)]) if rest else ""
            self._take(rest)
            self._fill()

    def _move(self, step: int) -> None:
        at = self._place()
        if at >= 0 and 0 <= at + step < len(self._rules):
            self._take(self.moved(self._rules, at, at + step))
            self._fill()

    def _lay_out(self) -> None:
        self.set_keys(NO_KEYS)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self.form)
        self.side.addTab(scroll, self.tr("The rule"))
        across = QSplitter(Qt.Orientation.Horizontal)
        across.addWidget(left)
        across.addWidget(self.side)
        across.setSizes([700, 600])
        across.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(across)
