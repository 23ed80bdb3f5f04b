"""A real seat without a screen: its thread, its cache and its link, and everything it delivered."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bus.events import LinkState
from bus.hub.room_finding import finder_of
from console.seat import Came, Linked, Loaded, Pulse, Seat, SeatEvent, Settled
from models.clock import Clock
from models.domain.orders import Order
from models.domain.rules import Book, BookKind
from models.domain.summary import CaseRow

WITHIN_S = 60.0


@dataclass
class Sat:
    """What a screen would know from the events of its seat."""

    seat: Seat
    events: queue.SimpleQueue[SeatEvent]
    heard: list[SeatEvent] = field(default_factory=list)
    rows: dict[str, CaseRow] = field(default_factory=dict)
    books: dict[tuple[BookKind, int], Book] = field(default_factory=dict)
    settled: dict[str, Settled] = field(default_factory=dict)

    def hear(self, true: Callable[[], bool], what: str) -> None:
        """Take events in until it is true."""
        deadline = time.monotonic() + WITHIN_S
        while not true():
            left = deadline - time.monotonic()
            assert left > 0, f"not within {WITHIN_S:g} s: {what}; heard {[type(each).__name__ for each in self.heard]}"
            try:
                event = self.events.get(timeout=left)
            except queue.Empty:
                continue
            self._take(event)

    def hear_what_waits(self) -> None:
        """Take in what has come, without waiting for more."""
        while not self.events.empty():
            self._take(self.events.get())

    def place(self, order: Order, seen: int | None = None) -> Settled:
        order_id = self.seat.place(order, seen)
        self.hear(lambda: order_id in self.settled, f"{type(order).__name__} is answered")
        return self.settled[order_id]

    def accepted(self, order: Order) -> str:
        """The case that it led to."""
        settled = self.place(order)
        assert settled.receipt.accepted, settled.receipt
        return settled.receipt.case

    def in_step(self, number: int) -> None:
        """Hear on for two heartbeats after an entry has come: a seat that differs from the hub would lose its link."""
        self.hear(lambda: any(isinstance(e, Came) and e.number >= number for e in self.heard), f"entry {number} came")
        for _ in range(2):
            pulses = self.count(Pulse)
            self.hear(lambda before=pulses: self.count(Pulse) > before, "the next heartbeat")  # type: ignore[misc]  # an int
        assert self.lost == []

    def count(self, kind: type[SeatEvent]) -> int:
        return sum(isinstance(event, kind) for event in self.heard)

    @property
    def lost(self) -> list[str]:
        return [e.reason for e in self.heard if isinstance(e, Linked) and e.state is LinkState.LOST]

    def _take(self, event: SeatEvent) -> None:
        self.heard.append(event)
        match event:
            case Loaded():
                self.rows |= {CaseRow._make(row).number: CaseRow._make(row) for row in event.rows}
            case Came():
                self.rows |= {row.number: row for row in event.rows}
            case Settled():
                self.settled[event.receipt.id] = event
            case _:
                pass
        if isinstance(event, Loaded | Came):
            self.books |= {(book.kind, book.version): book for book in event.books}


@contextmanager
def sitting(
    cache: Path,
    address: str,
    clock: Clock,
    name: str = "Seat 1",
    also: Callable[[SeatEvent], None] = lambda event: None,
) -> Iterator[Sat]:
    """A seat that sits down and stands up; `also` is told of every event first."""
    events: queue.SimpleQueue[SeatEvent] = queue.SimpleQueue()

    def deliver(event: SeatEvent) -> None:
        also(event)
        events.put(event)

    seat = Seat(name, cache, finder_of(address), clock, deliver)
    seat.start()
    try:
        yield Sat(seat, events)
    finally:
        seat.stop()
