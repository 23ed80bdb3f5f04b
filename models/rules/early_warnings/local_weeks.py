"""The same hours of the same weekday, in weeks before: by the clock on the wall, whatever daylight saving does."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo


def windows_before(now: datetime, hours: float, weeks: int, zone: tzinfo) -> list[tuple[float, float]]:
    """Where each window began and ended, in seconds since 1970, the last week's first."""
    wall = now.astimezone(zone).replace(tzinfo=None)
    ends = ((wall - timedelta(weeks=week)).replace(tzinfo=zone).timestamp() for week in range(1, weeks + 1))
    return [(end - hours * 3600, end) for end in ends]
