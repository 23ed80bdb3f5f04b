"""What is asked about a unit: why it goes on or off duty, and which case it is to be sent to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from models.domain.case import Unit, UnitStatus
from models.domain.deciding import MAX_TEXT
from models.domain.orders import SetUnitDuty
from widgets.forms.choice_list import Finder, add_choice, choice_list, chosen_key
from widgets.text_runs import bold_font
from widgets.theme import Theme

ROWS = 12


@dataclass(frozen=True, slots=True)
class CaseChoice:
    """A case that a unit can be sent to. `told` is the whole line, number first."""

    number: str
    told: str


class UnitForm(QDialog):
    """Opened with `open()`; leaves with Esc and says nothing. A form of its own gives `problem()` and `finish()`."""

    def __init__(self, unit: Unit, theme: Theme, title: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unit = unit
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(34 * self.fontMetrics().height())
        about = QLabel(f"{unit.call_sign}  {unit.name}")
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setFont(bold_font(self.font()))
        self._problem = QLabel()
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        ink = self._problem.palette()
        ink.setColor(QPalette.ColorRole.WindowText, QColor(theme.soon))
        self._problem.setPalette(ink)
        self._send, leave = QPushButton(button), QPushButton(self.tr("Leave (Esc)"))
        self._send.setDefault(True)
        leave.setAutoDefault(False)
        self.fields, foot = QVBoxLayout(), QHBoxLayout()
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

    def problem(self) -> str:
        """Why it cannot be sent yet, or empty."""
        raise NotImplementedError

    def finish(self) -> None:
        """Say what was asked for."""
        raise NotImplementedError

    def check(self) -> None:
        problem = self.problem()
        self._problem.setText(problem)
        self._send.setEnabled(not problem)

    def submit(self) -> None:
        self.check()
        if not self.problem():
            self.accept()
            self.finish()

    def add_field(self, name: str, field: QWidget) -> None:
        label = QLabel(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(field)
        field.setAccessibleName(name.replace("&", ""))
        self.fields.addWidget(label)
        self.fields.addWidget(field)


class DutyForm(UnitForm):
    """A unit that goes off duty says why; coming back needs no reason."""

    submitted = Signal(object)

    def __init__(self, unit: Unit, theme: Theme, parent: QWidget | None = None) -> None:
        self._on = unit.status is UnitStatus.OFF_DUTY
        super().__init__(unit, theme, self._title(), self._button(), parent)
        self.reason = QLineEdit()
        self.reason.setMaxLength(MAX_TEXT)
        self.add_field(self.tr("&Reason, if there is one") if self._on else self.tr("&Reason"), self.reason)
        self.reason.textChanged.connect(self.check)
        self.check()
        self.reason.setFocus()

    def problem(self) -> str:
        if self._on or self.reason.text().strip():
            return ""
        return self.tr("Say why: a meal, a repair, the end of the shift.")

    def finish(self) -> None:
        self.submitted.emit(SetUnitDuty(self.unit.call_sign, self._on, self.reason.text().strip()))

    def _title(self) -> str:
        return self.tr("Set on duty") if self._on else self.tr("Set off duty")

    def _button(self) -> str:
        return self.tr("On duty (Enter)") if self._on else self.tr("Off duty (Enter)")


class CaseForUnitForm(UnitForm):
    """Which case: type part of its number or title; Enter goes on to the dispatch, which still sends nothing."""

    submitted = Signal(str)

    def __init__(
        self, unit: Unit, cases: Sequence[CaseChoice], first: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(unit, theme, self.tr("Send to which case?"), self.tr("Go on (Enter)"), parent)
        self._any = bool(cases)
        self.list = choice_list()
        self.finder = Finder(self.list)
        for each in cases:
            add_choice(self.list, each.number, each.told)
        at = next((row for row, each in enumerate(cases) if each.number == first), 0)
        self.list.setCurrentRow(at if cases else -1)
        self.list.setMinimumHeight(ROWS * (self.fontMetrics().height() + 6))
        self.add_field(self.tr("&Case"), self.finder)
        self.fields.addWidget(self.list)
        self.finder.textChanged.connect(self.check)
        self.list.currentRowChanged.connect(self.check)
        self.list.itemDoubleClicked.connect(self.submit)
        self.check()
        self.finder.setFocus()

    def problem(self) -> str:
        if not self._any:
            return self.tr("No case can take a unit now.")
        return "" if chosen_key(self.list) else self.tr("No case that can take a unit fits these words.")

    def finish(self) -> None:
        self.submitted.emit(chosen_key(self.list))
