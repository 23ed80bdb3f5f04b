"""Several cases at once at a real seat: named on a sheet, asked once, an order and a receipt for each."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.domain.case import CaseState
from models.domain.facts import Entry, NoteAdded
from models.domain.orders import AcceptCase
from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until
from widgets.queue.many_sheet import ManySheet

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


async def select_all(officer: Officer, count: int) -> None:
    """Go to all open cases, and select every one by keys."""
    await officer.live()
    officer.window.queue.set_queue("open")
    await until(lambda: len(officer.window.rows) == count, f"{count} cases are shown")
    await officer.press(Key.Key_Home)
    await officer.press(Key.Key_End, SHIFT)
    assert len(officer.window.queue.view.selected()) == count


def in_state(room: Room, numbers: list[str], state: CaseState) -> set[str]:
    return {number for number in numbers if room.case(number).state is state}


def lines(sheet: ManySheet) -> list[str]:
    return [sheet.targets.item(row).text() for row in range(sheet.targets.count())]


def test_a_sheet_names_who_can_and_who_cannot_and_each_gets_an_order_of_its_own(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    numbers = [room.report(f"H-{at}") for at in range(4)]
    assert room.place(AcceptCase(numbers[1])).accepted

    async def script(officer: Officer) -> None:
        await select_all(officer, 4)
        await officer.press(Key.Key_F6)
        sheet = await officer.form(ManySheet)
        assert sheet.windowTitle() == "Accept: 4 cases"
        assert [line for line in lines(sheet) if line.startswith("✕")] == [lines(sheet)[-1]]
        assert numbers[1] in lines(sheet)[-1]
        assert "does not apply" in lines(sheet)[-1]
        left_out = next(row for row in range(3) if numbers[2] in lines(sheet)[row])
        sheet.targets.item(left_out).setCheckState(Qt.CheckState.Unchecked)
        assert sheet.told.text() == "2 will get it · 1 left out · 1 cannot"
        QTest.mouseClick(sheet.send, Qt.MouseButton.LeftButton)
        await until(lambda: "2 of 2 done" in officer.said, "the result is said")
        await until(lambda: officer.state(numbers[0]) == "accepted", "the rows have followed")

    assert sit(tmp_path, script, hub.address, seat="Seat 7") == 0
    accepted = {numbers[0], numbers[1], numbers[3]}
    room.until(lambda: in_state(room, numbers, CaseState.ACCEPTED) == accepted, "three are accepted, one was left out")
    assert [room.case(number).officer for number in (numbers[0], numbers[3])] == ["Seat 7", "Seat 7"]
    assert room.case(numbers[1]).officer != "Seat 7"


def test_a_case_that_somebody_else_was_faster_with_is_told_beside_those_that_went(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    numbers = [room.report(f"H-{at}") for at in range(3)]

    async def script(officer: Officer) -> None:
        await select_all(officer, 3)
        await officer.press(Key.Key_F6)
        sheet = await officer.typing(ManySheet)
        assert room.place(AcceptCase(numbers[0])).accepted
        QTest.keyClick(sheet, Key.Key_Return)
        await until(lambda: sheet.settled, "every case has its answer")
        assert sheet.isVisible()
        assert sheet.told.text() == "Accept: 2 of 3 done · 1 refused"
        refused = next(line for line in lines(sheet) if numbers[0] in line)
        assert refused.startswith("✕")
        assert "was faster" in refused
        QTest.keyClick(sheet, Key.Key_Escape)

    assert sit(tmp_path, script, hub.address) == 0
    room.until(lambda: in_state(room, numbers, CaseState.ACCEPTED) == set(numbers), "all are accepted")


def test_one_text_asked_once_is_kept_with_each_case_and_leaving_the_sheet_does_nothing(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    numbers = [room.report(f"H-{at}") for at in range(2)]

    async def script(officer: Officer) -> None:
        await select_all(officer, 2)
        await officer.press(Key.Key_N)
        sheet = await officer.form(ManySheet)
        assert not sheet.send.isEnabled()
        QTest.keyClick(sheet, Key.Key_Escape)
        await until(lambda: not any(isinstance(each, ManySheet) for each in officer._forms()), "the sheet is gone")
        await officer.press(Key.Key_N)
        sheet = await officer.form(ManySheet)
        QTest.keyClicks(sheet.text, "power is cut in the whole street")
        QTest.keyClick(sheet.text, Key.Key_Return)
        await until(lambda: "2 of 2 done" in officer.said, "the result is said")
        officer.console.desk.room.look_up(lambda cache: [cache.timeline(number) for number in numbers], told.extend)
        await until(lambda: len(told) == 2, "the timelines are read")

    told: list[tuple[Entry, ...]] = []
    assert sit(tmp_path, script, hub.address) == 0
    notes = [entry.fact.text for entries in told for entry in entries if isinstance(entry.fact, NoteAdded)]
    assert notes == ["power is cut in the whole street"] * 2


def test_what_differs_from_case_to_case_is_done_to_one_and_said_so(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    for at in range(2):
        room.report(f"H-{at}")

    async def script(officer: Officer) -> None:
        await select_all(officer, 2)
        await officer.press(Key.Key_M)
        await until(lambda: "one case at a time" in officer.said, "it is said")
        assert not officer._forms()

    assert sit(tmp_path, script, hub.address) == 0


def test_views_areas_and_marks_are_there_again_when_the_seat_is_taken_again(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = room.report("H-1")
    room.report("H-2")

    async def first(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        officer.window.queue.set_filter("lamp")
        queue = officer.console.desk.queue
        queue.save_view("  Lamps ")
        queue.save_view("Other")
        queue.rename_view("Other", "Lamps too")
        queue.delete_view("Lamps too")
        queue.watch(frozenset({"Fuyong"}))
        queue.mark()

    async def again(officer: Officer) -> None:
        await officer.live()
        pane = officer.window.queue
        assert [view.name for view in pane.views.views()][3:] == ["Lamps"]
        pane.show_view(pane.views.views()[-1])
        assert pane.filter_line.text() == "lamp"
        pane.set_filter("")
        pane.set_queue("mine")
        await until(lambda: pane.rows.position(number) == 0, "the marked case is mine")
        assert len(pane.rows) == 1
        assert pane.rows.whose.areas == {"Fuyong"}

    assert sit(tmp_path, first, hub.address, seat="Seat 1") == 0
    assert sit(tmp_path, again, hub.address, seat="Seat 1") == 0


def test_an_export_names_its_filter_and_holds_the_rows_that_are_shown(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    numbers = [room.report(f"H-{at}") for at in range(3)]
    file = tmp_path / "shown.csv"

    async def script(officer: Officer) -> None:
        await select_all(officer, 3)
        officer.window.queue.set_filter(f"number:{numbers[1][-4:]}")
        exporting = officer.console.desk.queue.exporting
        assert exporting.suggested().endswith("-1.xlsx")
        exporting.export_to(file)
        await until(lambda: "1 cases were written" in officer.said, "it is said")
        exporting.export_to(tmp_path / "missing" / "shown.csv")
        await until(lambda: "could not be written" in officer.said, "the fault is said")

    assert sit(tmp_path, script, hub.address) == 0
    table = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))
    assert f"number:{numbers[1][-4:]}" in table[0][0]
    assert "1 cases" in table[0][0]
    assert [row[1] for row in table[2:]] == [numbers[1]]
