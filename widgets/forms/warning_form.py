"""The form that raises a verification task from an early warning: who is to look, and at what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.forms.order_form import TextField
from widgets.theme import Theme


class WarningForm(QDialog):
    """`raised(to, text)` when it is sent. `units` are (call sign, name) of those that can be asked, nearest first."""

    raised = Signal(str, str)

    def __init__(
        self, text: str, units: Sequence[tuple[str, str]], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Raise a verification task"))
        self.setMinimumWidth(34 * self.fontMetrics().height())
        self.to = QComboBox()
        self.to.setEditable(True)
        for call_sign, name in units:
            self.to.addItem(f"{call_sign}  {name}" if name and name != call_sign else call_sign, call_sign)
        self.text = TextField(5)
        self.text.setPlainText(text)
        self._problem = QLabel()
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        palette = self._problem.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.soon))
        self._problem.setPalette(palette)
        self._send = QPushButton(self.tr("Raise (Enter)"))
        self._send.setDefault(True)
        self._lay_out()
        self.to.editTextChanged.connect(self.check)
        self.text.textChanged.connect(self.check)
        self.text.finished.connect(self.submit)
        self._send.clicked.connect(self.submit)
        self.check()

    @property
    def chosen(self) -> str:
        """The call sign that was picked, or what was typed instead."""
        at = self.to.findText(self.to.currentText())
        return str(self.to.itemData(at)) if at >= 0 else self.to.currentText().strip()

    def problem(self) -> str:
        if not self.chosen:
            return self.tr("Say who is to look at it on site.")
        return "" if self.text.toPlainText().strip() else self.tr("Say what is to be looked at.")

    def check(self) -> None:
        problem = self.problem()
        self._problem.setText(problem)
        self._send.setEnabled(not problem)

    def submit(self) -> None:
        if not self.problem():
            self.raised.emit(self.chosen, self.text.toPlainText().strip())
            self.accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        for name, field in ((self.tr("&Who looks"), self.to), (self.tr("W&hat is to be looked at"), self.text)):
            label = QLabel(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(field)
            field.setAccessibleName(name.replace("&", ""))
            column.addWidget(label)
            column.addWidget(field)
        leave = QPushButton(self.tr("Leave (Esc)"))
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._problem, 1)
        foot.addWidget(leave)
        foot.addWidget(self._send)
        column.addLayout(foot)
