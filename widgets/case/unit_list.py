"""The units on a case, a line each: who leads, the steps with their times, what counts now."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from models.domain.case import Case
from models.domain.lights import Light
from widgets.case.case_lines import GAP, CaseLines
from widgets.case.unit_lines import UnitLine, unit_lines
from widgets.light_shapes import paint_light
from widgets.text_runs import Run, draw_runs, run_width, runs_width
from widgets.theme import Theme


class UnitList(CaseLines[UnitLine]):
    """A line for each assignment; where a case has none, words that say so."""

    def __init__(self, theme: Theme, tz: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(theme, tz, parent)
        self.setAccessibleName(self.tr("Units"))

    def lines_of(self, case: Case, now: datetime) -> tuple[UnitLine, ...]:
        return unit_lines(case, now, self._tz, self._unit_names, times=self._times)

    def laid_out_alike(self, one: UnitLine, other: UnitLine) -> bool:
        return (one.name, one.lead, one.helps, one.designated, one.steps, one.note) == (
            other.name,
            other.lead,
            other.helps,
            other.designated,
            other.steps,
            other.note,
        )

    def spoken(self, line: UnitLine) -> str:
        part = self.tr("lead") if line.lead else self.tr("co-handles") if line.helps else ""
        name = f"{line.name} ({part})" if part else line.name
        return f"{name}: {' › '.join(line.steps)}, {line.timer}"

    def line_height(self, line: UnitLine, width: int) -> int:
        return 2 * self.em + 10 if self.stacked(width) else self.em + 10

    def told_whole(self, line: UnitLine) -> str:
        """The whole line, and the note of the assignment."""
        return f"{line.name}\n{' › '.join(line.steps)}\n{line.note}".rstrip()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._lines:
            words = self.tr("No unit has been sent yet.")
            draw_runs(QPainter(self), self.rect(), [Run(words, self._theme.faint)], self.font())

    def needs_stacking(self, width: int) -> bool:
        """Whether any line's steps are too long to stand beside the name."""
        if not self._lines:
            return False
        steps = max(runs_width(self._step_runs(each), self.font()) for each in self._lines)
        timers = max(run_width(Run(each.timer, "", bold=True), self.font()) for each in self._lines)
        return self._name_width() + steps + timers + self.em + 3 * GAP > width

    def _name_width(self) -> int:
        return max(runs_width(self._name_runs(each), self.font()) for each in self._lines)

    def _name_runs(self, line: UnitLine) -> list[Run]:
        runs = [Run(line.name, self._theme.text if line.active else self._theme.faint, bold=line.active)]
        if line.lead:
            runs += [Run("  ", self._theme.dim), Run(self.tr("lead"), self._theme.dim, framed=True)]
        if line.helps:
            runs += [Run("  ", self._theme.dim), Run(self.tr("co-handles"), self._theme.dim, framed=True)]
        if line.designated and line.active:
            runs += [Run(" ", self._theme.dim), Run(self.tr("designated"), self._theme.dim, framed=True)]
        return runs

    def _step_runs(self, line: UnitLine) -> list[Run]:
        colour = self._theme.dim if line.active else self._theme.faint
        runs = [Run(" › ".join(line.steps), colour)]
        if line.note and not line.active:
            runs.append(Run(f" · {line.note}", colour))
        return runs

    def paint_line(self, painter: QPainter, rect: QRect, line: UnitLine) -> None:
        em, theme = self.em, self._theme
        stacked = self.stacked(rect.width())
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
