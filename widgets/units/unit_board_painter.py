"""A row of the units board, drawn by hand: how far a unit has come as a ladder of four rungs, its timer as a light."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QWidget

from models.domain.units_standing import Standing
from widgets.queue.row_painter import RowPainter, middle
from widgets.text_runs import Run, draw_runs
from widgets.theme import Theme
from widgets.units.unit_board_rows import BoardColumn, GroupRow, UnitRow
from widgets.units.unit_board_words import since_text, standing_word, timer_text

_RUNGS = {
    Standing.NOT_SIGNED: 1,
    Standing.SIGNED: 2,
    Standing.EN_ROUTE: 3,
    Standing.ON_SCENE: 4,
    Standing.BUSY: 4,
}
RUNG, GAP = 4, 2


class UnitBoardPainter(RowPainter):
    """Told the time by `set_now`; grey but for timers that need a person and for what is against the rota."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._now = datetime.fromtimestamp(0, UTC)

    def set_now(self, now: datetime) -> None:
        self._now = now

    def draw(self, painter: QPainter, rect: QRect, row: object, column: int, font: QFont) -> None:
        if isinstance(row, GroupRow):
            self._group(painter, rect, row, column, font)
        elif isinstance(row, UnitRow):
            self._unit(painter, middle(rect), row, column, font)

    def _group(self, painter: QPainter, rect: QRect, row: GroupRow, column: int, font: QFont) -> None:
        if column != BoardColumn.UNIT:
            painter.fillRect(rect.adjusted(0, 0, 0, -1), QColor(self.theme.raised))
        if column == BoardColumn.UNIT:
            painter.fillRect(rect.adjusted(3, 0, 0, -1), QColor(self.theme.raised))
            self.paint_text(painter, middle(rect), row.name, self.theme.text, font, bold=True)
        elif column in (BoardColumn.STANDING, BoardColumn.TIMER, BoardColumn.WORK):
            told = row.told[column - BoardColumn.STANDING]
            self.paint_text(painter, middle(rect), told, self.theme.dim, font)

    def _unit(self, painter: QPainter, rect: QRect, row: UnitRow, column: int, font: QFont) -> None:
        off = row.standing.standing is Standing.OFF_DUTY
        ink = self.dim if off else self.ink
        match column:
            case BoardColumn.UNIT:
                unit = row.standing.unit
                runs = [Run(unit.name, ink, bold=not off), Run(f"  {unit.call_sign}", self.dim)]
                draw_runs(painter, rect, runs, font)
            case BoardColumn.STANDING:
                self._standing(painter, rect, row, ink, font)
            case BoardColumn.TIMER:
                if (first := row.standing.first) is not None:
                    light, text = timer_text(first, self._now)
                    self.paint_timer(painter, rect, light, text, font)
            case BoardColumn.WORK:
                self.paint_text(painter, rect, row.work, ink, font)
            case BoardColumn.ABLE:
                runs = [Run(" · ".join(row.skills), ink)]
                runs += [Run("  ", self.dim), Run(" · ".join(row.equipment), self.dim)] if row.equipment else []
                draw_runs(painter, rect, runs, font)
            case BoardColumn.ROTA:
                runs = [Run(" ".join(row.rota), self.dim)]
                runs += [Run(f"  {row.amiss}", self.theme.soon, bold=True)] if row.amiss else []
                draw_runs(painter, rect, runs, font)
            case _:
                self.paint_text(painter, rect, row.standing.unit.base.area, self.dim, font)

    def _standing(self, painter: QPainter, rect: QRect, row: UnitRow, ink: str, font: QFont) -> None:
        standing = row.standing.standing
        self._ladder(painter, rect, standing, QColor(ink))
        words = rect.adjusted(5 * (RUNG + GAP), 0, 0, 0)
        runs = [Run(standing_word(standing), ink), Run(f"  {since_text(row.standing, self._now)}", self.dim)]
        draw_runs(painter, words, runs, font)

    def _ladder(self, painter: QPainter, rect: QRect, standing: Standing, ink: QColor) -> None:
        """Four rungs, as many filled as steps are done; none for a free unit, a stroke for one that is off."""
        height = 12
        top = rect.center().y() - height // 2
        painter.setPen(QPen(ink, 1))
        if standing is Standing.OFF_DUTY:
            painter.drawLine(rect.left(), top + height, rect.left() + 4 * (RUNG + GAP) - GAP, top)
            return
        for rung in range(4):
            size = 3 * (rung + 1)
            box = QRect(rect.left() + rung * (RUNG + GAP), top + height - size, RUNG - 1, size - 1)
            painter.setBrush(ink if rung < _RUNGS.get(standing, 0) else Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
