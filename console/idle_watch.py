"""Notices that nobody has touched a key or the mouse at this seat for a while."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

LOOK_EVERY_S = 5.0
_HANDS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """Looks at the window that has the keys: what all widgets hear would be too much to look at in Python."""

    left_alone = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._after_s = 0.0
        self._touched = time.monotonic()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    def begin(self, after_s: float) -> None:
        """Watch from now on; `left_alone` comes once, so many seconds after the last touch."""
        if not self._timer.isActive():
            app = QGuiApplication.instance()
            assert isinstance(app, QGuiApplication)
            app.focusWindowChanged.connect(self._watch)
            self._watch(app.focusWindow())
        self._after_s, self._touched = after_s, time.monotonic()
        self._timer.start(round(min(LOOK_EVERY_S, after_s) * 1000))

    def end(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            app = QGuiApplication.instance()
            assert isinstance(app, QGuiApplication)
            app.focusWindowChanged.disconnect(self._watch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _HANDS:
            self._touched = time.monotonic()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)  # one that is there already would be asked twice
            window.installEventFilter(self)

    def _look(self) -> None:
        if time.monotonic() - self._touched >= self._after_s:
            self.end()
            self.left_alone.emit()
