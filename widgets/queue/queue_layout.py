"""How the columns of the queue lie, as plain text that can be kept: which are shown, in which order, how wide."""

from __future__ import annotations

from collections.abc import Iterable

from widgets.queue.queue_columns import Column, SortKey

_LEAST, _MOST = 28, 2_000
"""Pixels that a column's width is kept within, whatever a file says."""

Layout = tuple[tuple[Column, int], ...]
"""The columns that are shown, from left to right, with their widths in pixels."""


def layout_text(layout: Layout) -> str:
    return ",".join(f"{_name(column)}:{width}" for column, width in layout)


def layout_of(text: object) -> Layout:
    """What was kept; empty where it is nothing of ours. A column that is not known any more is left out."""
    found: dict[Column, int] = {}
    for piece in str(text).split(",") if isinstance(text, str) else ():
        name, _, width = piece.partition(":")
        column = _column(name)
        if column is not None and width.isascii() and width.isdecimal() and len(width) <= len(str(_MOST)):
            found[column] = min(max(int(width), _LEAST), _MOST)
    return tuple(found.items()) if Column.CASE in found else ()


def sort_text(keys: Iterable[SortKey]) -> str:
    return ",".join(("-" if key.descending else "") + _name(key.column) for key in keys)


def sort_of(text: str) -> tuple[SortKey, ...]:
    """What was kept, without columns that are not known any more."""
    found: dict[Column, SortKey] = {}
    for piece in text.split(","):
        column = _column(piece.removeprefix("-"))
        if column is not None and column not in found:
            found[column] = SortKey(column, piece.startswith("-"))
    return tuple(found.values())


def sorted_also_by(keys: tuple[SortKey, ...], column: Column, add: bool) -> tuple[SortKey, ...]:
    """The sort after a column was pressed: by it alone, or by it as well; a second time it is turned round."""
    known = next((key for key in keys if key.column is column), None)
    key = SortKey(column, known is not None and not known.descending)
    if not add:
        return (key,)
    if known is None:
        return (*keys, key)
    return tuple(key if other is known else other for other in keys)


def _name(column: Column) -> str:
    return column.name.lower()


def _column(name: str) -> Column | None:
    return Column.__members__.get(name.upper()) if name.islower() else None
