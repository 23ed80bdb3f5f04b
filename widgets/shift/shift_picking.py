"""Which cases a handover speaks of, picked from the columns of all rows: 100,000 of them in a few milliseconds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from models.domain.case import OPEN_STATES, CaseState, Level
from models.domain.shift.gather import Picked
from models.domain.shift.sheets import Figures, Part
from widgets.queue.case_columns import CaseColumns
from widgets.queue.text_column import Mask, Slots

MOST_ASKED = 400
_OPEN = frozenset(state.value for state in OPEN_STATES)


def pick(columns: CaseColumns, begun_ms: int, now_ms: int, most: int) -> Picked:
    """The first `most` of each part, the earliest due first.

    What was received and closed since `begun_ms` the rows cannot tell: archived cases have left them.

    Of cases with open tasks up to `MOST_ASKED` are picked: their rows do not tell what was asked, nor how often.
    """
    slots = columns.by_number()
    due = columns.values["due_ms"][slots]
    is_open = columns.texts["state"].among(_OPEN, slots)
    overdue = is_open & (due <= now_ms)
    parts: dict[Part, Mask] = {
        Part.LEVEL_A: is_open & columns.texts["level"].among(frozenset({Level.A.value}), slots),
        Part.OVERDUE: overdue,
        Part.EMERGENCIES: is_open & ~columns.texts["grade"].among(frozenset({""}), slots),
        Part.TASKS: is_open & (columns.values["tasks"][slots] > 0),
        Part.PAUSES: columns.texts["state"].among(frozenset({CaseState.SUSPENDED.value}), slots),
        Part.WARNINGS: is_open & columns.texts["level"].among(frozenset({Level.W.value}), slots),
    }
    figures = Figures(
        fell_overdue=int(np.count_nonzero(overdue & (due >= begun_ms))),
        open_left=int(np.count_nonzero(is_open)),
    )
    limits = {part: MOST_ASKED if part is Part.TASKS else most for part in parts}
    numbers = {part: _first(columns, slots, mask, limits[part]) for part, mask in parts.items()}
    return Picked(figures, _counts(parts), numbers)


def _counts(parts: Mapping[Part, Mask]) -> dict[Part, int]:
    """Of tasks the rows count cases, not tasks: the page counts those itself."""
    return {part: int(np.count_nonzero(mask)) for part, mask in parts.items() if part is not Part.TASKS}


def _first(columns: CaseColumns, slots: Slots, mask: Mask, most: int) -> Sequence[str]:
    found = slots[mask]
    by_due = found[np.argsort(columns.values["due_ms"][found], kind="stable")][:most]
    return [columns.numbers[slot] for slot in by_due.tolist()]
