"""Why a case is suggested: every term with its value, its points and the words behind it."""

from dataclasses import replace
from math import exp, log

import pytest

from models.rules.duplicates.likely import Kind, Reason
from models.rules.duplicates.sketch import Sketch
from models.rules.duplicates.weights import Weights
from tests.models.rules.duplicate_reports import (
    DAY_MS,
    DRAFT,
    EAST_100_M,
    MINUTE_MS,
    NOW_MS,
    POTHOLE,
    of,
    reason,
    unplaced,
    wordless,
)

HERE_NOW = Weights(least=0.0)
"""Shows every case, however unlikely."""


def why(kind: Kind, known: Sketch = POTHOLE, draft: Sketch = DRAFT) -> Reason | None:
    (likely,) = of(known, weights=HERE_NOW).likely(draft, NOW_MS)
    return reason(likely, kind)


def told(kind: Kind, known: Sketch = POTHOLE, draft: Sketch = DRAFT) -> Reason:
    found = why(kind, known, draft)
    assert found is not None
    return found


def test_the_distance_is_told_in_metres() -> None:
    moved = replace(POTHOLE, lon=113.9 + EAST_100_M)
    assert told(Kind.DISTANCE, moved).value == pytest.approx(100, abs=0.2)


def test_a_great_distance_speaks_against() -> None:
    assert told(Kind.DISTANCE).points > 0 > told(Kind.DISTANCE, replace(POTHOLE, lon=114.0)).points


def test_the_time_between_is_told_in_minutes_whichever_came_first() -> None:
    earlier, later = (replace(POTHOLE, reported_ms=NOW_MS + by * 90 * MINUTE_MS) for by in (-1, 1))
    assert told(Kind.TIME, earlier).value == told(Kind.TIME, later).value == 90


def test_a_closed_case_tells_for_how_many_days_it_has_been() -> None:
    found = told(Kind.CLOSED, replace(POTHOLE, closed_ms=NOW_MS - 3 * DAY_MS))
    assert found.value == 3
    assert found.points < 0


def test_a_case_that_will_be_closed_later_counts_as_open() -> None:
    assert why(Kind.CLOSED, replace(POTHOLE, closed_ms=NOW_MS + DAY_MS)) is None


def test_just_one_of_the_reasons_of_type_is_given() -> None:
    kinds = (Kind.SAME_TYPE, Kind.SAME_GROUP, Kind.OTHER_TYPE)
    knowns = (POTHOLE, replace(POTHOLE, type_code="0204"), replace(POTHOLE, type_code="0501", group="05"))
    for expected, known in zip(kinds, knowns, strict=True):
        assert [kind for kind in kinds if why(kind, known)] == [expected]


@pytest.mark.parametrize("other", [replace(POTHOLE, type_code="", group=""), POTHOLE])
def test_a_type_that_is_not_known_says_nothing(other: Sketch) -> None:
    draft = DRAFT if not other.type_code else replace(DRAFT, type_code="", group="")
    kinds = (Kind.SAME_TYPE, Kind.SAME_GROUP, Kind.OTHER_TYPE)
    assert [kind for kind in kinds if why(kind, other, draft)] == []


def test_the_address_is_looked_at_where_there_is_no_distance() -> None:
    assert why(Kind.ADDRESS) is None
    assert told(Kind.ADDRESS, unplaced(POTHOLE)).points > 0
    assert why(Kind.DISTANCE, unplaced(POTHOLE)) is None


def test_road_and_rd_are_one_word_of_an_address() -> None:
    draft = replace(unplaced(DRAFT), address="12 heping rd")
    assert told(Kind.ADDRESS, unplaced(POTHOLE), draft) == told(Kind.ADDRESS, unplaced(POTHOLE))


def test_another_address_speaks_against() -> None:
    draft = replace(unplaced(DRAFT), address="7 Market Street")
    assert told(Kind.ADDRESS, unplaced(POTHOLE), draft).points < 0


def test_a_case_without_an_address_has_no_other_address() -> None:
    assert why(Kind.ADDRESS, replace(unplaced(POTHOLE), address="")) is None
    assert why(Kind.ADDRESS, unplaced(POTHOLE), replace(unplaced(DRAFT), address="")) is None


def test_a_chinese_address_is_found_by_its_pairs_of_characters() -> None:
    known = replace(unplaced(POTHOLE), address="福永街道创业一路12号")
    draft = replace(unplaced(DRAFT), address="创业一路１２号")
    found = told(Kind.ADDRESS, known, draft)
    assert found.points > 0
    assert found.shared == ("创业一路", "12")


def test_the_words_that_both_use_are_told() -> None:
    draft = replace(DRAFT, title="Wheel broken by a pothole", text="")
    assert told(Kind.WORDS, POTHOLE, draft).shared == ("wheel", "a", "pothole")


def test_chinese_words_are_told_in_one_piece() -> None:
    known = replace(wordless(POTHOLE), title="工地夜间施工噪音扰民")
    draft = replace(wordless(DRAFT), title="半夜还在施工噪音很大")
    assert told(Kind.WORDS, known, draft).shared == ("施工噪音",)


def test_a_slip_of_the_pen_in_a_title_does_not_matter_much() -> None:
    known = replace(wordless(POTHOLE), title="Streetlights flickering dangerously")
    slip = replace(wordless(DRAFT), title="Streetlihgts flickring dangeruosly")
    exact = replace(wordless(DRAFT), title=known.title)
    assert told(Kind.WORDS, known, slip).points > 0.6 * told(Kind.WORDS, known, exact).points


def test_what_many_say_is_no_likeness_worth_much() -> None:
    crowd = [replace(POTHOLE, number=f"X-{n}", title="please come soon", text="") for n in range(3000)]
    found = of(*crowd).likely(replace(DRAFT, title="please come soon", text=""), NOW_MS)
    words = reason(found[0], Kind.WORDS)
    assert words is not None
    assert words.value < 0.2


def test_cases_are_not_matched_by_a_telephone_number() -> None:
    known = replace(wordless(POTHOLE), text="Call 13912345678")
    assert why(Kind.WORDS, known, replace(wordless(DRAFT), text="Ring 13912345678, 13912345678")) is None


def test_the_score_is_what_the_points_of_the_reasons_add_up_to() -> None:
    (likely,) = of(POTHOLE).likely(DRAFT, NOW_MS)
    total = Weights().start + sum(reason.points for reason in likely.reasons)
    assert likely.score == pytest.approx(1 / (1 + exp(-total)))
    assert log(likely.score / (1 - likely.score)) == pytest.approx(total)


def test_the_weightiest_reason_comes_first() -> None:
    (likely,) = of(POTHOLE).likely(DRAFT, NOW_MS)
    points = [abs(reason.points) for reason in likely.reasons]
    assert points == sorted(points, reverse=True)
