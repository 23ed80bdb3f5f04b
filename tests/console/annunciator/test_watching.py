"""What the annunciator notices of console and hub, and how soon, in time that moves only when told."""

from __future__ import annotations

import pytest

from bus.session import LOST_AFTER_S
from console.annunciator.policy import shipped_policy
from console.annunciator.watching import Fault, Turned, Watch

TURN_S = 0.1
PROMISED_S = 5.0
"""The issue: a frozen console and a dead link are noticed within so many seconds."""


class Days:
    """A watch whose console beats and whose hub is heard each second, until they are told not to."""

    def __init__(self) -> None:
        self.watch = Watch(shipped_policy().watch, 0.0)
        self.now = 0.0
        self.beats = self.hub_beats = True
        self._heard = 0.0
        self.told: list[tuple[float, Turned]] = []
        self.watch.link(True, 0.0)
        self.go_on(3.0)

    def go_on(self, seconds: float) -> None:
        for _ in range(round(seconds / TURN_S)):
            self.now = round(self.now + TURN_S, 3)
            if self.now == int(self.now):
                if self.beats:
                    self.watch.beat(self.now)
                if self.hub_beats:
                    self._heard = self.now
            live = self.now - self._heard <= LOST_AFTER_S
            self.watch.hub(live, self.now, None if live else self.now - LOST_AFTER_S)
            self.told += [(self.now, turned) for turned in self.watch.tick(self.now)]

    def begun(self) -> list[Fault]:
        return [turned.fault for _, turned in self.told if turned.begun]


@pytest.fixture
def days() -> Days:
    return Days()


def test_nothing_is_noticed_while_both_are_there(days: Days) -> None:
    days.go_on(60)
    assert days.told == []


@pytest.mark.parametrize("into_the_second", [0.1, 0.4, 0.9])
def test_a_frozen_console_is_noticed_as_promised_whenever_it_freezes(days: Days, into_the_second: float) -> None:
    days.go_on(into_the_second)
    days.beats, froze = False, days.now
    days.go_on(8)
    assert days.begun() == [Fault.FROZEN]
    assert 0 < days.told[0][0] - froze < PROMISED_S
    days.beats = True
    days.go_on(1.1)
    assert days.told[-1][1] == Turned(Fault.FROZEN, False)


@pytest.mark.parametrize("into_the_second", [0.1, 0.4, 0.9])
def test_a_silent_hub_is_noticed_as_promised_whenever_it_dies(days: Days, into_the_second: float) -> None:
    days.go_on(into_the_second)
    days.hub_beats, died = False, days.now
    days.go_on(8)
    assert days.begun() == [Fault.HUB_SILENT]
    assert 0 < days.told[0][0] - died < PROMISED_S


def test_a_console_that_loses_its_link_together_with_everyone_is_not_cut_off(days: Days) -> None:
    days.hub_beats = False
    days.go_on(LOST_AFTER_S)
    days.watch.link(False, days.now)
    days.go_on(5)
    assert days.begun() == [Fault.HUB_SILENT]


def test_a_console_alone_without_its_link_is_cut_off_as_soon_as_promised(days: Days) -> None:
    lost = days.now
    days.watch.link(False, days.now)
    days.go_on(3)
    assert days.begun() == [Fault.CUT_OFF]
    assert days.told[0][0] - lost + LOST_AFTER_S < PROMISED_S
    days.watch.link(True, days.now)
    days.go_on(0.2)
    assert days.told[-1][1] == Turned(Fault.CUT_OFF, False)


def test_a_worse_fault_takes_the_place_of_another_without_saying_that_it_is_over(days: Days) -> None:
    days.watch.link(False, days.now)
    days.go_on(2)
    days.hub_beats = False
    days.go_on(5)
    assert days.begun() == [Fault.CUT_OFF, Fault.HUB_SILENT]
    assert [turned.replaced for _, turned in days.told if not turned.begun] == [True]


def test_a_frozen_console_that_then_dies_is_not_said_to_answer_again(days: Days) -> None:
    days.beats = False
    days.go_on(4)
    days.watch.gone()
    days.go_on(0.2)
    assert days.begun() == [Fault.FROZEN, Fault.GONE]
    assert [turned.replaced for _, turned in days.told if not turned.begun] == [True]


def test_a_machine_that_slept_accuses_nobody(days: Days) -> None:
    days.watch.hub(False, days.now, days.now)
    days.watch.tick(days.now)
    days.now += 3600
    assert days.watch.tick(days.now) == []


def test_a_console_that_was_cut_off_before_the_machine_slept_has_its_time_anew(days: Days) -> None:
    days.watch.link(False, days.now)
    days.watch.tick(days.now)
    assert days.watch.tick(days.now + 3600) == []


def test_a_console_that_starts_is_given_time_to_find_its_hub() -> None:
    policy = shipped_policy().watch
    watch = Watch(policy, 0.0)
    seconds = int(policy.start_within.seconds)
    for second in range(seconds):
        watch.beat(second)
        watch.hub(False, second)
        watch.link(False, second)
        assert watch.tick(second) == []
    watch.beat(seconds + 1)
    assert [turned.fault for turned in watch.tick(seconds + 1)] == [Fault.HUB_SILENT]


def test_a_console_that_never_beats_is_called_out_too() -> None:
    policy = shipped_policy().watch
    watch = Watch(policy, 0.0)
    first = policy.first_beat_within.seconds
    assert watch.tick(first) == []
    assert [turned.fault for turned in watch.tick(first + 0.1)] == [Fault.FROZEN]


def test_a_hub_that_moves_is_not_called_silent(days: Days) -> None:
    days.watch.hub(False, days.now, days.now - LOST_AFTER_S)
    assert days.watch.tick(days.now) == []
    days.go_on(1)
    assert days.told == []
