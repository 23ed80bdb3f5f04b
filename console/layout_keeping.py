"""Keeps how the window lies while it is in use, so that a console that is cut off opens as it was left."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings, QTimer

from console.window import MainWindow

LOOK_EVERY_MS = 5_000
"""What was moved in the last seconds before a power cut may lie as it did before."""


class LayoutKeeping(QObject):
    """Goes with its window. Nothing tells of a splitter that was moved, so it looks; it writes only what is another."""

    def __init__(self, window: MainWindow, kept: QSettings) -> None:
        super().__init__(window)
        self._window, self._kept = window, kept
        self._last = self._state()
        timer = QTimer(self)
        timer.setInterval(LOOK_EVERY_MS)
        timer.timeout.connect(self._look)
        timer.start()

    def _look(self) -> None:
        state = self._state()
        if state != self._last:
            self._last = state
            self._window.save(self._kept)

    def _state(self) -> tuple[object, ...]:
        window = self._window
        frame = window.frame
        columns = window.queue.view.header.column_state()
        return window.saveGeometry(), columns, frame.state(), frame.locked, window.perspectives.name
