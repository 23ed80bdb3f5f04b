"""What the clocks of a case have to say at one moment, worked out from their ledgers as plain frozen lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from models.domain.case import Case
from models.domain.clocks import ROUND_THE_CLOCK, Clock, ClockEvent, WorkTimes, due_at, met, span_of, used, work_time
from models.domain.lights import DEFAULT_LIGHT_LIMITS, Light, LightLimits, light_of, soon_at
from models.domain.summary import to_ms
from widgets.remaining import remaining_text
from widgets.words import clock_name, duration_text, limit_text, time_text

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a bar, in shares of its length: time used, or time that did not count."""

    start: float
    end: float
    paused: bool


@dataclass(frozen=True, slots=True)
class ClockLine:
    """One clock. `limit_at` is where on the bar the limit lies; `due` is empty unless the clock runs."""

    name: str
    stretches: tuple[Stretch, ...]
    limit_at: float
    light: Light
    stopped: bool
    late: bool
    sums: str
    due: str
    left: str


def clock_lines(
    case: Case,
    now: datetime,
    tz: tzinfo,
    unit_names: Mapping[str, str],
    limits: LightLimits = DEFAULT_LIGHT_LIMITS,
    times: WorkTimes = ROUND_THE_CLOCK,
) -> tuple[ClockLine, ...]:
    """A line for each clock, those that still matter first, each group in the order in which they were started."""
    clocks = sorted(case.clocks, key=lambda clock: clock.stopped)
    return tuple(_line(clock, now, tz, unit_names, limits, times) for clock in clocks)


def _line(
    clock: Clock,
    now: datetime,
    tz: tzinfo,
    unit_names: Mapping[str, str],
    limits: LightLimits,
    times: WorkTimes,
) -> ClockLine:
    due = due_at(clock, times)
    light = light_of(due, soon_at(clock, limits, times), clock.paused, now, limits)
    until = clock.ended_at or now
    spent = used(clock, until, times)
    paused = _paused(clock, until, times)
    late = met(clock, times) is False or light is Light.OVERDUE
    stretches, limit_at = _stretches(clock, until, paused, times)
    name = clock_name(clock.kind)
    if clock.unit:
        name = f"{name} · {unit_names.get(clock.unit, clock.unit)}"
    return ClockLine(
        name=name,
        stretches=stretches,
        limit_at=limit_at,
        light=light,
        stopped=clock.stopped,
        late=late,
        sums=_sums(clock, spent, paused, now, tz, times),
        due="" if due is None else time_text(due, now, tz, seconds=True),
        left=_left(clock, light, due, now, late),
    )


def _sums(clock: Clock, spent: timedelta, paused: timedelta, now: datetime, tz: tzinfo, times: WorkTimes) -> str:
    parts = [limit_text(clock.limit)]
    if clock.stopped:
        parts.append(translate("words", "done in {time}").format(time=duration_text(spent)))
        over = spent - span_of(clock, times)
        if over > timedelta():
            parts.append(translate("words", "{time} too long").format(time=duration_text(over)))
    else:
        parts.append(translate("words", "used {time}").format(time=duration_text(spent)))
    if clock.paused:
        since = time_text(clock.entries[-1].at, now, tz)
        parts.append(translate("words", "paused since {moment}").format(moment=since))
    elif paused:
        parts.append(translate("words", "paused {time}").format(time=duration_text(paused)))
    return " · ".join(parts)


def _left(clock: Clock, light: Light, due: datetime | None, now: datetime, late: bool) -> str:
    if clock.stopped:
        return translate("words", "late") if late else translate("words", "met")
    if due is None:
        return translate("words", "paused")
    return remaining_text(light, to_ms(due), to_ms(now))


def _paused(clock: Clock, until: datetime, times: WorkTimes) -> timedelta:
    total = timedelta()
    for entry, end in _ends(clock, until):
        if entry is ClockEvent.PAUSED:
            total += work_time(clock, times).running(*end)
    return total


def _stretches(clock: Clock, until: datetime, paused: timedelta, times: WorkTimes) -> tuple[tuple[Stretch, ...], float]:
    """The bar's parts, and where on it the limit lies. The whole bar is the limit and the pauses, or more when late."""
    by = work_time(clock, times)
    allowed = span_of(clock, times) + paused
    lengths = [(event is ClockEvent.PAUSED, by.running(*ends)) for event, ends in _ends(clock, until)]
    whole = max(allowed, sum((length for _, length in lengths), timedelta()))
    parts: list[Stretch] = []
    start = 0.0
    for is_pause, length in lengths:
        end = start + length / whole
        if length:
            parts.append(Stretch(start, end, is_pause))
        start = end
    return tuple(parts), allowed / whole


def _ends(clock: Clock, until: datetime) -> list[tuple[ClockEvent, tuple[datetime, datetime]]]:
    """Each entry of the ledger with the instants between which it held."""
    moments = [entry.at for entry in clock.entries] + [max(until, clock.entries[-1].at)]
    held = zip(clock.entries, moments, moments[1:], strict=False)
    return [(entry.event, (since, to)) for entry, since, to in held if entry.event is not ClockEvent.STOPPED]
