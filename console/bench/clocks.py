"""Due instants of very many clocks, worked out anew from their ledgers and the working calendars."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta

from console.bench.figures import Figure
from console.bench.sizes import Sizes
from models.domain.clocks import Clock, ClockEvent, ClockKind, Limit, WorkTimes, due_at, start_clock
from models.rules.calendar.calendar import times_of
from models.rules.calendar.shipped import shipped_calendars

BOUND_S = 1.0
FIRST = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)
LIMITS = tuple(map(Limit.parse, ("2wh", "4wh", "1wd", "2wd", "5wd", "15wd", "24nh", "30nd")))
CALENDARS = ("", "", "", "boston")


def measure(sizes: Sizes) -> list[Figure]:
    """The calendars are made anew as well: so it is at a hub's start, and when a year is published."""
    clocks, book = made_clocks(sizes.open_cases), shipped_calendars()
    seconds, due = _timed(lambda: _due(clocks, times_of(book)))
    floor, _ = _timed(lambda: [clock.started_at + timedelta(hours=1) for clock in clocks])
    says = "due instants worked out anew, one clock in three paused and extended"
    note = f"{len(clocks):,} clocks, {seconds / max(1, len(clocks)) * 1e6:.1f} µs each, {len(set(due)):,} instants"
    return [Figure("clocks.due", says, "s", BOUND_S, seconds, floor=floor, beside="adding an hour", note=note)]


def made_clocks(count: int) -> list[Clock]:
    """Clocks of all units, started over most of a year, by two calendars."""
    step = timedelta(days=300) / max(1, count)
    clocks = [
        start_clock(
            ClockKind.HANDLE, LIMITS[at % len(LIMITS)], FIRST + at * step, calendar=CALENDARS[at % len(CALENDARS)]
        )
        for at in range(count)
    ]
    return [_paused_and_extended(clock) if at % 3 == 0 else clock for at, clock in enumerate(clocks)]


def _paused_and_extended(clock: Clock) -> Clock:
    paused = clock.marked(ClockEvent.PAUSED, clock.started_at + timedelta(hours=3))
    resumed = paused.marked(ClockEvent.RESUMED, clock.started_at + timedelta(hours=40))
    return resumed.marked(ClockEvent.EXTENDED, clock.started_at + timedelta(hours=50))


def _due(clocks: Iterable[Clock], times: WorkTimes) -> list[datetime]:
    return [due for clock in clocks if (due := due_at(clock, times)) is not None]


def _timed(work: Callable[[], list[datetime]]) -> tuple[float, list[datetime]]:
    began = time.perf_counter()
    done = work()
    return time.perf_counter() - began, done
