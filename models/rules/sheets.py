"""A spreadsheet's first sheet as lines of text cells."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime

from models.rules.faults import Fault, RuleFileError

MOST_UNPACKED_BYTES = 200_000_000


def sheet_lines(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """Each row with its number in the sheet. Of merged cells the first holds the value, the others are empty."""
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415  # for the few who bring spreadsheets

    if not data:
        raise RuleFileError([Fault(0, "", "the file is empty")])
    _check_size(data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheet = book.get_sheet_by_index(0)
    except (CalamineError, IndexError, ValueError, OSError) as error:
        raise RuleFileError([Fault(0, "", f"this is no spreadsheet that can be read: {error}")]) from error
    first = sheet.start[0] if sheet.start else 0
    for number, cells in enumerate(sheet.to_python(), start=first + 1):
        yield number, [cell_text(cell) for cell in cells]


def cell_text(cell: object) -> str:
    """What a cell says, as one would type it: 101 for 101.0, 2026-11-01 for a date."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(" ") if any((cell.hour, cell.minute, cell.second)) else cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell).strip()


def _check_size(data: bytes) -> None:
    """A small file may unpack to one that fills the memory."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        whole = sum(part.file_size for part in parts.infolist())
    if whole > MOST_UNPACKED_BYTES:
        raise RuleFileError([Fault(0, "", f"it unpacks to more than {MOST_UNPACKED_BYTES // 1_000_000} MB")])
