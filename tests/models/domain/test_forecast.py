"""The forecast of the coming hour, on made-up cities whose pace is known, and on the records of a real one."""

from __future__ import annotations

import csv
from bisect import bisect
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from models.domain.clocks import ROUND_THE_CLOCK, ClockEvent, ClockKind
from models.domain.forecast import (
    HOUR_S,
    RUNNING,
    ForecastTerms,
    Kind,
    Lot,
    Pace,
    Paces,
    Run,
    chance,
    forecast,
    looked_back,
    paces_of,
    runs_of,
)
from tests.widgets.cases import at, case_of, clock

WATER, GAS = Kind("WAT", "handle"), Kind("GAS", "handle")
DAY = 24 * HOUR_S
TRUE_RATES = {WATER: 0.4, GAS: 3.0}
"""Finished an hour of waiting: water crews are slow in this city, gas crews are quick."""


def city(seed: int, days: int = 4, an_hour: int = 12) -> list[Run]:
    """Cases with two hours' time each, finished at a steady pace, whether late or not."""
    chance_of, runs = Random(seed), []
    for nth in range(int(days * 24 * an_hour)):
        start = nth * HOUR_S / an_hour
        kind = WATER if nth % 2 else GAS
        # What is not near its limit is left alone; the pace begins an hour before it would turn red.
        end = start + HOUR_S + chance_of.expovariate(TRUE_RATES[kind]) * HOUR_S
        runs.append(Run(f"DD-{nth}", kind, start, start + 2 * HOUR_S, end))
    return runs


def test_the_pace_that_is_measured_is_the_pace_at_which_the_city_works() -> None:
    paces = paces_of(city(1), 3 * DAY, ForecastTerms(looked_back=2 * DAY, leaning=0.0))
    for kind, true in TRUE_RATES.items():
        assert paces.rate(kind) == pytest.approx(true, rel=0.1)


def test_as_many_turn_red_as_were_foretold_over_many_hours() -> None:
    tallies = [looked_back(city(seed), hour * HOUR_S) for seed in range(3) for hour in range(12, 90)]
    expected = sum(tally.expected for tally in tallies if tally)
    turned = sum(tally.turned for tally in tallies if tally)
    assert all(tallies)
    assert expected == pytest.approx(turned, rel=0.05)
    # Neither that all of them will nor that none will comes near.
    assert 0.2 < turned / sum(tally.could for tally in tallies if tally) < 0.8


def test_a_quick_department_is_trusted_with_what_a_slow_one_is_not() -> None:
    paces = paces_of(city(1), 3 * DAY)
    water, gas = (forecast([Lot(kind, HOUR_S / 2, 10)], paces).expected for kind in (WATER, GAS))
    assert water > 7.5
    assert gas < 3.5


def test_the_less_time_is_left_the_likelier_a_case_turns_red() -> None:
    paces = paces_of(city(1), 3 * DAY)
    chances = [chance(WATER, minutes * 60, paces) for minutes in (0, 10, 30, 60)]
    assert chances[0] == 1
    assert chances == sorted(chances, reverse=True)
    assert chances[-1] < chances[0]


def test_the_sum_is_told_by_department_with_the_most_first() -> None:
    paces = Paces.of({WATER: Pace(0, 5), GAS: Pace(0, 5)})
    told = forecast([Lot(GAS, 600, 2), Lot(WATER, 600, 3), Lot(Kind("WAT", "sign"), 60, 1)], paces)
    assert told.by_department == (("WAT", 4.0), ("GAS", 2.0))
    assert (told.expected, told.could) == (6.0, 6)


def test_where_nothing_was_finished_all_turn_red_and_where_nothing_was_seen_nothing_is_foretold() -> None:
    unfinished = [Run(f"DD-{n}", WATER, 0, HOUR_S, RUNNING) for n in range(3)]
    paces = paces_of(unfinished, HOUR_S)
    assert paces.enough
    assert forecast([Lot(WATER, HOUR_S, 4)], paces).expected == 4
    assert not paces_of([], HOUR_S).enough
    assert looked_back([], HOUR_S) is None


def test_what_was_finished_long_before_its_limit_tells_nothing_of_the_pace_near_it() -> None:
    early = [Run(f"DD-{n}", WATER, 0, 10 * HOUR_S, HOUR_S) for n in range(50)]
    assert paces_of(early, 2 * HOUR_S).of_kind == {}


