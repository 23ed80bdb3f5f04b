"""Rows of the queue as text for the clipboard, and cells that no spreadsheet takes for a formula."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from widgets.queue.queue_columns import Column
from widgets.queue.queue_model import QueueModel

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def copied_text(model: QueueModel, rows: Iterable[int], columns: Sequence[Column]) -> str:
    """One line a row, its cells parted by tabs."""
    return "\n".join("\t".join(_cell(model.text(row, column), column) for column in columns) for row in rows)


def one_line(text: str) -> str:
    """A text that stays one cell: no line breaks, no control characters."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def plain_cell(text: str) -> str:
    """A cell that stays one cell and text where it is pasted or opened, also in a spreadsheet."""
    line = one_line(text)
    return f"'{line}" if line.startswith(_FORMULA_STARTS) else line


def _cell(text: str, column: Column) -> str:
    """A time too late is written with a plus, and no text of a report can stand there."""
    return one_line(text) if column is Column.LEFT else plain_cell(text)
