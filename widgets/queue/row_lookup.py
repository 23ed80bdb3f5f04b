"""Finding cases by what somebody types of them: the end of a number, or words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

import numpy as np

from models.domain.case import OPEN_STATES
from models.domain.summary import CaseRow, counting_key
from widgets.queue.case_columns import CaseColumns

_OPEN = frozenset(state.value for state in OPEN_STATES)
_SERIAL = 4
"""The digits of a case's serial number within its day, at the least."""
_SEARCHED = ("type_code", "area", "title", "address")
_LAST = "-" + 18 * "9"


def numbered(columns: CaseColumns, ending: str, most: int) -> list[CaseRow]:
    """Known cases whose numbers end so: open ones first, and of those the latest.

    A serial in full means that serial on whichever day; only where there is none, longer ones that end so.
    """
    ending = ending.upper()
    if (slot := columns.slot_of.get(ending)) is not None:
        return [columns.row(slot)]
    found = _open_first(columns, _in_full(columns, ending), most) or _open_first(
        columns, _ending_so(columns, ending), most
    )
    return [columns.row(slot) for slot in found]


def worded(columns: CaseColumns, text: str, most: int) -> list[CaseRow]:
    """Known open cases that have all of these words in their title, type or place, the most urgent first.

    Numbers are not looked through: digits are for `numbered`, and 100,000 numbers would be felt at each key.
    """
    slots = columns.by_number()
    slots = slots[columns.texts["state"].among(_OPEN, slots)]
    for word in sorted(text.casefold().replace('"', " ").split(), key=len, reverse=True):
        found = np.zeros(len(slots), np.bool_)
        for name in _SEARCHED:
            rest = np.flatnonzero(~found)
            found[rest] = columns.texts[name].containing(word, slots[rest])
        slots = slots[found]
    dues = columns.values["due_ms"][slots]
    return [columns.row(int(slot)) for slot in slots[np.argsort(dues, kind="stable")][:most]]


def _in_full(columns: CaseColumns, ending: str) -> Iterator[int]:
    """By a whole serial; where it is none, by a serial and as much of the day before it, with or without the dash."""
    day, dash, serial = ending.rpartition("-")
    if not dash and len(ending) >= _SERIAL:
        if found := list(_of_days(columns, "", ending)):
            return iter(found)
        day, serial = ending[:-_SERIAL], ending[-_SERIAL:]
    return iter(()) if len(serial) < _SERIAL else _of_days(columns, day, serial)


def _of_days(columns: CaseColumns, day: str, serial: str) -> Iterator[int]:
    """The cases of this serial on the days that end so, the latest first."""
    for prefix in reversed(list(_days(columns))):
        slot = columns.slot_of.get(f"{prefix}-{serial}")
        if slot is not None and prefix.endswith(day):
            yield slot


def _days(columns: CaseColumns) -> Iterator[str]:
    """What stands before the serials of the known cases, by leaps over all cases of a day."""
    order, at = columns.by_number(), 0
    while at < len(order):
        prefix = columns.numbers[order[at]].rpartition("-")[0]
        yield prefix
        at = max(
            at + 1, bisect_right(order, counting_key(prefix + _LAST), key=lambda slot: columns.number_key(int(slot)))
        )


def _ending_so(columns: CaseColumns, ending: str) -> Iterator[int]:
    """From the latest back."""
    numbers = columns.numbers
    return (slot for slot in reversed(columns.by_number().tolist()) if numbers[slot].endswith(ending))


def _open_first(columns: CaseColumns, slots: Iterator[int], most: int) -> list[int]:
    """So many of the slots, those of open cases before others; no more are looked for than are needed."""
    states = columns.texts["state"]
    opened: list[int] = []
    others: list[int] = []
    for slot in slots:
        (opened if states[slot] in _OPEN else others).append(slot)
        if len(opened) >= most:
            break
    return (opened + others)[:most]
