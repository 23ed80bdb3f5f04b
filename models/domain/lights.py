"""Deadline lights: what a clock says at a glance. Shape and word always go with the colour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum

from models.domain.clocks import ROUND_THE_CLOCK, Clock, WorkTimes, share_at


class Light(IntEnum):
    """From calm to worst, so that `max` picks the worst."""

    NONE = 0
    PAUSED = 1
    ON_TIME = 2
    SOON = 3
    URGENT = 4
    OVERDUE = 5


@dataclass(frozen=True, slots=True)
class LightLimits:
    """When a light turns: the share of the limit left for SOON, the time left for URGENT."""

    soon_share: float = 0.20
    urgent_left: timedelta = timedelta(minutes=10)


DEFAULT_LIGHT_LIMITS = LightLimits()


def soon_at(
    clock: Clock, limits: LightLimits = DEFAULT_LIGHT_LIMITS, times: WorkTimes = ROUND_THE_CLOCK
) -> datetime | None:
    """The instant from which less than `soon_share` of the limit is left, or None where the clock does not run."""
    return share_at(clock, 1 - limits.soon_share, times)


def light_of(
    due: datetime | None,
    soon: datetime | None,
    paused: bool,
    now: datetime,
    limits: LightLimits = DEFAULT_LIGHT_LIMITS,
) -> Light:
    """The light of a clock (or of the worst of several) from its two instants."""
    if due is None:
        return Light.PAUSED if paused else Light.NONE
    if now >= due:
        return Light.OVERDUE
    if due - now <= limits.urgent_left:
        return Light.URGENT
    if soon is not None and now >= soon:
        return Light.SOON
    return Light.ON_TIME
