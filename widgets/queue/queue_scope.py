"""Which cases a queue is about, beside their states: everybody's, this seat's own, those of the areas it watches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

import numpy as np

from widgets.queue.case_columns import CaseColumns
from widgets.queue.text_column import Mask, Slots

AREA_PARTS = " · "
"""What stands between the parts of an area, the larger first: a street and its grid."""


class Scope(Enum):
    """Whose cases a queue holds."""

    EVERYBODY = "everybody"
    OWN = "own"
    WATCHED_AREAS = "areas"


@dataclass(frozen=True, slots=True)
class Whose:
    """What this seat calls its own: cases that it decided on last, cases that it marked, areas that it watches."""

    officer: str = ""
    marked: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()


def scoped(columns: CaseColumns, scope: Scope, whose: Whose) -> Mask:
    """Which of all slots that were ever used a queue of this scope is about."""
    size = len(columns.numbers)
    match scope:
        case Scope.OWN:
            own = columns.texts["officer"].everywhere(frozenset(filter(None, (whose.officer,))), size)
            own[[slot for number in whose.marked if (slot := columns.slot_of.get(number)) is not None]] = True
            return own
        case Scope.WATCHED_AREAS:
            areas = columns.texts["area"]
            return areas.everywhere(frozenset(a for a in areas.texts if lies_in(a, whose.areas)), size)
        case Scope.EVERYBODY:
            return np.ones(size, np.bool_)


def in_scope(columns: CaseColumns, scope: Scope, whose: Whose, slots: Slots) -> Slots:
    """Those of the slots that a queue of this scope is about."""
    if len(slots) != 1:
        return slots[scoped(columns, scope, whose).take(slots)]
    return slots if _is_in(columns, scope, whose, int(slots[0])) else slots[:0]


def _is_in(columns: CaseColumns, scope: Scope, whose: Whose, slot: int) -> bool:
    match scope:
        case Scope.OWN:
            officer = columns.texts["officer"][slot]
            return columns.numbers[slot] in whose.marked or (bool(officer) and officer == whose.officer)
        case Scope.WATCHED_AREAS:
            return lies_in(columns.texts["area"][slot], whose.areas)
        case Scope.EVERYBODY:
            return True


def lies_in(area: str, watched: frozenset[str]) -> bool:
    """Whether an area is watched, or is a part of one that is."""
    return area in watched or any(area.startswith(each + AREA_PARTS) for each in watched)


def offered_areas(areas: Mapping[str, int]) -> dict[str, int]:
    """What can be watched, with how many cases lie there: every area, and every larger one that it is a part of."""
    counted: dict[str, int] = {}
    for area, cases in areas.items():
        parts = area.split(AREA_PARTS)
        for length in range(1, len(parts) + 1):
            larger = AREA_PARTS.join(parts[:length])
            counted[larger] = counted.get(larger, 0) + cases
    return dict(sorted(counted.items()))
