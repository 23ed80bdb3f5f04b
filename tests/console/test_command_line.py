"""The command line in the real window, with a real hub: typed, foretold, placed, undone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.actions import ACTIONS
from models.domain.orders import AcceptCase
from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until


async def typed(officer: Officer, text: str) -> None:
    """Go into the line by its key and type."""
    await officer.press(Qt.Key.Key_Semicolon)
    line = officer.window.line
    await until(lambda: line.typing, "the command line has the keyboard")
    QTest.keyClicks(line.edit, text)


def test_a_line_dispatches_a_case_and_undo_recalls_the_unit(tmp_path: Path, hub: Hub, room: Room) -> None:
    number = room.report("r1")
    room.register("MUN-8", "MUN-9")
    assert room.place(AcceptCase(number)).accepted

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        line = officer.window.line
        await typed(officer, f"d {number[-4:]} mun-9 note:bring a ladder")
        await until(lambda: "Dispatch MUN-9 to" in line.told.text, "the dispatch is foretold")
        assert officer.state(number) == "accepted"
        QTest.keyClick(line.edit, Qt.Key.Key_Return)
        await until(lambda: officer.state(number) == "dispatched", "the hub has it")
        assert line.text == ""
        QTest.keyClicks(line.edit, "undo wrong crew")
        await until(lambda: "Recall" in line.told.text and "wrong crew" in line.told.text, "the recall is foretold")
        QTest.keyClick(line.edit, Qt.Key.Key_Return)
        await until(lambda: officer.state(number) == "accepted", "the unit is recalled")
        QTest.keyClicks(line.edit, "undo")
        await until(lambda: "has ordered nothing yet" in line.told.text, "what was undone is not undone again")
        QTest.keyClick(line.edit, Qt.Key.Key_Escape)
        QTest.keyClick(line.edit, Qt.Key.Key_Up)
        QTest.keyClick(line.edit, Qt.Key.Key_Up)
        assert line.text == f"d {number[-4:]} mun-9 note:"
        for _ in range(2):
            QTest.keyClick(line.edit, Qt.Key.Key_Escape)
        assert not line.typing

    assert sit(tmp_path / "seat", script, hub=hub.address) == 0
    assert [a.unit for a in room.case(number).assignments] == ["MUN-9"]


def test_tab_goes_through_the_units_and_a_refused_line_is_not_lost(tmp_path: Path, hub: Hub, room: Room) -> None:
    number = room.report("r1")
    room.register("MUN-8", "MUN-9")
    assert room.place(AcceptCase(number)).accepted

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        line = officer.window.line
        await typed(officer, "d . ")
        await until(lambda: len(line.offers.offers) > 1, "units are offered")
        QTest.keyClick(line.edit, Qt.Key.Key_Tab)
        first = line.text
        QTest.keyClick(line.edit, Qt.Key.Key_Tab)
        assert {first, line.text} == {"d . MUN-8", "d . MUN-9"}
        QTest.keyClick(line.edit, Qt.Key.Key_Return)
        await until(lambda: officer.state(number) == "dispatched", "the hub has it")
        QTest.keyClicks(line.edit, "x . done")
        await until(lambda: "Close does not apply" in line.told.text, "it is refused before Enter")
        QTest.keyClick(line.edit, Qt.Key.Key_Return)
        assert line.text == "x . done"

    assert sit(tmp_path / "seat", script, hub=hub.address) == 0


def test_the_palette_runs_what_is_found_and_shows_a_case_by_its_digits(tmp_path: Path, hub: Hub, room: Room) -> None:
    first, second = room.report("r1"), room.report("r2")

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(first)
        await officer.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        presenter = officer.console.desk.commands._palette
        assert presenter is not None
        palette = presenter._palette
        assert palette is not None
        assert len(palette.model.entries) > len(ACTIONS)
        palette.line.setText(second[-4:])
        QTest.keyClick(palette.line, Qt.Key.Key_Return)
        await until(lambda: officer.chosen == second, "the case is shown")

    assert sit(tmp_path / "seat", script, hub=hub.address) == 0
