"""Reading and writing the file of each kind of rules: TOML for all of them, tables where they are tables."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from models.rules.calendar.book import CalendarBook
from models.rules.calendar.day_files import DayFormat, with_days
from models.rules.calendar.reading import read_calendars
from models.rules.calendar.writing import write_calendars
from models.rules.early_warnings.files import write_settings
from models.rules.early_warnings.reading import read_settings
from models.rules.early_warnings.settings import WarningSettings
from models.rules.faults import Fault, RuleFileError
from models.rules.policy.book import PolicyBook
from models.rules.policy.reading import read_policy
from models.rules.routing import (
    ROUTING_FIELDS,
    RoutingBook,
    read_routing,
    read_routing_table,
    routing_rows,
    write_routing,
)
from models.rules.supervising import (
    SUPERVISION_FIELDS,
    SupervisionBook,
    read_supervision,
    read_supervision_table,
    supervision_rows,
    write_supervision,
)
from models.rules.tables import table_rows, write_csv
from models.rules.texts import text_of


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A file as someone brings it; its name says by its ending what it is.

    `replace`: what the file does not name goes, where else it stays. `calendar` is the one that a file of days is for;
    `calendars` are the names that limits may be counted by, where they are known.
    """

    name: str
    data: bytes
    replace: bool = False
    calendar: str = ""
    calendars: Collection[str] | None = None

    @property
    def ending(self) -> str:
        return self.name[self.name.rfind(".") :].casefold() if "." in self.name else ""


def policy_of(file: RuleFile, base: PolicyBook) -> PolicyBook:
    return read_policy(file.name, file.data, base, file.replace, file.calendars)


def calendars_of(file: RuleFile, base: CalendarBook) -> CalendarBook:
    """A TOML file holds whole calendars, CSV and JSON files the days of one that is there."""
    if file.ending == ".csv":
        return with_days(base, file.calendar, text_of(file.data), DayFormat.CSV)
    if file.ending == ".json":
        return with_days(base, file.calendar, text_of(file.data), DayFormat.HOLIDAY_CN)
    given = read_calendars(_toml(file, ".csv of days", ".json of a year's days"))
    if file.replace:
        return given
    named = {data.name: data for data in given.calendars}
    kept = tuple(named.pop(data.name, data) for data in base.calendars)
    return CalendarBook((*kept, *named.values()))


def routing_of(file: RuleFile, base: RoutingBook) -> RoutingBook:
    """Always all of the rules: which comes first matters, so none can stay beside a file."""
    if file.ending == ".toml":
        return read_routing(text_of(file.data))
    return read_routing_table(table_rows(file.name, file.data))


def supervision_of(file: RuleFile, base: SupervisionBook) -> SupervisionBook:
    """Always all of the rules."""
    if file.ending == ".toml":
        return read_supervision(text_of(file.data))
    return read_supervision_table(table_rows(file.name, file.data))


def warnings_of(file: RuleFile, base: WarningSettings) -> WarningSettings:
    """Always all of the settings."""
    return read_settings(_toml(file))


def write_calendar_file(book: CalendarBook, form: str) -> str:
    return write_calendars(book)


def write_routing_file(book: RoutingBook, form: str) -> str:
    return write_csv(ROUTING_FIELDS, routing_rows(book)) if form == "csv" else write_routing(book)


def write_supervision_file(book: SupervisionBook, form: str) -> str:
    return write_csv(SUPERVISION_FIELDS, supervision_rows(book)) if form == "csv" else write_supervision(book)


def write_warnings_file(settings: WarningSettings, form: str) -> str:
    return write_settings(settings)


def _toml(file: RuleFile, *others: str) -> str:
    if file.ending != ".toml":
        endings = " or ".join((".toml", *others))
        raise RuleFileError([Fault(0, "", f"{file.name!r} cannot be read here: it is to be {endings}")])
    return text_of(file.data)
