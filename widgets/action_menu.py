"""A menu of what can be done, grouped, each with its key or the reason why not."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from widgets.key_button import ActionItem
from widgets.plain_tip import plain_tip


class ActionMenu(QMenu):
    """It holds what was told when it was opened: nothing in it moves while it is read."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)
        self.triggered.connect(self._on_triggered)

    def fill(self, items: Sequence[ActionItem]) -> None:
        """Show these in their order, each group of them under its name."""
        self.clear()
        for group, grouped in groupby(items, key=lambda item: item.group):
            self.addSection(group)
            for item in grouped:
                self.addAction(self._entry(item))

    def fold(self, items: Sequence[ActionItem], title: str) -> None:
        """Show what has no group below the title, and each group as a menu of its own: short enough for any screen."""
        self.clear()
        self.addSection(title)
        for group, grouped in groupby(items, key=lambda item: item.group):
            part = self.addMenu(group) if group else self
            for item in grouped:
                part.addAction(self._entry(item))

    def open_at(self, place: QPoint) -> None:
        """Open it there on the screen; the first that can be done has the hands."""
        self.popup(place)
        able = [entry for entry in self.actions() if entry.isEnabled() and not entry.isSeparator()]
        if able:
            self.setActiveAction(able[0])

    def _entry(self, item: ActionItem) -> QAction:
        entry = QAction(f"{item.text}\t{item.key}" if item.key else item.text, self)
        entry.setData(item.id)
        entry.setEnabled(item.enabled)
        entry.setToolTip(plain_tip(item.why_not or item.text))
        return entry

    def _on_triggered(self, entry: QAction) -> None:
        self.chosen.emit(str(entry.data()))
