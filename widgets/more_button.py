"""The button behind the others: a menu of everything else that can be done, grouped, each with its key or why not."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from widgets.key_button import ActionItem, KeyButton
from widgets.plain_tip import plain_tip
from widgets.theme import Theme

MORE_KEY = "F4"


class MoreButton(KeyButton):
    """The menu holds what was told when it was opened: nothing in it moves while it is read."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(ActionItem("", self.tr("More…"), MORE_KEY), theme, parent)
        self._key_pressed = QShortcut(QKeySequence(MORE_KEY), self)
        self._items: tuple[ActionItem, ...] = ()
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self.clicked.connect(self._open)
        self._key_pressed.activated.connect(self._open)
        self.menu.triggered.connect(self._on_triggered)

    def set_items(self, items: Sequence[ActionItem]) -> None:
        self._items = tuple(items)

    def _open(self) -> None:
        """Above the button, for it stands at the foot of the pane; the first that can be done has the hands."""
        self.menu.clear()
        for group, items in groupby(self._items, key=lambda item: item.group):
            self.menu.addSection(group)
            for item in items:
                self.menu.addAction(self._entry(item))
        self.menu.popup(self.mapToGlobal(QPoint(0, -self.menu.sizeHint().height())))
        able = [entry for entry in self.menu.actions() if entry.isEnabled() and not entry.isSeparator()]
        if able:
            self.menu.setActiveAction(able[0])

    def _entry(self, item: ActionItem) -> QAction:
        entry = QAction(f"{item.text}\t{item.key}" if item.key else item.text, self.menu)
        entry.setData(item.id)
        entry.setEnabled(item.enabled)
        entry.setToolTip(plain_tip(item.why_not or item.text))
        return entry

    def _on_triggered(self, entry: QAction) -> None:
        self.chosen.emit(str(entry.data()))
