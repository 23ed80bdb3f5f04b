"""Which cases are shown, and in which order: answers computed from the columns."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from models.domain.summary import NEVER_MS
from widgets.case_columns import CaseColumns
from widgets.queue_columns import SORTED_BY, SortKey
from widgets.row_filter import RowFilter
from widgets.text_column import Mask, Slots

_SEARCHED = ("type_code", "area", "channel", "lead", "title", "address")  # few different texts first


def matching(
    columns: CaseColumns, wanted: RowFilter, states: frozenset[str] | None, now_ms: int, slots: Slots
) -> Slots:
    """Those of the slots that are in one of the states (None: in any) and fit the filter; the order is kept."""
    texts = columns.texts
    if states is not None and len(slots):
        slots = slots[texts["state"].among(states, slots)]
    if wanted.levels and len(slots):
        slots = slots[texts["level"].among(wanted.levels, slots)]
    if wanted.overdue:
        slots = slots[columns.values["due_ms"][slots] <= now_ms]
    if wanted.paused:
        paused = (columns.values["paused"][slots] != 0) & (columns.values["due_ms"][slots] == NEVER_MS)
        slots = slots[paused]
    for name, parts in (("area", wanted.areas), ("lead", wanted.units), ("type_code", wanted.types)):
        for part in parts:
            slots = slots[texts[name].containing(part, slots)]
    for word in wanted.words:
        slots = slots[_containing(columns, word, slots)]
    return slots


def _containing(columns: CaseColumns, word: str, slots: Slots) -> Mask:
    """Which slots have the word in a field that is searched; in their number only if the word has a digit."""
    found = np.zeros(len(slots), np.bool_)
    for name in _SEARCHED:
        rest = np.flatnonzero(~found)
        found[rest] = columns.texts[name].containing(word, slots[rest])
    if any(map(str.isdigit, word)):
        rest = np.flatnonzero(~found)
        part, numbers = word.upper(), columns.numbers
        found[rest] = [part in numbers[slot] for slot in slots[rest].tolist()]
    return found


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
