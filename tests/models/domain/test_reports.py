"""Reports from sources: what is taken, and which field each refusal names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from models.domain.case import CaseState, Level, Place
from models.domain.clocks import ClockKind
from models.domain.orders import AcceptCase, RefuseCase, ReportCase
from tests.models.domain.room import MINUTE, SOURCE, START, Room

GOOD = ReportCase(
    record="H-1",
    reported_at=START - 10 * MINUTE,
    type_code="0101",
    title="Fire lane blocked",
    place=Place("Heping Road 88", "Fuyong", 113.83, 22.67),
)
BEIJING = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("fields", "code", "field"),
    [
        ({"record": " "}, "missing", "record"),
        ({"title": "\t"}, "missing", "title"),
        ({"record": "x" * 201}, "too_long", "record"),
        ({"title": "x" * 301}, "too_long", "title"),
        ({"text": "x" * 20_001}, "too_long", "text"),
        ({"channel": "x" * 201}, "too_long", "channel"),
        ({"result": "x" * 20_001}, "too_long", "result"),
        ({"type_code": "x" * 201}, "too_long", "type_code"),
        ({"type_code": "9999"}, "no_type", "type_code"),
        ({"type_code": ""}, "no_type", "type_code"),
        ({"place": Place("x" * 301)}, "too_long", "address"),
        ({"place": Place("", "x" * 301)}, "too_long", "area"),
        ({"place": Place(lon=113.8)}, "missing", "lat"),
        ({"place": Place(lat=22.6)}, "missing", "lon"),
        ({"place": Place(lon=180.01, lat=0)}, "off_earth", "lon"),
        ({"place": Place(lon=0, lat=-90.01)}, "off_earth", "lat"),
        ({"place": Place(lon=float("nan"), lat=0)}, "off_earth", "lon"),
        ({"reported_at": START.replace(tzinfo=None)}, "no_zone", "reported_at"),
        ({"reported_at": START.replace(year=1969)}, "too_early", "reported_at"),
        ({"reported_at": START + 5 * MINUTE + timedelta(microseconds=1)}, "future", "reported_at"),
        ({"closed_at": START.replace(tzinfo=None)}, "no_zone", "closed_at"),
        ({"closed_at": START - 11 * MINUTE}, "backwards", "closed_at"),
        ({"closed_at": START + timedelta(hours=1)}, "future", "closed_at"),
    ],
)
def test_a_report_that_cannot_be_taken_is_refused_by_its_field(
    fields: Mapping[str, object], code: str, field: str
) -> None:
    room = Room()
    refused = room.refused(replace(GOOD, **fields), SOURCE)  # type: ignore[arg-type]  # fields by their names
    assert (refused.code, refused.field) == (code, field)
    assert room.board.cases == {}


@pytest.mark.parametrize(
    "fields",
    [
        {"record": "x" * 200, "title": "x" * 300, "text": "x" * 20_000, "channel": "x" * 200},
        {"place": Place("x" * 300, "x" * 300, -180.0, 90.0)},
        {"reported_at": START + 5 * MINUTE},
        {"reported_at": datetime(1970, 1, 1, tzinfo=BEIJING)},
        {"closed_at": GOOD.reported_at},
    ],
)
def test_a_report_at_the_very_limit_is_taken(fields: Mapping[str, object]) -> None:
    room = Room()
    room.accepted(replace(GOOD, **fields), SOURCE)  # type: ignore[arg-type]  # fields by their names
    assert len(room.board.cases) == 1


def test_a_report_becomes_a_case_with_the_catalogues_level_and_a_running_clock() -> None:
    room = Room()
    room.accepted(GOOD, SOURCE)
    [case] = room.board.cases.values()
    assert (case.number, case.state, case.level) == ("DD-20261121-0001", CaseState.REPORTED, Level.A)
    assert (case.channel, case.sender, case.record) == (SOURCE, SOURCE, "H-1")
    assert [(clock.kind, clock.started_at) for clock in case.clocks] == [(ClockKind.ACCEPT, GOOD.reported_at)]


def test_numbers_run_by_the_day_of_the_report_in_the_rooms_own_zone() -> None:
    room = Room()
    room.board.zone = BEIJING
    for record, hours in (("H-1", 0), ("H-2", 17), ("H-3", 15)):
        room.accepted(replace(GOOD, record=record, reported_at=START - timedelta(hours=hours)), SOURCE)
    assert list(room.board.cases) == ["DD-20261121-0001", "DD-20261120-0001", "DD-20261121-0002"]


def test_history_comes_closed_and_starts_no_clock() -> None:
    room = Room()
    room.accepted(replace(GOOD, closed_at=START - MINUTE, result="towed"), SOURCE)
    [case] = room.board.cases.values()
    assert (case.state, case.closed_at, case.result) == (CaseState.CLOSED, START - MINUTE, "towed")
    assert case.clocks == ()


def test_a_known_record_is_refused_with_the_number_of_its_case() -> None:
    room = Room()
    room.accepted(GOOD, SOURCE)
    refused = room.refused(replace(GOOD, title="Fire lane still blocked"), SOURCE)
    assert (refused.code, refused.field, refused.args) == ("record_known", "record", ("H-1", "DD-20261121-0001"))


def test_two_sources_may_use_the_same_record() -> None:
    room = Room()
    room.accepted(GOOD, SOURCE)
    room.accepted(GOOD, "field grid")
    assert len(room.board.cases) == 2


def test_the_closing_of_a_known_open_record_closes_its_case() -> None:
    room = Room()
    room.accepted(GOOD, SOURCE)
    room.accepted(AcceptCase("DD-20261121-0001"))
    room.accepted(replace(GOOD, closed_at=START, result="towed"), SOURCE)
    case = room.case("DD-20261121-0001")
    assert (case.state, case.closed_at, case.result, case.entries) == (CaseState.CLOSED, START, "towed", 3)
    assert all(clock.ended_at == START for clock in case.clocks if clock.kind is ClockKind.DISPATCH)


def test_a_closing_dated_before_the_case_was_reported_is_refused_by_its_field() -> None:
    room = Room()
    room.accepted(GOOD, SOURCE)
    early = GOOD.reported_at - timedelta(hours=1)
    refused = room.refused(replace(GOOD, reported_at=early, closed_at=early + MINUTE), SOURCE)
    assert (refused.code, refused.field) == ("backwards", "closed_at")


@pytest.mark.parametrize("over", ["closed", "refused"])
def test_the_closing_of_a_record_that_is_over_is_refused_by_its_record(over: str) -> None:
    room = Room()
    room.accepted(GOOD, SOURCE)
    closing = replace(GOOD, closed_at=START)
    if over == "closed":
        room.accepted(closing, SOURCE)
    else:
        room.accepted(RefuseCase("DD-20261121-0001", "private ground"))
    refused = room.refused(replace(closing, result="again"), SOURCE)
    assert (refused.code, refused.field) == ("record_known", "record")
