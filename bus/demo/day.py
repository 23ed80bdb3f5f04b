"""The city's day as reports. Each hour has dice of its own, so that every slice of a day agrees with the day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random

from bus.demo.chance import dice, pick
from bus.demo.city import City, place_in
from bus.demo.city_parts import District
from bus.demo.ground import HOUSES, moved
from bus.demo.wording import report_of
from models.domain.case import Place
from models.domain.orders import ReportCase
from models.rules.catalogue import Catalogue

HOUR = timedelta(hours=1)
SPILL = 2 * HOUR
"""How far what is drawn for an hour reaches beyond its beginning: a burst, and the duplicates of its last report."""
AGAIN_WITHIN = timedelta(minutes=14)
AGAIN = ("-b", "-c")
"""What follows the first report's record in those of other people."""
THIRD_SHARE = 0.3
APART_KM = 0.05
"""How far apart two reports of the same spot may lie, in each direction."""

Arrival = tuple[datetime, ReportCase]


@dataclass(frozen=True, slots=True)
class _Hour:
    """What the reports of one hour are drawn from."""

    city: City
    catalogue: Catalogue
    seed: int
    begin: datetime

    @property
    def name(self) -> str:
        """The rate belongs to it: a city at another rate has another day, and its records have other numbers."""
        return f"{self.begin:%Y%m%d%H}-{self.seed}-{self.city.reports_an_hour:g}"

    @property
    def of_day(self) -> int:
        return self.begin.astimezone(self.city.zone).hour


def reports(city: City, catalogue: Catalogue, seed: int, start: datetime, end: datetime) -> Iterator[Arrival]:
    """Every report from `start` up to, not including, `end`, in order of arrival. Nothing is drawn ahead of need."""
    begin = start.astimezone(UTC).replace(minute=0, second=0, microsecond=0) - SPILL
    waiting: list[Arrival] = []
    while begin < end:
        waiting += _drawn(_Hour(city, catalogue, seed, begin))
        waiting.sort(key=lambda arrival: (arrival[0], arrival[1].record))
        begin += HOUR
        ready = [arrival for arrival in waiting if arrival[0] < begin]
        waiting = waiting[len(ready) :]
        yield from (arrival for arrival in ready if start <= arrival[0] < end)


def rate(city: City, at: datetime) -> float:
    """Reports an hour that are expected in the hour of `at`, without bursts and duplicates."""
    return city.reports_an_hour * _share(city.hours, at.astimezone(city.zone).hour)


def _share(hours: Sequence[float], hour: int) -> float:
    return hours[hour] * len(hours) / sum(hours)


def _drawn(hour: _Hour) -> list[Arrival]:
    """All that begins in one hour: the steady arrivals, sometimes a burst, and other people's reports of the same."""
    city, roll = hour.city, dice(hour.name, "reports")
    weights = {
        code: kind.weight * _share(city.groups[code[:2]].hours, hour.of_day) for code, kind in city.types.items()
    }
    first = [
        (at, pick(roll, weights), any_place(roll, city))
        for at in _instants(roll, hour.begin, rate(city, hour.begin), HOUR)
    ]
    for burst in city.bursts:
        if roll.random() >= burst.chance:
            continue
        struck = roll.sample(city.districts, burst.districts)
        length = timedelta(minutes=burst.minutes)
        since = hour.begin + roll.random() * (HOUR - length)
        first += [
            (at, pick(roll, burst.types), any_place(roll, city, struck))
            for at in _instants(roll, since, burst.reports * (HOUR / length), length)
        ]
    told = []
    for number, (at, code, place) in enumerate(first):
        record = f"{hour.name}-{number:04d}"
        report = report_of(city, hour.catalogue, record, at, code, place)
        told.append((at, report))
        told += _again(roll, hour, report)
    return told


def _again(roll: Random, hour: _Hour, first: ReportCase) -> Iterator[Arrival]:
    """Other people's reports of the same spot: by other channels, in other words."""
    channels = {first.channel}
    for name in AGAIN:
        if roll.random() >= (hour.city.duplicate_share if name == AGAIN[0] else THIRD_SHARE):
            return
        later = _whole(first.reported_at + roll.random() * AGAIN_WITHIN)
        record, place = first.record + name, _nearby(roll, first.place)
        again = report_of(hour.city, hour.catalogue, record, later, first.type_code, place, first.title, channels)
        channels.add(again.channel)
        yield later, again


def _instants(roll: Random, since: datetime, an_hour: float, length: timedelta) -> Iterator[datetime]:
    """Instants of a Poisson process."""
    gone = HOUR * roll.expovariate(an_hour)
    while gone < length:
        yield _whole(since + gone)
        gone += HOUR * roll.expovariate(an_hour)


def _whole(at: datetime) -> datetime:
    """In whole milliseconds: nobody reports more exactly."""
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


def any_place(roll: Random, city: City, districts: Sequence[District] = ()) -> Place:
    """A house somewhere in these districts, or in the city."""
    districts = districts or city.districts
    district = roll.choices(districts, [d.weight for d in districts])[0]
    return place_in(city, district, roll.randrange(len(district.streets)), roll.randrange(1, HOUSES))


def _nearby(roll: Random, place: Place) -> Place:
    """The same address, pointed at a little to the side."""
    if place.lon is None or place.lat is None:
        return place
    lon, lat = moved(place.lon, place.lat, roll.uniform(-APART_KM, APART_KM), roll.uniform(-APART_KM, APART_KM))
    return replace(place, lon=lon, lat=lat)
