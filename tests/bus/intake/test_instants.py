"""Times of files become UTC instants, or a sentence that says why not."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bus.intake.instants import Times
from tests.bus.intake.files import NOW

FORMS = ("%m/%d/%Y %I:%M:%S %p", "iso")
BOSTON = Times(FORMS, ZoneInfo("America/New_York"), NOW)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type,misc]  # the numbers of one date


def test_a_time_without_zone_is_the_wall_clock_of_the_profile_and_one_with_zone_is_itself() -> None:
    assert BOSTON.read("07/01/2015 01:00:00 PM") == utc(2015, 7, 1, 17)
    assert BOSTON.read("2015-01-01T13:00:00") == utc(2015, 1, 1, 18)
    assert BOSTON.read("2015-01-01T13:00:00+08:00") == utc(2015, 1, 1, 5)


def test_an_hour_left_out_in_spring_is_counted_on_from_the_hour_before() -> None:
    assert BOSTON.read("2015-03-08T02:30:00") == utc(2015, 3, 8, 7, 30)


def test_an_hour_repeated_in_autumn_is_its_second_run_only_where_the_first_would_run_backwards() -> None:
    opened = BOSTON.read("2015-11-01T01:50:00")
    assert opened == utc(2015, 11, 1, 5, 50)
    assert BOSTON.read("2015-11-01T01:10:00", after=opened) == utc(2015, 11, 1, 6, 10)
    assert BOSTON.read("2015-11-01T00:10:00", after=opened) < opened


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("soon", "is no date and time like %m/%d/%Y %I:%M:%S %p or iso"),
        ("13/13/2015 01:00:00 PM", "is no date and time"),
        ("2015-02-29", "is no date and time"),
        ("1900-01-01", "the year is outside 1970 to 2100"),
        ("2101-01-01", "the year is outside 1970 to 2100"),
        ("2026-01-03", "lies in the future"),
    ],
)
def test_a_time_that_cannot_be_is_told_why(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        BOSTON.read(text)


@given(st.integers(24 * 60, 56 * 365 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes)))
def test_every_time_comes_back_as_the_same_wall_clock_unless_spring_left_it_out(since: timedelta) -> None:
    moment = datetime.fromisoformat("1970-01-01") + since
    instant = BOSTON.read(moment.isoformat())
    local = instant.astimezone(BOSTON.zone).replace(tzinfo=None)
    assert local in (moment, moment + timedelta(hours=1))


@given(st.text(max_size=40))
def test_any_text_is_a_time_or_a_refusal(text: str) -> None:
    try:
        instant = BOSTON.read(text)
    except ValueError:
        return
    assert instant.tzinfo is UTC
