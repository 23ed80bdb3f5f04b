"""Clocks as ledgers: the arithmetic of used and due, against a count minute by minute."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from models.domain.clocks import (
    NATURAL_TIME,
    Clock,
    ClockEvent,
    ClockKind,
    Limit,
    LimitUnit,
    due_at,
    met,
    start_clock,
    used,
)
from tests.models.domain.room import MINUTE, START

NEXT = {
    ClockEvent.STARTED: (ClockEvent.PAUSED, ClockEvent.STOPPED),
    ClockEvent.PAUSED: (ClockEvent.RESUMED, ClockEvent.STOPPED),
    ClockEvent.RESUMED: (ClockEvent.PAUSED, ClockEvent.STOPPED),
    ClockEvent.STOPPED: (ClockEvent.RESUMED,),
}
LIMITS = st.builds(Limit, st.integers(1, 500), st.sampled_from(LimitUnit))


@st.composite
def ledgers(draw: st.DrawFn) -> Clock:
    """A clock that was paused, resumed and stopped in some order, on whole minutes."""
    clock = start_clock(ClockKind.HANDLE, draw(LIMITS), START)
    for gap in draw(st.lists(st.integers(0, 90), max_size=8)):
        last = clock.entries[-1]
        clock = clock.marked(draw(st.sampled_from(NEXT[last.event])), last.at + gap * MINUTE)
    return clock


def minutes_run(clock: Clock, until_minute: int) -> int:
    """How many whole minutes the clock ran, asking the ledger about each of them."""
    count = 0
    for minute in range(until_minute):
        at = START + minute * MINUTE
        last = [entry for entry in clock.entries if entry.at <= at][-1]
        count += last.event in (ClockEvent.STARTED, ClockEvent.RESUMED)
    return count


@given(clock=ledgers(), minute=st.integers(0, 900))
def test_time_used_is_the_minutes_that_the_clock_ran(clock: Clock, minute: int) -> None:
    last = (clock.entries[-1].at - START) // MINUTE
    minute += last
    assert used(clock, START + minute * MINUTE) == minutes_run(clock, minute) * MINUTE


@given(clock=ledgers(), later=st.integers(0, 10_000))
def test_a_clock_that_does_not_run_uses_nothing(clock: Clock, later: int) -> None:
    last = clock.entries[-1].at
    more = used(clock, last + later * MINUTE) - used(clock, last)
    assert more == (later * MINUTE if clock.running else timedelta())


@given(clock=ledgers())
def test_a_running_clock_falls_due_when_its_limit_is_used_up(clock: Clock) -> None:
    due = due_at(clock)
    if not clock.running:
        assert due is None
        return
    assert due is not None
    span, last = NATURAL_TIME.span(clock.limit), clock.entries[-1].at
    if due >= last:
        assert used(clock, due) == span
    else:
        assert used(clock, last) - span == last - due


@given(clock=ledgers(), after=st.integers(0, 90), pause=st.integers(0, 10_000))
def test_a_pause_moves_the_due_instant_by_its_own_length(clock: Clock, after: int, pause: int) -> None:
    assume(clock.running)
    before = due_at(clock)
    assert before is not None
    paused_at = clock.entries[-1].at + after * MINUTE
    for event in (ClockEvent.PAUSED, ClockEvent.STOPPED):
        again = clock.marked(event, paused_at).marked(ClockEvent.RESUMED, paused_at + pause * MINUTE)
        assert due_at(again) == before + pause * MINUTE


@given(clock=ledgers())
def test_a_limit_is_met_only_by_a_stopped_clock_within_it(clock: Clock) -> None:
    if not clock.stopped:
        assert met(clock) is None
        return
    minutes = (clock.entries[-1].at - START) // MINUTE
    assert met(clock) is (minutes_run(clock, minutes) * MINUTE <= NATURAL_TIME.span(clock.limit))


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


class HalfTime:
    """Every second minute counts."""

    def span(self, limit: Limit) -> timedelta:
        return limit.amount * MINUTE

    def running(self, unit: LimitUnit, since: datetime, until: datetime) -> timedelta:
        return (until - since) / 2

    def after(self, unit: LimitUnit, since: datetime, left: timedelta) -> datetime:
        return since + 2 * left


def test_a_working_time_of_its_own_takes_the_place_of_natural_time() -> None:
    clock = start_clock(ClockKind.HANDLE, Limit.parse("30wh"), START)
    assert used(clock, START + 20 * MINUTE, HalfTime()) == 10 * MINUTE
    assert due_at(clock, HalfTime()) == START + 60 * MINUTE
    paused = clock.marked(ClockEvent.PAUSED, START + 20 * MINUTE)
    resumed = paused.marked(ClockEvent.RESUMED, START + 100 * MINUTE)
    assert due_at(resumed, HalfTime()) == START + 140 * MINUTE
    assert met(resumed.marked(ClockEvent.STOPPED, START + 140 * MINUTE), HalfTime()) is True


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
    assert NATURAL_TIME.span(Limit.parse(text)) == span


@given(text=st.text(max_size=8) | st.sampled_from(("", "nm", "0nm", "-5nm", "1.5nh", "30", "30xx", "3 nm", "²nm")))
def test_what_is_no_limit_is_refused_with_what_was_written(text: str) -> None:
    if text[:-2].isdecimal() and int(text[:-2]) > 0 and text[-2:] in set(LimitUnit):
        return
    with pytest.raises(ValueError) as refusal:
        Limit.parse(text)
    assert repr(text) in str(refusal.value)
