"""Boston's own deadlines: the limits and calendars that are shipped give the times that the city has written down."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from models.domain.clocks import ClockKind, due_at, start_clock
from models.rules.calendar.calendar import Calendars, times_of
from models.rules.calendar.shipped import shipped_calendars
from models.rules.catalogue import Catalogue
from tests.models.rules.calendar.made import NEW_YORK, local, on_the_wall

NEW_LIMITS = datetime(2015, 2, 18, tzinfo=ZoneInfo(NEW_YORK))
"""Several of the city's limits changed on the day before."""


@dataclass(frozen=True, slots=True)
class Request:
    source_type: str
    opened: datetime
    target: datetime
    closed: datetime | None
    on_time: bool


@pytest.fixture(scope="module")
def calendars() -> Calendars:
    return times_of(shipped_calendars())


@pytest.fixture(scope="module")
def policy() -> Catalogue:
    return Catalogue.load()


@pytest.fixture(scope="module")
def requests(shared_data: Path) -> list[Request]:
    path = shared_data / "311" / "boston_311_2015_jan_jun.csv"
    if not path.is_file():
        pytest.skip("needs 311/boston_311_2015_jan_jun.csv of the public data")
    return list(_requests(path))


def _requests(path: Path) -> Iterator[Request]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["TARGET_DT"]:
                closed = _instant(row["CLOSED_DT"]) if row["CASE_STATUS"] == "Closed" and row["CLOSED_DT"] else None
                opened, target = _instant(row["OPEN_DT"]), _instant(row["TARGET_DT"])
                yield Request(row["TYPE"], opened, target, closed, row["OnTime_Status"] == "ONTIME")


def _instant(text: str) -> datetime:
    read = datetime.strptime(text, "%m/%d/%Y %I:%M:%S %p").replace(tzinfo=ZoneInfo(NEW_YORK))
    return read.astimezone(UTC)


def promised(source_type: str, opened: datetime, policy: Catalogue, calendars: Calendars) -> datetime:
    promise = policy.promise("boston311", source_type)
    assert promise is not None
    due = due_at(start_clock(ClockKind.PROMISE, promise.limit, opened, calendar=promise.calendar), calendars)
    assert due is not None
    return due


def share(requests: list[Request], policy: Catalogue, calendars: Calendars) -> float:
    """The share of requests for which the due instant lies in the minute of the city's own target."""
    agree = sum(
        promised(each.source_type, each.opened, policy, calendars).replace(second=0) == each.target.replace(second=0)
        for each in requests
    )
    return agree / len(requests)


def test_nine_targets_in_ten_are_met_to_the_minute(
    requests: list[Request], policy: Catalogue, calendars: Calendars
) -> None:
    assert len(requests) > 40_000
    assert share(requests, policy, calendars) >= 0.9
    assert share([each for each in requests if each.opened >= NEW_LIMITS], policy, calendars) >= 0.95


@pytest.mark.parametrize(
    ("source_type", "least"),
    [
        ("General Comments For a Program or Policy", 0.995),
        ("Building Inspection Request", 0.995),
        ("Unsatisfactory Living Conditions", 0.995),
        ("Unsafe Dangerous Conditions", 0.995),
        ("Plumbing", 1.0),
        ("Utility Call-In", 1.0),
    ],
)
def test_types_whose_limit_the_city_never_changed_are_met_almost_always(
    source_type: str, least: float, requests: list[Request], policy: Catalogue, calendars: Calendars
) -> None:
    assert share([each for each in requests if each.source_type == source_type], policy, calendars) >= least


def test_each_type_has_the_limit_by_which_most_of_its_later_targets_are_met(
    requests: list[Request], policy: Catalogue, calendars: Calendars
) -> None:
    types: defaultdict[str, list[Request]] = defaultdict(list)
    for each in requests:
        if each.opened >= NEW_LIMITS:
            types[each.source_type].append(each)
    shares = {name: share(found, policy, calendars) for name, found in types.items() if len(found) >= 15}
    assert {name: found for name, found in shares.items() if found < 0.5} == {}


def test_the_city_calls_on_time_what_was_closed_by_the_due_instant_that_it_agrees_with(
    requests: list[Request], policy: Catalogue, calendars: Calendars
) -> None:
    closed = [each for each in requests if each.closed is not None]
    verdicts = [
        (each.closed <= due) is each.on_time
        for each in closed
        if each.closed is not None
        for due in [promised(each.source_type, each.opened, policy, calendars)]
        if due.replace(second=0) == each.target.replace(second=0)
    ]
    assert len(verdicts) > 30_000
    assert sum(verdicts) >= 0.998 * len(verdicts)
    assert sum((each.closed <= each.target) is each.on_time for each in closed if each.closed) >= 0.998 * len(closed)


@pytest.mark.parametrize(
    ("opened", "source_type", "target"),
    [
        ("2022-01-01 09:17", "Parking Enforcement", "2022-01-04 08:30"),
        ("2022-01-03 12:13", "Parking Enforcement", "2022-01-04 12:13"),
        ("2022-01-02 10:32", "Traffic Signal Inspection", "2022-01-03 10:32"),
        ("2022-01-01 00:16", "Unsatisfactory Utilities - Electrical  Plumbing", "2022-04-01 00:16"),
        ("2022-01-03 17:02", "Missed Trash/Recycling/Yard Waste/Bulk Item", "2022-01-05 08:30"),
    ],
)
def test_times_of_another_year_that_the_city_has_written_down_are_met(
    opened: str, source_type: str, target: str, policy: Catalogue, calendars: Calendars
) -> None:
    due = promised(source_type, local(NEW_YORK, opened), policy, calendars)
    assert on_the_wall(NEW_YORK, due) == target


def test_a_type_that_is_not_listed_has_the_promise_that_most_of_the_types_share(policy: Catalogue) -> None:
    assert policy.promise("boston311", "a type of tomorrow") == policy.promise("boston311", "Electrical")
    assert policy.promise("elsewhere", "Electrical") is None


def test_boston_closes_for_the_state_and_not_for_its_county(calendars: Calendars) -> None:
    boston = calendars.of("boston")
    closed = ("01-01", "01-19", "02-16", "04-20", "05-25")
    county = ("03-17", "06-17")
    assert [boston.working(date.fromisoformat(f"2015-{day}")) for day in closed] == [False] * len(closed)
    assert [boston.working(date.fromisoformat(f"2015-{day}")) for day in county] == [True] * len(county)
