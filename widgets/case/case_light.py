"""The light of a row at an instant, from its milliseconds alone."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from models.domain.lights import DEFAULT_LIGHT_LIMITS, Light, LightLimits
from models.domain.summary import NEVER_MS, CaseRow

Instants = npt.NDArray[np.int64]


def light_at(row: CaseRow, now_ms: int, limits: LightLimits = DEFAULT_LIGHT_LIMITS) -> Light:
    """The same answer as `models.domain.lights.light_of`, for a row."""
    if row.due_ms == NEVER_MS:
        return Light.PAUSED if row.paused else Light.NONE
    return timed_light(row.due_ms, row.soon_ms, now_ms, limits)


def timed_light(due_ms: int, soon_ms: int, now_ms: int, limits: LightLimits = DEFAULT_LIGHT_LIMITS) -> Light:
    """The light of a case whose clock runs."""
    if now_ms >= due_ms:
        return Light.OVERDUE
    if due_ms - now_ms <= limits.urgent_left.total_seconds() * 1000:
        return Light.URGENT
    return Light.SOON if now_ms >= soon_ms else Light.ON_TIME


def count_lights(
    due_ms: Instants,
    soon_ms: Instants,
    paused: Instants,
    now_ms: int,
    limits: LightLimits = DEFAULT_LIGHT_LIMITS,
) -> dict[Light, int]:
    """How many rows show each light."""
    urgent_ms = int(limits.urgent_left.total_seconds() * 1000)
    timed = due_ms != NEVER_MS
    overdue = due_ms <= now_ms
    urgent = ~overdue & (due_ms <= now_ms + urgent_ms)
    soon = timed & ~overdue & ~urgent & (soon_ms <= now_ms)
    waiting = ~timed & (paused != 0)
    found = {
        Light.PAUSED: int(np.count_nonzero(waiting)),
        Light.SOON: int(np.count_nonzero(soon)),
        Light.URGENT: int(np.count_nonzero(urgent)),
        Light.OVERDUE: int(np.count_nonzero(overdue)),
    }
    late = found[Light.SOON] + found[Light.URGENT] + found[Light.OVERDUE]
    found[Light.ON_TIME] = int(np.count_nonzero(timed)) - late
    found[Light.NONE] = len(due_ms) - int(np.count_nonzero(timed)) - found[Light.PAUSED]
    return found
