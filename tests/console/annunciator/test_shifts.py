"""When a self-test is due: in each shift once, answered by an officer. And when a mute is over."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from console.annunciator.messages import SelfTestResult
from console.annunciator.muting import Muted, muted_for, still
from console.annunciator.policy import shipped_policy
from console.annunciator.self_test import is_due, is_late, shift_began

POLICY = shipped_policy()
ZONE = timezone(timedelta(hours=8))


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-{text}").replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("now", "began"),
    [("21 08:00", "21 08:00"), ("21 19:59", "21 08:00"), ("21 20:00", "21 20:00"), ("22 03:00", "21 20:00")],
)
def test_a_shift_began_at_the_last_start_by_the_clock_of_the_room(now: str, began: str) -> None:
    assert shift_began(POLICY.test, at(now)) == at(began)


@pytest.mark.parametrize(
    ("tested", "result", "now", "due"),
    [
        ("21 08:05", "passed", "21 19:59", False),
        ("21 08:05", "passed", "21 20:00", True),
        ("21 08:05", "not_heard", "21 09:00", False),
        ("21 08:05", "unanswered", "21 09:00", True),
        ("21 08:05", "interrupted", "21 09:00", True),
        ("25 08:05", "passed", "21 09:00", True),
    ],
)
def test_a_self_test_is_due_until_an_officer_has_answered_one_in_this_shift(
    tested: str, result: str, now: str, due: bool
) -> None:
    last = SelfTestResult(at(tested), result)  # type: ignore[arg-type]  # the parameters are of its kinds
    assert is_due(POLICY.test, last, at(now)) is due


def test_a_self_test_is_late_half_an_hour_into_the_shift_and_into_our_running() -> None:
    long, short = 3600.0, 60.0
    assert not is_late(POLICY.test, None, at("21 08:30"), long)
    assert is_late(POLICY.test, None, at("21 08:31"), long)
    assert not is_late(POLICY.test, None, at("21 12:00"), short)
    assert not is_late(POLICY.test, SelfTestResult(at("21 08:01"), "passed"), at("21 12:00"), long)


def test_a_mute_has_an_allowed_length_a_reason_and_an_end() -> None:
    now = at("21 12:00")
    muted = muted_for(POLICY.mute, 15, "Seat 3", " conference ", now)
    assert muted == Muted(at("21 12:15"), "Seat 3", "conference")
    assert muted_for(POLICY.mute, 16, "Seat 3", "conference", now) is None
    assert muted_for(POLICY.mute, 15, "Seat 3", " ", now) is None
    assert still(muted, POLICY.mute, at("21 12:14")) == muted
    assert still(muted, POLICY.mute, at("21 12:15")) is None


def test_a_clock_that_is_set_back_does_not_stretch_a_mute() -> None:
    assert still(Muted(at("21 12:15"), "Seat 3", "conference"), POLICY.mute, at("20 12:00")) is None
