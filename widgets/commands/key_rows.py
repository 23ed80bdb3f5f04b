"""The list of keys as rows: group, action, keys, and whether they are the officer's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class KeyRow:
    """`context` names the pane that the keys are heard in; empty for the whole window."""

    id: str
    group: str
    text: str
    keys: tuple[str, ...]
    changed: bool
    context: str = ""


class KeyRows(QAbstractTableModel):
    """A row an action that fits what is sought."""

    ACTION, KEYS, GROUP, OWN = range(4)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[KeyRow, ...] = ()
        self._sought = ""
        self.rows: tuple[KeyRow, ...] = ()

    def set_rows(self, rows: Sequence[KeyRow]) -> None:
        """Other keys for the same actions change their cells only; other actions are taken as a whole."""
        same = [row.id for row in rows] == [row.id for row in self._all]
        self._all = tuple(rows)
        if not same:
            self.seek(self._sought)
            return
        by_id = {row.id: row for row in rows}
        self.rows = tuple(by_id[row.id] for row in self.rows)
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, self.OWN))

    def seek(self, text: str) -> None:
        """Show the actions whose words or keys have all of these words in them."""
        self._sought = text
        words = text.casefold().split()
        self.beginResetModel()
        self.rows = tuple(row for row in self._all if all(word in _sought_in(row) for word in words))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Action"), self.tr("Keys"), self.tr("Group"), self.tr("Set by"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self.rows[index.row()]
        if index.column() == self.ACTION:
            return row.text
        if index.column() == self.KEYS:
            return " · ".join(row.keys)
        if index.column() == self.GROUP:
            return row.group
        return self.tr("you") if row.changed else ""


def _sought_in(row: KeyRow) -> str:
    return f"{row.id} {row.text} {' '.join(row.keys)} {row.group}".casefold()
