"""The line at the foot: what it is told, and what it says was done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from widgets.commands.command_edit import Span
from widgets.commands.command_line import CommandLine
from widgets.commands.command_preview import Preview
from widgets.commands.offer_list import Offer, OfferModel
from widgets.theme import THEMES


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 400)
    return window


@pytest.fixture
def line(window: QWidget, qtbot: QtBot) -> CommandLine:
    line = CommandLine(THEMES["dark"])
    column = QVBoxLayout(window)
    column.addStretch(1)
    column.addWidget(line)
    window.show()
    window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is line.edit)
    return line


@pytest.mark.parametrize(
    ("key", "signal", "value"),
    [
        (Qt.Key.Key_Return, "submitted", "d 1"),
        (Qt.Key.Key_Tab, "stepped", 1),
        (Qt.Key.Key_Backtab, "stepped", -1),
        (Qt.Key.Key_Up, "recalled", -1),
        (Qt.Key.Key_Down, "recalled", 1),
    ],
)
def test_each_key_is_said_and_leaves_the_text_alone(
    line: CommandLine, qtbot: QtBot, key: Qt.Key, signal: str, value: object
) -> None:
    line.set_text("d 1")
    with qtbot.waitSignal(getattr(line, signal)) as said:
        QTest.keyClick(line.edit, key)
    assert said.args == [value]
    assert line.text == "d 1"


def test_what_is_typed_is_said_with_the_place_of_the_cursor(line: CommandLine) -> None:
    heard: list[tuple[str, int]] = []
    line.edited.connect(lambda text, cursor: heard.append((text, cursor)))
    QTest.keyClicks(line.edit, "d 0")
    QTest.keyClick(line.edit, Qt.Key.Key_Left)
    assert heard == [("d", 1), ("d ", 2), ("d 0", 3), ("d 0", 2)]


def test_colouring_the_parts_is_no_typing(line: CommandLine) -> None:
    line.set_text("d 0040 X")
    heard: list[str] = []
    line.edited.connect(lambda text, _cursor: heard.append(text))
    line.set_preview(Preview("no", "refused", (7, 8)), [Span(0, 1, "verb"), Span(2, 6, "case")])
    assert heard == []


def test_several_pasted_lines_become_one(line: CommandLine) -> None:
    pasted = QMimeData()
    pasted.setText("d 0040\nMKT-4\r\nnote:two")
    line.edit.insertFromMimeData(pasted)
    assert line.text == "d 0040 MKT-4 note:two"


def test_a_refusal_and_a_warning_have_a_shape_before_their_words(line: CommandLine) -> None:
    shown = {}
    for tone in ("ready", "warning", "refused", "open"):
        line.set_preview(Preview("words", tone))
        shown[tone] = line.told._mark
    assert shown["refused"] != shown["warning"]
    assert shown["refused"]
    assert shown["warning"]
    assert not shown["ready"]
    assert line.told.text == "words"


def test_a_preview_too_long_is_told_in_full_by_its_tooltip(line: CommandLine) -> None:
    line.set_preview(Preview("long words " * 60, "ready"))
    assert "long words" in line.told.toolTip()
    line.set_preview(Preview("short", "ready"))
    assert line.told.toolTip() == ""


def test_offers_lie_above_the_line_inside_the_window_and_a_click_picks_one(line: CommandLine, qtbot: QtBot) -> None:
    line.set_offers([Offer("MKT-4", "Lift crew", "free"), Offer("MKT-5", "Lift crew 5", "on 0038")])
    offers, window = line.offers, line.window()
    assert offers.isVisible()
    bottom = offers.mapTo(window, offers.rect().bottomLeft()).y()
    assert bottom < line.mapTo(window, line.rect().topLeft()).y()
    assert window.rect().contains(offers.geometry())
    with qtbot.waitSignal(line.picked) as picked:
        place = offers.visualRect(offers.model().index(1, 0)).center()
        QTest.mouseClick(offers.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert picked.args == [1]
    assert QApplication.focusWidget() is line.edit


def test_the_list_goes_when_there_is_nothing_to_offer(line: CommandLine) -> None:
    line.set_offers([Offer("a")])
    line.set_offers([])
    assert not line.offers.isVisible()


def test_rows_of_offers_keep_the_rules_of_item_models(qtbot: QtBot) -> None:
    model = OfferModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_offers([Offer("a", "b", "c"), Offer("d")])
    model.set_offers([])
    assert model.rowCount() == 0
