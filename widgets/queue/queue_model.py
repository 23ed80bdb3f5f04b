"""The live list of cases as a Qt table: the smallest changes, told before and after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import IntEnum

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from models.domain.lights import Light
from models.domain.summary import CaseRow
from widgets.case.case_light import light_at
from widgets.queue.case_rows import CaseRows
from widgets.queue.queue_columns import COUNTED, Column, SortKey
from widgets.queue.queue_texts import Words, cell_text, chips_of, header_word, lead_of, spoken_text, tool_tip_of
from widgets.queue.row_edits import Changed, Edit, Inserted, Moved, Rearranged, Removed

Index = QModelIndex | QPersistentModelIndex


class QueueRole(IntEnum):
    NUMBER = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2
    LIGHT = Qt.ItemDataRole.UserRole + 3
    CHIPS = Qt.ItemDataRole.UserRole + 4


_CENTRED = (Column.LEVEL,)
_NAMED = (Column.TYPE, Column.LEAD)
"""Columns that show names which the rows know by their codes."""
_RIGHT = (Column.LEFT, *COUNTED)


class QueueModel(QAbstractTableModel):
    """The shown rows of a `CaseRows`. Whatever is asked of those rows, the table hears of it step by step."""

    def __init__(self, rows: CaseRows, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self._words = words
        self._now_ms = 0
        self._kept: tuple[int, CaseRow] | None = None
        self._marks: dict[str, str] = {}
        rows.announce(self._announced)

    def set_now(self, now_ms: int, first: int, last: int) -> None:
        """Go on in time; only the rows that are seen, `first` to `last`, are drawn for it."""
        self._now_ms = now_ms
        self.rows.set_now(now_ms)
        self._kept = None
        for at in range(max(first, 0), min(last + 1, len(self.rows))):
            self._tell_of_cell(at, Column.LEFT)

    def set_marks(self, marks: Mapping[str, str]) -> None:
        """Labels that go before those of the case itself, by case numbers; only cells that differ are told."""
        other = {number for number, _ in self._marks.items() ^ marks.items()}
        self._marks = dict(marks)
        for number in other:
            at = self.rows.position(number)
            if at is not None:
                self._tell_of_cell(at, Column.CASE)

    def chips(self, at: int) -> tuple[str, ...]:
        """The labels behind the title of a row."""
        row = self.case_row(at)
        mark = self._marks.get(row.number) if self._marks else None
        return chips_of(row) if mark is None else (mark, *chips_of(row))

    def sort_by(self, *keys: SortKey) -> None:
        self.rows.sort_by(*keys)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def case_row(self, at: int) -> CaseRow:
        """The row at a place; kept, because a table asks for the cells of a row one after the other."""
        if self._kept is None or self._kept[0] != at:
            self._kept = (at, self.rows.row(at))
        return self._kept[1]

    def light(self, at: int) -> Light:
        return light_at(self.case_row(at), self._now_ms)

    def text(self, at: int, column: Column) -> str:
        """What a cell says."""
        row = self.case_row(at)
        if column in _NAMED:
            return self._name(row, column)
        if column is Column.CASE and self._marks:
            return " · ".join((row.title, *self.chips(at)))
        return cell_text(row, column, self.light(at), self._now_ms, self._words)

    def plain_text(self, row: CaseRow, column: Column) -> str:
        """What a cell of any row would say now, without what is told behind its title: for a file."""
        if column is Column.CASE:
            return row.title
        if column in _NAMED:
            return self._name(row, column)
        return cell_text(row, column, light_at(row, self._now_ms), self._now_ms, self._words)

    def _name(self, row: CaseRow, column: Column) -> str:
        if column is Column.TYPE:
            return self.rows.type_name(row.type_code)
        return lead_of(row, self.rows.unit_name(row.lead))

    # ---- as Qt asks ----

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(Column)

    def roleNames(self) -> dict[int, QByteArray]:
        names = {role.value: QByteArray(role.name.lower().encode()) for role in QueueRole}
        return {**super().roleNames(), **names}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        at, column = index.row(), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(at, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                if column in _NAMED or column is Column.CASE:
                    return self.text(at, column)
                return spoken_text(self.case_row(at), column, self.light(at), self._now_ms, self._words)
            case Qt.ItemDataRole.ToolTipRole:
                return tool_tip_of(self.case_row(at))
            case QueueRole.NUMBER:
                return self.rows.number(at)
            case QueueRole.ROW:
                return self.case_row(at)
            case QueueRole.LIGHT:
                return int(self.light(at))
            case QueueRole.CHIPS:
                return list(self.chips(at))
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A case can be carried to a unit."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        column = Column(section)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                word = "" if column in _CENTRED else header_word(column)  # a ring is narrower than any word
                return f"{word}{self.sort_mark(column)}"
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return header_word(column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case _:
                return None

    def sort_mark(self, column: Column) -> str:
        """An arrow at each column that is sorted by, with its place where there are several."""
        keys = self.rows.sorted_by
        for place, key in enumerate(keys, start=1):
            if key.column is column:
                return (" ↓" if key.descending else " ↑") + (str(place) if len(keys) > 1 else "")
        return ""

    # ---- as the rows change ----

    @contextmanager
    def _announced(self, edit: Edit) -> Iterator[None]:
        nowhere = QModelIndex()
        self._kept = None
        match edit:
            case Inserted(first, last):
                self.beginInsertRows(nowhere, first, last)
                yield
                self._kept = None
                self.endInsertRows()
            case Removed(first, last):
                self.beginRemoveRows(nowhere, first, last)
                yield
                self._kept = None
                self.endRemoveRows()
            case Moved(start, end):
                # Qt counts the end before the row is taken out.
                self.beginMoveRows(nowhere, start, start, nowhere, end + 1 if end > start else end)
                yield
                self._kept = None
                self.endMoveRows()
            case Rearranged():
                self.layoutAboutToBeChanged.emit()
                yield
                self._kept = None
                self._follow(edit)
                self.layoutChanged.emit()
            case Changed(first, last, columns):
                yield
                if first == last:
                    for column in columns:
                        self._tell_of_cell(first, column)
                else:
                    self.dataChanged.emit(self.index(first, min(columns)), self.index(last, max(columns)))

    def _tell_of_cell(self, at: int, column: Column) -> None:
        """One cell at a time: a table view draws all it shows for a range, however small."""
        cell = self.index(at, column)
        self.dataChanged.emit(cell, cell)

    def _follow(self, edit: Rearranged) -> None:
        """Lead what points at a row (the selection, the current cell) to where the row is now."""
        pointers = self.persistentIndexList()
        if not pointers:
            return
        place_of_slot = np.empty(int(edit.after.max()) + 1, np.int32)
        place_of_slot[edit.after] = np.arange(len(edit.after), dtype=np.int32)
        rows = np.fromiter((at.row() for at in pointers), np.int32, len(pointers))
        places = place_of_slot[edit.before[rows]].tolist()
        targets = [self.index(place, at.column()) for place, at in zip(places, pointers, strict=True)]
        self.changePersistentIndexList(pointers, targets)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    if column in _CENTRED:
        return Qt.AlignmentFlag.AlignCenter
    side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
