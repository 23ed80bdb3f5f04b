"""The rows of the palette: what can be done, its name in the other language, its group, its key, and why it is off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """`other` is the name in the other language; `sought` are more words it is found by, which are not shown."""

    id: str
    text: str
    other: str = ""
    group: str = ""
    key: str = ""
    why_not: str = ""
    sought: str = ""


class PaletteModel(QAbstractListModel):
    """A row an entry, in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Each key stroke ranks anew, so that the rows are taken as a whole."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " · ".join(filter(None, (entry.text, entry.other, entry.group, entry.key, entry.why_not)))
        return None
