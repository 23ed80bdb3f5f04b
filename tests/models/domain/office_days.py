"""Working time of the duty room in 2026, reckoned day by day from the State Council's notice: no code of the program.

Offices are open 08:00-12:00 and 14:00-18:00 by the clock in Shanghai, eight hours ahead of UTC all year.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from functools import cache

from models.domain.clocks import Clock

SHANGHAI = timezone(timedelta(hours=8))
HOLIDAYS = (
    ("01-01", "01-03"),
    ("02-15", "02-23"),
    ("04-04", "04-06"),
    ("05-01", "05-05"),
    ("06-19", "06-21"),
    ("09-25", "09-27"),
    ("10-01", "10-07"),
)
MAKE_UP = ("01-04", "02-14", "02-28", "05-09", "09-20", "10-10")
OPEN = ((8, 12), (14, 18))
HOURS = {"nm": 1 / 60, "nh": 1, "nd": 24, "wh": 1, "wd": 8}
"""How long one of a limit's unit is; a working day has eight working hours."""


@cache
def windows(day: date) -> tuple[tuple[datetime, datetime], ...]:
    """When offices are open on a day, in UTC."""
    assert day.year == 2026, f"{day}: only 2026 is known here"
    month_day = f"{day:%m-%d}"
    holiday = any(first <= month_day <= last for first, last in HOLIDAYS)
    if month_day not in MAKE_UP and (holiday or day.weekday() >= 5):
        return ()
    midnight = datetime(day.year, day.month, day.day, tzinfo=SHANGHAI).astimezone(UTC)
    return tuple((midnight + timedelta(hours=first), midnight + timedelta(hours=last)) for first, last in OPEN)


def worked(since: datetime, until: datetime) -> timedelta:
    """How long offices are open between two instants."""
    total, day, last = timedelta(), since.astimezone(SHANGHAI).date(), until.astimezone(SHANGHAI).date()
    while day <= last:
        for opening, closing in windows(day):
            if opening < until and closing > since:
                total += min(closing, until) - max(opening, since)
        day += timedelta(days=1)
    return total


def granted(clock: Clock) -> timedelta:
    """The time that a clock may use: its limit, and as much again for each extension."""
    return timedelta(hours=HOURS[clock.limit.unit.value] * clock.limit.amount) * (1 + clock.extensions)
