"""Chinese working days: the years that are published, the one that is not, and the case that was suspended."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from models.domain.clocks import ClockEvent, ClockKind, Limit, due_at, settled, start_clock, used
from models.rules.calendar.book import CalendarBook, Years
from models.rules.calendar.calendar import Calendars, times_of
from models.rules.calendar.day_files import DayFormat, with_days
from models.rules.calendar.public_holidays import public_holidays
from models.rules.calendar.shipped import looked_up_calendars, shipped_calendars
from tests.models.rules.calendar.made import SHANGHAI, local, on_the_wall

MADE_UP_2026 = ("01-04", "02-14", "02-28", "05-09", "09-20", "10-10")


@pytest.fixture(scope="module")
def own() -> Calendars:
    """The duty room's own calendar, as it is shipped."""
    return times_of(shipped_calendars())


def days_of(year: int) -> Iterator[date]:
    first = date(year, 1, 1)
    return (first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days))


def holiday_files(shared_data: Path) -> list[Path]:
    return sorted((shared_data / "holiday").glob("cn_*.json"))


def test_every_day_of_every_notice_is_worked_or_off_as_it_says(own: Calendars, shared_data: Path) -> None:
    files = holiday_files(shared_data)
    assert files
    notices = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    said = {date.fromisoformat(day["date"]): not day["isOffDay"] for notice in notices for day in notice["days"]}
    for day in (day for notice in notices for day in days_of(notice["year"])):
        assert own.of("").working(day) is said.get(day, day.weekday() < 5), day


def test_2026_has_248_working_days_and_six_that_are_made_up(own: Calendars) -> None:
    worked = [day for day in days_of(2026) if own.of("").working(day)]
    assert len(worked) == 248
    assert [f"{day:%m-%d}" for day in worked if day.weekday() >= 5] == list(MADE_UP_2026)


def test_a_suspended_case_goes_on_with_the_working_time_that_was_left(own: Calendars) -> None:
    clock = start_clock(ClockKind.HANDLE, Limit.parse("2wd"), local(SHANGHAI, "2026-02-13 09:00"))
    clock = clock.marked(ClockEvent.PAUSED, local(SHANGHAI, "2026-02-14 17:00"))
    assert used(clock, local(SHANGHAI, "2026-02-20 12:00"), own) == timedelta(hours=14)
    assert due_at(clock, own) is None
    clock = clock.marked(ClockEvent.RESUMED, local(SHANGHAI, "2026-02-24 09:00"))
    assert on_the_wall(SHANGHAI, due_at(clock, own)) == "2026-02-24 11:00"


def test_a_due_instant_in_a_year_that_is_not_published_is_not_settled(own: Calendars) -> None:
    clock = start_clock(ClockKind.HANDLE, Limit.parse("5wd"), local(SHANGHAI, "2026-12-28 09:00"))
    assert on_the_wall(SHANGHAI, due_at(clock, own)) > "2027"
    assert not settled(clock, own)
    sooner = start_clock(ClockKind.HANDLE, Limit.parse("2wd"), local(SHANGHAI, "2026-12-28 09:00"))
    assert settled(sooner, own)
    by_the_hour = start_clock(ClockKind.HANDLE, Limit.parse("240nh"), local(SHANGHAI, "2026-12-28 09:00"))
    assert settled(by_the_hour, own)


def test_a_due_instant_is_another_once_the_year_is_published(book_of_2026: CalendarBook) -> None:
    clock = start_clock(ClockKind.HANDLE, Limit.parse("2wd"), local(SHANGHAI, "2026-12-31 15:00"))
    before, after = times_of(book_of_2026), times_of(with_days(book_of_2026, "", NOTICE_2027, DayFormat.HOLIDAY_CN))
    assert (on_the_wall(SHANGHAI, due_at(clock, before)), settled(clock, before)) == ("2027-01-05 15:00", False)
    assert (on_the_wall(SHANGHAI, due_at(clock, after)), settled(clock, after)) == ("2027-01-04 15:00", True)


NOTICE_2027 = """{"year": 2027, "days": [
  {"name": "New Year", "date": "2027-01-01", "isOffDay": true},
  {"name": "New Year", "date": "2027-01-03", "isOffDay": false}]}"""


@pytest.fixture(scope="module")
def book_of_2026() -> CalendarBook:
    return shipped_calendars()


def test_a_chinese_year_without_make_up_days_is_not_published() -> None:
    assert public_holidays("CN", "", Years(2007, 2027)).published == Years(2007, 2026)
    with pytest.raises(ValueError, match="of the years 2027-2027 none is published for CN"):
        public_holidays("CN", "", Years(2027, 2027))


def test_a_gap_in_the_published_years_is_refused() -> None:
    with pytest.raises(ValueError, match="CN has no published holidays for 1999, 2000; begin after that"):
        public_holidays("CN", "", Years(1999, 2010))


def test_the_years_of_a_country_with_fixed_holidays_are_all_published() -> None:
    assert public_holidays("US", "MA", Years(2015, 2035)).published == Years(2015, 2035)


def test_the_days_that_are_shipped_are_those_that_the_file_says() -> None:
    assert shipped_calendars() == looked_up_calendars(), (
        "write resources/rules/calendar_days.json anew: encode(looked_up_calendars())"
    )
