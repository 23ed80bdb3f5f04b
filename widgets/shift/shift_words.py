"""The words of the shift: kinds of log lines, parts of the page and what they say where they are empty, states."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.domain.alerts.heeds import AlertKind
from models.domain.shift.sheets import HandoverState, LogKind, Part

_KINDS: Mapping[str, object] = {
    LogKind.PHONE: QT_TRANSLATE_NOOP("shift", "Phone"),
    LogKind.EVENT: QT_TRANSLATE_NOOP("shift", "Event"),
    LogKind.ORDER: QT_TRANSLATE_NOOP("shift", "Order from above"),
    LogKind.EQUIPMENT: QT_TRANSLATE_NOOP("shift", "Equipment"),
    LogKind.ZERO: QT_TRANSLATE_NOOP("shift", "Zero report"),
    LogKind.NEXT: QT_TRANSLATE_NOOP("shift", "For the next shift"),
}
_PARTS: Mapping[str, object] = {
    Part.LEVEL_A: QT_TRANSLATE_NOOP("shift", "Open, level A"),
    Part.OVERDUE: QT_TRANSLATE_NOOP("shift", "Overdue"),
    Part.EMERGENCIES: QT_TRANSLATE_NOOP("shift", "Emergencies"),
    Part.TASKS: QT_TRANSLATE_NOOP("shift", "Asked and not answered"),
    Part.REQUESTS: QT_TRANSLATE_NOOP("shift", "Requests to decide"),
    Part.PAUSES: QT_TRANSLATE_NOOP("shift", "Suspended"),
    Part.EXTENSIONS: QT_TRANSLATE_NOOP("shift", "More time granted"),
    Part.SHELF: QT_TRANSLATE_NOOP("shift", "Alerts on the shelf"),
    Part.UNITS: QT_TRANSLATE_NOOP("shift", "Units out"),
    Part.WARNINGS: QT_TRANSLATE_NOOP("shift", "Warnings in force"),
    "notes": QT_TRANSLATE_NOOP("shift", "Notes for the next shift"),
    "equipment": QT_TRANSLATE_NOOP("shift", "Equipment"),
    "log": QT_TRANSLATE_NOOP("shift", "Log of the shift"),
}
_EMPTY: Mapping[str, object] = {
    Part.LEVEL_A: QT_TRANSLATE_NOOP("shift", "no urgent case is open"),
    Part.OVERDUE: QT_TRANSLATE_NOOP("shift", "nothing is overdue"),
    Part.EMERGENCIES: QT_TRANSLATE_NOOP("shift", "no case has an emergency grade"),
    Part.TASKS: QT_TRANSLATE_NOOP("shift", "every instruction and task is answered"),
    Part.REQUESTS: QT_TRANSLATE_NOOP("shift", "no request for time waits"),
    Part.PAUSES: QT_TRANSLATE_NOOP("shift", "no case is suspended"),
    Part.EXTENSIONS: QT_TRANSLATE_NOOP("shift", "no extended limit is running"),
    Part.SHELF: QT_TRANSLATE_NOOP("shift", "no alert is shelved"),
    Part.UNITS: QT_TRANSLATE_NOOP("shift", "every unit is in"),
    Part.WARNINGS: QT_TRANSLATE_NOOP("shift", "no warning is in force"),
    "notes": QT_TRANSLATE_NOOP("shift", "nothing was noted: write a line of the kind “For the next shift”"),
    "equipment": QT_TRANSLATE_NOOP("shift", "no test was logged: write a line of the kind “Equipment”"),
    "log": QT_TRANSLATE_NOOP("shift", "nothing was logged"),
}
_STATES: Mapping[str, object] = {
    HandoverState.PREPARED: QT_TRANSLATE_NOOP("shift", "waits for a signature"),
    HandoverState.SIGNED: QT_TRANSLATE_NOOP("shift", "handed over"),
    HandoverState.REFUSED: QT_TRANSLATE_NOOP("shift", "not taken over"),
    HandoverState.REPLACED: QT_TRANSLATE_NOOP("shift", "replaced"),
}
_ALERTS: Mapping[str, object] = {
    AlertKind.OVERDUE: QT_TRANSLATE_NOOP("shift", "Overdue"),
    AlertKind.NEAR: QT_TRANSLATE_NOOP("shift", "Due soon"),
    AlertKind.UNSIGNED: QT_TRANSLATE_NOOP("shift", "Not signed for"),
    AlertKind.RETURNED: QT_TRANSLATE_NOOP("shift", "Returned"),
    AlertKind.UNANSWERED: QT_TRANSLATE_NOOP("shift", "Not answered"),
    AlertKind.SUPERVISED: QT_TRANSLATE_NOOP("shift", "Supervised"),
    AlertKind.ESCALATED: QT_TRANSLATE_NOOP("shift", "Escalated"),
    AlertKind.REPORT_NEAR: QT_TRANSLATE_NOOP("shift", "Report due soon"),
    AlertKind.REPORT_LATE: QT_TRANSLATE_NOOP("shift", "Report overdue"),
    AlertKind.UNRESUMED: QT_TRANSLATE_NOOP("shift", "To be resumed"),
    AlertKind.RELAY: QT_TRANSLATE_NOOP("shift", "To be relayed"),
}


def log_kind_name(kind: str) -> str:
    return _named(_KINDS, kind)


def part_name(part: str) -> str:
    return _named(_PARTS, part)


def empty_text(part: str) -> str:
    """What a part that lists nothing says instead."""
    return _named(_EMPTY, part)


def handover_state_name(state: str) -> str:
    return _named(_STATES, state)


def alert_name(alert: str) -> str:
    return _named(_ALERTS, alert)


def _named(table: Mapping[str, object], key: str) -> str:
    return QCoreApplication.translate("shift", str(table[key])) if key in table else key
