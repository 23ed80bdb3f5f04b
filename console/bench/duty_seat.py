"""A process: the real console at work, with a probe at its keys and its picture. Options: base dir, hub, rows.

It says `Ready` when all rows are painted. It is told `begin`, `keys N` (so many steps in the queue), `orders N` (so
many units signed, sent out, arrived by their keys), `scroll S` (seconds), `mark`; it answers each with `Noted`.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from console.app import Console, ConsoleSettings
from console.bench.children import Ready, hear, say
from console.logs import set_up
from models.domain.case import CaseState, Stage

LOOK_MS = 5
STEP_MS = 60
"""Between two key presses: a hand that is quick."""
STAGES = (Stage.SIGNED, Stage.EN_ROUTE, Stage.ON_SCENE)
KEYS = (Qt.Key.Key_S, Qt.Key.Key_O, Qt.Key.Key_A)
LOST_S = 5.0


class Noted(msgspec.Struct, frozen=True):
    """Seconds of what was asked for; the longest gap since `begin`; resident memory in MB; pictures while scrolling."""

    seconds: list[float]
    gap_s: float
    memory_mb: float
    pictures: int


class Probe(QObject):
    """Lives in the screen's thread. What is done by keys is a generator that goes on at each beat."""

    _told = Signal(str)

    def __init__(self, console: Console, rows: int) -> None:
        super().__init__(console.window)
        self._console = console
        self._rows = rows
        self._painted: Callable[[str], None] = lambda number: None
        self._seconds: list[float] = []
        self._pictures = 0
        self._sent: list[str] = []
        self._steps: Iterator[None] = iter(())
        self._beat = QTimer(self, interval=LOOK_MS)
        self._beat.setTimerType(Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._go_on)
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        self._console.window.queue.view.on_painted = self._on_painted
        threading.Thread(target=self._listen, daemon=True).start()
        self._begin(self._until_full(), Ready())

    def _on_painted(self, number: str) -> None:
        self._painted(number)

    def _listen(self) -> None:
        while line := hear():
            self._told.emit(line)
        self._told.emit("leave")

    def _take(self, line: str) -> None:
        word, _, number = line.partition(" ")
        self._seconds, self._pictures = [], 0
        match word:
            case "leave":
                self._console.window.close()
            case "begin":
                self._console.watchdog.reset()
                self._answer()
            case "keys":
                self._begin(self._step_through(int(number)))
            case "orders":
                self._begin(self._send_units(int(number)))
            case "scroll":
                self._begin(self._scroll(float(number)))
            case _:
                self._answer()

    def _begin(self, steps: Iterator[None], then: Ready | None = None) -> None:
        self._steps = steps
        self._then = then
        self._beat.start()

    def _go_on(self) -> None:
        if next(self._steps, self) is self:
            self._beat.stop()
            self._painted = lambda number: None
            if self._then is None:
                self._answer()
            else:
                say(self._then)

    def _answer(self) -> None:
        say(Noted(self._seconds, self._console.watchdog.longest_gap_s, memory_mb(), self._pictures))

    # ---- what is done ----

    def _until_full(self) -> Iterator[None]:
        while self._console.window.rows.known < self._rows or "live" not in self._console.window.header.words:
            yield
        rows = self._console.window.rows
        found = (row for number in rows.columns.slot_of if (row := rows.case(number)) is not None)
        self._sent = [row.number for row in found if row.state == CaseState.DISPATCHED and row.units == 1]
        self._console.window.queue.set_queue("open")
        settled = time.monotonic() + 3.0
        while time.monotonic() < settled:
            yield

    def _step_through(self, count: int) -> Iterator[None]:
        """Down in the queue: from the key to the picture in which the next case is the chosen one."""
        view = self._console.window.queue.view
        view.setFocus()
        view.scrollToTop()
        for _ in range(count):
            before, done = view.current(), [0.0]

            def painted(number: str, before: str = before, done: list[float] = done) -> None:
                if not done[0] and view.current() != before and number == view.current():
                    done[0] = time.monotonic()

            self._painted = painted
            pressed = time.monotonic()
            self._press(Qt.Key.Key_Down)
            yield from self._await(done, pressed)

    def _send_units(self, count: int) -> Iterator[None]:
        """S, O and A on cases with one unit: from the key to the picture of the case with the hub's answer in it."""
        window = self._console.window
        sent, self._sent = self._sent[:count], self._sent[count:]
        for number in sent:
            window.queue.select(number)
            while (case := self._console.desk.room.case) is None or case.number != number:
                yield
            for key, stage in zip(KEYS, STAGES, strict=True):
                pressed = time.monotonic()
                self._press(key)
                yield from self._await(self._seen(stage), pressed)

    def _seen(self, stage: Stage) -> list[float]:
        """When the case pane shows the chosen case's unit at a stage, after the picture that follows it."""
        done, room = [0.0], self._console.desk.room

        def painted() -> None:
            done[0] = done[0] or time.monotonic()

        def shown() -> None:
            if room.case is not None and room.case.active and room.case.active[0].stage is stage:
                room.case_shown.disconnect(shown)
                QTimer.singleShot(0, self, painted)

        room.case_shown.connect(shown)
        return done

    def _await(self, done: list[float], pressed: float) -> Iterator[None]:
        while not done[0] and time.monotonic() - pressed < LOST_S:
            yield
        self._seconds.append((done[0] or time.monotonic()) - pressed)
        until = pressed + STEP_MS / 1000
        while time.monotonic() < until:
            yield

    def _scroll(self, seconds: float) -> Iterator[None]:
        """As fast as pictures come: each one asks for the next place."""
        view = self._console.window.queue.view
        bar = view.verticalScrollBar()
        until = time.monotonic() + seconds
        drawn = [False]

        def painted(number: str) -> None:
            drawn[0] = True

        self._painted = painted
        self._beat.setInterval(0)
        begun = time.monotonic()
        while time.monotonic() < until:
            drawn[0] = False
            bar.setValue((bar.value() + 7) % max(1, bar.maximum()))
            while not drawn[0]:
                yield
            self._pictures += 1
        self._beat.setInterval(LOOK_MS)
        self._seconds = [time.monotonic() - begun]

    def _press(self, key: Qt.Key) -> None:
        view = self._console.window.queue.view
        text = chr(key).lower() if key < Qt.Key.Key_Escape else ""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.postEvent(view, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def memory_mb() -> float:
    """What of this process is in memory now, in MB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    lines = status.read_text(encoding="ascii").splitlines()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:")), 0.0)


def main(base_dir: Path, hub: str, rows: int) -> None:
    set_up(debug=False, base_dir=base_dir, command="bench")
    console = Console(ConsoleSettings(base_dir, hub=hub, size=(1600, 900)))
    console.run(Probe(console, rows).start)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
