"""How the annunciator calls out, as data: sounds, repeats, limits of quiet. Read from `resources/annunciator.toml`."""

from __future__ import annotations

import tomllib
from datetime import date, time
from itertools import pairwise
from pathlib import Path

import msgspec

from resources import resource

FAULT, OVER = "fault", "over"
"""Levels that are no priority of an alert: the console or the hub, and that something is over."""


class PolicyError(ValueError):
    """The policy cannot be used: the message names what in it."""


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What every table of the policy has in common."""


class Limit(_Table, frozen=True):
    """Seconds, with where they come from."""

    seconds: float
    basis: str
    as_of: date


class Factor(_Table, frozen=True):
    times: float
    basis: str
    as_of: date


class WatchPolicy(_Table, frozen=True):
    frozen_after: Limit
    hub_silent_after: Limit
    cut_off_after: Limit
    first_beat_within: Limit
    start_within: Limit
    own_gap: Limit


class Pace(_Table, frozen=True):
    least_gap: Limit
    flood_slower: Factor


class Level(_Table, frozen=True):
    """How one level calls. `repeat` and `say` of 0 seconds mean once."""

    tone: str
    repeat: Limit
    say: Limit
    spoken: bool = True
    notice: bool = False
    never_muted: bool = False


class Tone(_Table, frozen=True):
    """Pulses of pitch in Hz, length and pause after it in milliseconds."""

    pulses: list[tuple[float, float, float]]
    loudness: float
    basis: str


class MutePolicy(_Table, frozen=True):
    minutes: list[float]
    basis: str
    as_of: date


class SelfTestPolicy(_Table, frozen=True):
    """When self-tests are due and what they play."""

    shifts: list[str]
    by_itself: bool
    basis: str
    as_of: date
    late_after: Limit
    answer_within: Limit
    levels: list[str]

    @property
    def starts(self) -> tuple[time, ...]:
        return tuple(sorted(map(time.fromisoformat, self.shifts)))


class PlayerPolicy(_Table, frozen=True):
    sound_within: Limit
    voice_within: Limit
    notice_within: Limit
    last_words_within: Limit


class RecordPolicy(_Table, frozen=True):
    most_bytes: int
    basis: str


class Policy(_Table, frozen=True):
    watch: WatchPolicy
    pace: Pace
    level: dict[str, Level]
    tone: dict[str, Tone]
    mute: MutePolicy
    test: SelfTestPolicy
    player: PlayerPolicy
    record: RecordPolicy

    @property
    def priorities(self) -> tuple[str, ...]:
        """The levels of alerts, the weightiest first."""
        return tuple(name for name in self.level if name not in (FAULT, OVER))

    def level_of(self, priority: str) -> str:
        """The level for a priority; one that the policy does not know is called as the weightiest."""
        return priority if priority in self.priorities else self.priorities[0]


def shipped_policy() -> Policy:
    return read_policy(resource("annunciator.toml").read_bytes())


def policy_of(path: Path | None) -> Policy:
    """The policy of a file, or the shipped one. PolicyError says what is wrong with it."""
    if path is None:
        return shipped_policy()
    try:
        return read_policy(path.read_bytes())
    except OSError as error:
        raise PolicyError(str(error)) from error


def read_policy(data: bytes) -> Policy:
    try:
        policy = msgspec.convert(tomllib.loads(data.decode()), Policy)
        policy.test.starts  # noqa: B018 - a time that is none is found now
    except ValueError as error:  # of TOML, of msgspec and of times alike
        raise PolicyError(str(error)) from error
    if problem := _problem(policy):
        raise PolicyError(problem)
    return policy


def _problem(policy: Policy) -> str:
    """What is not so that a call could be trusted to come, or empty."""
    if missing := {FAULT, OVER} - set(policy.level):
        return f"level: {min(missing)} is missing"
    if not policy.priorities:
        return "level: there is none for alerts"
    if unknown := {each.tone for each in policy.level.values()} - set(policy.tone):
        return f"tone: {min(unknown)} is missing"
    if unknown := set(policy.test.levels) - set(policy.level):
        return f"test.levels: {min(unknown)} is no level"
    if not policy.level[FAULT].never_muted:
        return "level.fault: a call about the console or the hub may not be muted"
    if not policy.mute.minutes or any(a >= b for a, b in pairwise((0, *policy.mute.minutes))):
        return "mute.minutes: lengths above 0 in rising order are needed"
    if not policy.test.shifts:
        return "test.shifts: at least one is needed"
    return ""
