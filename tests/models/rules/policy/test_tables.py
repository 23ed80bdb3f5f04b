"""Tables of rules from bytes: whatever a spreadsheet program saves, or a fault that says where it is not a table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.faults import Fault, RuleFileError
from models.rules.tables import shielded, table_rows, write_csv
from tests.models.rules.policy.sheet import Cells, a_sheet

CELL = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).map(str.strip)


def faults_of(name: str, data: bytes) -> tuple[Fault, ...]:
    with pytest.raises(RuleFileError) as refusal:
        table_rows(name, data)
    return refusal.value.faults


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_csv_file_is_read_in_the_encodings_that_spreadsheets_write(encoding: str) -> None:
    text = "code,name\r\n0203,道路破损坑洼\r\n0205,路灯不亮\r\n"
    assert table_rows("types.CSV", text.encode(encoding)) == [
        (2, {"code": "0203", "name": "道路破损坑洼"}),
        (3, {"code": "0205", "name": "路灯不亮"}),
    ]


def test_a_row_stands_on_the_line_that_it_begins_on() -> None:
    text = 'code,basis\n0203,"one, and\ntwo"\n\n0205,three\n'
    assert [(line, row["basis"]) for line, row in table_rows("t.csv", text.encode())] == [
        (2, "one, and\ntwo"),
        (5, "three"),
    ]


def test_numbers_of_a_sheet_are_texts_as_one_would_type_them() -> None:
    rows: Cells = [["code", "amount"], ["0203", 101.0], ["0205", 2.5], [205, "x"]]
    assert [row for _, row in table_rows("t.xlsx", a_sheet(rows))] == [
        {"code": "0203", "amount": "101"},
        {"code": "0205", "amount": "2.5"},
        {"code": "205", "amount": "x"},
    ]


def test_of_merged_cells_the_first_alone_is_filled() -> None:
    rows: Cells = [["group", "code"], ["市政设施", "0203"], [None, "0205"]]
    assert [row["group"] for _, row in table_rows("t.xlsx", a_sheet(rows, merged="A2:A3"))] == ["市政设施", ""]


def test_the_rows_of_a_sheet_that_begins_further_down_keep_their_numbers() -> None:
    rows = [["code"], ["0203"]]
    assert [line for line, _ in table_rows("t.xlsx", a_sheet(rows, first_row=4))] == [5]


def test_columns_that_a_sheet_has_for_nothing_are_left_away() -> None:
    assert table_rows("t.csv", b"code,name,,\n0203,x,,\n,,,\n") == [(2, {"code": "0203", "name": "x"})]


@pytest.mark.parametrize(
    ("name", "data", "line", "said"),
    [
        ("t.csv", b"", 0, "empty"),
        ("t.csv", b"\n\n", 0, "empty"),
        ("t.csv", b"code,name\n", 1, "no row below the header"),
        ("t.csv", b"code,name,code\n1,2,3\n", 1, "'code' stands twice"),
        ("t.csv", b"code,,name\n1,2,3\n", 1, "column 2 has no name"),
        ("t.csv", b"code;name\n0203;x\n", 1, "parted by commas"),
        ("t.csv", b"code,name\n0203,x\n0205\n", 3, "1 cells where there are 2"),
        ("t.csv", b"code,name\n0203,x,more\n", 2, "'more' beyond the last column"),
        ("t.csv", b'code,name\n0203,x\n0205,"open\n', 3, "not CSV"),
        ("t.csv", b"code,name\n0203,\x00\n", 2, "NUL"),
        ("t.csv", b"code,name\n0203,x\n0205,\xff\xfe\xfd\n", 3, "neither UTF-8 nor GB 18030"),
        (
            "t.csv",
            "code,name\n0203,\u00e9t\u00e9 \u00e0 \u00c0\u00e9\n".encode("latin-1"),
            2,
            "neither UTF-8 nor GB 18030",
        ),
        ("t.csv", "code,name\n0203,Müller Straße\n".encode("latin-1"), 2, "neither UTF-8 nor GB 18030"),
        ("t.csv", "code,name\n0203,x\n".encode("utf-16"), 0, "UTF-16"),
        ("t.csv", a_sheet([["code"], ["0203"]]), 0, "spreadsheet"),
        ("t.xlsx", b"", 0, "empty"),
        ("t.xlsx", b"code,name\n0203,x\n", 0, "no spreadsheet"),
        ("t.xlsx", a_sheet([["code"], ["0203"]])[:300], 0, "no spreadsheet"),
        ("t.xlsx", a_sheet([]), 0, "empty"),
        ("t.xlsx", a_sheet([["code", "code"], ["1", "2"]]), 1, "'code' stands twice"),
        ("t.pdf", b"%PDF", 0, "no table"),
        ("table", b"code\n1\n", 0, "no table"),
    ],
)
def test_what_is_no_table_is_refused_with_its_line(name: str, data: bytes, line: int, said: str) -> None:
    faults = faults_of(name, data)
    assert [fault.line for fault in faults] == [line]
    assert said in faults[0].sentence


def test_every_row_that_does_not_fit_is_told_at_once() -> None:
    assert [fault.line for fault in faults_of("t.csv", b"a,b\n1\n1,2\n1,2,3\n")] == [2, 4]


@given(data=st.binary(max_size=200), ending=st.sampled_from([".csv", ".xlsx"]))
def test_any_bytes_are_a_table_or_a_fault(data: bytes, ending: str) -> None:
    try:
        found = bool(table_rows(f"t{ending}", data))
    except RuleFileError as refusal:
        found = bool(refusal.faults)
    assert found


@given(rows=st.lists(st.tuples(CELL, CELL).filter(any), min_size=1, max_size=6))
def test_a_written_table_reads_back_to_the_same(rows: list[tuple[str, str]]) -> None:
    text = write_csv(["one", "two"], rows)
    assert [(row["one"], row["two"]) for _, row in table_rows("t.csv", text.encode())] == rows


@pytest.mark.parametrize("cell", ["=1+1", "+49 30", "-5", "@x", "'=quoted", "'t Hof"])
def test_what_a_spreadsheet_would_run_is_written_as_text(cell: str) -> None:
    assert shielded(cell) == f"'{cell}"
    assert shielded("a=b-c") == "a=b-c"
