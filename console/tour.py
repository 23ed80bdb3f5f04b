"""The two-minute tour of the window: begun once by itself, and whenever it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject

from console.room import Room
from console.toolbox import Toolbox
from console.tour_stops import stops_of
from console.window import MainWindow
from widgets.tour_overlay import TourOverlay

SEEN = "tour/seen"


class Tour(QObject):
    """The tool `tour` begins it at any time; `offer_once` begins it where it was never seen or skipped."""

    def __init__(self, window: MainWindow, room: Room, toolbox: Toolbox) -> None:
        super().__init__(room)
        self._window, self._room = window, room
        self.overlay: TourOverlay | None = None
        toolbox.offer("tour", self.begin)
        room.themed.connect(self._dress)

    def offer_once(self) -> None:
        if not self._room.kept.contains(SEEN):
            self.begin()

    def begin(self) -> None:
        """Only one at a time."""
        if self.overlay is None:
            self.overlay = TourOverlay(stops_of(self._window), self._room.theme, self._window)
            self.overlay.ended.connect(self._end)

    def _end(self, seen: bool) -> None:
        self._room.kept.setValue(SEEN, "to the end" if seen else "skipped")
        overlay, self.overlay = self.overlay, None
        if overlay is not None:
            overlay.deleteLater()
        self._window.frame.show_pane("queue")

    def _dress(self) -> None:
        if self.overlay is not None:
            self.overlay.set_theme(self._room.theme)
