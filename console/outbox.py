"""The orders of this seat that are not answered yet, and those refused: told in the header, on the row, in a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from console.actions import BY_ORDER, action_text
from console.refusals import refusal_text
from console.room import Room
from console.seat import Settled
from console.toolbox import Toolbox
from console.window import MainWindow
from models.store.cache import Waiting
from models.store.chain import from_us
from widgets.outbox_list import SIGNS, OrderState, OutboxList, OutboxRow, order_state_name
from widgets.words import time_text

MOST_REFUSED = 50


@dataclass(frozen=True, slots=True)
class Refused:
    """An order that the hub would not have."""

    id: str
    kind: str
    case: str
    why: str
    at: datetime


class Outbox(QObject):
    """Told by the desk what waits and what is answered; `changed` when that is otherwise."""

    changed = Signal()

    def __init__(self, window: MainWindow, room: Room, toolbox: Toolbox, withdraw: Callable[[str], None]) -> None:
        super().__init__(room)
        self._window, self._room, self._withdraw = window, room, withdraw
        self._waiting: dict[str, Waiting] = {}
        self._refused: dict[str, Refused] = {}
        self._list: OutboxList | None = None
        window.header.outbox_asked.connect(self.open)
        room.link_changed.connect(self._tell)
        toolbox.offer("outbox", self.open)

    # ---- told ----

    def load(self, waiting: Iterable[Waiting]) -> None:
        self._waiting |= {each.id: each for each in waiting}
        self._tell()

    def queued(self, waiting: Waiting) -> None:
        """A later order on a case says that the refusal of the earlier one was seen."""
        self._waiting[waiting.id] = waiting
        if waiting.case:
            self._refused = {key: each for key, each in self._refused.items() if each.case != waiting.case}
        self._tell()

    def settled(self, event: Settled) -> None:
        receipt = event.receipt
        self._waiting.pop(receipt.id, None)
        if not receipt.accepted and receipt.code != "withdrawn":
            why = refusal_text(receipt, self._room.zone)
            self._refused[receipt.id] = Refused(receipt.id, event.kind, event.case, why, self._room.clock.now())
            self._refused = dict([*self._refused.items()][-MOST_REFUSED:])
        self._tell()

    # ---- known ----

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """The oldest first."""
        return tuple(self._waiting.values())

    def of_case(self, number: str) -> list[str]:
        """A line of words for each order that waits on a case."""
        return [self._pending_text(each) for each in self._waiting.values() if each.case == number]

    # ---- asked ----

    def open(self) -> None:
        """Show the list, or bring it to the front."""
        if self._list is None:
            found = self._list = OutboxList(self._room.window)
            found.taken_back.connect(self._withdraw)
            found.case_chosen.connect(self._room.choose)
            found.refusals_seen.connect(self._forget_refused)
            found.finished.connect(self._closed)
            self._show()
            found.show()  # it is left open beside the work
        self._list.activateWindow()

    def _forget_refused(self) -> None:
        self._refused.clear()
        self._tell()

    def _closed(self) -> None:
        self._list = None

    # ---- shown ----

    def _tell(self) -> None:
        live = self._room.live
        self._window.header.set_outbox(len(self._waiting), len(self._refused), live)
        state = OrderState.SENT if live else OrderState.QUEUED
        marks = {each.case: _chip(OrderState.REFUSED) for each in self._refused.values()}
        marks |= {each.case: _chip(state) for each in self._waiting.values()}
        self._window.queue.set_marks(marks)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        if self._list is not None:
            self._list.set_rows(self._rows(), self._room.live)

    def _rows(self) -> list[OutboxRow]:
        state = OrderState.SENT if self._room.live else OrderState.QUEUED
        waiting = [
            OutboxRow(each.id, state, order_name(each.kind), each.case, self._when(from_us(each.placed_us)))
            for each in self._waiting.values()
        ]
        refused = [
            OutboxRow(each.id, OrderState.REFUSED, order_name(each.kind), each.case, self._when(each.at), each.why)
            for each in reversed(self._refused.values())
        ]
        return waiting + refused

    def _when(self, at: datetime) -> str:
        return time_text(at, self._room.clock.now(), self._room.zone, seconds=True)

    def _pending_text(self, waiting: Waiting) -> str:
        if self._room.live:
            return self.tr("{action}: on its way to the hub").format(action=order_name(waiting.kind))
        return self.tr("{action}: queued, sent when the hub is back").format(action=order_name(waiting.kind))


def order_name(kind: str) -> str:
    """What an order is called on the screen."""
    action = BY_ORDER.get(kind)
    return action_text(action) if action is not None else kind


def _chip(state: OrderState) -> str:
    return f"{SIGNS[state]} {order_state_name(state)}"
