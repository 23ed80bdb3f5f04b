"""Loads the plot of the timeline a moment after the pane is first seen: with its libraries that takes a quarter second.

In the screen's own thread: Qt's classes are completed when they are first touched, the plotting library touches all of
them, and two threads that do so at the same moment end the program now and then.
"""

from __future__ import annotations

import sys
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

CHART = "widgets.timeline.timeline_chart"
SOON_MS = 50
"""The first picture of the window goes before."""


class ChartLoading(QObject):
    """Says `loaded` once; at once where all is there already."""

    loaded = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._begun = False
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._load)

    def begin(self) -> None:
        """Nothing happens where it has begun."""
        if self._begun:
            return
        self._begun = True
        if CHART in sys.modules:
            self.loaded.emit()
        else:
            self._soon.start()

    def _load(self) -> None:
        import_module(CHART)
        self.loaded.emit()
