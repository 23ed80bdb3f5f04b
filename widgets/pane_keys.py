"""Keys that mean something in one pane alone, whatever they mean in the window that the pane is docked in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

Keys = Mapping[str, tuple[str, ...]]
"""The keys in force by the id of their action, the one that is shown first, as portable texts such as `Ctrl+K`."""
NO_KEYS: Keys = MappingProxyType({})


def shown_key(keys: Keys, action_id: str) -> str:
    """The key that is shown with an action, in the words of this system; empty where it has none."""
    first = next(iter(keys.get(action_id, ())), "")
    return QKeySequence(first).toString(QKeySequence.SequenceFormat.NativeText) if first else ""


def with_key(text: str, key: str) -> str:
    """The words of a button with its key behind them, where it has one."""
    return f"{text} ({key})" if key else text


class PaneKeys(QObject):
    """While the pane or a part of it has the focus, `deeds` are done by the keys of their actions, told by `set_keys`.

    A field that is typed in goes first. Two shortcuts of Qt with one key are ambiguous and do nothing, so a pane
    claims its key before shortcuts are asked.
    """

    def __init__(self, pane: QWidget, deeds: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(pane)
        self._pane = pane
        self._deeds = dict(deeds)
        self._by_key: dict[str, Callable[[], object]] = {}
        self._claimed: QObject | None = None
        pane.installEventFilter(self)

    def set_keys(self, keys: Keys) -> None:
        """The keys in force; an action that has none here is not heard."""
        heard = ((key, do) for action_id, do in self._deeds.items() for key in keys.get(action_id, ()))
        self._by_key = {QKeySequence(key).toString(): do for key, do in heard}

    def use(self, action_id: str) -> bool:
        """Do it as if its key had been pressed; False where it is none of these or the pane is not seen."""
        do = self._deeds.get(action_id)
        if do is None or not self._pane.isVisible():
            return False
        do()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        do = self._deed_of(event)
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

    def _deed_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        """A sign such as + is the sign also where the keyboard has it on Shift."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        do = self._by_key.get(_text(event.key(), held))
        if do is None and event.text().strip() and not event.text().isalpha():
            do = self._by_key.get(_text(event.key(), held & ~Qt.KeyboardModifier.ShiftModifier))
        return do

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


def _text(key: int, held: Qt.KeyboardModifier) -> str:
    return QKeySequence(QKeyCombination(held, Qt.Key(key))).toString()
