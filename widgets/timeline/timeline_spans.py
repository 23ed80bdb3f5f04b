"""What the timeline is made of: which unit was on which case from when to when, and when nobody was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from models.domain.case import Assignment, Case, Stage
from models.domain.clocks import ROUND_THE_CLOCK, ClockEvent, ClockKind, WorkTimes, due_and_share
from models.domain.lights import DEFAULT_LIGHT_LIMITS
from models.domain.summary import NEVER_MS, CaseRow

FOREVER = float("inf")
NEVER = float("nan")
_OF_THE_WORK = frozenset({ClockKind.HANDLE, ClockKind.REPAIR})
_TURNS = frozenset({ClockEvent.PAUSED, ClockEvent.RESUMED, ClockEvent.STOPPED})


class Work(IntEnum):
    """What a span tells: a unit is on a case; it was given back and nobody took it up; it waits for its first unit."""

    ON_CASE = 0
    RETURNED = 1
    UNASSIGNED = 2


class Span(NamedTuple):
    """One stretch of a lane. Times are seconds since 1970 UTC.

    `end`, `due` and `soon` may be `FOREVER`; `signed`, `set_out` and `arrived` are `NEVER` where that was not.
    `pauses` are when the clock of the work stood still; the end of the last may be `FOREVER`. `ended_as` is the stage
    in which the unit left the case. `again` is set where the unit had been on the same case before.
    """

    case: str
    title: str
    area: str
    type_code: str
    unit: str
    start: float
    end: float
    signed: float
    set_out: float
    arrived: float
    due: float
    soon: float
    paused: bool
    work: Work
    lead: bool = False
    again: bool = False
    ended_as: str = ""
    pauses: tuple[tuple[float, float], ...] = ()


FIRST_TIME, AFTER_TIMES = Span._fields.index("start"), Span._fields.index("paused")


def spans_of(case: Case, times: WorkTimes = ROUND_THE_CLOCK) -> tuple[Span, ...]:
    """A span for each assignment of a case, and one for each wait after a return."""
    spans: list[Span] = []
    seen: set[str] = set()
    for assignment in case.assignments:
        spans.append(_work(case, assignment, assignment.unit in seen, times))
        seen.add(assignment.unit)
        if assignment.stage is Stage.RETURNED and assignment.ended_at is not None:
            spans += _wait(case, assignment, assignment.ended_at)
    return tuple(spans)


def unassigned_span(row: CaseRow) -> Span:
    """A case that no unit was sent to yet, from when it was reported."""
    return Span(
        case=row.number,
        title=row.title,
        area=row.area,
        type_code=row.type_code,
        unit="",
        start=row.reported_ms / 1000,
        end=FOREVER,
        signed=NEVER,
        set_out=NEVER,
        arrived=NEVER,
        due=_in_seconds(row.due_ms),
        soon=_in_seconds(row.soon_ms),
        paused=bool(row.paused),
        work=Work.UNASSIGNED,
    )


def _work(case: Case, assignment: Assignment, again: bool, times: WorkTimes) -> Span:
    start = assignment.dispatched_at.timestamp()
    ended = FOREVER if assignment.active else _seconds(assignment.ended_at, FOREVER)
    due, soon = _deadline(case, assignment, times) if assignment.active else (FOREVER, FOREVER)
    return Span(
        case=case.number,
        title=case.title,
        area=case.place.area,
        type_code=case.type_code,
        unit=assignment.unit,
        start=start,
        end=ended,
        signed=_seconds(assignment.signed_at, NEVER),
        set_out=_seconds(assignment.set_out_at, NEVER),
        arrived=_seconds(assignment.arrived_at, NEVER),
        due=due,
        soon=soon,
        paused=any(clock.paused for clock in case.clocks),
        work=Work.ON_CASE,
        lead=assignment.lead,
        again=again,
        ended_as="" if assignment.active else assignment.stage.value,
        pauses=tuple(_pauses(case, start, ended)),
    )


def _wait(case: Case, returned: Assignment, since: datetime) -> list[Span]:
    """From a return until the case was sent out again; none where others were on it all the while."""
    others = [a for a in case.assignments if a is not returned]
    if any(a.dispatched_at <= since and (a.ended_at is None or a.ended_at > since) for a in others):
        return []
    later = [a.dispatched_at for a in others if a.dispatched_at >= since]
    over = case.closed_at or (None if case.open else case.touch.at)
    until = min(later, default=over)
    work = _work(case, returned, again=False, times=ROUND_THE_CLOCK)
    start, end = since.timestamp(), _seconds(until, FOREVER)
    wait = work._replace(start=start, end=max(start, end), work=Work.RETURNED, ended_as="", pauses=())
    return [wait._replace(signed=NEVER, set_out=NEVER, arrived=NEVER)]


def _deadline(case: Case, assignment: Assignment, times: WorkTimes) -> tuple[float, float]:
    """When the first clock that concerns the unit falls due, and when the first of them turns yellow."""
    due = soon = FOREVER
    for clock in case.clocks:
        if clock.unit not in ("", assignment.unit):
            continue
        instants = due_and_share(clock, 1 - DEFAULT_LIGHT_LIMITS.soon_share, times)
        if instants is not None:
            due, soon = min(due, instants[0].timestamp()), min(soon, instants[1].timestamp())
    return due, soon


def _pauses(case: Case, start: float, end: float) -> Iterator[tuple[float, float]]:
    """When the clock of the work stood still between two instants: it was paused, or the case suspended."""
    for clock in case.clocks:
        if clock.kind not in _OF_THE_WORK:
            continue
        standing = [entry for entry in clock.entries if entry.event in _TURNS]
        moments = [*(entry.at.timestamp() for entry in standing), FOREVER]
        for entry, (paused, resumed) in zip(standing, pairwise(moments), strict=True):
            since, until = max(start, paused), min(end, resumed)
            if entry.event is ClockEvent.PAUSED and since < until:
                yield since, until


def _seconds(at: datetime | None, otherwise: float) -> float:
    return otherwise if at is None else at.timestamp()


def _in_seconds(ms: int) -> float:
    return FOREVER if ms == NEVER_MS else ms / 1000
