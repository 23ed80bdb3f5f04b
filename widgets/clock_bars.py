"""The clocks of a case, a bar each: how much is used, what was paused, what is left."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from models.domain.case import Case
from models.domain.lights import Light
from widgets.case_lines import GAP, CaseLines
from widgets.clock_lines import ClockLine, clock_lines
from widgets.light_shapes import paint_light
from widgets.text_runs import Run, bold_font, draw_runs, run_width
from widgets.theme import Theme

SHOWN = 10
"""Clocks shown at the most, unless more of them want to be looked at: a large fire has two for each of its units."""


class ClockBars(CaseLines[ClockLine]):
    """A bar and a line of arithmetic for each clock."""

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(theme, tz, parent)
        self.left_out = 0
        self.setAccessibleName(self.tr("Clocks"))

    def lines_of(self, case: Case, now: datetime) -> tuple[ClockLine, ...]:
        """Every clock that runs, waits or was late; those that kept their limits as far as there is room."""
        lines = clock_lines(case, now, self._tz, self._unit_names)
        kept = [line for line in lines if line.stopped and not line.late]
        left_out = kept[max(0, SHOWN - (len(lines) - len(kept))) :]
        self.left_out = len(left_out)
        return tuple(line for line in lines if line not in left_out)

    def laid_out_alike(self, one: ClockLine, other: ClockLine) -> bool:
        return one.name == other.name

    def spoken(self, line: ClockLine) -> str:
        return f"{line.name}: {line.sums}, {line.left}"

    def row_height(self, width: int) -> int:
        return 2 * self.em + 10 if self._stacked(width) else self.em + 12

    def _stacked(self, width: int) -> bool:
        """Whether the arithmetic goes below the bar for want of room beside it."""
        return width < 40 * self.em

    def paint_line(self, painter: QPainter, rect: QRect, line: ClockLine) -> None:
        em, theme = self.em, self._theme
        stacked = self._stacked(rect.width())
        row = QRect(rect.left(), rect.top(), rect.width(), em + 8) if stacked else rect
        names = [run_width(Run(each.name, ""), self.font()) for each in self._lines]
        name_width = min(max(names, default=0), rect.width() // 3)
        left_width = self._paint_left(painter, row, line)
        colour = theme.dim if line.stopped else theme.text
        draw_runs(
            painter, QRect(row.left(), row.top(), name_width, row.height()), [Run(line.name, colour)], self.font()
        )
        bar_left = row.left() + name_width + GAP
        room = row.right() - left_width - GAP - bar_left
        bar_width = room if stacked else min(room, max(5 * em, rect.width() * 3 // 10))
        bar_height = max(6, em * 6 // 10)
        bar = QRect(bar_left, row.center().y() - bar_height // 2, bar_width, bar_height)
        self._paint_bar(painter, bar, line)
        runs = [Run(line.sums, theme.dim)]
        if line.due:
            before, _, after = self.tr(" · due {time}").partition("{time}")
            runs += [Run(before, theme.dim), Run(line.due, theme.text, bold=True), Run(after, theme.dim)]
        text = QRect(bar.right() + GAP, rect.top(), room - bar_width - GAP, rect.height())
        if stacked:
            text = QRect(bar_left, rect.top() + em + 3, rect.right() - bar_left, em + 2)
        draw_runs(painter, text, runs, self.font())

    def _paint_left(self, painter: QPainter, row: QRect, line: ClockLine) -> int:
        """What is left, at the right edge after the light's shape; gives the width it took."""
        em = self.em
        late = Light.OVERDUE if line.late else Light.NONE
        light = late if line.stopped else line.light
        colour = self._theme.light(light).name() if light > Light.ON_TIME else self._theme.dim
        run = Run(line.left, QColor(colour).name(), bold=not line.stopped)
        width = run_width(run, self.font())
        column = max(width, QFontMetrics(bold_font(self.font())).horizontalAdvance("+00:00:00"))
        text = QRect(row.right() - width + 1, row.top(), width, row.height())
        draw_runs(painter, text, [run], self.font())
        if light is not Light.NONE:
            size = em * 7 // 10
            paint_light(
                painter, QRect(text.left() - size - 6, row.center().y() - size // 2, size, size), light, self._theme
            )
        return column + em + 6

    def _paint_bar(self, painter: QPainter, bar: QRect, line: ClockLine) -> None:
        theme = self._theme
        painter.save()
        painter.setPen(QColor(theme.line))
        painter.setBrush(QColor(theme.window))
        painter.drawRect(bar.adjusted(0, 0, -1, -1))
        calm = line.light <= Light.ON_TIME
        colour = QColor(theme.dim if line.stopped or calm else theme.light(line.light).name())
        inner = bar.adjusted(1, 1, -1, -1)
        for part in line.stretches:
            start = inner.left() + round(part.start * inner.width())
            end = inner.left() + round(part.end * inner.width())
            piece = QRect(start, inner.top(), max(1, end - start), inner.height())
            brush = QBrush(QColor(theme.dim), Qt.BrushStyle.BDiagPattern) if part.paused else QBrush(colour)
            painter.fillRect(piece, brush)
        if line.limit_at < 1:
            x = inner.left() + round(line.limit_at * inner.width())
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            painter.drawLine(x, bar.top() - 3, x, bar.bottom() + 3)
        painter.restore()
