"""A case as one line of the queue: plain values only, ready for a table, a sort or a paint."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from models.domain.case import Case
from models.domain.clocks import NATURAL_TIME, WorkTime, due_at
from models.domain.lights import DEFAULT_LIGHT_LIMITS, LightLimits, soon_before

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)
NEVER_MS = 2**62
"""Stands for "no due instant" where a column must sort after every real one."""


class CaseRow(NamedTuple):
    """Instants are milliseconds since 1970 UTC; `NEVER_MS` where there is none. `units` counts active units."""

    number: str
    state: str
    stage: str
    level: str
    type_code: str
    title: str
    area: str
    address: str
    channel: str
    lead: str
    units: int
    clock: str
    due_ms: int
    soon_ms: int
    paused: int
    reported_ms: int
    touched_ms: int
    returns: int
    reworks: int
    merged: int


def to_ms(at: datetime) -> int:
    return (at - _EPOCH) // _MILLISECOND


def summarise(case: Case, work_time: WorkTime = NATURAL_TIME, limits: LightLimits = DEFAULT_LIGHT_LIMITS) -> CaseRow:
    """The row of a case, timed by the running clock that falls due first."""
    due_ms = soon_ms = NEVER_MS
    clock_kind = ""
    paused = 0
    for clock in case.clocks:
        due = due_at(clock, work_time)
        if due is None:
            paused |= clock.paused
            continue
        clock_due_ms = to_ms(due)
        if clock_due_ms < due_ms:
            due_ms, clock_kind = clock_due_ms, clock.kind.value
        soon_ms = min(soon_ms, to_ms(soon_before(due, clock, limits, work_time)))
    lead = case.lead
    return CaseRow(
        number=case.number,
        state=case.state.value,
        stage=lead.stage.value if lead is not None else "",
        level=case.level.value,
        type_code=case.type_code,
        title=case.title,
        area=case.place.area,
        address=case.place.address,
        channel=case.channel,
        lead=lead.unit if lead is not None else "",
        units=len(case.active),
        clock=clock_kind,
        due_ms=due_ms,
        soon_ms=soon_ms,
        paused=int(paused),
        reported_ms=to_ms(case.reported_at),
        touched_ms=to_ms(case.touch.at),
        returns=case.returns,
        reworks=case.reworks,
        merged=len(case.merged),
    )
