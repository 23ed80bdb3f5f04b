"""Tables of types and promises over the policy in force: what they change, and what they leave."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from models.domain.case import Level
from models.domain.clocks import ClockKind, Limit
from models.rules.policy.book import LimitEntry, PolicyBook
from models.rules.policy.comparing import policy_changes
from models.rules.policy.reading import read_policy
from models.rules.policy.shipped import shipped_policy
from tests.models.rules.policy.sheet import a_sheet
from tests.models.rules.policy.some_policy import a_book, faults_of, places

NEW_HEADER = "code,group_code,group_zh,group_en,name_zh,name_en,level,department,profile,handle,basis,as_of"
NEW = "0299,02,市政设施,Municipal,新,New,b,GAS,B,紧急2小时,an order of the mayor,2026-11-01"


def read(text: str, replace: bool = False) -> PolicyBook:
    return read_policy("types.csv", text.encode(), a_book(), replace=replace)


def changed(text: str, replace: bool = False) -> list[str]:
    return [str(change) for change in policy_changes(a_book(), read(text, replace))]


def test_a_column_that_is_left_out_keeps_what_is_in_force() -> None:
    assert read("code,handle\n0203,4wd\n").types["0203"].limits == {
        **a_book().types["0203"].limits,
        ClockKind.HANDLE: LimitEntry(Limit.parse("4wd")),
    }


def test_a_limit_that_changes_does_not_keep_the_basis_of_the_old_one() -> None:
    assert changed("code,handle\n0203,4wd\n0205,2wd\n") == [
        "type 0203 handle: 5wd -> 4wd",
        "type 0203 handle basis: a rule -> nothing",
    ]


def test_a_basis_in_the_row_is_that_of_the_limits_in_the_row() -> None:
    assert changed("code,handle,basis,as_of\n0203,4wd,a new rule,2026-11-01\n") == [
        "type 0203 handle: 5wd -> 4wd",
        "type 0203 handle basis: a rule -> a new rule",
        "type 0203 handle as_of: nothing -> 2026-11-01",
        "type 0203 basis: a rule -> a new rule",
        "type 0203 as_of: nothing -> 2026-11-01",
    ]


def test_a_step_may_have_a_basis_and_a_calendar_of_its_own() -> None:
    text = "code,sign,handle,sign_basis,handle_calendar,basis\n0203,1wh,5wd,own,boston,a rule\n"
    assert read(text).types["0203"].limits[ClockKind.SIGN].basis == "own"
    assert changed("code,handle_calendar\n0203,boston\n") == ["type 0203 handle calendar: nothing -> boston"]


def test_an_empty_cell_takes_the_limit_away() -> None:
    assert changed("code,sign\n0203,\n") == ["type 0203 sign: 1wh -> nothing"]


def test_types_that_are_not_named_stay_unless_all_are_replaced() -> None:
    assert changed("code,handle\n0203,5wd\n") == []
    assert changed("code,handle\n0203,5wd\n", replace=True) == [
        "type 0205: 小类 Leaf, level C, MUN, profile C, accept 15nm, sign 1wh, handle 2wd -> nothing"
    ]


def test_a_new_type_is_taken_in() -> None:
    assert changed(f"{NEW_HEADER}\n{NEW}\n") == ["type 0299: nothing -> 新 New, level B, GAS, profile B, handle 2nh"]
    assert read(f"{NEW_HEADER}\n{NEW}\n").types["0299"].level is Level.B


def test_columns_may_go_by_the_names_of_municipal_tables() -> None:
    assert changed("编码,处置时限,责任单位\n0203,4个工作日,GAS\n")[:2] == [
        "type 0203 department: MUN -> GAS",
        "type 0203 handle: 5wd -> 4wd",
    ]


def test_a_sheet_is_read_as_a_table_is() -> None:
    sheet = a_sheet([["code", "handle", "as_of"], ["0203", "4wd", "2026-11-01"]])
    assert str(read_policy("t.xlsx", sheet, a_book()).types["0203"].limits[ClockKind.HANDLE].limit) == "4wd"


def test_codes_that_a_sheet_took_for_numbers_are_refused_with_the_code_that_was_meant() -> None:
    faults = faults_of("t.xlsx", a_sheet([["code", "handle"], [203.0, "4wd"], ["2.03E+02", "4wd"]]))
    assert places(faults) == [(2, "code"), (3, "code")]
    assert "'0203'" in faults[0].sentence


def test_a_table_of_promises_is_told_by_its_columns() -> None:
    text = "sender,source_type,limit,calendar,basis,as_of\nboston311,*,10wd,boston,fitted,2015-06-30\n"
    book = read(text)
    assert set(book.promises["boston311"]) == {"Pothole", "*"}
    assert set(read(text, replace=True).promises["boston311"]) == {"*"}
    assert replace(book, promises=a_book().promises) == a_book()


@pytest.mark.parametrize(
    ("column", "cell", "said"),
    [
        ("handle", "5 days", "wh and wd are working hours and days"),
        ("handle", "soon", "a unit"),
        ("level", "Q", "A urgent, B important, C ordinary, W warning"),
        ("department", "MUM", "did you mean 'MUN'"),
        ("department", "", "missing"),
        ("profile", "Z", "there are A, B, C, D, M, W"),
        ("name_zh", "", "empty"),
        ("name_en", "a" * 301, "301 characters"),
        ("group_code", "-", "empty"),
        ("as_of", "yesterday", "2026-11-21"),
        ("handle_calendar", "bosten", "did you mean 'boston'"),
        ("sign", "6wd", "longer than the whole handling of 5wd"),
        ("arrive", "41wh", "longer than the whole handling of 5wd"),
        ("arrive_basis", "a rule", "no limit 'arrive'"),
        ("code", "2.03E02", "a number that a spreadsheet made of a code"),
        ("handle_unit", "fortnights", "natural, working_hours, working_days"),
        ("handle_unit", "natural", "does not go with the limit 5wd"),
    ],
)
def test_a_bad_cell_is_refused_by_line_and_column(column: str, cell: str, said: str) -> None:
    columns = dict.fromkeys(["code", "handle", "arrive", column], "")
    row = columns | {"code": "0205", "handle": "5wd", column: cell}
    text = f"{','.join(columns)}\n0203,5wd{',' * (len(columns) - 2)}\n{','.join(row.values())}\n"
    wrong = [fault for fault in faults_of("t.csv", text) if fault.line == 3]
    assert places(tuple(wrong)) == [(3, column)]
    assert said in wrong[0].sentence


def test_every_fault_of_a_file_is_told_at_once() -> None:
    text = "code,handle,hndle,level\n0203,5 days,,Q\n0205,2wd,,C\n0205,2wd,,C\n,2wd,,C\n0299,2wd,,C\n"
    faults = faults_of("t.csv", text)
    assert places(faults) == [
        (1, "hndle"), (2, "level"), (2, "handle"), (4, "code"), (5, "code"), (6, "code")
    ]  # fmt: skip
    assert "did you mean 'handle'" in faults[0].sentence
    assert "first on line 3" in faults[3].sentence
    assert "group_code, group_zh" in faults[5].sentence


def test_a_limit_that_runs_day_and_night_has_no_calendar() -> None:
    text = "code,accept,accept_calendar\n0203,15nm,boston\n"
    assert places(faults_of("t.csv", text)) == [(2, "accept_calendar")]
    rows = "code,accept,handle,calendar\n0203,15nm,5wd,boston\n"
    assert changed(rows) == ["type 0203 handle calendar: nothing -> boston"]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("handle\n2wd\n", 1, "code"),
        ("code,handle,处置时限\n0203,1wd,1wd\n", 1, "处置时限"),
        ("sender,limit\nboston311,1wd\n", 1, "source_type"),
        ("sender,source_type,limit\nboston311,Pothole,\n", 2, "limit"),
        ("sender,source_type,limit\nboston311,Pothole,soon\n", 2, "limit"),
        ("sender,source_type,limit\n,Pothole,1wd\n", 2, "sender"),
        ("sender,source_type,limit\nx,y,1wd\nx,y,1wd\n", 3, "source_type"),
        ("sender,source_type,limit,calendar\nx,y,1wd,mars\n", 2, "calendar"),
        ("code,handle\nno code,1wd\n", 2, "code"),
    ],
)
def test_a_table_with_the_wrong_columns_or_keys_is_refused(text: str, line: int, column: str) -> None:
    assert places(faults_of("t.csv", text)) == [(line, column)]


def test_a_department_that_types_still_name_cannot_go() -> None:
    faults = faults_of("t.toml", '[[department]]\ncode = "GAS"\nname_zh = "燃气"\nname_en = "Gas"\n', replace=True)
    assert {fault.column for fault in faults} == {"type 0203 department", "type 0205 department"}


def test_the_taxonomy_beside_the_checkout_is_read_as_it_is(shared_data: Path) -> None:
    data = (shared_data.parent / "taxonomy_default.csv").read_bytes()
    shipped = shipped_policy()
    book = read_policy("taxonomy_default.csv", data, shipped)
    moved = [str(change) for change in policy_changes(shipped, book) if " basis: " not in str(change)]
    assert moved == []
