"""Keys of a pane: they go before the window's while the pane has the focus, and are the window's elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from widgets.pane_keys import PaneKeys, shown_key


class Desk(QWidget):
    """A window whose key V means one thing, and a pane in it where it means another."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.pane, self.beside = QWidget(), QLineEdit()
        self.list, self.field = QListView(), QLineEdit()
        model = QStandardItemModel(self)
        for word in ("alpha", "victor"):
            model.appendRow(QStandardItem(word))
        self.list.setModel(model)
        inside = QVBoxLayout(self.pane)
        inside.addWidget(self.list)
        inside.addWidget(self.field)
        column = QVBoxLayout(self)
        column.addWidget(self.pane)
        column.addWidget(self.beside)
        window_key = QAction("of the window", self)
        window_key.setShortcut(QKeySequence("V"))
        window_key.triggered.connect(lambda: self.done.append("window"))
        self.addAction(window_key)
        self.keys = PaneKeys(self.pane, {"look": lambda: self.done.append("pane")})
        self.keys.set_keys({"look": ("V", "+"), "sign": ("F",)})


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    return made


def press(part: QWidget, key: Qt.Key = Qt.Key.Key_V) -> None:
    part.setFocus()
    QTest.keyClick(part, key)


def test_in_a_part_of_the_pane_the_key_is_the_panes_and_does_it_once(desk: Desk) -> None:
    desk.list.setCurrentIndex(desk.list.model().index(0, 0))
    press(desk.list)
    assert desk.done == ["pane"]
    assert desk.list.currentIndex().row() == 0, "the list has not searched by the letter"


def test_elsewhere_it_is_the_windows(desk: Desk) -> None:
    press(desk.list)
    desk.setFocus()
    press(desk)
    assert desk.done == ["pane", "window"]


def test_a_field_of_the_pane_takes_its_letters_itself(desk: Desk) -> None:
    press(desk.field)
    assert (desk.field.text(), desk.done) == ("v", [])


def test_other_keys_go_on_to_the_part_that_has_the_focus(desk: Desk) -> None:
    desk.list.setCurrentIndex(desk.list.model().index(0, 0))
    press(desk.list, Qt.Key.Key_Down)
    assert desk.list.currentIndex().row() == 1


def test_another_key_is_heard_from_now_on_and_the_old_one_is_the_windows_again(desk: Desk) -> None:
    desk.keys.set_keys({"look": ("F8",)})
    press(desk.list)
    press(desk.list, Qt.Key.Key_F8)
    assert desk.done == ["window", "pane"]


def test_a_sign_is_heard_also_where_the_keyboard_has_it_on_shift(desk: Desk) -> None:
    QTest.keyClick(desk.list, Qt.Key.Key_Plus, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(desk.list, Qt.Key.Key_Plus, Qt.KeyboardModifier.KeypadModifier)
    assert desk.done == ["pane", "pane"]


def test_shift_and_a_letter_are_not_the_letter(desk: Desk) -> None:
    desk.list.setFocus()
    QTest.keyClick(desk.list, Qt.Key.Key_V, Qt.KeyboardModifier.ShiftModifier)
    assert desk.done == []


def test_a_deed_is_done_without_its_key_where_the_pane_is_seen(desk: Desk) -> None:
    assert desk.keys.use("look")
    assert not desk.keys.use("sign")
    desk.pane.hide()
    assert not desk.keys.use("look")
    assert desk.done == ["pane"]


def test_the_key_that_is_shown_is_the_first_or_none() -> None:
    assert shown_key({"look": ("Ctrl+K", "V")}, "look") == QKeySequence("Ctrl+K").toString(
        QKeySequence.SequenceFormat.NativeText
    )
    assert shown_key({"look": ()}, "look") == shown_key({}, "look") == ""
