"""Cases of a made-up past that trials are made on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from models.domain.clocks import Clock, ClockEvent, ClockKind, Limit, start_clock
from models.rules.backtest import Past
from tests.models.rules.routing.matters import a_matter

MONDAY_NINE = datetime(2026, 5, 4, 1, 0, tzinfo=UTC)
"""Nine o'clock in Shanghai."""


def a_past(
    number: str,
    type_code: str = "0203",
    *,
    area: str = "Oldtown",
    lead: str = "",
    department: str = "",
    automatic: bool = False,
    clocks: tuple[Clock, ...] = (),
) -> Past:
    matter = a_matter(type_code, area=area)
    return Past(number, matter, lead, department, automatic, clocks, None, type_code, policy_version=1)


def a_clock(minutes: float | None, kind: ClockKind = ClockKind.HANDLE, limit: str = "2nh", calendar: str = "") -> Clock:
    """A clock that was stopped after so many minutes, or that still runs."""
    clock = start_clock(kind, Limit.parse(limit), MONDAY_NINE, calendar=calendar)
    return clock if minutes is None else clock.marked(ClockEvent.STOPPED, after(minutes))


def after(minutes: float) -> datetime:
    return MONDAY_NINE + timedelta(minutes=minutes)
