"""What happened, told in one plain sentence a fact: the words of the timeline."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from models.domain import facts
from widgets.words import channel_name, level_name, sender_name, status_name

translate = QCoreApplication.translate


def fact_sentence(entry: facts.Entry, unit_names: Mapping[str, str]) -> str:
    """The sentence of a journal entry. Units are called by `unit_names`, or by their call sign where it has none."""
    fact = entry.fact
    match fact:
        case facts.CaseReported():
            text = translate("words", "Reported by {channel}: {title}")
            return text.format(channel=channel_name(fact.channel) or sender_name(fact.sender), title=fact.title)
        case facts.CaseAccepted():
            text = translate("words", "Accepted as {type}, level {level} ({word})")
            return text.format(type=fact.type_code, level=fact.level.value, word=level_name(fact.level))
        case facts.CaseRefused():
            return _with(translate("words", "Refused"), fact.reason)
        case facts.CaseMerged():
            return translate("words", "Merged into {case}, which goes on for both").format(case=fact.into)
        case facts.ReportTakenOver():
            return translate("words", "Took over the report of {case}").format(case=fact.merged)
        case facts.UnitDutySet():
            text = translate("words", "{unit} is {status}")
            status = status_name(fact.status)
            return _with(text.format(unit=_unit(fact.unit, unit_names), status=status), fact.reason)
        case facts.UnitRegistered():
            text = translate("words", "Registered the unit {name} ({unit})")
            return text.format(name=fact.name, unit=fact.unit)
        case _:
            return _of_the_work(fact, unit_names)


def _of_the_work(fact: facts.Fact, unit_names: Mapping[str, str]) -> str:
    """What was done about the case once it was one."""
    match fact:
        case facts.UnitDispatched():
            text = (
                translate("words", "Dispatched {unit} to lead")
                if fact.lead
                else translate("words", "Dispatched {unit}")
            )
            return _with(text.format(unit=_unit(fact.unit, unit_names)), fact.note)
        case facts.UnitRecalled():
            text = translate("words", "Recalled {unit}")
            return _with(text.format(unit=_unit(fact.unit, unit_names)), fact.reason)
        case facts.AssignmentSigned():
            return translate("words", "{unit} signed for it").format(unit=_unit(fact.unit, unit_names))
        case facts.AssignmentReturned():
            text = translate("words", "{unit} returned it")
            return _with(text.format(unit=_unit(fact.unit, unit_names)), fact.reason)
        case facts.CaseUnassigned():
            return translate("words", "No unit is left on it: to be dispatched again")
        case facts.UnitSetOut():
            return translate("words", "{unit} set out").format(unit=_unit(fact.unit, unit_names))
        case facts.UnitArrived():
            return translate("words", "{unit} is on scene").format(unit=_unit(fact.unit, unit_names))
        case facts.AssignmentCompleted():
            text = translate("words", "{unit} has finished")
            return _with(text.format(unit=_unit(fact.unit, unit_names)), fact.result)
        case facts.CaseHandled():
            return translate("words", "Every unit has finished: to be checked")
        case facts.CaseChecked():
            good = translate("words", "Checked and found good; the caller is to be called back")
            return _with(good if fact.call_back else translate("words", "Checked and found good"), fact.note)
        case facts.CaseReworked():
            return _with(translate("words", "Sent back to be done again"), fact.reason)
        case facts.CallBackRecorded():
            return _with(_call_back(fact.solved, fact.satisfied), fact.note)
        case facts.CaseClosed():
            return _with(translate("words", "Closed"), fact.result)
        case facts.CaseArchived():
            return translate("words", "Archived")
        case facts.CaseReopened():
            return _with(translate("words", "Reopened"), fact.reason)
        case facts.NoteAdded():
            return fact.text
        case _:
            return type(fact).__name__


def _call_back(solved: bool, satisfied: bool) -> str:
    if solved and satisfied:
        return translate("words", "Called back: solved, caller satisfied")
    if solved:
        return translate("words", "Called back: solved, caller not satisfied")
    if satisfied:
        return translate("words", "Called back: not solved, caller satisfied")
    return translate("words", "Called back: not solved, caller not satisfied")


def _unit(call_sign: str, unit_names: Mapping[str, str]) -> str:
    return unit_names.get(call_sign, call_sign)


def _with(sentence: str, addition: str) -> str:
    """The sentence, and what was said with it."""
    if not addition:
        return sentence
    return translate("words", "{sentence}: {addition}").format(sentence=sentence, addition=addition)
