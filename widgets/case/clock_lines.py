"""What the clocks of a case have to say at one moment, worked out from their ledgers as plain frozen lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from models.domain.case import Case
from models.domain.clocks import ROUND_THE_CLOCK, Clock, ClockEvent, WorkTimes, due_at, met, span_of, work_time
from models.domain.instants import to_ms
from models.domain.lights import DEFAULT_LIGHT_LIMITS, Light, LightLimits, light_of, soon_at
from widgets.case.clock_arithmetic import held, paused_for, sums_of
from widgets.case.clock_ledger import ledger_lines
from widgets.case.clock_standing import counts_again, counts_again_text, unsettled_text
from widgets.remaining import remaining_text
from widgets.words import clock_name, time_text

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a bar, in shares of its length: time used, or time that did not count."""

    start: float
    end: float
    paused: bool


@dataclass(frozen=True, slots=True)
class ClockLine:
    """One clock. `limit_at` is where on the bar the limit lies; `due` is empty unless the clock runs.

    `standing` says that its calendar is closed now, `flag` that its due instant may yet change; both may be empty.
    """

    name: str
    stretches: tuple[Stretch, ...]
    limit_at: float
    light: Light
    stopped: bool
    late: bool
    sums: tuple[str, ...]
    due: str
    left: str
    standing: str = ""
    flag: str = ""
    ledger: tuple[str, ...] = ()


def clock_lines(
    clocks: Sequence[Clock],
    now: datetime,
    tz: tzinfo,
    unit_names: Mapping[str, str],
    limits: LightLimits = DEFAULT_LIGHT_LIMITS,
    times: WorkTimes = ROUND_THE_CLOCK,
) -> tuple[ClockLine, ...]:
    return tuple(_line(clock, now, tz, unit_names, limits, times) for clock in clocks)


def running_and_earlier(case: Case) -> tuple[tuple[Clock, ...], tuple[Clock, ...]]:
    """The clocks that still matter, and those that have stopped, each in the order in which they were started."""
    running = tuple(clock for clock in case.clocks if not clock.stopped)
    return running, tuple(clock for clock in case.clocks if clock.stopped)


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
    late = met(clock, times) is False or light is Light.OVERDUE
    stretches, limit_at = _stretches(clock, clock.ended_at or now, times)
    opens = counts_again(clock, now, times)
    return ClockLine(
        name=_name(clock, unit_names),
        stretches=stretches,
        limit_at=limit_at,
        light=light,
        stopped=clock.stopped,
        late=late,
        sums=sums_of(clock, now, tz, times),
        due="" if due is None else time_text(due, now, tz, seconds=True),
        left=_left(clock, light, due, now, late),
        standing="" if opens is None else counts_again_text(opens, now, tz),
        flag=unsettled_text(clock, tz, times),
        ledger=ledger_lines(clock, now, tz, unit_names),
    )


def _name(clock: Clock, unit_names: Mapping[str, str]) -> str:
    """The step, and whose it is: a unit, or the task whose answer it waits for."""
    name = clock_name(clock.kind)
    if clock.task:
        name = f"{name} #{clock.task}"
    return f"{name} · {unit_names.get(clock.unit, clock.unit)}" if clock.unit else name


def _left(clock: Clock, light: Light, due: datetime | None, now: datetime, late: bool) -> str:
    if clock.stopped:
        return translate("words", "late") if late else translate("words", "met")
    if due is None:
        return translate("words", "paused")
    return remaining_text(light, to_ms(due), to_ms(now))


def _stretches(clock: Clock, until: datetime, times: WorkTimes) -> tuple[tuple[Stretch, ...], float]:
    """The bar's parts, and where on it the limit lies. The whole bar is the limit and the pauses, or more when late."""
    by = work_time(clock, times)
    allowed = span_of(clock, times) + paused_for(clock, until, times)
    lengths = [(entry.event is ClockEvent.PAUSED, by.running(since, end)) for entry, since, end in held(clock, until)]
    whole = max(allowed, sum((length for _, length in lengths), timedelta()))
    parts: list[Stretch] = []
    start = 0.0
    for is_pause, length in lengths:
        end = start + length / whole
        if length:
            parts.append(Stretch(start, end, is_pause))
        start = end
    return tuple(parts), allowed / whole
