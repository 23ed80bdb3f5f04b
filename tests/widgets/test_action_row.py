"""The row of what can be done: a few buttons, and behind them a menu of everything else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from widgets.case.action_row import ActionItem, ActionRow
from widgets.case.more_button import MoreButton
from widgets.theme import THEMES

CLOSE = ActionItem("close", "Close", "F9")
URGE = ActionItem("urge", "Urge", "F8", primary=False, group="Tasks")
DECIDE = ActionItem("decide", "Decide", "", False, "No request waits.", primary=False, group="Tasks")
VOID = ActionItem("void", "Make void", "Ctrl+Del", primary=False, group="Relations")


@pytest.fixture
def row(qtbot: QtBot) -> ActionRow:
    row = ActionRow(THEMES["dark"])
    row.set_more_key("F4")
    qtbot.addWidget(row)
    row.resize(400, 40)
    row.show()
    row.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is row)
    return row


def more_of(row: ActionRow) -> MoreButton:
    return next(iter(row.findChildren(MoreButton)))


def test_what_comes_first_is_a_button_and_the_rest_stands_in_the_menu(row: ActionRow) -> None:
    row.set_actions([CLOSE, DECIDE, URGE, VOID])
    assert [button.id for button in row.buttons] == ["close"]
    more = more_of(row)
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert [(entry.text(), entry.isSeparator()) for entry in more.menu.actions()] == [
        ("Tasks", True),
        ("Decide", False),
        ("Urge\tF8", False),
        ("Relations", True),
        ("Make void\tCtrl+Del", False),
    ]


def test_the_menu_opens_by_a_key_heard_elsewhere_and_the_first_that_can_be_done_is_under_the_hand(
    row: ActionRow,
) -> None:
    chosen: list[str] = []
    row.chosen.connect(chosen.append)
    row.set_actions([CLOSE, DECIDE, URGE, VOID])
    assert more_of(row).accessibleDescription() == "F4"
    row.open_more()
    menu = more_of(row).menu
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert chosen == ["urge"]


def test_what_is_off_says_why_in_the_menu_and_does_nothing(row: ActionRow) -> None:
    chosen: list[str] = []
    row.chosen.connect(chosen.append)
    row.set_actions([DECIDE])
    more = more_of(row)
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    entry = more.menu.actions()[1]
    assert not entry.isEnabled()
    assert "No request waits." in entry.toolTip()
    assert more.menu.toolTipsVisible()
    QTest.mouseClick(more.menu, Qt.MouseButton.LeftButton, pos=more.menu.actionGeometry(entry).center())
    assert chosen == []
    more.menu.close()


def test_an_open_menu_stays_as_it_was_while_the_case_changes(row: ActionRow) -> None:
    row.set_actions([CLOSE, URGE])
    more = more_of(row)
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    before = [entry.text() for entry in more.menu.actions()]
    row.set_actions([CLOSE, VOID])
    assert [entry.text() for entry in more.menu.actions()] == before
    more.menu.close()


def test_where_everything_has_a_button_there_is_no_menu(row: ActionRow) -> None:
    row.set_actions([CLOSE, URGE])
    assert more_of(row).isVisible()
    row.set_actions([CLOSE])
    assert not more_of(row).isVisible()


def test_the_button_of_the_menu_breaks_into_a_new_line_with_the_others(row: ActionRow) -> None:
    row.set_actions([*(ActionItem(f"a{i}", f"Action {i}", f"F{i}") for i in range(1, 7)), URGE])
    more = more_of(row)
    assert row.heightForWidth(300) > row.heightForWidth(2000)
    assert more.geometry().right() <= row.width()
    assert more.y() >= row.buttons[-1].y()


def spare(name: str) -> ActionItem:
    return ActionItem(name, name.title(), "F8", primary=False, group="Tasks", spare=True)


def test_the_first_row_holds_as_many_of_the_usual_ones_as_it_has_room_for(row: ActionRow) -> None:
    items = [CLOSE, *(spare(each) for each in ("urge", "extend", "instruct", "escalate", "merge", "suspend")), VOID]
    row.set_actions(items)
    few = [button.id for button in row.buttons]
    assert few[:2] == ["close", "urge"]
    assert len(few) < 7
    assert all(button.geometry().right() < row.width() and button.y() == 0 for button in row.buttons)
    assert more_of(row).y() == 0
    row.resize(1200, 40)
    assert [button.id for button in row.buttons] == [item.id for item in items if item is not VOID]


def test_what_has_a_button_is_not_in_the_menu_and_what_lost_it_is(row: ActionRow) -> None:
    row.set_actions([CLOSE, spare("urge"), spare("extend"), VOID])
    row.resize(1200, 40)
    more = more_of(row)
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert [entry.data() for entry in more.menu.actions() if not entry.isSeparator()] == ["void"]
    more.menu.close()
    row.resize(230, 40)
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert [entry.data() for entry in more.menu.actions() if not entry.isSeparator()] == ["urge", "extend", "void"]
    more.menu.close()


def test_a_spare_button_says_what_was_chosen_as_any_other(row: ActionRow) -> None:
    chosen: list[str] = []
    row.chosen.connect(chosen.append)
    row.set_actions([CLOSE, spare("urge")])
    QTest.mouseClick(row.buttons[1], Qt.MouseButton.LeftButton)
    assert chosen == ["urge"]
