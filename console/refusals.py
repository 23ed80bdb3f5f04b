"""Refusals in the officer's language: what the hub's codes mean, and what to do about it."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from bus.messages import Receipt

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
_CONFLICT = QT_TRANSLATE_NOOP("refusals", "{0} was faster: {1} at {2}. Look again and decide.")
_DEEDS = {
    "CaseReported": QT_TRANSLATE_NOOP("refusals", "reported it"),
    "CaseAccepted": QT_TRANSLATE_NOOP("refusals", "accepted it"),
    "CaseRefused": QT_TRANSLATE_NOOP("refusals", "refused it"),
    "CaseMerged": QT_TRANSLATE_NOOP("refusals", "merged it"),
    "ReportTakenOver": QT_TRANSLATE_NOOP("refusals", "merged another report into it"),
    "UnitDispatched": QT_TRANSLATE_NOOP("refusals", "dispatched a unit"),
    "UnitRecalled": QT_TRANSLATE_NOOP("refusals", "recalled a unit"),
    "AssignmentReturned": QT_TRANSLATE_NOOP("refusals", "returned it"),
    "CaseUnassigned": QT_TRANSLATE_NOOP("refusals", "left it without a unit"),
    "AssignmentCompleted": QT_TRANSLATE_NOOP("refusals", "finished its work"),
    "CaseHandled": QT_TRANSLATE_NOOP("refusals", "handed it over for the check"),
    "CaseChecked": QT_TRANSLATE_NOOP("refusals", "checked it"),
    "CaseReworked": QT_TRANSLATE_NOOP("refusals", "sent it back to be done again"),
    "CallBackRecorded": QT_TRANSLATE_NOOP("refusals", "recorded the call-back"),
    "CaseClosed": QT_TRANSLATE_NOOP("refusals", "closed it"),
    "CaseArchived": QT_TRANSLATE_NOOP("refusals", "archived it"),
    "CaseReopened": QT_TRANSLATE_NOOP("refusals", "reopened it"),
}


def refusal_text(receipt: Receipt, zone: tzinfo) -> str:
    """One sentence. The hub's own English one stands in for a code that is not known here."""
    if receipt.code == "conflict" and len(receipt.args) == 3:
        by, fact, at = receipt.args
        when = datetime.fromisoformat(at).astimezone(zone).strftime("%H:%M:%S")
        deed = QCoreApplication.translate("refusals", str(_DEEDS[fact])) if fact in _DEEDS else fact
        return QCoreApplication.translate("refusals", str(_CONFLICT)).format(by, deed, when)
    sentence = _SENTENCES.get(receipt.code)
    if sentence is None:
        return receipt.reason
    try:
        return QCoreApplication.translate("refusals", str(sentence)).format(*receipt.args)
    except IndexError:
        return receipt.reason
