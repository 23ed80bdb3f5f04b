"""The ledger of a clock, an entry a line: when, what, why and who decided it. What a tooltip tells."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.domain.clocks import Clock, ClockEntry, ClockEvent
from widgets.case.clock_arithmetic import reason_text
from widgets.words import limit_text, sender_name, time_text

translate = QCoreApplication.translate
_EVENTS: Mapping[ClockEvent, object] = {
    ClockEvent.STARTED: QT_TRANSLATE_NOOP("words", "started"),
    ClockEvent.PAUSED: QT_TRANSLATE_NOOP("words", "paused"),
    ClockEvent.RESUMED: QT_TRANSLATE_NOOP("words", "counts again"),
    ClockEvent.EXTENDED: QT_TRANSLATE_NOOP("words", "extended by one limit"),
    ClockEvent.CHANGED: QT_TRANSLATE_NOOP("words", "limit changed"),
    ClockEvent.STOPPED: QT_TRANSLATE_NOOP("words", "stopped"),
}
_DECIDED = frozenset({ClockEvent.PAUSED, ClockEvent.EXTENDED, ClockEvent.CHANGED})
"""Entries that somebody approved; the others follow from what was done."""


def ledger_lines(clock: Clock, now: datetime, tz: tzinfo, names: Mapping[str, str]) -> tuple[str, ...]:
    """The entries, oldest first. People and units are called by `names` where it has them."""
    return tuple(_line(entry, now, tz, names) for entry in clock.entries)


def _line(entry: ClockEntry, now: datetime, tz: tzinfo, names: Mapping[str, str]) -> str:
    what = translate("words", str(_EVENTS[entry.event]))
    if entry.limit is not None:
        what = translate("words", "{what} to {limit}").format(what=what, limit=limit_text(entry.limit))
    if entry.reason:
        what = translate("words", "{what} for “{reason}”").format(what=what, reason=reason_text(entry.reason))
    if entry.by and entry.event in _DECIDED:
        who = names.get(entry.by) or sender_name(entry.by)
        what = translate("words", "{what}, approved by {who}").format(what=what, who=who)
    return f"{time_text(entry.at, now, tz, seconds=True)}  {what}"
