"""Where the hands are: in the rows after a queue was gone to and after panes were laid out anew."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_the_key_of_a_queue_brings_the_hands_to_its_rows(qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room) -> None:
    room.report("H-1")

    async def script(officer: Officer) -> None:
        await officer.live()
        view = officer.window.queue.view
        officer.window.queue.filter_line.setFocus()
        await officer.press(Key.Key_9, CTRL)
        await until(view.hasFocus, "the rows have the keys")

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_another_perspective_leaves_the_hands_in_the_rows(qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room) -> None:
    room.report("H-1")

    async def script(officer: Officer) -> None:
        await officer.live()
        view = officer.window.queue.view
        for key in (Key.Key_2, Key.Key_5, Key.Key_1):
            await officer.press(key, CTRL | SHIFT)
            await until(view.hasFocus, "the rows have the keys still")

    assert sit(tmp_path / "desk", script, hub.address) == 0
