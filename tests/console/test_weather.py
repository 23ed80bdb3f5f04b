"""A weather warning at a real seat: in the header while it is in force, with who has confirmed it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.clock import WallClock
from models.domain.case import Place
from models.domain.incident.orders import Broadcast
from models.domain.orders import AcceptCase, ReceiveTask, ReportCase, VoidCase
from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until


def warn(room: Room) -> str:
    at = WallClock().now() - timedelta(minutes=3)
    return room.tell(ReportCase("W-1", at, "0902", "Rainstorm, orange", place=Place("City", "City"), channel="weather"))


def test_a_warning_stands_in_the_header_from_its_report_to_its_end(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    lamp, number = room.report("H-1"), warn(room)

    async def script(officer: Officer) -> None:
        part = officer.window.header.weather
        await until(lambda: "▲ Rainstorm, orange since" in part.words, "a warning of before is told")
        assert room.place(AcceptCase(number)).accepted
        assert room.place(Broadcast(number, ("Grid 1", "Grid 2"), "Confirm, and look at your underpasses")).accepted
        await until(lambda: "0/2 confirmed" in part.words, "two were asked")
        assert room.place(ReceiveTask(number, 1)).accepted
        await until(lambda: "1/2 confirmed" in part.words, "one has confirmed")
        await officer.choose(lamp)
        QTest.mouseClick(part, Qt.MouseButton.LeftButton)
        await until(lambda: officer.chosen == number, "its case is shown")
        assert room.place(VoidCase(number, "lifted by the weather service")).accepted
        await until(lambda: not part.isVisible(), "it is over")

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_a_warning_that_comes_while_one_sits_there_is_told_too(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    async def script(officer: Officer) -> None:
        await officer.live()
        assert not officer.window.header.weather.isVisible()
        warn(room)
        await until(officer.window.header.weather.isVisible, "it is told")

    assert sit(tmp_path / "desk", script, hub.address) == 0
