"""How the latest order of this seat is taken back: out of the outbox, or by a new order that undoes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from bus.wire import WireError, order_of
from console.action_table import BY_ORDER, action_text
from console.commands.finding_case import short_number
from console.commands.known import Known
from console.commands.order_log import OrderLog
from console.commands.preview import Foretold
from console.commands.undo import Done, inverses
from console.commands.undo_words import first_reason, nothing_told, queued_told, too_late_told, undoing_told
from console.room import Room
from models.domain.orders import CaseOrder
from models.store.cache import Waiting
from widgets.commands.command_preview import Preview


class LineUndo:
    """`take_back` takes the latest order out of the outbox: the desk does that."""

    def __init__(self, room: Room, log: OrderLog, take_back: Callable[[], None]) -> None:
        self._room = room
        self._log = log
        self._take_back = take_back
        self._undone: set[str] = set()
        self._undoing: list[CaseOrder] = []

    @property
    def number(self) -> str:
        """The case that undoing would be about; it has to be known as a whole."""
        latest = self._latest()
        return "" if latest is None else latest.order.case

    @property
    def in_outbox(self) -> Waiting | None:
        """The latest order that has not gone out; on a live link each is at the hub in a moment."""
        waiting = self._log.waiting
        return None if self._room.live or not waiting else list(waiting.values())[-1]

    def foretell(self, reason: str, known: Known) -> Foretold:
        """What undoing would do now."""
        if (waiting := self.in_outbox) is not None:
            return Foretold(Preview(queued_told(_told(waiting)), "ready"), ready=True)
        latest = self._latest()
        if latest is None:
            return Foretold(Preview(nothing_told(), "refused"))
        reason = reason or first_reason()
        orders = self._orders(latest, reason, known)
        if not orders:
            return Foretold(Preview(too_late_told(latest.order), "refused"))
        return Foretold(Preview(undoing_told(latest.order, orders, reason), "ready"), ready=True)

    def undo(self, reason: str, known: Known) -> None:
        """Take the latest back, where that can be."""
        if self.in_outbox is not None:
            self._take_back()
            return
        latest = self._latest()
        if latest is None:
            return
        case = known.case(latest.order.case)
        for place, order in enumerate(self._orders(latest, reason or first_reason(), known)):
            self._undone.add(latest.id)
            self._undoing.append(order)
            # The first order makes another version of the case: the ones after it rest on what the first has made.
            self._room.place(order, case.version if case is not None and not place else None)

    def _latest(self) -> Done | None:
        """The latest order that the hub has taken, other than those that undid something and what they undid."""
        for waiting in reversed(self._log.done):
            order = _order(waiting)
            if order is not None and order not in self._undoing and waiting.id not in self._undone:
                return Done(waiting.id, order)
        return None

    def _orders(self, done: Done, reason: str, known: Known) -> tuple[CaseOrder, ...]:
        case = known.case(done.order.case)
        return () if case is None else inverses(done.order, case, reason)


def _order(waiting: Waiting) -> CaseOrder | None:
    """The order about a case that stood in the outbox; None where it was about none, or cannot be read any more."""
    try:
        order = order_of(waiting.kind, waiting.body)
    except WireError:
        return None  # another version of the program has left it there
    return order if isinstance(order, get_args(CaseOrder)) else None


def _told(waiting: Waiting) -> str:
    action = BY_ORDER.get(waiting.kind)
    named = action_text(action) if action is not None else waiting.kind
    return f"{named} {short_number(waiting.case)}".strip()
