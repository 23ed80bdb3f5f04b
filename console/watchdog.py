"""Watches that the screen keeps moving: logs where it stands when it stalls, and keeps the longest gap."""

from __future__ import annotations

import faulthandler
import tempfile
import threading
import time

import structlog
from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 10
STALL_S = 0.25


class Watchdog(QObject):
    """Beats in the screen's thread; a thread of its own looks on and logs the stack of a stall, once for each.

    `longest_gap_s` is the longest time the screen's thread did not come round to its beat, since `start` or `reset`.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.longest_gap_s = 0.0
        self._beat = time.monotonic()
        self._screen = threading.get_ident()
        self._stopping = threading.Event()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._on_beat)
        self._thread = threading.Thread(target=self._look_on, name="watchdog", daemon=True)

    def start(self) -> None:
        self.reset()
        self._timer.start()
        self._thread.start()

    def reset(self) -> None:
        self._beat = time.monotonic()
        self.longest_gap_s = 0.0

    def stop(self) -> None:
        self._timer.stop()
        self._stopping.set()
        self._thread.join(2)

    def _on_beat(self) -> None:
        now = time.monotonic()
        self.longest_gap_s = max(self.longest_gap_s, now - self._beat - BEAT_MS / 1000)
        self._beat = now

    def _look_on(self) -> None:
        logged = 0.0
        while not self._stopping.wait(STALL_S / 5):
            beat = self._beat
            if time.monotonic() - beat > STALL_S and beat != logged:
                logged = beat
                structlog.get_logger("screen").warning("screen stalls", stack=stack_of(self._screen))


def stack_of(thread: int) -> str:
    """Where another thread stands, the innermost line first.

    Its frames are never held: what is local to one would outlive its function, and a painter that outlives its
    paintEvent ends the program.
    """
    with tempfile.TemporaryFile("w+") as told:
        faulthandler.dump_traceback(told, all_threads=True)
        told.seek(0)
        parts = told.read().split("\n\n")
    return next((part for part in parts if f"{thread:#018x}" in part), "")
