"""What is called when: the worst first, paced, until it was heard; in time that moves only when told."""

from __future__ import annotations

import pytest

from console.annunciator.calling import WORDS, Call, Caller
from console.annunciator.messages import Calling
from console.annunciator.policy import PolicyError, read_policy, shipped_policy
from console.annunciator.watching import Fault, Turned
from resources import resource

POLICY = shipped_policy()
GAP_S = POLICY.pace.least_gap.seconds


def told(high: int = 0, low: int = 0, flood: bool = False, newest: str = "") -> Calling:
    counts = {"high": high, "low": low}
    return Calling("", high + low, counts, [], newest, flood, f"{high + low} alerts", "title", "text")


class Ear:
    """Hears a caller for a while, ten turns a second."""

    def __init__(self) -> None:
        self.caller = Caller(POLICY, lambda key: f"words of {key}")
        self.now = 0.0
        self.muted = False
        self.busy = False

    def hear(self, seconds: float) -> list[Call]:
        calls: list[Call] = []
        for _ in range(round(seconds * 10)):
            self.now = round(self.now + 0.1, 3)
            calls += self.caller.tick(self.now, self.muted, self.busy)
        return calls


@pytest.fixture
def ear() -> Ear:
    return Ear()


def test_an_alert_sounds_at_once_and_again_at_the_pace_of_its_level(ear: Ear) -> None:
    ear.caller.summary(told(high=1))
    calls = ear.hear(POLICY.level["high"].repeat.seconds * 2 + 1)
    assert [(call.level, call.round, call.sound) for call in calls] == [
        ("high", 1, True),
        ("high", 2, True),
        ("high", 3, True),
    ]
    assert [bool(call.say) for call in calls] == [True, False, False]
    assert [bool(call.title) for call in calls] == [True, False, False]


def test_the_worst_level_that_calls_is_the_one_that_sounds(ear: Ear) -> None:
    ear.caller.summary(told(high=1, low=5))
    assert [call.level for call in ear.hear(1)] == ["high"]


def test_a_priority_that_the_policy_does_not_know_is_called_as_the_weightiest(ear: Ear) -> None:
    ear.caller.summary(Calling("", 1, {"apocalyptic": 1}))
    assert [call.level for call in ear.hear(1)] == [POLICY.priorities[0]]


def test_a_low_alert_sounds_once_and_is_not_spoken(ear: Ear) -> None:
    ear.caller.summary(told(low=1))
    calls = ear.hear(600)
    assert [(call.level, call.say) for call in calls] == [("low", "")]


def test_an_alert_that_was_seen_to_falls_silent(ear: Ear) -> None:
    ear.caller.summary(told(high=1))
    ear.hear(1)
    ear.caller.summary(told())
    assert ear.hear(60) == []
    assert ear.caller.calling == ()


def test_fewer_alerts_are_no_reason_to_call_anew(ear: Ear) -> None:
    ear.caller.summary(told(high=5, newest="E"))
    ear.hear(1)
    ear.caller.heard()
    ear.caller.summary(told(high=4, newest="D"))
    assert ear.hear(120) == []


def test_another_alert_in_the_place_of_one_calls_anew(ear: Ear) -> None:
    ear.caller.summary(told(high=1, newest="first"))
    ear.hear(1)
    assert ear.caller.heard() == ["alerts"]
    ear.caller.summary(told(high=1, newest="second"))
    assert [call.round for call in ear.hear(GAP_S)] == [1]


def test_alerts_that_pour_in_are_called_no_faster_than_one_can_hear(ear: Ear) -> None:
    calls = []
    for count in range(1, 101):
        ear.caller.summary(told(high=count))
        calls += ear.hear(0.2)
    assert 2 <= len(calls) <= 20 / GAP_S + 1


def test_in_a_flood_new_alerts_do_not_break_the_slower_pace(ear: Ear) -> None:
    pace = POLICY.level["high"].repeat.seconds * POLICY.pace.flood_slower.times
    calls = []
    for count in range(1, 601):
        ear.caller.summary(told(high=count, flood=True))
        calls += ear.hear(0.2)
    assert len(calls) == int(120 / pace)


def test_a_fault_comes_before_alerts_and_does_not_wait_for_what_is_heard(ear: Ear) -> None:
    ear.caller.summary(told(high=1))
    ear.hear(1)
    ear.busy = True
    ear.caller.fault(Turned(Fault.FROZEN, True, 3.0))
    assert [(call.about, call.urgent) for call in ear.hear(0.1)] == [("frozen", True)]
    ear.busy = False
    assert {call.about for call in ear.hear(60)} == {"frozen"}


def test_a_fault_that_is_over_is_said_once_and_alerts_go_on(ear: Ear) -> None:
    ear.caller.summary(told(high=1))
    ear.caller.fault(Turned(Fault.HUB_SILENT, True, 3.0))
    ear.hear(1)
    ear.caller.fault(Turned(Fault.HUB_SILENT, False))
    calls = ear.hear(10)
    assert [call.about for call in calls] == ["hub_silent_over", "alerts"]
    assert calls[0].say == "words of hub_silent_over"


def test_a_mute_takes_sound_and_voice_of_alerts_and_of_nothing_else(ear: Ear) -> None:
    ear.muted = True
    ear.caller.summary(told(high=1))
    ear.caller.fault(Turned(Fault.FROZEN, True, 3.0))
    (fault,) = ear.hear(1)
    assert (fault.sound, bool(fault.say)) == (True, True)
    ear.caller.heard()
    ear.caller.summary(told(high=2))
    (alert,) = ear.hear(GAP_S)
    assert (alert.sound, alert.say, alert.title) == (False, "", "title")


def test_every_word_is_known_beforehand_that_the_annunciator_says_by_itself() -> None:
    assert {f"{fault.value}{end}" for fault in Fault for end in ("", "_over")} < set(WORDS)


@pytest.mark.parametrize(
    ("before", "after", "named"),
    [
        ("never_muted = true", "never_muted = false", "fault"),
        ("[level.over]", "[level.other]", "over"),
        ('tone = "high"', 'tone = "loud"', "loud"),
        ("minutes = [5.0, 15.0, 30.0]", "minutes = []", "mute.minutes"),
        ("minutes = [5.0, 15.0, 30.0]", "minutes = [0.0]", "mute.minutes"),
        ('"20:00"]', '"25:00"]', "hour"),
        ("least_gap", "least_gab", "least_gab"),
        ("[watch]", "[watch", "line"),
    ],
)
def test_a_policy_that_cannot_be_used_is_refused_by_name(before: str, after: str, named: str) -> None:
    text = resource("annunciator.toml").read_text(encoding="utf-8")
    assert before in text
    with pytest.raises(PolicyError, match=named):
        read_policy(text.replace(before, after).encode())
