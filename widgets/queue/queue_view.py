"""The queue as a table: what is selected, opened, sorted and copied by hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QKeyCombination,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from widgets.focus_ring import SHOWS_FOCUS
from widgets.queue.case_drag import CASE_MIME, carry
from widgets.queue.case_painter import PAD, CasePainter
from widgets.queue.queue_columns import Column
from widgets.queue.queue_copy import copied_text
from widgets.queue.queue_header import QueueHeader
from widgets.queue.queue_model import Index, QueueModel
from widgets.queue.queue_selecting import MOST_SELECTED, rows_selected, selected_rows
from widgets.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MENU_KEY = QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_F10)
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class QueueView(QTableView):
    """One case is current, several may be selected with it: at most `MOST_SELECTED`, those nearest to where it began.

    `on_painted` hears, where it is set, which cases a paint event has drawn.
    """

    case_selected = Signal(str)
    case_opened = Signal(str)
    selection_changed = Signal(int)
    """How many cases are selected now."""
    menu_asked = Signal(QPoint)
    """What can be done about the selected cases is to be shown there on the screen."""

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
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.header = QueueHeader(model, self._painter.plain, self)
        self.setHorizontalHeader(self.header)
        self.header.set_up()
        lines = self.verticalHeader()
        lines.hide()
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        lines.setMinimumSectionSize(1)
        lines.setDefaultSectionSize(self._row_height())
        self.setProperty(SHOWS_FOCUS, True)
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
        self.selectionModel().setCurrentIndex(self._queue.index(at, Column.CASE), _SELECT)  # whatever keys are held
        self.scrollTo(self.currentIndex())
        return True

    def current(self) -> str:
        """The number of the selected case, or nothing."""
        index = self.currentIndex()
        return self._queue.rows.number(index.row()) if index.isValid() else ""

    def selected(self) -> list[str]:
        """The numbers of the selected cases, as they stand from top to bottom."""
        rows = self._queue.rows
        return [rows.number(at) for at in selected_rows(self.selectionModel().selection())]

    def let_go_of_others(self) -> None:
        """Of several selected cases leave the current one."""
        self.selectionModel().setCurrentIndex(self.currentIndex(), _SELECT)

    # ---- by hand ----

    def startDrag(self, supported: Qt.DropAction) -> None:
        """A case is carried to a unit by its number."""
        carry(CASE_MIME, self.current(), self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """By the mouse on a row; by the menu key beside the current one."""
        if event.reason() is not QContextMenuEvent.Reason.Mouse:
            self._ask_for_menu()
        elif self.indexAt(event.pos()).isValid():
            self.menu_asked.emit(event.globalPos())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.keyCombination() == _MENU_KEY:  # not every system makes it a menu key
            self._ask_for_menu()
        elif event.key() in _ENTER and self.currentIndex().isValid():
            self._open_current()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
        elif event.key() == Qt.Key.Key_Escape and len(self.selected()) > 1:
            self.let_go_of_others()
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

    def copy_selected(self) -> None:
        """Put the selected rows on the clipboard, one a line, cells parted by tabs."""
        columns = [column for column, _ in self.header.layout_shown()]
        rows = selected_rows(self.selectionModel().selection())
        if rows:
            QGuiApplication.clipboard().setText(copied_text(self._queue, rows, columns))

    def selectAll(self) -> None:
        """As many as may be acted on together, from the first one down."""
        last = min(len(self._queue.rows), MOST_SELECTED) - 1
        if last >= 0:
            self.selectionModel().select(rows_selected(self._queue, 0, last), _SELECT)

    def _ask_for_menu(self) -> None:
        if self.currentIndex().isValid():
            row = self.visualRect(self.currentIndex())
            self.menu_asked.emit(self.viewport().mapToGlobal(row.bottomLeft()))

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
            self.selectionModel().clearCurrentIndex()
            gone = rows_selected(self._queue, start, end)
            self.selectionModel().select(gone, QItemSelectionModel.SelectionFlag.Deselect)
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
                others = self.selectionModel().hasSelection()
                kept = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
                self.selectionModel().setCurrentIndex(self._queue.index(at, Column.CASE), kept if others else _SELECT)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()
        rows = selected_rows(self.selectionModel().selection())
        if len(rows) > MOST_SELECTED:
            self._select_fewer(rows)
        else:
            self.selection_changed.emit(len(rows))

    def _select_fewer(self, rows: list[int]) -> None:
        """Keep those where the selection began, which is the end that the hand is not at."""
        began_above = self.currentIndex().row() > rows[0]
        kept = rows[:MOST_SELECTED] if began_above else rows[-MOST_SELECTED:]
        self.selectionModel().select(rows_selected(self._queue, kept[0], kept[-1]), _SELECT)

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
        first, last = self._rows_between(event.rect().top(), event.rect().bottom())
        self._painter.current_row = self.currentIndex().row()
        self._painter.focused = self.hasFocus()
        selection = self.selectionModel().selection()
        self._painter.selected_rows = frozenset(selected_rows(selection, first, last))
        super().paintEvent(event)
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
