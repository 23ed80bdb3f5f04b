"""A working calendar that clocks count by, and all calendars of a book by name."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from models.domain.clocks import NATURAL, Limit, LimitUnit
from models.rules.calendar.book import CalendarBook, CalendarData
from models.rules.calendar.days import days_of
from models.rules.calendar.runs import worked
from models.rules.calendar.table import US, Table, instant, joined, microseconds, table_of, year_starts

FURTHEST_YEAR = 2199
"""Beyond it an instant is taken for a mistake, not for a deadline."""


class Calendar:
    """The `WorkTime` of one calendar. It works out a year when it is first asked for it, and keeps it.

    An answer needs two look-ups in its table; OverflowError where it lies outside the years 1 to `FURTHEST_YEAR`.
    """

    def __init__(self, data: CalendarData) -> None:
        self.data = data
        self._zone = ZoneInfo(data.zone)
        self._days = days_of(data)
        self._day = timedelta(minutes=data.day_minutes)
        self._at_closing = data.due_at_closing
        self._table: Table | None = None

    def span(self, limit: Limit) -> timedelta:
        match limit.unit:
            case LimitUnit.WORKING_HOURS:
                return limit.amount * timedelta(hours=1)
            case LimitUnit.WORKING_DAYS:
                return limit.amount * self._day
            case _:
                return limit.amount * NATURAL[limit.unit]

    def running(self, since: datetime, until: datetime) -> timedelta:
        start, end = microseconds(since), microseconds(until)
        table = self._covering(min(start, end), max(start, end))
        return timedelta(microseconds=table.worked(end) - table.worked(start))

    def after(self, since: datetime, left: timedelta) -> datetime:
        start, more = microseconds(since), left // timedelta(microseconds=1)
        table = self._covering(start, start)
        work = table.worked(start) + more
        while not 0 < work < table.most:
            table = self._covering(start, table.end) if work > 0 else self._covering(table.start - 1, start)
            work = table.worked(start) + more  # counted from the start of a table that may be another now
        due = table.reached(work, self._at_closing)
        return instant(max(due, start) if left >= timedelta() else due)

    def settled(self, since: datetime, until: datetime) -> bool:
        years = self.data.published
        return since.astimezone(self._zone).year in years and until.astimezone(self._zone).year in years

    def working(self, day: date) -> bool:
        """Whether anyone works on a day."""
        return self._days.working(day)

    def _covering(self, start: int, end: int) -> Table:
        """The table with both instants in it, longer by the years that it lacked."""
        table = self._table
        if table is not None and table.start <= start and end < table.end:
            return table
        if table is None:
            table = self._year(instant(start).year)
        while start < table.start:
            table = joined(self._year(table.first - 1), table)
        while end >= table.end:
            table = joined(table, self._year(table.last + 1))
        self._table = table
        return table

    def _year(self, year: int) -> Table:
        if not 1 < year <= FURTHEST_YEAR:
            raise OverflowError(f"the year {year} is outside those that a working calendar knows")
        start, end = year_starts(year) // US, year_starts(year + 1) // US
        return table_of(year, worked(self._days, self._zone, self.data.wall_clock, start, end))


class Calendars:
    """The `WorkTimes` of a book. A name that is not in it counts by the duty room's own calendar."""

    def __init__(self, book: CalendarBook) -> None:
        self._own = Calendar(book.of(""))
        self._named = {data.name: Calendar(data) for data in book.calendars} | {"": self._own}

    def of(self, calendar: str) -> Calendar:
        return self._named.get(calendar, self._own)


def times_of(book: CalendarBook) -> Calendars:
    return Calendars(book)
