"""What the hub's answers to a sign-in mean, in the words of the screen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_WORDS: Mapping[str, object] = {
    "sign_in": QT_TRANSLATE_NOOP("people", "Sign in to work here."),
    "sign_in_wrong": QT_TRANSLATE_NOOP("people", "Name or password is not right."),
    "sign_in_barred": QT_TRANSLATE_NOOP(
        "people", "Too many wrong passwords: try again later, or have a leader release it."
    ),
    "sign_in_locked": QT_TRANSLATE_NOOP(
        "people", "You were shut out: a leader or an administrator can let you in again."
    ),
    "sign_in_old": QT_TRANSLATE_NOOP("people", "The password has to be changed: write a new one twice."),
    "sign_in_late": QT_TRANSLATE_NOOP(
        "people", "This first password is no longer good: have an administrator give out another."
    ),
    "sign_in_held": QT_TRANSLATE_NOOP("people", "Only who locked this seat, or a leader, can go on here."),
    "sign_in_over": QT_TRANSLATE_NOOP("people", "The sign-in has ended: sign in again."),
    "no_hub": QT_TRANSLATE_NOOP("people", "The hub is not heard: nobody can sign in until it is."),
}


def words_of(code: str, reason: str = "") -> str:
    """A sentence for the card. Why a new password was not taken has many sentences: those are the hub's own."""
    return QCoreApplication.translate("people", str(_WORDS[code])) if code in _WORDS else reason
