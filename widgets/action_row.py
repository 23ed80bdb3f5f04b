"""What can be done now: a row of buttons that show their keys and break where they do not fit, the rest in a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from widgets.flow_rows import FlowRows
from widgets.key_button import ActionItem, KeyButton
from widgets.more_button import MoreButton
from widgets.theme import Theme

__all__ = ["ActionItem", "ActionRow", "KeyButton"]


class ActionRow(FlowRows):
    """Buttons that are already there are kept, so that nothing moves under the pointer that need not."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(4, 480, parent)
        self._theme = theme
        self._buttons: list[KeyButton] = []
        self._more = MoreButton(theme, self)
        self._more.hide()
        self._more.chosen.connect(self.chosen)

    @property
    def buttons(self) -> Sequence[KeyButton]:
        return self._buttons

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for button in (*self._buttons, self._more):
            button.set_theme(theme)

    def set_actions(self, actions: Sequence[ActionItem]) -> None:
        items = [item for item in actions if item.primary]
        rest = [item for item in actions if not item.primary]
        self._more.set_items(rest)
        self._more.setVisible(bool(rest))
        if [button.id for button in self._buttons] == [item.id for item in items]:
            for button, item in zip(self._buttons, items, strict=True):
                button.set_item(item)
        else:
            for button in self._buttons:
                button.hide()
                button.deleteLater()
            self._buttons = [self._made(item) for item in items]
        self.flow()

    def items(self) -> Sequence[QWidget]:
        return [*self._buttons, *([] if self._more.isHidden() else [self._more])]

    def _made(self, item: ActionItem) -> KeyButton:
        button = KeyButton(item, self._theme, self)
        button.clicked.connect(self._on_clicked)
        button.show()
        return button

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, KeyButton):
            self.chosen.emit(button.id)
