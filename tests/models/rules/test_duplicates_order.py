"""Which case is suggested before which, and which not at all."""

from dataclasses import replace

import pytest

from models.rules.duplicates.sketch import Sketch
from tests.models.rules.duplicate_reports import (
    DAY_MS,
    DRAFT,
    EAST_100_M,
    MINUTE_MS,
    NOW_MS,
    POTHOLE,
    numbers,
    of,
    unplaced,
    wordless,
)

ELSEWHERE = replace(POTHOLE, number="DD-2", lon=113.95, address="3 Market Street")


def test_the_nearer_of_two_comes_first() -> None:
    near, far = (replace(POTHOLE, number=f"DD-{n}", lon=113.9 + n * EAST_100_M) for n in (1, 2))
    assert numbers(of(far, near).likely(DRAFT, NOW_MS)) == ["DD-1", "DD-2"]


def test_of_two_at_one_spot_the_one_reported_last_comes_first() -> None:
    old = replace(POTHOLE, number="DD-0", reported_ms=NOW_MS - 9 * DAY_MS)
    assert numbers(of(old, POTHOLE).likely(DRAFT, NOW_MS)) == ["DD-1", "DD-0"]


def test_the_same_type_comes_before_its_group_and_that_before_others() -> None:
    other = replace(wordless(POTHOLE), number="DD-0", type_code="0501", group="05")
    group = replace(wordless(POTHOLE), number="DD-1", type_code="0204")
    same = replace(wordless(POTHOLE), number="DD-2")
    assert numbers(of(other, group, same).likely(wordless(DRAFT), NOW_MS)) == ["DD-2", "DD-1", "DD-0"]


def test_the_same_words_come_before_other_words() -> None:
    other = replace(POTHOLE, number="DD-0", title="Kerb stone loose", text="A child has stumbled there.")
    assert numbers(of(other, POTHOLE).likely(DRAFT, NOW_MS)) == ["DD-1", "DD-0"]


def test_a_word_that_nobody_else_uses_says_more_than_one_of_everybody() -> None:
    crowd = [replace(unplaced(POTHOLE), number=f"X-{n}", title=f"broken thing {n}", text="") for n in range(50)]
    rare = replace(unplaced(POTHOLE), number="DD-1", title="zeppelin case 77", text="", type_code="0204")
    draft = replace(unplaced(DRAFT), title="broken zeppelin", text="", type_code="0204")
    assert numbers(of(*crowd, rare).likely(draft, NOW_MS))[0] == "DD-1"


def test_at_most_as_many_as_are_asked_for() -> None:
    index = of(*(replace(POTHOLE, number=f"DD-{n}") for n in range(9)))
    assert numbers(index.likely(DRAFT, NOW_MS)) == [f"DD-{n}" for n in range(5)]
    assert len(index.likely(DRAFT, NOW_MS, most=2)) == 2


def test_scores_fall_and_lie_between_0_and_1() -> None:
    index = of(*(replace(wordless(POTHOLE), number=f"DD-{n}", lon=113.9 + n * EAST_100_M) for n in range(3)))
    scores = [likely.score for likely in index.likely(wordless(DRAFT), NOW_MS)]
    assert scores == sorted(scores, reverse=True)
    assert 1 > scores[0] > 0.25 > scores[-1] > 0


def test_another_matter_in_another_street_is_not_suggested() -> None:
    other = replace(ELSEWHERE, type_code="0501", group="05", title="Loud music", text="Every night.")
    assert of(other).likely(DRAFT, NOW_MS) == []


@pytest.mark.parametrize(("closed_days_ago", "suggested"), [(29, True), (31, False)])
def test_a_closed_case_is_suggested_for_thirty_days(closed_days_ago: int, suggested: bool) -> None:
    closed = replace(POTHOLE, closed_ms=NOW_MS - closed_days_ago * DAY_MS)
    assert bool(of(closed).likely(DRAFT, NOW_MS)) is suggested


def test_how_long_closed_cases_are_suggested_can_be_chosen() -> None:
    closed = replace(POTHOLE, closed_ms=NOW_MS - 3 * DAY_MS)
    assert of(closed).likely(DRAFT, NOW_MS, recent_days=2) == []


def test_an_open_case_comes_before_a_closed_one() -> None:
    closed = replace(POTHOLE, number="DD-0", closed_ms=NOW_MS - MINUTE_MS)
    assert numbers(of(closed, POTHOLE).likely(DRAFT, NOW_MS)) == ["DD-1", "DD-0"]


def test_a_case_is_not_its_own_duplicate() -> None:
    assert of(POTHOLE).likely(POTHOLE, NOW_MS) == []


def test_a_report_that_says_nothing_has_no_likely_duplicates() -> None:
    assert of(POTHOLE).likely(Sketch("", "", "", None, None, "", "", "", NOW_MS), NOW_MS) == []


def test_an_empty_index_suggests_nothing() -> None:
    assert of().likely(DRAFT, NOW_MS) == []
