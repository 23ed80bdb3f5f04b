"""What each fact makes of the board. Applying never refuses: a fact has happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from models.domain import facts as f
from models.domain import ledgers
from models.domain.alerts.facts import AlertFact
from models.domain.apply_tracks import tracked, unmerged
from models.domain.board import Patch, Reading
from models.domain.caller.facts import CallerFact
from models.domain.case import Assignment, Case, CaseState, Held, Stage, Touch, Unit, UnitStatus
from models.domain.clocks import Clock, ClockEntry, ClockEvent, ClockKind
from models.domain.incident.facts import SituationAdded, StepTicked, StepUnticked
from models.domain.officers import officer_after
from models.domain.rules import Book
from models.domain.shift.apply import sheets_after
from models.domain.shift.facts import ShiftFact
from models.domain.tasks import Task, TaskKind, TaskState
from models.domain.thread.facts import ThreadFact

KEEPS_VERSION = (
    f.NoteAdded,
    f.AssignmentSigned,
    f.UnitSetOut,
    f.UnitArrived,
    f.FeedbackGiven,
    f.CaseUrged,
    f.TaskReceived,
    StepTicked,
    StepUnticked,
    SituationAdded,
    f.SupervisionFired,
    *AlertFact.__args__,
    *ThreadFact.__args__,
    *CallerFact.__args__,
)
"""Notes and a crew's progress in the field do not make what an officer saw of the case out of date."""


NO_UNIT, ON_SITE = "no unit", "verification"
"""Reasons of pauses that come from the state alone; the screen has words of its own for them."""


def apply(board: Reading, entry: f.Entry) -> Patch:
    """The cases, units and rules that are different after this entry."""
    fact = entry.fact
    if isinstance(fact, f.CaseReported):
        return Patch((_reported(fact, entry),))
    if isinstance(fact, f.UnitRegistered):
        return Patch(units=(_registered(board, fact),))
    if isinstance(fact, f.UnitDutySet):
        unit = board.unit(fact.unit)
        assert unit is not None
        return Patch(units=(replace(unit, status=fact.status, since=fact.at, reason=fact.reason),))
    if isinstance(fact, ShiftFact):
        return Patch(sheets=sheets_after(board.sheets(), fact, entry.by, entry.number))
    if isinstance(fact, f.BookPublished):
        book = Book(fact.kind, fact.version, fact.valid_from, fact.at, entry.by, fact.note, fact.body)
        return Patch(books=(book,))
    case = board.case(fact.case)
    assert case is not None
    changed, kept = _changed(case, fact, entry.by), isinstance(fact, KEEPS_VERSION)
    after = replace(
        ledgers.settled(changed, fact.at, _why(fact), entry.by),
        touch=Touch(entry.by, fact.at, entry.kind),
        version=case.version if kept else entry.number,
        moved=(case.moved or case.touch) if kept else None,
        entries=case.entries + 1,
        officer=officer_after(case, fact, entry.by),
    )
    return Patch((after,), _units_moved(board, case, after, fact.at))


def _why(fact: f.CaseFact) -> str:
    """The reason that a pause or a resumption of clocks is entered with."""
    match fact:
        case f.CaseSuspended() | f.CaseResumed() | f.AssignmentReturned() | f.UnitRecalled():
            return fact.reason
        case f.CaseUnassigned():
            return NO_UNIT
        case f.TaskOpened() if fact.kind is TaskKind.VERIFICATION:
            return ON_SITE
        case _:
            return ""


def _reported(fact: f.CaseReported, entry: f.Entry) -> Case:
    started = (ClockEntry(ClockEvent.STARTED, fact.at),)
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
        filed_at=entry.recorded_at,
        call_back=fact.call_back,
        touch=Touch(entry.by, fact.at, "CaseReported"),
        entries=1,
        policy=fact.policy,
        clocks=tuple([Clock(s.kind, s.limit, started, s.unit, 0, s.calendar) for s in fact.clocks]),
        caller=tuple([seal.field for seal in fact.sealed]),
    )


def _registered(board: Reading, fact: f.UnitRegistered) -> Unit:
    known = board.unit(fact.unit)
    if known is not None:
        return replace(
            known,
            name=fact.name,
            department=fact.department,
            base=fact.base,
            skills=fact.skills,
            equipment=fact.equipment,
            rota=fact.rota,
        )
    return Unit(
        fact.unit,
        fact.name,
        fact.department,
        fact.base,
        UnitStatus.ON_DUTY,
        fact.at,
        skills=fact.skills,
        equipment=fact.equipment,
        rota=fact.rota,
    )


