"""Deadline lights at their exact borders."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.clocks import Clock, ClockEvent, ClockKind, Limit, due_at, start_clock
from models.domain.lights import Light, LightLimits, light_of, soon_at
from tests.models.domain.room import MINUTE, START

TICK = timedelta(microseconds=1)


def clock_of(limit: str) -> Clock:
    return start_clock(ClockKind.HANDLE, Limit.parse(limit), START)


def light(clock: Clock, now: datetime, limits: LightLimits | None = None) -> Light:
    limits = limits or LightLimits()
    return light_of(due_at(clock), soon_at(clock, limits), clock.paused, now, limits)


@pytest.mark.parametrize(
    ("minutes", "before", "then"),
    [
        (96, Light.ON_TIME, Light.SOON),
        (110, Light.SOON, Light.URGENT),
        (120, Light.URGENT, Light.OVERDUE),
    ],
)
def test_a_two_hour_clock_turns_at_a_fifth_left_at_ten_minutes_and_when_due(
    minutes: int, before: Light, then: Light
) -> None:
    clock, border = clock_of("2nh"), START + minutes * MINUTE
    assert light(clock, border - TICK) is before
    assert light(clock, border) is then


def test_a_short_clock_is_urgent_before_a_fifth_is_left() -> None:
    clock = clock_of("30nm")
    assert light(clock, START + 20 * MINUTE - TICK) is Light.ON_TIME
    assert light(clock, START + 20 * MINUTE) is Light.URGENT


def test_the_borders_are_settings() -> None:
    clock, limits = clock_of("100nm"), LightLimits(soon_share=0.5, urgent_left=5 * MINUTE)
    seen = [light(clock, START + minute * MINUTE, limits) for minute in (49, 50, 94, 95, 100)]
    assert seen == [Light.ON_TIME, Light.SOON, Light.SOON, Light.URGENT, Light.OVERDUE]


def test_a_paused_clock_shows_bars_and_a_stopped_one_nothing() -> None:
    clock, late = clock_of("30nm"), START + 90 * MINUTE
    assert light(clock.marked(ClockEvent.PAUSED, START + MINUTE), late) is Light.PAUSED
    assert light(clock.marked(ClockEvent.STOPPED, START + MINUTE), late) is Light.NONE


def test_a_resumed_clock_takes_its_light_from_what_was_left() -> None:
    paused = clock_of("2nh").marked(ClockEvent.PAUSED, START + 95 * MINUTE)
    back = START + 600 * MINUTE
    resumed = paused.marked(ClockEvent.RESUMED, back)
    assert light(resumed, back) is Light.ON_TIME
    assert light(resumed, back + MINUTE) is Light.SOON
    assert light(resumed, back + 15 * MINUTE) is Light.URGENT


@given(amount=st.integers(1, 3000), minutes=st.lists(st.integers(0, 6000), min_size=2))
def test_a_running_clock_never_gets_better(amount: int, minutes: list[int]) -> None:
    clock = clock_of(f"{amount}nm")
    seen = [light(clock, START + minute * MINUTE) for minute in sorted(minutes)]
    assert seen == sorted(seen)


def test_the_worst_light_is_the_greatest() -> None:
    assert sorted(Light, reverse=True)[:3] == [Light.OVERDUE, Light.URGENT, Light.SOON]
