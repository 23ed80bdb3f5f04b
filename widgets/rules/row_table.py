"""A table of small values, one a row, edited cell by cell: what its columns say, and the smallest steps to new rows."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from widgets.plain_tip import plain_tip
from widgets.text_runs import bold_font

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """`edit` gives the row with another text in the cell; its ValueError is a sentence that says what is wrong.

    `choices` are (what is kept, what is shown); `width` is counted in characters, 0 takes the room that is left.
    """

    title: str
    text: Callable[[Row], str]
    edit: Callable[[Row, str], Row] | None = None
    choices: Callable[[], Sequence[tuple[str, str]]] | None = None
    width: int = 12
    tip: Callable[[Row], str] | None = None
    right: bool = False


class RowTable(QAbstractTableModel, Generic[Row]):
    """Rows with a key each. A cell that says something else than in the rows of `set_base` is bold and says so."""

    row_edited = Signal(object, object)

    def __init__(
        self, columns: Sequence[Column[Row]], key: Callable[[Row], Hashable], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._all: list[Row] = []
        self._shown: list[Row] = []
        self._words: tuple[str, ...] = ()
        self._base: dict[Hashable, Row] | None = None

    # ---- told ----

    def set_rows(self, rows: Sequence[Row]) -> None:
        self._all = list(rows)
        self._follow()

    def set_words(self, text: str) -> None:
        """Show only rows in which every word stands somewhere."""
        self._words = tuple(text.casefold().split())
        self._follow()

    def set_base(self, rows: Sequence[Row]) -> None:
        self._base = {self._key(row): row for row in rows}
        self._redraw()

    # ---- asked ----

    @property
    def rows(self) -> Sequence[Row]:
        """Every row, also those that the words leave out."""
        return self._all

    def row(self, at: int) -> Row | None:
        return self._shown[at] if 0 <= at < len(self._shown) else None

    def position(self, key: Hashable) -> int | None:
        return next((at for at, row in enumerate(self._shown) if self._key(row) == key), None)

    def changed(self, row: Row, column: Column[Row]) -> bool:
        if self._base is None:
            return False
        was = self._base.get(self._key(row))
        return was is None or column.text(was) != column.text(row)

    def choices_of(self, index: Index) -> Sequence[tuple[str, str]] | None:
        """What may be chosen in a cell, as (what is kept, what is shown); None where one types."""
        choices = self.columns[index.column()].choices
        return choices() if choices is not None else None

    def fault_of(self, index: Index, text: str) -> str:
        """What is wrong with a text for a cell; empty where nothing is."""
        edit = self.columns[index.column()].edit
        try:
            if edit is not None:
                edit(self._shown[index.row()], text.strip())
        except ValueError as error:
            return str(error)
        return ""

    # ---- Qt ----

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        editable = index.isValid() and self.columns[index.column()].edit is not None
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        # Any: Qt's own QVariant
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(self.columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if self.columns[section].right else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # Any: Qt's own QVariant
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row, column = self._shown[index.row()], self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(row, column, shown=role == Qt.ItemDataRole.DisplayRole)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._tip(row, column))
        if role == Qt.ItemDataRole.FontRole:
            return self._font(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column.right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # Any: a QVariant
        column = self.columns[index.column()] if index.isValid() else None
        if column is None or column.edit is None or role != Qt.ItemDataRole.EditRole:
            return False
        old = self._shown[index.row()]
        try:
            new = column.edit(old, str(value).strip())
        except ValueError:
            return False
        if new != old:
            self._replace(index.row(), old, new)
        return True

    # ---- inside ----

    def _replace(self, at: int, old: Row, new: Row) -> None:
        self._all[next(place for place, row in enumerate(self._all) if row is old)] = new
        self._shown[at] = new
        self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.columns) - 1))
        self.row_edited.emit(old, new)

    def _text(self, row: Row, column: Column[Row], shown: bool) -> str:
        text = column.text(row)
        if shown and column.choices is not None:
            return next((told for kept, told in column.choices() if kept == text), text)
        return text

    def _tip(self, row: Row, column: Column[Row]) -> str:
        lines = [column.tip(row) if column.tip is not None else column.text(row)]
        if self.changed(row, column):
            was = self._base.get(self._key(row)) if self._base is not None else None
            old = column.text(was) if was is not None else ""
            lines.append(self.tr("In force: {text}").format(text=old or self.tr("nothing")))
        return "\n".join(filter(None, lines))

    def _font(self, row: Row, column: Column[Row]) -> QFont | None:
        return bold_font(QApplication.font()) if self.changed(row, column) else None

    def _redraw(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, len(self.columns) - 1))

    def _follow(self) -> None:
        """From the rows that are shown to those that should be, by removals, moves, insertions and changes alone."""
        wanted = [row for row in self._all if self._has_words(row)]
        keys = {self._key(row) for row in wanted}
        for at in range(len(self._shown) - 1, -1, -1):
            if self._key(self._shown[at]) not in keys:
                self.beginRemoveRows(NOWHERE, at, at)
                del self._shown[at]
                self.endRemoveRows()
        for at, row in enumerate(wanted):
            self._place(at, row)

    def _place(self, at: int, row: Row) -> None:
        now = self.position(self._key(row))
        if now is None:
            self.beginInsertRows(NOWHERE, at, at)
            self._shown.insert(at, row)
            self.endInsertRows()
            return
        if now != at:
            self.beginMoveRows(NOWHERE, now, now, NOWHERE, at)
            self._shown.insert(at, self._shown.pop(now))
            self.endMoveRows()
        if self._shown[at] != row:
            self._shown[at] = row
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.columns) - 1))
        self._shown[at] = row

    def _has_words(self, row: Row) -> bool:
        if not self._words:
            return True
        told = "\n".join(self._text(row, column, shown=True) for column in self.columns).casefold()
        return all(word in told for word in self._words)
