"""What somebody did, as the loser of a race is told it: `Seat 2 was faster: accepted it at 14:32:07`."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_DEEDS: Mapping[str, object] = {
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
    "MessagePosted": QT_TRANSLATE_NOOP("refusals", "wrote a message"),
    "FileAttached": QT_TRANSLATE_NOOP("refusals", "attached a file"),
    "CaseRouted": QT_TRANSLATE_NOOP("refusals", "routed it by rule"),
    "CaseReclassified": QT_TRANSLATE_NOOP("refusals", "set its type or level right"),
    "CaseSentBack": QT_TRANSLATE_NOOP("refusals", "sent it back to be accepted again"),
    "CaseVoided": QT_TRANSLATE_NOOP("refusals", "made it void"),
    "CaseUnmerged": QT_TRANSLATE_NOOP("refusals", "undid its merge"),
    "ReportsGivenBack": QT_TRANSLATE_NOOP("refusals", "took merged reports out of it"),
    "CasesLinked": QT_TRANSLATE_NOOP("refusals", "linked it"),
    "CasesUnlinked": QT_TRANSLATE_NOOP("refusals", "took a link from it"),
    "FeedbackGiven": QT_TRANSLATE_NOOP("refusals", "gave feedback"),
    "CaseUrged": QT_TRANSLATE_NOOP("refusals", "urged it"),
    "TaskOpened": QT_TRANSLATE_NOOP("refusals", "set a task for it"),
    "TaskReceived": QT_TRANSLATE_NOOP("refusals", "received a task of it"),
    "TaskAnswered": QT_TRANSLATE_NOOP("refusals", "answered a task of it"),
    "TaskWithdrawn": QT_TRANSLATE_NOOP("refusals", "withdrew a task of it"),
    "RequestDecided": QT_TRANSLATE_NOOP("refusals", "decided on a request"),
    "ClockExtended": QT_TRANSLATE_NOOP("refusals", "extended its limit"),
    "CaseSuspended": QT_TRANSLATE_NOOP("refusals", "suspended it"),
    "CaseResumed": QT_TRANSLATE_NOOP("refusals", "resumed it"),
    "CaseEscalated": QT_TRANSLATE_NOOP("refusals", "escalated it"),
    "EmergencyGraded": QT_TRANSLATE_NOOP("refusals", "set its emergency grade"),
    "EmergencyReported": QT_TRANSLATE_NOOP("refusals", "reported it upward"),
    "StepTicked": QT_TRANSLATE_NOOP("refusals", "ticked a step of its plan card"),
    "StepUnticked": QT_TRANSLATE_NOOP("refusals", "took back a step of its plan card"),
    "RoleAssigned": QT_TRANSLATE_NOOP("refusals", "gave a unit another role"),
    "SituationAdded": QT_TRANSLATE_NOOP("refusals", "noted how it stands"),
    "MediationMoved": QT_TRANSLATE_NOOP("refusals", "went on with its mediation"),
    "AlertAcknowledged": QT_TRANSLATE_NOOP("refusals", "acknowledged an alert of it"),
    "AlertShelved": QT_TRANSLATE_NOOP("refusals", "shelved an alert of it"),
    "AlertUnshelved": QT_TRANSLATE_NOOP("refusals", "took an alert of it from the shelf"),
    "SupervisionFired": QT_TRANSLATE_NOOP("refusals", "supervised it by rule"),
    "FieldRevealed": QT_TRANSLATE_NOOP("refusals", "looked at the caller's data"),
    "CallerErased": QT_TRANSLATE_NOOP("refusals", "erased the caller's data"),
    "UnitRegistered": QT_TRANSLATE_NOOP("refusals", "registered the unit"),
    "UnitDutySet": QT_TRANSLATE_NOOP("refusals", "changed the unit's duty"),
    "BookPublished": QT_TRANSLATE_NOOP("refusals", "published other rules"),
    "LogWritten": QT_TRANSLATE_NOOP("refusals", "wrote into the log"),
    "HandoverPrepared": QT_TRANSLATE_NOOP("refusals", "prepared the handover"),
    "HandoverReplaced": QT_TRANSLATE_NOOP("refusals", "replaced the handover"),
    "HandoverSigned": QT_TRANSLATE_NOOP("refusals", "signed the handover"),
    "HandoverRefused": QT_TRANSLATE_NOOP("refusals", "refused the handover"),
    "HandoverCountersigned": QT_TRANSLATE_NOOP("refusals", "countersigned the handover"),
}


def deed_name(fact: str) -> str:
    """What was done, by the name of the fact; the name itself where it is not known."""
    return QCoreApplication.translate("refusals", str(_DEEDS[fact])) if fact in _DEEDS else fact
