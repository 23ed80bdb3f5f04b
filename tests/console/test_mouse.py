"""The same work by mouse: a row is clicked, and then the buttons at the foot of the case."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from models.domain.case import Stage
from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until
from widgets.forms.every_form import AcceptForm, DispatchForm, OrderForm
from widgets.forms.unit_choices import UnitChoiceModel

LEFT = Qt.MouseButton.LeftButton


def click_row(officer: Officer, number: str) -> None:
    view = officer.window.queue.view
    at = officer.window.rows.position(number)
    assert at is not None
    cell = view.visualRect(view.model().index(at, 2))
    QTest.mouseClick(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, cell.center())


def click_send(form: OrderForm) -> None:
    (button,) = [each for each in form.findChildren(QPushButton) if each.isDefault()]
    assert button.isEnabled()
    QTest.mouseClick(button, LEFT)


def test_a_case_is_accepted_dispatched_signed_and_reached_by_mouse_alone(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    room.register("LAMP-1", "LAMP-2")
    room.report("H-1", minutes_ago=3)
    number = room.report("H-2")

    async def script(officer: Officer) -> None:
        await officer.live()
        await until(lambda: officer.window.rows.position(number) is not None, "the row is there")
        click_row(officer, number)
        await until(lambda: officer.window.queue.current() == number, "the row is chosen")
        await officer.choose(number)
        await officer.click("accept")
        click_send(await officer.form(AcceptForm))
        await officer.click("dispatch")
        form = await officer.form(DispatchForm)
        row = next(i for i, each in enumerate(form.model.choices) if each.unit.call_sign == "LAMP-2")
        cell = form.list.visualRect(form.model.index(row, UnitChoiceModel.UNIT))
        QTest.mouseClick(form.list.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, cell.center())
        assert form.model.ticked == ("LAMP-2",)
        click_send(form)
        for action_id, stage in (("sign", "signed"), ("set_out", "en_route"), ("arrive", "on_scene")):
            await officer.click(action_id)
            await officer.sees_stage(number, stage)

    assert sit(tmp_path, script, hub.address) == 0
    there = [("LAMP-2", Stage.ON_SCENE)]
    room.until(lambda: [(each.unit, each.stage) for each in room.case(number).active] == there, "the crew is there")
