"""The shift in numbers, large: received, closed, fallen overdue, left open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.domain.lights import Light
from models.domain.shift.sheets import Figures
from widgets.light_shapes import paint_light
from widgets.plain_tip import plain_tip
from widgets.text_runs import Run, draw_runs, runs_width, scaled_font
from widgets.theme import Theme

LARGER = 1.55


class ShiftFigures(QWidget):
    """Told the figures; grey but for what fell overdue."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures = Figures()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(plain_tip(self.tr("Counted since this shift took over. Overdue: those that are still open.")))

    @property
    def told(self) -> str:
        """The figures as a sentence, for a screen reader."""
        return ", ".join(f"{number} {word}" for number, word in self._words())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_figures(self, figures: Figures) -> None:
        self._figures = figures
        self.setAccessibleName(self.told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, round(self.fontMetrics().height() * LARGER) + 10)

    def _words(self) -> Sequence[tuple[int, str]]:
        return (
            (self._figures.received, self.tr("came in")),
            (self._figures.closed, self.tr("closed")),
            (self._figures.fell_overdue, self.tr("fell overdue")),
            (self._figures.open_left, self.tr("left open")),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        large = scaled_font(self.font(), LARGER)
        share = (self.width() - 16) / 4
        for at, (number, word) in enumerate(self._words()):
            cell = QRect(round(12 + at * share), 0, round(share) - 8, self.height())
            late = at == 2 and number > 0
            if late:
                side = self.fontMetrics().height()
                paint_light(painter, QRect(cell.left(), (cell.height() - side) // 2, side, side), Light.OVERDUE, theme)
                cell.adjust(side + 6, 0, 0, 0)
            figure = [Run(str(number), theme.overdue if late else theme.text, bold=True)]
            draw_runs(painter, cell, figure, large)
            cell.adjust(runs_width(figure, large) + 7, 4, 0, 0)
            draw_runs(painter, cell, [Run(word, theme.dim)], self.font())
        painter.setPen(QColor(theme.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
