"""Calendars that tests count by, and instants as people write them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from models.rules.calendar.book import ALL_YEARS, CalendarBook, CalendarData, NamedDay, Override, Years
from models.rules.calendar.calendar import Calendar, Calendars, times_of
from models.rules.calendar.windows import Week, Windows, parse_windows

OFFICE = parse_windows("08:00-12:00 14:00-18:00")
WORKING_WEEK: Week = (OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, (), ())
SHANGHAI, BERLIN, NEW_YORK = "Asia/Shanghai", "Europe/Berlin", "America/New_York"


def every_day(windows: str) -> Week:
    day = parse_windows(windows)
    return day, day, day, day, day, day, day


def calendar_data(
    zone: str = SHANGHAI,
    week: Week = WORKING_WEEK,
    name: str = "",
    *,
    day_minutes: int = 480,
    published: Years = ALL_YEARS,
    make_up: int = 0,
    due_at_closing: bool = False,
    wall_clock: bool = False,
    off: tuple[NamedDay, ...] = (),
    on: tuple[NamedDay, ...] = (),
    overrides: tuple[Override, ...] = (),
) -> CalendarData:
    return CalendarData(
        name=name,
        zone=zone,
        week=week,
        day_minutes=day_minutes,
        published=published,
        make_up=make_up,
        due_at_closing=due_at_closing,
        wall_clock=wall_clock,
        off=off,
        on=on,
        overrides=overrides,
    )


def a_calendar(zone: str, week: Week, *, due_at_closing: bool = False, wall_clock: bool = False) -> Calendar:
    return Calendar(calendar_data(zone, week, due_at_closing=due_at_closing, wall_clock=wall_clock))


def times(*calendars: CalendarData) -> Calendars:
    return times_of(CalendarBook(calendars))


def override(day: str, windows: str = "", note: str = "", *, working: bool = True) -> Override:
    return Override(date.fromisoformat(day), working, parse_windows(windows), note)


def local(zone: str, text: str, fold: int = 0) -> datetime:
    """The instant of a time on the wall."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC)


def on_the_wall(zone: str, at: datetime | None) -> str:
    assert at is not None
    return at.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M")


def minutes_open(zone: str, windows: Windows, since: datetime, until: datetime) -> int:
    """How many whole minutes lie within the windows, asking the clock on the wall about each of them."""
    first, last = int(since.timestamp()) // 60, int(until.timestamp()) // 60
    count = 0
    for minute in range(first, last):
        at = datetime.fromtimestamp(minute * 60, ZoneInfo(zone))
        count += any(window.start <= at.hour * 60 + at.minute < window.end for window in windows)
    return count
