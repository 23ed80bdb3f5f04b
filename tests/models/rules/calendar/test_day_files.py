"""Days from files: a city's own words as CSV, a year's notice as JSON; and what a draft would change."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from models.rules.calendar.book import CalendarBook, NamedDay, Override, Years
from models.rules.calendar.changes import calendar_changes
from models.rules.calendar.day_files import DayFormat, with_days
from models.rules.calendar.days import days_of
from models.rules.calendar.shipped import shipped_calendars
from models.rules.calendar.windows import parse_windows
from models.rules.faults import RuleFileError
from tests.models.rules.calendar.made import NEW_YORK, calendar_data, every_day, override

OWN = calendar_data(
    published=Years(2025, 2026),
    off=(NamedDay(date(2026, 12, 31), "guessed"), NamedDay(date(2027, 1, 1), "guessed")),
    overrides=(override("2026-05-04", working=False), override("2026-06-01", note="kept")),
)
BOOK = CalendarBook((OWN, calendar_data(name="other")))

DAYS = """\
day,working,windows,note
2026-05-04,true,09:00-11:00,counter open
2026-03-01,no,,water in the building
"""


def with_csv(text: str) -> CalendarBook:
    return with_days(BOOK, "", text, DayFormat.CSV)


def faults_of(text: str, kind: DayFormat) -> list[str]:
    with pytest.raises(RuleFileError) as refused:
        with_days(BOOK, "", text, kind)
    return [str(fault) for fault in refused.value.faults]


def test_days_of_a_table_take_the_place_of_the_same_days_and_leave_the_others() -> None:
    own, other = with_csv(DAYS).calendars
    assert own.overrides == (
        Override(date(2026, 3, 1), False, (), "water in the building"),
        Override(date(2026, 5, 4), True, parse_windows("09:00-11:00"), "counter open"),
        override("2026-06-01", note="kept"),
    )
    assert other == BOOK.calendars[1]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("2026-02-30,true,,", "line 2, day: '2026-02-30' is no day"),
        ("2026-05-01,maybe,,", "line 2, working: 'maybe' is neither true nor false"),
        ("2026-05-01,true,12:00-08:00,", "line 2, windows: 12:00-08:00 ends at or before its start"),
        ("2026-05-01,off,08:00-12:00,", "line 2, windows: a day that is off has no windows"),
        ("2026-05-01,on,,\n2026-05-01,off,,", "line 3, day: 2026-05-01 has an override already"),
    ],
)
def test_a_row_that_makes_no_sense_is_refused_with_line_and_column(row: str, fault: str) -> None:
    (said,) = faults_of(f"day,working,windows,note\n{row}", DayFormat.CSV)
    assert said.startswith(fault)


def test_a_table_with_other_columns_is_refused() -> None:
    assert faults_of("date,working\n2026-05-01,true", DayFormat.CSV) == [
        "line 1, date: there is no such column here; the columns are day, working, windows, note",
        "line 1, day: the column is missing",
    ]


NOTICE = """{"year": 2027, "papers": [], "days": [
  {"name": "元旦", "date": "2026-12-31", "isOffDay": false},
  {"name": "元旦", "date": "2027-01-04", "isOffDay": true}]}"""


def test_a_notice_takes_the_place_of_what_was_guessed_of_its_year_and_publishes_it() -> None:
    own = with_days(BOOK, "", NOTICE, DayFormat.HOLIDAY_CN).of("")
    assert own.published == Years(2025, 2027)
    assert own.off == (NamedDay(date(2027, 1, 4), "元旦"),)
    assert own.on == (NamedDay(date(2026, 12, 31), "元旦"),)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{}", "the whole: this is no year of holidays: Object missing required field `year`"),
        ("no", "the whole: this is no year of holidays: "),
        ('{"year": 2027, "days": []}', "the whole, days: there is no day in it: 2027 is not published yet"),
        (NOTICE.replace("2027", "2028"), "the whole, year: 2028 would leave a gap: 2027 is not published"),
        (NOTICE.replace("2027", "2020"), "the whole, year: 2020 would leave a gap: 2024 is not published"),
        (
            NOTICE.replace("2026-12-31", "2027-01-04"),
            "the whole, 2027-01-04: 2027-01-04 is both a day off and a day on",
        ),
    ],
)
def test_a_notice_that_makes_no_sense_is_refused(text: str, fault: str) -> None:
    assert faults_of(text, DayFormat.HOLIDAY_CN)[0].startswith(fault)


def test_days_for_a_calendar_that_there_is_not_are_refused() -> None:
    with pytest.raises(RuleFileError, match="there is no calendar 'nowhere'"):
        with_days(BOOK, "nowhere", DAYS, DayFormat.CSV)


def worked(book: CalendarBook) -> list[bool]:
    days = days_of(book.of(""))
    return [days.working(date(2015, 1, 1) + timedelta(days=n)) for n in range(12 * 365)]


def test_a_notice_of_a_year_that_is_known_changes_no_day(shared_data: Path) -> None:
    book = shipped_calendars()
    for file in sorted((shared_data / "holiday").glob("cn_*.json")):
        new = with_days(book, "", file.read_text(encoding="utf-8"), DayFormat.HOLIDAY_CN)
        assert new.of("").published == book.of("").published
        assert worked(new) == worked(book)


def test_a_draft_tells_each_field_and_day_that_it_would_change() -> None:
    new = CalendarBook((*with_csv(DAYS).calendars[:1], calendar_data(NEW_YORK, every_day("00:00-24:00"), "boston")))
    assert [str(change) for change in calendar_changes(BOOK, new)] == [
        "calendar '' 2026-03-01: nothing -> off water in the building",
        "calendar '' 2026-05-04: off -> on 09:00-11:00 counter open",
        "calendar 'other': Asia/Shanghai -> nothing",
        "calendar 'boston': nothing -> America/New_York",
    ]


def test_a_draft_tells_windows_and_settings_that_it_would_change() -> None:
    new = CalendarBook((calendar_data(NEW_YORK, every_day("08:30-17:00"), day_minutes=510, due_at_closing=True),))
    assert [str(change) for change in calendar_changes(CalendarBook((calendar_data(),)), new)] == [
        "calendar '' zone: Asia/Shanghai -> America/New_York",
        "calendar '' due_at_closing: False -> True",
        "calendar '' day_hours: 8 -> 8.5",
        *(f"calendar '' {day}: 08:00-12:00 14:00-18:00 -> 08:30-17:00" for day in ("mon", "tue", "wed", "thu", "fri")),
        *(f"calendar '' {day}: nothing -> 08:30-17:00" for day in ("sat", "sun")),
    ]


def test_the_same_book_changes_nothing() -> None:
    assert calendar_changes(BOOK, BOOK) == ()
