"""More than is usual for the hours and the weekday: of a type, of a type in one area, of an area."""

from __future__ import annotations

from datetime import UTC, datetime
from fractions import Fraction
from math import comb, log10
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.early_warnings.columns import Columns
from models.rules.early_warnings.local_weeks import windows_before
from models.rules.early_warnings.observation import Observation
from models.rules.early_warnings.points import improbability
from models.rules.early_warnings.reading import default_settings
from models.rules.early_warnings.scoring import surge_history
from models.rules.early_warnings.warning import SubjectKind, TermKind
from tests.models.rules.warned_city import NOW, quiet_weeks, seen, term, warned

AREAS = ("Harbour", "Old Town", "Hill", "Lake")


def icy(many: int, *areas: str) -> list[Observation]:
    """Ice on the roads within the last four hours, each on a road of its own."""
    where = areas or AREAS
    return [
        seen((i % 4 + 0.5) / 24, f"{i} Icy Road", type_code="0816", group="08", area=where[i % len(where)])
        for i in range(many)
    ]


def icy_before(weeks: int) -> list[Observation]:
    """One such case at the same hour of each week before."""
    return [seen(7 * week + 0.05, f"{week} Old Icy Road", type_code="0816", group="08") for week in range(1, weeks + 1)]


def test_a_type_that_surges_through_the_city_is_told_once_against_what_is_usual() -> None:
    (warning,) = warned([*quiet_weeks(9), *icy_before(8), *icy(24)])
    assert (warning.kind, warning.label, warning.area, warning.size) == (SubjectKind.TYPE, "0816", "", 24)
    surge = term(warning, TermKind.SURGE)
    assert (surge.value, surge.usual, surge.hours, surge.absent) == (24, 1.0, 6, False)


def test_a_type_that_surges_in_one_area_alone_is_told_of_that_area() -> None:
    (warning,) = warned([*quiet_weeks(9), *icy_before(8), *icy(12, "Hill")])
    assert (warning.kind, warning.label, warning.area) == (SubjectKind.TYPE, "0816", "Hill")


def test_an_area_where_everything_grows_is_told_as_an_area() -> None:
    types = ["0816", "0205", "0301", "0109", "0204", "0208"]
    many = [seen((i % 4 + 0.5) / 24, f"{i} Road", type_code=types[i % 6], area="Hill") for i in range(24)]
    assert [(each.kind, each.label) for each in warned([*quiet_weeks(9), *many])] == [(SubjectKind.AREA, "Hill")]


def test_a_count_that_is_usual_at_these_hours_is_no_surge() -> None:
    rush = [
        seen(7 * week + (i % 4 + 0.5) / 24, f"{i} Road {week}", area=AREAS[i % 4])
        for i in range(24)
        for week in range(9)
    ]
    assert warned([*quiet_weeks(9), *rush]) == ()


def test_without_enough_history_no_surge_is_told_and_that_is_said() -> None:
    cases = [*quiet_weeks(3), *icy(24)]
    assert warned(cases) == ()
    columns = Columns.of(cases, default_settings().place)
    assert surge_history(columns, default_settings(), NOW, UTC) == (2, 4)


def test_weeks_before_a_source_was_there_are_no_history() -> None:
    one_stray_case = seen(80, "1 First Road")
    assert warned([one_stray_case, *quiet_weeks(3), *icy(24)]) == ()
    assert warned([one_stray_case, *quiet_weeks(9), *icy(24)]) != ()


def test_places_of_a_surge_are_not_hidden_behind_it() -> None:
    corner = [seen(hour / 24, "1 Worst Corner", type_code="0816", group="08") for hour in range(12)]
    kinds = {each.kind for each in warned([*quiet_weeks(9), *icy(40), *corner])}
    assert kinds == {SubjectKind.PLACE, SubjectKind.TYPE}


def test_the_same_hours_are_the_same_by_the_clock_on_the_wall() -> None:
    zone = ZoneInfo("America/New_York")
    now = datetime(2026, 3, 11, 12, tzinfo=zone)
    ends = [datetime.fromtimestamp(end, zone) for _, end in windows_before(now, 6, 2, zone)]
    assert [(end.day, end.hour) for end in ends] == [(4, 12), (25, 12)]
    assert ends[0].utcoffset() != now.utcoffset()


@pytest.mark.parametrize(("count", "total", "windows"), [(7, 10, 8), (24, 8, 8), (3, 0, 4), (60, 160, 8)])
def test_the_improbability_is_the_tail_of_the_counts_that_history_lets_expect(
    count: int, total: int, windows: int
) -> None:
    """With a whole number for the shape, the sum below the count can be written out: here between two of them."""

    def tail(shape: int) -> float:
        there = Fraction(windows, windows + 1)
        return float(1 - sum(comb(i + shape - 1, i) * there**shape * (1 - there) ** i for i in range(count)))

    lower = 0.0 if total == 0 else tail(total)
    assert lower < 10 ** -improbability(count, total, windows) < tail(total + 1)


@given(st.integers(0, 400), st.integers(0, 2000), st.integers(1, 52))
def test_one_case_more_is_never_less_improbable(count: int, total: int, windows: int) -> None:
    assert 0 <= improbability(count, total, windows) <= improbability(count + 1, total, windows)


def test_a_surprise_is_never_certain_for_want_of_history() -> None:
    assert improbability(6, 0, 4) < improbability(6, 0, 8) < -log10(1e-9)
