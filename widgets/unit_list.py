"""The units on a case, a line each: who leads, the steps with their times, what counts now."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from models.domain.case import Case
from models.domain.lights import Light
from widgets.light_shapes import paint_light
from widgets.plain_tip import plain_tip
from widgets.text_runs import Run, draw_runs, run_width, runs_width
from widgets.theme import Theme
from widgets.unit_lines import UnitLine, unit_lines

GAP = 12
"""Between columns, in pixels."""


class UnitList(QWidget):
    """Told of a case and of the time; repaints only the lines that came out differently."""

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tz = tz
        self._case: Case | None = None
        self._now: datetime | None = None
        self._unit_names: Mapping[str, str] = {}
        self._lines: tuple[UnitLine, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Units"))

    @property
    def lines(self) -> tuple[UnitLine, ...]:
        """What is shown."""
        return self._lines

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def set_unit_names(self, names: Mapping[str, str]) -> None:
        self._unit_names = names
        self._work_out()

    def set_case(self, case: Case | None) -> None:
        self._case = case
        self._work_out()

    def set_now(self, now: datetime) -> None:
        self._now = now
        self._work_out()

    def _work_out(self) -> None:
        lines: tuple[UnitLine, ...] = ()
        if self._case is not None and self._now is not None:
            lines = unit_lines(self._case, self._now, self._tz, self._unit_names)
        before, self._lines = self._lines, lines
        if before == lines:
            return
        said = (f"{each.name}: {' › '.join(each.steps)}, {each.timer}" for each in lines)
        self.setAccessibleDescription("; ".join(said))
        if [(b.unit, b.steps, b.note) for b in before] != [(a.unit, a.steps, a.note) for a in lines]:
            self.updateGeometry()
            self.update()
            return
        for i, (old, new) in enumerate(zip(before, lines, strict=True)):
            if old != new:
                self.update(self._row_rect(i))

    def heightForWidth(self, width: int) -> int:
        return max(1, len(self._lines)) * self._row_height(width)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Tell the whole line and the note of the assignment under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            for i, line in enumerate(self._lines):
                if self._row_rect(i).contains(event.pos()):
                    whole = f"{line.name}\n{' › '.join(line.steps)}\n{line.note}".rstrip()
                    QToolTip.showText(event.globalPos(), plain_tip(whole), self)
                    return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._lines:
            words = self.tr("No unit has been sent yet.")
            draw_runs(painter, self._row_rect(0), [Run(words, self._theme.faint)], self.font())
        for i, line in enumerate(self._lines):
            rect = self._row_rect(i)
            if rect.intersects(event.rect()):
                self._paint_line(painter, rect, line)

    def _em(self) -> int:
        return QFontMetrics(self.font()).height()

    def _stacked(self, width: int) -> bool:
        """Whether any line's steps are too long to stand beside the name."""
        if not self._lines:
            return False
        steps = max(runs_width(self._step_runs(each), self.font()) for each in self._lines)
        timers = max(run_width(Run(each.timer, "", bold=True), self.font()) for each in self._lines)
        return self._name_width() + steps + timers + self._em() + 3 * GAP > width

    def _row_height(self, width: int) -> int:
        em = self._em()
        return 2 * em + 10 if self._stacked(width) else em + 10

    def _row_rect(self, row: int) -> QRect:
        height = self._row_height(self.width())
        return QRect(0, row * height, self.width(), height)

    def _name_width(self) -> int:
        return max(runs_width(self._name_runs(each), self.font()) for each in self._lines)

    def _name_runs(self, line: UnitLine) -> list[Run]:
        runs = [Run(line.name, self._theme.text if line.active else self._theme.faint, bold=line.active)]
        if line.lead:
            runs += [Run("  ", self._theme.dim), Run(self.tr("lead"), self._theme.dim, framed=True)]
        return runs

    def _step_runs(self, line: UnitLine) -> list[Run]:
        colour = self._theme.dim if line.active else self._theme.faint
        runs = [Run(" › ".join(line.steps), colour)]
        if line.note and not line.active:
            runs.append(Run(f" · {line.note}", colour))
        return runs

    def _paint_line(self, painter: QPainter, rect: QRect, line: UnitLine) -> None:
        em, theme = self._em(), self._theme
        stacked = self._stacked(rect.width())
        row = QRect(rect.left(), rect.top(), rect.width(), em + 6) if stacked else rect
        waiting = line.light > Light.ON_TIME
        colour = theme.light(line.light).name() if waiting else (theme.text if line.active else theme.faint)
        timer = Run(line.timer, colour, bold=line.active)
        width = run_width(timer, self.font())
        text = QRect(row.right() - width + 1, row.top(), width, row.height())
        draw_runs(painter, text, [timer], self.font())
        taken = width
        if waiting:
            size = em * 7 // 10
            taken += size + 6
            box = QRect(text.left() - size - 6, row.center().y() - size // 2, size, size)
            paint_light(painter, box, line.light, theme)
        names = QRect(row.left(), row.top(), row.width() - taken - GAP, row.height())
        draw_runs(painter, names, self._name_runs(line), self.font())
        steps = QRect(rect.left() + self._name_width() + GAP, rect.top(), 0, rect.height())
        steps.setRight(row.right() - taken - GAP)
        if stacked:
            steps = QRect(rect.left(), rect.top() + em + 3, rect.width(), em + 4)
        draw_runs(painter, steps, self._step_runs(line), self.font())
