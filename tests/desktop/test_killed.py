"""A console that is cut off in use opens as it was left: panes, the draft of a report, orders not yet sent."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bus.hub.process import program, program_environment
from tests.console.room import Hub, cached_at, room_at
from tests.console.sitting import Officer, sit, until
from tests.desktop.keyboard import Keyboard
from tests.screen import Display
from widgets.forms.register_form import RegisterForm

MAIN, FORM, NOTE = "Dutydesk", "Register a report", "Add a note"
WITHIN_S = 60.0


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    hub = Hub(tmp_path / "hub")
    yield hub
    hub.stop()


@contextmanager
def console_on(display: Display, base_dir: Path, hub: str) -> Iterator[subprocess.Popen[bytes]]:
    command = [*program(), "console", "--base-dir", str(base_dir), "--hub", hub, "--no-tour"]
    environment = program_environment() | display.environment()
    environment["PYTHONPATH"] = program_environment()["PYTHONPATH"]
    with subprocess.Popen(command, env=environment) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()


def wait(true: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + WITHIN_S
    while not true():
        assert time.monotonic() < deadline, f"not within {WITHIN_S:g} s: {what}"
        time.sleep(0.05)


def use_until_killed(display: Display, base_dir: Path, hub: Hub) -> str:
    """Another perspective, a note without a hub, a report half typed; then it is cut off. The number of the case."""
    seat = base_dir / "seats" / "seat-1"
    with room_at(hub.address) as room:
        number = room.report("K-1")
        with console_on(display, base_dir, hub.address) as process:
            keys = Keyboard(display, process.pid, MAIN)
            keys.wait_for(MAIN)
            room.until(lambda: number in cached_at(seat), "the case is at the console")
            keys.strike(MAIN, "ctrl+shift+2", "ctrl+q", "Home")
            hub.kill()
            keys.open_form("n", NOTE)
            keys.type(NOTE, "the pole leans")
            keys.send_form("Return", NOTE)
            keys.open_form("F2", FORM)
            keys.type(FORM, "Half a report")
            kept = seat / "window.ini"
            wait(lambda: kept.exists() and "Half a report" in kept.read_text(encoding="utf-8"), "the draft is kept")
            wait(lambda: "perspective=leader" in kept.read_text(encoding="utf-8"), "the layout is kept")
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
    return number


def test_what_was_under_way_is_there_again_after_a_console_was_killed(
    qtbot: QtBot, display: Display, tmp_path: Path, hub: Hub
) -> None:
    number = use_until_killed(display, tmp_path / "desk", hub)

    async def again(officer: Officer) -> None:
        assert officer.window.perspectives.name == "leader"
        assert officer.window.frame.is_seen("alerts")
        await until(lambda: "1 order queued" in officer.header, "the order is still there")
        hub.start_again()
        await until(lambda: "queued" not in officer.header, "the order is settled", within_s=30.0)
        await officer.press(Qt.Key.Key_F2)
        form = await officer.form(RegisterForm)
        assert form.draft.title == "Half a report"
        QTest.keyClick(form, Qt.Key.Key_Escape)

    assert sit(tmp_path / "desk", again, hub.address) == 0
    with room_at(hub.address) as room:
        room.until(lambda: room.case(number).entries == 2, "the note is in the journal, once")
