"""What comes back at a place, is seen by many, stays open or is grave: told once, about the place."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.early_warnings.observation import Observation
from models.rules.early_warnings.places import building_key
from models.rules.early_warnings.warning import SubjectKind, TermKind
from tests.models.rules.warned_city import NOW, quiet_weeks, seen, still_open, term, warned

CHANNELS = ("hotline", "app", "grid", "sensor")
DAYS = (1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13)


def lamps(address: str = "5 Quay Street", **fields: Any) -> list[Observation]:  # Any: a value of whichever field
    """Twelve cases within the window, newest first."""
    return [seen(day, address, **fields) for day in DAYS]


def test_what_comes_back_at_a_building_is_told_with_its_cases_newest_first() -> None:
    (warning,) = warned([*quiet_weeks(6), *(cases := lamps())])
    assert (warning.kind, warning.label, warning.group, warning.around) == (
        SubjectKind.PLACE,
        "5 Quay Street",
        "02",
        False,
    )
    assert warning.cases == tuple(each.number for each in cases)
    assert warning.since == NOW - timedelta(days=13)
    repeats = term(warning, TermKind.REPEATS)
    assert (repeats.value, repeats.usual, repeats.hours, repeats.points) == (12, 0, 14 * 24, 50)


def test_a_place_where_so_many_are_usual_is_not_told_again() -> None:
    often = [seen(day + 14 * turn, "5 Quay Street") for day in DAYS for turn in range(4)]
    assert warned([*quiet_weeks(8), *often]) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("33 Beacon Street, Apt 4B, Boston", "33 BEACON ST Boston"),
        ("12 Main Rd 2nd floor", "Unit 5, 12 Main Road"),
        ("INTERSECTION of Charles St & Beacon St  Boston MA", "Beacon Street & Charles Street, Boston MA"),
        ("幸福路12号3栋2单元502室", "幸福路 12号3栋501"),
        ("宝安大道100号三楼", "宝安大道１００号"),
    ],
)
def test_two_spellings_of_a_building_are_one_place(one: str, other: str) -> None:
    assert building_key(one) == building_key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("33 Beacon St", "35 Beacon St"),
        ("幸福路12号3栋", "幸福路12号4栋"),
        ("12 Main Rd", "12 Main St"),
        ("3栋", "13栋"),
    ],
)
def test_neighbouring_buildings_are_two_places(one: str, other: str) -> None:
    assert building_key(one) != building_key(other)


@given(st.text())
def test_any_text_has_a_key_that_case_and_spaces_do_not_change(text: str) -> None:
    assert building_key(f"  {text.casefold()} ") == building_key(text.casefold())


def test_a_company_site_is_a_place_like_any_other() -> None:
    (warning,) = warned(lamps("Harbour Chemicals Ltd, Tank farm"))
    assert warning.label == "Harbour Chemicals Ltd, Tank farm"


def test_different_troubles_at_one_place_are_not_added_up() -> None:
    groups = ("01", "02", "03", "04", "05", "07")
    assert warned([seen(day, "5 Quay Street", group=groups[i % 6]) for i, day in enumerate(DAYS)]) == ()


def test_neighbouring_addresses_are_told_as_the_ground_around() -> None:
    spread = [seen(day, f"{day} Quay Street", lon=113.88361, lat=22.57941 + i * 1e-5) for i, day in enumerate(DAYS)]
    (warning,) = warned(spread)
    assert warning.around
    assert warning.label == "1 Quay Street"
    assert warning.size == len(DAYS)


def test_one_spot_is_told_once_as_the_building_where_both_score_the_same() -> None:
    (warning,) = warned(lamps(lon=113.88361, lat=22.57941))
    assert not warning.around


def test_a_point_that_stands_for_an_unknown_place_is_no_place() -> None:
    middle = [seen(day / 10, "", lon=113.9, lat=22.5) for day in range(1, 140)]
    assert warned([*middle, *quiet_weeks(3)]) == ()
    assert warned([*middle[:60], *quiet_weeks(3)]) != ()


def test_an_address_that_is_but_the_name_of_its_area_is_no_building() -> None:
    assert warned(lamps("Harbour")) == ()


def test_a_single_case_is_no_warning_however_grave_and_old() -> None:
    assert warned([still_open(seen(40, "5 Quay Street", level="A"), overdue=True)]) == ()


def test_sources_open_cases_and_grave_ones_make_a_place_stand_out_sooner() -> None:
    plain = [seen(day, "5 Quay Street") for day in DAYS[:6]]
    assert warned(plain) == ()
    worse = [replace(each, channel=CHANNELS[i % 4], level="AAACCC"[i]) for i, each in enumerate(plain)]
    (warning,) = warned(worse)
    assert term(warning, TermKind.SOURCES).points == 15
    assert term(warning, TermKind.SOURCES).value == 4
    assert term(warning, TermKind.HIGH_LEVEL).points == 20
    assert warning.score == sum(each.points for each in warning.terms) == 60


def test_a_case_that_stays_open_counts_by_its_age_and_half_at_once_when_its_limit_has_run_out() -> None:
    cases = lamps()
    open_for_18_days = still_open(seen(18.5, "5 Quay Street"))
    assert term(warned([*cases, open_for_18_days])[0], TermKind.LONG_OPEN).points == pytest.approx(7.5)
    overdue_since_today = still_open(cases[0], overdue=True)
    late = term(warned([overdue_since_today, *cases[1:]])[0], TermKind.LONG_OPEN)
    assert (late.points, late.overdue) == (7.5, True)


def test_an_old_open_case_is_among_the_cases_of_the_warning() -> None:
    old = still_open(seen(40, "5 Quay Street"))
    assert warned([*lamps(), old])[0].cases[-1] == old.number


def test_what_is_reported_later_does_not_count_yet() -> None:
    cases = lamps()
    earlier = NOW - timedelta(days=9.5)
    assert warned(cases, earlier) == ()
    assert warned([each for each in cases if each.reported_at <= earlier], earlier) == ()


@given(st.permutations(range(len(DAYS))))
def test_the_order_in_which_cases_come_does_not_matter(order: list[int]) -> None:
    cases = lamps()
    assert warned([cases[i] for i in order]) == warned(cases)
