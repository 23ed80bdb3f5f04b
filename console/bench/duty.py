"""A shift at the desk: 100,000 open cases, 200 changes a second, an officer who works, looks and scrolls."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median

from bus.hub.process import HubProcess
from console.bench.changer import Changed
from console.bench.children import Child, Ready
from console.bench.duty_seat import Noted
from console.bench.figures import BenchError, Figure
from console.bench.glass_seat import Mark
from console.bench.sizes import Sizes
from console.bench.world import build
from models.clock import WallClock

START_S = 180.0
ANSWER_S = 900.0
SLICES = 10
"""Memory is read so many times; the first reading is left out, for the console is still warming up."""


@dataclass(frozen=True, slots=True)
class Stood:
    """What the seat noted while changes came, and the longest gap of a bare event loop in the same seconds."""

    keys: Noted
    orders: Noted
    scroll: Noted
    gap_s: float
    bare_gap_s: float
    memory: list[tuple[float, float]]
    changes: int


def measure(sizes: Sizes) -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        world = build(Path(folder), sizes.open_cases, 0, WallClock())
        world.place(world.full)
        hub = HubProcess.start(world.folder)
        try:
            stood = _stood(hub.address, world.folder, sizes)
        finally:
            hub.stop()
    work = f"{sizes.open_cases:,} open cases, {stood.changes:,} changes at {sizes.duty_per_s} a second"
    last = stood.memory[-1][1]
    return [
        Figure("duty.gap", "longest gap of the screen", "ms", 50, stood.gap_s * 1000, floor=stood.bare_gap_s * 1000,
               beside="a bare event loop", note=work),
        Figure("duty.scroll", "pictures while scrolling", "a second", 50,
               stood.scroll.pictures / stood.scroll.seconds[0], at_least=True),
        _late("duty.key", "key to its picture, 99 of 100", 50, stood.keys.seconds),
        _late("duty.order", "key to the hub's answer in the picture, 99 of 100", 150, stood.orders.seconds),
        Figure("duty.memory", "the console's memory at the end", "MB", 450, last),
        Figure("duty.growth", "its growth, reckoned up from the run", "% an hour", 2, _growth(stood.memory),
               note=f"over {stood.memory[-1][0] - stood.memory[0][0]:.0f} s, by the median slope"),
    ]  # fmt: skip


def _stood(address: str, folder: Path, sizes: Sizes) -> Stood:
    with (
        Child("duty_seat", folder, address, sizes.open_cases) as seat,
        Child("changer", address, sizes.duty_per_s) as changer,
        Child("bare_beat") as beat,
    ):
        seat.said(Ready, START_S)
        changer.said(Ready, START_S)
        beat.tell("begin")
        beat.said(Mark, START_S)
        _ask(seat, "begin")
        memory, changes = _memory(seat, changer, sizes)
        gap_s = _ask(seat, "mark").gap_s
        beat.tell("end")
        bare_gap_s = beat.said(Mark, START_S).longest_gap_s
        changer.tell(str(sizes.duty_per_s * 60))
        keys = _ask(seat, f"keys {sizes.duty_keys}")
        orders = _ask(seat, f"orders {sizes.duty_keys // 3}")
        scroll = _ask(seat, "scroll 5")
        changes += _accepted(changer)
    return Stood(keys, orders, scroll, gap_s, bare_gap_s, memory, changes)


def _memory(seat: Child, changer: Child, sizes: Sizes) -> tuple[list[tuple[float, float]], int]:
    """Readings of memory at their instants while changes come, and how many those were."""
    readings, changes = [], 0
    for _ in range(SLICES):
        changer.tell(str(round(sizes.duty_per_s * sizes.duty_s / SLICES)))
        changes += _accepted(changer)
        readings.append((time.monotonic(), _ask(seat, "mark").memory_mb))
    return readings[1:], changes


def _accepted(changer: Child) -> int:
    changed = changer.said(Changed, ANSWER_S)
    if changed.refused > changed.accepted // 10:
        raise BenchError(f"{changed.refused} of the changes were refused")
    return changed.accepted


def _ask(seat: Child, line: str) -> Noted:
    seat.tell(line)
    return seat.said(Noted, ANSWER_S)


def _late(name: str, says: str, bound: float, seconds: list[float]) -> Figure:
    ordered = sorted(seconds)
    late = ordered[len(ordered) * 99 // 100] * 1000
    note = f"{len(ordered)} presses while changes came; half of them within {median(ordered) * 1000:.1f} ms"
    return Figure(name, says, "ms", bound, late, note=note)


def _growth(readings: list[tuple[float, float]]) -> float:
    """Per cent an hour, by the median of all slopes between readings that lie half the run apart."""
    half = len(readings) // 2
    slopes = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in zip(readings, readings[half:], strict=False)]
    slopes = slopes or [(b[1] - a[1]) / (b[0] - a[0]) for a, b in pairwise(readings)]
    return max(0.0, median(slopes)) * 3600 / readings[0][1] * 100
