"""A keyboard and nothing else: keys go through the X server to whichever window of the program has the focus."""

from __future__ import annotations

import re
import subprocess
import time
from collections.abc import Callable

from tests.screen import Display

WITHIN_S = 60.0
AGAIN_AFTER_S = 1.0
"""A key is pressed once more where nothing has come of it for so long: the window may not have been ready for it."""

LOOK_EVERY_S = 0.05


class Keyboard:
    """The keys of one program's windows, found by process and title. There is no window manager to give focus."""

    def __init__(self, display: Display, pid: int, main_title: str) -> None:
        self._environment = display.environment()
        self._pid = pid
        self._main = main_title

    def press(self, key: str, until: Callable[[], bool], what: str, title: str = "") -> None:
        """Press a key, or several with blanks between, in the main window or in the one with this title.

        Again and again, until something has come of it.
        """
        deadline = time.monotonic() + WITHIN_S
        while not until():
            assert time.monotonic() < deadline, f"{key}: not within {WITHIN_S:g} s: {what}"
            if self.shows(title or self._main):  # a form may have gone since `until` looked
                self.strike(title or self._main, *key.split())
            again = time.monotonic() + AGAIN_AFTER_S
            while not until() and time.monotonic() < again:
                time.sleep(LOOK_EVERY_S)

    def open_form(self, key: str, title: str) -> None:
        """Press a key in the main window until the form with this title is there."""
        self.press(key, lambda: self.shows(title), f"the form {title!r} opens")

    def send_form(self, key: str, title: str) -> None:
        """Press a key in a form until it is gone."""
        self.press(key, lambda: not self.shows(title), f"the form {title!r} goes", title)

    def strike(self, title: str, *keys: str) -> None:
        """Press keys, once each, in the window with this title."""
        self._xdotool("windowfocus", "--sync", self._window(title), "key", "--delay", "20", *keys)

    def type(self, title: str, text: str) -> None:
        self._xdotool("windowfocus", "--sync", self._window(title), "type", "--delay", "10", text)

    def shows(self, title: str) -> bool:
        return bool(self._windows(title))

    def wait_for(self, title: str) -> None:
        deadline = time.monotonic() + WITHIN_S
        while not self.shows(title):
            assert time.monotonic() < deadline, f"not within {WITHIN_S:g} s: the window {title!r} is there"
            time.sleep(LOOK_EVERY_S)

    def _window(self, title: str) -> str:
        windows = self._windows(title)
        assert windows, f"there is no window {title!r}"
        return windows[-1]

    def _windows(self, title: str) -> list[str]:
        search = ("search", "--all", "--onlyvisible", "--pid", str(self._pid), "--name", f"^{re.escape(title)}$")
        return self._xdotool(*search, may_fail=True).split()

    def _xdotool(self, *words: str, may_fail: bool = False) -> str:
        done = subprocess.run(
            ["xdotool", *words], check=False, env=self._environment, capture_output=True, text=True, timeout=WITHIN_S
        )
        assert may_fail or done.returncode == 0, f"xdotool {' '.join(words)}: {done.stderr}"
        return done.stdout
