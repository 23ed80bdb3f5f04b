"""Notices the officer's hand over the rows of a table, so that they hold still under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView

AFTER_KEY_MS = 2_000
POINTER_GONE_MS = 30_000
"""A pointer that has not stirred for so long is no hand, only a mouse left lying."""

_POINTING = (QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.MouseButtonPress)


class RowHold(QObject):
    """`came` when a hand is over the rows or has just pressed a key in them, `left` when it is there no more."""

    came = Signal()
    left = Signal()

    def __init__(
        self, view: QAbstractItemView, after_key_ms: int = AFTER_KEY_MS, pointer_gone_ms: int = POINTER_GONE_MS
    ) -> None:
        super().__init__(view)
        self._view = view
        self._there = self._busy = False
        self._key = self._timer(after_key_ms)
        self._pointer = self._timer(pointer_gone_ms)
        view.viewport().setMouseTracking(True)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    @property
    def points(self) -> bool:
        """Whether it is the pointer that is over the rows; else it is a key that was pressed in them."""
        return self._pointer.isActive()

    def stay(self) -> None:
        """The hand is at work on the rows, as when it chooses several: it stays as a pointer does."""
        self._pointer.start()
        self._look()

    def set_busy(self, busy: bool) -> None:
        """Something is open over the rows that speaks of them, as a menu: the hand stays until it is gone."""
        self._busy = busy
        self._look()

    def let_go(self) -> None:
        """Take the hand as gone until it stirs again."""
        self._key.stop()
        self._pointer.stop()
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._view:
            if kind is QEvent.Type.KeyPress:
                self._key.start()
                self._look()
        elif kind in _POINTING:
            self._pointer.start()
            self._look()
        elif kind in (QEvent.Type.Leave, QEvent.Type.Hide):
            self._pointer.stop()
            self._look()
        return False

    def _timer(self, length_ms: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=length_ms)
        timer.timeout.connect(self._look)
        return timer

    def _look(self) -> None:
        there = self._busy or self._key.isActive() or self._pointer.isActive()
        if there is not self._there:
            self._there = there
            (self.came if there else self.left).emit()
