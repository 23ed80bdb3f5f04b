"""Who sits on a task force: type to find, Enter ticks; a name that is in no list, such as a post, is put to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from models.domain.deciding import MAX_WORD
from widgets.choice_list import Finder, add_choice, choice_list
from widgets.recipient_field import Recipient

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEY = Qt.ItemDataRole.UserRole
_ROWS = 6


class MemberLine(Finder):
    """Enter with words in it picks; with nothing typed it is the form's own."""

    picked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.text().strip():
            self.picked.emit()
            return
        super().keyPressEvent(event)


class MemberField(QWidget):
    changed = Signal()

    def __init__(self, recipients: Sequence[Recipient], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = choice_list()
        self.line = MemberLine(self.list)
        self.line.setMaxLength(MAX_WORD)
        self.line.setPlaceholderText(self.tr("unit, department or post: Enter ticks"))
        for each in recipients:
            self._add(each.key, each.told, Qt.CheckState.Unchecked)
        self.list.setFixedHeight(_ROWS * (self.fontMetrics().height() + 8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.setFocusProxy(self.line)
        self.line.picked.connect(self._on_picked)
        self.list.itemChanged.connect(self.changed)

    @property
    def keys(self) -> tuple[str, ...]:
        """Call signs, codes and typed names that are ticked, in the order of the list."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(str(item.data(_KEY)) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _add(self, key: str, told: str, state: Qt.CheckState) -> None:
        add_choice(self.list, key, told)
        self.list.item(self.list.count() - 1).setCheckState(state)

    def _on_picked(self) -> None:
        item: QListWidgetItem | None = self.list.currentItem()
        if item is None or item.isHidden():
            name = self.line.text().strip()
            self._add(name, name, Qt.CheckState.Checked)
        else:
            ticked = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
        self.line.clear()
        self.changed.emit()
