"""Tables of rules from CSV and spreadsheets: rows by column name, each with the line it stands on."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from models.rules.faults import Fault, RuleFileError
from models.rules.sheets import sheet_lines
from models.rules.texts import text_of

MOST_BYTES = 20_000_000
SHEETS = (".xlsx", ".xlsm", ".xls", ".ods")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would run rather than show."""

Line = tuple[int, list[str]]


@dataclass(frozen=True, slots=True)
class Table:
    """`header` is the line of the column names; a row is its line and its cells by column, stripped of blanks."""

    columns: tuple[str, ...]
    header: int
    rows: list[tuple[int, dict[str, str]]] = field(default_factory=list)


def table_rows(name: str, data: bytes) -> list[tuple[int, dict[str, str]]]:
    """The rows of a CSV file (UTF-8 or GB 18030) or of a spreadsheet's first sheet. `name` says by its ending which.

    RuleFileError with every fault: not such a file, no rows, a column twice, rows that do not fit the header.
    """
    return read_table(name, data).rows


def read_table(name: str, data: bytes) -> Table:
    """The same with the header, where that is wanted."""
    ending = name[name.rfind(".") :].casefold() if "." in name else ""
    if len(data) > MOST_BYTES:
        raise _refused(f"the file is larger than {MOST_BYTES // 1_000_000} MB: too large for a table of rules")
    if ending in SHEETS:
        return _table(sheet_lines(data))
    if ending == ".csv":
        return _table(_csv_lines(text_of(data)))
    raise _refused(f"{name!r} is no table: they are read from .csv and {', '.join(SHEETS)}")


def shielded(cell: str) -> str:
    """A cell as a CSV file may hold it: a spreadsheet takes what follows the apostrophe as text, not as a formula."""
    return f"'{cell}" if cell.startswith((*FORMULA_STARTS, "'")) else cell


def write_csv(columns: Sequence[str], rows: Iterable[Iterable[str]]) -> str:
    """A CSV text that `table_rows` reads back to the same, and that no spreadsheet runs."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([shielded(cell) for cell in row] for row in rows)
    return out.getvalue()


def _csv_lines(text: str) -> Iterator[Line]:
    """Each row with the line that it begins on; a cell may go over several lines."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    before = 0
    try:
        for cells in reader:
            yield before + 1, [_unshielded(cell) for cell in cells]
            before = reader.line_num
    except csv.Error as error:
        raise RuleFileError([Fault(before + 1, "", f"this is not CSV: {error}")]) from error


def _unshielded(cell: str) -> str:
    text = cell.strip()
    return text[1:] if text.startswith("'") and text[1:].startswith((*FORMULA_STARTS, "'")) else text


def _table(lines: Iterable[Line]) -> Table:
    filled = (line for line in lines if any(line[1]))
    first = next(filled, None)
    if first is None:
        raise _refused("the table is empty")
    table = Table(_columns(*first), first[0])
    faults: list[Fault] = []
    for number, cells in filled:
        row = _row(number, cells, table.columns, faults)
        table.rows.append((number, row))
    if not table.rows:
        faults.append(Fault(table.header, "", "there is no row below the header"))
    if faults:
        raise RuleFileError(faults)
    return table


def _columns(line: int, cells: list[str]) -> tuple[str, ...]:
    while cells and not cells[-1]:
        cells = cells[:-1]  # a spreadsheet writes columns that only once held something
    faults = [Fault(line, name, f"the column {name!r} stands twice") for name in _twice(cells)]
    if "" in cells:
        faults.append(Fault(line, "", f"column {cells.index('') + 1} has no name"))
    if len(cells) == 1 and any(mark in cells[0] for mark in ";\t|"):
        faults.append(Fault(line, "", "the columns are to be parted by commas"))
    if faults:
        raise RuleFileError(faults)
    return tuple(cells)


def _twice(names: Sequence[str]) -> list[str]:
    return sorted({name for name in names if name and names.count(name) > 1})


def _row(line: int, cells: list[str], columns: Sequence[str], faults: list[Fault]) -> dict[str, str]:
    beyond = next((cell for cell in cells[len(columns) :] if cell), "")
    if len(cells) < len(columns):
        faults.append(Fault(line, "", f"it has {len(cells)} cells where there are {len(columns)} columns"))
    elif beyond:
        faults.append(Fault(line, "", f"it has a cell {beyond!r} beyond the last column"))
    return dict(zip(columns, cells, strict=False))


def _refused(sentence: str) -> RuleFileError:
    return RuleFileError([Fault(0, "", sentence)])
