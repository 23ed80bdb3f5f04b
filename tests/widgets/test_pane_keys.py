"""Keys of a pane: they go before the window's while the pane has the focus, and are the window's elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from widgets.pane_keys import PaneKeys


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
        self.keys = PaneKeys(self.pane, {"V": lambda: self.done.append("pane")})


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
