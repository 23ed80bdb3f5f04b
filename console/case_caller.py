"""Joins the callers of the case pane to the hub: masks are asked for, a value is shown where it was ordered.

None of it passes through the seat's cache. The caller of a merged report is asked for, and journalled, on that report.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from bus.events import CallerGiven, FieldShown
from console.actions import BY_ID, why_not
from console.case_merged import MOST, cases_of
from console.room import Room
from models.domain.caller.fields import Field
from models.domain.case import Case
from widgets.case.caller_line import CallerField
from widgets.case.callers_block import CallersBlock, MergedCaller

Held = tuple[Field, ...]


class CaseCaller(QObject):
    """Made with the case pane."""

    def __init__(self, block: CallersBlock, room: Room) -> None:
        super().__init__(block)
        self._block = block
        self._room = room
        self._number = ""
        self._held: dict[str, Held] = {}
        """By case, what the hub holds of its caller: of the case that is shown, and of those merged into it."""
        self._merged: dict[str, Case] = {}
        room.case_shown.connect(self._show)
        room.came.connect(lambda came: self._changed([case.number for case in came.cases]))
        room.link_changed.connect(self._linked)
        room.caller_given.connect(self._tell)
        room.field_shown.connect(self._reveal)
        block.reveal_asked.connect(self._ask)
        block.shown_changed.connect(self._show_held)

    def asked_about(self, case: Case) -> Case:
        """The case whose caller is meant: the first merged report's, where the case has none of its own."""
        if case.caller or case.number != self._number:
            return case
        return next(iter(self._merged.values()), case)

    # ---- which callers there are ----

    def _show(self) -> None:
        case = self._room.case
        if case is None or case.number != self._number:
            self._held, self._merged = {}, {}
            self._number = "" if case is None else case.number
        if case is not None:
            self._hold({case.number: case.caller} | {number: self._held.get(number, ()) for number in self._merged})
            self._look_up(case)

    def _changed(self, numbers: list[str]) -> None:
        """A merged report is otherwise: its caller may have been erased."""
        if self._room.case is not None and not self._merged.keys().isdisjoint(numbers):
            self._look_up(self._room.case)

    def _look_up(self, case: Case) -> None:
        wanted = case.merged[:MOST]
        if wanted or self._merged:
            self._room.look_up(partial(cases_of, wanted), partial(self._found, case))

    def _found(self, case: Case, merged: list[Case]) -> None:
        if case.number != self._number:
            return  # another one is shown meanwhile
        self._merged = {each.number: each for each in merged if each.caller}
        self._block.set_merged([MergedCaller(each.number, each.channel) for each in self._merged.values()])
        own = {self._number: self._held.get(self._number, ())}
        self._hold(own | {each.number: each.caller for each in self._merged.values()})

    def _hold(self, held: dict[str, Held]) -> None:
        """Ask anew for what is otherwise than it was."""
        before, self._held = self._held, held
        self._show_held([number for number in held if held[number] != before.get(number, ())])

    def _show_held(self, numbers: list[str] | None = None) -> None:
        """Those that stand there now; of these numbers anew, of the others where they have just been unfolded."""
        for number, fields in self._held.items():
            block = self._block.of_case(number)
            fresh = block is not None and not block.lines and bool(fields)
            if block is not None and (fresh or number in (numbers or ())):
                block.set_fields([CallerField(field) for field in fields])
                self._ask_hub(number)

    # ---- what the hub says of them ----

    def _linked(self) -> None:
        for number in self._held:
            self._ask_hub(number)

    def _ask_hub(self, number: str) -> None:
        if self._held[number] and self._room.live and self._block.of_case(number) is not None:
            self._room.seat.ask_caller(number)

    def _tell(self, given: CallerGiven) -> None:
        block = self._block.of_case(given.case)
        if block is None or given.case not in self._held:
            return
        told = {line.field: CallerField(line.field, line.shown, line.reveals, told=True) for line in given.lines}
        block.set_fields([told.get(field, CallerField(field)) for field in self._held[given.case]])

    def _reveal(self, shown: FieldShown) -> None:
        block = self._block.of_case(shown.case)
        if block is not None:
            block.show_value(shown.field, shown.value, self._room.clock.now(), shown.seconds)

    def _ask(self, number: str, field: str) -> None:
        room, action = self._room, BY_ID["reveal"]
        case = room.case if number == self._number else self._merged.get(number)
        if case is None:
            return
        if reason := why_not(case, action, room.roles):
            room.say(reason)
        elif not room.live:
            room.say(self.tr("The caller's data is at the hub: it can be shown when the hub is heard."), "warning")
        else:
            room.ordering.begin(action, case, list(room.units.values()), room.rows, wanted=field)
