"""The peer of the queue: QSortFilterProxyModel over the same rows, as Qt's own books have it."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from models.domain.summary import CaseRow
from widgets.queue.queue_columns import SORTED_BY, Column

Index = QModelIndex | QPersistentModelIndex
FIELDS = [CaseRow._fields.index(SORTED_BY[column][0]) for column in Column]


class PlainRows(QAbstractTableModel):
    """Rows as they are; every cell is asked for singly."""

    def __init__(self, rows: Sequence[CaseRow]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return len(FIELDS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._rows[index.row()][FIELDS[index.column()]] if role == Qt.ItemDataRole.DisplayRole else None


def painted(window: QWidget) -> None:
    """Do what waits, and paint now: the event loop alone would wait for the next frame of the screen."""
    QApplication.processEvents()
    QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))


def proxy_times(rows: Sequence[CaseRow], word: str) -> tuple[float, float]:
    """Seconds for one sort and for one filter, each until it is painted."""
    model = PlainRows(rows)
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    proxy.setFilterKeyColumn(-1)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    view = QTableView()
    view.setModel(proxy)
    view.resize(1000, 700)
    view.show()
    painted(view)
    began = time.perf_counter()
    proxy.sort(Column.PLACE, Qt.SortOrder.DescendingOrder)
    painted(view)
    sort_s = time.perf_counter() - began
    began = time.perf_counter()
    proxy.setFilterFixedString(word)
    painted(view)
    filter_s = time.perf_counter() - began
    view.close()
    return sort_s, filter_s
