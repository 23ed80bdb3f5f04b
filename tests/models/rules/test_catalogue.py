"""The default catalogue, and what is said of one that is broken."""

from __future__ import annotations

import csv
import io
from collections import Counter

import pytest

from models.domain.case import Level
from models.domain.clocks import NATURAL_TIME, ClockKind, Limit
from models.rules.catalogue import Catalogue, read_types
from resources import resource

HEADER = (
    "code,group_code,group_zh,group_en,name_zh,name_en,level,department,"
    "profile,accept,dispatch,sign,arrive,first_feedback,handle,repair,basis"
)
GOOD = "0101,01,安全隐患,Safety,消防通道堵塞,Fire lane blocked,A,FIR,B,5nm,5nm,30nm,60nm,120nm,2wh,,a rule"
CENTRE = {ClockKind.CHECK: Limit.parse("30nm")}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load()


def test_the_catalogue_has_a_hundred_types_each_with_a_basis(catalogue: Catalogue) -> None:
    assert len(catalogue.types) == 100
    assert all(len(code) == 4 and code.startswith(kind.group_code) for code, kind in catalogue.types.items())
    assert [code for code, kind in catalogue.types.items() if not kind.basis] == []
    assert [code for code, kind in catalogue.types.items() if not (kind.name_en and kind.name_zh)] == []


def test_every_limit_that_the_file_writes_is_a_clock_of_its_type(catalogue: Catalogue) -> None:
    steps = ("accept", "dispatch", "sign", "arrive", "handle")
    for row in csv.DictReader(io.StringIO(resource("taxonomy.csv").read_text(encoding="utf-8"))):
        limits = catalogue.types[row["code"]].limits
        assert {step: str(limits.get(ClockKind(step), "")) for step in steps} == {step: row[step] for step in steps}
    kinds = Counter(kind for case_type in catalogue.types.values() for kind in case_type.limits)
    assert kinds[ClockKind.CHECK] == kinds[ClockKind.CALL_BACK] == kinds[ClockKind.CLOSE] == 100
    assert 0 < kinds[ClockKind.ARRIVE] < 100


def test_a_limit_is_never_longer_than_half_a_year(catalogue: Catalogue) -> None:
    spans = {
        (code, kind): NATURAL_TIME.span(limit)
        for code, case_type in catalogue.types.items()
        for kind, limit in case_type.limits.items()
    }
    assert {where: span for where, span in spans.items() if span.days > 183} == {}


def test_the_department_of_every_type_exists(catalogue: Catalogue) -> None:
    assert {kind.department for kind in catalogue.types.values()} - set(catalogue.departments) == set()


def test_the_catalogue_answers_for_a_type(catalogue: Catalogue) -> None:
    assert catalogue.knows("0101")
    assert not catalogue.knows("9999")
    assert (catalogue.level("0101"), catalogue.department("0101")) == (Level.A, "FIR")
    assert str(catalogue.limit("0101", ClockKind.SIGN)) == "30nm"
    assert str(catalogue.limit("0101", ClockKind.CHECK)) == "30nm"
    assert catalogue.limit("0102", ClockKind.ARRIVE) is None


def test_a_types_own_limit_comes_before_the_duty_rooms() -> None:
    types = read_types(f"{HEADER}\n{GOOD}\n", {ClockKind.SIGN: Limit.parse("1nd"), **CENTRE})
    assert {kind.value: str(limit) for kind, limit in types["0101"].limits.items()} == {
        "accept": "5nm",
        "dispatch": "5nm",
        "sign": "30nm",
        "arrive": "60nm",
        "handle": "2wh",
        "check": "30nm",
    }


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("5nm,5nm", "5nm,5xx", "line 3, dispatch: limit '5xx'"),
        (",30nm,", ",0nm,", "line 3, sign: limit '0nm'"),
        ("2wh", "soon", "line 3, handle: limit 'soon'"),
        (",A,", ",Z,", "line 3, level: 'Z'"),
        ("0102", "0101", "line 3, code: '0101'"),
        ("0102", "", "line 3, code: ''"),
        (",a rule", "", "line 3: it has not as many cells"),
        ("a rule", "a rule,more", "line 3: it has not as many cells"),
    ],
)
def test_a_broken_line_is_refused_by_line_and_column(old: str, new: str, said: str) -> None:
    second = GOOD.replace("0101", "0102")
    read_types(f"{HEADER}\n{GOOD}\n{second}\n", CENTRE)
    with pytest.raises(ValueError) as refusal:
        read_types(f"{HEADER}\n{GOOD}\n{second.replace(old, new, 1)}\n", CENTRE)
    assert said in str(refusal.value)


def test_the_line_is_the_files_own_after_a_cell_of_two_lines_and_an_empty_line() -> None:
    two_lines = GOOD.replace("a rule", '"a rule\nin two lines"')
    with pytest.raises(ValueError) as refusal:
        read_types(f"{HEADER}\n{two_lines}\n\n{GOOD.replace('0101', '0102').replace('2wh', '2xx')}\n", CENTRE)
    assert "line 5, handle" in str(refusal.value)


@pytest.mark.parametrize("column", ["code", "level", "department", "profile", "handle", "basis"])
def test_a_missing_column_is_named(column: str) -> None:
    with pytest.raises(ValueError) as refusal:
        read_types(f"{HEADER.replace(column, 'other', 1)}\n{GOOD}\n", CENTRE)
    assert repr(column) in str(refusal.value)