def test_a_case_that_is_red_already_waits_no_longer_as_far_as_the_pace_goes() -> None:
    long_red = [Run("DD-1", WATER, 0, 2 * HOUR_S, RUNNING), Run("DD-2", WATER, 0, 2 * HOUR_S, 4 * HOUR_S)]
    assert paces_of(long_red, 5 * HOUR_S).of_kind == {WATER: Pace(0, 2)}


def test_one_case_of_a_kind_makes_no_pace_of_its_own() -> None:
    lucky = Run("DD-1", Kind("SAN", "handle"), 0, HOUR_S, 60)
    paces = paces_of([*city(1, days=1), lucky], 6 * HOUR_S)
    assert paces.rate(lucky.kind) < 3


def test_cases_that_stood_untouched_count_as_red_an_hour_after_they_were_foretold() -> None:
    runs = city(2)
    without = looked_back(runs, 2 * DAY)
    with_them = looked_back(runs, 2 * DAY, stood=[Lot(WATER, 1800, 4)])
    assert without is not None
    assert with_them is not None
    assert with_them.turned == without.turned + 4
    assert with_them.expected > without.expected + 3


def test_of_two_clocks_of_a_case_the_first_to_turn_red_is_the_one_that_counts() -> None:
    runs = city(2)
    twice = [Run("DD-x", WATER, 2 * DAY - 2 * HOUR_S, 2 * DAY - minutes * 60, RUNNING) for minutes in (40, 10)]
    first, later, both = (looked_back([*runs, *more], 2 * DAY) for more in (twice[:1], twice[1:], twice))
    assert first is not None
    assert later is not None
    assert both is not None
    assert (both.turned, both.could) == (first.turned, first.could)
    assert abs(both.expected - first.expected) < abs(both.expected - later.expected)


def test_the_ledger_of_a_case_tells_when_each_clock_would_have_turned_red() -> None:
    case = case_of(
        clocks=(
            clock(ClockKind.HANDLE, "2nh", "12:00", (ClockEvent.STOPPED, "13:00")),
            clock(ClockKind.CHECK, "30nm", "13:00"),
            clock(ClockKind.ACCEPT, "5nm", "11:50", (ClockEvent.STOPPED, "11:52")),
            clock(ClockKind.REPAIR, "2nh", "12:00", (ClockEvent.PAUSED, "12:30")),
        )
    )
    handle, check = runs_of(case, "WAT", ROUND_THE_CLOCK)
    assert handle == Run(
        case.number,
        WATER,
        at("12:00").timestamp(),
        at("13:50").timestamp(),
        at("13:00").timestamp(),
    )
    assert (check.red, check.end) == (at("13:20").timestamp(), RUNNING)


def records(path: Path) -> Iterator[Run]:
    """The requests of a city that have a target, as runs of one clock each."""

    def instant(text: str) -> float:
        return datetime.strptime(text, "%m/%d/%Y %I:%M:%S %p").replace(tzinfo=UTC).timestamp()

    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["TARGET_DT"]:
                start, red = instant(row["OPEN_DT"]), instant(row["TARGET_DT"]) - 600
                end = instant(row["CLOSED_DT"]) if row["CLOSED_DT"] else RUNNING
                if red > start:
                    yield Run(row["CASE_ENQUIRY_ID"], Kind(row["SUBJECT"], "handle"), start, red, max(start, end))


def test_in_two_months_of_a_real_city_as_many_turn_red_as_were_foretold(shared_data: Path) -> None:
    runs = sorted(records(shared_data / "311" / "boston_311_2015_jan_jun.csv"), key=lambda run: run.red)
    reds = [run.red for run in runs]
    first = datetime(2015, 2, 2, 8, tzinfo=UTC).timestamp()
    expected, turned = 0.0, 0
    for now in (first + day * DAY + hour * HOUR_S for day in range(60) for hour in range(12)):
        near = runs[bisect(reds, now - 9 * HOUR_S) : bisect(reds, now + 2 * HOUR_S)]
        tally = looked_back(near, now)
        if tally is not None:
            expected, turned = expected + tally.expected, turned + tally.turned
    assert turned > 4_000
    assert expected == pytest.approx(turned, rel=0.002)  # that all of them will is off by 0.005
