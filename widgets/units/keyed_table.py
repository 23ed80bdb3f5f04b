"""A table of keyed rows: one is chosen at a time and stays chosen, and the pane's own keys are heard in it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from widgets.pane_keys import Keys, PaneKeys
from widgets.theme import Theme
from widgets.units.keyed_rows import Index, KeyedRow, KeyedRows

_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class KeyedTable(QTableView):
    """Says which row was chosen and opened, and which of its own keys was pressed on which row.

    `actions` are the ids that `pressed` says; their keys are told by `set_keys`. They go before keys of the window
    while the table has the hands: an order is about the row that is chosen here.
    """

    chosen = Signal(str)
    opened = Signal(str)
    pressed = Signal(str, str)

    def __init__(
        self,
        rows: KeyedRows,
        painter: QAbstractItemDelegate,
        theme: Theme,
        actions: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self._painter = painter
        self._theme = theme
        self._keys = PaneKeys(self, {each: partial(self._on_key, each) for each in actions})
        self._empty = self._chosen = ""
        self.lines = 1.0
        self.setModel(rows)
        self.setItemDelegate(painter)
        self._set_up()
        self.set_theme(theme)
        self.doubleClicked.connect(self._open_current)

    @property
    def current(self) -> KeyedRow | None:
        index = self.currentIndex()
        return self._rows.row(index.row()) if index.isValid() else None

    @property
    def current_key(self) -> str:
        row = self.current
        return "" if row is None else row.key

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.panel))
        self.setPalette(palette)
        self.viewport().update()

    def set_keys(self, keys: Keys) -> None:
        """The keys in force."""
        self._keys.set_keys(keys)

    def set_empty_text(self, text: str) -> None:
        """What is said in place of rows where there are none."""
        if text != self._empty:
            self._empty = text
            self.setAccessibleDescription(text)
            self.viewport().update()

    def set_row_lines(self, lines: float) -> None:
        """How many lines of text a row has room for."""
        self.lines = lines
        self._fit_rows()

    def choose(self, key: str) -> bool:
        at = self._rows.position(key)
        if at is None:
            return False
        self.setCurrentIndex(self._rows.index(at, 0))
        self.scrollTo(self.currentIndex())
        return True

    def seen_rows(self) -> tuple[int, int]:
        """The first and the last row on the screen; the last is before the first where there is none."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        return (0, -1) if first < 0 else (first, last if last >= 0 else self._rows.rowCount() - 1)

    # ---- by hand ----

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPEN and self.currentIndex().isValid():
            self._open_current()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the pane here."""

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        row = self._rows.row(current.row()) if current.isValid() else None
        if row is not None and row.key != self._chosen:
            self._chosen = row.key
            self.chosen.emit(row.key)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_rows()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._rows.rowCount() or not self._empty:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(self._theme.dim))
        room: QRect = self.viewport().rect().adjusted(24, 12, -24, -12)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty)
        painter.end()

    # ---- inside ----

    def _on_key(self, action_id: str) -> None:
        self.pressed.emit(action_id, self.current_key)

    def _open_current(self) -> None:
        if key := self.current_key:
            self.opened.emit(key)

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * self.lines) + 9)

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        lines = self.verticalHeader()
        lines.hide()
        lines.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        lines.setMinimumSectionSize(1)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if self._rows.columnCount(QModelIndex()) == 1:
            head.hide()
            head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._fit_rows()
