"""A handover page as a Qt tree: sections with their lines. Pages come every few seconds; only changes are told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from widgets.plain_tip import plain_tip
from widgets.shift.shift_sheet import SheetRow, SheetSection

Index = QModelIndex | QPersistentModelIndex


class PageRole(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1
    SECTION = Qt.ItemDataRole.UserRole + 2


class PageColumn(IntEnum):
    CASE = 0
    SUBJECT = 1
    WORDS = 2
    WHO = 3
    WHEN = 4


@dataclass(slots=True)
class _Node:
    """A section as the tree holds it; the tree's indexes point to it, so it stays the same object."""

    section: SheetSection
    rows: list[SheetRow] = field(default_factory=list)


class PageModel(QAbstractItemModel):
    """Sections are told apart by key and keep their order; lines by key within their section."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[_Node] = []

    def set_sections(self, sections: Sequence[SheetSection]) -> None:
        if [node.section.key for node in self._nodes] != [section.key for section in sections]:
            self.beginResetModel()  # another plan of the page, not another state of it
            self._nodes = [_Node(section, list(section.rows)) for section in sections]
            self.endResetModel()
            return
        for at, section in enumerate(sections):
            self._update(at, section)

    def _update(self, at: int, section: SheetSection) -> None:
        node, parent = self._nodes[at], self.index(at, 0)
        if node.section != section:
            node.section = section
            self.dataChanged.emit(parent, self.index(at, len(PageColumn) - 1))
        wanted = {row.key for row in section.rows}
        for place in reversed(range(len(node.rows))):
            if node.rows[place].key not in wanted:
                self.beginRemoveRows(parent, place, place)
                del node.rows[place]
                self.endRemoveRows()
        for place, row in enumerate(section.rows):
            self._place(node, parent, place, row)

    def _place(self, node: _Node, parent: QModelIndex, place: int, row: SheetRow) -> None:
        """The rows before are right already: this one is here, further down, or new."""
        was = next((n for n in range(place, len(node.rows)) if node.rows[n].key == row.key), None)
        if was is None:
            self.beginInsertRows(parent, place, place)
            node.rows.insert(place, row)
            self.endInsertRows()
            return
        if was != place:
            self.beginMoveRows(parent, was, was, parent, place)
            node.rows.insert(place, node.rows.pop(was))
            self.endMoveRows()
        if node.rows[place] != row:
            node.rows[place] = row
            self.dataChanged.emit(self.index(place, 0, parent), self.index(place, len(PageColumn) - 1, parent))

    # ---- what Qt asks ----

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        if parent is None or not parent.isValid():
            return self.createIndex(row, column, 0) if row < len(self._nodes) else QModelIndex()
        return self.createIndex(row, column, parent.row() + 1)

    def parent(self, child: Index | None = None) -> QModelIndex:  # type: ignore[override]  # Qt has another one without an index
        if child is None or not child.isValid() or not child.internalId():
            return QModelIndex()
        return self.createIndex(int(child.internalId()) - 1, 0, 0)

    def rowCount(self, parent: Index | None = None) -> int:
        if parent is None or not parent.isValid():
            return len(self._nodes)
        if parent.internalId() or parent.column():
            return 0
        return len(self._nodes[parent.row()].rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(PageColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if not index.internalId():
            return _of_section(self._nodes[index.row()].section, index.column(), role)
        return _of_row(self._nodes[int(index.internalId()) - 1].rows[index.row()], PageColumn(index.column()), role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        words = (
            QCoreApplication.translate("shift", "Case"),
            QCoreApplication.translate("shift", "What"),
            QCoreApplication.translate("shift", "Kind"),
            QCoreApplication.translate("shift", "Who"),
            QCoreApplication.translate("shift", "Time that counts"),
        )
        return words[section]


def _of_section(section: SheetSection, column: int, role: int) -> object:
    spoken = f"{section.caption}: {section.count}" + (f", {section.remark}" if section.remark else "")
    match role:
        case PageRole.SECTION:
            return section
        case Qt.ItemDataRole.DisplayRole:
            return spoken if column == 0 else None
        case Qt.ItemDataRole.AccessibleTextRole:
            return spoken
        case _:
            return None


def _of_row(row: SheetRow, column: PageColumn, role: int) -> object:
    texts = (row.case, row.subject, row.words, row.who, row.when)
    match role:
        case PageRole.ROW:
            return row
        case Qt.ItemDataRole.DisplayRole:
            return texts[column]
        case Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(filter(None, texts)))
        case Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, texts)) if column is PageColumn.CASE else texts[column]
        case _:
            return None
