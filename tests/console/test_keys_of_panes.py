"""Keys that are heard in one pane alone, in the program itself: shown, heard and given away like all others."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from console.key_table import shipped_keys
from models.domain.orders import AcceptCase
from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until
from tests.console.test_boards import board_of, row_of
from tests.console.test_other_look import other_window
from widgets.commands.key_dialog import KeyDialog
from widgets.commands.palette import CommandPalette
from widgets.forms.every_form import DispatchForm
from widgets.forms.register_form import RegisterForm
from widgets.incident.instruction_board import InstructionBoard
from widgets.key_button import KeyButton
from widgets.rules.page_head import PageHead
from widgets.shift.shift_pane import ShiftPane
from widgets.timeline.timeline_pane import TimelinePane
from widgets.units.unit_board import UnitBoard
from widgets.units.unit_board_forms import DutyForm

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def cap(board: UnitBoard, action_id: str) -> str:
    """The key that the button of an action shows."""
    return next(each.accessibleDescription() for each in board.findChildren(KeyButton) if each.id == action_id)


async def give(officer: Officer, action: str, key: str, take: str = "") -> None:
    """Put a key on an action in the list of keys; `take` is who has it now."""
    officer.window.menus.action("keys").trigger()
    dialog = await officer.form(KeyDialog)
    dialog.search.setText(action)
    [place] = [at for at, row in enumerate(dialog.rows.rows) if row.text == action]
    dialog.table.selectRow(place)
    dialog.capture.setKeySequence(QKeySequence(key))
    if take:
        assert f"“{take}”" in dialog.note.text()
        dialog.take.click()
    assert dialog.rows.rows[place].keys == (key,)
    dialog.close()


def test_a_pane_hears_the_key_that_it_was_given_and_no_longer_the_old_one_in_either_language(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    room.register("MUN-1")

    async def ready(officer: Officer) -> UnitBoard:
        board = board_of(officer, "units", UnitBoard)
        await until(lambda: row_of(board, "MUN-1") is not None, "the unit is there")
        board.choose("MUN-1")
        return board

    async def asks_with(officer: Officer, board: UnitBoard, old: Qt.Key, new: Qt.Key) -> None:
        """The old key comes first: had it opened a form, there would be two."""
        QTest.keyClick(board.table, old)
        QTest.keyClick(board.table, new)
        form = await officer.typing(DutyForm)
        assert len(officer._forms()) == 1
        form.reject()

    async def script(officer: Officer) -> None:
        await officer.live()
        board = await ready(officer)
        assert cap(board, "unit_duty") == "Q"
        await give(officer, "Unit on or off duty", "~")
        assert cap(board, "unit_duty") == "~"
        await asks_with(officer, board, Key.Key_Q, Key.Key_AsciiTilde)
        chinese = await other_window(officer, "language_zh")
        board = await ready(chinese)
        assert cap(board, "unit_duty") == "~"
        await asks_with(chinese, board, Key.Key_Q, Key.Key_AsciiTilde)

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_a_key_of_the_window_is_told_before_a_pane_takes_it_and_one_of_another_pane_is_free(
    qtbot: QtBot, tmp_path: Path, hub: Hub
) -> None:
    async def script(officer: Officer) -> None:
        await officer.live()
        board = board_of(officer, "units", UnitBoard)
        await give(officer, "Unit on or off duty", "Ctrl+T", take="Timeline")
        assert officer.window.book.keys("pane_timeline") == ("Alt+3",)
        await give(officer, "Unit on or off duty", "1")  # it would be told if it had to be taken
        assert (cap(board, "unit_duty"), officer.window.book.keys("timeline_by_unit")) == ("1", ("1",))

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_an_order_that_gets_another_key_has_it_in_the_panes_where_it_is_about_the_row(
    qtbot: QtBot, tmp_path: Path, hub: Hub
) -> None:
    async def script(officer: Officer) -> None:
        await officer.live()
        units, tasks = board_of(officer, "units", UnitBoard), board_of(officer, "instructions", InstructionBoard)
        await give(officer, "Dispatch", "Ctrl+J")
        await give(officer, "Instruct several", "~")
        assert cap(units, "dispatch") == "Ctrl+J"
        assert "~ several units at once" in tasks.table.accessibleDescription()

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_what_is_done_in_one_pane_is_done_from_anywhere_by_the_palette_which_shows_the_pane(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    room.register("MUN-1")

    async def script(officer: Officer) -> None:
        await officer.live()
        board = board_of(officer, "units", UnitBoard)
        await until(lambda: row_of(board, "MUN-1") is not None, "the unit is there")
        board.choose("MUN-1")
        officer.window.frame.put_away("units")
        assert not board.isVisible()
        officer.window.menus.action("palette").trigger()
        palette = await officer.typing(CommandPalette)
        QTest.keyClicks(palette.line, "unit on or off duty")
        QTest.keyClick(palette.line, Key.Key_Return)
        (await officer.typing(DutyForm)).reject()

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_the_timeline_the_handover_and_the_rules_hear_the_keys_in_force(qtbot: QtBot, tmp_path: Path, hub: Hub) -> None:
    async def script(officer: Officer) -> None:
        await officer.live()
        book = officer.window.book
        timeline = board_of(officer, "timeline", TimelinePane)
        book.set_keys("timeline_by_area", ("~",))
        QTest.keyClick(timeline, Key.Key_3)
        assert timeline.wanted.by.name == "UNIT"
        QTest.keyClick(timeline, Key.Key_AsciiTilde)
        assert timeline.wanted.by.name == "AREA"
        shift = board_of(officer, "shift", ShiftPane)
        shift.tabs.setCurrentWidget(shift.handover)
        await until(lambda: "Ctrl+Enter" in caps(shift.handover.steps), "the next step shows its key")
        book.set_keys("shift_next", ("~",))
        assert "~" in caps(shift.handover.steps)
        officer.window.menus.action("rules").trigger()
        rules = officer.window.frame.pane("rules")
        await until(lambda: bool(rules.findChildren(PageHead)), "the rules are there")
        book.set_keys("rules_publish", ("~",))
        book.set_keys("rules_next", ("Ctrl+J",))
        officer.window.frame.show_pane("rules")
        head = rules.findChildren(PageHead)[0]
        assert "~" in caps(head.buttons)
        QTest.keyClick(head, Key.Key_J, CTRL)
        assert len(rules.findChildren(PageHead)) == 2, "the next kind of rules came to the front"
        assert "~" in caps(rules.findChildren(PageHead)[1].buttons)

    assert sit(tmp_path / "desk", script, hub.address) == 0


def caps(row: object) -> set[str]:
    """The keys that a row of buttons shows, also on those that are off."""
    return {each._key for each in row.findChildren(KeyButton)}  # type: ignore[attr-defined]  # a widget


def test_forms_hear_and_show_the_keys_in_force(qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room) -> None:
    room.register("MUN-1")
    number = room.report("L-1")
    assert room.place(AcceptCase(number)).accepted

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        officer.window.book.set_keys("form_send", ("F12",))
        await officer.press(Key.Key_F2)
        report = await officer.typing(RegisterForm)
        assert "Register (F12)" in {each.text() for each in report.findChildren(QPushButton)}
        report.reject()
        await officer.press(Key.Key_F7)
        form = await officer.typing(DispatchForm)
        QTest.keyClick(form.finder, Key.Key_Return, CTRL)
        assert form.isVisible(), "the old key is silent"
        if not form.model.ticked:
            QTest.keyClick(form.finder, Key.Key_Return)
        QTest.keyClick(form.finder, Key.Key_F12)
        await until(lambda: room.case(number).active != (), "the unit is sent")

    assert sit(tmp_path / "desk", script, hub.address) == 0


@pytest.mark.parametrize(("action_id", "key"), [("supervised", "Ctrl+0"), ("unfold", "Ctrl+E"), ("more_actions", "F4")])
def test_what_was_a_key_of_a_single_widget_is_a_tool_of_the_window(action_id: str, key: str) -> None:
    assert (shipped_keys().context(action_id), shipped_keys().keys(action_id)) == ("window", (key,))


def test_those_tools_do_it_and_their_buttons_show_the_keys(qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room) -> None:
    number = room.report("L-1")

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        await officer.can("accept")
        window = officer.window
        await officer.press(Key.Key_0, CTRL)
        assert window.queue.supervised.isChecked()
        window.book.set_keys("supervised", ("F12",))
        assert "(F12)" in window.queue.supervised.toolTip()
        await officer.press(Key.Key_0, CTRL)
        assert window.queue.supervised.isChecked(), "the old key is silent"
        await officer.press(Key.Key_F12)
        assert not window.queue.supervised.isChecked()
        more = officer.buttons()[""]
        assert more.accessibleDescription() == "F4"
        window.book.set_keys("more_actions", ("F12",))
        assert more.accessibleDescription() == "F12"
        await officer.press(Key.Key_F12)
        menu = more.menu  # type: ignore[attr-defined]  # the button behind the others has one
        assert menu.isVisible()
        menu.close()

    assert sit(tmp_path / "desk", script, hub.address) == 0
