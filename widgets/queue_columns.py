"""The columns of the queue, in the order in which they stand, and what each one shows and is sorted by."""

from __future__ import annotations

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
}

_SHOWN_IN: dict[str, Column] = {
    "state": Column.STATE,
    "stage": Column.STATE,
    "level": Column.LEVEL,
    "type_code": Column.CASE,
    "title": Column.CASE,
    "area": Column.PLACE,
    "address": Column.PLACE,
    "channel": Column.CHANNEL,
    "lead": Column.LEAD,
    "units": Column.LEAD,
    "due_ms": Column.LEFT,
    "soon_ms": Column.LEFT,
    "paused": Column.LEFT,
    "returns": Column.CASE,
    "reworks": Column.CASE,
    "merged": Column.CASE,
    "tasks": Column.CASE,
    "urges": Column.CASE,
    "escalation": Column.CASE,
    "sources": Column.CASE,
}


def columns_changed(before: CaseRow, after: CaseRow) -> frozenset[Column]:
    """The columns that must be drawn again when a row has become another."""
    return frozenset(column for field, column in _SHOWN_IN.items() if getattr(before, field) != getattr(after, field))
