"""The runs of working time: each window of each day as a stretch of universal time, with what was worked before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from models.rules.calendar.days import Days
from models.rules.calendar.wall import DAY_S, stretches

EPOCH_DAY = date(1970, 1, 1).toordinal()


class Run(NamedTuple):
    """Open from `opens` for `length`, with `before` worked until then; all in seconds."""

    opens: int
    length: int
    before: int


class Worked(NamedTuple):
    """The runs between two instants, and all that is worked in them."""

    runs: list[Run]
    total: int


def worked(days: Days, zone: ZoneInfo, wall_clock: bool, start: int, end: int) -> Worked:
    """From one instant to another. It is open whenever the clock on the wall stands within a window.

    So an hour that comes twice counts twice, and one that is left out does not count. By the `wall_clock` the first
    counts once, and the second, which nobody has lived through, all at once.
    """
    runs: list[Run] = []
    total, reached = 0, None
    for stretch in stretches(zone, start, end):
        since, until = stretch.start + stretch.ahead, stretch.end + stretch.ahead
        if wall_clock and reached is not None:
            total += sum(end - start for start, end in open_between(days, reached, since))
            since = max(since, reached)
        for opens, closes in open_between(days, since, until):
            runs.append(Run(opens - stretch.ahead, closes - opens, total))
            total += closes - opens
        reached = until
    return Worked(runs, total)


def open_between(days: Days, since: int, until: int) -> Iterator[tuple[int, int]]:
    """The windows between two local times, in seconds since 1970 as if local time were universal."""
    for number in range(since // DAY_S, -(-until // DAY_S)):
        midnight = number * DAY_S
        for window in days.windows(date.fromordinal(EPOCH_DAY + number)):
            opens, closes = max(since, midnight + window.start * 60), min(until, midnight + window.end * 60)
            if opens < closes:
                yield opens, closes
