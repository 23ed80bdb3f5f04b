"""A hub that dies while the officer works: the window says so, keeps what is ordered, and goes on by itself."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bus.hub.holding import running_hub
from models.domain.orders import AcceptCase
from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until
from widgets.forms.every_form import NoteForm, RefuseForm

LOST_WITHIN_S = 3.0 + 0.5
"""The hub counts as lost after 3 s of silence; half a second more is the beat of the watching and of this machine."""


async def note(officer: Officer, text: str) -> None:
    """Add a note to the chosen case, by key."""
    await officer.press(Qt.Key.Key_N)
    form = await officer.form(NoteForm)
    QTest.keyClicks(form.field, text)
    QTest.keyClick(form.field, Qt.Key.Key_Return)


def test_a_hub_that_dies_is_told_and_greyed_within_three_seconds_and_comes_back_live(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = room.report("H-1")

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        assert not officer.greyed
        hub.kill()
        died = time.monotonic()
        await until(lambda: "Hub lost since" in officer.header, "the header says that the hub is lost", LOST_WITHIN_S)
        await until(lambda: officer.greyed, "what is shown is greyed", LOST_WITHIN_S)
        assert time.monotonic() - died < LOST_WITHIN_S
        assert "this is what was known at" in officer.said
        assert officer.row(number) is not None
        hub.start_again()
        await officer.live()
        await until(lambda: not officer.greyed, "nothing is greyed any longer")

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_an_order_placed_without_a_hub_waits_over_a_restart_and_is_settled_when_the_hub_is_back(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = room.report("H-2")

    async def order(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        hub.kill()
        await until(lambda: "Hub lost" in officer.header, "the hub is lost")
        await note(officer, "caller rang again")
        await until(lambda: "1 order queued" in officer.header, "the header tells of the order")
        await until(lambda: "Note: queued, sent when the hub is back" in officer.said, "the case tells of it too")

    async def sit_down_again(officer: Officer) -> None:
        await until(lambda: "1 order queued" in officer.header, "the order is still there")
        hub.start_again()
        await until(lambda: "queued" not in officer.header, "the order is settled")
        await officer.choose(number)
        assert "queued" not in officer.said

    assert sit(tmp_path / "desk", order, hub.address) == 0
    assert sit(tmp_path / "desk", sit_down_again, hub.address) == 0
    room.until(lambda: room.case(number).entries == 2, "the note is in the journal, once")


def test_an_order_that_the_hub_refuses_says_why_and_who_was_faster(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = room.report("H-3")

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        await officer.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        form = await officer.form(RefuseForm)
        assert room.place(AcceptCase(number)).accepted
        QTest.keyClicks(form.field, "not ours")
        QTest.keyClick(form.field, Qt.Key.Key_Return)
        await until(lambda: f"Refuse {number} was refused: watch was faster" in officer.said, "the pane says why")
        assert "accepted it at" in officer.said
        await until(lambda: "queued" not in officer.header, "the order is off the outbox")

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_a_console_starts_its_own_hub_again_when_that_is_killed(qtbot: QtBot, tmp_path: Path) -> None:
    async def script(officer: Officer) -> None:
        await officer.live()
        first = running_hub(tmp_path)
        assert first is not None
        os.kill(first.pid, signal.SIGKILL)
        await until(lambda: "Hub live" not in officer.header, "the loss is seen")
        await officer.live()
        second = running_hub(tmp_path)
        assert second is not None
        assert second.pid != first.pid

    assert sit(tmp_path, script) == 0
    assert running_hub(tmp_path) is None
