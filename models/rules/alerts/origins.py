"""Where calls come from: how many by type, area and unit over the last day, and which call again and again."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.domain.alerts.policy import ChatterLimits

HOUR_MS = 3_600_000


class OriginKind(StrEnum):
    TYPE = "type"
    AREA = "area"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Origin:
    """`name` is a type's code, an area or a call sign; `share` of all calls from 0 to 1."""

    kind: OriginKind
    name: str
    count: int
    share: float


@dataclass(frozen=True, slots=True)
class Chatter:
    """A case whose alert of a kind called `count` times within the span."""

    case: str
    alert: str
    count: int


class OriginLog:
    """Counts by the hour, so that a day of calls costs little to keep and to ask."""

    def __init__(self, over_ms: int) -> None:
        self._over_ms = over_ms
        self._hours: dict[int, dict[OriginKind, Counter[str]]] = {}

    def add(self, at_ms: int, counts: Mapping[OriginKind, Mapping[str, int]]) -> None:
        hour = self._hours.setdefault(at_ms // HOUR_MS, {kind: Counter() for kind in OriginKind})
        for kind, found in counts.items():
            hour[kind].update({name: count for name, count in found.items() if name})

    def top(self, kind: OriginKind, now_ms: int, most: int = 10) -> tuple[Origin, ...]:
        self._forget(now_ms)
        total: Counter[str] = Counter()
        for hour in self._hours.values():
            total.update(hour[kind])
        everything = sum(total.values())
        best = sorted(total.items(), key=lambda each: (-each[1], each[0]))[:most]
        return tuple(Origin(kind, name, count, count / everything) for name, count in best)

    def _forget(self, now_ms: int) -> None:
        oldest = (now_ms - self._over_ms) // HOUR_MS
        for hour in [each for each in self._hours if each < oldest]:
            del self._hours[hour]


class ChatterLog:
    """Told of every call; remembers those of the span only."""

    def __init__(self, limits: ChatterLimits) -> None:
        self._times = limits.times
        self._within_ms = round(limits.within.total_seconds() * 1000)
        self._calls: dict[tuple[str, str], deque[int]] = {}

    def add(self, case: str, alert: str, at_ms: int) -> None:
        self._calls.setdefault((case, alert), deque()).append(at_ms)

    def chattering(self, now_ms: int) -> tuple[Chatter, ...]:
        """The worst first."""
        for key, calls in list(self._calls.items()):
            while calls and calls[0] <= now_ms - self._within_ms:
                calls.popleft()
            if not calls:
                del self._calls[key]
        found = [Chatter(*key, len(calls)) for key, calls in self._calls.items() if len(calls) >= self._times]
        return tuple(sorted(found, key=lambda each: (-each.count, each.case)))
