"""Who sits on a task force: type to find, Enter ticks; a name that is in no list, such as a post, is put to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from models.domain.deciding import MAX_WORD
from widgets.forms.choice_list import Finder, add_choice, choice_list, chosen_key
from widgets.forms.recipient_field import Recipient

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROWS = 6
_FEWEST = 2
"""Lines of the list on a screen that is small for its letters."""


class MemberLine(Finder):
    """Enter with words in it picks; with nothing typed it is the form's own."""

    picked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.text().strip():
            self.picked.emit()
            return
        super().keyPressEvent(event)


class MemberField(QWidget):
    """Enter in the line, or a click or the space bar in the list, ticks and unticks."""

    changed = Signal()

    def __init__(self, recipients: Sequence[Recipient], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = {each.key: each.told for each in recipients}
        self._ticked: list[str] = []
        self.list = choice_list()
        self.line = MemberLine(self.list)
        for part in (self.list, self.line):
            part.setAccessibleName(self.tr("Recipients"))
        self.line.setMaxLength(MAX_WORD)
        self.line.setPlaceholderText(self.tr("unit, department or post: Enter ticks"))
        for key in self._told:
            add_choice(self.list, key, self._text(key))
        line = self.fontMetrics().height() + 8
        self.list.setMinimumHeight(_FEWEST * line)
        self.list.setMaximumHeight(_ROWS * line)
        self.list.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.setFocusProxy(self.line)
        self.line.picked.connect(self._on_picked)
        self.list.itemClicked.connect(self._turn)

    @property
    def keys(self) -> tuple[str, ...]:
        """Call signs, codes and typed names that are ticked, in the order of ticking."""
        return tuple(self._ticked)

    def tick(self, keys: Sequence[str]) -> None:
        """Tick these from the beginning."""
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(Qt.ItemDataRole.UserRole) in keys:
                self._turn(item)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space:
            if self.list.currentItem() is not None:
                self._turn(self.list.currentItem())
            return True
        return super().eventFilter(watched, event)

    def _text(self, key: str) -> str:
        return f"{'☑' if key in self._ticked else '☐'} {self._told[key]}"

    def _turn(self, item: QListWidgetItem) -> None:
        key = str(item.data(Qt.ItemDataRole.UserRole))
        if key in self._ticked:
            self._ticked.remove(key)
        else:
            self._ticked.append(key)
        item.setText(self._text(key))
        self.changed.emit()

    def _on_picked(self) -> None:
        """What the line has found; or what it says, where that is in no list."""
        if not chosen_key(self.list):
            name = self.line.text().strip()
            self._told[name] = name
            add_choice(self.list, name, self._text(name))
            self.list.setCurrentRow(self.list.count() - 1)
        self._turn(self.list.currentItem())
        self.line.clear()
