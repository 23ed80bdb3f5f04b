"""What is said to the officer: kept, counted, and seen in every perspective."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.saying import MOST
from tests.console.room import Hub
from tests.console.sitting import Officer, sit, until
from widgets.message_list import MessageList


@pytest.mark.parametrize("perspective", ["officer", "wall", "coordinator"])
def test_a_sentence_is_seen_in_every_perspective(qtbot: QtBot, tmp_path: Path, hub: Hub, perspective: str) -> None:
    async def script(officer: Officer) -> None:
        officer.window.perspectives.open(perspective)
        await officer.live()
        officer.console.desk.room.say("94 cases were written.", "warning")
        line = officer.window.message
        assert line.isVisible()
        assert line.words.endswith("▲ 94 cases were written.")

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_an_action_that_cannot_be_done_is_answered_where_the_case_is_not_in_view(
    qtbot: QtBot, tmp_path: Path, hub: Hub
) -> None:
    async def script(officer: Officer) -> None:
        officer.window.perspectives.open("wall")
        await officer.live()
        await officer.press(Qt.Key.Key_F7)
        await until(lambda: "ℹ" in officer.window.message.words, "the reason is said")
        assert not officer.window.case.isVisible()

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_the_last_fifty_are_kept_and_the_same_in_a_row_is_counted(qtbot: QtBot, tmp_path: Path, hub: Hub) -> None:
    async def script(officer: Officer) -> None:
        await officer.live()
        say = officer.console.desk.room.say
        for n in range(MOST + 10):
            say(f"sentence {n}")
        for _ in range(3):
            say("the hub cannot write", "warning")
        QTest.mouseClick(officer.window.message, Qt.MouseButton.LeftButton)
        shown = await officer.form(MessageList)
        assert shown.list.count() == MOST
        assert shown.list.item(0).text().endswith("▲  the hub cannot write ×3")
        say("one more")
        assert shown.list.item(0).text().endswith("one more")
        shown.close()

    assert sit(tmp_path / "desk", script, hub.address) == 0
