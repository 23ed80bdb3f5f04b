"""A year's working days, as a working calendar has them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from models.rules.calendar.book import CalendarData
from models.rules.calendar.days import days_of


def working_days(calendar: CalendarData, year: int) -> list[date]:
    days = days_of(calendar)
    return [day for day in _days_of_year(year) if days.working(day)]


def tell_days(calendar: CalendarData, year: int) -> Iterator[str]:
    """A line a month, then the days that are not what their weekday is, each with its name."""
    working = working_days(calendar, year)
    known = "" if year in calendar.published else " (not published yet: public holidays may be missing)"
    name = calendar.name or "of the duty room"
    yield f"calendar {name}, {calendar.zone}: {len(working)} working days in {year}{known}"
    for month in range(1, 13):
        of_month = [day for day in working if day.month == month]
        yield f"{year}-{month:02}  {len(of_month):2}  {' '.join(f'{day.day:02}' for day in of_month)}"
    yield from (f"{day} {day:%a}  {told}" for day, told in _special(calendar, year))


def _special(calendar: CalendarData, year: int) -> list[tuple[date, str]]:
    told = {named.day: _told("off", named.name) for named in calendar.off}
    told |= {named.day: _told("working", named.name) for named in calendar.on}
    told |= {own.day: _told("working" if own.working else "off", own.note) for own in calendar.overrides}
    return sorted((day, words) for day, words in told.items() if day.year == year)


def _told(what: str, name: str) -> str:
    return f"{what}, {name}" if name else what


def _days_of_year(year: int) -> Iterator[date]:
    day = date(year, 1, 1)
    while day.year == year:
        yield day
        if day == date.max:
            return
        day += timedelta(days=1)
