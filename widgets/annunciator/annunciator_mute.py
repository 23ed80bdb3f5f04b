"""Muting: for how long and why. There is no mute without an end, and none without a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

MAX_REASON = 120


class MuteBox(QGroupBox):
    """Says what was asked for: minutes and a reason, or an early end."""

    mute_asked = Signal(float, str)
    unmute_asked = Signal()

    def __init__(self, minutes: Sequence[float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Mute, with an end"))
        self._minutes = tuple(minutes)
        self._lengths = QButtonGroup(self)
        self._reason = QLineEdit()
        self._reason.setMaxLength(MAX_REASON)
        self._reason.setPlaceholderText(self.tr("Why? e.g. telephone conference with the centre"))
        self._reason.setAccessibleName(self.tr("Reason for muting"))
        self._mute = QPushButton(self.tr("&Mute"))
        self._unmute = QPushButton(self.tr("&Sound on again"))
        lengths, row = QHBoxLayout(), QHBoxLayout()
        for number, length in enumerate(self._minutes):
            button = QRadioButton(self.tr("{n} min").format(n=f"{length:g}"))
            button.setChecked(number == 0)
            self._lengths.addButton(button, number)
            lengths.addWidget(button)
        lengths.addStretch(1)
        row.addWidget(self._reason, 1)
        row.addWidget(self._mute)
        row.addWidget(self._unmute)
        column = QVBoxLayout(self)
        column.addLayout(lengths)
        column.addLayout(row)
        for way in (self._mute, self._unmute):
            way.setAutoDefault(False)
        self._reason.textChanged.connect(self._check)
        self._reason.returnPressed.connect(self._ask)
        self._mute.clicked.connect(self._ask)
        self._unmute.clicked.connect(self.unmute_asked)
        self.set_muted(False)

    def set_muted(self, muted: bool) -> None:
        """While muted it can be ended, or asked for anew."""
        self._unmute.setEnabled(muted)
        self._check()

    def _check(self) -> None:
        given = bool(self._reason.text().strip())
        self._mute.setEnabled(given)
        self._mute.setToolTip("" if given else self.tr("A reason is needed: it stands in the log."))

    def _ask(self) -> None:
        if reason := self._reason.text().strip():
            self.mute_asked.emit(self._minutes[self._lengths.checkedId()], reason)
            self._reason.clear()
