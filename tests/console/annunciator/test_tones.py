"""The sounds as files: whole WAVs, told apart by their rhythm, soft at the edges."""

from __future__ import annotations

import wave
from array import array
from itertools import groupby
from pathlib import Path

import pytest

from console.annunciator.policy import shipped_policy
from console.annunciator.tones import RATE, make_sounds

POLICY = shipped_policy()
PART = RATE // 100
"""Ten milliseconds of samples."""


@pytest.fixture(scope="module")
def sounds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return make_sounds(POLICY, tmp_path_factory.mktemp("sounds"))


def samples(path: Path) -> array[int]:
    with wave.open(str(path)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, RATE)
        return array("h", sound.readframes(sound.getnframes()))


def rhythm(path: Path) -> list[bool]:
    """Loud or quiet, in turn."""
    found = samples(path)
    loud = [max(map(abs, found[at : at + PART])) > 500 for at in range(0, len(found) - PART, PART)]
    return [heard for heard, _ in groupby(loud)]


@pytest.mark.parametrize(("tone", "pulses"), [("critical", 10), ("high", 5), ("medium", 3), ("low", 1), ("fault", 4)])
def test_each_level_has_its_own_number_of_pulses(sounds: dict[str, Path], tone: str, pulses: int) -> None:
    assert sum(rhythm(sounds[tone])) == pulses == len(POLICY.tone[tone].pulses)


def test_no_sound_clicks_or_is_cut_off_at_the_top(sounds: dict[str, Path]) -> None:
    for name, path in sounds.items():
        found = samples(path)
        begins = [at for at in range(10, len(found)) if found[at] and not any(found[at - 10 : at])]
        ends = [at for at in range(len(found) - 10) if found[at] and not any(found[at + 1 : at + 11])]
        assert max(map(abs, found)) < 32_000, name
        assert len(begins) >= len(POLICY.tone[name].pulses), name
        assert max(abs(found[at]) for at in (*begins, *ends)) < 300, name


def test_no_sound_lasts_longer_than_its_player_may(sounds: dict[str, Path]) -> None:
    longest = max(len(samples(path)) / RATE for path in sounds.values())
    assert longest < POLICY.player.sound_within.seconds / 2


def test_what_was_made_is_used_again_and_a_changed_tone_is_made_anew(tmp_path: Path) -> None:
    first = make_sounds(POLICY, tmp_path)
    times = {name: path.stat().st_mtime_ns for name, path in first.items()}
    assert {name: path.stat().st_mtime_ns for name, path in make_sounds(POLICY, tmp_path).items()} == times
    first["low"].unlink()
    assert make_sounds(POLICY, tmp_path)["low"].exists()
