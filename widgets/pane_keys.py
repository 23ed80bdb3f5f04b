"""Keys that mean something in one pane alone, whatever they mean in the window that the pane is docked in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class PaneKeys(QObject):
    """While the pane or a part of it has the focus, `keys` do what they say there; a field that is typed in goes first.

    Two shortcuts of Qt with one key are ambiguous and do nothing, so a pane claims its key before shortcuts are asked.
    """

    def __init__(self, pane: QWidget, keys: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(pane)
        self._keys = {QKeySequence(key).toString(): do for key, do in keys.items()}
        self._claimed: QObject | None = None
        pane.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        do = self._keys.get(QKeySequence(event.keyCombination()).toString())
        if do is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            self._claim()
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self._let_go()
            do()
            return True
        return False

    def _claim(self) -> None:
        """The key press comes to the part with the focus first, which may know the letter as one to search by."""
        self._let_go()
        self._claimed = QApplication.focusWidget()
        if self._claimed is not None and self._claimed is not self.parent():
            self._claimed.installEventFilter(self)

    def _let_go(self) -> None:
        claimed, self._claimed = self._claimed, None
        if claimed is not None and claimed is not self.parent() and isValid(claimed):
            claimed.removeEventFilter(self)
