"""Rows that are told apart by a key, as a Qt table: what goes, comes and moves is told step by step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from widgets.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
"""Gives the row itself."""


class KeyedRow(Protocol):
    """A frozen value; equal rows look alike."""

    @property
    def key(self) -> str: ...

    @property
    def cells(self) -> tuple[str, ...]:
        """The text of each column."""

    @property
    def spoken(self) -> str:
        """The whole row as a screen reader says it."""

    @property
    def tip(self) -> str:
        """What is told of it where the pointer rests."""


class KeyedRows(QAbstractTableModel):
    """The smallest change is told, so that a choice and a place in the list stay."""

    def __init__(self, titles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        self._rows: list[KeyedRow] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A row can be carried, where its table lets it."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._titles[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()] if index.column() < len(row.cells) else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.tip)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken if index.column() == 0 else row.cells[min(index.column(), len(row.cells) - 1)]
        return None

    @property
    def rows(self) -> Sequence[KeyedRow]:
        return self._rows

    def row(self, at: int) -> KeyedRow | None:
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def position(self, key: str) -> int | None:
        return next((at for at, row in enumerate(self._rows) if row.key == key), None)

    def set_rows(self, rows: Sequence[KeyedRow]) -> None:
        """Become these rows, in this order."""
        self._let_go({row.key for row in rows})
        known = {row.key for row in self._rows}
        for at, row in enumerate(rows):
            if at < len(self._rows) and self._rows[at].key == row.key:
                self._change(at, row)
            elif row.key in known:
                self._move(self._found(row.key, at), at)
                self._change(at, row)
            else:
                self.beginInsertRows(QModelIndex(), at, at)
                self._rows.insert(at, row)
                self.endInsertRows()

    def put_rows(self, rows: Sequence[KeyedRow]) -> None:
        """Take these in place of those of the same keys; the others and the order stay."""
        news = {row.key: row for row in rows}
        for at, row in enumerate(self._rows):
            if row.key in news:
                self._change(at, news[row.key])

    def count_down(self, first: int, last: int, column: int) -> None:
        """What these rows say in a column follows the time."""
        if 0 <= first <= last < len(self._rows):
            self.dataChanged.emit(self.index(first, column), self.index(last, column))

    def _let_go(self, wanted: set[str]) -> None:
        last = len(self._rows) - 1
        while last >= 0:
            if self._rows[last].key in wanted:
                last -= 1
                continue
            first = last
            while first > 0 and self._rows[first - 1].key not in wanted:
                first -= 1
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
            last = first - 1

    def _found(self, key: str, after: int) -> int:
        return next(at for at in range(after + 1, len(self._rows)) if self._rows[at].key == key)

    def _move(self, old: int, new: int) -> None:
        self.beginMoveRows(QModelIndex(), old, old, QModelIndex(), new)
        self._rows.insert(new, self._rows.pop(old))
        self.endMoveRows()

    def _change(self, at: int, row: KeyedRow) -> None:
        if self._rows[at] != row:
            self._rows[at] = row
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(self._titles) - 1))
