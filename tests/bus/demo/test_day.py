"""The made-up day: seeded, sliced, shaped, and placed in its own city."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from bus.demo.city import City, load_city
from bus.demo.day import rate, reports
from bus.demo.ground import km_between
from models.domain.case import Place
from models.domain.orders import ReportCase
from models.rules.catalogue import Catalogue

MIDNIGHT = datetime(2026, 11, 21, tzinfo=UTC)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load()


@pytest.fixture(scope="module")
def city() -> City:
    return msgspec.structs.replace(load_city(), time_zone="UTC")


@pytest.fixture(scope="module")
def day(city: City, catalogue: Catalogue) -> list[tuple[datetime, ReportCase]]:
    return list(reports(city, catalogue, 7, MIDNIGHT, MIDNIGHT + DAY))


Day = list[tuple[datetime, ReportCase]]


def test_the_same_seed_gives_the_same_day(city: City, catalogue: Catalogue, day: Day) -> None:
    assert list(reports(city, catalogue, 7, MIDNIGHT, MIDNIGHT + DAY)) == day


def test_another_seed_gives_another_day(city: City, catalogue: Catalogue, day: Day) -> None:
    other = [report for _, report in reports(city, catalogue, 8, MIDNIGHT, MIDNIGHT + DAY)]
    assert {r.record for r in other}.isdisjoint(report.record for _, report in day)
    assert [r.reported_at for r in other] != [at for at, _ in day]


@pytest.mark.parametrize(("since", "until"), [(5.3, 7.1), (0.0, 0.01), (11.999, 12.001), (3.0, 3.0), (22.5, 24.0)])
def test_a_slice_of_the_day_agrees_with_the_day(
    city: City, catalogue: Catalogue, day: Day, since: float, until: float
) -> None:
    start, end = MIDNIGHT + since * HOUR, MIDNIGHT + until * HOUR
    cut = list(reports(city, catalogue, 7, start, end))
    assert cut == [arrival for arrival in day if start <= arrival[0] < end]


def test_both_languages_tell_of_the_same_day(city: City, catalogue: Catalogue, day: Day) -> None:
    chinese = msgspec.structs.replace(city, language="zh")
    told = [report for _, report in reports(chinese, catalogue, 7, MIDNIGHT, MIDNIGHT + DAY)]
    assert [(r.record, r.type_code, r.reported_at) for r in told] == [
        (r.record, r.type_code, r.reported_at) for _, r in day
    ]
    assert all("示范" in report.place.area for report in told[:5])


def test_reports_come_in_order_and_no_record_comes_twice(day: Day) -> None:
    assert [at for at, _ in day] == sorted(at for at, _ in day)
    assert len({report.record for _, report in day}) == len(day)


def test_the_hours_follow_their_weights(city: City, catalogue: Catalogue) -> None:
    days = 10
    quiet = msgspec.structs.replace(city, bursts=(), duplicate_share=0.0)
    found = Counter(at.hour for at, _ in reports(quiet, catalogue, 3, MIDNIGHT, MIDNIGHT + days * DAY))
    expected = {hour: days * rate(quiet, MIDNIGHT + hour * HOUR) for hour in range(24)}
    chi_square = sum((found[hour] - count) ** 2 / count for hour, count in expected.items())
    assert chi_square < 49.7  # 24 degrees of freedom: passed by chance once in a thousand seeds


def test_noise_belongs_to_the_evening_and_street_trading_to_midday(city: City, catalogue: Catalogue) -> None:
    week = [(at.hour, r.type_code) for at, r in reports(city, catalogue, 3, MIDNIGHT, MIDNIGHT + 7 * DAY)]
    noise = Counter(hour for hour, code in week if code.startswith("05"))
    trading = Counter(hour for hour, code in week if code == "0404")
    assert sum(noise[h] for h in (20, 21, 22, 23)) > 2 * sum(noise[h] for h in (8, 9, 10, 11))
    assert sum(trading[h] for h in (11, 12, 17, 18)) > 3 * sum(trading[h] for h in (0, 1, 2, 3))


def test_every_report_is_of_a_type_of_the_catalogue(catalogue: Catalogue, day: Day) -> None:
    assert all(catalogue.knows(report.type_code) for _, report in day)


def test_every_report_lies_inside_the_district_it_names(city: City, day: Day) -> None:
    districts = {d.name.en: d for d in city.districts}
    for _, report in day:
        district = districts[report.place.area]
        centre = Place(lon=district.lon, lat=district.lat)
        assert report.place.lon is not None
        assert km_between(centre, report.place) <= district.radius_km


def test_some_spots_are_reported_twice_within_a_quarter_of_an_hour(day: Day) -> None:
    first = {report.record: report for _, report in day}
    again = [
        (first[r.record.removesuffix("-b")], r) for _, r in day if r.record.endswith("-b") and r.record[:-2] in first
    ]
    assert len(again) > len(day) * 0.03
    for earlier, later in again:
        assert earlier.type_code == later.type_code
        assert earlier.place.address == later.place.address
        assert earlier.channel != later.channel
        assert earlier.title != later.title
        assert earlier.text != later.text
        assert timedelta() <= later.reported_at - earlier.reported_at < timedelta(minutes=15)


def test_a_cloudburst_floods_roads_in_a_crowd(city: City, catalogue: Catalogue) -> None:
    week = list(reports(city, catalogue, 7, MIDNIGHT, MIDNIGHT + 6 * DAY))
    floods = [at for at, report in week if report.type_code == "0806"]
    most = max(sum(at <= other < at + HOUR for other in floods) for at in floods)
    assert most >= 4
