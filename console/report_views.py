"""What the reports say, as plain values: the same whether printed as a table or as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from datetime import datetime, tzinfo
from typing import Any

from models.domain.case import Assignment, Case, CaseState, Unit
from models.domain.clocks import ROUND_THE_CLOCK, Clock, WorkTimes, due_at, met, settled, span_of, used
from models.domain.facts import Entry
from models.domain.lights import Light, light_of, soon_at
from models.domain.summary import NEVER_MS, summarise
from models.store.cards import card
from models.store.chain import from_us

Value = dict[str, Any]  # Any: a JSON value


def counts(cases: Iterable[Case], now: datetime, times: WorkTimes) -> Value:
    """Cases by state, level, channel and light; lights count open cases only."""
    states: Counter[str] = Counter()
    levels: Counter[str] = Counter()
    channels: Counter[str] = Counter()
    lights: Counter[str] = Counter()
    for case in cases:
        states[case.state.value] += 1
        levels[case.level.value] += 1
        channels[case.channel] += 1
        if case.open:
            lights[light(case, now, times).name.lower()] += 1
    return {
        "total": states.total(),
        "states": {state.value: states[state.value] for state in CaseState},
        "lights": {name.name.lower(): lights[name.name.lower()] for name in reversed(Light)},
        "levels": dict(sorted(levels.items())),
        "channels": dict(channels.most_common()),
    }


def light(case: Case, now: datetime, times: WorkTimes = ROUND_THE_CLOCK) -> Light:
    """The worst light of a case's clocks."""
    return max(
        (_clock_light(clock, now, times) for clock in case.clocks if not clock.stopped),
        default=Light.NONE,
    )


def case_line(case: Case, now: datetime, times: WorkTimes) -> Value:
    """A case as the queue shows it."""
    row = summarise(case, times)
    due = None if row.due_ms == NEVER_MS else from_us(row.due_ms * 1000)
    return {
        "number": case.number,
        "light": light(case, now, times).name.lower(),
        "due_at": _iso(due),
        "left_s": None if due is None else round((due - now).total_seconds()),
        "clock": row.clock,
        "state": row.state,
        "stage": row.stage,
        "level": row.level,
        "type": row.type_code,
        "title": row.title,
        "area": row.area,
        "address": row.address,
        "channel": row.channel,
        "lead": row.lead,
        "units": row.units,
        "tasks": row.tasks,
        "urges": row.urges,
        "escalation": row.escalation,
        "sources": row.sources,
        "reported_at": _iso(case.reported_at),
        "sender": case.sender,
        "record": case.record,
    }


def whole_case(
    case: Case, entries: Iterable[Entry], kept: Value, now: datetime, zone: tzinfo, times: WorkTimes
) -> Value:
    """Everything the case pane shows."""
    return {
        **case_line(case, now, times),
        "version": case.version,
        "text": case.text,
        "lon": case.place.lon,
        "lat": case.place.lat,
        "result": case.result,
        "closed_at": _iso(case.closed_at),
        "merged": list(case.merged),
        "merged_into": case.merged_into,
        "returns": case.returns,
        "reworks": case.reworks,
        "policy": case.policy,
        "filed_at": _iso(case.filed_at),
        "kept": kept,
        "clocks": [clock_line(clock, now, zone, times) for clock in case.clocks],
        "tracks": json.loads(card(case.tracks)),
        "assignments": [assignment_line(assignment) for assignment in case.assignments],
        "timeline": [entry_line(entry) for entry in entries],
    }


def clock_line(clock: Clock, now: datetime, zone: tzinfo, times: WorkTimes) -> Value:
    """A clock with its arithmetic, in the words of the case pane."""
    from widgets.case.clock_arithmetic import sums_of  # noqa: PLC0415  # only this report needs the words of the screen

    state = "running" if clock.running else "paused" if clock.paused else "stopped"
    return {
        "kind": clock.kind.value,
        "unit": clock.unit,
        "limit": str(clock.limit),
        "state": state,
        "started_at": _iso(clock.started_at),
        "ended_at": _iso(clock.ended_at),
        "calendar": clock.calendar,
        "task": clock.task,
        "extensions": clock.extensions,
        "used_s": round(used(clock, clock.ended_at or now, times).total_seconds()),
        "span_s": round(span_of(clock, times).total_seconds()),
        "due_at": _iso(due_at(clock, times)),
        "holidays_published": settled(clock, times),
        "met": met(clock, times),
        "light": _clock_light(clock, now, times).name.lower(),
        "arithmetic": " · ".join(sums_of(clock, now, zone, times)),
        "ledger": json.loads(card(clock.entries)),
    }


def _clock_light(clock: Clock, now: datetime, times: WorkTimes) -> Light:
    return light_of(due_at(clock, times), soon_at(clock, times=times), clock.paused, now)


def assignment_line(assignment: Assignment) -> Value:
    return {
        "unit": assignment.unit,
        "lead": assignment.lead,
        "stage": assignment.stage.value,
        "dispatched_at": _iso(assignment.dispatched_at),
        "signed_at": _iso(assignment.signed_at),
        "set_out_at": _iso(assignment.set_out_at),
        "arrived_at": _iso(assignment.arrived_at),
        "ended_at": _iso(assignment.ended_at),
        "note": assignment.note,
    }


def entry_line(entry: Entry) -> Value:
    return {
        "number": entry.number,
        "recorded_at": _iso(entry.recorded_at),
        "at": _iso(entry.fact.at),
        "by": entry.by,
        "order": entry.order_id,
        "fact": entry.kind,
        "fields": json.loads(card(entry.fact)),
    }


def unit_line(unit: Unit) -> Value:
    return {
        "call_sign": unit.call_sign,
        "name": unit.name,
        "department": unit.department,
        "status": unit.status.value,
        "since": _iso(unit.since),
        "cases": list(unit.cases),
    }


def _iso(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()
