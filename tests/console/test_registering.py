"""A report is registered by keyboard: likely duplicates while one types, a draft that outlives its form, an outbox."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from models.clock import WallClock
from models.domain.case import CaseState, Level, Place
from models.domain.orders import ReportCase, VoidCase
from tests.console.room import LAMP, Hub, Room
from tests.console.sitting import Officer, sit, until
from widgets.forms.register_form import RegisterForm

CTRL = Qt.KeyboardModifier.ControlModifier
MARKET = Place("88 Heping Road", "Fuyong", 113.8201, 22.6702)


def lamp_out(room: Room, record: str = "H-1", place: Place = MARKET) -> str:
    """A street lamp that another seat has registered."""
    report = ReportCase(
        record, WallClock().now(), LAMP, "Street lamp out at the market gate", place=place, channel="app"
    )
    receipt = room.place(report)
    assert receipt.accepted
    return receipt.case


async def opened(officer: Officer) -> RegisterForm:
    await officer.press(Qt.Key.Key_F2)
    return await officer.typing(RegisterForm)


def type_lamp(form: RegisterForm) -> None:
    QTest.keyClicks(form.title, "Street lamp at the market gate is out")
    QTest.keyClicks(form.address, MARKET.address)
    QTest.keyClicks(form.area, MARKET.area)


def told(form: RegisterForm) -> list[str]:
    """The likely duplicates as they stand in the form."""
    return [form.duplicates.list.item(row).text() for row in range(form.duplicates.list.count())]


def test_a_report_is_registered_by_keyboard_and_is_the_chosen_case(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    other = room.report("H-1")
    numbers: list[str] = []

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(other)
        form = await opened(officer)
        type_lamp(form)
        QTest.keyClicks(form.text, "dark since yesterday")
        QTest.keyClicks(form.point, "113.8201, 22.6702")
        QTest.keyClick(form.point, Qt.Key.Key_Return, CTRL)
        await until(lambda: officer.chosen not in ("", other), "the new case is chosen")
        numbers.append(officer.chosen)
        await until(lambda: f"Registered as {officer.chosen}." in officer.said, "the pane says so")

    assert sit(tmp_path / "desk", script, hub.address) == 0
    case = room.case(numbers[0])
    assert (case.title, case.text, case.place) == (
        "Street lamp at the market gate is out",
        "dark since yesterday",
        MARKET,
    )
    assert (case.state, case.type_code, case.level) == (CaseState.REPORTED, LAMP, Level.C)
    assert (case.channel, case.call_back, case.sender) == ("hotline", True, "Seat 1")


def test_likely_duplicates_stand_beside_what_is_typed_with_their_reasons_and_one_is_joined(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    same = lamp_out(room)
    far = lamp_out(room, "H-2", Place("3 Harbour Street", "Shajing", 113.95, 22.73))
    over = lamp_out(room, "H-3")
    assert room.place(VoidCase(over, "a trial call")).accepted

    async def script(officer: Officer) -> None:
        await officer.live()
        form = await opened(officer)
        type_lamp(form)
        await until(lambda: bool(told(form)) and same in told(form)[0], "the lamp of the market gate stands first")
        first = told(form)[0]
        assert "same address" in first
        assert "both say: " in first
        assert "Reported" in first
        assert not any(over in line for line in told(form))
        assert [line for line in told(form)[:1] if far in line] == []
        form.duplicates.list.setFocus()
        QTest.keyClick(form.duplicates.list, Qt.Key.Key_Down)
        QTest.keyClick(form.duplicates.list, Qt.Key.Key_Home)
        QTest.keyClick(form.duplicates.list, Qt.Key.Key_Space)
        assert form.duplicates.chosen == same
        QTest.keyClick(form.duplicates.list, Qt.Key.Key_M, CTRL)
        await until(lambda: f"Registered as the same matter as {same}." in officer.said, "the pane says so")
        assert officer.chosen == same

    assert sit(tmp_path / "desk", script, hub.address) == 0
    (number,) = room.case(same).merged
    assert (room.case(number).state, room.case(number).merged_into) == (CaseState.MERGED, same)
    assert room.case(same).sources == {"app", "hotline"}


def test_what_was_typed_is_there_again_after_leaving_and_in_the_next_console(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    async def leave(officer: Officer) -> None:
        await officer.live()
        form = await opened(officer)
        type_lamp(form)
        form.caller.call_back.setChecked(False)
        QTest.keyClick(form, Qt.Key.Key_Escape)
        await until(lambda: QApplication.activeWindow() is officer.window, "the form has gone")
        form = await opened(officer)
        assert (form.title.text(), form.address.text()) == ("Street lamp at the market gate is out", MARKET.address)

    async def come_back(officer: Officer) -> None:
        await officer.live()
        form = await opened(officer)
        draft = form.draft
        assert (draft.title, draft.area, draft.type_code) == ("Street lamp at the market gate is out", "Fuyong", LAMP)
        assert not draft.call_back
        throw = next(each for each in form.findChildren(QPushButton) if "Throw" in each.text())
        QTest.mouseClick(throw, Qt.MouseButton.LeftButton)
        assert form.draft.blank

    async def start_anew(officer: Officer) -> None:
        await officer.live()
        assert (await opened(officer)).draft.blank

    for script in (leave, come_back, start_anew):
        assert sit(tmp_path / "desk", script, hub.address) == 0


def test_a_report_typed_without_a_hub_is_queued_and_registered_when_the_hub_is_back(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    numbers: list[str] = []

    async def script(officer: Officer) -> None:
        await officer.live()
        hub.kill()
        await until(lambda: "Hub lost" in officer.header, "the hub is lost")
        form = await opened(officer)
        type_lamp(form)
        QTest.keyClick(form.address, Qt.Key.Key_Return, CTRL)
        await until(lambda: "1 order queued" in officer.header, "the header tells of the report")
        hub.start_again()
        await until(lambda: "queued" not in officer.header, "the report is settled")
        await until(lambda: officer.chosen != "", "the new case is chosen")
        numbers.append(officer.chosen)

    assert sit(tmp_path / "desk", script, hub.address) == 0
    room.until(lambda: room.live, "the room is linked again")
    assert room.case(numbers[0]).title == "Street lamp at the market gate is out"
