"""A self-test begins with the shift, by itself, and waits for the end of a mute."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from console.annunciator.messages import SelfTestResult
from console.annunciator.players import Saying
from console.annunciator.playing import Playing
from console.annunciator.policy import shipped_policy
from console.annunciator.record import Record
from console.annunciator.tester import SelfTester

POLICY = shipped_policy()
SOUNDS = {name: Path(f"{name}.wav") for name in POLICY.tone}


def at(hour: int, minute: int = 0) -> datetime:
    """A time of the clock on the wall of the room, wherever the test runs."""
    return datetime(2026, 11, 21, hour, minute).astimezone()


@pytest.fixture
def tester(tmp_path: Path) -> SelfTester:
    """Sat down at noon; this shift was tested in the morning."""
    playing = Playing({"sound": [], "voice": [], "notice": []}, {}, lambda: 0.0)
    last = SelfTestResult(at(8, 5), "passed")
    record = Record(tmp_path, POLICY.record.most_bytes)
    tester = SelfTester(POLICY, SOUNDS, playing, record, Saying, last, 0.0)
    tester.look_at_shift(0.0, at(12), hushed=False)
    return tester


def test_a_test_begins_when_the_shift_does_and_not_before(tester: SelfTester) -> None:
    states = []
    for minute, moment in enumerate((at(19, 59), at(20))):
        tester.look_at_shift(60.0 * minute, moment, hushed=False)
        states.append(tester.state)
    assert states == ["idle", "playing"]


def test_a_test_that_should_begin_waits_while_the_room_is_to_be_quiet(tester: SelfTester) -> None:
    tester.look_at_shift(120.0, at(20), hushed=True)
    assert (tester.state, tester.due) == ("idle", True)
    tester.look_at_shift(180.0, at(20, 10), hushed=False)
    assert tester.state == "playing"


def test_it_begins_too_where_the_shift_before_was_never_tested(tester: SelfTester) -> None:
    tester.last = None
    tester.look_at_shift(60.0, at(13), hushed=False)
    assert (tester.state, tester.due) == ("idle", True)
    tester.look_at_shift(120.0, at(20), hushed=False)
    assert tester.state == "playing"


def test_it_does_not_begin_where_somebody_has_tested_meanwhile(tester: SelfTester) -> None:
    tester.look_at_shift(120.0, at(20), hushed=True)
    tester.last = SelfTestResult(at(20, 5), "passed")
    tester.look_at_shift(180.0, at(20, 10), hushed=False)
    assert (tester.state, tester.due) == ("idle", False)


def test_a_test_that_was_interrupted_is_due_and_not_begun_again_by_itself(tester: SelfTester) -> None:
    tester.look_at_shift(120.0, at(20), hushed=False)
    tester.interrupt(at(20))
    tester.look_at_shift(180.0, at(20, 10), hushed=False)
    assert (tester.state, tester.due) == ("idle", True)
