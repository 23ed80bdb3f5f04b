"""The weeks before today, told as closed reports: with them today can be compared, and places that come back are seen.

Each day has dice of its own, so that the day before yesterday is the same whenever it is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import chain
from random import Random

from bus.demo.chance import dice, pick
from bus.demo.city import City, place_in
from bus.demo.city_parts import District, Surge, Trouble
from bus.demo.day import HOUR, any_place
from bus.demo.names import PAST
from bus.demo.outliving import at_the_end_of_retention
from bus.demo.plans import Shift
from bus.demo.wording import report_of
from models.domain.case import Place
from models.domain.orders import ReportCase

DAY = timedelta(days=1)
WEEK = 7 * DAY
DAYS, WEEKS = 36, 5
"""A surge is told by the weeks before it, four at the least."""
TODAY = timedelta(hours=5)
"""What is told step by step as today's history."""
HOURS_BEFORE, HOURS_AFTER, MOST_AN_HOUR = 6, 2, 180.0
"""Around the present hour the weeks before are as busy as today, for as long as somebody is likely to look on."""
TAKES = (0.7, 20.0)
"""Hours from such a report to its close."""
STILL_OPEN = 3
"""How many of the newest reports of a surge are in the queues of today."""

Weights = Mapping[str, float]


def past(shift: Shift, now: datetime) -> Iterator[ReportCase]:
    """The crowds of the last hours, then the weeks up to where today's history begins; drawn as it is asked for.

    Some of half a year ago come between: their callers have had their time.
    """
    for surge in shift.city.surges:
        yield from _crowd(shift, surge, now)
    yield from at_the_end_of_retention(shift, now)
    midnight = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    weights = {code: kind.weight for code, kind in shift.city.types.items()}
    before = (
        *(_day(shift, weights, midnight - back * DAY, midnight) for back in range(DAYS + 1)),
        *(_same_hours(shift, weights, now - week * WEEK) for week in range(1, WEEKS + 1)),
    )
    for report in chain.from_iterable(before):
        if report.closed_at is not None and report.closed_at <= now - TODAY:
            yield report


def _day(shift: Shift, weights: Weights, day: datetime, today: datetime) -> Iterator[ReportCase]:
    """A few reports of a day from all over the city, and those of the buildings that keep coming back."""
    city, name = shift.city, f"{day:%Y%m%d}"
    roll = dice(shift.seed, "past", name)
    for nth in range(int(city.past_a_day)):
        spot = pick(roll, weights), any_place(roll, city)
        yield _closed(shift, roll, f"{name}-{nth:02d}", (day, DAY), spot)
    for nth, trouble in enumerate(city.troubles):
        if today - day <= trouble.days * DAY and roll.random() < trouble.a_day:
            spot = pick(roll, trouble.types), _of_trouble(city, trouble)
            yield _closed(shift, roll, f"{name}-place-{nth}", (day, DAY), spot)


def _same_hours(shift: Shift, weights: Weights, at: datetime) -> Iterator[ReportCase]:
    """The hours around now in a week before: up to then as many as are told of today, after it as many as will come."""
    city, hour = shift.city, at.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    for step in range(-HOURS_BEFORE, HOURS_AFTER):
        begin = hour + step * HOUR
        count = city.past_an_hour if step < 0 else max(city.past_an_hour, min(city.reports_an_hour, MOST_AN_HOUR))
        roll = dice(shift.seed, "past", f"{begin:%Y%m%d%H}")
        for nth in range(int(count)):
            spot = pick(roll, weights), any_place(roll, city)
            yield _closed(shift, roll, f"{begin:%Y%m%d%H}-{nth:03d}", (begin, HOUR), spot)


def _closed(
    shift: Shift, roll: Random, name: str, within: tuple[datetime, timedelta], spot: tuple[str, Place]
) -> ReportCase:
    """A report of a type from a place, and how it ended."""
    city = shift.city
    at = _whole(within[0] + roll.random() * within[1])
    report = report_of(city, shift.catalogue, f"{PAST}{shift.seed}-{name}", at, *spot)
    closed = _whole(at + timedelta(hours=roll.uniform(*TAKES)))
    return replace(report, closed_at=closed, result=city.say(roll.choice(city.results)))


def _crowd(shift: Shift, surge: Surge, now: datetime) -> Iterator[ReportCase]:
    """One type in one district within the last hours; the newest of them are still open."""
    city, roll = shift.city, dice(shift.seed, "surge", surge.type_code, f"{now:%Y%m%d}")
    district = _district(city, surge.district)
    times = sorted(now - timedelta(hours=surge.hours) * (0.02 + 0.98 * roll.random()) for _ in range(surge.reports))
    for nth, at in enumerate(times):
        place = any_place(roll, city, [district])
        name = f"{shift.seed}-{now:%Y%m%d}-{surge.type_code}-{nth:02d}"
        still_open = nth >= surge.reports - STILL_OPEN
        record = f"surge-{name}" if still_open else f"{PAST}{name}"
        report = report_of(
            city, shift.catalogue, record, _whole(at), surge.type_code, place, not_channels=("sensor", "grid")
        )
        closed = _whole(at + (now - at) * roll.uniform(0.4, 0.9))
        yield report if still_open else replace(report, closed_at=closed, result=city.say(roll.choice(city.results)))


def _of_trouble(city: City, trouble: Trouble) -> Place:
    return place_in(city, _district(city, trouble.district), trouble.street, trouble.number)


def _district(city: City, name: str) -> District:
    return next(district for district in city.districts if district.name.en == name)


def _whole(at: datetime) -> datetime:
    """In whole milliseconds: nobody reports more exactly."""
    return at.replace(microsecond=at.microsecond // 1000 * 1000)
