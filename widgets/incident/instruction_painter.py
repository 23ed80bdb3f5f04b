"""An open task as a row of two lines: how far it has come, to whom, the time that is left; below it what was asked."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QWidget

from models.domain.tasks import TaskKind, TaskState
from widgets.incident.instruction_rows import InstructionRow
from widgets.queue.row_painter import RowPainter, line_of
from widgets.text_runs import Run, draw_runs
from widgets.theme import Theme
from widgets.units.unit_board_words import tail


class InstructionPainter(RowPainter):
    """With `across` cases each row says which case it belongs to."""

    def __init__(self, theme: Theme, across: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._across = across
        self._now = datetime.fromtimestamp(0, UTC)

    def set_now(self, now: datetime) -> None:
        self._now = now

    def draw(self, painter: QPainter, rect: QRect, row: object, column: int, font: QFont) -> None:
        if not isinstance(row, InstructionRow):
            return
        top, below = line_of(rect, 0, 2), line_of(rect, 1, 2)
        self._steps(painter, top, row)
        timer = self.paint_timer(painter, top, row.light(self._now), row.timer(self._now), font)
        first = top.adjusted(24, 0, -timer - 12, 0)
        ink = self.ink if row.task.open else self.dim
        runs = [Run(row.to, ink, bold=row.task.open), Run(f"  {row.standing}", self._standing_ink(row))]
        if row.task.kind is not TaskKind.INSTRUCTION:
            runs.append(Run(f"  {row.kind}", self.dim))
        draw_runs(painter, first, runs, font)
        runs = [Run(row.task.text or row.kind, ink)]
        if row.task.answer:
            runs.append(Run(f"  → {row.task.answer}", self.dim))
        if self._across:
            runs.insert(0, Run(f"{tail(row.case)} {row.title}  ", self.dim))
        draw_runs(painter, below.adjusted(24, 0, 0, 0), runs, font)

    def _standing_ink(self, row: InstructionRow) -> str:
        return self.theme.soon if row.task.state is TaskState.OPEN else self.dim

    def _steps(self, painter: QPainter, rect: QRect, row: InstructionRow) -> None:
        """One chevron for sent, a second for received, a hook for answered."""
        colour = QColor(self.ink if row.task.open else self.dim)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x, y = rect.left() + 2, rect.center().y()
        if not row.task.open:
            painter.drawPolyline([QPoint(x, y), QPoint(x + 4, y + 4), QPoint(x + 11, y - 5)])
            return
        for at in range(1 if row.task.state is TaskState.OPEN else 2):
            left = x + 6 * at
            painter.drawPolyline([QPoint(left, y - 4), QPoint(left + 4, y), QPoint(left, y + 4)])
