"""Which cases are shown, and in which order: answers computed from the columns."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from widgets.queue.case_columns import CaseColumns
from widgets.queue.filter_terms import RowFilter
from widgets.queue.queue_columns import SORTED_BY, SortKey
from widgets.queue.row_tests import fitting
from widgets.queue.text_column import Slots


def matching(
    columns: CaseColumns, wanted: RowFilter, states: frozenset[str] | None, now_ms: int, slots: Slots
) -> Slots:
    """Those of the slots that are in one of the states (None: in any) and fit the filter; the order is kept."""
    if states is not None and len(slots):
        slots = slots[columns.texts["state"].among(states, slots)]
    return fitting(columns, wanted, now_ms, slots)


def arranged(columns: CaseColumns, keys: tuple[SortKey, ...], slots: Slots) -> Slots:
    """The slots, given in the order of their numbers, sorted by the keys; ties keep the order of the numbers."""
    for key in reversed(keys):
        for field in reversed(SORTED_BY[key.column]):
            values = columns.sort_keys(field, slots)
            slots = slots[np.argsort(~values if key.descending else values, kind="stable")]
    return slots


def comes_before(columns: CaseColumns, keys: tuple[SortKey, ...]) -> Callable[[int, int], bool]:
    """Whether one slot stands before another in an `arranged` order."""
    fields = [(field, key.descending) for key in keys for field in SORTED_BY[key.column]]

    def before(one: int, other: int) -> bool:
        for field, descending in fields:
            mine, its = columns.sort_key(field, one), columns.sort_key(field, other)
            if mine != its:
                return (mine > its) is descending  # type: ignore[operator]  # both of the same field, so of one type
        return columns.number_key(one) < columns.number_key(other)

    return before


def place_for(slot: int, order: Slots, before: Callable[[int, int], bool]) -> int:
    """Where a slot belongs in an order that it is not in."""
    low, high = 0, len(order)
    while low < high:
        middle = (low + high) // 2
        if before(int(order[middle]), slot):
            low = middle + 1
        else:
            high = middle
    return low
