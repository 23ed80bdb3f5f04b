"""The forms that set the type and the level of a case: when it is accepted, and when they are set right later."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QListWidget, QRadioButton, QWidget

from models.domain.case import Case, Level
from models.domain.deciding import MAX_TEXT
from models.domain.orders import AcceptCase, CaseOrder, ReclassifyCase
from models.rules.catalogue import CaseType
from widgets.forms.choice_list import Finder, add_choice, choice_list, chosen_key
from widgets.forms.order_form import OrderForm, TextField
from widgets.theme import Theme
from widgets.words import level_name


class TypeForm(OrderForm):
    """The type is found by words of either language; the level follows the type until one is chosen."""

    def __init__(
        self,
        case: Case,
        types: Sequence[CaseType],
        theme: Theme,
        title: str,
        button: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(case, theme, title, button, parent)
        self._types = {each.code: each for each in types}
        self._level_chosen = False
        self.list = choice_list()
        self.list.setAccessibleName(self.tr("Case types"))
        self.finder = Finder(self.list)
        self.finder.setPlaceholderText(self.tr("words in English or Chinese, or the code"))
        self.levels = QButtonGroup(self)
        self._fill(types)
        self.add_field(self.tr("&Type"), self.finder)
        self.fields.addWidget(self.list, 1)
        self.fields.addWidget(QLabel(self.tr("Level")))
        self.fields.addLayout(self._level_row())
        self._set_level(case.level)
        self.finder.textChanged.connect(self.check)
        self.list.currentItemChanged.connect(self._on_type_chosen)
        self.list.itemActivated.connect(self.submit)
        self.levels.idClicked.connect(self._on_level_chosen)
        self.finder.setFocus()

    @property
    def type_code(self) -> str:
        return chosen_key(self.list)

    @property
    def level(self) -> Level:
        return list(Level)[self.levels.checkedId()]

    def problem(self) -> str:
        if not self._types:
            return self.tr("The catalogue holds no types.")
        return "" if self.type_code else self.tr("No type has these words: type fewer, or others.")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        current = self.list.currentItem()
        if current is not None:
            self.list.scrollToItem(current, QListWidget.ScrollHint.PositionAtCenter)

    def _fill(self, types: Sequence[CaseType]) -> None:
        told = self.tr("{code}  {name_en} · {name_zh} — {group_en} · {group_zh}")
        for each in types:
            groups = {"group_en": each.group_en, "group_zh": each.group_zh}
            text = told.format(code=each.code, name_en=each.name_en, name_zh=each.name_zh, **groups)
            add_choice(self.list, each.code, text)
            if each.code == self.case.type_code:
                self.list.setCurrentRow(self.list.count() - 1)

    def _level_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for i, level in enumerate(Level):
            button = QRadioButton(f"&{level.value} {level_name(level)}")
            self.levels.addButton(button, i)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _set_level(self, level: Level) -> None:
        self.levels.button(list(Level).index(level)).setChecked(True)

    def _on_type_chosen(self) -> None:
        kind = self._types.get(self.type_code)
        if kind is not None and not self._level_chosen:
            self._set_level(kind.level)
        self.check()

    def _on_level_chosen(self) -> None:
        self._level_chosen = True
        self.check()


class AcceptForm(TypeForm):
    def __init__(self, case: Case, types: Sequence[CaseType], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(case, types, theme, self.tr("Accept the report"), self.tr("Accept (Enter)"), parent)
        self.check()

    def order(self) -> CaseOrder:
        return AcceptCase(self.case.number, self.type_code, self.level)


class ReclassifyForm(TypeForm):
    """Another type has other limits: the reason is kept with the case."""

    def __init__(self, case: Case, types: Sequence[CaseType], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(case, types, theme, self.tr("Set type or level right"), self.tr("Set right (Enter)"), parent)
        self.reason = TextField(2)
        self.add_field(self.tr("&Reason"), self.reason)
        self.add_remark(self.tr("The clocks take on the limits of the new type and keep what they have used."))
        self.reason.textChanged.connect(self.check)
        self.reason.finished.connect(self.submit)
        self.check()

    def order(self) -> CaseOrder:
        reason = self.reason.toPlainText().strip()
        return ReclassifyCase(self.case.number, self.type_code, reason, self.level)

    def problem(self) -> str:
        if problem := super().problem():
            return problem
        if self.type_code == self.case.type_code and self.level is self.case.level:
            return self.tr("The case has this type and level already: choose another.")
        reason = self.reason.toPlainText().strip()
        if len(reason) > MAX_TEXT:
            return self.tr("The reason is longer than {n} characters.").format(n=MAX_TEXT)
        return "" if reason else self.tr("The reason is missing: it is kept with the case.")
