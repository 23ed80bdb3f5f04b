"""Limits as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.clocks import Limit, LimitUnit
from models.rules.policy.limit_words import read_limit


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("2wd", "2wd"),
        (" 30 NM ", "30nm"),
        ("紧急2小时", "2nh"),
        ("2紧急小时", "2nh"),
        ("紧急24小时", "24nh"),
        ("紧急30分钟", "30nm"),
        ("2小时", "2wh"),
        ("4个工作小时", "4wh"),
        ("5天", "5wd"),
        ("5日", "5wd"),
        ("3个工作日", "3wd"),
        ("7个自然日", "7nd"),
        ("紧急2天", "2nd"),
        ("十五个工作日", "15wd"),
        ("两小时", "2wh"),
        ("２０个工作日", "20wd"),
    ],
)
def test_a_limit_may_be_a_code_or_the_words_of_a_standard(text: str, limit: str) -> None:
    assert str(read_limit(text)) == limit


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ("5 days", "5wd (working) or 5nd (day and night)"),
        ("2 hours", "2wh (working) or 2nh (day and night)"),
        ("30 min", "write 30nm"),
        ("2 weeks", "write 10wd or 14nd"),
        ("24小时", "24nh, day and night, or 24wh"),
        ("30分钟", "write 30nm or 紧急30分钟"),
        ("5xx", "nm, nh and nd are natural minutes, hours and days; wh and wd are working hours and days"),
        ("3至5天", "a positive whole number and a unit"),
        ("半天", "a positive whole number and a unit"),
        ("1.5小时", "a positive whole number and a unit"),
        ("2wh+5wd", "a positive whole number and a unit"),
        ("紧急3个工作日", "one kind of time"),
        ("0wd", "positive"),
        ("0天", "one number"),
        ("十百天", "a positive whole number"),
        ("99999nd", "longer than ten years"),
        ("", "a positive whole number"),
    ],
)
def test_what_could_mean_two_things_or_none_is_refused_with_what_to_write(text: str, write: str) -> None:
    with pytest.raises(ValueError) as refusal:
        read_limit(text)
    assert write in str(refusal.value)


@given(amount=st.integers(1, 3660), unit=st.sampled_from(LimitUnit))
def test_every_limit_is_read_as_it_is_written(amount: int, unit: LimitUnit) -> None:
    limit = Limit(amount, unit)
    assert read_limit(str(limit)) == limit


@given(text=st.text(max_size=20))
def test_any_text_is_a_limit_or_a_sentence(text: str) -> None:
    try:
        said = str(read_limit(text))
    except ValueError as error:
        said = str(error)
    assert said