def _changed(case: Case, fact: f.CaseFact, by: str) -> Case:
    match fact:
        case f.CaseAccepted():
            clocks = _next(case, fact.clocks, fact.at, ClockKind.ACCEPT)
            return replace(case, state=CaseState.ACCEPTED, type_code=fact.type_code, level=fact.level, clocks=clocks)
        case f.CaseSentBack():
            return replace(case, state=CaseState.REPORTED, clocks=_next(case, fact.clocks, fact.at, ClockKind.DISPATCH))
        case f.CaseRefused():
            return _ended(case, CaseState.REFUSED, fact.at, fact.reason)
        case f.CaseVoided():
            return _ended(case, CaseState.VOID, fact.at, fact.reason)
        case f.CaseMerged():
            held = Held(case.state, case.clocks, case.assignments, case.tracks.tasks)
            over = _ended(case, CaseState.MERGED, fact.at, "")
            return replace(over, merged_into=fact.into).on_track(held=held)
        case f.CaseUnmerged():
            return unmerged(case)
        case f.UnitDispatched():
            return _dispatched(case, fact)
        case f.AssignmentSigned():
            clocks = ledgers.started(
                ledgers.stopped(case.clocks, fact.at, ClockKind.SIGN, unit=fact.unit), fact.clocks, fact.at
            )
            assignments = _stepped(case, fact.unit, Stage.SIGNED, fact.at)
            return replace(case, state=CaseState.HANDLING, clocks=clocks, assignments=assignments)
        case f.UnitSetOut():
            return replace(case, assignments=_stepped(case, fact.unit, Stage.EN_ROUTE, fact.at))
        case f.UnitArrived():
            clocks = ledgers.stopped(case.clocks, fact.at, ClockKind.ARRIVE, unit=fact.unit)
            return replace(case, clocks=clocks, assignments=_stepped(case, fact.unit, Stage.ON_SCENE, fact.at))
        case f.FeedbackGiven():
            return _fed_back(case, fact)
        case f.AssignmentCompleted():
            return _released(case, fact.unit, Stage.DONE, fact.at, fact.result)
        case f.AssignmentReturned():
            returned = _released(case, fact.unit, Stage.RETURNED, fact.at, fact.reason)
            return replace(returned, returns=case.returns + 1)
        case f.UnitRecalled():
            return _released(case, fact.unit, Stage.RECALLED, fact.at, fact.reason)
        case f.CaseUnassigned():
            return replace(case, state=CaseState.ACCEPTED, clocks=ledgers.started(case.clocks, fact.clocks, fact.at))
        case f.CaseHandled():
            clocks = _next(case, fact.clocks, fact.at, ClockKind.HANDLE, ClockKind.REPAIR, ClockKind.FEEDBACK)
            return replace(case, state=CaseState.HANDLED, clocks=clocks)
        case f.CaseChecked():
            state = CaseState.CHECKED if fact.call_back else CaseState.CALLED_BACK
            return replace(case, state=state, clocks=_next(case, fact.clocks, fact.at, ClockKind.CHECK))
        case f.CaseReworked():
            return _reworked(case, fact)
        case f.CallBackRecorded():
            clocks = _next(case, fact.clocks, fact.at, ClockKind.CALL_BACK)
            told = case.on_track(solved=fact.solved, satisfied=fact.satisfied)
            return replace(told, state=CaseState.CALLED_BACK, clocks=clocks)
        case f.CaseClosed():
            return replace(_ended(case, CaseState.CLOSED, fact.at, fact.result), closed_at=fact.at)
        case f.CaseArchived():
            return replace(case, state=CaseState.ARCHIVED)
        case f.CaseReopened():
            return _reopened(case, fact)
        case _:
            return tracked(case, fact, by)


def _next(case: Case, starts: tuple[f.ClockStart, ...], at: datetime, *done: ClockKind) -> ledgers.Clocks:
    """The clocks of the step that is done stopped, those of the next one started."""
    return ledgers.started(ledgers.stopped(case.clocks, at, *done), starts, at)


