"""Every kind of broken row is refused with its field and reason, and the rows around it go on."""

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bus.intake.encoding import FileError
from bus.intake.lines import MAX_ROW
from tests.bus.intake.files import HEADER, PLAIN, csv_file, line, refusals, reports, rows, source


@pytest.mark.parametrize(
    ("broken", "field", "reason"),
    [
        (line(Opened="yesterday"), "Opened", "is no date and time like %Y-%m-%d %H:%M:%S or iso"),
        (line(Opened=""), "Opened", "is missing"),
        (line(Opened="1900-01-01 00:00:00"), "Opened", "the year is outside 1970 to 2100"),
        (line(Opened="2026-02-01 00:00:00"), "Opened", "lies in the future"),
        (line(Closed="2025-06-01 11:59:59"), "Closed", "closed before it was reported"),
        (line(Closed="1900-01-01 00:00:00"), "Closed", "the year is outside 1970 to 2100"),
        (line(Id=" "), "Id", "is missing"),
        (line(Lon="-71", Lat="91"), "Lat", "is not on the earth"),
        (line(Lon="181", Lat="42"), "Lon", "is not on the earth"),
        (line(Lon="nan", Lat="42"), "Lon", "is not on the earth"),
        (line(Lon="0", Lat="0.0"), "Lat", "0, 0 is no place of a report"),
        (line(Lon="-71"), "Lat", "is missing, while the other coordinate is there"),
        (line(Lon="west", Lat="42"), "Lon", "is no number of degrees"),
        (line(Text="a\0b"), "Text", "holds a NUL character"),
        (line() + ",more", "", "the row has more columns than the header"),
        ("1,2", "", "the row has fewer columns than the header"),
        (line(Text='"a"b'), "", "bad quoting: ',' expected after '\"'"),
        (line(Text='"never closed'), "", "a quote is opened and never closed"),
        (line(Text="x" * 1_000_000), "", f"the row is longer than {MAX_ROW:,} characters"),
        (line(Text='"' + "x\n" * 500_000 + '"'), "", "a quote is opened and never closed"),
    ],
)
def test_a_broken_row_is_refused_with_field_and_reason_and_the_rest_goes_on(
    tmp_path: Path, broken: str, field: str, reason: str
) -> None:
    path = csv_file(tmp_path, line(Id="before"), broken, line(Id="after"))
    assert refusals(path)[0] == (2, field, reason)
    assert [report.record for report in reports(path)] == ["before", "after"]


def test_line_breaks_and_quotes_inside_quotes_are_part_of_the_text(tmp_path: Path) -> None:
    path = csv_file(tmp_path, line(Text='"two\nlines, and ""a word"""'), "", line(Id="2", Text='5" pipe'))
    assert [report.text for report in reports(path)] == ['two\nlines, and "a word"', '5" pipe']
    assert [row.number for row in rows(path)] == [1, 2]


def test_windows_line_ends_are_read_alike(tmp_path: Path) -> None:
    path = csv_file(tmp_path, line(Id="1"), line(Id="2"))
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert [report.record for report in reports(path)] == ["1", "2"]


@pytest.mark.parametrize(
    ("header", "told"),
    [
        (HEADER.replace("Opened", "Start"), "Opened: the file has no such column"),
        (HEADER.replace("Id", "Number"), "Id: the file has no such column"),
        ("\n\n", "the file holds no header"),
        ('Id,"Opened', "the header: a quote is opened and never closed"),
    ],
)
def test_a_file_that_does_not_fit_its_profile_is_refused_as_a_whole(tmp_path: Path, header: str, told: str) -> None:
    path = tmp_path / "reports.csv"
    path.write_text(header, encoding="utf-8")
    with pytest.raises(FileError, match=told):
        source(path)


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ("{", "no JSON object"),
        ("[1, 2]", "no flat JSON object: Expected `object`, got `array`"),
        ('{"Id": {"a": 1}}', "no flat JSON object: .* in a value"),
        ("[" * 100_000, "no flat JSON object"),
        ('{"Id": "' + "x" * 1_000_000 + '"}', "the row is longer than"),
    ],
)
def test_a_broken_json_line_costs_that_line_only(tmp_path: Path, broken: str, told: str) -> None:
    good = '{"Id": 7, "Opened": "2025-06-01T12:00:00Z", "Type": "Pothole", "Lon": -71.5, "Lat": 42.25, "x": null}'
    path = tmp_path / "reports.jsonl"
    path.write_text(f"{good}\n{broken}\n{good}\n", encoding="utf-8")
    found = refusals(path)
    assert [number for number, _, _ in found] == [2]
    assert re.match(told, found[0][2])
    assert [(r.record, r.place.lon, r.place.lat) for r in reports(path)] == [("7", -71.5, 42.25)] * 2


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)


@given(st.lists(TEXTS, max_size=12))
def test_every_line_of_any_file_is_a_report_or_a_refusal(lines: list[str]) -> None:
    """Whatever is written between two good rows, nothing is raised and the numbers run on without a gap."""
    with tempfile.TemporaryDirectory() as folder:
        path = csv_file(Path(folder), line(Id="first"), *lines)
        found = rows(path, PLAIN.replace(', "gb18030"', ""))
    assert [row.number for row in found] == list(range(1, len(found) + 1))
    assert all(bool(row.orders) != bool(row.refusal) for row in found)
    assert found[0].orders


@given(st.binary(max_size=400))
def test_any_bytes_at_all_are_read_or_refused(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.csv"
        path.write_bytes(HEADER.encode() + b"\n" + data)
        try:
            found = rows(path)
        except FileError:
            return
    assert all(bool(row.orders) != bool(row.refusal) for row in found)


def test_a_closing_within_the_slack_of_the_profile_counts_as_at_the_report(tmp_path: Path) -> None:
    text = PLAIN.replace("[types]", '[closed]\ncolumn = "Due"\nwords = ["done"]\nslack_s = 60\n[types]')
    within, beyond = (line(Id=at, Closed=f"2025-06-01 {at}", Due="done") for at in ("11:59:00", "11:58:59"))
    path = csv_file(tmp_path, within, beyond)
    assert refusals(path, text) == [(2, "Closed", "closed before it was reported")]
    assert [(r.record, r.closed_at == r.reported_at) for r in reports(path, text)] == [("11:59:00", True)]
