"""Whatever a menu names, this window can do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from console.tool_table import TOOLS
from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit


def test_with_a_case_on_show_every_tool_of_the_menus_can_be_used(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = room.report("L-1")
    off: list[str] = []

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        for menu in officer.window.menuBar().findChildren(QMenu):
            menu.aboutToShow.emit()  # a menu greys what cannot be done when it opens
        # sounds wait for a call and for the annunciator, the lock for people who sign in
        tools = [tool for tool in TOOLS if tool.part != "sound" and tool.id != "lock_seat"]
        off.extend(tool.id for tool in tools if not officer.window.menus.action(tool.id).isEnabled())

    assert sit(tmp_path / "desk", script, hub.address) == 0
    assert off == []
