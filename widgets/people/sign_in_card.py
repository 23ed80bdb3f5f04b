"""The card to sign in by. While it stands nothing else of the seat is seen or can be used; alerts sound on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

WIDTH = 29
"""Lines of letters high: it grows with them."""


class SignInCard(QWidget):
    """A window by itself. It says what was typed, and forgets it; the hub decides."""

    signed_in = Signal(str, str, str)
    """Name, password, and the new password where one is asked for."""
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Dutydesk – sign in"))
        self.title, self.message = QLabel(), QLabel()
        self.person, self.password = QLineEdit(), QLineEdit()
        self.new, self.again = QLineEdit(), QLineEdit()
        self.button = QPushButton(self.tr("Sign in"))
        self._new_asked = False
        self._form = QFormLayout()
        self._lay_out()
        self.ask_for_new(asked=False)
        self.button.clicked.connect(self._say)
        for field in (self.person, self.password, self.new, self.again):
            field.returnPressed.connect(self._say)

    def set_seat(self, name: str, locked_by: str = "") -> None:
        """Which seat it is, and whose locked one; then his name is there already."""
        locked = self.tr("{seat} is locked. {person} or a leader can go on here.")
        free = self.tr("{seat}: who sits here?")
        self.title.setText((locked if locked_by else free).format(seat=name, person=locked_by))

    def set_person(self, login: str) -> None:
        self.person.setText(login)

    def set_message(self, text: str) -> None:
        """What came of the last try; the fields can be used again."""
        self.message.setText(text)
        self._set_able(able=True)
        field = self.person if not self.person.text() else self.new if self._new_asked else self.password
        field.setFocus()

    def ask_for_new(self, *, asked: bool) -> None:
        """Ask for a new password too; the present one stays typed while it is."""
        self._new_asked = asked
        for field in (self.new, self.again):
            self._form.setRowVisible(field, asked)
            field.clear()
        if not asked:
            self.password.clear()

    def forget(self) -> None:
        """Nothing that was typed stays."""
        self.ask_for_new(asked=False)
        self.message.clear()
        self._set_able(able=True)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def _lay_out(self) -> None:
        self.setMinimumWidth(WIDTH * self.fontMetrics().height())
        for label in (self.title, self.message):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        big = self.title.font()
        big.setPointSizeF(big.pointSizeF() * 1.3)
        self.title.setFont(big)
        rows = (
            (self.tr("Name to sign in by"), self.person),
            (self.tr("Password"), self.password),
            (self.tr("New password"), self.new),
            (self.tr("New password again"), self.again),
        )
        for words, field in rows:
            field.setAccessibleName(words)
            self._form.addRow(words, field)
            if field is not self.person:
                field.setEchoMode(QLineEdit.EchoMode.Password)
        self._form.setVerticalSpacing(8)
        self._form.setHorizontalSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 20)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addLayout(self._form)
        column.addWidget(self.message)
        column.addWidget(self.button)
        column.addStretch(1)  # a sentence that needs less room than it might leaves it at the foot

    def _say(self) -> None:
        person, password, new = self.person.text().strip(), self.password.text(), self.new.text()
        if not person or not password:
            self.set_message(self.tr("Name and password are needed."))
        elif self._new_asked and (not new or new != self.again.text()):
            self.set_message(self.tr("The new password has to be written twice, alike."))
        else:
            self.message.setText(self.tr("Asking the hub…"))
            self._set_able(able=False)
            self.signed_in.emit(person, password, new if self._new_asked else "")

    def _set_able(self, *, able: bool) -> None:
        for part in (self.person, self.password, self.new, self.again, self.button):
            part.setEnabled(able)
