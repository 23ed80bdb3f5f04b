"""A process: the real console, with a probe at what is painted. Options: base dir, address of the hub.

It is told `begin` (forget what was measured), `wait N` (until N cases are in the queue) and answers with `Mark`. It is
told `tell` and answers with `Painted`, which is long and holds the screen up: it comes after what counts.
"""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from console.app import Console, ConsoleSettings
from console.bench.children import Ready, hear, say
from console.logs import set_up
from widgets.queue.queue_columns import Column, SortKey
from widgets.queue.queue_model import QueueModel

LOOK_MS = 20


class Mark(msgspec.Struct, frozen=True):
    """The longest gap of the screen's thread since `begin`, and the monotonic instant now."""

    longest_gap_s: float
    at: float


class Painted(msgspec.Struct, frozen=True):
    """When each case was painted first since `begin`, by its number."""

    at: dict[str, float]


class Probe(QObject):
    """Lives in the screen's thread; lines come from a thread that waits for them."""

    _told = Signal(str)

    def __init__(self, console: Console) -> None:
        super().__init__(console.window)
        self._console = console
        self._painted_at: dict[str, float] = {}
        self._wanted = 0
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._look_for_all)
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        view = self._console.window.queue.view
        model = view.model()
        assert isinstance(model, QueueModel)
        model.sort_by(SortKey(Column.NUMBER, descending=True))
        view.on_painted = self._painted
        threading.Thread(target=self._listen, daemon=True).start()
        say(Ready())

    def _painted(self, number: str) -> None:
        if number not in self._painted_at:
            self._painted_at[number] = time.monotonic()

    def _listen(self) -> None:
        while line := hear():
            self._told.emit(line)
        self._told.emit("leave")

    def _take(self, line: str) -> None:
        word, _, number = line.partition(" ")
        match word:
            case "leave":
                self._console.window.close()
            case "wait":
                self._wanted = int(number)
                self._look.start()
            case "tell":
                say(Painted(self._painted_at))
            case _:
                self._console.window.queue.view.scrollToTop()  # the case chosen at the start may be far below
                self._answer()
                self._painted_at = {}
                self._console.watchdog.reset()

    def _look_for_all(self) -> None:
        if self._console.window.rows.known >= self._wanted:
            self._look.stop()
            self._answer()

    def _answer(self) -> None:
        say(Mark(self._console.watchdog.longest_gap_s, time.monotonic()))


def main(base_dir: Path, hub: str) -> None:
    set_up(debug=False, base_dir=base_dir, command="bench")
    console = Console(ConsoleSettings(base_dir, hub=hub, size=(1600, 900)))
    console.run(Probe(console).start)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
