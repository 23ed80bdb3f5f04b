"""How a unit stands and what is awaited of it, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.domain.instants import to_ms
from models.domain.lights import Light
from models.domain.units_standing import Awaited, Standing, UnitStanding, Work
from widgets.remaining import remaining_text
from widgets.words import duration_text

_STANDINGS: Mapping[str, object] = {
    Standing.OFF_DUTY: QT_TRANSLATE_NOOP("units", "off duty"),
    Standing.FREE: QT_TRANSLATE_NOOP("units", "free"),
    Standing.NOT_SIGNED: QT_TRANSLATE_NOOP("units", "not signed"),
    Standing.SIGNED: QT_TRANSLATE_NOOP("units", "signed"),
    Standing.EN_ROUTE: QT_TRANSLATE_NOOP("units", "en route"),
    Standing.ON_SCENE: QT_TRANSLATE_NOOP("units", "on scene"),
    Standing.BUSY: QT_TRANSLATE_NOOP("units", "at work"),
}
_AWAITED: Mapping[str, object] = {
    Awaited.SIGN: QT_TRANSLATE_NOOP("units", "sign"),
    Awaited.SET_OUT: QT_TRANSLATE_NOOP("units", "set out"),
    Awaited.ARRIVE: QT_TRANSLATE_NOOP("units", "arrive"),
    Awaited.FEEDBACK: QT_TRANSLATE_NOOP("units", "feedback"),
    Awaited.RELIEF: QT_TRANSLATE_NOOP("units", "relief"),
}


def standing_word(standing: Standing) -> str:
    return QCoreApplication.translate("units", str(_STANDINGS[standing]))


def awaited_word(awaited: Awaited) -> str:
    return QCoreApplication.translate("units", str(_AWAITED[awaited]))


def timer_text(work: Work, now: datetime) -> tuple[Light, str]:
    """What is awaited and the time that is left for it, with its light."""
    light = work.light(now)
    left = remaining_text(light, 0 if work.due is None else to_ms(work.due), to_ms(now))
    return light, f"{awaited_word(work.awaited)} {left}".strip()


def since_text(standing: UnitStanding, now: datetime) -> str:
    return duration_text(now - standing.since)


def tail(number: str) -> str:
    """The last part of a case number: as a room calls it."""
    return number.rsplit("-", 1)[-1]
