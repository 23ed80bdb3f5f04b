"""What the desk does each second: the time first, a moment later what has to be counted for it.

Done all at once it held the screen for some 50 ms each second.
"""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QObject, Qt, QTimer

from console.room import Room
from console.window import MainWindow
from models.domain.instants import to_ms

SECOND_MS = 1000
LATER_MS = 250
STRIP_SPAN = timedelta(minutes=60)


class EachSecond(QObject):
    """Runs from `start` to `stop`; `now` does all of it at once, for a window that has just got its cases."""

    def __init__(self, window: MainWindow, room: Room) -> None:
        super().__init__(room)
        self._window = window
        self._room = room
        self._timer = QTimer(self, interval=SECOND_MS, timerType=Qt.TimerType.PreciseTimer)
        self._later = QTimer(self, singleShot=True, interval=LATER_MS)
        self._timer.timeout.connect(self._tell_time)
        self._later.timeout.connect(self._count)

    def start(self) -> None:
        self.now()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._later.stop()

    def now(self) -> None:
        self._tell_time()
        self._count()

    def _tell_time(self) -> None:
        now, window = self._room.clock.now(), self._window
        window.header.set_now(now)
        window.queue.set_now(to_ms(now))
        window.case.set_now(now)
        window.hours.set_now(now)
        self._room.second.emit(now)
        self._later.start()

    def _count(self) -> None:
        now_ms, rows = to_ms(self._room.clock.now()), self._window.rows
        self._window.lights.set_counts(rows.light_counts(now_ms))
        self._window.hours.set_marks(rows.due_between(now_ms, now_ms + STRIP_SPAN // timedelta(milliseconds=1)))
