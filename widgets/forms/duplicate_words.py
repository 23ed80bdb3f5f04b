"""Why a case may be the same matter, in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from models.rules.duplicates.likely import Kind, Likely, Reason
from widgets.words import duration_text

translate = QCoreApplication.translate

MOST_REASONS = 4
MOST_SHARED = 3


VERY_LIKELY, LIKELY = 0.5, 0.1


def likelihood_text(score: float) -> str:
    """How sure it is, in a word and in percent."""
    if score >= VERY_LIKELY:
        text = translate("duplicates", "Very likely, {percent} %")
    elif score >= LIKELY:
        text = translate("duplicates", "Likely, {percent} %")
    else:
        text = translate("duplicates", "Possible, {percent} %")
    return text.format(percent=max(1, round(100 * score)))


def reasons_text(likely: Likely, same_address: bool = False) -> str:
    """The weightiest reasons, those that speak against it last. An address that many reports have counts little."""
    speaking = [reason for reason in likely.reasons if reason.points > 0][:MOST_REASONS]
    against = [reason for reason in likely.reasons if reason.points < 0][:1]
    return " · ".join(_told(speaking + against, same_address))


def _told(reasons: Iterable[Reason], same_address: bool) -> list[str]:
    return [text for reason in reasons if (text := reason_text(reason, same_address))]


def reason_text(reason: Reason, same_address: bool = False) -> str:
    match reason.kind:
        case Kind.DISTANCE:
            return translate("duplicates", "{metres} m away").format(metres=f"{reason.value:,.0f}")
        case Kind.ADDRESS:
            if same_address or reason.value >= 1:
                return translate("duplicates", "same address")
            return translate("duplicates", "address alike ({percent} %)").format(percent=round(100 * reason.value))
        case Kind.TIME:
            apart = duration_text(timedelta(minutes=reason.value))
            return translate("duplicates", "{apart} apart").format(apart=apart)
        case Kind.SAME_TYPE:
            return translate("duplicates", "same type")
        case Kind.SAME_GROUP:
            return translate("duplicates", "type of the same group")
        case Kind.OTHER_TYPE:
            return translate("duplicates", "another type")
        case Kind.WORDS:
            shared = ", ".join(reason.shared[:MOST_SHARED])
            if shared:
                return translate("duplicates", "both say: {words}").format(words=shared)
            return translate("duplicates", "words alike ({percent} %)").format(percent=round(100 * reason.value))
        case Kind.CLOSED:
            return translate("duplicates", "closed {days} days ago").format(days=max(0, round(reason.value)))
