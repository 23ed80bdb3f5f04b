"""A real city's half year: what it finds is what happened, and it is a handful a day."""

from __future__ import annotations

import csv
import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import mean
from zoneinfo import ZoneInfo

import pytest

from models.rules.catalogue import Catalogue
from models.rules.early_warnings.columns import Columns
from models.rules.early_warnings.observation import Observation
from models.rules.early_warnings.reading import default_settings
from models.rules.early_warnings.scoring import warnings_at
from models.rules.early_warnings.warning import EarlyWarning, SubjectKind
from resources import resource

ZONE = ZoneInfo("America/New_York")


@pytest.fixture(scope="module")
def boston(shared_data: Path) -> Columns:
    profile = tomllib.loads(resource("profiles", "boston311.toml").read_text(encoding="utf-8"))
    catalogue = Catalogue.load()
    with (shared_data / "311" / "boston_311_2015_jan_jun.csv").open(encoding="utf-8", newline="") as file:
        cases = [observed(row, profile["types"], catalogue) for row in csv.DictReader(file)]
    return Columns.of(cases, default_settings().place)


def observed(row: dict[str, str], types: dict[str, str], catalogue: Catalogue) -> Observation:
    case_type = catalogue.types[types.get(row["TYPE"], "1001")]
    closed = read_time(row["CLOSED_DT"]) if row["CLOSED_DT"] else None
    return Observation(
        number=row["CASE_ENQUIRY_ID"],
        type_code=case_type.code,
        group=case_type.group_code,
        area=row["neighborhood"],
        address=row["Location"],
        lon=float(row["LONGITUDE"]) if row["LONGITUDE"] else None,
        lat=float(row["LATITUDE"]) if row["LATITUDE"] else None,
        channel=row["Source"],
        level=case_type.level.value,
        reported_at=read_time(row["OPEN_DT"]),
        closed_at=closed,
        open=closed is None,
        overdue=False,
    )


def read_time(text: str) -> datetime:
    return datetime.strptime(text, "%m/%d/%Y %I:%M:%S %p").replace(tzinfo=ZONE).astimezone(UTC)


def noon(month: int, day: int) -> datetime:
    return datetime(2015, month, day, 12, tzinfo=ZONE)


def told(boston: Columns, at: datetime) -> tuple[EarlyWarning, ...]:
    return warnings_at(boston, default_settings(), at, ZONE)


def types_of(warnings: tuple[EarlyWarning, ...]) -> set[str]:
    return {each.label for each in warnings if each.kind is SubjectKind.TYPE}


def test_the_day_after_the_blizzard_is_a_day_of_snow(boston: Columns) -> None:
    assert "0816" in types_of(told(boston, noon(2, 10)))


def test_the_thaw_brings_the_potholes(boston: Columns) -> None:
    assert "0203" in types_of(told(boston, noon(3, 18)))


def test_no_warning_is_about_the_point_that_stands_for_unknown_places(boston: Columns) -> None:
    for at in (noon(2, 10), noon(4, 15), noon(6, 20)):
        assert max(each.size for each in told(boston, at) if each.kind is SubjectKind.PLACE) < 100


def test_a_city_gets_a_handful_of_new_warnings_a_day(boston: Columns) -> None:
    """Looked at once a day from the sixth week on: the mean, and how many stand at once."""
    before: set[str] = set()
    new, standing = [], []
    for day in range(40, 180):
        keys = {each.key for each in told(boston, noon(1, 1) + timedelta(days=day))}
        new.append(len(keys - before))
        standing.append(len(keys))
        before = keys
    assert 1 <= mean(new) <= 5
    assert max(standing) < 50
