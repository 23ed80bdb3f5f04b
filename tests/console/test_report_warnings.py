"""`report warnings`: the warnings of an instant with their reasons, and how many were raised a day."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from console.report_source import NothingToReportError
from console.report_warnings import add_warning_arguments, warnings_report
from models.domain.caller.sight import Sight
from models.domain.case import Case, CaseState, Level, Place, Touch, Unit
from models.domain.facts import Entry
from models.domain.rules import Book
from models.domain.shift.sheets import Sheet

NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)


class Kept:
    """A hub's cases; the rest is not asked for."""

    def __init__(self, cases: Iterable[Case]) -> None:
        self._cases = list(cases)

    def cases(self) -> list[Case]:
        return self._cases

    def units(self) -> list[Unit]:
        return []

    def books(self) -> list[Book]:
        return []

    def sheets(self) -> list[Sheet]:
        return []

    def case(self, number: str) -> Case | None:
        return None

    def timeline(self, number: str) -> tuple[Entry, ...]:
        return ()

    def kept(self, number: str) -> dict[str, str]:
        return {}

    def caller(self, number: str, sight: Sight) -> dict[str, str]:
        return {}

    def quarantined(self, most: int) -> list[dict[str, str]]:
        return []

    def close(self) -> None:
        pass


def lamp(day: float) -> Case:
    at = NOW - timedelta(days=day)
    return Case(
        number=f"DD-{day:g}",
        version=1,
        state=CaseState.CLOSED,
        type_code="0205",
        level=Level.C,
        title="Lamp out",
        text="",
        place=Place("5 Quay Street", "Harbour"),
        channel="hotline",
        sender="Seat 1",
        record="",
        reported_at=at,
        filed_at=at,
        call_back=False,
        touch=Touch("Seat 1", at, "CaseReported"),
        entries=1,
        closed_at=at + timedelta(hours=1),
    )


LAMPS = [lamp(day) for day in range(1, 13)]


def reported(*words: str) -> dict[str, Any]:  # Any: a JSON value
    parser = argparse.ArgumentParser()
    add_warning_arguments(parser)
    value: dict[str, Any] = warnings_report(Kept(LAMPS), parser.parse_args(list(words)), NOW)
    return value


def test_each_warning_is_told_with_what_it_is_about_and_why() -> None:
    value = reported("--zone", "UTC")
    (line,) = value["warnings"]
    assert (line["score"], line["about"], line["because"]) == (
        50.0,
        "5 Quay Street: Municipal facilities",
        "12 in 14 d",
    )
    assert (line["cases"][0], line["size"]) == ("DD-1", 12)
    assert sum(term["points"] for term in line["terms"]) == line["score"]
    assert value["surges"] == "not told: 1 of 4 weeks of history"


def test_another_instant_is_read_in_the_given_zone() -> None:
    value = reported("--at", "2026-11-10T12:00", "--zone", "Asia/Shanghai")
    assert value["at"] == "2026-11-10T12:00:00+08:00"
    assert value["warnings"] == []


def test_the_days_before_are_counted() -> None:
    value = reported("--zone", "UTC", "--days", "5")
    assert [line["new"] for line in value["days"]] == [0, 1, 0, 0, 0]
    assert value["new_a_day"] == {"mean": 0.2, "median": 0, "most": 1}


def test_settings_can_be_tried_before_they_are_published(tmp_path: Path) -> None:
    draft = tmp_path / "draft.toml"
    draft.write_text('name = "draft"\nraise_at = 500\n', encoding="utf-8")
    with pytest.raises(NothingToReportError, match="line 2, raise_at: must be a number from 1 to 100, not 500"):
        reported("--rules", str(draft))


@pytest.mark.parametrize("words", [("--at", "yesterday"), ("--zone", "Nowhere/Land")])
def test_a_time_or_a_zone_that_is_none_is_wrong_usage(
    words: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        reported(*words)
    assert stopped.value.code == 2
    assert words[1] in capsys.readouterr().err
