"""What happened, told in one plain sentence a fact: the words of the timeline."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, tzinfo

from PySide6.QtCore import QCoreApplication

from models.domain import facts
from models.domain.alerts.facts import AlertAcknowledged, AlertShelved, AlertUnshelved
from models.domain.caller.facts import CallerErased, FieldRevealed
from models.domain.shift.facts import ShiftFact
from models.domain.thread.facts import FileAttached, MessagePosted
from widgets.alerts.alert_words import alert_sentence
from widgets.case.caller_words import caller_sentence
from widgets.case.thread_words import thread_sentence
from widgets.sentence_parts import Telling, with_addition
from widgets.shift.shift_sentences import shift_sentence
from widgets.track_sentences import track_sentence
from widgets.words import channel_name, level_name, sender_name, status_name

translate = QCoreApplication.translate


def fact_sentence(entry: facts.Entry, unit_names: Mapping[str, str], zone: tzinfo = UTC) -> str:
    """The sentence of a journal entry. Units are called by `unit_names`, or by their call sign where it has none."""
    if isinstance(entry.fact, ShiftFact):
        return shift_sentence(entry.fact)
    return _of_the_report(entry.fact, Telling(unit_names, zone))


def _of_the_report(fact: facts.Fact, tell: Telling) -> str:
    match fact:
        case facts.CaseReported():
            text = translate("words", "Reported by {channel}: {title}")
            return text.format(channel=channel_name(fact.channel) or sender_name(fact.sender), title=fact.title)
        case facts.CaseAccepted():
            text = translate("words", "Accepted as {type}, level {level} ({word})")
            return text.format(type=fact.type_code, level=fact.level.value, word=level_name(fact.level))
        case facts.CaseRefused():
            return with_addition(translate("words", "Refused"), fact.reason)
        case facts.CaseMerged():
            return translate("words", "Merged into {case}, which goes on for both").format(case=fact.into)
        case facts.ReportTakenOver():
            return translate("words", "Took over the report of {case}").format(case=fact.merged)
        case facts.UnitDutySet():
            text = translate("words", "{unit} is {status}")
            status = status_name(fact.status)
            return with_addition(text.format(unit=tell.unit(fact.unit), status=status), fact.reason)
        case facts.UnitRegistered():
            text = translate("words", "Registered the unit {name} ({unit})")
            return text.format(name=fact.name, unit=fact.unit)
        case _:
            return _of_the_work(fact, tell)


def _of_the_work(fact: facts.Fact, tell: Telling) -> str:
    """What was done about the case once it was one."""
    match fact:
        case facts.UnitDispatched():
            return with_addition(_dispatched(fact).format(unit=tell.unit(fact.unit)), fact.note)
        case facts.UnitRecalled():
            text = translate("words", "Recalled {unit}")
            return with_addition(text.format(unit=tell.unit(fact.unit)), fact.reason)
        case facts.AssignmentSigned():
            return translate("words", "{unit} signed for it").format(unit=tell.unit(fact.unit))
        case facts.AssignmentReturned():
            text = translate("words", "{unit} returned it")
            return with_addition(text.format(unit=tell.unit(fact.unit)), fact.reason)
        case facts.CaseUnassigned():
            return translate("words", "No unit is left on it: to be dispatched again")
        case facts.UnitSetOut():
            return translate("words", "{unit} set out").format(unit=tell.unit(fact.unit))
        case facts.UnitArrived():
            return translate("words", "{unit} is on scene").format(unit=tell.unit(fact.unit))
        case facts.AssignmentCompleted():
            text = translate("words", "{unit} has finished")
            return with_addition(text.format(unit=tell.unit(fact.unit)), fact.result)
        case facts.CaseHandled():
            return translate("words", "Every unit has finished: to be checked")
        case facts.CaseChecked():
            good = translate("words", "Checked and found good; the caller is to be called back")
            return with_addition(good if fact.call_back else translate("words", "Checked and found good"), fact.note)
        case facts.CaseReworked():
            return with_addition(translate("words", "Sent back to be done again"), fact.reason)
        case facts.CallBackRecorded():
            return with_addition(_call_back(fact.solved, fact.satisfied), fact.note)
        case facts.CaseClosed():
            return with_addition(translate("words", "Closed"), fact.result)
        case facts.CaseArchived():
            return translate("words", "Archived")
        case facts.CaseReopened():
            return with_addition(translate("words", "Reopened"), fact.reason)
        case facts.NoteAdded():
            return fact.text
        case AlertAcknowledged() | AlertShelved() | AlertUnshelved():
            return alert_sentence(fact, tell)
        case MessagePosted() | FileAttached():
            return thread_sentence(fact, tell)
        case FieldRevealed() | CallerErased():
            return caller_sentence(fact)
        case _:
            return track_sentence(fact, tell)


def _dispatched(fact: facts.UnitDispatched) -> str:
    if fact.designated:
        return (
            translate("words", "Dispatched {unit} to lead, designated by the centre")
            if fact.lead
            else translate("words", "Dispatched {unit}, designated by the centre")
        )
    return translate("words", "Dispatched {unit} to lead") if fact.lead else translate("words", "Dispatched {unit}")


def _call_back(solved: bool, satisfied: bool) -> str:
    if solved and satisfied:
        return translate("words", "Called back: solved, caller satisfied")
    if solved:
        return translate("words", "Called back: solved, caller not satisfied")
    if satisfied:
        return translate("words", "Called back: not solved, caller satisfied")
    return translate("words", "Called back: not solved, caller not satisfied")
