"""How many calls a desk has in ten minutes, how that went, and whether it is a flood (EEMUA 191, ISA-18.2)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from models.domain.alerts.policy import FloodLimits

GRAIN_MS = 10_000
"""Calls are counted by ten seconds: so exact is the load."""
STEPS = 24
"""Points of the trend."""


@dataclass(frozen=True, slots=True)
class Load:
    """`count` calls in the window; `trend` the same at evenly spaced instants before, the oldest first.

    `good` and `most` are what a person copes with; `flood_ms` is since when it is a flood, 0 where it is none.
    """

    count: int = 0
    trend: tuple[int, ...] = ()
    good: int = 1
    most: int = 2
    flood_ms: int = 0


class LoadLog:
    """Told of calls by their instants; `at` says the load."""

    def __init__(self, limits: FloodLimits, trend_ms: int) -> None:
        self._limits = limits
        self._window_ms = round(limits.window.total_seconds() * 1000)
        self._trend_ms = trend_ms
        self._counts: dict[int, int] = {}
        self._flood_ms = 0
        self._trend: tuple[int, tuple[int, ...]] | None = None

    def add(self, instants: Iterable[int] | npt.NDArray[np.int64]) -> None:
        grains, counts = np.unique(np.asarray(list(instants), np.int64) // GRAIN_MS, return_counts=True)
        for grain, count in zip(grains.tolist(), counts.tolist(), strict=True):
            self._counts[grain] = self._counts.get(grain, 0) + count
            self._trend = None

    def at(self, now_ms: int) -> Load:
        if self._trend is None or self._trend[0] != now_ms // GRAIN_MS:
            self._forget(now_ms)
            self._trend = now_ms // GRAIN_MS, self._trend_at(now_ms // GRAIN_MS)
        trend = self._trend[1]
        count = trend[-1]
        self._watch(count, now_ms)
        return Load(count, trend, self._limits.good, self._limits.most, self._flood_ms)

    def _trend_at(self, last: int) -> tuple[int, ...]:
        """The calls in the window before this grain and before earlier ones, evenly spaced."""
        grains = sorted(self._counts)
        sums = [0, *accumulate(self._counts[grain] for grain in grains)]
        window, step = self._window_ms // GRAIN_MS, self._trend_ms // STEPS // GRAIN_MS
        ends = [last - step * back for back in reversed(range(STEPS))]
        return tuple(sums[bisect_right(grains, end)] - sums[bisect_right(grains, end - window)] for end in ends)

    def _watch(self, count: int, now_ms: int) -> None:
        """A flood has two thresholds, so that it does not come and go with every call."""
        if count > self._limits.begins_over:
            self._flood_ms = self._flood_ms or now_ms
        elif count < self._limits.ends_under:
            self._flood_ms = 0

    def _forget(self, now_ms: int) -> None:
        oldest = (now_ms - self._trend_ms - self._window_ms) // GRAIN_MS
        for grain in [each for each in self._counts if each < oldest]:
            del self._counts[grain]
