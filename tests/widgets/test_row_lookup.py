"""Cases are found by what somebody types of them: the end of a number, or words."""

from __future__ import annotations

import pytest

from models.domain.case import CaseState
from models.domain.summary import summarise
from tests.widgets.cases import case_of
from widgets.queue.case_rows import CaseRows

NUMBERS = ("DD-20261120-0040", "DD-20261121-0040", "DD-20261121-0041", "DD-20261121-10040", "X-7")


def rows() -> CaseRows:
    rows = CaseRows({"0111": "Lift entrapment"})
    cases = [case_of(number, title=f"Title of {number}") for number in NUMBERS]
    cases.append(case_of("DD-20261122-0041", state=CaseState.CLOSED))
    rows.load([summarise(case) for case in cases])
    return rows


@pytest.mark.parametrize(
    ("ending", "numbers"),
    [
        ("0040", ["DD-20261121-0040", "DD-20261120-0040"]),
        ("21-0040", ["DD-20261121-0040"]),
        ("11200040", ["DD-20261120-0040"]),
        ("10040", ["DD-20261121-10040"]),
        ("dd-20261121-0041", ["DD-20261121-0041"]),
        ("41", ["DD-20261121-0041", "DD-20261122-0041"]),
        ("0041", ["DD-20261121-0041", "DD-20261122-0041"]),
        ("7", ["X-7"]),
        ("99", []),
    ],
)
def test_a_serial_means_that_very_serial_open_cases_first_and_the_latest(ending: str, numbers: list[str]) -> None:
    assert [row.number for row in rows().numbered(ending, 8)] == numbers


def test_no_more_are_told_than_are_asked_for() -> None:
    assert len(rows().numbered("0", 2)) == 2
    assert len(rows().worded("", 3)) == 3


@pytest.mark.parametrize(("words", "count"), [("lift", 5), ("title 20261120", 1), ("HEPING lift", 5), ("zebra", 0)])
def test_all_words_must_be_in_title_type_or_place_of_an_open_case(words: str, count: int) -> None:
    assert len(rows().worded(words, 8)) == count


def test_an_empty_list_has_no_cases_to_find() -> None:
    assert CaseRows({}).numbered("0040", 8) == []
    assert CaseRows({}).worded("x", 8) == []
