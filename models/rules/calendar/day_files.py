"""Days from files: the city's own words on days as CSV, a year's official holidays as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum

import msgspec

from models.rules.calendar.book import CalendarBook, CalendarData, NamedDay, Override, Years
from models.rules.calendar.checking import calendar_faults
from models.rules.calendar.windows import Windows, parse_windows
from models.rules.faults import Fault, RuleFileError
from models.rules.tables import read_table

COLUMNS = ("day", "working", "windows", "note")
WORKING = {"true": True, "yes": True, "1": True, "on": True, "false": False, "no": False, "0": False, "off": False}


class DayFormat(StrEnum):
    """`csv` has the columns day, working, windows, note; `holiday-cn` is a year of holidays as that project has it."""

    CSV = "csv"
    HOLIDAY_CN = "holiday-cn"


class OfficialDay(msgspec.Struct, frozen=True, rename="camel"):
    name: str
    date: date
    is_off_day: bool


class OfficialYear(msgspec.Struct, frozen=True):
    """The days of a year that are off or made up, as its notice lays them down."""

    year: int
    days: tuple[OfficialDay, ...]


def with_days(book: CalendarBook, name: str, file_text: str, kind: DayFormat) -> CalendarBook:
    """The book with the days of a file in the calendar of a name. RuleFileError with every fault."""
    old = book.of(name)
    if old.name != name:
        raise RuleFileError([Fault(0, "", f"there is no calendar {name!r} to put the days into")])
    new = with_overrides(old, file_text) if kind is DayFormat.CSV else with_year(old, file_text)
    faults = [Fault(0, str(path[-1]), sentence) for path, sentence in calendar_faults(new)]
    if faults:
        raise RuleFileError(faults)
    return CalendarBook(tuple(new if data is old else data for data in book.calendars))


def with_overrides(data: CalendarData, text: str) -> CalendarData:
    """The days of a CSV text take the place of overrides of the same days; the others stay."""
    table = read_table("days.csv", text.encode())
    faults = [
        Fault(table.header, column, f"there is no such column here; the columns are {', '.join(COLUMNS)}")
        for column in table.columns
        if column not in COLUMNS
    ]
    faults += [Fault(table.header, need, "the column is missing") for need in COLUMNS[:2] if need not in table.columns]
    if faults:
        raise RuleFileError(faults)
    new: dict[date, Override] = {}
    for line, row in table.rows:
        override = _override(line, row, faults)
        if override is not None and override.day in new:
            faults.append(Fault(line, "day", f"{override.day} has an override already"))
        elif override is not None:
            new[override.day] = override
    if faults:
        raise RuleFileError(faults)
    own = {override.day: override for override in data.overrides} | new
    return replace(data, overrides=tuple(own[day] for day in sorted(own)))


def with_year(data: CalendarData, text: str) -> CalendarData:
    """A year's official days take the place of what was known or guessed of it, and the year is published.

    Its days of December stay as well: they may be from the notice of the year after.
    """
    try:
        official = msgspec.json.decode(text, type=OfficialYear)
    except msgspec.DecodeError as error:
        raise RuleFileError([Fault(0, "", f"this is no year of holidays: {error}")]) from error
    if not official.days:
        raise RuleFileError([Fault(0, "days", f"there is no day in it: {official.year} is not published yet")])
    published = _published(data.published, official.year)
    named = {day.date for day in official.days}

    def kept(days: tuple[NamedDay, ...]) -> list[NamedDay]:
        others = [known for known in days if known.day.year != official.year or known.day.month == 12]
        return [known for known in others if known.day not in named]

    off = [NamedDay(day.date, day.name) for day in official.days if day.is_off_day]
    on = [NamedDay(day.date, day.name) for day in official.days if not day.is_off_day]
    return replace(
        data, published=published, off=tuple(sorted(kept(data.off) + off)), on=tuple(sorted(kept(data.on) + on))
    )


def _published(known: Years, year: int) -> Years:
    if not known.first - 1 <= year <= known.last + 1:
        missing = f"{known.last + 1}" if year > known.last else f"{known.first - 1}"
        raise RuleFileError([Fault(0, "year", f"{year} would leave a gap: {missing} is not published")])
    return Years(min(known.first, year), max(known.last, year))


def _override(line: int, row: Mapping[str, str], faults: list[Fault]) -> Override | None:
    day, working = _day(line, row["day"], faults), WORKING.get(row["working"].casefold())
    windows = _windows(line, row.get("windows", ""), faults)
    if working is None:
        faults.append(Fault(line, "working", f"{row['working']!r} is neither true nor false"))
    elif windows and not working:
        faults.append(Fault(line, "windows", "a day that is off has no windows: it cannot be both"))
    return None if day is None or working is None else Override(day, working, windows, row.get("note", ""))


def _day(line: int, text: str, faults: list[Fault]) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        faults.append(Fault(line, "day", f"{text!r} is no day; write it like 2026-05-01"))
        return None


def _windows(line: int, text: str, faults: list[Fault]) -> Windows:
    try:
        return parse_windows(text)
    except ValueError as error:
        faults.append(Fault(line, "windows", str(error)))
        return ()
