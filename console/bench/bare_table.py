"""A process: the floor of a start, an empty table of Qt in a window. It says `Shown` and ends."""

from __future__ import annotations

import sys
import time

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QTableView

from console.bench.children import say


class Shown(msgspec.Struct, frozen=True):
    """The monotonic instant at which it had been painted and the loop came round."""

    idle_at: float


class Table(QTableView):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self._idle)

    def _idle(self) -> None:
        say(Shown(time.monotonic()))
        self.close()


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    table = Table()
    table.resize(1600, 900)
    table.show()
    app.exec()
