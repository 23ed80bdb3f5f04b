"""Names every alert that is to be acknowledged together, before it happens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from widgets.alerts.alert_rows import AlertRow
from widgets.alerts.alert_texts import about


class AcknowledgeTogether(QDialog):
    """Opened with `open()`; `accepted` when all of `rows` are to be acknowledged. `left` are as many as come after."""

    def __init__(self, rows: Sequence[AlertRow], left: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = tuple(rows)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Acknowledge together"))
        self.setMinimumSize(30 * self.fontMetrics().height(), 22 * self.fontMetrics().height())
        words = QLabel(self._words(left))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Alerts that are acknowledged"))
        self.list.addItems([f"{row.case}  {about(row)}  {row.title}".strip() for row in rows])
        go, leave = QPushButton(self.tr("Acknowledge all (Enter)")), QPushButton(self.tr("Leave (Esc)"))
        go.setDefault(True)
        leave.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(go)
        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        go.clicked.connect(self.accept)
        leave.clicked.connect(self.reject)
        go.setFocus()

    def _words(self, left: int) -> str:
        text = self.tr("These {n} alerts are acknowledged, each under your name.").format(n=len(self.rows))
        more = self.tr("{n} more stay: so many are more than one can have seen.").format(n=left)
        return f"{text} {more}" if left else text
