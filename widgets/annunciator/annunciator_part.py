"""The annunciator in the top strip: whether calls are heard, in words with a sign. A click opens what can be done."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from widgets.annunciator.annunciator_state import AnnunciatorState, SelfTestPhase, Standing
from widgets.annunciator.annunciator_words import header_words, standing_sentence, test_words
from widgets.plain_tip import plain_tip
from widgets.text_runs import Run, draw_runs, runs_width
from widgets.theme import Theme

_PAD = 4


class AnnunciatorPart(QAbstractButton):
    """Grey while all is well; coloured, with another sign, where a call might not be heard or waits to be."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = AnnunciatorState()
        self._now: datetime | None = None
        self._runs: tuple[Run, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._say()
        self.hide()  # until it is told how it stands

    @property
    def words(self) -> str:
        return "".join(run.text for run in self._runs)

    def set_state(self, state: AnnunciatorState) -> None:
        self.show()
        if state != self._state:
            self._state = state
            self._say()

    def set_now(self, now: datetime) -> None:
        self._now = now
        if self._state.muted_until is not None:
            self._say()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._say()

    def sizeHint(self) -> QSize:
        return QSize(runs_width(self._runs, self.font()) + 2 * _PAD, QFontMetrics(self.font()).height() + 6)

    def minimumSizeHint(self) -> QSize:
        """Its sign at least: the words are in the tip as well."""
        return QSize(runs_width(self._runs[:1], self.font()) + 2 * _PAD, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QColor(self._theme.accent if self.hasFocus() else self._theme.line))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 3, 3)
        draw_runs(painter, self.rect().adjusted(_PAD, 0, -_PAD + 1, 0), self._runs, self.font())

    def _say(self) -> None:
        sign, colour, bold = self._look()
        words = header_words(self._state, self._now)
        runs = (Run(f"{sign} ", colour, bold=bold), Run(words, colour, bold=bold))
        if runs == self._runs:
            return
        wider = runs_width(runs, self.font()) != runs_width(self._runs, self.font())
        self._runs = runs
        self.setAccessibleName(self.tr("Annunciator: {words}").format(words=words))
        about = f"{standing_sentence(self._state, self._now)}\n{test_words(self._state, self._now)}"
        self.setAccessibleDescription(about)
        self.setToolTip(plain_tip(about))
        if wider:
            self.updateGeometry()
        self.update()

    def _look(self) -> tuple[str, str, bool]:
        """Sign, colour and weight."""
        theme, state = self._theme, self._state
        if state.standing in (Standing.NOT_RUNNING, Standing.SILENT):
            return "✕", theme.overdue, True
        if state.phase is not SelfTestPhase.IDLE or state.unheard:
            return "♪", theme.soon, True
        if state.standing is Standing.MUTED:
            return "▌▌", theme.soon, True
        if state.test_late:
            return "▲", theme.soon, False
        return "♪", theme.dim, False
