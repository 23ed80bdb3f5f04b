"""A book of calendars from a TOML file: what is wrong in it is told by line, column and a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from models.rules.calendar.book import ALL_YEARS, CalendarBook, CalendarData, NamedDay, Override, Years
from models.rules.calendar.checking import calendar_faults, names_twice
from models.rules.calendar.public_holidays import (
    EARLIEST,
    LATEST,
    PublicHolidays,
    country_fault,
    public_holidays,
)
from models.rules.calendar.toml_shape import CalendarEntry, CalendarFile, OverrideEntry, shaped
from models.rules.calendar.windows import WEEKDAYS, Week, Windows, parse_windows, usual_minutes
from models.rules.faults import Fault, RuleFileError
from models.rules.toml_lines import TomlLines, parse_toml

USUAL_WINDOWS = dict.fromkeys(WEEKDAYS[:5], "08:00-12:00 14:00-18:00")


def read_calendars(text: str) -> CalendarBook:
    """RuleFileError with every fault that was found."""
    toml = parse_toml(text)
    faults: list[Fault] = []
    entries = shaped(toml, CalendarFile).calendar
    book = CalendarBook(tuple(_Reader(toml, number, faults).calendar(entry) for number, entry in enumerate(entries)))
    if not entries:
        faults.append(Fault(0, "calendar", "there is no calendar in the file"))
    for name in names_twice(book):
        last = max(number for number, entry in enumerate(entries) if entry.name == name)
        faults.append(toml.fault(f"the calendar {name!r} stands twice", "calendar", last, "name"))
    if faults:
        raise RuleFileError(faults)
    return book


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one calendar; what is wrong is added to `faults`, and something harmless stands in its place."""

    toml: TomlLines
    number: int
    faults: list[Fault]

    def calendar(self, entry: CalendarEntry) -> CalendarData:
        before = len(self.faults)
        week = self.week(entry.windows if entry.windows is not None else USUAL_WINDOWS)
        found = self.holidays(entry)
        data = CalendarData(
            name=entry.name,
            zone=entry.zone,
            week=week,
            day_minutes=usual_minutes(week) if entry.day_hours is None else round(entry.day_hours * 60),
            published=self.published(entry, found),
            country=entry.country,
            region=entry.region,
            make_up=self.make_up(entry.make_up),
            due_at_closing=entry.due_at_closing,
            wall_clock=entry.wall_clock,
            off=found.off,
            on=found.on,
            overrides=tuple(self.override(number, given) for number, given in enumerate(entry.override)),
        )
        if len(self.faults) == before:
            for path, sentence in calendar_faults(data):
                self.wrong(sentence, *path)
        return data

    def wrong(self, sentence: str, *path: str | int) -> None:
        self.faults.append(self.toml.fault(sentence, "calendar", self.number, *path))

    def week(self, given: Mapping[str, str]) -> Week:
        for name in given:
            if name not in WEEKDAYS:
                self.wrong(f"{name!r} is no weekday; they are {', '.join(WEEKDAYS)}", "windows", name)
        mon, tue, wed, thu, fri, sat, sun = (self.windows(given.get(name, ""), "windows", name) for name in WEEKDAYS)
        return mon, tue, wed, thu, fri, sat, sun

    def windows(self, text: str, *path: str | int) -> Windows:
        try:
            return parse_windows(text)
        except ValueError as error:
            self.wrong(str(error), *path)
            return ()

    def make_up(self, name: str) -> int:
        if name in WEEKDAYS:
            return WEEKDAYS.index(name)
        self.wrong(f"{name!r} is no weekday; they are {', '.join(WEEKDAYS)}", "make_up")
        return 0

    def override(self, number: int, given: OverrideEntry) -> Override:
        windows = self.windows(given.windows, "override", number, "windows")
        return Override(given.day, given.working, windows, given.note)

    def published(self, entry: CalendarEntry, found: PublicHolidays) -> Years:
        return found.published if entry.published is None else Years(*entry.published)

    def holidays(self, entry: CalendarEntry) -> PublicHolidays:
        """The days that stand in the file, or those looked up for its country."""
        if entry.off is not None or entry.on is not None:
            return PublicHolidays(self.days("off", entry.off or {}), self.days("on", entry.on or {}), ALL_YEARS)
        if not entry.country:
            if entry.years is not None or entry.region:
                self.wrong("years and a region say nothing without a country", "region" if entry.region else "years")
            return PublicHolidays((), (), ALL_YEARS)
        return self.looked_up(entry)

    def looked_up(self, entry: CalendarEntry) -> PublicHolidays:
        nothing = PublicHolidays((), (), ALL_YEARS)
        if (fault := country_fault(entry.country, entry.region)) is not None:
            self.wrong(fault[1], fault[0])
            return nothing
        years = Years(*entry.years) if entry.years is not None else Years(1, 0)
        if not EARLIEST <= years.first <= years.last <= LATEST:
            self.wrong(f"the first and last year to look up are needed, from {EARLIEST} to {LATEST}", "years")
            return nothing
        try:
            return public_holidays(entry.country, entry.region, years)
        except ValueError as error:
            self.wrong(str(error), "years")
            return nothing

    def days(self, key: str, given: Mapping[str, str]) -> tuple[NamedDay, ...]:
        found: list[NamedDay] = []
        for day, name in given.items():
            try:
                found.append(NamedDay(date.fromisoformat(day), name))
            except ValueError:
                self.wrong(f"{day!r} is no day; write it like 2026-05-01", key, day)
        return tuple(sorted(found))
