"""A list to choose from, and a line of words that narrows it: the arrows walk the list while one types."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

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
