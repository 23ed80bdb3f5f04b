"""Alerts in words: what each calls about, what to do, how it stands, and what was done about it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.domain.alerts.alert import AlertState
from models.domain.alerts.facts import AlertAcknowledged, AlertFact, AlertShelved
from models.domain.alerts.heeds import AlertKind
from models.domain.alerts.policy import OwnKind, Priority
from widgets.sentence_parts import Telling, with_addition

translate = QCoreApplication.translate

_KINDS: Mapping[str, object] = {
    AlertKind.OVERDUE: QT_TRANSLATE_NOOP("alerts", "Overdue"),
    AlertKind.NEAR: QT_TRANSLATE_NOOP("alerts", "Falls due soon"),
    AlertKind.UNSIGNED: QT_TRANSLATE_NOOP("alerts", "Not signed for"),
    AlertKind.RETURNED: QT_TRANSLATE_NOOP("alerts", "Returned by the unit"),
    AlertKind.UNANSWERED: QT_TRANSLATE_NOOP("alerts", "No answer in time"),
    AlertKind.SUPERVISED: QT_TRANSLATE_NOOP("alerts", "Under supervision"),
    AlertKind.ESCALATED: QT_TRANSLATE_NOOP("alerts", "Escalated"),
    AlertKind.REPORT_NEAR: QT_TRANSLATE_NOOP("alerts", "Report upward is due"),
    AlertKind.REPORT_LATE: QT_TRANSLATE_NOOP("alerts", "Report upward is late"),
    AlertKind.UNRESUMED: QT_TRANSLATE_NOOP("alerts", "Suspended past its day"),
    AlertKind.RELAY: QT_TRANSLATE_NOOP("alerts", "Warning to be relayed"),
    OwnKind.LINK_LOST: QT_TRANSLATE_NOOP("alerts", "Link to the hub lost"),
    OwnKind.HUB_SILENT: QT_TRANSLATE_NOOP("alerts", "The hub is silent"),
    OwnKind.CLOCK_SKEW: QT_TRANSLATE_NOOP("alerts", "This clock is off"),
    OwnKind.OUTBOX_STUCK: QT_TRANSLATE_NOOP("alerts", "Orders are stuck"),
    OwnKind.DISK_TROUBLE: QT_TRANSLATE_NOOP("alerts", "Trouble with the disk"),
}
_GUIDANCE: Mapping[str, object] = {
    AlertKind.OVERDUE: QT_TRANSLATE_NOOP(
        "alerts",
        "Ask the unit for a time, urge it, or send another. If the work cannot be done now, have it suspended.",
    ),
    AlertKind.NEAR: QT_TRANSLATE_NOOP(
        "alerts",
        "Do the step that the clock waits for, or ask for more time before the limit: afterwards it is too late.",
    ),
    AlertKind.UNSIGNED: QT_TRANSLATE_NOOP(
        "alerts", "Ring the unit. If nobody answers, recall it and dispatch another one."
    ),
    AlertKind.RETURNED: QT_TRANSLATE_NOOP(
        "alerts", "Read why it was returned, then dispatch another unit, or designate the one that has to do it."
    ),
    AlertKind.UNANSWERED: QT_TRANSLATE_NOOP(
        "alerts", "Ask for the answer and record it, or withdraw the task if it is not needed any more."
    ),
    AlertKind.SUPERVISED: QT_TRANSLATE_NOOP(
        "alerts", "See that the supervision is received, and that the written answer comes before its limit."
    ),
    AlertKind.ESCALATED: QT_TRANSLATE_NOOP(
        "alerts", "Read why it was escalated and say who takes it; at the highest level name the task force."
    ),
    AlertKind.REPORT_NEAR: QT_TRANSLATE_NOOP(
        "alerts", "Report upward now with what is known: a short report in time is better than a full one that is late."
    ),
    AlertKind.REPORT_LATE: QT_TRANSLATE_NOOP(
        "alerts", "Report upward at once by telephone, then in writing, and say why it is late."
    ),
    AlertKind.UNRESUMED: QT_TRANSLATE_NOOP(
        "alerts", "The day that it waited for is over: resume the work, and tell the unit."
    ),
    AlertKind.RELAY: QT_TRANSLATE_NOOP("alerts", "Relay the warning to the grids it names, and watch who confirms it."),
    OwnKind.LINK_LOST: QT_TRANSLATE_NOOP(
        "alerts",
        "What you see is as old as the header says. Orders wait here. Look after the network, and use the telephone.",
    ),
    OwnKind.HUB_SILENT: QT_TRANSLATE_NOOP(
        "alerts", "The link stands, but the hub says nothing. Call whoever looks after the hub, and use the telephone."
    ),
    OwnKind.CLOCK_SKEW: QT_TRANSLATE_NOOP(
        "alerts", "Have this machine's clock set right. Deadlines go by the hub's clock and stay right meanwhile."
    ),
    OwnKind.OUTBOX_STUCK: QT_TRANSLATE_NOOP(
        "alerts", "Orders that you placed have not reached the hub. Say them by telephone if they cannot wait."
    ),
    OwnKind.DISK_TROUBLE: QT_TRANSLATE_NOOP(
        "alerts", "The hub or this seat cannot write. Call whoever looks after the machine: new orders may not be kept."
    ),
}
_STATES: Mapping[str, object] = {
    AlertState.NORMAL: QT_TRANSLATE_NOOP("alerts", "normal"),
    AlertState.CALLING: QT_TRANSLATE_NOOP("alerts", "calling"),
    AlertState.ACKNOWLEDGED: QT_TRANSLATE_NOOP("alerts", "acknowledged"),
    AlertState.SHELVED: QT_TRANSLATE_NOOP("alerts", "shelved"),
    AlertState.SUPPRESSED: QT_TRANSLATE_NOOP("alerts", "suppressed"),
    AlertState.RETURNED: QT_TRANSLATE_NOOP("alerts", "over, not seen"),
}
_PRIORITIES: Mapping[Priority, object] = {
    Priority.CRITICAL: QT_TRANSLATE_NOOP("alerts", "critical"),
    Priority.HIGH: QT_TRANSLATE_NOOP("alerts", "high"),
    Priority.MEDIUM: QT_TRANSLATE_NOOP("alerts", "medium"),
    Priority.LOW: QT_TRANSLATE_NOOP("alerts", "low"),
}


def alert_name(kind: str) -> str:
    """What it calls about; the kind itself where it is not known here."""
    return translate("alerts", str(_KINDS[kind])) if kind in _KINDS else kind


def alert_guidance(kind: str) -> str:
    """What to do about it, in a sentence or two."""
    return translate("alerts", str(_GUIDANCE[kind])) if kind in _GUIDANCE else ""


def alert_state_name(state: AlertState, again: bool = False) -> str:
    if again:
        return translate("alerts", "calls again")
    return translate("alerts", str(_STATES[state]))


def priority_name(priority: int) -> str:
    return translate("alerts", str(_PRIORITIES[Priority(priority)]))


def alert_sentence(fact: AlertFact, tell: Telling) -> str:
    """What was done about an alert, for the log of its case."""
    name = alert_name(fact.alert)
    if isinstance(fact, AlertAcknowledged):
        text = translate("alerts", "Acknowledged the alert “{alert}” until {when}")
        return text.format(alert=name, when=tell.when(fact.until))
    if isinstance(fact, AlertShelved):
        text = translate("alerts", "Shelved the alert “{alert}” until {when}")
        return with_addition(text.format(alert=name, when=tell.when(fact.until)), fact.reason)
    return translate("alerts", "Took the alert “{alert}” from the shelf").format(alert=name)
