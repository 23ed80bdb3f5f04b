"""The rows of the incident board, drawn by hand: grey but for what is late, missing or not received."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QWidget

from models.domain.lights import Light
from widgets.incident.incident_rows import IncidentRow, RoleRow, SituationRow, StepRow
from widgets.queue.row_painter import RowPainter, line_of, middle
from widgets.text_runs import Run, draw_runs, run_width, scaled_font
from widgets.theme import Theme
from widgets.units.unit_board_words import tail
from widgets.words import duration_text, sender_name

WIDE = 32
"""From so many heights of a letter a row has room for words that can be left out."""


class TimedPainter(RowPainter):
    """Told the time by `set_now`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.now = datetime.fromtimestamp(0, UTC)

    def set_now(self, now: datetime) -> None:
        self.now = now


class IncidentPainter(TimedPainter):
    """Grade in its plate, title, and the time that is left for the next report upward."""

    def draw(self, painter: QPainter, rect: QRect, row: object, column: int, font: QFont) -> None:
        if not isinstance(row, IncidentRow):
            return
        top, below = line_of(rect, 0, 2), line_of(rect, 1, 2)
        plate = QRect(top.left(), top.top() + 2, 34, top.height() * 2 - 4)
        paint_grade(painter, plate, row.mark, self.ink, font)
        draw_runs(painter, top.adjusted(44, 0, 0, 0), [Run(row.title, self.ink, bold=True)], font)
        line = below.adjusted(44, 0, 0, 0)
        timer = self.paint_timer(painter, line, row.light(self.now), row.timer(self.now), font)
        draw_runs(painter, line.adjusted(0, 0, -timer - 8, 0), [Run(f"{tail(row.case)} {row.area}", self.dim)], font)


class StepPainter(TimedPainter):
    """A box with a hook where the step is done; who and when, or the time that is left."""

    def draw(self, painter: QPainter, rect: QRect, row: object, column: int, font: QFont) -> None:
        if not isinstance(row, StepRow):
            return
        line = middle(rect)
        side = painter.fontMetrics().height() * 8 // 10
        box = QRect(line.left(), line.center().y() - side // 2, side, side)
        self._box(painter, box, row.over)
        light = row.light(self.now)
        wide = rect.width() > WIDE * painter.fontMetrics().height()
        said = row.done.rsplit(" ", 1)[-1] if row.tick is not None and not wide else row.timer(self.now)
        right = self.paint_timer(painter, line, light, said, font)
        if wide:
            role = Run(row.role, self.dim, framed=True)
            width = run_width(role, font)
            at = QRect(line.right() - right - width - 12, line.top(), width, line.height())
            draw_runs(painter, at, [role], font)
            right += width + 12
        ink = self.dim if row.over else self.ink
        text = line.adjusted(side + 8, 0, -right - 10, 0)
        draw_runs(painter, text, [Run(row.text, ink)], font)

    def _box(self, painter: QPainter, box: QRect, ticked: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.dim), 1))
        painter.drawRect(box)
        if ticked:
            painter.setPen(QPen(QColor(self.ink), 1.8))
            x, y, s = box.left(), box.top(), box.width()
            painter.drawPolyline(
                [
                    QPoint(x + s // 5, y + s // 2),
                    QPoint(x + s * 2 // 5, y + s * 3 // 4),
                    QPoint(x + s * 4 // 5, y + s // 4),
                ]
            )


class RolePainter(TimedPainter):
    """Role, unit, how far it has come; a role that nobody has says so."""

    def draw(self, painter: QPainter, rect: QRect, row: object, column: int, font: QFont) -> None:
        if not isinstance(row, RoleRow):
            return
        line, em = middle(rect), painter.fontMetrics().height()
        first = QRect(line.left(), line.top(), min(7 * em, line.width() // 3), line.height())
        draw_runs(painter, first, [Run(row.role or "–", self.dim)], font)
        rest = line.adjusted(first.width() + 8, 0, 0, 0)
        if not row.unit:
            draw_runs(painter, rest, [Run(row.name, self.theme.soon)], font)
            return
        right = 0
        if row.since is not None:
            right = self.paint_timer(
                painter, rest, Light.NONE, f"{row.stage} {duration_text(self.now - row.since)}", font
            )
        runs = [Run(("★ " if row.lead else "") + row.name, self.ink, bold=True), Run(f"  {row.unit}", self.dim)]
        draw_runs(painter, rest.adjusted(0, 0, -right - 10, 0), runs, font)


class SituationPainter(TimedPainter):
    """When, by whom, the figures; below them the words."""

    def draw(self, painter: QPainter, rect: QRect, row: object, column: int, font: QFont) -> None:
        if not isinstance(row, SituationRow):
            return
        top, below = line_of(rect, 0, 2), line_of(rect, 1, 2)
        runs = [Run(f"{row.time}  ", self.dim), Run(row.counted, self.ink, bold=True)]
        runs += [Run(f"  {sender_name(row.by)}", self.dim)]
        draw_runs(painter, top, runs, font)
        draw_runs(painter, below, [Run(row.text or "–", self.ink if row.text else self.dim)], font)


def paint_grade(painter: QPainter, rect: QRect, grade: str, colour: str, font: QFont) -> None:
    """An emergency grade as a number in a plate with a double edge: like no light and no level."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), 1))
    painter.drawRect(rect)
    painter.drawRect(rect.adjusted(2, 2, -2, -2))
    bold = scaled_font(font, 1.1)
    bold.setBold(True)
    painter.setFont(bold)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, grade)
    painter.restore()
