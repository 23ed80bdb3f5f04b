"""Sorts of entries in the timeline of a case, by which it can be narrowed."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.domain import facts as f
from models.domain.tasks import REQUESTS
from models.domain.thread.facts import FileAttached, MessagePosted

BY_ITSELF = "hub"
"""The sender of what the hub does without anybody's order."""


class LogKind(StrEnum):
    ALL = "all"
    WORK = "work"
    CLOCKS = "clocks"
    MESSAGES = "messages"
    SYSTEM = "system"


_NAMES: Mapping[str, object] = {
    LogKind.ALL: QT_TRANSLATE_NOOP("words", "All"),
    LogKind.WORK: QT_TRANSLATE_NOOP("words", "Work"),
    LogKind.CLOCKS: QT_TRANSLATE_NOOP("words", "Limits"),
    LogKind.MESSAGES: QT_TRANSLATE_NOOP("words", "Messages"),
    LogKind.SYSTEM: QT_TRANSLATE_NOOP("words", "By itself"),
}
_SAID = (f.NoteAdded, f.FeedbackGiven, MessagePosted, FileAttached)
_LIMITS = (f.ClockExtended, f.CaseSuspended, f.CaseResumed, f.RequestDecided, f.CaseReclassified)
_FOLLOWS = (f.CaseRouted, f.CaseUnassigned, f.CaseHandled, f.SupervisionFired)
"""What follows from the rules or from what others did: nobody orders it."""


def log_kind_name(kind: LogKind) -> str:
    return QCoreApplication.translate("words", str(_NAMES[kind]))


def kind_of(entry: f.Entry) -> LogKind:
    """The one sort that an entry is of."""
    fact = entry.fact
    if isinstance(fact, _SAID):
        return LogKind.MESSAGES
    if isinstance(fact, _LIMITS) or (isinstance(fact, f.TaskOpened) and fact.kind in REQUESTS):
        return LogKind.CLOCKS
    if entry.by == BY_ITSELF or isinstance(fact, _FOLLOWS):
        return LogKind.SYSTEM
    return LogKind.WORK
