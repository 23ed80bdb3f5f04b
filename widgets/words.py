"""Every word of the domain as people read it: states, lights, clocks, facts. Translated when asked for, never before.

Tables hold the English source text; `QT_TRANSLATE_NOOP` shows each to the translators' tool.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.domain.case import CaseState, Level, Stage, UnitStatus
from models.domain.clocks import ClockKind, Limit, LimitUnit
from models.domain.lights import Light

_STATES: Mapping[str, object] = {
    CaseState.REPORTED: QT_TRANSLATE_NOOP("words", "Reported"),
    CaseState.VERIFYING: QT_TRANSLATE_NOOP("words", "Verifying"),
    CaseState.ACCEPTED: QT_TRANSLATE_NOOP("words", "Accepted"),
    CaseState.DISPATCHED: QT_TRANSLATE_NOOP("words", "Dispatched"),
    CaseState.HANDLING: QT_TRANSLATE_NOOP("words", "Handling"),
    CaseState.SUSPENDED: QT_TRANSLATE_NOOP("words", "Suspended"),
    CaseState.HANDLED: QT_TRANSLATE_NOOP("words", "Handled"),
    CaseState.CHECKED: QT_TRANSLATE_NOOP("words", "Checked"),
    CaseState.CALLED_BACK: QT_TRANSLATE_NOOP("words", "Called back"),
    CaseState.CLOSED: QT_TRANSLATE_NOOP("words", "Closed"),
    CaseState.ARCHIVED: QT_TRANSLATE_NOOP("words", "Archived"),
    CaseState.REFUSED: QT_TRANSLATE_NOOP("words", "Refused"),
    CaseState.MERGED: QT_TRANSLATE_NOOP("words", "Merged"),
    CaseState.VOID: QT_TRANSLATE_NOOP("words", "Void"),
}
_QUEUES: Mapping[str, object] = {
    CaseState.REPORTED: QT_TRANSLATE_NOOP("queues", "To accept"),
    CaseState.VERIFYING: QT_TRANSLATE_NOOP("queues", "Being verified"),
    CaseState.ACCEPTED: QT_TRANSLATE_NOOP("queues", "To dispatch"),
    CaseState.DISPATCHED: QT_TRANSLATE_NOOP("queues", "To sign"),
    CaseState.HANDLING: QT_TRANSLATE_NOOP("queues", "In hand"),
    CaseState.SUSPENDED: QT_TRANSLATE_NOOP("queues", "Suspended"),
    CaseState.HANDLED: QT_TRANSLATE_NOOP("queues", "To check"),
    CaseState.CHECKED: QT_TRANSLATE_NOOP("queues", "Call back"),
    CaseState.CALLED_BACK: QT_TRANSLATE_NOOP("queues", "To close"),
    CaseState.CLOSED: QT_TRANSLATE_NOOP("queues", "Closed"),
    CaseState.ARCHIVED: QT_TRANSLATE_NOOP("queues", "Archived"),
    CaseState.REFUSED: QT_TRANSLATE_NOOP("queues", "Refused"),
    CaseState.MERGED: QT_TRANSLATE_NOOP("queues", "Merged"),
    CaseState.VOID: QT_TRANSLATE_NOOP("queues", "Void"),
    "open": QT_TRANSLATE_NOOP("queues", "All open"),
    "all": QT_TRANSLATE_NOOP("queues", "All"),
    "mine": QT_TRANSLATE_NOOP("queues", "Mine"),
    "areas": QT_TRANSLATE_NOOP("queues", "My areas"),
}
_STAGES: Mapping[str, object] = {
    Stage.DISPATCHED: QT_TRANSLATE_NOOP("words", "dispatched"),
    Stage.SIGNED: QT_TRANSLATE_NOOP("words", "signed"),
    Stage.EN_ROUTE: QT_TRANSLATE_NOOP("words", "en route"),
    Stage.ON_SCENE: QT_TRANSLATE_NOOP("words", "on scene"),
    Stage.DONE: QT_TRANSLATE_NOOP("words", "done"),
    Stage.RETURNED: QT_TRANSLATE_NOOP("words", "returned"),
    Stage.RECALLED: QT_TRANSLATE_NOOP("words", "recalled"),
}
_LIGHTS: Mapping[int, object] = {
    Light.NONE: QT_TRANSLATE_NOOP("words", "no clock"),
    Light.PAUSED: QT_TRANSLATE_NOOP("words", "paused"),
    Light.ON_TIME: QT_TRANSLATE_NOOP("words", "on time"),
    Light.SOON: QT_TRANSLATE_NOOP("words", "< 20 % left"),
    Light.URGENT: QT_TRANSLATE_NOOP("words", "≤ 10 min"),
    Light.OVERDUE: QT_TRANSLATE_NOOP("words", "overdue"),
}
_CLOCKS: Mapping[str, object] = {
    ClockKind.ACCEPT: QT_TRANSLATE_NOOP("words", "Accept"),
    ClockKind.VERIFY: QT_TRANSLATE_NOOP("words", "Verify"),
    ClockKind.DISPATCH: QT_TRANSLATE_NOOP("words", "Dispatch"),
    ClockKind.SIGN: QT_TRANSLATE_NOOP("words", "Sign"),
    ClockKind.ARRIVE: QT_TRANSLATE_NOOP("words", "Arrive"),
    ClockKind.FEEDBACK: QT_TRANSLATE_NOOP("words", "Feedback"),
    ClockKind.HANDLE: QT_TRANSLATE_NOOP("words", "Handle"),
    ClockKind.REPAIR: QT_TRANSLATE_NOOP("words", "Repair"),
    ClockKind.CHECK: QT_TRANSLATE_NOOP("words", "Check"),
    ClockKind.CALL_BACK: QT_TRANSLATE_NOOP("words", "Call back"),
    ClockKind.CLOSE: QT_TRANSLATE_NOOP("words", "Close"),
    ClockKind.PROMISE: QT_TRANSLATE_NOOP("words", "Promise"),
    ClockKind.REPLY: QT_TRANSLATE_NOOP("words", "Reply"),
    ClockKind.EMERGENCY: QT_TRANSLATE_NOOP("words", "Emergency report"),
}
_LEVELS: Mapping[str, object] = {
    Level.A: QT_TRANSLATE_NOOP("words", "urgent"),
    Level.B: QT_TRANSLATE_NOOP("words", "important"),
    Level.C: QT_TRANSLATE_NOOP("words", "ordinary"),
    Level.W: QT_TRANSLATE_NOOP("words", "warning"),
}
_CHANNELS: Mapping[str, object] = {
    "hotline": QT_TRANSLATE_NOOP("words", "Hotline"),
    "phone": QT_TRANSLATE_NOOP("words", "Phone"),
    "walk-in": QT_TRANSLATE_NOOP("words", "Walk-in"),
    "app": QT_TRANSLATE_NOOP("words", "App"),
    "web": QT_TRANSLATE_NOOP("words", "Web"),
    "grid": QT_TRANSLATE_NOOP("words", "Grid"),
    "sensor": QT_TRANSLATE_NOOP("words", "Sensor"),
    "import": QT_TRANSLATE_NOOP("words", "Import"),
    "court": QT_TRANSLATE_NOOP("words", "Court"),
    "fire": QT_TRANSLATE_NOOP("words", "Fire service"),
    "police": QT_TRANSLATE_NOOP("words", "Police"),
    "weather": QT_TRANSLATE_NOOP("words", "Weather"),
    "handoff": QT_TRANSLATE_NOOP("words", "Hand-off"),
    "internal": QT_TRANSLATE_NOOP("words", "Internal"),
    "mail": QT_TRANSLATE_NOOP("words", "Mail"),
    "other": QT_TRANSLATE_NOOP("words", "Other"),
}
_NOTES: Mapping[str, object] = {"as shipped": QT_TRANSLATE_NOOP("words", "as shipped")}
_SENDERS: Mapping[str, object] = {
    "Dutydesk": QT_TRANSLATE_NOOP("words", "Dutydesk"),
    "Demo city": QT_TRANSLATE_NOOP("words", "Demo city"),
    "Demo crews": QT_TRANSLATE_NOOP("words", "Demo crews"),
    "Demo seat": QT_TRANSLATE_NOOP("words", "Demo seat"),
    "Demo leader": QT_TRANSLATE_NOOP("words", "Demo leader"),
    "hub": QT_TRANSLATE_NOOP("words", "by itself"),
}
_NUMBERED_SEAT = re.compile(r"Seat (\d+)")
_STATUSES: Mapping[str, object] = {
    UnitStatus.ON_DUTY: QT_TRANSLATE_NOOP("words", "on duty"),
    UnitStatus.OFF_DUTY: QT_TRANSLATE_NOOP("words", "off duty"),
}
_LIMITS: Mapping[str, object] = {
    LimitUnit.NATURAL_MINUTES: QT_TRANSLATE_NOOP("words", "{n} min"),
    LimitUnit.NATURAL_HOURS: QT_TRANSLATE_NOOP("words", "{n} h"),
    LimitUnit.NATURAL_DAYS: QT_TRANSLATE_NOOP("words", "{n} d"),
    LimitUnit.WORKING_HOURS: QT_TRANSLATE_NOOP("words", "{n} working h"),
    LimitUnit.WORKING_DAYS: QT_TRANSLATE_NOOP("words", "{n} working d"),
}


def state_name(state: str) -> str:
    return _named(_STATES, state)


def queue_name(queue: str) -> str:
    """The queue in which a state waits, named for what is to be done next; also `open`, `all` and `mine`."""
    return QCoreApplication.translate("queues", str(_QUEUES[queue])) if queue in _QUEUES else queue


def queue_source(queue: str) -> str:
    """The source text of a queue's name, for a page in another language than the screen's."""
    return str(_QUEUES[queue])


def stage_name(stage: str) -> str:
    return _named(_STAGES, stage)


def light_name(light: Light) -> str:
    return _said(_LIGHTS[light])


def clock_name(kind: str) -> str:
    return _named(_CLOCKS, kind)


def level_name(level: str) -> str:
    return _named(_LEVELS, level)


def channel_name(channel: str) -> str:
    """Sources name their own channels: one that is not known here is shown as it came."""
    return _named(_CHANNELS, channel)


def sender_name(sender: str) -> str:
    """Who sent it: names of the program's own making in the language of the screen, all others as they came."""
    seat = _NUMBERED_SEAT.fullmatch(sender)
    if seat is not None:
        return QCoreApplication.translate("words", "Seat {n}").format(n=seat[1])
    return _named(_SENDERS, sender)


