"""The forms in which something is picked: the case to merge into, the type of a report, the answers of a caller."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QWidget,
)

from models.domain.case import Case, Level
from models.domain.deciding import MAX_TEXT
from models.domain.orders import AcceptCase, CaseOrder, MergeCase, RecordCallBack
from models.rules.catalogue import CaseType
from widgets.order_form import OrderForm, TextField
from widgets.theme import Theme
from widgets.words import level_name

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_KEY = Qt.ItemDataRole.UserRole


class Finder(QLineEdit):
    """A line to type words in; the arrows go to the list below it."""

    def __init__(self, below: QListWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._below = below
        self.setClearButtonEnabled(True)
        self.textChanged.connect(self._on_text_changed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES:
            self._below.event(event)
            return
        super().keyPressEvent(event)

    def _on_text_changed(self, text: str) -> None:
        """Hide what does not hold every word, and choose the first of what is left."""
        words = text.casefold().split()
        first: QListWidgetItem | None = None
        for row in range(self._below.count()):
            item = self._below.item(row)
            item.setHidden(not all(word in item.text().casefold() for word in words))
            if first is None and not item.isHidden():
                first = item
        self._below.setCurrentItem(first)  # type: ignore[arg-type]  # None is Qt's own "nothing is chosen"


def chosen_key(of: QListWidget) -> str:
    item = of.currentItem()
    return "" if item is None or item.isHidden() else str(item.data(_KEY))


def choice_list() -> QListWidget:
    """A list whose long lines are shortened rather than scrolled sideways."""
    view = QListWidget()
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
    view.setUniformItemSizes(True)
    return view


def add_choice(to: QListWidget, key: str, text: str) -> None:
    item = QListWidgetItem(text)
    item.setData(_KEY, key)
    to.addItem(item)


@dataclass(frozen=True, slots=True)
class MergeCandidate:
    """A case that may be the same matter; `why` tells it by place, time and type."""

    number: str
    title: str
    why: str = ""


class MergeForm(OrderForm):
    """Candidates, likeliest first; a number that is not among them can be typed in full."""

    def __init__(
        self, case: Case, candidates: Sequence[MergeCandidate], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(case, theme, self.tr("Merge into another case"), self.tr("Merge (Enter)"), parent)
        self.list = choice_list()
        self.finder = Finder(self.list)
        self.finder.setPlaceholderText(
            self.tr("words of the title, or a whole number such as {number}").format(number=case.number)
        )
        for each in candidates:
            told = f"{each.number}  {each.title}"
            add_choice(self.list, each.number, f"{told} — {each.why}" if each.why else told)
        self.list.setCurrentRow(0)
        self.add_field(self.tr("&Goes on as"), self.finder)
        self.fields.addWidget(self.list, 1)
        self.finder.textChanged.connect(self.check)
        self.list.currentItemChanged.connect(self.check)
        self.list.itemActivated.connect(self.submit)
        self.finder.setFocus()
        self.check()

    @property
    def into(self) -> str:
        return chosen_key(self.list) or self.finder.text().strip()

    def order(self) -> CaseOrder:
        return MergeCase(self.case.number, self.into)

    def problem(self) -> str:
        if not self.into:
            return self.tr("Choose the case that goes on, or type its number.")
        if self.into == self.case.number:
            return self.tr("A case cannot be merged into itself.")
        if not chosen_key(self.list) and self.into.count("-") != 2:
            return self.tr("No candidate has these words; a number looks like {number}.").format(
                number=self.case.number
            )
        return ""


class AcceptForm(OrderForm):
    """The type is found by words of either language; the level follows the type until one is chosen."""

    def __init__(self, case: Case, types: Sequence[CaseType], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(case, theme, self.tr("Accept the report"), self.tr("Accept (Enter)"), parent)
        self._types = {each.code: each for each in types}
        self.list = choice_list()
        self.finder = Finder(self.list)
        self.finder.setPlaceholderText(self.tr("words in English or Chinese, or the code"))
        told = self.tr("{code}  {name_en} · {name_zh} — {group_en} · {group_zh}")
        for each in types:
            groups = {"group_en": each.group_en, "group_zh": each.group_zh}
            text = told.format(code=each.code, name_en=each.name_en, name_zh=each.name_zh, **groups)
            add_choice(self.list, each.code, text)
            if each.code == case.type_code:
                self.list.setCurrentRow(self.list.count() - 1)
        self.levels = QButtonGroup(self)
        self._level_chosen = False
        row = QHBoxLayout()
        for i, level in enumerate(Level):
            button = QRadioButton(f"&{level.value} {level_name(level)}")
            self.levels.addButton(button, i)
            row.addWidget(button)
        row.addStretch(1)
        self.add_field(self.tr("&Type"), self.finder)
        self.fields.addWidget(self.list, 1)
        self.fields.addWidget(QLabel(self.tr("Level")))
        self.fields.addLayout(row)
        self._set_level(case.level)
        self.finder.textChanged.connect(self.check)
        self.list.currentItemChanged.connect(self._on_type_chosen)
        self.list.itemActivated.connect(self.submit)
        self.levels.idClicked.connect(self._on_level_chosen)
        self.finder.setFocus()
        self.check()

    @property
    def level(self) -> Level:
        return list(Level)[self.levels.checkedId()]

    def order(self) -> CaseOrder:
        return AcceptCase(self.case.number, chosen_key(self.list), self.level)

    def problem(self) -> str:
        if not self._types:
            return self.tr("The catalogue holds no types.")
        return "" if chosen_key(self.list) else self.tr("No type has these words: type fewer, or others.")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        current = self.list.currentItem()
        if current is not None:
            self.list.scrollToItem(current, QListWidget.ScrollHint.PositionAtCenter)

    def _set_level(self, level: Level) -> None:
        self.levels.button(list(Level).index(level)).setChecked(True)

    def _on_type_chosen(self) -> None:
        kind = self._types.get(chosen_key(self.list))
        if kind is not None and not self._level_chosen:
            self._set_level(kind.level)
        self.check()

    def _on_level_chosen(self) -> None:
        self._level_chosen = True
        self.check()


class CallBackForm(OrderForm):
    """Both questions must be answered: none is answered beforehand."""

    def __init__(self, case: Case, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(case, theme, self.tr("Record the call-back"), self.tr("Record (Enter)"), parent)
        self.solved = self._question(self.tr("Is it solved?"), self.tr("&Solved"), self.tr("&Not solved"))
        self.satisfied = self._question(
            self.tr("Is the caller satisfied?"), self.tr("S&atisfied"), self.tr("Not sat&isfied")
        )
        self.note = TextField(3)
        self.add_field(self.tr("N&ote, if there is one"), self.note)
        self.note.textChanged.connect(self.check)
        self.note.finished.connect(self.submit)
        self.check()

    def order(self) -> CaseOrder:
        solved, satisfied = self.solved.checkedId() == 1, self.satisfied.checkedId() == 1
        return RecordCallBack(self.case.number, solved, satisfied, self.note.toPlainText().strip())

    def problem(self) -> str:
        if self.solved.checkedId() < 0:
            return self.tr("Say whether it is solved.")
        if self.satisfied.checkedId() < 0:
            return self.tr("Say whether the caller is satisfied.")
        if len(self.note.toPlainText()) > MAX_TEXT:
            return self.tr("The note is longer than {n} characters.").format(n=MAX_TEXT)
        return ""

    def _question(self, words: str, yes: str, no: str) -> QButtonGroup:
        group = QButtonGroup(self)
        row = QHBoxLayout()
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setMinimumWidth(10 * self.fontMetrics().height())
        row.addWidget(label)
        for i, text in ((1, yes), (0, no)):
            button = QRadioButton(text)
            group.addButton(button, i)
            row.addWidget(button)
            self.asks(button)
        row.addStretch(1)
        self.fields.addLayout(row)
        group.idClicked.connect(self.check)
        return group
