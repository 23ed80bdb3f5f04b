"""Refused rows go to a file of the same kind, which can be corrected and sent again with the same profile."""

import json
from pathlib import Path

import pytest

from bus.intake.quarantine import Quarantine
from tests.bus.intake.files import HEADER, csv_file, line, reports, rows, source


def quarantined(path: Path, folder: Path) -> Path:
    found = source(path)
    quarantine = Quarantine(folder, found.shape)
    for row in found.rows():
        if row.refusal is not None:
            quarantine.add(row.number, row.refusal.field, row.refusal.reason, row.raw)
    quarantine.close()
    assert quarantine.path is not None
    assert list(folder.glob("*.part")) == []
    return quarantine.path


def test_a_corrected_row_is_read_with_the_same_profile(tmp_path: Path) -> None:
    path = csv_file(tmp_path, line(Id="1"), line(Id="2", Closed="1999-01-01", Text='"a ""b"",\nc"'))
    kept = quarantined(path, tmp_path / "kept")
    assert kept.name == "reports.quarantine.csv"
    text = kept.read_text(encoding="utf-8")
    assert text.splitlines()[0] == f"_row,_field,_reason,{HEADER}"
    assert text.splitlines()[1].startswith("2,Closed,closed before it was reported,2,2025-06-01 12:00:00,1999-01-01,")
    kept.write_text(text.replace("1999-01-01", "2025-07-01"), encoding="utf-8")
    (report,) = reports(kept)
    assert (report.record, report.text) == ("2", 'a "b",\nc')


@pytest.mark.parametrize("broken", ["1,2", line() + ",more", line(Text='"a"b'), line(Text='"open'), line(Text="a\0b")])
def test_a_broken_row_is_kept_as_it_stands_in_the_file(tmp_path: Path, broken: str) -> None:
    kept = quarantined(csv_file(tmp_path, line(), broken), tmp_path / "kept")
    assert kept.read_text(encoding="utf-8").splitlines()[1].endswith(f",{broken}")


def test_rows_refused_again_keep_one_set_of_added_columns_and_no_file_is_written_over(tmp_path: Path) -> None:
    path = csv_file(tmp_path, line(Id="2", Closed="1999-01-01"), line(Text='"a"b'), "1,2")
    first = quarantined(path, tmp_path / "kept")
    second = quarantined(first, tmp_path / "kept")
    assert second.name == "reports.quarantine.2.csv"
    assert [row.raw for row in rows(second)] == [row.raw for row in rows(path)]
    assert first.exists()


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_the_file_keeps_the_encoding_of_its_source(tmp_path: Path, encoding: str) -> None:
    path = csv_file(tmp_path, line(Text="井盖丢失，请处理"), line(Id="", Text="路灯不亮，请处理"), encoding=encoding)
    kept = quarantined(path, tmp_path / "kept")
    assert "路灯不亮，请处理" in kept.read_text(encoding=encoding)


def test_stray_bytes_are_kept_as_they_were(tmp_path: Path) -> None:
    path = csv_file(tmp_path, line(), line(Id="2", Text="caf@"))
    path.write_bytes(path.read_bytes().replace(b"caf@", b"caf\xe9"))
    assert b"caf\xe9" in quarantined(path, tmp_path / "kept").read_bytes()


def test_json_lines_are_kept_as_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_text('{"Id": "1", "Opened": "never", "Text": "路灯"}\n{broken\n', encoding="utf-8")
    kept = quarantined(path, tmp_path / "kept")
    first, second = map(json.loads, kept.read_text(encoding="utf-8").splitlines())
    assert first == {
        "_row": 1,
        "_field": "Opened",
        "_reason": "is no date and time like %Y-%m-%d %H:%M:%S or iso",
        "Id": "1",
        "Opened": "never",
        "Text": "路灯",
    }
    assert second["_text"] == "{broken"
    again = quarantined(kept, tmp_path / "kept").read_text(encoding="utf-8").splitlines()
    assert [json.loads(text) for text in again] == [first, second]
    kept.write_text(kept.read_text(encoding="utf-8").replace("never", "2025-06-01T12:00:00Z"), encoding="utf-8")
    assert [report.record for report in reports(kept)] == ["1"]
