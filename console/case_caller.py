"""Joins the caller's block of the case pane to the hub: masks are asked for, a value is shown where it was ordered.

None of it passes through the seat's cache.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from bus.events import CallerGiven, FieldShown
from console.actions import BY_ID, why_not
from console.room import Room
from models.domain.caller.fields import Field
from widgets.case.caller_block import CallerBlock
from widgets.case.caller_line import CallerField


class CaseCaller(QObject):
    """Made with the case pane."""

    def __init__(self, block: CallerBlock, room: Room) -> None:
        super().__init__(block)
        self._block = block
        self._room = room
        self._shown: tuple[str, tuple[Field, ...]] = ("", ())
        room.case_shown.connect(self._show)
        room.link_changed.connect(self._linked)
        room.caller_given.connect(self._tell)
        room.field_shown.connect(self._reveal)
        block.reveal_asked.connect(self._ask)

    def _show(self) -> None:
        """Ask anew where it is another case, or where something of this one was erased."""
        case = self._room.case
        shown = ("", ()) if case is None else (case.number, case.caller)
        if shown == self._shown:
            return
        if shown[0] != self._shown[0]:
            self._block.hide_values()
        self._shown = shown
        self._block.set_fields([CallerField(field) for field in shown[1]])
        self._ask_hub()

    def _linked(self) -> None:
        if self._room.live:
            self._ask_hub()

    def _ask_hub(self) -> None:
        number, fields = self._shown
        if fields and self._room.live:
            self._room.seat.ask_caller(number)

    def _tell(self, given: CallerGiven) -> None:
        number, fields = self._shown
        if given.case != number:
            return
        told = {line.field: CallerField(line.field, line.shown, line.reveals, told=True) for line in given.lines}
        self._block.set_fields([told.get(field, CallerField(field)) for field in fields])

    def _reveal(self, shown: FieldShown) -> None:
        if shown.case == self._shown[0]:
            self._block.show_value(shown.field, shown.value, self._room.clock.now(), shown.seconds)

    def _ask(self, field: str) -> None:
        room, action = self._room, BY_ID["reveal"]
        if room.case is None:
            return
        if reason := why_not(room.case, action, room.roles):
            room.say(reason)
        elif not room.live:
            room.say(self.tr("The caller's data is at the hub: it can be shown when the hub is heard."), "warning")
        else:
            room.ordering.begin(action, room.case, list(room.units.values()), room.rows, wanted=field)
