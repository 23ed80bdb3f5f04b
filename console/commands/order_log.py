"""What this seat has ordered: what is still in the outbox, and what the hub has taken."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject

from console.room import Room
from console.seat import Queued, Settled
from models.store.cache import Waiting

MOST_REMEMBERED = 50


class OrderLog(QObject):
    """Kept from the start, so that what was ordered by a form can be undone by the command line as well."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.waiting: dict[str, Waiting] = {}
        self.done: deque[Waiting] = deque(maxlen=MOST_REMEMBERED)
        room.queued.connect(self._queued)
        room.settled.connect(self._settled)

    def _queued(self, event: Queued) -> None:
        self.waiting[event.waiting.id] = event.waiting

    def _settled(self, event: Settled) -> None:
        waiting = self.waiting.pop(event.receipt.id, None)
        if waiting is not None and event.receipt.accepted:
            self.done.append(waiting)
