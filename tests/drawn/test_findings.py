"""The finder of faults finds them: each kind is made once, beside one that is as it should be."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.drawn.findings import found_on
from widgets.elided_label import ElidedLabel

LONG = "Water main burst under the northbound carriageway"


class Painted(QWidget):
    """Writes by hand, as many panes do; `shorten` as a careless one would."""

    def __init__(self, shorten: bool) -> None:
        super().__init__()
        self._shorten = shorten
        self.setFixedSize(120, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.width() - 8
        text = self.fontMetrics().elidedText(LONG, Qt.TextElideMode.ElideRight, room) if self._shorten else LONG
        painter.drawText(self.rect().adjusted(4, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()


def on_window(qtbot: QtBot, *parts: QWidget) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    for at, part in enumerate(parts):
        part.setParent(window)
        part.move(10, 10 + 40 * at)
    window.resize(700, 60 + 40 * len(parts))
    window.show()
    return window


def narrow(part: QWidget) -> QWidget:
    part.setFixedWidth(60)
    return part


def elided() -> QWidget:
    label = ElidedLabel()
    label.set_text(LONG)
    label.setFixedSize(100, 30)
    return label


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: narrow(QLabel(LONG)), "cut off"),
        (lambda: narrow(QPushButton(LONG)), "cut off"),
        (lambda: Painted(shorten=False), "cut off"),
        (lambda: Painted(shorten=True), "shortened and not told"),
    ],
    ids=["a label", "a button", "painted by hand", "shortened by hand"],
)
def test_a_text_that_does_not_fit_is_found(qtbot: QtBot, make: Callable[[], QWidget], said: str) -> None:
    (fault,) = found_on(on_window(qtbot, make()))
    assert said in fault


@pytest.mark.parametrize(
    "make", [lambda: QLabel(LONG), lambda: QPushButton("Attach…"), elided], ids=["whole", "ends so", "told by its tip"]
)
def test_a_text_that_fits_or_is_told_in_full_is_not(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    assert found_on(on_window(qtbot, make())) == []


def test_texts_over_each_other_are_found(qtbot: QtBot) -> None:
    window = on_window(qtbot, QLabel(LONG), QLabel("another"))
    assert found_on(window) == []
    window.findChildren(QLabel)[1].move(40, 12)
    (fault,) = found_on(window)
    assert "over each other" in fault


def test_a_part_that_reaches_out_of_what_holds_it_is_found(qtbot: QtBot) -> None:
    label = QLabel("short")
    window = on_window(qtbot, label)
    label.move(690, 10)
    assert any("outside: QLabel" in fault for fault in found_on(window))


def test_rows_that_can_be_scrolled_into_view_are_no_fault(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    rows = QListWidget()
    rows.addItems([f"Row {at}" for at in range(40)])
    QGridLayout(window).addWidget(rows)
    window.resize(200, 101)
    window.show()
    assert found_on(window) == []
