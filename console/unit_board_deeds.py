"""What an officer does with a unit: send it to a case by way of the dispatch form, set it on or off duty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QDropEvent

from console.actions import BY_ID, why_not
from console.refusals import for_roles, sentence_of
from console.room import Room
from models.domain.case import Case, UnitStatus
from models.domain.life_cycle import MOVES, OTHER_ORDERS
from models.domain.orders import DispatchCase, Order, SetUnitDuty
from models.domain.roles import Role
from models.domain.summary import CaseRow
from widgets.queue.case_drag import UNIT_MIME, carried_in
from widgets.queue.queue_view import QueueView
from widgets.words import state_name

OFFERED = 400
"""Cases that are offered at once, those that are due first; nobody reads further down."""


class UnitDeeds(QObject):
    """Nothing is sent before Enter in the dispatch form."""

    def __init__(self, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._queue = room.window.findChild(QueueView)
        if isinstance(self._queue, QueueView):
            self._queue.viewport().setAcceptDrops(True)
            self._queue.viewport().installEventFilter(self)

    # ---- send ----

    def ask_case(self, call_sign: str) -> None:
        """Ask which case a unit is to be sent to."""
        if call_sign in self._room.units and not self._off_duty(call_sign):
            states = MOVES[DispatchCase].states
            self._room.look_up(lambda cache: cache.rows_in(states, OFFERED), lambda rows: self._ask(call_sign, rows))

    def _ask(self, call_sign: str, rows: Sequence[CaseRow]) -> None:
        from widgets.units.unit_board_forms import CaseChoice, CaseForUnitForm  # noqa: PLC0415  # with the first that is asked

        unit = self._room.units[call_sign]
        chosen = self._room.case.number if self._room.case is not None else ""
        choices = [CaseChoice(row.number, _told(row)) for row in rows]
        form = CaseForUnitForm(unit, choices, chosen, self._room.theme, self._room.window)
        form.submitted.connect(lambda number: self.send_to(number, call_sign))
        form.open()

    def send_to(self, number: str, call_sign: str) -> None:
        """Open the dispatch of a case with this unit ticked."""
        if self._off_duty(call_sign):
            return
        self._room.look_up(lambda cache: cache.case(number), lambda case: self._open(case, call_sign))

    def _open(self, case: Case | None, call_sign: str) -> None:
        room = self._room
        if reason := why_not(case, BY_ID["dispatch"], room.roles):
            room.say(reason)
            return
        assert case is not None
        if case.assignment_of(call_sign) is not None:
            room.say(sentence_of("assigned", (call_sign, case.number)))
            return
        room.ordering.begin(BY_ID["dispatch"], case, list(room.units.values()), room.rows, wanted=call_sign)

    def _place(self, order: Order) -> None:
        self._room.place(order)

    def _off_duty(self, call_sign: str) -> bool:
        unit = self._room.units.get(call_sign)
        off = unit is not None and unit.status is UnitStatus.OFF_DUTY
        if off:
            self._room.say(sentence_of("off_duty", (call_sign,)))
        return off

    # ---- duty ----

    def ask_duty(self, call_sign: str) -> None:
        from widgets.units.unit_board_forms import DutyForm  # noqa: PLC0415  # as above

        room, unit = self._room, self._room.units.get(call_sign)
        if unit is None:
            return
        if not room.roles & OTHER_ORDERS[SetUnitDuty]:
            room.say(for_roles(role.value for role in Role if role in OTHER_ORDERS[SetUnitDuty]))
            return
        if unit.status is UnitStatus.ON_DUTY and unit.cases:
            room.say(sentence_of("assigned", (call_sign, unit.cases[0])))
            return
        form = DutyForm(unit, room.theme, room.window)
        form.submitted.connect(self._place)
        form.open()

    # ---- a unit that is carried onto a case of the queue ----

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent) or not (unit := carried_in(event.mimeData(), UNIT_MIME)):
            return super().eventFilter(watched, event)
        number = self._case_at(event.position().toPoint())
        if event.type() is QEvent.Type.DragEnter or number:
            event.acceptProposedAction()
        else:
            event.ignore()
        if event.type() is QEvent.Type.Drop and number:
            self.send_to(number, unit)
        return True

    def _case_at(self, point: QPoint) -> str:
        assert isinstance(self._queue, QueueView)
        index = self._queue.indexAt(point)
        return self._room.rows.number(index.row()) if index.isValid() else ""


def _told(row: CaseRow) -> str:
    return f"{row.number}  {row.level}  {row.title} · {row.area} · {state_name(row.state)}"
