"""A few words in the top strip that can be pressed, by mouse and by key, to see what is behind them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from widgets.plain_tip import plain_tip
from widgets.text_runs import Run, draw_runs, runs_width
from widgets.theme import Theme

_PAD = 4


class HeaderButton(QAbstractButton):
    """Gone while it has nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._runs: tuple[Run, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.hide()

    @property
    def words(self) -> str:
        return "".join(run.text for run in self._runs)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_runs(self, *runs: Run, about: str = "") -> None:
        """`about` says in a sentence what the words stand for."""
        if runs != self._runs:
            self._runs = runs
            self.setVisible(bool(runs))
            self.setAccessibleName(self.words)
            self.updateGeometry()
            self.update()
        if about != self.accessibleDescription():
            self.setAccessibleDescription(about)
            self.setToolTip(plain_tip(about))

    def sizeHint(self) -> QSize:
        return QSize(runs_width(self._runs, self.font()) + 2 * _PAD, QFontMetrics(self.font()).height() + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(runs_width(self._runs[:1], self.font()) + 2 * _PAD, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QColor(self._theme.accent if self.hasFocus() else self._theme.line))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 3, 3)
        draw_runs(painter, self.rect().adjusted(_PAD, 0, -_PAD + 1, 0), self._runs, self.font())
