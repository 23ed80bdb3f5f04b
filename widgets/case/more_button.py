"""The button behind the others: a menu of everything else that can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from widgets.action_menu import ActionMenu
from widgets.key_button import ActionItem, KeyButton
from widgets.theme import Theme


class MoreButton(KeyButton):
    """Shows the key that opens it too, wherever that is heard."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(ActionItem("", self.tr("More…")), theme, parent)
        self._items: tuple[ActionItem, ...] = ()
        self.menu = ActionMenu(self)
        self.clicked.connect(self.open)
        self.menu.chosen.connect(self.chosen)

    def set_key(self, key: str) -> None:
        self.set_item(ActionItem("", self.tr("More…"), key))

    def set_items(self, items: Sequence[ActionItem]) -> None:
        self._items = tuple(items)

    def open(self) -> None:
        """Above the button, for it stands at the foot of the pane."""
        self.menu.fill(self._items)
        self.menu.open_at(self.mapToGlobal(QPoint(0, -self.menu.sizeHint().height())))
