"""From the seat's thread to the screen: events wait here and are handed on in slices, so that it never waits."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from console.found import Found
from console.seat import Came, SeatEvent

InboxEvent = SeatEvent | Found

SLICE_S = 0.008
"""How long events are handed on before the screen gets its turn again."""
MOST_ROWS_JOINED = 500
"""More at once would hold the screen too long (measured in a burst: gaps of 50 to 60 ms, and of 90 with 2,000)."""


class Inbox(QObject):
    """Events are put in from any thread; `take` is called for each in the screen's thread.

    Changes that pile up are joined: during a burst the queue is redrawn once for many of them.
    """

    _came = Signal()

    def __init__(self, take: Callable[[InboxEvent], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._take = take
        self._waiting: deque[InboxEvent] = deque()
        self._poked = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._drain)
        self._came.connect(self._drain, Qt.ConnectionType.QueuedConnection)

    def put(self, event: InboxEvent) -> None:
        """From any thread. One poke is under way at a time, however many events wait."""
        self._waiting.append(event)
        if not self._poked:
            self._poked = True
            self._came.emit()

    @Slot()
    def _drain(self) -> None:
        self._poked = False
        until = time.monotonic() + SLICE_S
        while self._waiting:
            self._take(self._next())
            if time.monotonic() >= until:
                self._again.start()
                return

    def _next(self) -> InboxEvent:
        event = self._waiting.popleft()
        if not isinstance(event, Came):
            return event
        joined = [event]
        rows = len(event.rows)
        while self._waiting and isinstance(self._waiting[0], Came) and rows < MOST_ROWS_JOINED:
            more = self._waiting.popleft()
            assert isinstance(more, Came)
            rows += len(more.rows)
            joined.append(more)
        return _joined(joined)


def _joined(events: list[Came]) -> Came:
    """Several changes as one: the last row, case and unit of each key count."""
    if len(events) == 1:
        return events[0]
    last = events[-1]
    rows = {row.number: row for event in events for row in event.rows}
    gone = {number: None for event in events for number in event.gone}
    return Came(
        rows=[row for number, row in rows.items() if number not in gone],
        gone=list(gone),
        cases=tuple({case.number: case for event in events for case in event.cases}.values()),
        units=tuple({unit.call_sign: unit for event in events for unit in event.units}.values()),
        entries=tuple(entry for event in events for entry in event.entries),
        number=last.number,
        filling=last.filling,
        books=tuple(book for event in events for book in event.books),
    )
