"""What can be done now: a row of buttons that show their keys and break where they do not fit, the rest in a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from widgets.case.more_button import MoreButton
from widgets.flow_rows import FlowRows
from widgets.key_button import ActionItem, KeyButton
from widgets.theme import Theme

__all__ = ["ActionItem", "ActionRow", "KeyButton"]

GAP = 4


class ActionRow(FlowRows):
    """Buttons that are already there are kept, so that nothing moves under the pointer that need not.

    What is `primary` always has a button. What is `spare` has one while the first row has room for it, in its order.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(GAP, 480, parent)
        self._theme = theme
        self._buttons: list[KeyButton] = []
        self._spare: list[KeyButton] = []
        self._rest: list[ActionItem] = []
        self._fitting = 0
        self._more = MoreButton(theme, self)
        self._more.hide()
        self._more.chosen.connect(self.chosen)

    @property
    def buttons(self) -> Sequence[KeyButton]:
        """Those that are seen, from left to right, without the one behind them."""
        return [*self._buttons, *self._spare[: self._fitting]]

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for button in (*self._buttons, *self._spare, self._more):
            button.set_theme(theme)

    def set_actions(self, actions: Sequence[ActionItem]) -> None:
        self._rest = [item for item in actions if not item.primary]
        self._buttons = self._told(self._buttons, [item for item in actions if item.primary])
        self._spare = self._told(self._spare, [item for item in self._rest if item.spare])
        self._more.setVisible(bool(self._rest))
        self.flow()

    def set_more_key(self, key: str) -> None:
        """The key that opens the menu of the rest, as it is shown."""
        self._more.set_key(key)
        self.flow()

    def open_more(self) -> None:
        """The menu of the rest, where there is any."""
        if self._rest:
            self._more.open()

    def items(self) -> Sequence[QWidget]:
        return [*self.buttons, *([] if self._more.isHidden() else [self._more])]

    def _told(self, buttons: list[KeyButton], items: Sequence[ActionItem]) -> list[KeyButton]:
        if [button.id for button in buttons] == [item.id for item in items]:
            for button, item in zip(buttons, items, strict=True):
                button.set_item(item)
            return buttons
        for button in buttons:
            button.hide()
            button.deleteLater()
        return [self._made(item) for item in items]

    def _place(self, width: int, move: bool) -> int:
        self._fitting = self._fit(width)
        if move:
            self._show_fitting()
        return super()._place(width, move)

    def _fit(self, width: int) -> int:
        """How many of the spare ones the first row has room for, with the button of the rest behind them."""
        used = sum(button.sizeHint().width() + GAP for button in self._buttons)
        used += 0 if self._more.isHidden() else self._more.sizeHint().width()
        for count, button in enumerate(self._spare):
            used += button.sizeHint().width() + GAP
            if used > width:
                return count
        return len(self._spare)

    def _show_fitting(self) -> None:
        for at, button in enumerate(self._spare):
            button.setVisible(at < self._fitting)
        seen = {button.id for button in self.buttons}
        self._more.set_items([item for item in self._rest if item.id not in seen])

    def _made(self, item: ActionItem) -> KeyButton:
        button = KeyButton(item, self._theme, self)
        button.clicked.connect(self._on_clicked)
        button.show()
        return button

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, KeyButton):
            self.chosen.emit(button.id)
