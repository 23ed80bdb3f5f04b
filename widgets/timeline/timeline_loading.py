"""Loads the plot of the timeline beside the screen's thread: with its libraries that takes up to half a second."""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module
from threading import Thread

from PySide6.QtCore import QObject, Qt, Signal

CHART = "widgets.timeline.timeline_chart"


class ChartLoading(QObject):
    """Says `loaded` once, in the thread that it was made in; at once where all is there already."""

    loaded = Signal()
    _imported = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: Thread | None = None
        self._imported.connect(self._on_imported, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Nothing happens where it has begun."""
        if CHART in sys.modules and self._thread is None:
            self.loaded.emit()
        elif self._thread is None:
            thread = self._thread = Thread(target=self._load, name="timeline", daemon=True)
            self.destroyed.connect(lambda _: thread.join())  # it does not outlive its pane
            self._thread.start()

    def _load(self) -> None:
        import_module(CHART)
        with suppress(RuntimeError):  # the pane has gone meanwhile
            self._imported.emit()

    def _on_imported(self) -> None:
        if self._thread is not None:
            self._thread.join()
        self.loaded.emit()
