"""Makes the sounds: short bursts of soft pulses, written as WAV files by the standard library."""

from __future__ import annotations

import hashlib
import math
import sys
import wave
from array import array
from collections.abc import Iterable
from pathlib import Path

from console.annunciator.policy import Policy, Tone

RATE = 22_050
HARMONICS = (1.0, 0.5, 0.25, 0.12)
"""Strengths of a pulse's harmonics: a pure sine is hard to place in a room."""
EDGE_S = 0.02
"""How long a pulse takes to rise and to fall: without it each pulse begins with a click."""
LEAD_IN_S = 0.15
"""Silence first: sound cards that sleep swallow the beginning."""


def make_sounds(policy: Policy, folder: Path) -> dict[str, Path]:
    """A WAV file for each tone of the policy; what was made before is used again. OSError where none can be kept."""
    folder.mkdir(parents=True, exist_ok=True)
    return {name: _kept(name, tone, folder) for name, tone in policy.tone.items()}


def _kept(name: str, tone: Tone, folder: Path) -> Path:
    key = hashlib.blake2b(repr((tone, RATE, HARMONICS, EDGE_S)).encode(), digest_size=6).hexdigest()
    path = folder / f"{name}-{key}.wav"
    if not path.exists():
        draft = path.with_suffix(".tmp")
        write_tone(tone, draft)
        draft.replace(path)
    return path


def write_tone(tone: Tone, path: Path) -> None:
    samples = array("h", _samples(tone))
    if sys.byteorder == "big":  # WAV is little-endian
        samples.byteswap()
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())


def _samples(tone: Tone) -> Iterable[int]:
    yield from (0 for _ in range(int(LEAD_IN_S * RATE)))
    for pitch_hz, length_ms, pause_ms in tone.pulses:
        yield from _pulse(pitch_hz, length_ms / 1000, tone.loudness)
        yield from (0 for _ in range(int(pause_ms / 1000 * RATE)))


def _pulse(pitch_hz: float, length_s: float, loudness: float) -> Iterable[int]:
    count = int(length_s * RATE)
    top = 32_767 * loudness / sum(HARMONICS)
    step = 2 * math.pi * pitch_hz / RATE
    for i in range(count):
        edge = min(1.0, i / (EDGE_S * RATE), (count - 1 - i) / (EDGE_S * RATE))
        soft = edge * edge * (3 - 2 * edge)
        yield int(top * soft * sum(part * math.sin(step * k * i) for k, part in enumerate(HARMONICS, start=1)))
