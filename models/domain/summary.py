"""A case as one line of the queue: plain values only, ready for a table, a sort or a paint."""

from __future__ import annotations

from typing import NamedTuple

from models.domain.alerts.call_instants import GROUP_OF, WORK, beside
from models.domain.alerts.heeds import heeds_text
from models.domain.case import Case
from models.domain.clocks import ROUND_THE_CLOCK, WorkTimes, due_and_share
from models.domain.instants import to_ms
from models.domain.lights import DEFAULT_LIGHT_LIMITS, LightLimits

NEVER_MS = 2**62
"""Stands for "no due instant" where a column must sort after every real one."""


class CaseRow(NamedTuple):
    """Instants are milliseconds since 1970 UTC; `NEVER_MS` where there is none.

    `units` counts active units, `tasks` those that wait for an answer, `sources` the channels that have told of it;
    `officer` is the seat that decided on it last, `grade` the emergency's, empty where it has none.

    `work_ms` to `escalated_ms` are what alerts go by (`models.domain.alerts.call_instants`), 0 where there is none;
    `heeds` says in one text which of them were acknowledged or shelved.
    """

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
    tasks: int
    urges: int
    escalation: int
    sources: int
    work_ms: int = 0
    sign_ms: int = 0
    reply_ms: int = 0
    report_ms: int = 0
    resume_ms: int = 0
    returned_ms: int = 0
    supervised_ms: int = 0
    escalated_ms: int = 0
    heeds: str = ""
    officer: str = ""
    grade: str = ""


def counting_key(number: str) -> str:
    """A case number so written that 2 sorts before 10."""
    head, dash, tail = number.rpartition("-")
    return f"{head}{dash}{tail:0>10}"


def summarise(case: Case, times: WorkTimes = ROUND_THE_CLOCK, limits: LightLimits = DEFAULT_LIGHT_LIMITS) -> CaseRow:
    """The row of a case, timed by the running clock that falls due first."""
    due_ms = soon_ms = NEVER_MS
    clock_kind = ""
    paused = 0
    dues = [0, 0, 0, 0]
    for clock in case.clocks:
        instants = due_and_share(clock, 1 - limits.soon_share, times)
        if instants is None:
            paused |= clock.paused
            continue
        clock_due_ms, clock_soon_ms = to_ms(instants[0]), to_ms(instants[1])
        if clock_due_ms < due_ms:
            due_ms, clock_kind = clock_due_ms, clock.kind.value
        soon_ms = min(soon_ms, clock_soon_ms)
        group = GROUP_OF.get(clock.kind, WORK)
        dues[group] = min(dues[group] or clock_due_ms, clock_due_ms)
    lead = case.lead if case.assignments else None
    tracks = case.parallel
    since = beside(case)
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
        units=len(case.active) if lead is not None else 0,
        clock=clock_kind,
        due_ms=due_ms,
        soon_ms=soon_ms,
        paused=int(paused),
        reported_ms=to_ms(case.reported_at),
        touched_ms=to_ms(case.touch.at),
        returns=case.returns,
        reworks=case.reworks,
        merged=len(case.merged),
        tasks=len(case.open_tasks()) if tracks is not None else 0,
        urges=tracks.urges if tracks is not None else 0,
        escalation=tracks.escalation if tracks is not None else 0,
        sources=len(case.sources) if case.merged else 1,
        work_ms=dues[0],
        sign_ms=dues[1],
        reply_ms=dues[2],
        report_ms=dues[3],
        resume_ms=since.resume_ms,
        returned_ms=since.returned_ms,
        supervised_ms=since.supervised_ms,
        escalated_ms=since.escalated_ms,
        heeds=heeds_text(tracks.heeds) if tracks is not None else "",
        officer=case.officer,
        grade=tracks.grade.value if tracks is not None and tracks.grade is not None else "",
    )
