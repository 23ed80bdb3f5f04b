"""The Qt binding keeps its accounts: PySide6 6.12.0 on Python < 3.12 lost a reference to None a void call."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS = 1_000
NOISE = 50  # other code takes and gives back a few references meanwhile


class Bell(QObject):
    rung = Signal(bool)


def test_a_thousand_void_calls_leave_the_references_to_none_as_they_were(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        widget.setEnabled(True)
    assert abs(sys.getrefcount(None) - before) < NOISE


def test_a_thousand_emitted_signals_leave_the_references_to_true_and_none_as_they_were(qtbot: QtBot) -> None:
    bell = Bell()
    heard: list[int] = []
    bell.rung.connect(lambda rung: heard.append(int(rung)))
    nones, trues = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(CALLS):
        bell.rung.emit(True)
    assert abs(sys.getrefcount(None) - nones) < NOISE
    assert abs(sys.getrefcount(True) - trues) < NOISE
    assert len(heard) == CALLS
