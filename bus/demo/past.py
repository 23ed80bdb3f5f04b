"""The weeks before today, told as closed reports: with them today can be compared, and places that come back are seen.

Each day has dice of its own, so that the day before yesterday is the same whenever it is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

from bus.demo.chance import dice, pick
from bus.demo.city import City, District, Surge, Trouble, place_in
from bus.demo.day import report_of
from bus.demo.ground import HOUSES
from bus.demo.names import PAST
from bus.demo.plans import Shift
from models.domain.case import Place
from models.domain.orders import ReportCase

DAY = timedelta(days=1)
DAYS = 36
"""A surge is told by five weeks before it."""
TAKES = (0.7, 20.0)
"""Hours from such a report to its close."""
STILL_OPEN = 3
"""How many of the newest reports of a surge are in the queues of today."""


def past(shift: Shift, until: datetime, now: datetime) -> list[ReportCase]:
    """Reports of the weeks up to `until`, where today's history begins, and the crowd of the last hours up to `now`."""
    midnight = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    told = [report for back in range(DAYS, -1, -1) for report in _day(shift, midnight - back * DAY, midnight)]
    over = [report for report in told if report.closed_at is not None and report.closed_at <= until]
    crowds = (each for surge in shift.city.surges for each in _crowd(shift, surge, now))
    return [*over, *crowds]


def _day(shift: Shift, day: datetime, today: datetime) -> Iterator[ReportCase]:
    """Some reports of a day from all over the city, and those of the buildings that keep coming back."""
    city, roll = shift.city, dice(shift.seed, "past", f"{day:%Y%m%d}")
    weights = {code: kind.weight for code, kind in city.types.items() if code[:2] != "08"}
    surging = {surge.type_code for surge in city.surges}
    for _ in range(int(city.past_a_day)):
        district = roll.choices(city.districts, [d.weight for d in city.districts])[0]
        place = place_in(city, district, roll.randrange(len(district.streets)), roll.randrange(1, HOUSES))
        code, number = pick(roll, weights), roll.randrange(10**9)
        if code not in surging:
            yield _closed(shift, roll, f"{day:%Y%m%d}-{number:09d}", day, code, place)
    for nth, trouble in enumerate(city.troubles):
        if today - day <= trouble.days * DAY and roll.random() < trouble.a_day:
            place = _of_trouble(city, trouble)
            yield _closed(shift, roll, f"{day:%Y%m%d}-place-{nth}", day, pick(roll, trouble.types), place)


def _closed(shift: Shift, roll: Random, name: str, day: datetime, code: str, place: Place) -> ReportCase:
    at = day + roll.random() * DAY
    report = report_of(shift.city, shift.catalogue, f"{PAST}{shift.seed}-{name}", _whole(at), code, place)
    closed = _whole(at + timedelta(hours=roll.uniform(*TAKES)))
    return replace(report, closed_at=closed, result=shift.city.say(roll.choice(shift.city.results)))


def _crowd(shift: Shift, surge: Surge, now: datetime) -> Iterator[ReportCase]:
    """One type in one district within the last hours; the newest of them are still open."""
    city, roll = shift.city, dice(shift.seed, "surge", surge.type_code, f"{now:%Y%m%d}")
    district = _district(city, surge.district)
    times = sorted(now - timedelta(hours=surge.hours) * (0.02 + 0.98 * roll.random()) for _ in range(surge.reports))
    for nth, at in enumerate(times):
        place = place_in(city, district, roll.randrange(len(district.streets)), roll.randrange(1, HOUSES))
        name = f"{shift.seed}-{now:%Y%m%d%H}-{surge.type_code}-{nth:02d}"
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
