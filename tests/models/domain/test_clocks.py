"""Clocks as ledgers: the arithmetic of used and due, against a count minute by minute."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from models.domain.clocks import (
    ROUND_THE_CLOCK,
    Clock,
    ClockEvent,
    ClockKind,
    Limit,
    LimitUnit,
    WorkTimes,
    due_at,
    met,
    settled,
    share_at,
    span_of,
    start_clock,
    used,
    was_due,
    work_time,
)
from models.rules.calendar.book import Years
from models.rules.calendar.windows import parse_windows
from tests.models.rules.calendar.made import BERLIN, calendar_data, every_day, times

START = datetime(2026, 10, 24, 6, 0, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)

NEXT = {
    ClockEvent.STARTED: (ClockEvent.PAUSED, ClockEvent.STOPPED, ClockEvent.EXTENDED, ClockEvent.CHANGED),
    ClockEvent.PAUSED: (ClockEvent.RESUMED, ClockEvent.STOPPED, ClockEvent.EXTENDED, ClockEvent.CHANGED),
    ClockEvent.RESUMED: (ClockEvent.PAUSED, ClockEvent.STOPPED, ClockEvent.EXTENDED, ClockEvent.CHANGED),
    ClockEvent.STOPPED: (ClockEvent.RESUMED,),
}
MOVING = (ClockEvent.STARTED, ClockEvent.RESUMED)
STANDING = (ClockEvent.PAUSED, ClockEvent.STOPPED)
LIMITS = st.builds(Limit, st.integers(1, 500), st.sampled_from(LimitUnit))
WINDOWS = {"": parse_windows("08:00-12:00 14:00-18:00"), "nights": parse_windows("00:00-02:30 22:00-24:00")}
CALENDARS = times(
    calendar_data(BERLIN, every_day("08:00-12:00 14:00-18:00"), published=Years(2020, 2026)),
    calendar_data(BERLIN, every_day("00:00-02:30 22:00-24:00"), "nights", day_minutes=270),
)
TIMES: tuple[WorkTimes, ...] = (ROUND_THE_CLOCK, CALENDARS)


@st.composite
def ledgers(draw: st.DrawFn) -> Clock:
    """A clock that was paused, resumed, extended, changed and stopped in some order, on whole minutes."""
    clock = start_clock(ClockKind.HANDLE, draw(LIMITS), START, calendar=draw(st.sampled_from(tuple(WINDOWS))))
    for gap in draw(st.lists(st.integers(0, 400), max_size=8)):
        event = draw(st.sampled_from(NEXT[clock.standing.event]))
        limit = draw(LIMITS) if event is ClockEvent.CHANGED else None
        clock = clock.marked(event, clock.entries[-1].at + gap * MINUTE, limit=limit)
    return clock


def counts(clock: Clock, times: WorkTimes, at: datetime) -> bool:
    """Whether the minute from an instant on is one in which the clock's limit is used up, if it runs."""
    if clock.limit.natural or times is ROUND_THE_CLOCK:
        return True
    wall = at.astimezone(ZoneInfo(BERLIN))
    return any(window.start <= wall.hour * 60 + wall.minute < window.end for window in WINDOWS[clock.calendar])


