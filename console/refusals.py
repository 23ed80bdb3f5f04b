"""Refusals in the officer's language: what the hub's codes mean, and what to do about it."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from bus.messages import Receipt
from widgets.words import sender_name

_SENTENCES = {
    "no_case": QT_TRANSLATE_NOOP("refusals", "There is no case {0}."),
    "state": QT_TRANSLATE_NOOP("refusals", "{0} has moved on: what you ordered no longer applies to it."),
    "not_assigned": QT_TRANSLATE_NOOP("refusals", "{0} has no work on {1}."),
    "stage": QT_TRANSLATE_NOOP("refusals", "{0} is at another stage of its work on {1} by now."),
    "missing": QT_TRANSLATE_NOOP("refusals", "{0} must be given."),
    "too_long": QT_TRANSLATE_NOOP("refusals", "{0} is longer than {1} characters."),
    "no_type": QT_TRANSLATE_NOOP("refusals", "{0} is no type of the catalogue."),
    "no_unit": QT_TRANSLATE_NOOP("refusals", "There is no unit {0}."),
    "off_duty": QT_TRANSLATE_NOOP("refusals", "{0} is off duty."),
    "assigned": QT_TRANSLATE_NOOP("refusals", "{0} is on {1} already."),
    "twice": QT_TRANSLATE_NOOP("refusals", "A unit is named twice."),
    "same_case": QT_TRANSLATE_NOOP("refusals", "A case cannot be merged into itself."),
    "withdrawn": QT_TRANSLATE_NOOP("refusals", "Taken back before it was sent."),
}
_FIELDS = {
    "reason": QT_TRANSLATE_NOOP("refusals", "The reason"),
    "result": QT_TRANSLATE_NOOP("refusals", "The result"),
    "note": QT_TRANSLATE_NOOP("refusals", "The note"),
    "text": QT_TRANSLATE_NOOP("refusals", "The text"),
    "units": QT_TRANSLATE_NOOP("refusals", "A unit"),
}
_CONFLICT = QT_TRANSLATE_NOOP("refusals", "{0} was faster: {1} at {2}. Look again and decide.")
_DEEDS = {
    "CaseReported": QT_TRANSLATE_NOOP("refusals", "reported it"),
    "CaseAccepted": QT_TRANSLATE_NOOP("refusals", "accepted it"),
    "CaseRefused": QT_TRANSLATE_NOOP("refusals", "refused it"),
    "CaseMerged": QT_TRANSLATE_NOOP("refusals", "merged it"),
    "ReportTakenOver": QT_TRANSLATE_NOOP("refusals", "merged another report into it"),
    "UnitDispatched": QT_TRANSLATE_NOOP("refusals", "dispatched a unit"),
    "UnitRecalled": QT_TRANSLATE_NOOP("refusals", "recalled a unit"),
    "AssignmentSigned": QT_TRANSLATE_NOOP("refusals", "signed for it"),
    "AssignmentReturned": QT_TRANSLATE_NOOP("refusals", "returned it"),
    "CaseUnassigned": QT_TRANSLATE_NOOP("refusals", "left it without a unit"),
    "UnitSetOut": QT_TRANSLATE_NOOP("refusals", "set out for it"),
    "UnitArrived": QT_TRANSLATE_NOOP("refusals", "arrived on scene"),
    "AssignmentCompleted": QT_TRANSLATE_NOOP("refusals", "finished its work"),
    "CaseHandled": QT_TRANSLATE_NOOP("refusals", "handed it over for the check"),
    "CaseChecked": QT_TRANSLATE_NOOP("refusals", "checked it"),
    "CaseReworked": QT_TRANSLATE_NOOP("refusals", "sent it back to be done again"),
    "CallBackRecorded": QT_TRANSLATE_NOOP("refusals", "recorded the call-back"),
    "CaseClosed": QT_TRANSLATE_NOOP("refusals", "closed it"),
    "CaseArchived": QT_TRANSLATE_NOOP("refusals", "archived it"),
    "CaseReopened": QT_TRANSLATE_NOOP("refusals", "reopened it"),
    "NoteAdded": QT_TRANSLATE_NOOP("refusals", "added a note"),
}


def refusal_text(receipt: Receipt, zone: tzinfo) -> str:
    """One sentence. The hub's own English one stands in for a code that is not known here."""
    if receipt.code == "conflict" and len(receipt.args) == 3:
        by, fact, at = receipt.args
        when = datetime.fromisoformat(at).astimezone(zone).strftime("%H:%M:%S")
        deed = QCoreApplication.translate("refusals", str(_DEEDS[fact])) if fact in _DEEDS else fact
        return QCoreApplication.translate("refusals", str(_CONFLICT)).format(sender_name(by), deed, when)
    sentence = _SENTENCES.get(receipt.code)
    if sentence is None:
        return receipt.reason
    try:
        told = (_said(word, receipt.field) for word in receipt.args)
        return QCoreApplication.translate("refusals", str(sentence)).format(*told)
    except IndexError:
        return receipt.reason


def _said(word: str, field: str) -> str:
    """A field by the name that it has on its form; numbers of cases and call signs stay what they are."""
    return QCoreApplication.translate("refusals", str(_FIELDS[word])) if word == field and word in _FIELDS else word
