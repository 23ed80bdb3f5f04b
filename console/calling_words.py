"""What the annunciator says, worded in the language of the screen: beforehand for faults, each time for alerts."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from console.annunciator.messages import Calling
from models.domain.alerts.alert import AlertSummary
from models.domain.alerts.policy import Priority

_WORDS: Mapping[str, object] = {
    "title": QT_TRANSLATE_NOOP("calling", "Dutydesk"),
    "frozen": QT_TRANSLATE_NOOP("calling", "Attention. The console has frozen. What it shows is old."),
    "frozen_over": QT_TRANSLATE_NOOP("calling", "The console answers again."),
    "gone": QT_TRANSLATE_NOOP("calling", "Attention. The console has ended unexpectedly. Start it again."),
    "gone_over": QT_TRANSLATE_NOOP("calling", "The console is there again."),
    "hub_silent": QT_TRANSLATE_NOOP("calling", "Attention. The hub is not heard. What is shown is old."),
    "hub_silent_over": QT_TRANSLATE_NOOP("calling", "The hub is heard again."),
    "cut_off": QT_TRANSLATE_NOOP(
        "calling", "Attention. This console has lost its link, though the hub lives. What is shown is old."
    ),
    "cut_off_over": QT_TRANSLATE_NOOP("calling", "The console has its link again."),
    "test_late": QT_TRANSLATE_NOOP("calling", "The annunciator has not been tested this shift."),
    "test_voice": QT_TRANSLATE_NOOP("calling", "This is a test of the annunciator."),
    "no_sound": QT_TRANSLATE_NOOP("calling", "The annunciator cannot make a sound on this workstation."),
}
LEVELS: Mapping[int, str] = {
    Priority.CRITICAL: "critical",
    Priority.HIGH: "high",
    Priority.MEDIUM: "medium",
    Priority.LOW: "low",
}
"""The level of the annunciator's policy for each priority of an alert."""


def fault_words() -> dict[str, str]:
    """Every sentence that the annunciator says by itself, by its key."""
    return {key: QCoreApplication.translate("calling", str(text)) for key, text in _WORDS.items()}


def spoken_summary(told: AlertSummary) -> str:
    """One short sentence for the ear: how many, how many of the worst kind, where most of them are."""
    translate = QCoreApplication.translate
    one, more = translate("calling", "1 alert"), translate("calling", "{n} alerts")
    parts = [one if told.calling == 1 else more.format(n=told.calling)]
    if critical := told.by_priority.get(Priority.CRITICAL, 0):
        parts.append(translate("calling", "{n} critical").format(n=critical))
    if told.groups:
        group, count = told.groups[0]
        parts.append(translate("calling", "{n} in {group}").format(n=count, group=group))
    sentence = translate("calling", ", ").join(parts)
    return translate("calling", "Alert flood: {alerts}").format(alerts=sentence) if told.flood else sentence


def shown_summary(told: AlertSummary) -> str:
    """For a notice: every group, and what came last."""
    each = QCoreApplication.translate("calling", "{group} {n}")
    groups = [each.format(group=group, n=count) for group, count in told.groups]
    return "\n".join(line for line in (" · ".join(groups), told.newest) if line)


def calling_message(token: str, told: AlertSummary) -> Calling:
    """A summary as the annunciator is told it: counts by level, and everything it may have to say."""
    spoken = spoken_summary(told) if told.calling else ""
    return Calling(
        token,
        told.calling,
        {LEVELS.get(priority, "critical"): count for priority, count in told.by_priority.items()},
        list(told.groups),
        told.newest,
        told.flood,
        spoken,
        spoken,
        shown_summary(told),
    )