def minutes_run(clock: Clock, times: WorkTimes, until: datetime) -> int:
    """How many whole minutes the clock ran, asking ledger and calendar about each of them."""
    count = 0
    for minute in range((until - START) // MINUTE):
        at = START + minute * MINUTE
        events = [entry.event for entry in clock.entries if entry.at <= at]
        running = next(event for event in reversed(events) if event in MOVING + STANDING) in MOVING
        count += running and counts(clock, times, at)
    return count


@given(clock=ledgers(), times=st.sampled_from(TIMES), more=st.integers(0, 900))
def test_time_used_is_the_minutes_that_the_clock_ran_while_its_calendar_was_open(
    clock: Clock, times: WorkTimes, more: int
) -> None:
    now = clock.entries[-1].at + more * MINUTE
    assert used(clock, now, times) == minutes_run(clock, times, now) * MINUTE


@given(clock=ledgers(), times=st.sampled_from(TIMES), more=st.integers(0, 5_000))
def test_the_ledger_adds_up_to_the_calendar_time_between_start_and_stop_less_the_pauses(
    clock: Clock, times: WorkTimes, more: int
) -> None:
    now = clock.entries[-1].at + more * MINUTE
    by = work_time(clock, times)
    turns = [entry for entry in clock.entries if entry.event in MOVING + STANDING]
    ends = [*(entry.at for entry in turns), now]
    stood = [
        by.running(since, until)
        for entry, (since, until) in zip(turns, pairwise(ends), strict=True)
        if entry.event in STANDING
    ]
    assert used(clock, now, times) == by.running(clock.started_at, now) - sum(stood, timedelta())


@given(clock=ledgers(), times=st.sampled_from(TIMES), later=st.integers(0, 10_000))
def test_a_clock_that_does_not_run_uses_nothing(clock: Clock, times: WorkTimes, later: int) -> None:
    last = clock.entries[-1].at
    now = last + later * MINUTE
    more = used(clock, now, times) - used(clock, last, times)
    assert more == (work_time(clock, times).running(last, now) if clock.running else timedelta())


@given(clock=ledgers(), times=st.sampled_from(TIMES))
def test_a_running_clock_falls_due_when_its_limit_is_used_up(clock: Clock, times: WorkTimes) -> None:
    due = due_at(clock, times)
    if not clock.running:
        assert due is None
        return
    assert due is not None
    span, last = span_of(clock, times), clock.standing.at
    if due >= last:
        assert used(clock, max(due, clock.entries[-1].at), times) >= span
        assert used(clock, last, times) + work_time(clock, times).running(last, due) == span
    else:
        assert used(clock, last, times) - span == work_time(clock, times).running(due, last)


@given(clock=ledgers(), times=st.sampled_from(TIMES), after=st.integers(0, 90), pause=st.integers(0, 10_000))
def test_a_pause_moves_the_due_instant_on_by_the_running_time_that_it_took(
    clock: Clock, times: WorkTimes, after: int, pause: int
) -> None:
    assume(clock.running)
    paused_at = clock.entries[-1].at + after * MINUTE
    resumed_at, by = paused_at + pause * MINUTE, work_time(clock, times)
    left = span_of(clock, times) - used(clock, paused_at, times)
    for event in STANDING:
        again = clock.marked(event, paused_at).marked(ClockEvent.RESUMED, resumed_at)
        assert due_at(again, times) == by.after(resumed_at, left)


@given(clock=ledgers(), times=st.sampled_from(TIMES), after=st.integers(0, 400))
def test_an_extension_adds_the_limit_once_more_and_a_resume_does_not_forget_it(
    clock: Clock, times: WorkTimes, after: int
) -> None:
    assume(not clock.stopped)
    at = clock.entries[-1].at + after * MINUTE
    longer = clock.marked(ClockEvent.EXTENDED, at, "rain", "ann")
    assert span_of(longer, times) - span_of(clock, times) == work_time(clock, times).span(clock.limit)
    assert used(longer, at, times) == used(clock, at, times)
    assert (longer.running, longer.paused) == (clock.running, clock.paused)
    resumed = longer.marked(ClockEvent.PAUSED, at).marked(ClockEvent.RESUMED, at + HOUR)
    assert span_of(resumed, times) == span_of(longer, times)


@given(clock=ledgers(), times=st.sampled_from(TIMES), amount=st.integers(1, 500))
def test_a_changed_limit_keeps_the_ledger_and_what_was_used(clock: Clock, times: WorkTimes, amount: int) -> None:
    assume(not clock.stopped)
    at, limit = clock.entries[-1].at + 10 * MINUTE, Limit(amount, clock.limit.unit)
    changed = clock.marked(ClockEvent.CHANGED, at, "level raised", "ann", limit)
    assert changed.entries[:-1] == clock.entries
    assert (changed.limit, changed.extensions) == (limit, clock.extensions)
    assert used(changed, at, times) == used(clock, at, times)
    assert span_of(changed, times) == (1 + clock.extensions) * work_time(clock, times).span(limit)


@given(clock=ledgers(), times=st.sampled_from(TIMES), share=st.sampled_from((0.5, 0.8, 1.0, 2.0)))
def test_a_share_of_the_limit_is_used_at_the_instant_that_is_told(clock: Clock, times: WorkTimes, share: float) -> None:
    at, last = share_at(clock, share, times), clock.standing.at
    if not clock.running:
        assert at is None
        return
    assert at is not None
    by = work_time(clock, times)
    assert used(clock, last, times) + by.running(last, at) == share * span_of(clock, times)
    assert share_at(clock, 1.0, times) == due_at(clock, times)


@given(clock=ledgers(), times=st.sampled_from(TIMES), after=st.integers(0, 5_000))
def test_a_stopped_clock_still_tells_when_it_would_have_been_due(clock: Clock, times: WorkTimes, after: int) -> None:
    assume(clock.running)
    due = due_at(clock, times)
    assert was_due(clock, times) == due
    assert was_due(clock.marked(ClockEvent.STOPPED, clock.entries[-1].at + after * MINUTE), times) == due
    assert was_due(clock.marked(ClockEvent.PAUSED, clock.entries[-1].at), times) is None


@given(clock=ledgers(), times=st.sampled_from(TIMES))
def test_a_limit_is_met_only_by_a_stopped_clock_within_it(clock: Clock, times: WorkTimes) -> None:
    if not clock.stopped:
        assert met(clock, times) is None
        return
    ran = minutes_run(clock, times, clock.entries[-1].at) * MINUTE
    assert met(clock, times) is (ran <= span_of(clock, times))


def test_a_limit_kept_to_the_second_is_met_and_a_second_more_is_not() -> None:
    clock = start_clock(ClockKind.SIGN, Limit.parse("30nm"), START, "WAT-1")
    on_the_dot = START + 30 * MINUTE
    assert met(clock.marked(ClockEvent.STOPPED, on_the_dot)) is True
    assert met(clock.marked(ClockEvent.STOPPED, on_the_dot + timedelta(seconds=1))) is False


@given(clock=ledgers(), back=st.integers(1, 10_000))
def test_an_entry_is_never_dated_before_the_one_it_follows(clock: Clock, back: int) -> None:
    last = clock.entries[-1].at
    marked = clock.marked(ClockEvent.STOPPED, last - back * MINUTE)
    assert marked.entries[-1].at == last
    assert marked.entries[:-1] == clock.entries


def test_working_units_count_by_the_calendar_that_the_clock_names() -> None:
    own = start_clock(ClockKind.HANDLE, Limit.parse("2wd"), START)
    nights = start_clock(ClockKind.HANDLE, Limit.parse("2wd"), START, calendar="nights")
    natural = start_clock(ClockKind.HANDLE, Limit.parse("2nd"), START, calendar="nights")
    unknown = start_clock(ClockKind.HANDLE, Limit.parse("2wd"), START, calendar="nowhere")
    assert [span_of(clock, CALENDARS) / HOUR for clock in (own, nights, natural, unknown)] == [16, 9, 48, 16]
    assert due_at(natural, CALENDARS) == START + 48 * HOUR
    assert due_at(unknown, CALENDARS) == due_at(own, CALENDARS) != due_at(nights, CALENDARS)


@pytest.mark.parametrize(("limit", "calendar", "sure"), [("60wd", "", True), ("80wd", "", False), ("99nd", "", True)])
def test_a_due_instant_is_settled_where_every_year_up_to_it_is_published(limit: str, calendar: str, sure: bool) -> None:
    clock = start_clock(ClockKind.HANDLE, Limit.parse(limit), START, calendar=calendar)
    assert settled(clock, CALENDARS) is sure
    assert settled(clock.marked(ClockEvent.PAUSED, START), CALENDARS) is True


@given(limit=LIMITS)
def test_a_limit_is_read_back_from_what_it_writes(limit: Limit) -> None:
    assert Limit.parse(str(limit)) == limit


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("30nm", timedelta(minutes=30)),
        ("4nh", timedelta(hours=4)),
        ("2nd", timedelta(days=2)),
        ("2wh", timedelta(hours=2)),
        ("3wd", timedelta(days=3)),
    ],
)
def test_each_unit_of_a_limit_has_its_span(text: str, span: timedelta) -> None:
    assert span_of(start_clock(ClockKind.HANDLE, Limit.parse(text), START)) == span


@given(text=st.text(max_size=8) | st.sampled_from(("", "nm", "0nm", "-5nm", "1.5nh", "30", "30xx", "3 nm", "²nm")))
def test_what_is_no_limit_is_refused_with_what_was_written(text: str) -> None:
    if text[:-2].isdecimal() and int(text[:-2]) > 0 and text[-2:] in set(LimitUnit):
        return
    with pytest.raises(ValueError) as refusal:
        Limit.parse(text)
    assert repr(text) in str(refusal.value)
