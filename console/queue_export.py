"""What the queue shows, as a file: XLSX or CSV, written in a thread of its own. It holds no caller: a seat has none.

Texts that a spreadsheet would take for a formula are written as texts, with an apostrophe before them.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path

from models.domain.summary import NEVER_MS, CaseRow
from widgets.queue.queue_columns import COUNTED, MOMENTS, Column
from widgets.queue.queue_copy import one_line, plain_cell
from widgets.queue.queue_texts import count_of
from widgets.queue.taken_rows import TakenRows

Cell = str | int | datetime | None
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DATE = "yyyy-mm-dd hh:mm"
_MINUTE_MS = 60_000
_WIDTHS = {Column.CASE: 48, Column.PLACE: 34, Column.ADDRESS: 30, Column.TYPE: 28, Column.AREA: 20, Column.LEVEL: 7}
_WIDTH = 17
MOST_ROWS = 1_048_570
"""As many as a sheet of XLSX has lines for, less the head."""


@dataclass(frozen=True, slots=True)
class Export:
    """What is written: the rows as they were at `now_ms`, `said` what they are, in a line, and how cells read.

    `text` gives the words of a cell that is neither a number nor an instant.
    """

    rows: TakenRows
    columns: Sequence[Column]
    headers: Sequence[str]
    said: str
    now_ms: int
    zone: tzinfo
    text: Callable[[CaseRow, Column], str]


def write(export: Export, path: Path) -> None:
    """OSError where it cannot be written."""
    (_write_csv if path.suffix.lower() == ".csv" else _write_xlsx)(export, path)


def cells(export: Export) -> Iterator[list[Cell]]:
    """The rows, cell by cell: minutes left as a number, instants as times on the duty room's wall."""
    for row in export.rows:
        yield [_cell(export, row, column) for column in export.columns]


def _cell(export: Export, row: CaseRow, column: Column) -> Cell:
    if column is Column.LEFT:
        return None if row.due_ms == NEVER_MS else (row.due_ms - export.now_ms) // _MINUTE_MS
    if column in MOMENTS:
        ms = getattr(row, MOMENTS[column])
        return None if ms == NEVER_MS else _local(ms, export.zone)
    return count_of(row, column) if column in COUNTED else plain_cell(export.text(row, column))


def _local(ms: int, zone: tzinfo) -> datetime:
    """As a spreadsheet has it: without a zone."""
    return (_EPOCH + timedelta(milliseconds=ms)).astimezone(zone).replace(tzinfo=None, second=0, microsecond=0)


def _write_csv(export: Export, path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow([plain_cell(export.said)])
        table.writerow([one_line(header) for header in export.headers])
        for row in cells(export):
            table.writerow([f"{each:%Y-%m-%d %H:%M}" if isinstance(each, datetime) else each for each in row])


def _write_xlsx(export: Export, path: Path) -> None:
    from xlsxwriter import Workbook  # noqa: PLC0415  # not before somebody exports
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415  # as above

    path.open("wb").close()  # where it cannot be written nothing is begun that would have to be let go of
    book = Workbook(str(path), {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet()
    bold, date = book.add_format({"bold": True, "bottom": 1}), book.add_format({"num_format": _DATE})
    sheet.freeze_panes(2, 0)
    for at, column in enumerate(export.columns):
        sheet.set_column(at, at, _WIDTHS.get(column, _WIDTH))
    sheet.write_string(0, 0, plain_cell(export.said))
    for at, header in enumerate(export.headers):
        sheet.write_string(1, at, header, bold)
    line = 1
    for line, row in enumerate(cells(export), start=2):
        for at, each in enumerate(row):
            if isinstance(each, datetime):
                sheet.write_datetime(line, at, each, date)
            elif isinstance(each, int):
                sheet.write_number(line, at, each)
            elif each:
                sheet.write_string(line, at, each)
    sheet.autofilter(1, 0, line, len(export.columns) - 1)
    try:
        book.close()
    except FileCreateError as error:
        raise OSError(str(error)) from error
