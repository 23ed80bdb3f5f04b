"""A word in the corner of a section that unfolds what is over, and folds it again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget


class FoldButton(QToolButton):
    """By a click or by Tab and Space. It is not shown while there is nothing to unfold."""

    turned = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_key("")
        self.toggled.connect(self._on_toggled)
        self.hide()

    def set_key(self, key: str) -> None:
        """The key that turns all of them at once, as it is shown."""
        told = self.tr("Unfold or fold ({key} for all)").format(key=key) if key else self.tr("Unfold or fold")
        self.setToolTip(told)

    def set_words(self, words: str) -> None:
        """What there is to unfold, such as `12 earlier clocks`; nothing hides the button."""
        self._words = words
        self._say()
        self.setVisible(bool(words))

    def _on_toggled(self, unfolded: bool) -> None:
        self._say()
        self.turned.emit(unfolded)

    def _say(self) -> None:
        self.setText(f"{self._words} {'▾' if self.isChecked() else '▸'}" if self._words else "")
        self.setAccessibleName(self._words)
