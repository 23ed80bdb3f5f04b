"""The button behind the others: a menu of everything else that can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from widgets.action_menu import ActionMenu
from widgets.key_button import ActionItem, KeyButton
from widgets.theme import Theme

MORE_KEY = "F4"


class MoreButton(KeyButton):
    """Its key opens it as well as a click."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(ActionItem("", self.tr("More…"), MORE_KEY), theme, parent)
        self._key_pressed = QShortcut(QKeySequence(MORE_KEY), self)
        self._items: tuple[ActionItem, ...] = ()
        self.menu = ActionMenu(self)
        self.clicked.connect(self._open)
        self._key_pressed.activated.connect(self._open)
        self.menu.chosen.connect(self.chosen)

    def set_items(self, items: Sequence[ActionItem]) -> None:
        self._items = tuple(items)

    def _open(self) -> None:
        """Above the button, for it stands at the foot of the pane."""
        self.menu.fill(self._items)
        self.menu.open_at(self.mapToGlobal(QPoint(0, -self.menu.sizeHint().height())))
