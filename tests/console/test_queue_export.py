"""The queue as a file, read again by another program: what it says, that nothing in it runs, that times are times."""

from __future__ import annotations

import csv
import random
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from console.queue_export import Export, write
from models.domain.summary import NEVER_MS, CaseRow
from tests.widgets.rows import HOUR, NOW_MS, TYPE_NAMES, made_row
from widgets.queue.case_rows import CaseRows
from widgets.queue.queue_columns import Column

ZONE = timezone(timedelta(hours=8))
COLUMNS = (Column.LEFT, Column.NUMBER, Column.CASE, Column.DUE, Column.RETURNS)
DUE_MS = NOW_MS - NOW_MS % 60_000 + 2 * HOUR
DANGEROUS = ("=1+1", "+86 755", "-1", "@SUM(A1)", "\t=1", "\0=1", "＝1+1", "=cmd|' /C calc'!A0")


def export_of(*titles: str) -> Export:
    live = CaseRows(TYPE_NAMES)
    rows = [made_row(random.Random(at), at)._replace(title=title, due_ms=DUE_MS) for at, title in enumerate(titles)]
    live.load([*rows, made_row(random.Random(9), 99)._replace(title="No clock", due_ms=NEVER_MS, returns=3)])

    def text(row: CaseRow, column: Column) -> str:
        return row.number if column is Column.NUMBER else row.title

    headers = [column.name.title() for column in COLUMNS]
    return Export(live.taken(), COLUMNS, headers, "=Queue · filter “x” · 2 cases", NOW_MS, ZONE, text)


def csv_rows(path: Path) -> list[list[str]]:
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def sheet_rows(path: Path) -> list[list[object]]:
    return [list(row) for row in CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()]


@pytest.mark.parametrize("title", DANGEROUS)
def test_no_text_of_a_report_becomes_a_formula(tmp_path: Path, title: str) -> None:
    write(export_of(title), tmp_path / "x.csv")
    write(export_of(title), tmp_path / "x.xlsx")
    for said in (csv_rows(tmp_path / "x.csv")[2][2], sheet_rows(tmp_path / "x.xlsx")[2][2]):
        assert str(said).startswith("'")
        assert "\0" not in str(said)
        assert "\t" not in str(said)
    assert csv_rows(tmp_path / "x.csv")[0][0].startswith("'=Queue")


def test_times_are_times_of_the_duty_room_numbers_are_numbers_and_what_is_not_there_is_empty(tmp_path: Path) -> None:
    write(export_of("A lamp, 灯"), tmp_path / "x.xlsx")
    said, headers, lamp, no_clock = sheet_rows(tmp_path / "x.xlsx")
    assert said[0] == "'=Queue · filter “x” · 2 cases"
    assert headers == ["Left", "Number", "Case", "Due", "Returns"]
    assert lamp[2] == "A lamp, 灯"
    assert lamp[3] == datetime(2026, 11, 21, 16, 32)  # noqa: DTZ001  # a spreadsheet's times have no zone
    assert lamp[0] == (DUE_MS - NOW_MS) // 60_000
    assert (no_clock[0], no_clock[3], no_clock[4]) == ("", "", 3)
    write(export_of("A lamp, 灯"), tmp_path / "x.csv")
    assert csv_rows(tmp_path / "x.csv")[2][2:4] == ["A lamp, 灯", "2026-11-21 16:32"]


def test_a_file_that_cannot_be_written_is_an_error_of_the_system(tmp_path: Path) -> None:
    for name in ("x.csv", "x.xlsx"):
        with pytest.raises(OSError, match="x"):
            write(export_of("A lamp"), tmp_path / "missing" / name)
