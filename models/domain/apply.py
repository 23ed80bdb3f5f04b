"""What each fact makes of the board. Applying never refuses: a fact has happened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from models.domain.board import Patch, Reading
from models.domain.case import Assignment, Case, CaseState, Stage, Touch, Unit, UnitStatus
from models.domain.clocks import Clock, ClockEvent, ClockKind, start_clock
from models.domain.facts import (
    AssignmentCompleted,
    AssignmentReturned,
    AssignmentSigned,
    CallBackRecorded,
    CaseAccepted,
    CaseArchived,
    CaseChecked,
    CaseClosed,
    CaseFact,
    CaseHandled,
    CaseMerged,
    CaseRefused,
    CaseReopened,
    CaseReported,
    CaseReworked,
    CaseUnassigned,
    ClockStart,
    Entry,
    NoteAdded,
    ReportTakenOver,
    UnitArrived,
    UnitDispatched,
    UnitDutySet,
    UnitRecalled,
    UnitRegistered,
    UnitSetOut,
)

_ENDING = (UnitRecalled, AssignmentReturned, AssignmentCompleted)
_KEEPS_VERSION = (NoteAdded, AssignmentSigned, UnitSetOut, UnitArrived)
"""Notes and a crew's progress in the field do not make what an officer saw of the case out of date."""


def apply(board: Reading, entry: Entry) -> Patch:
    """The cases and units that are different after this entry."""
    fact = entry.fact
    if isinstance(fact, CaseReported):
        return Patch((_reported(fact, entry),))
    if isinstance(fact, UnitRegistered):
        return Patch(units=(_registered(board, fact),))
    if isinstance(fact, UnitDutySet):
        unit = board.unit(fact.unit)
        assert unit is not None
        return Patch(units=(replace(unit, status=fact.status, since=fact.at),))
    case = board.case(fact.case)
    assert case is not None
    after = replace(
        _changed(case, fact),
        touch=Touch(entry.by, fact.at, entry.kind),
        version=case.version if isinstance(fact, _KEEPS_VERSION) else entry.number,
        entries=case.entries + 1,
    )
    return Patch((after,), _units_moved(board, case, after, fact.at))


def _reported(fact: CaseReported, entry: Entry) -> Case:
    return Case(
        number=fact.case,
        version=entry.number,
        state=CaseState.REPORTED,
        type_code=fact.type_code,
        level=fact.level,
        title=fact.title,
        text=fact.text,
        place=fact.place,
        channel=fact.channel,
        sender=fact.sender,
        record=fact.record,
        reported_at=fact.at,
        call_back=fact.call_back,
        touch=Touch(entry.by, fact.at, "CaseReported"),
        entries=1,
        clocks=tuple([start_clock(s.kind, s.limit, fact.at, s.unit) for s in fact.clocks]),
    )


def _registered(board: Reading, fact: UnitRegistered) -> Unit:
    known = board.unit(fact.unit)
    if known is not None:
        return replace(known, name=fact.name, department=fact.department, base=fact.base)
    return Unit(fact.unit, fact.name, fact.department, fact.base, UnitStatus.ON_DUTY, fact.at)


def _changed(case: Case, fact: CaseFact) -> Case:
    match fact:
        case CaseAccepted():
            clocks = _started(_stopped(case.clocks, fact.at, ClockKind.ACCEPT), fact.clocks, fact.at)
            return replace(case, state=CaseState.ACCEPTED, type_code=fact.type_code, level=fact.level, clocks=clocks)
        case CaseRefused():
            return _ended(case, CaseState.REFUSED, fact.at, fact.reason)
        case CaseMerged():
            return replace(_ended(case, CaseState.MERGED, fact.at, ""), merged_into=fact.into)
        case ReportTakenOver():
            return replace(case, merged=(*case.merged, fact.merged))
        case UnitDispatched():
            return _dispatched(case, fact)
        case AssignmentSigned():
            clocks = _started(_stopped(case.clocks, fact.at, ClockKind.SIGN, fact.unit), fact.clocks, fact.at)
            assignments = _stepped(case, fact.unit, Stage.SIGNED, fact.at)
            return replace(case, state=CaseState.HANDLING, clocks=clocks, assignments=assignments)
        case UnitSetOut():
            return replace(case, assignments=_stepped(case, fact.unit, Stage.EN_ROUTE, fact.at))
        case UnitArrived():
            clocks = _stopped(case.clocks, fact.at, ClockKind.ARRIVE, fact.unit)
            return replace(case, clocks=clocks, assignments=_stepped(case, fact.unit, Stage.ON_SCENE, fact.at))
        case AssignmentCompleted():
            return _released(case, fact.unit, Stage.DONE, fact.at, fact.result)
        case AssignmentReturned():
            returned = _released(case, fact.unit, Stage.RETURNED, fact.at, fact.reason)
            return replace(returned, returns=case.returns + 1)
        case UnitRecalled():
            return _released(case, fact.unit, Stage.RECALLED, fact.at, fact.reason)
        case CaseUnassigned():
            return replace(case, state=CaseState.ACCEPTED, clocks=_started(case.clocks, fact.clocks, fact.at))
        case CaseHandled():
            clocks = _started(_stopped(case.clocks, fact.at, ClockKind.HANDLE), fact.clocks, fact.at)
            return replace(case, state=CaseState.HANDLED, clocks=clocks)
        case CaseChecked():
            state = CaseState.CHECKED if fact.call_back else CaseState.CALLED_BACK
            clocks = _started(_stopped(case.clocks, fact.at, ClockKind.CHECK), fact.clocks, fact.at)
            return replace(case, state=state, clocks=clocks)
        case CaseReworked():
            return _reworked(case, fact)
        case CallBackRecorded():
            clocks = _started(_stopped(case.clocks, fact.at, ClockKind.CALL_BACK), fact.clocks, fact.at)
            return replace(case, state=CaseState.CALLED_BACK, clocks=clocks)
        case CaseClosed():
            return replace(_ended(case, CaseState.CLOSED, fact.at, fact.result), closed_at=fact.at)
        case CaseArchived():
            return replace(case, state=CaseState.ARCHIVED)
        case CaseReopened():
            clocks = _started(case.clocks, fact.clocks, fact.at)
            begun = len(case.assignments)
            return replace(case, state=CaseState.ACCEPTED, clocks=clocks, closed_at=None, result="", round_from=begun)
        case _:
            return case