def note_text(note: str) -> str:
    """Why a version was published: the program's own words in the language of the screen, all others as they came."""
    return _named(_NOTES, note)


def status_name(status: str) -> str:
    return _named(_STATUSES, status)


def limit_text(limit: Limit) -> str:
    return _said(_LIMITS[limit.unit]).format(n=limit.amount)


def duration_text(span: timedelta) -> str:
    """A length of time in two steps at the most: `42 s`, `14 min`, `1 h 51`, `2 d 3 h`; never negative."""
    seconds = max(0, int(span.total_seconds()))
    minutes, hours, days = seconds // 60, seconds // 3600, seconds // 86400
    translate = QCoreApplication.translate  # under this name the translators' tool finds the texts
    if not minutes:
        return translate("words", "{n} s").format(n=seconds)
    if not hours:
        return translate("words", "{n} min").format(n=minutes)
    if not days:
        return translate("words", "{hours} h {minutes}").format(hours=hours, minutes=f"{minutes % 60:02}")
    if not hours % 24:
        return translate("words", "{n} d").format(n=days)
    return translate("words", "{days} d {hours} h").format(days=days, hours=hours % 24)


def moment_text(at: datetime, tz: tzinfo) -> str:
    """An instant in full, local: `2026-11-21 14:40:52`."""
    return at.astimezone(tz).strftime("%Y-%m-%d %H:%M:%S")


def time_text(at: datetime, now: datetime, tz: tzinfo, seconds: bool = False) -> str:
    """An instant as short as it may be: the time alone today, `11-20 14:40` on another day, with its year if far."""
    local, today = at.astimezone(tz), now.astimezone(tz)
    time = local.strftime("%H:%M:%S" if seconds else "%H:%M")
    if local.date() == today.date():
        return time
    return local.strftime("%m-%d " if local.year == today.year else "%Y-%m-%d ") + time


def _named(table: Mapping[str, object], key: str) -> str:
    return _said(table[key]) if key in table else key


def _said(source: object) -> str:
    return QCoreApplication.translate("words", str(source))
