"""One real seat of a console without a window, with its cache and outbox, and what it was told."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from bus.events import LinkState
from bus.hub.room_finding import finder_of
from bus.messages import Receipt
from console.bench.figures import BenchError
from console.seat import Came, Linked, Loaded, Pulse, Seat, SeatEvent, Settled
from models.clock import WallClock
from models.domain.orders import Order

DIFFERS = "differs from the hub"
"""What a seat says where the hash in the heartbeat is not its own."""


class SatSeat:
    """`receipts` by order id, `cases` that it knows; `pulse` is the number in the last heartbeat of this link."""

    def __init__(self, name: str, cache: Path, addresses: str) -> None:
        self.name = name
        self.receipts: dict[str, Receipt] = {}
        self.placed: list[str] = []
        self.cases: list[str] = []
        self.live = False
        self.number = 0
        self.pulse = -1
        self.drifted = 0
        self.losses = 0
        self._known: set[str] = set()
        self._events: queue.SimpleQueue[SeatEvent] = queue.SimpleQueue()
        cache.parent.mkdir(parents=True, exist_ok=True)
        self._seat = Seat(name, cache, finder_of(addresses), WallClock(), self._events.put)
        self._seat.start()

    @property
    def outstanding(self) -> int:
        return len(self.placed) - len(self.receipts)

    @property
    def in_step(self) -> bool:
        """Its last heartbeat spoke of the entry at which it stands: had it differed, the link would be lost."""
        return self.live and self.pulse == self.number > 0

    def place(self, order: Order, seen: int | None = None) -> str:
        order_id = self._seat.place(order, seen)
        self.placed.append(order_id)
        return order_id

    def hear(self) -> None:
        """Take in what has come, without waiting for more."""
        while not self._events.empty():
            self._take(self._events.get())

    def hear_until(self, true: Callable[[], bool], within_s: float, what: str) -> None:
        """BenchError where it is not true in time."""
        deadline = time.monotonic() + within_s
        self.hear()
        while not true():
            left = deadline - time.monotonic()
            if left <= 0:
                raise BenchError(f"{self.name}: not within {within_s:g} s: {what}")
            try:
                self._take(self._events.get(timeout=left))
            except queue.Empty:
                continue

    def close(self) -> None:
        self._seat.stop()

    def _take(self, event: SeatEvent) -> None:
        match event:
            case Came() | Loaded():
                self.number = event.number or self.number
                self._know(row.number for row in event.rows)
            case Settled():
                self.receipts[event.receipt.id] = event.receipt
            case Pulse():
                self.pulse = event.number
            case Linked():
                self.live, self.pulse = event.state is LinkState.LIVE, -1
                self.drifted += DIFFERS in event.reason
                self.losses += event.state is LinkState.LOST
            case _:
                pass

    def _know(self, numbers: Iterable[str]) -> None:
        for number in numbers:
            if number not in self._known:
                self._known.add(number)
                self.cases.append(number)
