"""Who calls in the made-up city: nobody there is, in a share of the reports, the same whenever it is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from bus.demo.city import Language
from bus.demo.command import shift_of
from bus.demo.day import reports
from bus.demo.history import history
from bus.demo.looks import looks
from bus.demo.names import LEADER, SEAT, SOURCE
from bus.demo.outliving import APART, CASES, at_the_end_of_retention
from bus.demo.plans import Shift
from bus.demo.rehearsal import Rehearsal
from models.domain.caller.fields import PERSONAL, Field
from models.domain.caller.orders import EraseCaller, RevealField
from models.domain.case import Case, CaseState, Stage, Touch
from models.domain.orders import ReportCase
from models.rules.retention import shipped_retention
from tests.bus.demo.test_crews import case_of

NOON = datetime(2026, 11, 21, 12, 20, tzinfo=UTC)
HOUR = timedelta(hours=1)
LATER = NOON + HOUR


def city_shift(language: Language = "en") -> Shift:
    shift = shift_of(language, 7, 1.0)
    return replace(shift, city=msgspec.structs.replace(shift.city, time_zone="UTC"))


@pytest.fixture(scope="module")
def shift() -> Shift:
    return city_shift()


@pytest.fixture(scope="module")
def told(shift: Shift) -> list[ReportCase]:
    """The reports of a day."""
    return [report for _, report in reports(shift.city, shift.catalogue, 7, NOON, NOON + 24 * HOUR)]


def share(told: Sequence[ReportCase], channel: str) -> float:
    own = [report for report in told if report.channel == channel]
    return sum(bool(report.caller_name) for report in own) / len(own)


def test_those_who_ring_often_say_who_they_are_and_sensors_and_patrols_never_do(told: list[ReportCase]) -> None:
    assert 0.4 < share(told, "hotline") < 0.8
    assert 0.3 < share(told, "app") < 0.7
    assert [share(told, channel) for channel in ("grid", "sensor")] == [0, 0]


@pytest.mark.parametrize(("language", "name"), [("en", r"Sample Caller (\d+)"), ("zh", r"示例来电人(\d+)")])
def test_a_caller_is_plainly_made_up_by_name_and_has_a_number_that_no_telephone_has(
    language: Language, name: str
) -> None:
    shift = city_shift(language)
    day = [report for _, report in reports(shift.city, shift.catalogue, 7, NOON, NOON + HOUR)]
    callers = [report for report in day if report.caller_name]
    assert len(callers) > 10
    for report in callers:
        number = re.fullmatch(name, report.caller_name)
        assert number is not None
        assert report.caller_phone == f"+999 0000 {int(number[1]):04}"
        assert re.search("Made up for the demonstration|纯属虚构", report.caller_words)


def test_of_whoever_calls_nothing_stands_in_what_everybody_reads(told: list[ReportCase]) -> None:
    for report in told:
        read_by_all = repr(replace(report, caller_name="", caller_phone="", caller_words=""))
        values = (report.caller_name, report.caller_phone, report.caller_words)
        assert not [value for value in values if value and value in read_by_all]


def test_history_tells_the_callers_whom_the_reports_had(shift: Shift) -> None:
    first = {r.record: r for _, r in reports(shift.city, shift.catalogue, 7, NOON - 5 * HOUR, NOON)}
    again = [each.order for each in history(shift, NOON).messages if isinstance(each.order, ReportCase)]
    of_callers = [(r.caller_name, r.caller_phone, r.caller_words) for r in again]
    assert sum(bool(name) for name, *_ in of_callers) > 20
    assert of_callers == [
        (r.caller_name, r.caller_phone, r.caller_words) for r in (first[each.record] for each in again)
    ]


def test_from_the_beginning_of_the_hour_the_retention_of_one_caller_after_the_other_ends(shift: Shift) -> None:
    hub = Rehearsal(shift, NOON)
    old = list(at_the_end_of_retention(shift, NOON))
    for report in old:
        hub.place(report, SOURCE)
    assert hub.refused == []
    ends = [case.closed_at + shipped_retention().keep for case in hub.board.cases.values() if case.closed_at]
    hour = NOON.replace(minute=0)
    assert ends == [hour + nth * APART for nth in range(CASES)]
    assert all(case.caller == PERSONAL for case in hub.board.cases.values())
    assert list(at_the_end_of_retention(shift, NOON + timedelta(minutes=20))) == old


def checked(number: int, caller: tuple[Field, ...] = PERSONAL) -> Case:
    case = case_of(f"{number:04}", "MUN-1", Stage.DONE)
    return replace(case, state=CaseState.CHECKED, caller=caller, touch=Touch(SEAT, NOON, "CheckPassed"))


def test_some_are_rung_for_a_reason_before_the_call_back_and_a_few_have_everything_erased(shift: Shift) -> None:
    due = [each for number in range(200) for each in looks(shift, checked(number), LATER)]
    looked = [order for _, by, order in due if isinstance(order, RevealField) and by == SEAT]
    erased = [order for _, by, order in due if isinstance(order, EraseCaller) and by == LEADER]
    assert 60 < len(looked) < 140
    assert 1 < len(erased) < 30
    assert len(looked) + len(erased) == len(due)
    assert {order.field for order in looked} == {Field.CALLER_PHONE}
    assert {order.reason for order in looked} == {each.en for each in shift.city.callers.reasons}


def test_nobody_is_looked_up_at_once_or_where_there_is_no_number(shift: Shift) -> None:
    assert [each for number in range(200) for each in looks(shift, checked(number), NOON)] == []
    assert [each for number in range(200) for each in looks(shift, checked(number, PERSONAL[:1]), LATER)] == []
