"""The shape of `resources/rules/alerts.toml`: every number in its range, every table with its basis."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

from msgspec import Meta

from models.domain.alerts.heeds import AlertKind
from models.domain.alerts.policy import AlertRule, FloodLimits, OwnKind, Priority
from models.domain.case import CaseState, Level
from models.domain.clocks import NATURAL, Limit

Words = Annotated[str, Meta(min_length=1, max_length=500)]
Span = Annotated[str, Meta(pattern=r"^[1-9]\d*(s|nm|nh|nd)$")]
Weight = Annotated[int, Meta(ge=1, le=4)]
Share = Annotated[float, Meta(gt=0, le=1)]
Count = Annotated[int, Meta(ge=1, le=1000)]


def span(text: str) -> timedelta:
    """`10s`, `10nm`, `4nh`, `3nd`."""
    if text.endswith("s"):
        return timedelta(seconds=int(text[:-1]))
    limit = Limit.parse(text)
    return limit.amount * NATURAL[limit.unit]


@dataclass(frozen=True, slots=True)
class ByLevel:
    A: Weight
    B: Weight
    C: Weight
    W: Weight


@dataclass(frozen=True, slots=True)
class KindTable:
    priority: ByLevel
    latches: bool
    under: tuple[AlertKind, ...]
    quiet: tuple[CaseState, ...]
    basis: Words

    def rule(self) -> AlertRule:
        levels = {level: Priority(getattr(self.priority, level.value)) for level in Level}
        return AlertRule(levels, self.latches, frozenset(self.under), frozenset(self.quiet))


@dataclass(frozen=True, slots=True)
class OwnTable:
    link_lost: Weight
    hub_silent: Weight
    clock_skew: Weight
    outbox_stuck: Weight
    disk_trouble: Weight
    lost_for: Span
    skew: Span
    outbox_for: Span
    basis: Words

    def priorities(self) -> dict[OwnKind, Priority]:
        return {kind: Priority(getattr(self, kind.value)) for kind in OwnKind}


@dataclass(frozen=True, slots=True)
class BeforeTable:
    near: Span
    near_share: Share
    report_near: Span
    basis: Words


@dataclass(frozen=True, slots=True)
class SpansByLevel:
    A: Span
    B: Span
    C: Span
    W: Span
    basis: Words

    def spans(self) -> dict[Level, timedelta]:
        return {level: span(getattr(self, level.value)) for level in Level}


@dataclass(frozen=True, slots=True)
class ShelfTable:
    A: Span
    B: Span
    C: Span
    W: Span
    leader: tuple[Level, ...]
    basis: Words

    def spans(self) -> dict[Level, timedelta]:
        return {level: span(getattr(self, level.value)) for level in Level}


@dataclass(frozen=True, slots=True)
class FloodTable:
    window: Span
    good: Count
    most: Count
    begins_over: Count
    ends_under: Count
    basis: Words

    def limits(self) -> FloodLimits:
        return FloodLimits(span(self.window), self.good, self.most, self.begins_over, self.ends_under)


@dataclass(frozen=True, slots=True)
class ChatterTable:
    times: Count
    within: Span
    basis: Words


@dataclass(frozen=True, slots=True)
class LoadTable:
    trend: Span
    origins_over: Span
    at_once: Count
    latched_after: Span
    counted_after: Span
    basis: Words


@dataclass(frozen=True, slots=True)
class AlertSettings:
    kind: dict[AlertKind, KindTable]
    own: OwnTable
    before: BeforeTable
    acknowledged: SpansByLevel
    shelf: ShelfTable
    flood: FloodTable
    chatter: ChatterTable
    load: LoadTable
