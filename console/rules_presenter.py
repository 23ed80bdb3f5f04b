"""Joins the pane of the rules to the desk: its editors come with the first look at it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from console.room import Room
from widgets.rules.rules_host import RulesHost


class RulesPresenter(QObject):
    """Made with its pane."""

    def __init__(self, pane: RulesHost, room: Room) -> None:
        super().__init__(pane)
        room.rules_hosted.emit(pane)