def _dispatched(case: Case, fact: f.UnitDispatched) -> Case:
    """A case has one lead at work: a unit that is sent to lead takes over from the one before."""
    assignment = Assignment(fact.unit, fact.lead, Stage.DISPATCHED, fact.at, note=fact.note, designated=fact.designated)
    state = CaseState.HANDLING if any(a.stage is not Stage.DISPATCHED for a in case.active) else CaseState.DISPATCHED
    others = tuple(replace(a, lead=False) if fact.lead and a.lead and a.active else a for a in case.assignments)
    clocks = ledgers.stopped(case.clocks, fact.at, ClockKind.DISPATCH, ClockKind.CHECK)
    if not any(s.kind is ClockKind.HANDLE for s in fact.clocks):
        clocks = ledgers.taken_up(clocks, fact.at, _stage_of_work(case))
    sent = replace(
        case,
        state=state,
        clocks=ledgers.started(clocks, fact.clocks, fact.at),
        assignments=(*others, assignment),
    )
    any_of = fact.any_of or (case.tracks.any_of and bool(case.active))
    return sent if any_of is case.tracks.any_of else sent.on_track(any_of=any_of)


def _stage_of_work(case: Case) -> ClockKind:
    """Which clock the work goes on under: the repair's once the place was made safe."""
    return ClockKind.REPAIR if any(c.kind is ClockKind.REPAIR for c in case.clocks) else ClockKind.HANDLE


def _fed_back(case: Case, fact: f.FeedbackGiven) -> Case:
    clocks = ledgers.stopped(case.clocks, fact.at, ClockKind.FEEDBACK, unit=fact.unit)
    if fact.made_safe:
        clocks = ledgers.stopped(clocks, fact.at, ClockKind.HANDLE)
    return replace(case, clocks=ledgers.started(clocks, fact.clocks, fact.at))


def _reworked(case: Case, fact: f.CaseReworked) -> Case:
    lead = case.finisher
    assert lead is not None
    clocks = ledgers.stopped(case.clocks, fact.at, ClockKind.CHECK, ClockKind.CALL_BACK, ClockKind.CLOSE)
    again = Assignment(lead.unit, True, Stage.SIGNED, fact.at, fact.at, note=fact.reason, designated=lead.designated)
    return replace(
        case,
        state=CaseState.HANDLING,
        reworks=case.reworks + 1,
        round_from=len(case.assignments),
        clocks=ledgers.taken_up(clocks, fact.at, _stage_of_work(case)),
        assignments=(*case.assignments, again),
    )


def _reopened(case: Case, fact: f.CaseReopened) -> Case:
    reopens = case.tracks.reopens + 1
    again = case.on_track(
        reopens=reopens, solved=None, satisfied=None, resume_at=None, resume_on="", emergency=None, mediation=None
    )
    return replace(
        again,
        state=CaseState.ACCEPTED,
        clocks=ledgers.started(case.clocks, fact.clocks, fact.at),
        closed_at=None,
        result="",
        round_from=len(case.assignments),
    )


def _ended(case: Case, state: CaseState, at: datetime, result: str) -> Case:
    """The case is over: every clock stops, every unit is free, nothing waits for an answer any more."""
    assignments = tuple(replace(a, stage=Stage.RECALLED, ended_at=at) if a.active else a for a in case.assignments)
    ended = replace(
        case,
        state=state,
        result=result,
        clocks=ledgers.over(case.clocks, at),
        assignments=assignments,
    )
    if not case.open_tasks():
        return ended
    return ended.on_track(tasks=tuple(_dropped(task, at) for task in case.tracks.tasks))


def _dropped(task: Task, at: datetime) -> Task:
    return replace(task, state=TaskState.WITHDRAWN, ended_at=at) if task.open else task


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
    """The unit's active assignment is over; its own clocks stop. Units that have not signed are waited for again."""
    current = case.assignment_of(unit)
    assert current is not None
    over = replace(current, stage=stage, ended_at=at, note=note or current.note)
    assignments = tuple(over if a is current else a for a in case.assignments)
    left = {a.stage for a in assignments if a.active}
    own = (ClockKind.SIGN, ClockKind.ARRIVE, ClockKind.FEEDBACK)
    return replace(
        case,
        state=CaseState.DISPATCHED if left == {Stage.DISPATCHED} else case.state,
        assignments=assignments,
        clocks=ledgers.stopped(case.clocks, at, *own, unit=unit),
    )


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
