"""Which windows a day has: the city's own word first, then make-up days, then holidays, then the weekday."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from models.rules.calendar.book import CalendarData
from models.rules.calendar.windows import Week, Windows


@dataclass(frozen=True, slots=True)
class Days:
    """The windows of any day of one calendar. `special` are the days that differ from their weekday."""

    week: Week
    special: dict[date, Windows]

    def windows(self, day: date) -> Windows:
        found = self.special.get(day)
        return self.week[day.weekday()] if found is None else found

    def working(self, day: date) -> bool:
        return bool(self.windows(day))


def days_of(data: CalendarData) -> Days:
    usual = data.week[data.make_up]
    special: dict[date, Windows] = {named.day: () for named in data.off}
    special |= {named.day: usual for named in data.on}
    special |= {own.day: (own.windows or usual) if own.working else () for own in data.overrides}
    return Days(data.week, special)
