"""The clock on the wall of a time zone against universal time: how far it is ahead, and until when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

DAY_S = 86_400
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Stretch(NamedTuple):
    """A stretch of time without a change of the clock, in seconds since 1970. Local time is `ahead` seconds ahead."""

    start: int
    end: int
    ahead: int


def stretches(zone: ZoneInfo, start: int, end: int) -> Iterator[Stretch]:
    """The stretches from one instant to another, one after the other. Two changes within a day are taken for one."""
    since, ahead = start, ahead_at(zone, start)
    for before in range(start, end, DAY_S):
        after = min(before + DAY_S, end)
        then = ahead_at(zone, after)
        if then != ahead:
            change = _first_second(zone, then, before, after)
            yield Stretch(since, change, ahead)
            since, ahead = change, then
    if since < end:
        yield Stretch(since, end, ahead)


def ahead_at(zone: ZoneInfo, at: int) -> int:
    """By how many seconds local time is ahead of universal time at an instant."""
    ahead = (EPOCH + timedelta(seconds=at)).astimezone(zone).utcoffset() or timedelta()
    return ahead // timedelta(seconds=1)


def _first_second(zone: ZoneInfo, ahead: int, before: int, after: int) -> int:
    """The first second from which local time is so far ahead, after one instant and not after another."""
    while after - before > 1:
        middle = (before + after) // 2
        if ahead_at(zone, middle) == ahead:
            after = middle
        else:
            before = middle
    return after
