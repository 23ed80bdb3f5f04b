"""A process: the real console from its first line to a queue that can be used.

Options: base dir, address of the hub, the rows and the journal number that it is to reach. It says `Started` and ends.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import msgspec
from PySide6.QtCore import QTimer

from console.loading import loading

with loading():  # as `console.command` does
    from bus.events import LinkState
    from console.app import Console, ConsoleSettings
    from console.bench.children import say
    from console.inbox import InboxEvent
    from console.logs import set_up
    from console.seat import Came, Linked

IDLE_TURN_S = 0.016
IDLE_TURNS = 3
"""The loop is idle when it comes round so many times in a row, each time sooner than a frame of the screen."""


class Started(msgspec.Struct, frozen=True):
    """Monotonic instants: all rows painted, the loop idle after it, the link live, the last change taken in."""

    painted_at: float
    idle_at: float
    live_at: float
    caught_up_at: float


class Probe:
    """Looks on in the screen's thread."""

    def __init__(self, console: Console, cached: int, rows: int, number: int) -> None:
        self._console = console
        self._cached, self._rows, self._number = cached, rows, number
        self._painted_at = self._idle_at = self._live_at = self._caught_up_at = 0.0
        self._turn_at = 0.0
        self._turns = 0
        self._take = console.desk.take
        console.desk.take = self._heard  # type: ignore[method-assign]  # a probe before the desk, in this process only

    def start(self) -> None:
        self._console.window.queue.view.on_painted = self._painted

    def _painted(self, number: str) -> None:
        if not self._painted_at and self._console.window.rows.known >= self._cached:
            self._painted_at = self._turn_at = time.monotonic()
            QTimer.singleShot(0, self._turned)

    def _turned(self) -> None:
        now = time.monotonic()
        self._turns = self._turns + 1 if now - self._turn_at <= IDLE_TURN_S else 0
        self._turn_at = now
        if self._turns < IDLE_TURNS:
            QTimer.singleShot(0, self._turned)
        else:
            self._idle_at = now
            self._look_if_done()

    def _heard(self, event: InboxEvent) -> None:
        self._take(event)
        if isinstance(event, Linked) and event.state is LinkState.LIVE:
            self._live_at = time.monotonic()
            if self._cached == self._rows:
                self._caught_up_at = self._live_at
        elif isinstance(event, Came) and event.number >= self._number:
            self._caught_up_at = time.monotonic()
        self._look_if_done()

    def _look_if_done(self) -> None:
        if self._idle_at and self._live_at and self._caught_up_at and self._console.window.rows.known >= self._rows:
            say(Started(self._painted_at, self._idle_at, self._live_at, self._caught_up_at))
            self._console.window.close()


def main(base_dir: Path, hub: str, cached: int, rows: int, number: int) -> None:
    set_up(debug=False, base_dir=base_dir, command="bench")
    console = Console(ConsoleSettings(base_dir, hub=hub, size=(1600, 900)))
    console.run(Probe(console, cached, rows, number).start)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5]))
