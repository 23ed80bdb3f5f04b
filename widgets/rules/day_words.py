"""What a day is, in words and in the letter that marks it in the year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.rules.calendar.windows import show_windows
from widgets.rules.day_look import DayKind, DayLook

translate = QCoreApplication.translate
_KINDS: Mapping[DayKind, object] = {
    DayKind.WORKING: QT_TRANSLATE_NOOP("days", "working"),
    DayKind.WEEKEND: QT_TRANSLATE_NOOP("days", "off by the week"),
    DayKind.HOLIDAY: QT_TRANSLATE_NOOP("days", "holiday"),
    DayKind.MADE_UP: QT_TRANSLATE_NOOP("days", "made up"),
    DayKind.OWN_ON: QT_TRANSLATE_NOOP("days", "overridden: working"),
    DayKind.OWN_OFF: QT_TRANSLATE_NOOP("days", "overridden: off"),
}
_MARKS: Mapping[DayKind, object] = {
    DayKind.HOLIDAY: QT_TRANSLATE_NOOP("days", "H"),
    DayKind.MADE_UP: QT_TRANSLATE_NOOP("days", "M"),
    DayKind.OWN_ON: QT_TRANSLATE_NOOP("days", "+"),
    DayKind.OWN_OFF: QT_TRANSLATE_NOOP("days", "−"),
}
_MONTHS = (
    QT_TRANSLATE_NOOP("days", "January"),
    QT_TRANSLATE_NOOP("days", "February"),
    QT_TRANSLATE_NOOP("days", "March"),
    QT_TRANSLATE_NOOP("days", "April"),
    QT_TRANSLATE_NOOP("days", "May"),
    QT_TRANSLATE_NOOP("days", "June"),
    QT_TRANSLATE_NOOP("days", "July"),
    QT_TRANSLATE_NOOP("days", "August"),
    QT_TRANSLATE_NOOP("days", "September"),
    QT_TRANSLATE_NOOP("days", "October"),
    QT_TRANSLATE_NOOP("days", "November"),
    QT_TRANSLATE_NOOP("days", "December"),
)
_INITIALS = (
    QT_TRANSLATE_NOOP("weekdays", "Mo"),
    QT_TRANSLATE_NOOP("weekdays", "Tu"),
    QT_TRANSLATE_NOOP("weekdays", "We"),
    QT_TRANSLATE_NOOP("weekdays", "Th"),
    QT_TRANSLATE_NOOP("weekdays", "Fr"),
    QT_TRANSLATE_NOOP("weekdays", "Sa"),
    QT_TRANSLATE_NOOP("weekdays", "Su"),
)
LEGEND = (DayKind.WORKING, DayKind.WEEKEND, DayKind.HOLIDAY, DayKind.MADE_UP, DayKind.OWN_ON, DayKind.OWN_OFF)


def kind_name(kind: DayKind) -> str:
    return translate("days", str(_KINDS[kind]))


def kind_mark(kind: DayKind) -> str:
    """The letter or sign beside the number of a day; empty where the weekday says it all."""
    return translate("days", str(_MARKS[kind])) if kind in _MARKS else ""


def month_name(month: int) -> str:
    return translate("days", str(_MONTHS[month - 1]))


def weekday_name(weekday: int) -> str:
    return translate("weekdays", str(_INITIALS[weekday]))


def day_text(day: date, look: DayLook) -> str:
    """`2026-10-01 Th: holiday, 国庆节`, with the windows of a working day, and whether its year is published."""
    parts = [kind_name(look.kind), look.name, show_windows(look.windows)]
    if not look.published:
        parts.append(translate("days", "the year is not published yet"))
    return f"{day.isoformat()} {weekday_name(day.weekday())}: {', '.join(filter(None, parts))}"
