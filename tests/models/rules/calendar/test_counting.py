"""Working time between instants: against a count minute by minute, over both changes of the clock."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.clocks import Limit
from models.rules.calendar.calendar import Calendar
from models.rules.calendar.windows import parse_windows
from tests.models.rules.calendar.made import (
    BERLIN,
    NEW_YORK,
    SHANGHAI,
    WORKING_WEEK,
    a_calendar,
    calendar_data,
    every_day,
    local,
    minutes_open,
    on_the_wall,
    override,
)

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
CHANGES = {
    BERLIN: ("2026-03-29 00:00", "2026-10-25 00:00"),
    NEW_YORK: ("2026-03-08 00:00", "2026-11-01 00:00"),
    "Australia/Lord_Howe": ("2026-04-05 00:00", "2026-10-04 00:00"),
    "America/St_Johns": ("2008-03-09 00:00", "2008-11-02 00:00"),
    "America/Havana": ("2026-03-08 00:00", "2026-11-01 00:00"),
    "Pacific/Apia": ("2011-12-30 00:00", "2011-12-29 00:00"),
}
"""Days on which clocks change: by an hour, by half an hour, at midnight, a minute after it, by a whole day."""

WINDOWS = ("08:30-17:00", "01:30-03:30", "00:00-24:00", "00:00-02:30 02:45-03:15 23:30-24:00", "22:00-24:00")


@given(
    change=st.sampled_from([(zone, day) for zone, days in CHANGES.items() for day in days]),
    windows=st.sampled_from(WINDOWS),
    start=st.integers(-1500, 1500),
    length=st.integers(0, 3000),
)
def test_working_time_is_the_minutes_at_which_the_clock_on_the_wall_stands_in_a_window(
    change: tuple[str, str], windows: str, start: int, length: int
) -> None:
    zone, day = change
    since = local(zone, day) + start * MINUTE
    until = since + length * MINUTE
    calendar = a_calendar(zone, every_day(windows))
    assert calendar.running(since, until) == minutes_open(zone, parse_windows(windows), since, until) * MINUTE


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        ("2026-03-28 20:00", 8, "2026-03-29 05:00"),
        ("2026-10-24 20:00", 8, "2026-10-25 03:00"),
        ("2026-03-29 01:30", 1, "2026-03-29 03:30"),
        ("2026-10-25 01:30", 2, "2026-10-25 02:30"),
    ],
)
def test_a_working_hour_is_an_hour_that_goes_by_also_when_clocks_change(start: str, hours: int, due: str) -> None:
    calendar = a_calendar(BERLIN, every_day("00:00-24:00"))
    assert on_the_wall(BERLIN, calendar.after(local(BERLIN, start), hours * HOUR)) == due


@pytest.mark.parametrize("start", ["2026-03-06 10:30", "2026-10-30 10:30", "2026-03-07 23:59", "2026-11-01 00:00"])
@pytest.mark.parametrize("days", [1, 3, 180, 365])
def test_by_the_clock_on_the_wall_a_day_later_is_the_same_time_of_day(start: str, days: int) -> None:
    calendar = a_calendar(NEW_YORK, every_day("00:00-24:00"), wall_clock=True)
    due = calendar.after(local(NEW_YORK, start), days * 24 * HOUR)
    assert due == local(NEW_YORK, (datetime.fromisoformat(start) + timedelta(days=days)).isoformat())


@pytest.mark.parametrize(
    ("at", "due"), [("2026-03-08 01:59", "2026-03-09 01:59"), ("2026-03-08 03:01", "2026-03-09 03:01")]
)
def test_by_the_clock_on_the_wall_the_hour_left_out_in_spring_counts_at_once(at: str, due: str) -> None:
    calendar = a_calendar(NEW_YORK, every_day("00:00-24:00"), wall_clock=True)
    assert calendar.running(local(NEW_YORK, "2026-03-08 01:59"), local(NEW_YORK, "2026-03-08 03:01")) == 62 * MINUTE
    assert on_the_wall(NEW_YORK, calendar.after(local(NEW_YORK, at), 24 * HOUR)) == due


def test_by_the_clock_on_the_wall_the_hour_that_comes_twice_counts_once() -> None:
    calendar = a_calendar(NEW_YORK, every_day("00:00-24:00"), wall_clock=True)
    first, second = (local(NEW_YORK, "2026-11-01 01:30", fold) for fold in (0, 1))
    assert second - first == HOUR
    assert calendar.running(local(NEW_YORK, "2026-11-01 00:30"), second) == 90 * MINUTE
    assert calendar.running(first, local(NEW_YORK, "2026-11-01 03:00")) == 90 * MINUTE


INSTANTS = st.integers(-400_000, 400_000).map(lambda n: local(BERLIN, "2026-06-01 00:00") + n * MINUTE)
CALENDARS = st.builds(
    a_calendar,
    st.sampled_from((BERLIN, NEW_YORK, SHANGHAI)),
    st.sampled_from((WORKING_WEEK, *map(every_day, WINDOWS))),
    due_at_closing=st.booleans(),
)


@given(calendar=CALENDARS, since=INSTANTS, left=st.integers(0, 50_000))
def test_after_some_working_time_exactly_that_has_gone_by(calendar: Calendar, since: datetime, left: int) -> None:
    due = calendar.after(since, left * MINUTE)
    assert due >= since
    assert calendar.running(since, due) == left * MINUTE


@given(calendar=CALENDARS, since=INSTANTS, left=st.integers(1, 50_000))
def test_so_long_before_an_instant_exactly_that_was_still_to_go(calendar: Calendar, since: datetime, left: int) -> None:
    due = calendar.after(since, -left * MINUTE)
    assert due < since
    assert calendar.running(due, since) == left * MINUTE


@given(calendar=CALENDARS, since=INSTANTS, left=st.integers(1, 50_000))
def test_a_limit_falls_due_at_the_first_instant_at_the_closing_and_at_the_last_otherwise(
    calendar: Calendar, since: datetime, left: int
) -> None:
    due = calendar.after(since, left * MINUTE)
    before, beyond = due - timedelta(microseconds=1), due + timedelta(microseconds=1)
    if calendar.data.due_at_closing:
        assert calendar.running(since, before) < left * MINUTE
    else:
        assert calendar.running(since, beyond) > left * MINUTE


@given(calendar=CALENDARS, instants=st.lists(INSTANTS, min_size=3, max_size=6).map(sorted))
def test_working_time_adds_up_over_any_instants_between(calendar: Calendar, instants: list[datetime]) -> None:
    parts = [calendar.running(since, until) for since, until in pairwise(instants)]
    assert all(part >= timedelta() for part in parts)
    assert sum(parts, timedelta()) == calendar.running(instants[0], instants[-1])
    assert calendar.running(instants[-1], instants[0]) == -sum(parts, timedelta())


@given(calendar=CALENDARS, asked=st.lists(INSTANTS, min_size=1, max_size=5))
def test_what_was_asked_before_does_not_change_an_answer(calendar: Calendar, asked: list[datetime]) -> None:
    fresh = [Calendar(calendar.data).running(at, at + 90 * HOUR) for at in asked]
    assert [calendar.running(at, at + 90 * HOUR) for at in asked] == fresh


def test_a_report_outside_the_window_starts_at_the_next_opening() -> None:
    calendar = a_calendar(SHANGHAI, WORKING_WEEK)
    for start in ("2026-06-05 18:00", "2026-06-06 11:00", "2026-06-08 07:59", "2026-06-08 08:00"):
        assert on_the_wall(SHANGHAI, calendar.after(local(SHANGHAI, start), 2 * HOUR)) == "2026-06-08 10:00"


@pytest.mark.parametrize(("due_at_closing", "due"), [(True, "2026-06-05 18:00"), (False, "2026-06-08 08:00")])
def test_a_limit_used_up_at_a_closing_is_due_as_the_calendar_says(due_at_closing: bool, due: str) -> None:
    calendar = a_calendar(SHANGHAI, WORKING_WEEK, due_at_closing=due_at_closing)
    assert on_the_wall(SHANGHAI, calendar.after(local(SHANGHAI, "2026-06-05 14:00"), 4 * HOUR)) == due


@pytest.mark.parametrize(("limit", "hours"), [("3wh", 3), ("2wd", 17), ("90nm", 1.5), ("2nh", 2), ("2nd", 48)])
def test_a_working_day_of_a_limit_is_as_long_as_the_calendar_says(limit: str, hours: float) -> None:
    calendar = Calendar(calendar_data(day_minutes=510))
    assert calendar.span(Limit.parse(limit)) == hours * HOUR


def test_an_override_closes_opens_or_changes_a_day() -> None:
    calendar = Calendar(
        calendar_data(
            overrides=(
                override("2026-06-09", working=False, note="water in the building"),
                override("2026-06-13", note="made up"),
                override("2026-06-10", "09:00-10:00", "half the staff"),
            )
        )
    )

    def hours(day: str) -> timedelta:
        return calendar.running(local(SHANGHAI, f"{day} 00:00"), local(SHANGHAI, f"{day} 23:59"))

    assert [hours(f"2026-06-{day:02}") / HOUR for day in (8, 9, 10, 13, 14)] == [8, 0, 1, 8, 0]


def test_an_instant_that_must_be_a_mistake_is_refused_rather_than_counted_to() -> None:
    calendar = a_calendar(SHANGHAI, WORKING_WEEK)
    with pytest.raises(OverflowError, match="2200"):
        calendar.after(local(SHANGHAI, "2026-06-05 14:00"), timedelta(days=200_000))
