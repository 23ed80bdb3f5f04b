"""Routing rules in and out: TOML, sheets, the stored body, and what is said of bad ones."""

from __future__ import annotations

import json

import pytest

from models.domain.case import Level
from models.rules.changes import Change
from models.rules.routing import (
    ROUTING_FIELDS,
    Hours,
    RoutingBook,
    RoutingRule,
    decode_routing,
    encode_routing,
    read_routing,
    read_routing_table,
    routing_changes,
    routing_rows,
    write_routing,
)
from tests.models.rules.routing.matters import a_book, faults_of

EVERYTHING = RoutingRule(
    id="all_of_it",
    lead="MUN",
    rank=0,
    types=("02*", "0301"),
    areas=("Oldtown", "示范老城"),
    levels=(Level.A, Level.C),
    sources=("grid",),
    words=("煤气味", 'the "gas" smell'),
    hours=Hours.parse("22:00-06:30"),
    weekdays=(0, 6),
    helpers=("GAS", "@type"),
    limits="rain",
    automatic=True,
    note="why = [not]",
)
BOOK = RoutingBook.of([RoutingRule("least", "STR"), EVERYTHING])


def read_rows(*rows: dict[str, str]) -> RoutingBook:
    return read_routing_table(enumerate(rows, start=2))


def test_a_book_reads_back_the_same_in_every_shape() -> None:
    assert read_routing(write_routing(BOOK)) == BOOK
    assert decode_routing(encode_routing(BOOK)) == BOOK
    rows = [dict(zip(ROUTING_FIELDS, row, strict=True)) for row in routing_rows(BOOK)]
    assert read_rows(*rows) == BOOK


def test_equal_books_have_the_same_body() -> None:
    assert encode_routing(read_routing(write_routing(BOOK))) == encode_routing(BOOK)
    assert encode_routing(BOOK) != encode_routing(RoutingBook.of([EVERYTHING]))
    (_, fields) = json.loads(encode_routing(BOOK))["rule"]
    assert list(fields) == sorted(fields)


def test_a_rule_knows_its_line() -> None:
    book = read_routing('# first\n[[rule]]\nlead = "MUN"\nid = "this"\n')
    assert [(rule.line, rule.lines["lead"], rule.lines["hours"]) for rule in book.rules] == [(4, 3, 2)]


def test_a_sheet_may_part_its_lists_in_chinese_too() -> None:
    (rule,) = read_rows({"id": "a", "lead": "GAS", "words": "煤气味、燃气味;gas smell|漏气", "automatic": "是"}).rules
    assert rule.words == ("煤气味", "燃气味", "gas smell", "漏气")
    assert rule.automatic


@pytest.mark.parametrize(
    ("line", "column", "sentence"),
    [
        ("leed = 'MUN'", "leed", f"no rule has 'leed'; it may have {', '.join(ROUTING_FIELDS)}."),
        ("type = 203", "type", "203 is neither a text nor a list of texts."),
        ("type = ['0203', 3]", "type", "['0203', 3] is neither a text nor a list of texts."),
        ("type = '0*3'", "type", "'0*3': a * stands only at the end, for every type that begins so."),
        ("type = ['*', '02*']", "type", "`*` means any and stands alone."),
        ("area = ['Oldtown', '']", "area", "an entry of the list is empty."),
        ("area = ['Oldtown', 'Oldtown']", "area", "'Oldtown' stands twice."),
        ("level = 'D'", "level", "'D' is none of A, B, C, W."),
        ("hours = '22-6'", "hours", "'22-6' are no hours; write them as 22:00-06:00."),
        ("hours = '08:60-09:00'", "hours", "08:60 is no time of day."),
        (
            "hours = '08:00-08:00'",
            "hours",
            "no minute lies between the two times of '08:00-08:00'; the whole day is 00:00-24:00.",
        ),
        ("weekdays = 'monday'", "weekdays", "'monday' is none of mon, tue, wed, thu, fri, sat, sun."),
        ("rank = '1'", "rank", "'1' is no whole number."),
        ("rank = 10000", "rank", "10000 is not between 0 and 9999."),
        ("automatic = 1", "automatic", "1 is neither true nor false."),
        ("helpers = 'MUN'", "helpers", "'MUN' leads already and cannot help itself."),
        ("limits = 3", "limits", "3 is no text."),
    ],
)
def test_a_bad_field_is_told_with_line_and_column(line: str, column: str, sentence: str) -> None:
    given = f"[[rule]]\nid = 'fine'\nlead = 'STR'\ntype = '01*'\n\n[[rule]]\nid = 'bad'\nlead = 'MUN'\n{line}\n"
    assert faults_of(lambda: read_routing(given)) == [(9, column, sentence)]


def test_what_is_missing_is_told_at_the_rule() -> None:
    assert faults_of(lambda: read_routing("\n[[rule]]\nnote = 'x'\n")) == [
        (2, "id", "id must be given."),
        (2, "lead", "lead must be given."),
    ]
    assert faults_of(lambda: read_rows({"id": "night watch@2", "lead": "MUN"})) == [
        (2, "id", "'night watch@2' is no id: at most 80 characters, no spaces and no @.")
    ]


def test_every_fault_of_a_file_is_told_at_once() -> None:
    text = "version = 2\n[[rule]]\nid = 'a'\nlead = 'MUN'\nlevel = 'X'\n[[rule]]\nid = 'b'\nlead = 3\n"
    assert [(line, column) for line, column, _ in faults_of(lambda: read_routing(text))] == [
        (1, "version"),
        (5, "level"),
        (8, "lead"),
    ]


def test_a_row_of_a_sheet_is_told_by_its_line() -> None:
    rows = ({"id": "a", "lead": "MUN", "type": "02*"}, {"id": "b", "lead": "STR", "rank": "ten", "automatic": "maybe"})
    assert faults_of(lambda: read_rows(*rows)) == [
        (3, "rank", "'ten' is no whole number."),
        (3, "automatic", "'maybe' is neither true nor false."),
    ]


@pytest.mark.parametrize(
    "body", ["", "[]", "{", '{"rule": 3}', '{"rule": [1]}', '{"rules": []}', '{"rule": [{}]}', "[" * 5000]
)
def test_a_body_that_is_no_book_is_refused(body: str) -> None:
    assert faults_of(lambda: decode_routing(body))


def test_too_many_rules_are_refused() -> None:
    body = json.dumps({"rule": [{"id": f"r{at}", "lead": "MUN", "type": f"{at:04}"} for at in range(1001)]})
    assert faults_of(lambda: decode_routing(body)) == [(0, "rule", "1001 rules are too many; a book may have 1000.")]


def test_changes_tell_what_comes_goes_and_is_said_anew() -> None:
    old = a_book(
        'id = "a"\ntype = "01*"\nlead = "MUN"', 'id = "b"\ntype = "02*"\nlead = "STR"', 'id = "c"\nlead = "GOV"'
    )
    new = a_book(
        'id = "b"\ntype = "02*"\nlevel = ["A", "B"]\nlead = "MUN"',
        'id = "a"\ntype = "01*"\nlead = "MUN"\nautomatic = true',
        'id = "d"\nlead = "GOV"\nhelpers = ["STR"]\nlimits = "rain"',
    )
    assert routing_changes(old, new) == (
        Change("c", "anything -> GOV", ""),
        Change("d", "", "anything -> GOV with STR, limits rain"),
        Change("b, level", "", "A, B"),
        Change("b, lead", "STR", "MUN"),
        Change("a, automatic", "", "true"),
        Change("order", "a, b", "b, a"),
    )
    assert routing_changes(new, new) == ()
