"""Clocks as ledgers: what was started, paused, extended and stopped, when and why; the due instant is derived.

Natural units run day and night. Working hours and days run only while the clock's working calendar is open:
`WorkTime` is one such calendar, `WorkTimes` all of them by name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
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


NATURAL: Mapping[LimitUnit, timedelta] = {
    LimitUnit.NATURAL_MINUTES: timedelta(minutes=1),
    LimitUnit.NATURAL_HOURS: timedelta(hours=1),
    LimitUnit.NATURAL_DAYS: timedelta(days=1),
}
"""The units that run day and night, with the length of one. A natural day is 24 hours, also when clocks change."""


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

    @property
    def natural(self) -> bool:
        return self.unit in NATURAL


class ClockKind(StrEnum):
    """Which step of the life cycle a clock watches, or which answer it waits for."""

    ACCEPT = "accept"
    VERIFY = "verify"
    DISPATCH = "dispatch"
    SIGN = "sign"
    ARRIVE = "arrive"
    FEEDBACK = "feedback"
    HANDLE = "handle"
    REPAIR = "repair"
    CHECK = "check"
    CALL_BACK = "call_back"
    CLOSE = "close"
    PROMISE = "promise"
    REPLY = "reply"
    EMERGENCY = "emergency"


class ClockEvent(StrEnum):
    STARTED = "started"
    PAUSED = "paused"
    RESUMED = "resumed"
    EXTENDED = "extended"
    CHANGED = "changed"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class ClockEntry:
    """One line of a ledger. `limit` is set where the limit was changed, `reason` and `by` where someone decided it."""

    event: ClockEvent
    at: datetime
    reason: str = ""
    by: str = ""
    limit: Limit | None = None


_MOVING = frozenset({ClockEvent.STARTED, ClockEvent.RESUMED})
_STANDING = frozenset({ClockEvent.PAUSED, ClockEvent.STOPPED})


@dataclass(frozen=True, slots=True)
class Clock:
    """One clock of a case. `unit` names the unit it watches, `task` the task whose answer it waits for, if any.

    `limit` is the one in force now; each extension adds it once more. `calendar` names the working calendar, empty
    for the duty room's own.
    """

    kind: ClockKind
    limit: Limit
    entries: tuple[ClockEntry, ...]
    unit: str = ""
    task: int = 0
    calendar: str = ""

    @property
    def standing(self) -> ClockEntry:
        """The entry that says whether it runs: the latest that is not an extension or a change of limit."""
        if len(self.entries) == 1:
            return self.entries[0]
        for entry in reversed(self.entries):
            if entry.event in _MOVING or entry.event in _STANDING:
                return entry
        return self.entries[0]

    @property
    def running(self) -> bool:
        return self.standing.event in _MOVING

    @property
    def paused(self) -> bool:
        return self.standing.event is ClockEvent.PAUSED

    @property
    def stopped(self) -> bool:
        return self.standing.event is ClockEvent.STOPPED

    @property
    def started_at(self) -> datetime:
        return self.entries[0].at

    @property
    def ended_at(self) -> datetime | None:
        """When it was stopped, or None while it runs or is paused."""
        last = self.standing
        return last.at if last.event is ClockEvent.STOPPED else None

    @property
    def extensions(self) -> int:
        return sum(entry.event is ClockEvent.EXTENDED for entry in self.entries)

    def marked(
        self, event: ClockEvent, at: datetime, reason: str = "", by: str = "", limit: Limit | None = None
    ) -> Clock:
        """The same ledger with one more entry; an entry is never dated before the one it follows."""
        entry = ClockEntry(event, max(at, self.entries[-1].at), reason, by, limit)
        return replace(self, entries=(*self.entries, entry), limit=limit or self.limit)


def start_clock(
    kind: ClockKind, limit: Limit, at: datetime, unit: str = "", task: int = 0, calendar: str = ""
) -> Clock:
    return Clock(kind, limit, (ClockEntry(ClockEvent.STARTED, at),), unit, task, calendar)


class WorkTime(Protocol):
    """One working calendar: how running time is counted for working hours and working days."""

    def span(self, limit: Limit) -> timedelta:
        """The limit as running time."""

    def running(self, since: datetime, until: datetime) -> timedelta:
        """Running time between two instants."""

    def after(self, since: datetime, left: timedelta) -> datetime:
        """The instant at which `left` running time has gone by since `since`; `left` below zero goes back."""

    def settled(self, since: datetime, until: datetime) -> bool:
        """Whether the holidays of every year between the two instants are published."""


class WorkTimes(Protocol):
    """Working calendars by name; the empty name, and one that is not known, is the duty room's own."""

    def of(self, calendar: str) -> WorkTime: ...


