"""The book of working calendars as plain data: holidays and make-up days are resolved, nothing has to be looked up.

So every seat and every later check counts the same, whatever version of a holiday library it has, or none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import msgspec

from models.rules.calendar.windows import Week, Windows


class NamedDay(NamedTuple):
    """A day off, or a day on, with what it is for."""

    day: date
    name: str


@dataclass(frozen=True, slots=True)
class Override:
    """The city's own word on a day, above every holiday. `windows` are empty for those of a make-up day."""

    day: date
    working: bool
    windows: Windows = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Years:
    """From the first to the last year, both included."""

    first: int
    last: int

    def __contains__(self, year: int) -> bool:
        return self.first <= year <= self.last

    def __str__(self) -> str:
        return f"{self.first}-{self.last}"


ALL_YEARS = Years(1, 9999)


@dataclass(frozen=True, slots=True)
class CalendarData:
    """One working calendar. The empty name is the duty room's own.

    `week` has the windows of Monday to Sunday. On a make-up day (`on`) those of the weekday numbered `make_up` hold.
    A working day of a limit lasts `day_minutes`. `published` are the years whose holidays are known for certain.
    A limit that is used up at a closing is due then where `due_at_closing`, else at the next opening: until that, no
    more of it is used. By the `wall_clock` a day that loses or doubles an hour counts like any other.
    """

    name: str
    zone: str
    week: Week
    day_minutes: int
    published: Years
    country: str = ""
    region: str = ""
    make_up: int = 0
    due_at_closing: bool = False
    wall_clock: bool = False
    off: tuple[NamedDay, ...] = ()
    on: tuple[NamedDay, ...] = ()
    overrides: tuple[Override, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarBook:
    """All calendars; a name that is not among them means the one without a name, or the first."""

    calendars: tuple[CalendarData, ...]

    def of(self, name: str) -> CalendarData:
        known = {calendar.name: calendar for calendar in self.calendars}
        return known.get(name) or known.get("") or self.calendars[0]


def encode(book: CalendarBook) -> str:
    """The body of a published book: the same book is always the same text."""
    return msgspec.json.encode(book, order="deterministic").decode()


def decode(body: str) -> CalendarBook:
    """ValueError where the text is no such book; what it holds is judged by `checking`."""
    book = msgspec.json.decode(body, type=CalendarBook)
    if not book.calendars:
        raise ValueError("there is no calendar in the book")
    return book
