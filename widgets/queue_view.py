"""The queue as a table: what is selected, opened, sorted and copied by hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from widgets.case_painter import PAD, CasePainter
from widgets.queue_columns import Column
from widgets.queue_header import QueueHeader
from widgets.queue_model import Index, QueueModel
from widgets.theme import Theme

_FORMULA_STARTS = ("=", "+", "-", "@")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QueueView(QTableView):
    """Selects one case at a time. `on_painted` hears, where it is set, which cases a paint event has drawn."""

    case_selected = Signal(str)
    case_opened = Signal(str)

    def __init__(self, model: QueueModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.on_painted: Callable[[str], None] | None = None
        self._queue = model
        self._painter = CasePainter(model, theme, self.font(), self)
        self._case = self._empty = ""
        self._hand_row = 0
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("Cases"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.header = QueueHeader(model, self)
        self.setHorizontalHeader(self.header)
        self.header.set_up()
        lines = self.verticalHeader()
        lines.hide()
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        lines.setMinimumSectionSize(1)
        lines.setDefaultSectionSize(self._row_height())
        self._dress(theme)
        self.doubleClicked.connect(self._open_current)

    # ---- told ----

    def set_theme(self, theme: Theme) -> None:
        self._painter.set_theme(theme)
        self._dress(theme)
        self.viewport().update()

    def _dress(self, theme: Theme) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.panel))
        self.setPalette(palette)

    def set_stale(self, stale: bool) -> None:
        """Grey everything: what is shown may no longer be so."""
        self._painter.set_stale(stale)
        self.viewport().update()

    def set_empty_text(self, text: str) -> None:
        """What is said in place of rows where there are none."""
        if text != self._empty:
            self._empty = text
            self.setAccessibleDescription(text)
            self.viewport().update()

    def set_now(self, now_ms: int) -> None:
        """Count down the remaining time of the rows that are seen."""
        self._queue.set_now(now_ms, *self.seen_rows())

    def seen_rows(self) -> tuple[int, int]:
        """The first and the last row that are on the screen."""
        return self._rows_between(0, self.viewport().height() - 1)

    def select(self, number: str) -> bool:
        """Select a case as if by hand; says whether it is shown at all."""
        at = self._queue.rows.position(number)
        if at is None:
            return False
        self.setCurrentIndex(self._queue.index(at, Column.CASE))
        self.scrollTo(self.currentIndex())
        return True

    def current(self) -> str:
        """The number of the selected case, or nothing."""
        index = self.currentIndex()
        return self._queue.rows.number(index.row()) if index.isValid() else ""

    # ---- by hand ----

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._open_current()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_current()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing letters does nothing here: Qt would ask for the text of every row."""

    def moveCursor(self, cursor_action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        last = len(self._queue.rows) - 1
        if last < 0:
            return QModelIndex()
        action = QAbstractItemView.CursorAction
        if cursor_action == action.MoveHome:
            return self._queue.index(0, Column.CASE)
        if cursor_action == action.MoveEnd:
            return self._queue.index(last, Column.CASE)
        if not self.currentIndex().isValid():  # its case has left: go on where it was
            if cursor_action == action.MoveNext:
                return QModelIndex()  # so Qt asks when the view gets the keys; that alone selects nothing
            return self._queue.index(min(self._hand_row, last), Column.CASE)
        return super().moveCursor(cursor_action, modifiers)

    def copy_current(self) -> None:
        """Put the selected row on the clipboard, cells parted by tabs."""
        if not self.currentIndex().isValid():
            return
        row = self.currentIndex().row()
        cells = [
            _plain_cell(column, str(self._queue.index(row, column).data()))
            for column in sorted(Column, key=self.header.visualIndex)
            if not self.isColumnHidden(column)
        ]
        QGuiApplication.clipboard().setText("\t".join(cells))

    def _open_current(self) -> None:
        if number := self.current():
            self.case_opened.emit(number)

    # ---- as the rows change ----

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if not current.isValid():
            return
        self._hand_row = current.row()
        number = self._queue.rows.number(current.row())
        if number != self._case:
            self._case = number
            self.case_selected.emit(number)

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        """Let go of a case that leaves, rather than put another one under the hand."""
        if start <= self.currentIndex().row() <= end:
            self.selectionModel().clear()
        super().rowsAboutToBeRemoved(parent, start, end)

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        """Keep what is read in its place, and take up the selected case again when it comes back."""
        above = self.verticalScrollBar().value()
        super().rowsInserted(parent, start, end)
        if above > 0 and start <= above:
            self.verticalScrollBar().setValue(above + end - start + 1)
        if self._case and not self.currentIndex().isValid():
            at = self._queue.rows.position(self._case)
            if at is not None:
                self.setCurrentIndex(self._queue.index(at, Column.CASE))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._painter.set_font(self.font())
            self.verticalHeader().setDefaultSectionSize(self._row_height())
            self.header.fit(self.viewport().width(), self._painter.plain)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.header.fit(self.viewport().width(), self._painter.plain)

    def _row_height(self) -> int:
        return max(26, self.fontMetrics().height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        current = self.currentIndex()
        self._painter.selected_row = current.row() if current.isValid() else -1
        super().paintEvent(event)
        first, last = self._rows_between(event.rect().top(), event.rect().bottom())
        lines = QPainter(self.viewport())
        lines.setPen(QColor(self._painter.colours.line))
        for at in range(first, last + 1):
            y = self.rowViewportPosition(at) + self.rowHeight(at) - 1
            lines.drawLine(event.rect().left(), y, event.rect().right(), y)
        if self._empty:
            lines.setPen(QColor(self._painter.colours.dim))
            room = self.viewport().rect().adjusted(4 * PAD, 4 * PAD, -4 * PAD, -4 * PAD)
            lines.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty)
        lines.end()
        if self.on_painted is not None:
            for at in range(first, last + 1):
                self.on_painted(self._queue.rows.number(at))

    def _rows_between(self, top: int, bottom: int) -> tuple[int, int]:
        """The first and the last row that touch these pixels; the last is before the first where there is none."""
        first, last = self.rowAt(top), self.rowAt(bottom)
        if first < 0:
            return 0, -1
        return first, last if last >= 0 else len(self._queue.rows) - 1


def _plain_cell(column: Column, text: str) -> str:
    """A cell that stays one cell and text where it is pasted, also in a spreadsheet."""
    line = " ".join(text.replace("\0", "").split())
    return f"'{line}" if column is not Column.LEFT and line.startswith(_FORMULA_STARTS) else line
