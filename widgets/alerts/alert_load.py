"""The load in the header: how many alerts call, how many calls in ten minutes, and their trend as small bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from models.rules.alerts.load import Load
from widgets.plain_tip import plain_tip
from widgets.text_runs import Run, draw_runs, runs_width
from widgets.theme import Theme

BAR, BAR_GAP, PAD = 3, 1, 6
HEIGHT_OF = 10
"""A bar is full at so many calls: there a flood begins."""


class AlertLoad(QAbstractButton):
    """Told the load and how many call; a click or Enter asks for the alerts."""

    asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._load, self._calling, self._worst = Load(), 0, 0
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.clicked.connect(self.asked)
        self._tell()

    @property
    def words(self) -> str:
        return "".join(run.text for run in self._runs())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_load(self, load: Load) -> None:
        self._load = load
        self._tell()

    def set_calling(self, calling: int, worst: int) -> None:
        """How many alerts call, and the priority of the worst; 0 where none does."""
        self._calling, self._worst = calling, worst
        self._tell()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        words = runs_width(self._runs(), self.font())
        return QSize(words + 8 + self._trend_width() + 2 * PAD, metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_runs(painter, self.rect().adjusted(PAD, 0, -PAD, 0), self._runs(), self.font())
        self._bars(painter, self._load.trend)
        if self.hasFocus():
            painter.setPen(QColor(self._theme.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _runs(self) -> list[Run]:
        theme, load = self._theme, self._load
        heavy = load.count > load.most
        before, _, after = self.tr("Load {n} / 10 min").partition("{n}")
        ink = theme.urgent if load.flood_ms else theme.soon if heavy else theme.text
        runs = [Run(before, theme.dim), Run(str(load.count), ink, bold=True), Run(after, theme.dim)]
        if load.flood_ms:
            runs.append(Run("  " + self.tr("flood"), theme.urgent, bold=True))
        if self._calling:
            calling = self.tr("1 alert") if self._calling == 1 else self.tr("{n} alerts").format(n=self._calling)
            ink = theme.urgent if self._worst == 1 else theme.text
            runs = [Run("▲ " if self._worst == 1 else "", ink), Run(f"{calling}   ", ink, bold=True), *runs]
        return runs

    def _bars(self, painter: QPainter, trend: Sequence[int]) -> None:
        left = self.width() - self._trend_width() - PAD
        low, full = self.height() - 6, self.height() - 12
        for at, count in enumerate(trend):
            x = left + at * (BAR + BAR_GAP)
            height = max(1, round(full * min(count, HEIGHT_OF) / HEIGHT_OF))
            ink = self._theme.urgent if count > HEIGHT_OF else self._theme.dim if count else self._theme.line
            painter.fillRect(QRect(x, low - height + 1, BAR, height), QColor(ink))

    def _trend_width(self) -> int:
        return len(self._load.trend) * (BAR + BAR_GAP)

    def _tell(self) -> None:
        load = self._load
        tip = self.tr(
            "Alerts that began to call within ten minutes, and how that went over the last two hours. "
            "{good} is good, {most} are the most that one copes with; more than {flood} are a flood."
        ).format(good=load.good, most=load.most, flood=HEIGHT_OF)
        self.setAccessibleName(self.words)
        self.setToolTip(plain_tip(tip))
        self.updateGeometry()
        self.update()
