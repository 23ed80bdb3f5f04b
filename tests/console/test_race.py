"""Two on one case, and a hub that dies in the middle of an order: one unit is sent, once, and both know by whom."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.domain.orders import AcceptCase, DispatchCase
from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until
from widgets.forms.dispatch_form import DispatchForm


def accepted(room: Room, record: str) -> str:
    number = room.report(record)
    assert room.place(AcceptCase(number)).accepted
    return number


async def about_to_send(officer: Officer, number: str) -> DispatchForm:
    """The form that dispatches, with the unit ticked that the rule proposes."""
    await officer.live()
    await officer.choose(number)
    await officer.can("dispatch")
    await officer.press(Qt.Key.Key_F7)
    form = await officer.form(DispatchForm)
    assert form.model.ticked
    return form


def sent(room: Room, number: str) -> list[str]:
    return [each.unit for each in room.case(number).assignments]


def test_of_two_who_dispatch_one_case_one_wins_and_the_other_is_told_who(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    room.register("MUN-1", "MUN-2")
    number = accepted(room, "R-1")

    async def script(officer: Officer) -> None:
        form = await about_to_send(officer, number)
        assert room.place(DispatchCase(number, ("MUN-2",))).accepted
        QTest.keyClick(form.finder, Qt.Key.Key_Return)
        await until(lambda: f"Dispatch {number} was refused: watch was faster" in officer.said, "the pane says who")
        await until(lambda: officer.state(number) == "dispatched", "what the other did is shown")

    assert sit(tmp_path / "desk", script, hub.address) == 0
    assert sent(room, number) == ["MUN-2"]


def test_a_hub_killed_in_the_middle_of_a_dispatch_has_sent_the_unit_once_when_it_is_back(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    room.register("MUN-1")
    number = accepted(room, "R-2")

    async def script(officer: Officer) -> None:
        form = await about_to_send(officer, number)
        QTest.keyClick(form.finder, Qt.Key.Key_Return)
        hub.kill()
        await until(lambda: "Hub lost" in officer.header, "the hub is lost")
        hub.start_again()
        await until(lambda: officer.state(number) == "dispatched", "the unit is sent", within_s=30.0)
        await until(lambda: "queued" not in officer.header, "the order is off the outbox")

    assert sit(tmp_path / "desk", script, hub.address) == 0
    room.until(lambda: sent(room, number) == ["MUN-1"], "the unit is on the case, once")
