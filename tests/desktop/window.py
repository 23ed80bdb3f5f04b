"""The program as a child process on a real screen, with a hub of its own in a folder that is thrown away."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any

from bus.hub.holding import running_hub
from bus.hub.process import program, program_environment
from tests.console.room import Room, cached_at, room_at
from tests.desktop.keyboard import Keyboard
from tests.screen import Display

MAIN = "Dutydesk"
START_WITHIN_S = 30.0
NOTHING_MORE: Mapping[str, str] = MappingProxyType({})


class Window:
    """The window on the screen and the room behind it."""

    def __init__(self, keyboard: Keyboard, room: Room, base_dir: Path) -> None:
        self._keyboard = keyboard
        self._base_dir = base_dir
        self.room = room

    def go_to(self, number: str) -> None:
        """Find a case by typing its number into the filter line, and choose it."""
        self.room.until(lambda: number in cached_at(self._base_dir / "seats" / "seat-1"), f"{number} is at the console")
        self._keyboard.strike(MAIN, "ctrl+9", "F3")
        self._keyboard.type(MAIN, number)
        self._keyboard.strike(MAIN, "Return", "Home")

    def order(self, key: str, number: str, state: str) -> None:
        """Press the key of an order that needs no form, and wait until the hub has it."""
        self._keyboard.press(key, lambda: self._stands(number, state), f"{number} is {state}")

    def fill(self, key: str, title: str, *keys: str, field: str = "", text: str = "", send: str = "Return") -> None:
        """Open a form by its key, go to a field by its own key, type there, press more keys, send, and see it go."""
        self._keyboard.open_form(key, title)
        if field:
            self._keyboard.strike(title, field)
        if text:
            self._keyboard.type(title, text)
        if keys:
            self._keyboard.strike(title, *keys)
        self._keyboard.send_form(send, title)

    def open(self, key: str, title: str) -> None:
        """Open a form by its key."""
        self._keyboard.open_form(key, title)

    def type(self, title: str, text: str, field: str = "") -> None:
        """Type into a form, in the field that a key of its own leads to."""
        if field:
            self._keyboard.strike(title, field)
        self._keyboard.type(title, text)

    def send(self, keys: str, title: str) -> None:
        """Press keys, with blanks between, in a form until it is gone."""
        self._keyboard.send_form(keys, title)

    def until(self, number: str, state: str) -> None:
        """Wait until the case stands so at the hub: in this state or, with a unit at work, at this stage."""
        self.room.until(lambda: self._stands(number, state), f"{number} is {state}")

    def report(self, number: str) -> dict[str, Any]:  # Any: a JSON value
        """The case as the command line tells it."""
        return json.loads(self.run("report", "case", number, "--json").stdout)  # type: ignore[no-any-return]  # an object

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        command = [*program(), *words, "--base-dir", str(self._base_dir)]
        return subprocess.run(
            command, check=False, env=program_environment(), capture_output=True, text=True, timeout=60
        )

    def leave(self) -> None:
        self._keyboard.strike(MAIN, "ctrl+shift+q")

    def _stands(self, number: str, state: str) -> bool:
        self.room.turn(0.05)
        case = self.room.case(number)
        lead = case.lead
        return state in (case.state.value, lead.stage.value if lead is not None and lead.active else "")


@contextmanager
def window_on(
    display: Display, base_dir: Path, *reports: str, units: tuple[str, ...], more: Mapping[str, str] = NOTHING_MORE
) -> Iterator[Window]:
    """Start the program, wait until its hub is found, register the units, and wait for the window.

    `more` goes into its environment.
    """
    command = [*program(), "console", "--base-dir", str(base_dir), "--size", "1600x900", "--no-tour"]
    environment = program_environment() | display.environment(**more)
    environment["PYTHONPATH"] = program_environment()["PYTHONPATH"]
    with subprocess.Popen(command, env=environment) as process:
        try:
            with room_at(_address(base_dir, process)) as room:
                room.until(lambda: room.live, "the room is linked to the program's own hub")
                room.register(*units)
                keyboard = Keyboard(display, process.pid, MAIN)
                keyboard.wait_for(MAIN)
                yield Window(keyboard, room, base_dir)
        except BaseException:
            process.kill()
            raise
        assert process.wait(START_WITHIN_S) == 0


def _address(base_dir: Path, process: subprocess.Popen[bytes]) -> str:
    deadline = time.monotonic() + START_WITHIN_S
    while (holder := running_hub(base_dir)) is None or not holder.address:
        assert process.poll() is None, "the program has ended already"
        assert time.monotonic() < deadline, "the program has started no hub"
    return holder.address