class RoundTheClock:
    """Always open: a working hour is an hour, a working day a day and night; what counts where no calendar is set."""

    def of(self, calendar: str) -> WorkTime:
        return self

    def span(self, limit: Limit) -> timedelta:
        return limit.amount * (timedelta(hours=1) if limit.unit is LimitUnit.WORKING_HOURS else timedelta(days=1))

    def running(self, since: datetime, until: datetime) -> timedelta:
        return until - since

    def after(self, since: datetime, left: timedelta) -> datetime:
        return since + left

    def settled(self, since: datetime, until: datetime) -> bool:
        return True


ROUND_THE_CLOCK = RoundTheClock()


class _NaturalTime(RoundTheClock):
    def span(self, limit: Limit) -> timedelta:
        return limit.amount * NATURAL[limit.unit]


_NATURAL_TIME = _NaturalTime()


def work_time(clock: Clock, times: WorkTimes) -> WorkTime:
    """What a clock counts by: its calendar for working units, else plain time."""
    return _NATURAL_TIME if clock.limit.unit in NATURAL else times.of(clock.calendar)


def span_of(clock: Clock, times: WorkTimes = ROUND_THE_CLOCK) -> timedelta:
    """All the running time it may use: its limit, and once more for each extension."""
    return work_time(clock, times).span(clock.limit) * (1 + clock.extensions)


def used(clock: Clock, now: datetime, times: WorkTimes = ROUND_THE_CLOCK) -> timedelta:
    """Running time consumed up to `now`, from the ledger alone."""
    by = work_time(clock, times)
    total = timedelta()
    since: datetime | None = None
    for entry in clock.entries:
        if entry.at > now:
            break
        if entry.event in _MOVING:
            since = entry.at if since is None else since
        elif entry.event in _STANDING and since is not None:
            total += by.running(since, entry.at)
            since = None
    if since is not None and now > since:
        total += by.running(since, now)
    return total


def due_at(clock: Clock, times: WorkTimes = ROUND_THE_CLOCK) -> datetime | None:
    """The instant a running clock falls due, or None while it is paused or stopped."""
    last = clock.standing
    return falls_due(clock, last, times) if last.event in _MOVING else None


def falls_due(clock: Clock, last: ClockEntry, times: WorkTimes) -> datetime:
    """When it falls due if it runs on from an entry of its ledger."""
    if len(clock.entries) == 1:
        by = work_time(clock, times)
        return by.after(last.at, by.span(clock.limit))
    return work_time(clock, times).after(last.at, span_of(clock, times) - used(clock, last.at, times))


def share_at(clock: Clock, share: float, times: WorkTimes = ROUND_THE_CLOCK) -> datetime | None:
    """When a running clock has used a share of its whole span (1.0 is due, 2.0 twice its limit), or None."""
    last = clock.standing
    if last.event not in _MOVING:
        return None
    by = work_time(clock, times)
    if len(clock.entries) == 1:
        return by.after(last.at, share * by.span(clock.limit))
    return by.after(last.at, share * span_of(clock, times) - used(clock, last.at, times))


def due_and_share(clock: Clock, share: float, times: WorkTimes) -> tuple[datetime, datetime] | None:
    """`due_at` and `share_at` of a running clock at the cost of one; None where it does not run."""
    last = clock.standing
    if last.event not in _MOVING:
        return None
    by = work_time(clock, times)
    span = by.span(clock.limit)
    if len(clock.entries) == 1:
        return by.after(last.at, span), by.after(last.at, share * span)
    span *= 1 + clock.extensions
    spent = used(clock, last.at, times)
    return by.after(last.at, span - spent), by.after(last.at, share * span - spent)


def was_due(clock: Clock, times: WorkTimes = ROUND_THE_CLOCK) -> datetime | None:
    """When it falls due, or would have if it had not been stopped; None while it is paused."""
    if clock.paused:
        return None
    for entry in reversed(clock.entries):
        if entry.event in _MOVING:
            return falls_due(clock, entry, times)
    return None


def met(clock: Clock, times: WorkTimes = ROUND_THE_CLOCK) -> bool | None:
    """Whether a stopped clock kept its limit; None while it has not been stopped."""
    last = clock.standing
    if last.event is not ClockEvent.STOPPED:
        return None
    return used(clock, last.at, times) <= span_of(clock, times)


def settled(clock: Clock, times: WorkTimes) -> bool:
    """Whether its due instant rests on published holidays alone."""
    due = due_at(clock, times)
    return due is None or clock.limit.unit in NATURAL or times.of(clock.calendar).settled(clock.started_at, due)
