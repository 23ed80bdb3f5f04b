"""The clocks of a case, a bar each: how much is used, what was paused, what is left."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from models.domain.case import Case
from models.domain.clocks import met
from models.domain.lights import Light
from widgets.case.case_lines import GAP, CaseLines
from widgets.case.clock_lines import ClockLine, clock_lines, running_and_earlier
from widgets.light_shapes import paint_light
from widgets.text_pieces import Piece, broken, draw_lines
from widgets.text_runs import Run, bold_font, draw_runs, run_width
from widgets.theme import Theme

BESIDE = 40
"""From so many letters' heights of width on, the arithmetic may stand beside the bar."""


class ClockBars(CaseLines[ClockLine]):
    """A bar and a line of arithmetic for each clock: what runs or is paused, and what has stopped once unfolded."""

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(theme, tz, parent)
        self._unfolded = False
        self.earlier = self.earlier_late = 0
        self.setAccessibleName(self.tr("Clocks"))

    def set_unfolded(self, unfolded: bool) -> None:
        """Whether clocks that have stopped are shown below the others."""
        self._unfolded = unfolded
        self._work_out()

    def lines_of(self, case: Case, now: datetime) -> tuple[ClockLine, ...]:
        running, earlier = running_and_earlier(case)
        self.earlier = len(earlier)
        self.earlier_late = sum(met(clock, self._times) is False for clock in earlier)
        shown = (*running, *earlier) if self._unfolded else running
        return clock_lines(shown, now, self._tz, self._unit_names, times=self._times)

    def laid_out_alike(self, one: ClockLine, other: ClockLine) -> bool:
        return one.name == other.name

    def spoken(self, line: ClockLine) -> str:
        due = self.tr("due {time}").format(time=line.due) if line.due else ""
        return ", ".join(part for part in (self._head(line), due, line.standing, line.flag, line.left) if part)

    def told_whole(self, line: ClockLine) -> str:
        return "\n".join((self.spoken(line), *line.ledger))

    def line_height(self, line: ClockLine, width: int) -> int:
        if not self.stacked(width):
            return self.em + 12
        return (1 + len(self._text(line, width - self.em))) * (self.em + 3) + 10

    def _head(self, line: ClockLine) -> str:
        return f"{line.name}: {' · '.join(line.sums)}"

    def needs_stacking(self, width: int) -> bool:
        """Whether the arithmetic goes below the bars: for want of room beside them."""
        if width < BESIDE * self.em:
            return True
        return any(len(self._text(line, self._text_room(width))) > 1 for line in self._lines)

    def _text(self, line: ClockLine, room: int) -> list[list[Run]]:
        """The arithmetic as pieces that stand on one line or several."""
        theme = self._theme
        whole: list[Piece] = [(Run(piece, theme.dim),) for piece in line.sums]
        if line.due:
            before, _, after = self.tr("due {time}").partition("{time}")
            whole.append((Run(before, theme.dim), Run(line.due, theme.text, bold=True), Run(after, theme.dim)))
        if line.standing:
            whole.append((Run("‖ ", theme.dim), Run(line.standing, theme.text)))
        if line.flag:
            whole.append((Run(line.flag, theme.soon),))
        return broken(whole, room, self.font())

    def _name_width(self, width: int) -> int:
        names = [run_width(Run(each.name, ""), self.font()) for each in self._lines]
        return min(max(names, default=0), width // 3)

    def _left_column(self) -> int:
        widest = QFontMetrics(bold_font(self.font())).horizontalAdvance("+00:00:00")
        return max([widest, *(run_width(Run(each.left, "", bold=True), self.font()) for each in self._lines)]) + self.em

    def _bar_width(self, width: int) -> int:
        return max(5 * self.em, width * 3 // 10)

    def _text_room(self, width: int) -> int:
        return width - self._name_width(width) - self._bar_width(width) - self._left_column() - 3 * GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._lines:
            draw_runs(
                QPainter(self), self.rect(), [Run(self.tr("No clock is running."), self._theme.faint)], self.font()
            )

    def paint_line(self, painter: QPainter, rect: QRect, line: ClockLine) -> None:
        em, width = self.em, rect.width()
        stacked = self.stacked(width)
        row = QRect(rect.left(), rect.top(), width, em + 8) if stacked else rect
        name = QRect(row.left(), row.top(), self._name_width(width), row.height())
        draw_runs(painter, name, [Run(line.name, self._theme.dim if line.stopped else self._theme.text)], self.font())
        self._paint_left(painter, row, line)
        bar = QRect(name.left() + name.width() + GAP, 0, self._bar_width(width), max(6, em * 6 // 10))
        bar.moveTop(row.center().y() - bar.height() // 2)
        if stacked:
            bar.setRight(row.right() - self._left_column() - GAP)
            text = QRect(rect.left() + em, rect.top() + em + 7, width - em, rect.height())
            draw_lines(painter, text, self._text(line, width - em), em + 3, self.font())
        else:
            text = QRect(bar.right() + GAP, rect.top(), self._text_room(width), rect.height())
            draw_runs(painter, text, self._text(line, text.width())[0], self.font())
        self._paint_bar(painter, bar, line)

    def _paint_left(self, painter: QPainter, row: QRect, line: ClockLine) -> None:
        """What is left, at the right edge after the light's shape."""
        em = self.em
        late = Light.OVERDUE if line.late else Light.NONE
        light = late if line.stopped else line.light
        colour = self._theme.light(light).name() if light > Light.ON_TIME else self._theme.dim
        run = Run(line.left, QColor(colour).name(), bold=not line.stopped)
        width = run_width(run, self.font())
        text = QRect(row.right() - width + 1, row.top(), width, row.height())
        draw_runs(painter, text, [run], self.font())
        if light is not Light.NONE:
            size = em * 7 // 10
            box = QRect(text.left() - size - 6, row.center().y() - size // 2, size, size)
            paint_light(painter, box, light, self._theme)

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
