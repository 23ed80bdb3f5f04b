"""What is wrong with a calendar that can be read but not counted by: the same for a file and for a draft's body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

import msgspec

from models.rules.calendar.book import ALL_YEARS, CalendarBook, CalendarData, decode
from models.rules.calendar.windows import DAY_MINUTES, WEEKDAYS, window_faults

Path = tuple[str | int, ...]
"""Where in a calendar it stands, in the words of its file, like `("windows", "mon")`."""

LONGEST_NAME = 40


def calendar_faults(data: CalendarData) -> Iterator[tuple[Path, str]]:
    """Every fault of one calendar, with its place."""
    if len(data.name) > LONGEST_NAME or data.name != data.name.strip():
        yield ("name",), f"{data.name!r} is longer than {LONGEST_NAME} characters, or begins or ends with a blank"
    if not is_zone(data.zone):
        yield ("zone",), f"{data.zone!r} is no time zone; write it like Asia/Shanghai"
    if data.published != ALL_YEARS and data.published.last < data.published.first:
        yield ("published",), f"the last year lies before the first: {data.published}"
    yield from _week_faults(data)
    yield from _day_faults(data)


def book_fault(body: str) -> tuple[str, str] | None:
    """Why a draft of the calendar book cannot be published, as (field, sentence); None where it can."""
    try:
        book = decode(body)
    except (msgspec.ValidationError, msgspec.DecodeError, ValueError) as error:
        return "body", f"this is no book of calendars: {error}"
    for number, data in enumerate(book.calendars):
        for path, sentence in calendar_faults(data):
            return ".".join(map(str, ("calendar", number, *path))), sentence
    twice = names_twice(book)
    return ("calendar.name", f"the calendar {twice[0]!r} stands twice") if twice else None


def is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def names_twice(book: CalendarBook) -> list[str]:
    return [name for name, count in Counter(data.name for data in book.calendars).items() if count > 1]


def _week_faults(data: CalendarData) -> Iterator[tuple[Path, str]]:
    for name, windows in zip(WEEKDAYS, data.week, strict=True):
        for sentence in window_faults(windows):
            yield ("windows", name), sentence
    if not any(data.week):
        yield ("windows",), "no weekday has a working window: no limit would ever be used up"
    if not 0 <= data.make_up < len(WEEKDAYS):
        yield ("make_up",), f"{data.make_up} is no weekday: they are numbered 0 to 6"
    elif any(data.week) and not data.week[data.make_up]:
        yield ("make_up",), f"nobody works on a {WEEKDAYS[data.make_up]}: name the weekday whose windows hold"
    if any(data.week) and not 0 < data.day_minutes <= DAY_MINUTES:
        yield ("day_hours",), f"a working day of {data.day_minutes / 60:g} hours is not between 0 and 24"


def _day_faults(data: CalendarData) -> Iterator[tuple[Path, str]]:
    off, on = (Counter(named.day for named in days) for days in (data.off, data.on))
    for key, days in (("off", off), ("on", on)):
        yield from (((key, str(day)), f"{day} stands twice") for day, count in days.items() if count > 1)
    for day in sorted(off.keys() & on.keys()):
        yield ("on", str(day)), f"{day} is both a day off and a day on"
    seen: set[date] = set()
    for number, override in enumerate(data.overrides):
        if override.day in seen:
            yield ("override", number, "day"), f"{override.day} has an override already"
        seen.add(override.day)
        if override.windows and not override.working:
            yield ("override", number, "windows"), f"{override.day} is off and has windows: it cannot be both"
        for sentence in window_faults(override.windows):
            yield ("override", number, "windows"), sentence
