"""Asking what a publication needs: a note, from when it is valid, and that changed limits still rest on their basis."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from models.domain.deciding import MAX_TEXT
from widgets.forms.order_form import TextField
from widgets.theme import Theme

SHOWN_ASKS = 4


class PublishForm(QDialog):
    """Opened with `open()`; `confirmed(note, valid_from)`, where None is at once."""

    confirmed = Signal(str, object)

    def __init__(
        self, title: str, told: str, now: datetime, zone: tzinfo, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._zone, self._now = zone, now
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(36 * self.fontMetrics().height())
        self.note = TextField(3)
        self.at_once = QRadioButton(self.tr("At &once"))
        self.later = QRadioButton(self.tr("&From"))
        self.when = QLineEdit()
        self.still = QCheckBox(self.tr("Their &basis still holds"))
        self._asks, self._problem = QLabel(), QLabel()
        self._send = QPushButton(self.tr("Publish (Enter)"))
        self._lay_out(told)
        self._dress(theme)
        self._connect()
        self.set_asks([])
        self.set_timed(True)
        self.check()

    # ---- told ----

    def set_timed(self, timed: bool) -> None:
        """A kind that is always valid at once leaves no choice."""
        self.later.setEnabled(timed)
        self.when.setEnabled(timed)

    def set_asks(self, names: Sequence[str]) -> None:
        """Limits that have changed and rest on what the old ones rested on."""
        self._asks.setVisible(bool(names))
        self.still.setVisible(bool(names))
        shown = ", ".join(names[:SHOWN_ASKS]) + (" …" if len(names) > SHOWN_ASKS else "")
        text = self.tr("? {n} limits have changed without a new basis: {names}")
        self._asks.setText(text.format(n=len(names), names=shown))
        self.check()

    @property
    def problem(self) -> str:
        """Why it cannot be published yet, or empty."""
        if not self.note.toPlainText().strip():
            return self.tr("Say in the note what changes and why.")
        if len(self.note.toPlainText()) > MAX_TEXT:
            return self.tr("The note is longer than {n} characters.").format(n=MAX_TEXT)
        if self.later.isChecked() and (when := self._when()) is None:
            return self.tr("Write the time like 2026-12-01 08:00.")
        if self.later.isChecked() and when is not None and when <= self._now:
            return self.tr("From when it is valid lies in the past: choose a later time, or at once.")
        if not self.still.isHidden() and not self.still.isChecked():
            return self.tr("Give the changed limits their basis, or say that it still holds.")
        return ""

    def check(self) -> None:
        self._problem.setText(self.problem)
        self._send.setEnabled(not self.problem)

    def submit(self) -> None:
        self.check()
        if self.problem:
            return
        note, when = self.note.toPlainText().strip(), self._when() if self.later.isChecked() else None
        self.accept()
        self.confirmed.emit(note, when)

    # ---- inside ----

    def _when(self) -> datetime | None:
        """The time that was typed, on the duty room's clock."""
        try:
            return datetime.fromisoformat(self.when.text().strip()).replace(tzinfo=self._zone)
        except ValueError:
            return None

    def _lay_out(self, told: str) -> None:
        about = QLabel(told)
        for label in (about, self._asks, self._problem):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        named = QLabel(self.tr("&Note: what changes, and why"))
        named.setBuddy(self.note)
        self.note.setAccessibleName(self.tr("Note"))
        self.when.setAccessibleName(self.tr("Valid from"))
        tomorrow = (self._now.astimezone(self._zone) + timedelta(days=1)).strftime("%Y-%m-%d 00:00")
        self.when.setText(tomorrow)
        self.at_once.setChecked(True)
        valid = QHBoxLayout()
        for part in (QLabel(self.tr("Valid")), self.at_once, self.later, self.when):
            valid.addWidget(part)
        valid.addStretch(1)
        foot = QHBoxLayout()
        leave = QPushButton(self.tr("Leave (Esc)"))
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        self._send.setDefault(True)
        foot.addWidget(self._problem, 1)
        foot.addWidget(leave)
        foot.addWidget(self._send)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        for item in (about, named, self.note):
            column.addWidget(item)
        column.addLayout(valid)
        column.addWidget(self._asks)
        column.addWidget(self.still)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.note.textChanged.connect(self.check)
        self.note.finished.connect(self.submit)
        self.when.textEdited.connect(self._on_when)
        self.at_once.toggled.connect(self.check)
        self.still.toggled.connect(self.check)
        self._send.clicked.connect(self.submit)

    def _on_when(self) -> None:
        """Whoever types a time means it."""
        self.later.setChecked(True)
        self.check()

    def _dress(self, theme: Theme) -> None:
        for label in (self._asks, self._problem):
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.soon))
            label.setPalette(palette)
