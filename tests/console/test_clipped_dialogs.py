"""No dialog cuts a text off: whatever the menu, the palette and the keys of the window open.

In both languages, with letters of the usual and of double size. Forms of orders have a test of their own.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.console.full_room import FullHub
from tests.console.full_window import at_rest, filled, stand_at
from tests.console.sitting import Officer, sit
from tests.console.test_clipped_text import FULL_HD
from tests.drawn.findings import found_on

OPENED_BY = (
    "register",
    "save_view",
    "queue_columns",
    "my_areas",
    "save_perspective",
    "own_layouts",
    "annunciator",
    "messages",
    "outbox",
    "palette",
    "keys",
    "key_card",
    "help",
    "rules",  # a window that stays
)


def opened(window: QWidget) -> Iterator[QWidget]:
    visible = (each for each in QApplication.topLevelWidgets() if each.isVisible() and each.windowTitle())
    return (each for each in visible if each is not window)


async def looks(officer: Officer) -> AsyncIterator[tuple[str, list[str]]]:
    """By command: what is wrong with that which it opens."""
    tools = officer.console.tools
    for tool in OPENED_BY:
        assert tools.use(tool) == "", tool
        await at_rest()
        (dialog,) = opened(officer.window)
        yield tool, found_on(dialog)
        dialog.close()
        await at_rest()
    assert tools.use("tour") == ""
    tour = officer.console.desk.tour
    while (overlay := tour.overlay) is not None:
        await at_rest()
        yield f"stop {overlay.at} of the tour", found_on(overlay.card)
        QTest.keyClick(overlay, Qt.Key.Key_Return)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("scale", [100, 200])
def test_every_dialog_shows_its_words_whole(
    qtbot: QtBot, tmp_path: Path, full_hub: FullHub, language: str, scale: int
) -> None:
    looked_at, found = 0, list[str]()

    async def script(officer: Officer) -> None:
        nonlocal looked_at
        await filled(officer, full_hub.incident)
        await stand_at(officer, "officer", FULL_HD)
        async for where, faults in looks(officer):
            looked_at += 1
            found.extend(f"{where}: {fault}" for fault in faults)

    assert sit(tmp_path / "seat", script, full_hub.address, language=language, scale=scale) == 0
    assert looked_at > len(OPENED_BY) + 3
    assert found == []
