"""The queue as a table: what is selected, opened, sorted and copied by hand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, QItemSelection, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from widgets.case_painter import PAD, CasePainter
from widgets.queue_columns import Column, SortKey
from widgets.queue_model import Index, QueueModel
from widgets.queue_texts import header_word
from widgets.theme import Theme

_WIDEST = {
    Column.LEFT: "+29 d 23 h",
    Column.NUMBER: "20261121-00000",
    Column.CHANNEL: "Weather",
    Column.STATE: "Dispatched",
}
"""What the columns of one width are made wide enough for."""

_NARROW = 800
"""Below so many pixels the source is hidden and the year taken off the numbers, until columns are set by hand."""

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
        self._by_hand = self._fitting = False
        self._case = ""
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
        self._set_up_headers()
        self._dress(theme)
        self.doubleClicked.connect(self._open_current)

    def _set_up_headers(self) -> None:
        lines = self.verticalHeader()
        lines.hide()
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        lines.setMinimumSectionSize(1)
        lines.setDefaultSectionSize(self._row_height())
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(28)
        header.setSectionResizeMode(Column.CASE, QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._sort_by_hand)
        header.sectionResized.connect(self._note_resize)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_column_menu)

    def _fit_columns(self) -> None:
        """Share the width out, unless that was done by hand: what has one width gets it, the case most of the rest."""
        if self._by_hand:
            return
        self._fitting = True
        letters, width = self._painter.plain, self.viewport().width()
        narrow = width < _NARROW
        self.setColumnHidden(Column.CHANNEL, narrow)
        fixed = {column: letters.width_of(text) + 2 * PAD for column, text in _WIDEST.items()}
        fixed[Column.LEFT] += 17
        fixed[Column.LEVEL] = 34
        if narrow:
            fixed[Column.NUMBER] = letters.width_of("1121-00000") + 2 * PAD
            fixed[Column.CHANNEL] = 0
        rest = width - sum(fixed.values())
        fixed[Column.PLACE] = min(max(rest * 26 // 100, 70), 190)
        fixed[Column.LEAD] = min(max(rest * 20 // 100, 64), 140)
        for column, pixels in fixed.items():
            if not self.isColumnHidden(column):
                self.setColumnWidth(column, pixels)
        self._fitting = False

    def _note_resize(self, section: int) -> None:
        if not self._fitting and section != Column.CASE:  # the case takes what others leave
            self._by_hand = True

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

    def column_state(self) -> QByteArray:
        """Order, widths and hiding of the columns, to be kept."""
        return self.horizontalHeader().saveState()

    def set_column_state(self, state: QByteArray) -> None:
        self._by_hand = self.horizontalHeader().restoreState(state)

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
            return self._queue.index(min(self._hand_row, last), Column.CASE)
        return super().moveCursor(cursor_action, modifiers)

    def copy_current(self) -> None:
        """Put the selected row on the clipboard, cells parted by tabs."""
        if not self.currentIndex().isValid():
            return
        row = self.currentIndex().row()
        cells = [
            _plain_cell(column, str(self._queue.index(row, column).data()))
            for column in sorted(Column, key=self.horizontalHeader().visualIndex)
            if not self.isColumnHidden(column)
        ]
        QGuiApplication.clipboard().setText("\t".join(cells))

    def _open_current(self) -> None:
        if number := self.current():
            self.case_opened.emit(number)

    def _sort_by_hand(self, section: int) -> None:
        """A click sorts by the column, a second one the other way round; with Shift it is added to the others."""
        column = Column(section)
        keys = self._queue.rows.sorted_by
        known = next((key for key in keys if key.column is column), None)
        key = SortKey(column, known is not None and not known.descending)
        if not QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._queue.sort_by(key)
        elif known is not None:
            self._queue.sort_by(*(key if other is known else other for other in keys))
        else:
            self._queue.sort_by(*keys, key)

    def _show_column_menu(self, at: QPoint) -> None:
        menu = self.column_menu()
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    def _show_column(self, column: Column, shown: bool) -> None:
        self._by_hand = True
        self.setColumnHidden(column, not shown)
        if shown and not self.columnWidth(column):
            self.setColumnWidth(column, self.sizeHintForColumn(column))

    def column_menu(self) -> QMenu:
        """Which columns are shown; the case itself always is."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column in Column:
            action = QAction(header_word(column), menu, checkable=True, checked=not self.isColumnHidden(column))
            action.setEnabled(column is not Column.CASE)
            action.toggled.connect(partial(self._show_column, column))
            menu.addAction(action)
        return menu

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
            self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

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
