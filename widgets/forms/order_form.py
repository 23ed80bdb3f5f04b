"""The frame of every form: what it is about, its fields, why it cannot be sent yet, and the two ways out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from models.domain.case import Case
from models.domain.orders import CaseOrder
from widgets.pane_keys import Keys, PaneKeys
from widgets.text_runs import bold_font
from widgets.theme import Theme


class TextField(QPlainTextEdit):
    """A few lines of plain text: Enter is done, Shift+Enter a new line, Tab the next field."""

    finished = Signal()

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 14)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.finished.emit()
            return
        super().keyPressEvent(event)


class OrderForm(QDialog):
    """Opened with `open()`; emits `submitted(order)` and closes, or leaves with Esc and says nothing.

    A form of its own gives `order()` and `problem()` and calls `check()` whenever a field has changed.
    """

    submitted = Signal(object)

    def __init__(self, case: Case, theme: Theme, title: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.case = case
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(34 * self.fontMetrics().height())
        about = QLabel(f"{case.number}  {case.title}")
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setWordWrap(True)
        about.setFont(bold_font(self.font()))
        self._problem = QLabel()
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        self._send = QPushButton(button)
        self._send.setDefault(True)
        self._keys = PaneKeys(self, {"form_send": self.submit})
        self._leave = leave = QPushButton(self.tr("Leave (Esc)"))
        leave.setAutoDefault(False)
        self._asked: list[QWidget] = []
        self.fields = QVBoxLayout()
        self.fields.setSpacing(6)
        foot = QHBoxLayout()
        foot.addWidget(self._problem, 1)
        foot.addWidget(leave)
        foot.addWidget(self._send)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(about)
        column.addLayout(self.fields)
        column.addLayout(foot)
        self._send.clicked.connect(self.submit)
        leave.clicked.connect(self.reject)
        self.set_theme(theme)

    def order(self) -> CaseOrder:
        """The order as the fields have it; asked for only when there is no problem."""
        raise NotImplementedError

    def problem(self) -> str:
        """Why it cannot be sent yet, or empty."""
        raise NotImplementedError

    def set_keys(self, keys: Keys) -> None:
        """The keys in force: one sends from any field."""
        self._keys.set_keys(keys)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = self._problem.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.soon))
        self._problem.setPalette(palette)

    @property
    def told(self) -> str:
        """The words that say why the button is off."""
        return self._problem.text()

    def check(self) -> None:
        problem = self.problem()
        self._problem.setText(problem)
        self._send.setEnabled(not problem)
        self._send.setToolTip("")

    def submit(self) -> None:
        """Send the order if nothing is in the way; else stay, with the reason shown."""
        self.check()
        if self.problem():
            return
        order = self.order()
        self.accept()
        self.submitted.emit(order)

    def asks(self, field: QWidget) -> None:
        """Put a field into the order in which the keys walk; the first one has the hands when the form opens."""
        self._asked.append(field)

    def showEvent(self, event: QShowEvent) -> None:
        """The hands begin in the first field, and come to the buttons after the last."""
        super().showEvent(event)
        walk = [*self._asked, self._leave, self._send]
        for before, after in pairwise(walk):
            QWidget.setTabOrder(before, after)
        if self.focusWidget() in (None, self._leave, self._send):
            walk[0].setFocus(Qt.FocusReason.TabFocusReason)

    def add_field(self, name: str, field: QWidget) -> None:
        """Put a named field below the others; the name's mnemonic leads to it."""
        label = QLabel(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(field)
        field.setAccessibleName(name.replace("&", ""))
        self.fields.addWidget(label)
        self.fields.addWidget(field)
        self.asks(field)

    def add_question(self, words: str, answers: Sequence[str]) -> QButtonGroup:
        """Answers side by side, of which none is given beforehand; the group's ids count from 0."""
        group = QButtonGroup(self)
        row = QHBoxLayout()
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setMinimumWidth(10 * self.fontMetrics().height())
        row.addWidget(label)
        for i, answer in enumerate(answers):
            button = QRadioButton(answer)
            group.addButton(button, i)
            row.addWidget(button)
            self.asks(button)
        row.addStretch(1)
        self.fields.addLayout(row)
        group.idClicked.connect(self.check)
        return group

    def add_remark(self, text: str) -> QLabel:
        """A quiet line that says what is meant; nothing is asked."""
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.fields.addWidget(label)
        return label
