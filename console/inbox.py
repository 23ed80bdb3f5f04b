"""From the seat's thread to the screen: events wait here and are handed on in slices, so that it never waits."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from console.found import Found
from console.seat import Came, SeatEvent

InboxEvent = SeatEvent | Found
T = TypeVar("T")

PICTURE_S = 0.02
"""Changes come to the screen no oftener: else a city with 200 of them a second has it painted for each one."""
SLICE_S = 0.008
"""How long events are handed on before the screen gets its turn again."""
MOST_ROWS_JOINED = 300
"""More at once would hold the screen too long (in a burst: gaps of 50 to 85 ms with 500, and of 90 with 2,000)."""


class Inbox(QObject):
    """Events are put in from any thread; `take` is called for each in the screen's thread.

    Changes that pile up are joined: during a burst the queue is redrawn once for many of them. Anything else, such as
    the answer to what the officer has just done, is handed on at once, and with it what came before it. `picture_s` is
    the shortest time between two changes.
    """

    _came = Signal()

    def __init__(
        self, take: Callable[[InboxEvent], None], parent: QObject | None = None, picture_s: float = PICTURE_S
    ) -> None:
        super().__init__(parent)
        self._take = take
        self._picture_s = picture_s
        self._waiting: deque[InboxEvent] = deque()
        self._poked = self._urgent = False
        self._shown = 0.0
        self._again = QTimer(self)
        self._again.setTimerType(Qt.TimerType.PreciseTimer)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._drain)
        self._came.connect(self._on_poke, Qt.ConnectionType.QueuedConnection)

    def put(self, event: InboxEvent) -> None:
        """From any thread. However many changes wait, one poke is under way for them."""
        self._waiting.append(event)
        if not isinstance(event, Came):
            self._poked = self._urgent = True
            self._came.emit()
        elif not self._poked:
            self._poked = True
            self._came.emit()

    @Slot()
    def _on_poke(self) -> None:
        """Hand on what has come, unless that is about to go on by itself: twice in one turn would hold the screen."""
        if not self._again.isActive():
            self._drain()
        elif self._urgent:
            self._again.start(0)

    @Slot()
    def _drain(self) -> None:
        now = time.monotonic()
        early_s = self._shown + self._picture_s - now
        if early_s > 0 and not self._urgent:
            if not self._again.isActive():
                self._again.start(math.ceil(early_s * 1000))
            return
        self._poked = self._urgent = False
        while self._waiting:
            event = self._next()
            self._take(event)
            if isinstance(event, Came):
                self._shown = time.monotonic()
            if time.monotonic() >= now + SLICE_S:
                self._urgent = True
                self._again.start(0)
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
    rows, gone = _latest((event.gone, {row.number: row for row in event.rows}) for event in events)
    units, gone_units = _latest((event.gone_units, {unit.call_sign: unit for unit in event.units}) for event in events)
    return Came(
        rows=list(rows.values()),
        gone=gone,
        cases=tuple({case.number: case for event in events for case in event.cases}.values()),
        units=tuple(units.values()),
        entries=tuple(entry for event in events for entry in event.entries),
        number=last.number,
        filling=last.filling,
        books=tuple(book for event in events for book in event.books),
        sheets=tuple({sheet.key: sheet for event in events for sheet in event.sheets}.values()),
        gone_units=tuple(gone_units),
    )


def _latest(events: Iterable[tuple[Iterable[str], Mapping[str, T]]]) -> tuple[dict[str, T], list[str]]:
    """What is there after all of them, and what is gone: a case that left a part may come back to it."""
    there: dict[str, T] = {}
    gone: dict[str, None] = {}
    for left, came in events:
        for key in left:
            there.pop(key, None)
            gone[key] = None
        for key, value in came.items():
            gone.pop(key, None)
            there[key] = value
    return there, list(gone)
