"""The callers of merged reports at a real desk with a real hub: shown under the case that stands for them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.clock import WallClock
from models.domain.caller.fields import PERSONAL
from models.domain.caller.orders import EraseCaller
from models.domain.orders import MergeCase, UnmergeCase
from tests.bus.hub.callers import CALLERS, a_call
from tests.bus.hub.served import told
from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until
from tests.console.test_case_caller import leaks, lines, reveal
from widgets.forms.every_form import RevealForm

NAME, PHONE, _ = PERSONAL
MINUTE = timedelta(minutes=1)
MASKS = ["欧**", "** 5678", "**"]


def merged_lines(officer: Officer, number: str) -> list[str] | None:
    """The lines of the caller of a merged report; None where it does not stand there."""
    block = officer.window.case.callers_block.of_case(number)
    return None if block is None else [line.text for line in block.lines]


async def look(officer: Officer, number: str, line: int) -> None:
    block = officer.window.case.callers_block.of_case(number)
    assert block is not None
    QTest.mouseClick(block.lines[line].button, Qt.MouseButton.LeftButton)
    assert number in (await officer.form(RevealForm)).case.number


def test_a_merged_reports_caller_is_shown_for_a_reason_that_stands_with_that_report(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    case, other = (room.tell(a_call(f"H-{n}", WallClock().now() - MINUTE, 1 - n)) for n in range(2))
    assert room.place(MergeCase(other, case)).accepted

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(case)
        await until(lambda: merged_lines(officer, other) == MASKS, "the masks of the merged report are there")
        assert lines(officer) == ["A**", "** 0123", "**"]
        await look(officer, other, 1)
        await reveal(officer, "to call back")
        await until(lambda: str(merged_lines(officer, other)).count(CALLERS[0][PHONE]) == 1, "the number is shown")
        assert lines(officer) == ["A**", "** 0123", "**"]
        assert room.place(EraseCaller(case, "the caller asks for it")).accepted
        await until(lambda: lines(officer) == [], "the case has no caller of its own any more")
        await officer.press(Qt.Key.Key_Z)
        assert (await officer.form(RevealForm)).case.number == other
        await reveal(officer, "by key")
        await until(lambda: str(merged_lines(officer, other)).count(CALLERS[0][NAME]) == 1, "the name is shown")
        assert room.place(EraseCaller(other, "the caller asks for it")).accepted
        await until(lambda: merged_lines(officer, other) is None, "nothing is left of it")
        assert leaks(tmp_path / "desk") == []

    assert sit(tmp_path / "desk", script, hub.address) == 0
    timelines = {number: told("report", "case", number, "--hub", hub.address)["timeline"] for number in (case, other)}
    looked = {
        number: [each["fields"]["reason"] for each in timeline if each["fact"] == "FieldRevealed"]
        for number, timeline in timelines.items()
    }
    assert looked == {case: [], other: ["to call back", "by key"]}


def test_when_a_merge_is_undone_each_case_has_its_own_caller_again(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    case, other = (room.tell(a_call(f"H-{n}", WallClock().now() - MINUTE, 1 - n)) for n in range(2))
    assert room.place(MergeCase(other, case)).accepted

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(case)
        await until(lambda: merged_lines(officer, other) == MASKS, "the merged report stands there")
        assert room.place(UnmergeCase(other, "another lamp")).accepted
        await until(lambda: merged_lines(officer, other) is None, "it stands there no more")
        assert lines(officer) == ["A**", "** 0123", "**"]
        await officer.choose(other)
        await until(lambda: lines(officer) == MASKS, "its caller is its own")

    assert sit(tmp_path / "desk", script, hub.address) == 0
