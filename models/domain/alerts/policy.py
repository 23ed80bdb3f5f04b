"""What is laid down about alerts: how weighty each is, how long it may stay quiet, when there are too many."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import IntEnum, StrEnum

from models.domain.alerts.heeds import AlertKind
from models.domain.case import CaseState, Level


class Priority(IntEnum):
    """The weightiest first, so that `min` picks the worst."""

    CRITICAL = 1
    HIGH = 2
    MEDIUM = 3
    LOW = 4


class OwnKind(StrEnum):
    """Alerts of the seat itself: they are about no case, and stay at the seat."""

    LINK_LOST = "link_lost"
    HUB_SILENT = "hub_silent"
    CLOCK_SKEW = "clock_skew"
    OUTBOX_STUCK = "outbox_stuck"
    DISK_TROUBLE = "disk_trouble"


@dataclass(frozen=True, slots=True)
class AlertRule:
    """One kind: its priority by level; whether it stays on show until someone has seen it, though it is over.

    It is suppressed by design while another kind of `under` is raised on the same case, whose consequence it is, or
    while the case stands in one of the states `quiet`.
    """

    priority: Mapping[Level, Priority]
    latches: bool = False
    under: frozenset[AlertKind] = frozenset()
    quiet: frozenset[CaseState] = frozenset()


@dataclass(frozen=True, slots=True)
class FloodLimits:
    """Calls within `window`: `good` and `most` are what a person copes with; a flood begins over one number and ends
    under another."""

    window: timedelta
    good: int
    most: int
    begins_over: int
    ends_under: int


@dataclass(frozen=True, slots=True)
class ChatterLimits:
    """The same call of the same case so many times within a span."""

    times: int
    within: timedelta


@dataclass(frozen=True, slots=True)
class OwnLimits:
    """When the seat calls about itself."""

    lost_for: timedelta
    skew: timedelta
    outbox_for: timedelta


@dataclass(frozen=True, slots=True)
class AlertPolicy:
    """`near` and `report_near` are how long before a limit its alert is raised, at the most `near_share` of the limit.

    What called for less than `latched_after` does not latch, for less than `counted_after` counts for no call; so many
    as `at_once` may be acknowledged together.
    """

    rules: Mapping[AlertKind, AlertRule]
    own: Mapping[OwnKind, Priority]
    near: timedelta
    near_share: float
    report_near: timedelta
    acknowledged_for: Mapping[Level, timedelta]
    longest_shelf: Mapping[Level, timedelta]
    leader_shelves: frozenset[Level]
    flood: FloodLimits
    chatter: ChatterLimits
    own_limits: OwnLimits
    trend: timedelta
    origins_over: timedelta
    at_once: int
    latched_after: timedelta
    counted_after: timedelta

    def priority(self, kind: AlertKind, level: str) -> Priority:
        return self.rules[kind].priority[Level(level)]
