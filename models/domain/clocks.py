"""Clocks as ledgers: what was started, paused and stopped, when; the due instant is derived, never stored by hand.

Limits are counted here in natural time. `WorkTime` is the place of the working calendar: it turns a limit into a
span and adds running time to an instant, and a calendar with windows and holidays can stand in for `NaturalTime`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol


class LimitUnit(StrEnum):
    """Natural minutes, hours, days; working hours and days."""

    NATURAL_MINUTES = "nm"
    NATURAL_HOURS = "nh"
    NATURAL_DAYS = "nd"
    WORKING_HOURS = "wh"
    WORKING_DAYS = "wd"


@dataclass(frozen=True, slots=True)
class Limit:
    """How long a step may take: `Limit(2, LimitUnit.WORKING_HOURS)` is written `2wh`."""

    amount: int
    unit: LimitUnit

    @classmethod
    def parse(cls, text: str) -> Limit:
        """Read `30nm`, `4nh`, `2wd` …; ValueError names what is wrong."""
        digits, unit = text[:-2], text[-2:]
        if not digits.isdecimal() or int(digits) == 0:
            raise ValueError(f"limit {text!r}: a positive whole number and a unit (nm, nh, nd, wh, wd) are needed")
        try:
            return cls(int(digits), LimitUnit(unit))
        except ValueError:
            raise ValueError(f"limit {text!r}: {unit!r} is no unit; use nm, nh, nd, wh or wd") from None

    def __str__(self) -> str:
        return f"{self.amount}{self.unit.value}"


class ClockKind(StrEnum):
    """Which step of the life cycle a clock watches."""

    ACCEPT = "accept"
    DISPATCH = "dispatch"
    SIGN = "sign"
    ARRIVE = "arrive"
    HANDLE = "handle"
    CHECK = "check"
    CALL_BACK = "call_back"
    CLOSE = "close"


class ClockEvent(StrEnum):
    STARTED = "started"
    PAUSED = "paused"
    RESUMED = "resumed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class ClockEntry:
    event: ClockEvent
    at: datetime


@dataclass(frozen=True, slots=True)
class Clock:
    """One clock of a case. `unit` names the unit it watches, or is empty for a clock of the whole case."""

    kind: ClockKind
    limit: Limit
    entries: tuple[ClockEntry, ...]
    unit: str = ""

    @property
    def running(self) -> bool:
        return self.entries[-1].event in (ClockEvent.STARTED, ClockEvent.RESUMED)

    @property
    def paused(self) -> bool:
        return self.entries[-1].event is ClockEvent.PAUSED

    @property
    def stopped(self) -> bool:
        return self.entries[-1].event is ClockEvent.STOPPED

    @property
    def started_at(self) -> datetime:
        return self.entries[0].at

    @property
    def ended_at(self) -> datetime | None:
        """When it was stopped, or None while it runs or is paused."""
        return self.entries[-1].at if self.stopped else None

    def marked(self, event: ClockEvent, at: datetime) -> Clock:
        """The same ledger with one more entry; an entry is never dated before the one it follows."""
        entry = ClockEntry(event, max(at, self.entries[-1].at))
        return Clock(self.kind, self.limit, (*self.entries, entry), self.unit)


def start_clock(kind: ClockKind, limit: Limit, at: datetime, unit: str = "") -> Clock:
    return Clock(kind, limit, (ClockEntry(ClockEvent.STARTED, at),), unit)


class WorkTime(Protocol):
    """How running time is counted for a limit's unit."""

    def span(self, limit: Limit) -> timedelta:
        """The limit as running time."""

    def running(self, unit: LimitUnit, since: datetime, until: datetime) -> timedelta:
        """Running time between two instants."""

    def after(self, unit: LimitUnit, since: datetime, left: timedelta) -> datetime:
        """The instant at which `left` running time has gone by since `since`."""


_NATURAL = {
    LimitUnit.NATURAL_MINUTES: timedelta(minutes=1),
    LimitUnit.NATURAL_HOURS: timedelta(hours=1),
    LimitUnit.NATURAL_DAYS: timedelta(days=1),
    LimitUnit.WORKING_HOURS: timedelta(hours=1),
    LimitUnit.WORKING_DAYS: timedelta(days=1),
}


class NaturalTime:
    """Every hour counts, day and night; a working day is read as one day and night."""

    def span(self, limit: Limit) -> timedelta:
        return limit.amount * _NATURAL[limit.unit]

    def running(self, unit: LimitUnit, since: datetime, until: datetime) -> timedelta:
        return until - since

    def after(self, unit: LimitUnit, since: datetime, left: timedelta) -> datetime:
        return since + left


NATURAL_TIME = NaturalTime()


def used(clock: Clock, now: datetime, work_time: WorkTime = NATURAL_TIME) -> timedelta:
    """Running time consumed up to `now`, from the ledger alone."""
    total = timedelta()
    since: datetime | None = None
    for entry in clock.entries:
        if entry.event in (ClockEvent.STARTED, ClockEvent.RESUMED):
            since = entry.at
        elif since is not None:
            total += work_time.running(clock.limit.unit, since, entry.at)
            since = None
    if since is not None and now > since:
        total += work_time.running(clock.limit.unit, since, now)
    return total


def due_at(clock: Clock, work_time: WorkTime = NATURAL_TIME) -> datetime | None:
    """The instant a running clock falls due, or None while it is paused or stopped."""
    if not clock.running:
        return None
    last = clock.entries[-1].at
    span = work_time.span(clock.limit)
    if len(clock.entries) > 1:
        span -= used(clock, last, work_time)
    return work_time.after(clock.limit.unit, last, span)


def met(clock: Clock, work_time: WorkTime = NATURAL_TIME) -> bool | None:
    """Whether a stopped clock kept its limit; None while it has not been stopped."""
    if not clock.stopped:
        return None
    return used(clock, clock.entries[-1].at, work_time) <= work_time.span(clock.limit)
