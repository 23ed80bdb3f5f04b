"""A window over which forms are opened as the program opens them; it keeps what they send."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from widgets.forms.every_form import OrderForm


class FormDesk:
    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.show()
        self.sent: list[object] = []

    def open(self, form: OrderForm) -> None:
        form.submitted.connect(self.sent.append)
        form.open()

    def type(self, into: QWidget, text: str) -> None:
        QTest.keyClicks(into, text)

    def press(self, into: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(into, key, modifier)

    def enter(self, into: QWidget) -> None:
        self.press(into, Qt.Key.Key_Return)

    def answer(self, button: QAbstractButton) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
