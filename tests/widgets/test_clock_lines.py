"""What a clock says of itself: its arithmetic piece by piece, its ledger, and what may yet change its due instant."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from models.domain.clocks import (
    ROUND_THE_CLOCK,
    Clock,
    ClockEntry,
    ClockEvent,
    ClockKind,
    Limit,
    WorkTimes,
    start_clock,
)
from models.domain.lights import Light
from models.rules.shelf import shipped_rules
from tests.widgets.cases import NOW, TZ, UNIT_NAMES, at, clock
from tests.widgets.tracked import moved, reply
from widgets.case.clock_lines import ClockLine, clock_lines

PAUSED, RESUMED, STOPPED = ClockEvent.PAUSED, ClockEvent.RESUMED, ClockEvent.STOPPED


@pytest.fixture(scope="module")
def city() -> WorkTimes:
    """The working calendars as they are shipped: weekdays 08-12 and 14-18 in Shanghai."""
    return shipped_rules().times


def line_of(clock: Clock, now: datetime = NOW, times: WorkTimes = ROUND_THE_CLOCK) -> ClockLine:
    (line,) = clock_lines((clock,), now, TZ, UNIT_NAMES, times=times)
    return line


def sums(line: ClockLine) -> str:
    return " · ".join(line.sums)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=TZ)


def city_clock(limit: str, started: str, *entries: ClockEntry) -> Clock:
    return moved(start_clock(ClockKind.HANDLE, Limit.parse(limit), local(started)), *entries)


def test_a_running_clock_tells_limit_used_paused_and_why_extended_and_due() -> None:
    full = moved(
        clock(ClockKind.HANDLE, "2nh", "12:27:30"),
        ClockEntry(PAUSED, at("13:51:28"), "no unit", "Shift leader"),
        ClockEntry(RESUMED, at("14:05:30")),
        ClockEntry(ClockEvent.EXTENDED, at("14:10:00"), "second pump", "Shift leader"),
    )
    line = line_of(full)
    assert sums(line) == "2 h · used 1 h 50 · paused 14 min for “no unit” · extended once"
    assert line.due == "16:41:32"
    assert line.light is Light.ON_TIME


def test_a_pause_does_not_count() -> None:
    paused = clock(ClockKind.HANDLE, "2nh", "12:27:30", (PAUSED, "13:51:28"), (RESUMED, "14:05:30"))
    line = line_of(paused)
    assert (sums(line), line.left) == ("2 h · used 1 h 50 · paused 14 min", "09:25")
    assert line.light is Light.URGENT


def test_several_pauses_for_different_reasons_are_counted_and_told_in_the_ledger() -> None:
    twice = moved(
        clock(ClockKind.HANDLE, "4nh", "12:00"),
        ClockEntry(PAUSED, at("12:10"), "no unit", "seat-3"),
        ClockEntry(RESUMED, at("12:20")),
        ClockEntry(PAUSED, at("13:00"), "gate is locked", "Shift leader"),
        ClockEntry(RESUMED, at("13:05")),
    )
    line = line_of(twice)
    assert "paused 15 min, 2 times" in line.sums
    assert line.ledger[1] == "12:10:00  paused for “no unit”, approved by seat-3"
    assert line.ledger[3] == "13:00:00  paused for “gate is locked”, approved by Shift leader"


def test_a_clock_that_is_paused_tells_since_when_and_why() -> None:
    waiting = moved(clock(ClockKind.HANDLE, "2nh", "12:30"), ClockEntry(PAUSED, at("13:30"), "parts are on order"))
    line = line_of(waiting)
    assert sums(line) == "2 h · used 1 h 00 · paused since 13:30 for “parts are on order”"
    assert (line.left, line.light, line.due) == ("paused", Light.PAUSED, "")


def test_a_long_reason_is_told_in_part_in_the_line_and_in_full_in_the_ledger() -> None:
    reason = "the owner of the flat is abroad and comes back on Friday"
    waiting = moved(clock(ClockKind.HANDLE, "2nh", "12:30"), ClockEntry(PAUSED, at("13:30"), reason))
    line = line_of(waiting)
    assert reason not in sums(line)
    assert "for “the owner of the flat is ab…”" in sums(line)
    assert reason in line.ledger[1]


def test_a_stopped_clock_tells_by_how_much_its_limit_was_kept_or_missed() -> None:
    kept = line_of(clock(ClockKind.ARRIVE, "30nm", "12:43", (STOPPED, "13:01:20")))
    missed = line_of(clock(ClockKind.DISPATCH, "5nm", "12:34", (STOPPED, "12:43")))
    assert (sums(kept), kept.left, kept.late) == ("30 min · done in 18 min · met by 11 min", "met", False)
    assert (sums(missed), missed.left, missed.late) == ("5 min · done in 9 min · late by 4 min", "late", True)


def test_a_change_of_limit_is_told_with_its_reason_and_who_decided_it() -> None:
    changed = moved(
        clock(ClockKind.HANDLE, "2nh", "12:30"),
        ClockEntry(ClockEvent.CHANGED, at("13:00"), "it is a water main", "seat-3", Limit.parse("4nh")),
    )
    line = line_of(changed)
    assert sums(line) == "4 h · used 2 h 02 · limit changed 13:00"
    assert line.ledger[1] == "13:00:00  limit changed to 4 h for “it is a water main”, approved by seat-3"


def test_a_clock_for_an_answer_names_its_task_and_one_of_a_unit_the_unit() -> None:
    assert line_of(reply(3, "30nm", "14:20")).name == "Reply #3"
    assert line_of(clock(ClockKind.SIGN, "30nm", "14:20", unit="MUN-9")).name == "Sign · Municipal 9"


def test_an_overdue_clock_fills_its_bar_beyond_the_mark_of_its_limit() -> None:
    line = line_of(clock(ClockKind.ACCEPT, "5nm", "14:22:07"))
    assert line.light is Light.OVERDUE
    assert line.limit_at == pytest.approx(0.5)
    assert line.stretches[-1].end == pytest.approx(1.0)


def test_a_pause_is_a_stretch_of_its_own_on_the_bar() -> None:
    line = line_of(clock(ClockKind.HANDLE, "2nh", "12:32:07", (PAUSED, "13:32:07"), (RESUMED, "14:02:07")))
    assert [part.paused for part in line.stretches] == [False, True, False]
    assert line.stretches[1].start == pytest.approx(60 / 150)
    assert line.stretches[1].end == pytest.approx(90 / 150)


# ---- working calendars ----


def test_the_paused_case_of_the_spring_festival_is_told_in_working_time(city: WorkTimes) -> None:
    paused = city_clock(
        "2wd",
        "2026-02-13T09:00",
        ClockEntry(PAUSED, local("2026-02-14T17:00"), "holidays"),
        ClockEntry(RESUMED, local("2026-02-24T09:00")),
    )
    line = line_of(paused, local("2026-02-24T10:00"), city)
    assert sums(line) == "2 working d · used 1 working d 7 h 00 · paused 2 h 00 for “holidays”"
    assert line.due == "11:00:00"


def test_a_working_clock_at_the_week_end_says_when_it_counts_again(city: WorkTimes) -> None:
    line = line_of(city_clock("2wh", "2026-11-20T17:30"), NOW, city)
    assert line.standing == "stands still, counts again Mon 08:00"
    assert sums(line) == "2 working h · used 30 min"


def test_at_noon_the_time_alone_says_when_it_counts_again(city: WorkTimes) -> None:
    line = line_of(city_clock("2wh", "2026-11-20T11:30"), local("2026-11-20T12:30"), city)
    assert line.standing == "stands still, counts again 14:00"


@pytest.mark.parametrize("limit", ["2wh", "2nh"])
def test_a_clock_that_counts_does_not_say_that_it_stands_still(city: WorkTimes, limit: str) -> None:
    assert line_of(city_clock(limit, "2026-11-20T09:00"), local("2026-11-20T09:30"), city).standing == ""


def test_natural_time_counts_at_night_too_and_a_paused_clock_waits_for_no_opening(city: WorkTimes) -> None:
    assert line_of(city_clock("9nh", "2026-11-20T20:00"), local("2026-11-20T23:00"), city).standing == ""
    paused = city_clock("9wh", "2026-11-20T16:00", ClockEntry(PAUSED, local("2026-11-20T17:00")))
    assert line_of(paused, local("2026-11-20T23:00"), city).standing == ""


def test_a_due_instant_in_a_year_without_published_holidays_is_flagged(city: WorkTimes) -> None:
    now = local("2026-12-30T10:00")
    flagged = line_of(city_clock("5wd", "2026-12-30T09:00"), now, city)
    assert flagged.flag == "△ holidays of 2027 are not published: this may change"
    assert line_of(city_clock("5nd", "2026-12-30T09:00"), now, city).flag == ""
    assert line_of(city_clock("1wd", "2026-12-29T09:00"), now, city).flag == ""


def test_a_light_follows_working_time(city: WorkTimes) -> None:
    evening = city_clock("2wh", "2026-11-20T17:30")
    assert line_of(evening, local("2026-11-21T07:00"), city).light is Light.ON_TIME
    assert line_of(evening, local("2026-11-21T07:00")).light is Light.OVERDUE
    assert line_of(evening, local("2026-11-23T09:30") + timedelta(seconds=1), city).light is Light.OVERDUE
