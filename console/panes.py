"""Joins each pane to the desk when it is made, by the presenter that the table names."""

from __future__ import annotations

from PySide6.QtCore import QObject

from console.pane_table import PANE_BY_ID, load
from console.room import Room
from widgets.dock_frame import DockFrame


class Panes(QObject):
    """Panes that were made before the desk was there are joined at once."""

    def __init__(self, frame: DockFrame, room: Room) -> None:
        super().__init__(frame)
        self._frame = frame
        self._room = room
        self._presenters: dict[str, QObject] = {}
        frame.pane_made.connect(self._join)
        for name in frame.names():
            if frame.made(name):
                self._join(name)

    def presenter(self, name: str) -> QObject:
        """The presenter of a pane, which is made with it where it was never seen."""
        self._frame.pane(name)
        return self._presenters[name]

    def _join(self, name: str) -> None:
        presenter = PANE_BY_ID[name].presenter
        if presenter and name not in self._presenters:
            self._presenters[name] = load(presenter)(self._frame.pane(name), self._room)
