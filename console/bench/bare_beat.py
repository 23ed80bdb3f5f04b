"""A process: an event loop of Qt with nothing but the watchdog's beat. Its longest gap is the machine's own.

For each line that it is told it says `Mark`, and begins anew.
"""

from __future__ import annotations

import sys
import threading
import time

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from console.bench.children import hear, say
from console.bench.glass_seat import Mark
from console.watchdog import Watchdog


class Beat(QObject):
    """Lives in the thread of the loop; lines come from a thread that waits for them."""

    _told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._watchdog = Watchdog(self)
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        self._watchdog.start()
        threading.Thread(target=self._listen, daemon=True).start()

    def stop(self) -> None:
        self._watchdog.stop()

    def _listen(self) -> None:
        while line := hear():
            self._told.emit(line)
        self._told.emit("")

    def _take(self, line: str) -> None:
        if not line:
            QCoreApplication.quit()
            return
        say(Mark(self._watchdog.longest_gap_s, time.monotonic()))
        self._watchdog.reset()


if __name__ == "__main__":
    app = QCoreApplication(sys.argv[:1])
    beat = Beat()
    beat.start()
    app.exec()
    beat.stop()
