"""The time that is left, in as few letters as say it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.domain.lights import Light

_MINUTE = 60
_HOUR = 60 * _MINUTE
_DAY = 24 * _HOUR
_WEEKS_AWAY = 10
"""Days from which the hours beside them say nothing any more."""


def remaining_text(light: Light, due_ms: int, now_ms: int) -> str:
    """`+00:18` hours and minutes too late, `06:12` minutes and seconds left, `1 h 12`, `2 d 3 h`, or `paused`."""
    if light is Light.NONE:
        return ""
    if light is Light.PAUSED:
        return QCoreApplication.translate("words", "paused")
    seconds = abs(due_ms - now_ms) // 1000
    if seconds >= _DAY:
        days = seconds // _DAY
        if days >= _WEEKS_AWAY:
            text = QCoreApplication.translate("words", "{days} d").format(days=days)
        else:
            spell = QCoreApplication.translate("words", "{days} d {hours} h")
            text = spell.format(days=days, hours=seconds % _DAY // _HOUR)
        return f"+{text}" if light is Light.OVERDUE else text
    hours, minutes = seconds // _HOUR, seconds % _HOUR // _MINUTE
    if light is Light.OVERDUE:
        return f"+{hours:02}:{minutes:02}"
    if hours:
        return QCoreApplication.translate("words", "{hours} h {minutes}").format(hours=hours, minutes=f"{minutes:02}")
    return f"{minutes:02}:{seconds % _MINUTE:02}"
