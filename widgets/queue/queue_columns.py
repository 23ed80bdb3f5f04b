"""The columns of the queue, in the order in which they stand, and what each one shows and is sorted by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from models.domain.summary import CaseRow


class Column(IntEnum):
    LEFT = 0
    NUMBER = 1
    LEVEL = 2
    CASE = 3
    PLACE = 4
    CHANNEL = 5
    LEAD = 6
    STATE = 7
    TYPE = 8
    AREA = 9
    ADDRESS = 10
    REPORTED = 11
    DUE = 12
    CLOCK = 13
    CHANGED = 14
    OFFICER = 15
    UNITS = 16
    RETURNS = 17
    REWORKS = 18
    URGES = 19
    TASKS = 20
    ESCALATION = 21
    REPORTS = 22
    SOURCES = 23
    GRADE = 24


SHOWN_AT_FIRST = tuple(Column)[: Column.TYPE]
"""The others wait in the menu of columns."""
COUNTED: Mapping[Column, str] = {
    Column.UNITS: "units",
    Column.RETURNS: "returns",
    Column.REWORKS: "reworks",
    Column.URGES: "urges",
    Column.TASKS: "tasks",
    Column.ESCALATION: "escalation",
    Column.REPORTS: "merged",
    Column.SOURCES: "sources",
}
"""Columns that show a number, with the field that holds it."""
MOMENTS: Mapping[Column, str] = {
    Column.REPORTED: "reported_ms",
    Column.DUE: "due_ms",
    Column.CHANGED: "touched_ms",
}
"""Columns that show an instant, with the field that holds it."""


@dataclass(frozen=True, slots=True)
class SortKey:
    column: Column
    descending: bool = False


MOST_URGENT_FIRST: tuple[SortKey, ...] = (SortKey(Column.LEFT),)

SORTED_BY: dict[Column, tuple[str, ...]] = {
    Column.LEFT: ("due_ms",),
    Column.NUMBER: ("number",),
    Column.LEVEL: ("level",),
    Column.CASE: ("title",),
    Column.PLACE: ("area", "address"),
    Column.CHANNEL: ("channel",),
    Column.LEAD: ("lead",),
    Column.STATE: ("state", "stage"),
    Column.TYPE: ("type_code",),
    Column.AREA: ("area",),
    Column.ADDRESS: ("address",),
    Column.CLOCK: ("clock",),
    Column.OFFICER: ("officer",),
    Column.GRADE: ("grade",),
    **{column: (field,) for column, field in (*COUNTED.items(), *MOMENTS.items())},
}

_CHIPS = ("returns", "reworks", "merged", "tasks", "urges", "escalation", "sources", "grade")
"""What is told behind the title."""
_SHOWN_IN: dict[str, frozenset[Column]] = {
    "state": frozenset({Column.STATE}),
    "stage": frozenset({Column.STATE}),
    "level": frozenset({Column.LEVEL}),
    "type_code": frozenset({Column.CASE, Column.TYPE}),
    "title": frozenset({Column.CASE}),
    "area": frozenset({Column.PLACE, Column.AREA}),
    "address": frozenset({Column.PLACE, Column.ADDRESS}),
    "channel": frozenset({Column.CHANNEL}),
    "lead": frozenset({Column.LEAD}),
    "units": frozenset({Column.LEAD, Column.UNITS}),
    "clock": frozenset({Column.CLOCK}),
    "officer": frozenset({Column.OFFICER}),
    "due_ms": frozenset({Column.LEFT, Column.DUE}),
    "soon_ms": frozenset({Column.LEFT}),
    "paused": frozenset({Column.LEFT}),
    "reported_ms": frozenset({Column.REPORTED}),
    "touched_ms": frozenset({Column.CHANGED}),
    **{
        field: frozenset({Column.CASE, *(column for column, counted in COUNTED.items() if counted == field)})
        for field in _CHIPS
    },
}
_SHOWN_IN["grade"] |= {Column.GRADE}


def columns_changed(before: CaseRow, after: CaseRow) -> frozenset[Column]:
    """The columns that must be drawn again when a row has become another."""
    changed = [columns for field, columns in _SHOWN_IN.items() if getattr(before, field) != getattr(after, field)]
    return frozenset().union(*changed)
