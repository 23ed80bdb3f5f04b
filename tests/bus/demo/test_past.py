"""The weeks before today: they give early warnings something to be compared with."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from bus.demo.command import shift_of
from bus.demo.names import PAST, SOURCE
from bus.demo.past import past
from bus.demo.plans import Shift
from bus.demo.rehearsal import Rehearsal
from models.domain.orders import ReportCase
from models.rules.early_warnings.observing import observation_of
from models.rules.early_warnings.reading import default_settings
from models.rules.early_warnings.scoring import early_warnings
from models.rules.early_warnings.warning import SubjectKind, TermKind

NOW = datetime(2026, 11, 21, 14, 20, tzinfo=UTC)


@pytest.fixture(scope="module")
def shift() -> Shift:
    shift = shift_of("en", 7, 3.0)
    return replace(shift, city=msgspec.structs.replace(shift.city, time_zone="UTC"))


@pytest.fixture(scope="module")
def told(shift: Shift) -> list[ReportCase]:
    return list(past(shift, NOW))


def test_buildings_that_come_back_and_a_crowd_of_today_are_warned_of_early(
    shift: Shift, told: list[ReportCase]
) -> None:
    hub = Rehearsal(shift, NOW)
    for report in told:
        hub.place(report, SOURCE)
    assert hub.refused == []
    cases = hub.board.cases.values()
    seen = [observation_of(case, case.type_code[:2], overdue=False) for case in cases]
    raised = early_warnings(filter(None, seen), default_settings(), NOW, UTC)
    assert {warning.kind for warning in raised} >= {SubjectKind.PLACE, SubjectKind.TYPE}
    assert any(warning.label == "0209" and warning.area == "Harbour" for warning in raised)
    sources = {term.value for warning in raised for term in warning.terms if term.kind is TermKind.SOURCES}
    assert max(sources) >= 3
    assert 3 <= len(raised) <= 8, "few enough to be looked at"


def test_all_but_the_newest_of_a_crowd_are_closed_and_nobody_works_on_them(told: list[ReportCase]) -> None:
    assert all((report.closed_at is None) is not report.record.startswith(PAST) for report in told)
    assert 4 <= sum(report.closed_at is None for report in told) <= 10
    assert all(report.closed_at <= NOW for report in told if report.closed_at is not None)
    assert all(report.reported_at <= NOW for report in told)


def test_the_weeks_before_are_the_same_a_little_later(shift: Shift, told: list[ReportCase]) -> None:
    first = {report.record: report for report in told if report.closed_at is not None and "surge" not in report.record}
    later = {report.record: report for report in past(shift, NOW + timedelta(minutes=30))}
    days_ago = {record: report for record, report in first.items() if NOW - report.reported_at > timedelta(days=1)}
    assert len(days_ago) > 1000
    crowds = {record for record in days_ago if record.count("-") == 5}
    assert all(later[record] == report for record, report in days_ago.items() if record not in crowds)


def test_no_record_comes_twice_and_every_week_can_be_compared(told: list[ReportCase]) -> None:
    assert len({report.record for report in told}) == len(told)
    weeks = Counter((NOW - report.reported_at).days // 7 for report in told)
    assert all(weeks[week] > 200 for week in range(1, 5))
