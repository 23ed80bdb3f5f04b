"""A real X screen that nobody sees."""

import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

START_LIMIT_S = 30.0
STOP_LIMIT_S = 10.0


@dataclass(frozen=True, slots=True)
class Display:
    """An X screen and how to get a program onto it."""

    name: str
    width: int
    height: int

    def environment(self, **extra: str) -> dict[str, str]:
        """Give the environment of a child process that is to show its windows here."""
        inherited = {key: value for key, value in os.environ.items() if key != "WAYLAND_DISPLAY"}
        return inherited | {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"} | extra


@contextmanager
def virtual_screen(width: int, height: int) -> Iterator[Display]:
    """Start Xvfb on a display number of its own finding, and end that very process afterwards."""
    if not sys.platform.startswith("linux"):
        pytest.skip("needs an X screen, which is tried on Linux only")
    assert shutil.which("Xvfb"), "Xvfb is missing: .ci/setup dev installs it"
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24"]
    server = subprocess.Popen(
        [*command, "-dpi", "96", "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        yield Display(f":{_display_number(reading)}", width, height)
    finally:
        os.close(reading)
        _end(server)


def _display_number(reading: int) -> int:
    """Wait until the server says where it is, which it does once it is ready."""
    said = b""
    while not said.endswith(b"\n"):
        ready, _, _ = select.select([reading], [], [], START_LIMIT_S)
        part = os.read(reading, 16) if ready else b""
        assert part, f"Xvfb gave no display within {START_LIMIT_S:.0f} s"
        said += part
    return int(said)


def _end(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(STOP_LIMIT_S)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
