"""The encoding of a file is found out or refused; nothing is ever read as garbled text."""

import gzip
from pathlib import Path

import pytest

from bus.intake.encoding import FileError, detect_encoding
from tests.bus.intake.files import HEADER, csv_file, line, refusals, reports, source

CHINESE = "井盖丢失，请尽快处理。"
FRENCH = "Café fermé, façade très abîmée, élèves gênés"


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("gb18030", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
    ],
)
def test_chinese_text_comes_through_in_the_encoding_it_was_written_in(tmp_path: Path, written: str, found: str) -> None:
    path = csv_file(tmp_path, line(Text=CHINESE), encoding=written)
    assert source(path).shape.encoding.name == found
    assert [report.text for report in reports(path)] == [CHINESE]


def test_latin_1_is_read_where_the_profile_names_it(tmp_path: Path) -> None:
    path = csv_file(tmp_path, *(line(Id=str(n), Text=FRENCH) for n in range(9)), encoding="latin-1")
    path.write_bytes(path.read_bytes().replace(b",", b";").replace(b"; ", b", "))
    encoding = detect_encoding(path, ["utf-8", "gb18030", "latin-1"])
    assert encoding.name == "latin-1"


def test_a_file_in_none_of_the_encodings_is_refused_with_a_hint(tmp_path: Path) -> None:
    path = csv_file(tmp_path, *(line(Id=str(n), Text=CHINESE) for n in range(9)), encoding="gb18030")
    with pytest.raises(FileError, match=r"none of the profile's encodings \(utf-8: byte 0x.*looks like gb18030"):
        detect_encoding(path, ["utf-8"])
    with pytest.raises(FileError, match="almost every letter would be an accented one"):
        detect_encoding(csv_file(tmp_path, CHINESE * 90, encoding="gb18030"), ["latin-1"])


def test_western_text_is_not_read_as_rare_chinese(tmp_path: Path) -> None:
    path = csv_file(tmp_path, *(line(Id=str(n), Text="éaèbêc naïve") for n in range(9)), encoding="latin-1")
    with pytest.raises(FileError, match="gb18030"):
        detect_encoding(path, ["gb18030"])


def test_a_stray_byte_costs_its_row_only_and_names_the_column(tmp_path: Path) -> None:
    path = csv_file(tmp_path, line(Id="1"), line(Id="2", Text="caf@"), line(Id="3", Text="café"))
    path.write_bytes(path.read_bytes().replace(b"caf@", b"caf\xe9"))
    assert refusals(path) == [(2, "Text", "holds bytes that are not UTF-8")]
    assert [report.record for report in reports(path)] == ["1", "3"]


def test_utf_16_without_a_mark_is_refused_by_name(tmp_path: Path) -> None:
    path = csv_file(tmp_path, line(), encoding="utf-16-le")
    with pytest.raises(FileError, match="looks like UTF-16 without a mark"):
        source(path)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "reports.csv").write_bytes(b"")
    with pytest.raises(FileError, match="the file is empty"):
        source(tmp_path / "reports.csv")


def test_a_packed_file_is_unpacked_on_the_way_and_one_cut_off_says_so(tmp_path: Path) -> None:
    whole = "\n".join((HEADER, *(line(Id=str(n), Text=f"{n * 7919}") for n in range(5_000)), "")).encode()
    path = tmp_path / "reports.csv.gz"
    path.write_bytes(gzip.compress(whole))
    assert len(reports(path)) == 5_000
    path.write_bytes(path.read_bytes()[:-9_000])
    broken = refusals(path)
    assert broken[-1][2] == "the packed file breaks off here; what follows cannot be read"
    assert len(reports(path)) + len(broken) == broken[-1][0]
