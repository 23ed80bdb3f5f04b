"""What facts make of a case beside its life cycle: tasks, clocks decided on, relations, supervision."""

from __future__ import annotations

from dataclasses import replace

from models.domain import facts as f
from models.domain import ledgers
from models.domain.alerts.apply import heeded
from models.domain.alerts.facts import AlertFact
from models.domain.caller.facts import CallerErased
from models.domain.case import Case, CaseState
from models.domain.clocks import ClockKind
from models.domain.incident.apply import incident_moved
from models.domain.incident.facts import IncidentFact
from models.domain.tasks import Task, TaskKind, TaskState
from models.domain.thread.facts import FileAttached


def tracked(case: Case, fact: f.CaseFact, by: str) -> Case:
    """The case after a fact that is none of the life cycle's own steps."""
    if isinstance(fact, AlertFact):
        return heeded(case, fact, by)
    if isinstance(fact, IncidentFact):
        return incident_moved(case, fact, by)
    tracks = case.tracks
    match fact:
        case f.ReportTakenOver():
            channels = (*tracks.merged_channels, fact.channel)
            return replace(case, merged=(*case.merged, fact.merged)).on_track(merged_channels=channels)
        case f.ReportsGivenBack():
            return _given_back(case, fact)
        case f.CasesLinked():
            return case if fact.other in tracks.links else case.on_track(links=(*tracks.links, fact.other))
        case f.CasesUnlinked():
            return case.on_track(links=tuple(n for n in tracks.links if n != fact.other))
        case f.CaseReclassified():
            clocks = ledgers.with_limits(case.clocks, fact.clocks, fact.at, fact.reason, by)
            return replace(case, type_code=fact.type_code, level=fact.level, clocks=clocks)
        case f.CaseRouted():
            return case.on_track(limits=fact.limits) if fact.limits else case
        case f.ClockExtended():
            return replace(case, clocks=ledgers.extended(case.clocks, fact.at, fact.kind, fact.reason, by))
        case f.CaseSuspended():
            count = tracks.suspensions + 1
            waits = case.on_track(suspensions=count, resume_at=fact.until, resume_on=fact.event)
            return replace(waits, state=CaseState.SUSPENDED)
        case f.CaseResumed():
            return replace(case.on_track(resume_at=None, resume_on=""), state=CaseState.HANDLING)
        case f.CaseUrged():
            return case.on_track(urges=tracks.urges + 1)
        case f.CaseEscalated():
            force = fact.members or tracks.task_force
            return case.on_track(escalation=fact.level, task_force=force, escalated_at=fact.at)
        case f.EmergencyGraded():
            clocks = ledgers.stopped(case.clocks, fact.at, ClockKind.EMERGENCY) if fact.clocks else case.clocks
            graded = case.on_track(grade=fact.grade)
            return replace(graded, clocks=ledgers.started(clocks, fact.clocks, fact.at))
        case f.EmergencyReported():
            clocks = ledgers.stopped(case.clocks, fact.at, ClockKind.EMERGENCY)
            told = case.on_track(emergency=fact.report)
            return replace(told, clocks=ledgers.started(clocks, fact.clocks, fact.at))
        case f.MediationMoved():
            return case.on_track(mediation=fact.stage)
        case CallerErased():
            return replace(case, caller=tuple(field for field in case.caller if field not in fact.fields))
        case FileAttached():
            return case.on_track(files=tracks.files + 1, file_bytes=tracks.file_bytes + fact.size)
        case f.SupervisionFired():
            return case.on_track(fired=(*tracks.fired, fact.mark))
        case f.TaskOpened() | f.TaskReceived() | f.TaskAnswered() | f.TaskWithdrawn() | f.RequestDecided():
            return _task_moved(case, fact, by)
        case _:
            return case


TaskFact = f.TaskOpened | f.TaskReceived | f.TaskAnswered | f.TaskWithdrawn | f.RequestDecided


def _task_moved(case: Case, fact: TaskFact, by: str) -> Case:
    if isinstance(fact, f.TaskOpened):
        return _opened(case, fact, by)
    task = case.task(fact.task)
    assert task is not None
    if isinstance(fact, f.TaskReceived):
        return _with(case, replace(task, state=TaskState.RECEIVED, received_at=fact.at))
    ended = replace(task, ended_at=fact.at, answered_by=by)
    match fact:
        case f.TaskAnswered():
            ended = replace(ended, state=TaskState.ANSWERED, answer=fact.answer)
        case f.TaskWithdrawn():
            ended = replace(ended, state=TaskState.WITHDRAWN, answer=fact.reason)
        case f.RequestDecided():
            state = TaskState.GRANTED if fact.granted else TaskState.REFUSED
            ended = replace(ended, state=state, answer=fact.reason)
    after = _with(case, ended)
    if task.kind is TaskKind.VERIFICATION and case.state is CaseState.VERIFYING:
        after = replace(after, state=CaseState.REPORTED)
    return replace(after, clocks=ledgers.answered(case.clocks, fact.at, task.number))


def _opened(case: Case, fact: f.TaskOpened, by: str) -> Case:
    task = Task(
        number=fact.task,
        kind=fact.kind,
        state=TaskState.OPEN,
        to=fact.to,
        text=fact.text,
        by=by,
        at=fact.at,
        until=fact.until,
        event=fact.event,
    )
    asked = case.on_track(tasks=(*case.tracks.tasks, task))
    if fact.kind is TaskKind.VERIFICATION and case.state is CaseState.REPORTED:
        asked = replace(asked, state=CaseState.VERIFYING)
    return replace(asked, clocks=ledgers.started(case.clocks, fact.clocks, fact.at, fact.task))


def _with(case: Case, task: Task) -> Case:
    return case.on_track(tasks=tuple(task if each.number == task.number else each for each in case.tracks.tasks))


def _given_back(case: Case, fact: f.ReportsGivenBack) -> Case:
    kept = [
        (number, channel)
        for number, channel in zip(case.merged, case.tracks.merged_channels, strict=True)
        if number not in fact.merged
    ]
    freed = replace(case, merged=tuple(number for number, _ in kept))
    return freed.on_track(merged_channels=tuple(channel for _, channel in kept))


def unmerged(case: Case) -> Case:
    """The case exactly as it stood before it was merged."""
    held = case.tracks.held
    assert held is not None
    stands = replace(
        case, state=held.state, clocks=held.clocks, assignments=held.assignments, merged_into="", result=""
    )
    return stands.on_track(held=None, tasks=held.tasks)
