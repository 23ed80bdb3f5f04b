"""The table of the units board: sorted by its heads, narrow columns first to go, cases and units carried by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from widgets.queue.case_drag import CASE_MIME, UNIT_MIME, carried_in, carry
from widgets.theme import Theme
from widgets.units.keyed_rows import KeyedRows
from widgets.units.keyed_table import KeyedTable
from widgets.units.unit_board_painter import UnitBoardPainter
from widgets.units.unit_board_rows import BoardColumn, UnitRow

_EMS: Mapping[BoardColumn, float] = {
    BoardColumn.UNIT: 14.0,
    BoardColumn.STANDING: 10.5,
    BoardColumn.TIMER: 10.0,
    BoardColumn.ROTA: 12.0,
    BoardColumn.BASE: 8.0,
}
"""Widths in heights of a letter; what is not here shares the room that is left."""
_ROOMY = 46.0
"""From so many heights of a letter on columns are as wide as they like; below that all become narrower alike."""
_GO_BELOW: Mapping[BoardColumn, float] = {BoardColumn.BASE: 78.0, BoardColumn.ROTA: 66.0, BoardColumn.ABLE: 50.0}
"""A column goes where the whole table is narrower than this: what it says stands in the tooltip and is still found."""


class UnitBoardTable(KeyedTable):
    """A case that is let go of on a unit is only spoken of: nothing is sent by it."""

    case_dropped = Signal(str, str)
    """The number of the case, and the call sign of the unit."""

    def __init__(self, rows: KeyedRows, theme: Theme, actions: Sequence[str], parent: QWidget | None = None) -> None:
        self.painter = UnitBoardPainter(theme)
        super().__init__(rows, self.painter, theme, actions, parent)
        self.painter.setParent(self)
        self.setAccessibleName(self.tr("Units"))
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setSortIndicator(BoardColumn.UNIT, Qt.SortOrder.AscendingOrder)
        head.setMinimumSectionSize(20)

    def set_theme(self, theme: Theme) -> None:
        self.painter.set_theme(theme)
        super().set_theme(theme)

    @property
    def unit(self) -> str:
        """The call sign of the chosen unit; empty on the head of a department."""
        row = self.current
        return row.call_sign if isinstance(row, UnitRow) else ""

    def startDrag(self, supported: Qt.DropAction) -> None:
        carry(UNIT_MIME, self.unit, self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if carried_in(event.mimeData(), CASE_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        unit = self._unit_at(event.position().toPoint())
        if unit and carried_in(event.mimeData(), CASE_MIME):
            self.choose(unit)
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        unit = self._unit_at(event.position().toPoint())
        case = carried_in(event.mimeData(), CASE_MIME)
        if unit and case:
            event.acceptProposedAction()
            self.case_dropped.emit(case, unit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        em, head = self.fontMetrics().height(), self.horizontalHeader()
        width = self.viewport().width() / max(1, em)
        for column in BoardColumn:
            self.setColumnHidden(column, width < _GO_BELOW.get(column, 0))
            ems = _EMS.get(column)
            if ems is None:
                head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            else:
                head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                head.resizeSection(column, round(ems * em * min(1.0, width / _ROOMY)))

    def _unit_at(self, point: QPoint) -> str:
        row = self._rows.row(self.rowAt(point.y()))
        return row.call_sign if isinstance(row, UnitRow) else ""
