"""What happens to a case's clocks together: started, stopped, paused and resumed as its state goes on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from models.domain.case import Case
from models.domain.clocks import Clock, ClockEvent, ClockKind, start_clock
from models.domain.facts import ClockStart
from models.domain.life_cycle import runs

Clocks = tuple[Clock, ...]


def started(clocks: Clocks, starts: Iterable[ClockStart], at: datetime, task: int = 0) -> Clocks:
    return (*clocks, *(start_clock(s.kind, s.limit, at, s.unit, task, s.calendar) for s in starts))


def stopped(clocks: Clocks, at: datetime, *kinds: ClockKind, unit: str | None = None) -> Clocks:
    """Clocks of these kinds stopped, those of one unit only where it is named."""
    return tuple(
        [
            clock.marked(ClockEvent.STOPPED, at)
            if clock.kind in kinds and not clock.stopped and (unit is None or clock.unit == unit)
            else clock
            for clock in clocks
        ]
    )


def answered(clocks: Clocks, at: datetime, task: int) -> Clocks:
    """The clock that waited for the answer of a task has stopped."""
    return tuple([c.marked(ClockEvent.STOPPED, at) if c.task == task and task and not c.stopped else c for c in clocks])


def taken_up(clocks: Clocks, at: datetime, kind: ClockKind) -> Clocks:
    """The latest clock of a kind goes on after it was stopped: the ledger is kept, with what was used."""
    for position in range(len(clocks) - 1, -1, -1):
        if clocks[position].kind is kind:
            if not clocks[position].stopped:
                return clocks
            again = clocks[position].marked(ClockEvent.RESUMED, at)
            return (*clocks[:position], again, *clocks[position + 1 :])
    return clocks


def extended(clocks: Clocks, at: datetime, kind: ClockKind, reason: str, by: str) -> Clocks:
    return tuple(
        [c.marked(ClockEvent.EXTENDED, at, reason, by) if c.kind is kind and not c.stopped else c for c in clocks]
    )


def with_limits(clocks: Clocks, limits: Iterable[ClockStart], at: datetime, reason: str, by: str) -> Clocks:
    """Clocks that have not stopped take on the new limit of their kind, and go on with what they have used."""
    new = {start.kind: start for start in limits}

    def changed(clock: Clock) -> Clock:
        start = new.get(clock.kind)
        if start is None or clock.stopped or (start.limit == clock.limit and start.calendar == clock.calendar):
            return clock
        later = clock.marked(ClockEvent.CHANGED, at, reason, by, start.limit)
        return replace(later, calendar=start.calendar)

    return tuple([changed(clock) for clock in clocks])


def settled(case: Case, at: datetime, reason: str, by: str) -> Case:
    """The case with no clock running that its state does not run, and none paused that it does.

    While the case is open such a clock is paused, for its step may come again; when the case is over it is stopped.
    """
    state = case.state
    if not any(c.running != runs(state, c.kind) and not c.stopped for c in case.clocks):
        return case

    def fitted(clock: Clock) -> Clock:
        if clock.stopped or clock.running == runs(state, clock.kind):
            return clock
        if clock.running:
            event = ClockEvent.PAUSED if case.open else ClockEvent.STOPPED
            return clock.marked(event, at, reason if case.open else "", by if case.open else "")
        if not case.open:
            return clock.marked(ClockEvent.STOPPED, at)
        return clock.marked(ClockEvent.RESUMED, at, reason, by)

    return replace(case, clocks=tuple([fitted(clock) for clock in case.clocks]))


def over(clocks: Clocks, at: datetime) -> Clocks:
    """Every clock stopped: the case has ended."""
    return stopped(clocks, at, *ClockKind)
