"""Calendars from TOML: what is read, what is refused with line, column and a sentence, what is written back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.calendar.book import ALL_YEARS, CalendarBook, CalendarData, NamedDay, Override, Years, decode, encode
from models.rules.calendar.checking import book_fault
from models.rules.calendar.reading import read_calendars
from models.rules.calendar.shipped import looked_up_calendars
from models.rules.calendar.windows import WEEKDAYS, Window, Windows, parse_windows, show_windows, usual_minutes
from models.rules.calendar.writing import write_calendars
from models.rules.faults import RuleFileError
from tests.models.rules.calendar.made import BERLIN, NEW_YORK, OFFICE, SHANGHAI, WORKING_WEEK, calendar_data, every_day

FILE = """\
[[calendar]]
name = ""
zone = "Asia/Shanghai"
country = "CN"
years = [2025, 2026]

[calendar.windows]
mon = "08:00-12:00 14:00-18:00"
tue = "08:00-12:00"

[[calendar.override]]
day = 2026-05-04
working = true
windows = "09:00-11:00"
note = "counter open"
"""


def faults_of(text: str) -> list[str]:
    with pytest.raises(RuleFileError) as refused:
        read_calendars(text)
    return [str(fault) for fault in refused.value.faults]


def test_a_file_says_windows_holidays_and_days_of_its_own() -> None:
    (data,) = read_calendars(FILE).calendars
    assert data.week == (OFFICE, parse_windows("08:00-12:00"), (), (), (), (), ())
    assert (data.day_minutes, data.published) == (480, Years(2025, 2026))
    assert NamedDay(date(2026, 1, 1), "元旦") in data.off
    assert NamedDay(date(2026, 2, 14), "") in data.on
    assert data.overrides == (Override(date(2026, 5, 4), True, parse_windows("09:00-11:00"), "counter open"),)


def test_a_calendar_that_says_little_is_open_in_the_usual_working_hours_of_a_week() -> None:
    (data,) = read_calendars('[[calendar]]\nname = ""\nzone = "Europe/Berlin"').calendars
    assert data == calendar_data(BERLIN)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (("Asia/Shanghai", "Asia/Shangri-La"), "line 3, zone: 'Asia/Shangri-La' is no time zone"),
        (("zone =", "zona ="), "line 3, zona: there is no key 'zona' here"),
        (('"CN"', '"Cathay"'), "line 4, country: 'Cathay' is no country"),
        (('"CN"', '"CN"\nregion = "44"'), "line 5, region: '44' is no region of CN"),
        (("[2025, 2026]", "[2026, 2025]"), "line 5, years: the first and last year to look up are needed"),
        (("[2025, 2026]", "[2026, 20260]"), "line 5, years: the first and last year to look up are needed"),
        (("[2025, 2026]", "[2000, 2026]"), "line 5, years: CN has no published holidays for 2000"),
        (("[2025, 2026]", "[2030, 2031]"), "line 5, years: of the years 2030-2031 none is published"),
        (("[2025, 2026]", "[2025, 2026]\npublished = [2026, 2025]"), "line 6, published: the last year lies before"),
        (("tue =", "tues ="), "line 9, tues: 'tues' is no weekday; they are mon, tue"),
        (("14:00-18:00", "14:00-8:00"), "line 8, mon: 14:00-08:00 ends at or before its start"),
        (("14:00-18:00", "14:00-14:00"), "line 8, mon: 14:00-14:00 ends at or before its start"),
        (("14:00-18:00", "11:00-18:00"), "line 8, mon: 11:00-18:00 begins before 08:00-12:00 has ended"),
        (("14:00-18:00", "14:00-25:00"), "line 8, mon: 14:00-25:00 is not within 00:00 to 24:00"),
        (("14:00-18:00", "14:60-18:00"), "line 8, mon: '14:60-18:00' is no window: an hour has 60 minutes"),
        (("14:00-18:00", "2pm-6pm"), "line 8, mon: '2pm-6pm' is no window; write it like 08:00-12:00"),
        (("years = [2025, 2026]", 'make_up = "wed"\nyears = [2025, 2026]'), "line 5, make_up: nobody works on a wed"),
        (("years = [2025, 2026]", 'make_up = "day"\nyears = [2025, 2026]'), "line 5, make_up: 'day' is no weekday"),
        (("years = [2025, 2026]", "day_hours = 25\nyears = [2025, 2026]"), "line 5, day_hours: a working day of 25"),
        (("day = 2026-05-04", "day = 4"), "line 12, day: Expected `date`, got `int`"),
        (("working = true", "working = false"), "line 14, windows: 2026-05-04 is off and has windows"),
        (("09:00-11:00", "11:00-09:00"), "line 14, windows: 11:00-09:00 ends at or before its start"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_line_and_column(change: tuple[str, str], fault: str) -> None:
    assert change[0] in FILE
    (said,) = faults_of(FILE.replace(*change))
    assert said.startswith(fault)


def test_a_day_with_two_overrides_is_refused_at_the_second() -> None:
    again = "\n[[calendar.override]]\nday = 2026-05-04\nworking = false\n"
    assert faults_of(FILE + again) == ["line 18, day: 2026-05-04 has an override already"]


def test_a_day_that_is_both_off_and_on_is_refused() -> None:
    days = '[calendar.off]\n2026-05-01 = "Labour Day"\n[calendar.on]\n2026-05-01 = "made up"\n'
    fault = "line 7, 2026-05-01: 2026-05-01 is both a day off and a day on"
    assert faults_of(f'[[calendar]]\nname = ""\nzone = "Asia/Shanghai"\n{days}') == [fault]


def test_a_calendar_without_a_working_window_is_refused() -> None:
    text = '[[calendar]]\nname = ""\nzone = "Asia/Shanghai"\n[calendar.windows]\n'
    assert [fault.partition(":")[0] for fault in faults_of(text)] == ["line 4, windows"]


def test_a_calendar_that_stands_twice_and_a_file_without_one_are_refused() -> None:
    twice = '[[calendar]]\nname = "a"\nzone = "Asia/Shanghai"\n'
    assert faults_of(twice * 2) == ["line 5, name: the calendar 'a' stands twice"]
    assert faults_of("calendar = []") == ["the whole, calendar: there is no calendar in the file"]


def test_all_faults_are_told_together_in_the_order_of_their_lines() -> None:
    broken = FILE.replace("tue =", "tues =").replace('"08:00-12:00 ', '"8-12 ').replace("[2025, 2026]", "[1, 2]")
    assert [fault.partition(":")[0] for fault in faults_of(broken)] == ["line 5, years", "line 8, mon", "line 9, tues"]


@given(text=st.text(max_size=60) | st.sampled_from(("[[calendar]]", 'calendar = "x"', "a = 1", "[calendar]")))
def test_any_other_text_is_refused_and_nothing_else_happens(text: str) -> None:
    assert faults_of(text)


MINUTES = st.lists(st.integers(0, 1440), max_size=6, unique=True).map(sorted)
WINDOWS = MINUTES.map(lambda at: tuple(Window(a, b) for a, b in zip(at[::2], at[1::2], strict=False)))
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
NOTES = st.text(max_size=8)


@st.composite
def calendars(draw: st.DrawFn, name: str) -> CalendarData:
    """Any calendar that makes sense."""
    days = draw(st.lists(DAYS, unique=True, max_size=12))
    own = draw(st.lists(DAYS, unique=True, max_size=4))
    return calendar_data(
        draw(st.sampled_from((SHANGHAI, NEW_YORK))),
        draw(st.sampled_from((WORKING_WEEK, every_day("00:00-24:00")))),
        name,
        day_minutes=draw(st.integers(1, 1440)),
        published=draw(st.sampled_from((ALL_YEARS, Years(2020, 2026)))),
        make_up=draw(st.integers(0, 4)),
        due_at_closing=draw(st.booleans()),
        wall_clock=draw(st.booleans()),
        off=tuple(sorted(NamedDay(day, draw(NOTES)) for day in days[::2])),
        on=tuple(sorted(NamedDay(day, draw(NOTES)) for day in days[1::2])),
        overrides=tuple(
            Override(day, bool(windows), windows, draw(NOTES)) for day in own for windows in [draw(WINDOWS)]
        ),
    )


BOOKS = st.tuples(calendars(""), calendars("boston")).map(CalendarBook)


@given(book=BOOKS)
def test_what_is_written_is_read_back_to_the_same(book: CalendarBook) -> None:
    assert read_calendars(write_calendars(book)) == book


@given(book=BOOKS)
def test_a_body_is_read_back_to_the_same_and_has_no_fault(book: CalendarBook) -> None:
    body = encode(book)
    assert decode(body) == book
    assert encode(decode(body)) == body
    assert book_fault(body) is None


def test_the_shipped_calendars_are_read_back_from_what_they_are_written_as() -> None:
    assert read_calendars(write_calendars(looked_up_calendars())) == looked_up_calendars()


@pytest.mark.parametrize(
    ("body", "field", "sentence"),
    [
        ("", "body", "this is no book of calendars"),
        ('{"calendars": []}', "body", "there is no calendar in the book"),
        ('{"calendars": [{"name": 1}]}', "body", "Expected `str`, got `int`"),
        (encode(CalendarBook((calendar_data("Mars/Base"),))), "calendar.0.zone", "'Mars/Base' is no time zone"),
        (encode(CalendarBook((calendar_data(), calendar_data()))), "calendar.name", "stands twice"),
        (encode(CalendarBook((calendar_data(make_up=7),))), "calendar.0.make_up", "7 is no weekday"),
    ],
)
def test_a_draft_that_cannot_be_counted_by_is_refused_by_field(body: str, field: str, sentence: str) -> None:
    fault = book_fault(body)
    assert fault is not None
    assert fault[0] == field
    assert sentence in fault[1]


@given(windows=WINDOWS)
def test_windows_are_read_back_from_what_they_are_shown_as(windows: Windows) -> None:
    assert parse_windows(show_windows(windows)) == windows


def test_the_usual_day_is_the_commonest_one() -> None:
    short = parse_windows("09:00-12:00")
    assert usual_minutes((short, OFFICE, OFFICE, short, short, (), ())) == 180
    assert usual_minutes((OFFICE, short, OFFICE, short, (), (), ())) == 480
    assert len(WEEKDAYS) == 7
