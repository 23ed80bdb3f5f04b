"""Joins the pane of early warnings to the desk: what the lookout has found, and what the officer does about it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from console.room import Room
from widgets.early_warnings.early_warning_pane import EarlyWarningsPane
from widgets.theme import Theme


class WarningsPresenter(QObject):
    """Made with its pane."""

    def __init__(self, pane: EarlyWarningsPane, room: Room) -> None:
        super().__init__(pane)
        self._pane = pane
        self._room = room
        room.warnings_found.connect(self._show)
        room.rules_changed.connect(self._name)
        room.themed.connect(self._dress)
        room.link_changed.connect(self._tell_stale)
        pane.case_chosen.connect(room.choose)
        pane.verification_asked.connect(room.verification_asked)
        self._name()
        self._show()
        self._tell_stale()

    def _name(self) -> None:
        self._pane.set_names(self._room.names.types, self._room.names.groups)

    def _tell_stale(self) -> None:
        self._pane.set_stale(not self._room.live)

    def _dress(self, theme: Theme) -> None:
        self._pane.set_theme(theme)

    def _show(self) -> None:
        found = self._room.warnings
        if found is None:
            return
        self._pane.set_history(found.weeks, found.needed)
        self._pane.set_warnings(found.warnings)
