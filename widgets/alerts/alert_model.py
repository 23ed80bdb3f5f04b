"""The list of alerts as a Qt list: what goes, comes and moves is told step by step, so that a choice stays."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, tzinfo
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from widgets.alerts.alert_rows import ListRow
from widgets.alerts.alert_texts import spoken
from widgets.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex


class AlertRole(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


class AlertModel(QAbstractListModel):
    """Rows are told apart by their keys. `zone` and `now_ms` are for the words that a row is read out with."""

    def __init__(self, zone: tzinfo = UTC, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._rows: list[ListRow] = []
        self._keys: list[str] = []
        self.now_ms = 0

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        match role:
            case AlertRole.ROW:
                return row
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return spoken(row, self.now_ms, self._zone)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(spoken(row, self.now_ms, self._zone))
            case _:
                return None

    def row(self, at: int) -> ListRow | None:
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def place(self, key: str) -> int:
        """Where the row of a key stands, or -1."""
        return self._keys.index(key) if key in self._keys else -1

    def set_rows(self, rows: Sequence[ListRow], hold: bool = False) -> int:
        """Show these. With `hold` none moves, comes or goes; says how many would have come."""
        wanted = {row.key: row for row in rows}
        if hold and self._rows:
            for at, key in enumerate(self._keys):
                if key in wanted:
                    self._change(at, wanted[key])
            return len(wanted.keys() - set(self._keys))
        for at in reversed(range(len(self._keys))):
            if self._keys[at] not in wanted:
                self._remove(at)
        for at, row in enumerate(wanted.values()):
            self._place(at, row)
        return 0

    def _remove(self, at: int) -> None:
        self.beginRemoveRows(QModelIndex(), at, at)
        del self._rows[at], self._keys[at]
        self.endRemoveRows()

    def _place(self, at: int, row: ListRow) -> None:
        """Rows above are in place already: this one is here, below, or not there yet."""
        if at < len(self._keys) and self._keys[at] == row.key:
            self._change(at, row)
            return
        old = self.place(row.key)
        if old < 0:
            self.beginInsertRows(QModelIndex(), at, at)
            self._rows.insert(at, row)
            self._keys.insert(at, row.key)
            self.endInsertRows()
            return
        self.beginMoveRows(QModelIndex(), old, old, QModelIndex(), at)
        self._rows.insert(at, self._rows.pop(old))
        self._keys.insert(at, self._keys.pop(old))
        self.endMoveRows()
        self._change(at, row)

    def _change(self, at: int, row: ListRow) -> None:
        if self._rows[at] != row:
            self._rows[at] = row
            self.dataChanged.emit(self.index(at), self.index(at))
