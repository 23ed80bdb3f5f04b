"""What can be done about the annunciator: hear how it stands, mute it for a while, test it, say that it was heard."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.annunciator.annunciator_mute import MuteBox
from widgets.annunciator.annunciator_state import AnnunciatorState, SelfTestPhase, Standing
from widgets.annunciator.annunciator_words import (
    hub_words,
    level_name,
    player_words,
    standing_sentence,
    test_words,
    trouble_words,
)
from widgets.text_runs import bold_font


class AnnunciatorDialog(QDialog):
    """Opened with `open()`; stays until it is closed, and is told on by `set_state` and `set_now`."""

    mute_asked = Signal(float, str)
    unmute_asked = Signal()
    test_asked = Signal()
    answered = Signal(bool)
    heard = Signal()

    def __init__(self, minutes: Sequence[float], state: AnnunciatorState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Annunciator"))
        self.setMinimumWidth(36 * self.fontMetrics().height())
        self._state = state
        self._now: datetime | None = None
        self._standing = _line(bold=True)
        self._values = {key: _line() for key in ("sound", "voice", "notice", "hub", "test")}
        self._trouble = _line()
        self._question = _line()
        self._mute = MuteBox(minutes)
        self._heard = QPushButton(self.tr("&Heard: do not repeat"))
        self._test = QPushButton(self.tr("&Test now"))
        self._yes, self._no = QPushButton(self.tr("&Yes, every sound")), QPushButton(self.tr("&No"))
        self._lay_out()
        self._connect()
        self._show()

    def set_state(self, state: AnnunciatorState) -> None:
        if state != self._state:
            self._state = state
            self._show()

    def set_now(self, now: datetime) -> None:
        self._now = now
        self._show()

    @property
    def told(self) -> str:
        """Everything it says, a line each."""
        lines = (self._standing, *self._values.values(), self._trouble, self._question)
        return "\n".join(line.text() for line in lines if line.text())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(self._standing)
        column.addLayout(self._facts())
        column.addWidget(self._trouble)
        column.addWidget(self._mute)
        asked = QHBoxLayout()
        asked.addWidget(self._question, 1)
        asked.addWidget(self._yes)
        asked.addWidget(self._no)
        asked.addWidget(self._test)
        column.addLayout(asked)
        foot = QHBoxLayout()
        leave = QPushButton(self.tr("Leave (Esc)"))
        leave.clicked.connect(self.reject)
        foot.addWidget(self._heard)
        foot.addStretch(1)
        foot.addWidget(leave)
        column.addLayout(foot)
        for button in (self._heard, self._test, self._yes, self._no, leave):
            button.setAutoDefault(False)

    def _facts(self) -> QGridLayout:
        names = {
            "sound": self.tr("Sound"),
            "voice": self.tr("Voice"),
            "notice": self.tr("Desktop notice"),
            "hub": self.tr("Its own link to the hub"),
            "test": self.tr("Self-test"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (key, name) in enumerate(names.items()):
            label = QLabel(name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._values[key], row, 1)
            self._values[key].setAccessibleName(name)
        return grid

    def _connect(self) -> None:
        self._mute.mute_asked.connect(self.mute_asked)
        self._mute.unmute_asked.connect(self.unmute_asked)
        self._test.clicked.connect(self.test_asked)
        self._yes.clicked.connect(lambda: self.answered.emit(True))
        self._no.clicked.connect(lambda: self.answered.emit(False))
        self._heard.clicked.connect(self.heard)

    def _show(self) -> None:
        state = self._state
        self._standing.setText(standing_sentence(state, self._now))
        self._values["sound"].setText(player_words(state.sound))
        self._values["voice"].setText(player_words(state.voice))
        self._values["notice"].setText(player_words(state.notices))
        self._values["hub"].setText(hub_words(state.hub))
        self._values["test"].setText(test_words(state, self._now))
        trouble = trouble_words(state)
        self._trouble.setText(f"▲ {trouble}" if trouble else "")
        self._trouble.setVisible(bool(trouble))
        self._mute.set_muted(state.standing is Standing.MUTED)
        runs = state.standing not in (Standing.NOT_RUNNING, Standing.STARTING)
        self._mute.setEnabled(runs)
        self._heard.setEnabled(state.unheard)
        self._question.setText(self._question_words())
        asking = state.phase is SelfTestPhase.ASKING
        for button in (self._yes, self._no):
            button.setVisible(asking)
        self._test.setVisible(state.phase is SelfTestPhase.IDLE)
        self._test.setEnabled(runs)

    def _question_words(self) -> str:
        state = self._state
        if state.phase is SelfTestPhase.ASKING:
            return self.tr("Did you hear every sound?")
        if state.phase is SelfTestPhase.PLAYING:
            return self.tr("Playing: {level} …").format(level=level_name(state.step))
        return self.tr("The test plays every level, then asks whether you heard it.")


def _line(*, bold: bool = False) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if bold:
        label.setFont(bold_font(label.font()))
    return label
