"""What happened beside the life cycle, told in one plain sentence a fact: relations, tasks, limits, emergencies."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.domain import facts
from models.domain.case import MOST_ESCALATED
from models.domain.incident.facts import RoleAssigned, SituationAdded, StepTicked, StepUnticked
from widgets.incident.incident_words import incident_sentence
from widgets.rule_sentences import rule_sentence
from widgets.sentence_parts import Telling, with_addition
from widgets.track_words import all_of, emergency_report_name, grade_name, mediation_name, task_kind_name
from widgets.words import clock_name, level_name

translate = QCoreApplication.translate


def track_sentence(fact: facts.Fact, tell: Telling) -> str:
    """The sentence of a fact that is none of the life cycle's own steps."""
    match fact:
        case facts.CaseReclassified():
            text = translate("words", "Set right: type {type}, level {level} ({word})")
            told = text.format(type=fact.type_code, level=fact.level.value, word=level_name(fact.level))
            return with_addition(told, fact.reason)
        case facts.CaseSentBack():
            return with_addition(translate("words", "Sent back to be accepted again"), fact.reason)
        case facts.CaseVoided():
            return with_addition(translate("words", "Made void"), fact.reason)
        case facts.CaseUnmerged():
            return with_addition(translate("words", "The merge was undone: it stands again as before"), fact.reason)
        case facts.ReportsGivenBack():
            return translate("words", "Gave back the reports of {cases}").format(cases=all_of(fact.merged))
        case facts.CasesLinked():
            return with_addition(translate("words", "Linked with {case}").format(case=fact.other), fact.reason)
        case facts.CasesUnlinked():
            return translate("words", "No longer linked with {case}").format(case=fact.other)
        case facts.MediationMoved():
            text = translate("words", "Mediation: {stage}").format(stage=mediation_name(fact.stage))
            return with_addition(text, fact.text)
        case _:
            return _of_tasks(fact, tell)


def _of_tasks(fact: facts.Fact, tell: Telling) -> str:
    match fact:
        case facts.CaseUrged():
            urged = translate("words", "Urged {unit}").format(unit=tell.unit(fact.unit))
            return with_addition(urged if fact.unit else translate("words", "Urged"), fact.text)
        case facts.TaskOpened():
            return _task_opened(fact, tell)
        case facts.TaskReceived():
            return translate("words", "Task {n} received").format(n=fact.task)
        case facts.TaskAnswered():
            return with_addition(translate("words", "Task {n} answered").format(n=fact.task), fact.answer)
        case facts.TaskWithdrawn():
            return with_addition(translate("words", "Task {n} withdrawn").format(n=fact.task), fact.reason)
        case facts.RequestDecided():
            granted, refused = translate("words", "Request {n} granted"), translate("words", "Request {n} refused")
            return with_addition((granted if fact.granted else refused).format(n=fact.task), fact.reason)
        case _:
            return _of_limits(fact, tell)


def _task_opened(fact: facts.TaskOpened, tell: Telling) -> str:
    kind = task_kind_name(fact.kind)
    text = translate("words", "{kind} (task {n})").format(kind=kind, n=fact.task)
    if fact.to:
        to = tell.unit(fact.to)
        text = translate("words", "{kind} (task {n}) for {who}").format(kind=kind, n=fact.task, who=to)
    waits = waiting_for(fact.until, fact.event, tell)
    if waits:
        text = translate("words", "{what}, {until}").format(what=text, until=waits)
    return with_addition(text, fact.text)


def waiting_for(until: datetime | None, event: str, tell: Telling) -> str:
    """Until when, or for what, a case waits; empty where neither is said."""
    if until is None:
        return translate("words", "until: {event}").format(event=event) if event else ""
    when = tell.when(until)
    if event:
        return translate("words", "until {when}, or: {event}").format(when=when, event=event)
    return translate("words", "until {when}").format(when=when)


def _of_limits(fact: facts.Fact, tell: Telling) -> str:
    match fact:
        case facts.FeedbackGiven():
            told, safe = translate("words", "{unit} reports"), translate("words", "{unit} reports, made safe")
            text = (safe if fact.made_safe else told).format(unit=tell.unit(fact.unit))
            return with_addition(text, fact.text)
        case facts.ClockExtended():
            text = translate("words", "The limit “{clock}” was extended by once more").format(
                clock=clock_name(fact.kind)
            )
            return with_addition(text, fact.reason)
        case facts.CaseSuspended():
            text = translate("words", "Suspended {until}").format(until=waiting_for(fact.until, fact.event, tell))
            return with_addition(text, fact.reason)
        case facts.CaseResumed():
            return with_addition(translate("words", "Resumed"), fact.reason)
        case facts.CaseEscalated():
            return with_addition(_escalated(fact, tell), fact.reason)
        case StepTicked() | StepUnticked() | RoleAssigned() | SituationAdded():
            return incident_sentence(fact, tell)
        case facts.EmergencyGraded():
            text = translate("words", "Emergency grade {grade}").format(grade=grade_name(fact.grade))
            return with_addition(text, fact.reason)
        case facts.EmergencyReported():
            text = translate("words", "{report} made upward").format(report=emergency_report_name(fact.report))
            return with_addition(text, fact.text)
        case _:
            return rule_sentence(fact, tell)


def _escalated(fact: facts.CaseEscalated, tell: Telling) -> str:
    if fact.level < MOST_ESCALATED:
        return translate("words", "Escalated to level {n}").format(n=fact.level)
    members = all_of(tell.unit(member) for member in fact.members)
    if not members:
        return translate("words", "Escalated to level {n}: a task force").format(n=fact.level)
    return translate("words", "Escalated to level {n}: a task force of {members}").format(n=fact.level, members=members)
