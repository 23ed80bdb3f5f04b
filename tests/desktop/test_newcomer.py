"""A newcomer starts the program with the demonstration and sends a unit, by what the window itself says.

`pytest -n 0 -s tests/desktop/test_newcomer.py` prints how long it took from the start of the process.
"""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bus.events import Changed
from bus.hub.holding import running_hub
from bus.hub.process import program, program_environment
from bus.link import SeatLink, open_seat
from models.domain.facts import UnitDispatched
from tests.desktop.keyboard import Keyboard
from tests.screen import Display

MAIN, FORM = "Dutydesk – Demonstration – not real", "Dispatch units"
SEAT = "Seat 1"
WITHIN_S = 110.0
"""No promise, only the end of the test's patience: the time it took is printed."""
READING_S = 1.0
"""What somebody needs at the least to find the next key on the window; it is part of what is measured."""


class Looker:
    """A second seat that sees who has sent a unit."""

    def __init__(self, address: str) -> None:
        self._seat: SeatLink = open_seat(address, "looker")
        self.sent: list[UnitDispatched] = []

    def close(self) -> None:
        self._seat.close()

    def has_sent(self) -> bool:
        for event in self._seat.turn(0.02):
            if isinstance(event, Changed):
                self.sent += [
                    entry.fact for entry in event.entries if entry.by == SEAT and isinstance(entry.fact, UnitDispatched)
                ]
        return bool(self.sent)


@contextmanager
def started(display: Display, home: Path) -> Iterator[subprocess.Popen[bytes]]:
    """As `make run` starts it, at a workstation where it never ran."""
    environment = program_environment() | display.environment(XDG_DATA_HOME=str(home))
    environment["PYTHONPATH"] = program_environment()["PYTHONPATH"]
    with subprocess.Popen([*program(), "console", "--demo"], env=environment) as process:
        try:
            yield process
        except BaseException:
            process.kill()
            raise
        process.terminate()
        assert process.wait(30) == 0


def send_a_unit(keys: Keyboard, seat: Looker) -> None:
    """Skip the tour, go to what waits for a unit, and send whom the rule proposes: the keys stand on the window."""
    keys.wait_for(MAIN)
    begun = time.monotonic()
    while not seat.has_sent():
        assert time.monotonic() - begun < WITHIN_S, "no unit was sent"
        read()
        keys.strike(MAIN, "Escape", "ctrl+2")
        read()
        keys.strike(MAIN, "Down", "F7")
        read()
        while keys.shows(FORM) and not seat.has_sent():
            keys.strike(FORM, "Return")  # sends what is proposed, or ticks the first unit to be sent with the next
            read()


def read() -> None:
    time.sleep(READING_S)


def address(base_dir: Path, process: subprocess.Popen[bytes]) -> str:
    deadline = time.monotonic() + WITHIN_S
    while (holder := running_hub(base_dir)) is None or not holder.address:
        assert process.poll() is None, "the program has ended already"
        assert time.monotonic() < deadline, "the program has started no hub"
        time.sleep(0.05)
    return holder.address


def test_a_newcomer_sends_a_unit_by_what_the_window_says(
    display: Display, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    begun = time.monotonic()
    with started(display, tmp_path) as process:
        seat = Looker(address(tmp_path / "dutydesk" / "demo", process))
        try:
            send_a_unit(Keyboard(display, process.pid, MAIN), seat)
            took_s = time.monotonic() - begun
        finally:
            seat.close()
    with capsys.disabled():
        print(f"\nfrom the start of the process to a unit sent by a newcomer: {took_s:.1f} s")  # noqa: T201  # asked for
