"""The policy as a TOML file and as the body of a book."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.clocks import ClockKind, Limit, LimitUnit
from models.rules.policy.body import decode_policy, encode_policy
from models.rules.policy.book import LimitEntry, PolicyBook
from models.rules.policy.comparing import policy_changes
from models.rules.policy.reading import policy_faults, read_policy
from models.rules.policy.shipped import shipped_policy
from models.rules.policy.writing import write_policy
from tests.models.rules.policy.some_policy import a_book, a_type, faults_of, places

PLAIN = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20).map(str.strip).filter(lambda t: t != "-")
NAME = PLAIN.filter(bool)
ENTRY = st.builds(
    LimitEntry,
    st.builds(Limit, st.integers(9, 99), st.just(LimitUnit.WORKING_DAYS)),
    st.sampled_from(["", "boston"]),
    PLAIN,
    st.sampled_from(["", "2026-11-01"]),
)


def read(text: str, replace: bool = False) -> PolicyBook:
    return read_policy("policy.toml", text.encode(), a_book(), replace=replace)


def changed(text: str, replace: bool = False) -> list[str]:
    return [str(change) for change in policy_changes(a_book(), read(text, replace))]


def test_each_table_changes_its_part_and_leaves_the_rest() -> None:
    text = """
        [policy]
        most_extensions = 1
        [centre]
        check = {limit = "1nh", basis = "a rule", as_of = 2026-11-01}
        [answers]
        first_I = "15nm"
        [set.heavy_rain]
        arrive = "20nm"
        [set.snow]
        handle = "3nd"
        [[department]]
        code = "WAT"
        name_zh = "水务"
        name_en = "Water"
        [[type]]
        code = "0203"
        department = "WAT"
        [[promise]]
        sender = "boston311"
        source_type = "*"
        limit = "9wd"
    """
    assert changed(text) == [
        "policy most_extensions: 2 -> 1",
        "centre check: 30nm -> 1nh",
        "centre check as_of: nothing -> 2026-11-01",
        "answer first_I: nothing -> 15nm",
        "set heavy_rain arrive: 30nm -> 20nm",
        "set heavy_rain arrive basis: a rule -> nothing",
        "set snow handle: nothing -> 3nd",
        "department WAT: nothing -> 水务 Water",
        "type 0203 department: MUN -> WAT",
        "promise of boston311 for *: nothing -> 9wd",
    ]


def test_a_table_replaces_its_kind_where_that_is_asked() -> None:
    assert changed('[centre]\nclose = "15nm"\n', replace=True) == [
        "centre check: 30nm -> nothing",
        "centre close: nothing -> 15nm",
    ]


def test_every_fault_is_told_with_its_line_and_key() -> None:
    text = """[policy]
most_extensions = 300
longest_suspension_days = "long"
[centre]
check = "soon"
vrify = "2nh"
[answers]
supervize = "1wd"
supervise = {limit = "1wd", calendar = "bosten"}
[set.Bad]
sign = true
[set.snow]
sign = "3wh"
handle = "2wh"
[[tipe]]
code = "0203"
[[type]]
code = "0203"
handle = {limit = "4wd", basis = "a rule", as_of = "soon"}
"""
    faults = faults_of("policy.toml", text)
    assert places(faults) == [
        (2, "most_extensions"),
        (3, "longest_suspension_days"),
        (5, "check"),
        (6, "vrify"),
        (8, "supervize"),
        (9, "supervise_calendar"),
        (10, ""),
        (11, "sign"),
        (13, "sign"),
        (15, "tipe"),
        (19, "handle_as_of"),
    ]
    assert "did you mean 'verify'" in faults[3].sentence
    assert "did you mean 'type'" in faults[9].sentence


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("[policy\n", 1, ""),
        ("centre = 5\n", 1, "centre"),
        ("type = 5\n", 1, "type"),
        ("[type]\ncode = 1\n", 1, "type"),
        ("[set]\nsnow = 5\n", 2, "snow"),
        ("[policy]\nmost_extensions = -1\n", 2, "most_extensions"),
        ('[[type]]\nhandle = "4wd"\n', 1, "code"),
        ('[[department]]\ncode = "GAS"\nname_zh = "燃气"\n', 1, "name_en"),
        ("\x00", 1, ""),
        ("", 0, ""),
    ],
)
def test_a_file_of_another_shape_is_refused_by_its_line(text: str, line: int, column: str) -> None:
    assert places(faults_of("policy.toml", text)) == [(line, column)]


def test_what_ships_is_written_and_read_back_to_the_same() -> None:
    book = shipped_policy()
    assert read_policy("p.toml", write_policy(book, "toml").encode(), PolicyBook(), replace=True) == book
    assert read_policy(
        "p.csv", write_policy(book, "csv").encode(), replace(a_book(), departments=book.departments)
    ).types == {
        **a_book().types,
        **book.types,
    }
    assert decode_policy(encode_policy(book)) == book
    assert policy_faults(book) == ()


@given(entry=ENTRY, other=ENTRY, name=NAME, basis=PLAIN)
def test_any_policy_is_written_and_read_back_to_the_same(
    entry: LimitEntry, other: LimitEntry, name: str, basis: str
) -> None:
    leaf = replace(a_type("0203"), name_zh=name, basis=basis, limits={ClockKind.SIGN: entry, ClockKind.CHECK: other})
    book = replace(a_book(), types={"0203": leaf}, promises={name: {"*": other, "one": entry}})
    assert read_policy("p.toml", write_policy(book, "toml").encode(), a_book(), replace=True) == book
    assert read_policy("p.csv", write_policy(book, "csv").encode(), a_book(), replace=True).types == book.types
    assert decode_policy(encode_policy(book)) == book


def test_a_policy_changes_nothing_of_itself_and_the_order_of_its_parts_is_no_difference() -> None:
    book = a_book()
    turned = replace(book, types=dict(reversed(list(book.types.items()))))
    assert policy_changes(book, turned) == ()
    assert encode_policy(turned) == encode_policy(book)


@pytest.mark.parametrize(
    ("now", "column"),
    [
        (replace(a_book(), types={"0204": a_type("0203")}), "type 0204 code"),
        (replace(a_book(), types={"0203": a_type("0203", "XXX")}), "type 0203 department"),
        (replace(a_book(), types={"0203": a_type("0203", basis="a\x07")}), "type 0203 basis"),
        (replace(a_book(), answers={"x": LimitEntry(Limit.parse("1wd"))}), "answers x"),
        (replace(a_book(), answers={"check": LimitEntry(Limit(0, LimitUnit.WORKING_DAYS))}), "answers check"),
        (replace(a_book(), answers={"check": LimitEntry(Limit.parse("1wd"), as_of="now")}), "answers check_as_of"),
        (replace(a_book(), centre={ClockKind.REPLY: LimitEntry(Limit.parse("1wd"))}), "centre reply"),
        (replace(a_book(), most_extensions=-1), "policy most_extensions"),
    ],
)
def test_a_body_that_no_file_could_give_is_found_out(now: PolicyBook, column: str) -> None:
    assert column in [fault.column for fault in policy_faults(now)]
    assert policy_faults(a_book()) == ()


@pytest.mark.parametrize("body", ["", "{}x", "[]", '{"types": 5}', "[" * 100_000])
def test_a_body_that_is_no_policy_is_a_value_error(body: str) -> None:
    with pytest.raises(ValueError):
        decode_policy(body)
