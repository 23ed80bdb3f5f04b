"""Which rows of the queue are selected: whole rows, told by their places."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection

from widgets.queue.queue_columns import Column
from widgets.queue.queue_model import QueueModel

MOST_SELECTED = 200
"""So many can be named on one sheet and read before it is sent; and a table follows them through a sort at once."""


def selected_rows(selection: QItemSelection, first: int = 0, last: int = 2**31) -> list[int]:
    """The places of the selected rows that lie in a span, from top to bottom."""
    rows: set[int] = set()
    for at in range(selection.count()):
        span = selection.at(at)
        rows.update(range(max(span.top(), first), min(span.bottom(), last) + 1))
    return sorted(rows)


def rows_selected(model: QueueModel, first: int, last: int) -> QItemSelection:
    """A selection of the rows from one place to another, both included."""
    return QItemSelection(model.index(first, 0), model.index(last, len(Column) - 1))
