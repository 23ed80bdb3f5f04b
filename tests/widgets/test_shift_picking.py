"""Which cases a handover speaks of, picked from rows."""

from __future__ import annotations

from typing import Any

from models.domain.shift.sheets import Part
from models.domain.summary import NEVER_MS, CaseRow, summarise
from tests.widgets.cases import flooded_underpass
from widgets.queue.case_rows import CaseRows
from widgets.shift.shift_picking import pick

BEGUN, NOW = 1_000_000, 2_000_000
_PLAIN = summarise(flooded_underpass())


def row(number: str, level: str, due_ms: int, **more: Any) -> CaseRow:  # Any: a value of whichever column
    """A row of an open case with nothing about it but what is said."""
    plain = _PLAIN._replace(number=number, state="handling", level=level, due_ms=due_ms, tasks=0, grade="", paused=0)
    return plain._replace(**more)


def rows_of(*rows: CaseRow) -> CaseRows:
    rows_ = CaseRows({})
    rows_.load(rows)
    return rows_


def test_each_part_has_its_open_cases_the_earliest_due_first() -> None:
    rows = rows_of(
        row("A-1", level="A", due_ms=NOW + 5),
        row("A-2", level="A", due_ms=NOW - 5),
        row("A-3", level="A", due_ms=NOW - 5, state="closed"),
        row("B-1", level="B", due_ms=BEGUN - 5),
        row("W-1", level="W", due_ms=NEVER_MS),
        row("T-1", level="C", due_ms=NOW + 9, tasks=2),
        row("G-1", level="C", due_ms=NOW + 9, grade="III"),
        row("S-1", level="C", due_ms=NEVER_MS, paused=1, state="suspended"),
    )
    picked = pick(rows.columns, BEGUN, NOW, 200)
    assert picked.numbers == {
        Part.LEVEL_A: ["A-2", "A-1"],
        Part.OVERDUE: ["B-1", "A-2"],
        Part.EMERGENCIES: ["G-1"],
        Part.TASKS: ["T-1"],
        Part.PAUSES: ["S-1"],
        Part.WARNINGS: ["W-1"],
    }
    assert (picked.figures.fell_overdue, picked.figures.open_left) == (1, 7)
    assert sorted(picked.wanted()) == ["A-1", "A-2", "B-1", "G-1", "S-1", "T-1", "W-1"]


def test_only_the_first_are_picked_and_all_are_counted() -> None:
    rows = rows_of(*(row(f"A-{n}", level="A", due_ms=NOW - n) for n in range(1, 9)))
    picked = pick(rows.columns, BEGUN, NOW, 3)
    assert picked.numbers[Part.OVERDUE] == ["A-8", "A-7", "A-6"]
    assert picked.counts[Part.OVERDUE] == picked.counts[Part.LEVEL_A] == 8


def test_an_empty_room_hands_over_nothing() -> None:
    picked = pick(rows_of().columns, BEGUN, NOW, 3)
    assert picked.wanted() == []
    assert set(picked.counts.values()) == {0}
