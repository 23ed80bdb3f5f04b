"""The menu over the rows at a real seat: opened by key and by mouse, for one case and for several; rows hold still."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.domain.orders import AcceptCase
from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until
from widgets.action_menu import ActionMenu
from widgets.forms.every_form import AcceptForm
from widgets.queue.many_sheet import ManySheet

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def menu_of(officer: Officer) -> ActionMenu:
    return officer.console.desk.queue_menu.menu


def entries(menu: ActionMenu) -> dict[str, QAction]:
    """What the menu and the menus in it hold, by what each is called."""
    folded = [entry for each in menu.actions() if each.menu() is not None for entry in _in(each)]
    return {entry.text().split("\t")[0]: entry for entry in (*menu.actions(), *folded) if entry.data()}


def _in(folder: QAction) -> list[QAction]:
    menu = folder.menu()
    assert menu is not None
    return list(menu.actions())  # type: ignore[attr-defined]  # QAction.menu() is typed as any object


def click_right(officer: Officer, number: str) -> None:
    view = officer.window.queue.view
    at = officer.window.rows.position(number)
    assert at is not None
    place = QPoint(60, view.rowViewportPosition(at) + 5)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)


async def all_open(officer: Officer, count: int) -> None:
    await officer.live()
    officer.window.queue.set_queue("open")
    await until(lambda: len(officer.window.rows) == count, f"{count} cases are shown")


def test_by_key_it_holds_what_the_case_pane_can_do_and_enter_begins_the_first(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = room.report("H-1")

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        await officer.can("accept")
        await officer.press(Key.Key_F10, SHIFT)
        await until(lambda: menu_of(officer).isVisible(), "the menu is open")
        shown = entries(menu_of(officer))
        assert [entry.data() for entry in shown.values()][:3] == ["accept", "refuse", "verify"]
        assert {"Note", "Urge", "Make void"} <= set(shown)
        assert "Dispatch" not in shown, "what cannot be done now is left out"
        QTest.keyClick(menu_of(officer), Key.Key_Return)
        assert (await officer.form(AcceptForm)).isVisible()

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_by_mouse_it_is_about_the_row_that_is_pointed_at(qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room) -> None:
    numbers = [room.report(f"H-{at}") for at in range(3)]
    assert room.place(AcceptCase(numbers[1])).accepted

    async def script(officer: Officer) -> None:
        await all_open(officer, 3)
        await officer.choose(numbers[0])
        click_right(officer, numbers[1])
        await until(lambda: menu_of(officer).isVisible(), "the menu is open")
        assert numbers[1] in menu_of(officer).actions()[0].text()
        assert "Dispatch" in entries(menu_of(officer))
        menu_of(officer).close()
        assert officer.chosen == numbers[1]

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_with_several_selected_it_is_about_all_of_them_and_tells_how_many_can(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    numbers = [room.report(f"H-{at}") for at in range(3)]
    assert room.place(AcceptCase(numbers[1])).accepted

    async def script(officer: Officer) -> None:
        await all_open(officer, 3)
        await officer.press(Key.Key_Home)
        await officer.press(Key.Key_End, SHIFT)
        click_right(officer, numbers[2])
        await until(lambda: menu_of(officer).isVisible(), "the menu is open")
        shown = entries(menu_of(officer))
        assert menu_of(officer).actions()[0].text() == "3 cases are selected"
        assert "Accept (2 of 3)" in shown
        assert "Note" in shown
        assert not any("(0 of" in text for text in shown), "what none of them allows is left out"
        assert "Merge" not in shown, "what is done to one case at a time is left out"
        menu_of(officer).close()
        shown["Accept (2 of 3)"].trigger()
        assert (await officer.form(ManySheet)).windowTitle() == "Accept: 3 cases"

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_rows_hold_still_while_it_is_open(qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room) -> None:
    number = room.report("H-1")

    async def script(officer: Officer) -> None:
        await all_open(officer, 1)
        await officer.choose(number)
        await officer.press(Key.Key_F10, SHIFT)
        await until(lambda: menu_of(officer).isVisible(), "the menu is open")
        officer.window.queue.hand.let_go()
        later = room.report("H-2")
        await until(lambda: officer.row(later) is not None, "the new case is known")
        assert officer.window.rows.position(later) is None
        menu_of(officer).close()
        await until(lambda: officer.window.rows.position(later) is not None, "it comes when the menu is gone")

    assert sit(tmp_path / "desk", script, hub.address) == 0