def _dispatched(case: Case, fact: UnitDispatched) -> Case:
    """A case has one lead at work: a unit that is sent to lead takes over from the one before."""
    assignment = Assignment(fact.unit, fact.lead, Stage.DISPATCHED, fact.at, note=fact.note)
    state = CaseState.HANDLING if any(a.stage is not Stage.DISPATCHED for a in case.active) else CaseState.DISPATCHED
    others = tuple(replace(a, lead=False) if fact.lead and a.lead and a.active else a for a in case.assignments)
    stopped = _stopped(_stopped(case.clocks, fact.at, ClockKind.DISPATCH), fact.at, ClockKind.CHECK)
    return replace(
        case,
        state=state,
        clocks=_started(_resumed(stopped, fact.at, fact.clocks), fact.clocks, fact.at),
        assignments=(*others, assignment),
    )


def _reworked(case: Case, fact: CaseReworked) -> Case:
    lead = case.lead
    assert lead is not None
    clocks = _stopped(case.clocks, fact.at, ClockKind.CHECK, ClockKind.CALL_BACK, ClockKind.CLOSE)
    again = Assignment(lead.unit, True, Stage.SIGNED, fact.at, fact.at, note=fact.reason)
    handle = tuple(c.marked(ClockEvent.RESUMED, fact.at) if c.kind is ClockKind.HANDLE else c for c in clocks)
    return replace(
        case,
        state=CaseState.HANDLING,
        reworks=case.reworks + 1,
        round_from=len(case.assignments),
        clocks=handle,
        assignments=(*case.assignments, again),
    )


def _ended(case: Case, state: CaseState, at: datetime, result: str) -> Case:
    """The case is over: every clock stops and every unit is free."""
    assignments = tuple(replace(a, stage=Stage.RECALLED, ended_at=at) if a.active else a for a in case.assignments)
    return replace(
        case,
        state=state,
        result=result,
        clocks=_stopped(case.clocks, at, *ClockKind),
        assignments=assignments,
    )


def _stepped(case: Case, unit: str, stage: Stage, at: datetime) -> tuple[Assignment, ...]:
    """The assignments with the unit's active one a stage further."""
    current = case.assignment_of(unit)
    assert current is not None
    later = replace(
        current,
        stage=stage,
        signed_at=at if stage is Stage.SIGNED else current.signed_at,
        set_out_at=at if stage is Stage.EN_ROUTE else current.set_out_at,
        arrived_at=at if stage is Stage.ON_SCENE else current.arrived_at,
    )
    return tuple(later if a is current else a for a in case.assignments)


def _released(case: Case, unit: str, stage: Stage, at: datetime, note: str) -> Case:
    """The unit's active assignment is over; its own clocks stop."""
    current = case.assignment_of(unit)
    assert current is not None
    over = replace(current, stage=stage, ended_at=at, note=note or current.note)
    assignments = tuple(over if a is current else a for a in case.assignments)
    clocks = _stopped(case.clocks, at, ClockKind.SIGN, unit)
    return replace(case, assignments=assignments, clocks=_stopped(clocks, at, ClockKind.ARRIVE, unit))


def _stopped(clocks: tuple[Clock, ...], at: datetime, *which: ClockKind | str) -> tuple[Clock, ...]:
    """Clocks of these kinds stopped; a unit's name among `which` narrows it to that unit's clocks."""
    units = [name for name in which if not isinstance(name, ClockKind)]
    return tuple(
        clock.marked(ClockEvent.STOPPED, at)
        if clock.kind in which and not clock.stopped and (not units or clock.unit in units)
        else clock
        for clock in clocks
    )


def _started(clocks: tuple[Clock, ...], starts: Iterable[ClockStart], at: datetime) -> tuple[Clock, ...]:
    return (*clocks, *(start_clock(s.kind, s.limit, at, s.unit) for s in starts))


def _resumed(clocks: tuple[Clock, ...], at: datetime, starts: Iterable[ClockStart]) -> tuple[Clock, ...]:
    """A handling clock that was stopped goes on, unless a new one is started in its place."""
    if any(s.kind is ClockKind.HANDLE for s in starts):
        return clocks
    return tuple(c.marked(ClockEvent.RESUMED, at) if c.kind is ClockKind.HANDLE and c.stopped else c for c in clocks)


def _units_moved(board: Reading, before: Case, after: Case, at: datetime) -> tuple[Unit, ...]:
    """Units whose list of cases is different now that the case has moved."""
    if before.assignments is after.assignments:
        return ()
    was = {a.unit for a in before.active}
    now = {a.unit for a in after.active}
    moved = []
    for name in sorted(was ^ now):
        unit = board.unit(name)
        if unit is None:
            continue
        cases = tuple(n for n in unit.cases if n != after.number)
        moved.append(replace(unit, cases=(*cases, after.number) if name in now else cases, since=at))
    return tuple(moved)
