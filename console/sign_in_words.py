"""What the hub's answers to a sign-in mean, in the words of the screen."""

from __future__ import annotations

import re
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
_WEAK = (
    QT_TRANSLATE_NOOP("people", "the password needs {0} to {1} characters, this one has {2}"),
    QT_TRANSLATE_NOOP(
        "people",
        "the password needs {0} of four kinds of signs (small and capital letters, digits, others), this one has {1}",
    ),
    QT_TRANSLATE_NOOP("people", "the password is one of those that are tried first: take another"),
    QT_TRANSLATE_NOOP("people", "the password holds the person's own name or that of this room: take another"),
    QT_TRANSLATE_NOOP(
        "people", "the password is made of what is tried first (words, names, dates, rows of keys): take another"
    ),
    QT_TRANSLATE_NOOP("people", "the password was used before: take another"),
)
"""Why a new password was not taken: the sentences of `models.domain.people.policy`, which a hub says in English."""
_NUMBER = re.compile(r"\\\{\d\\\}")


def words_of(code: str, reason: str = "") -> str:
    """A sentence for the card. What is not known here is said as the hub says it."""
    if code in _WORDS:
        return QCoreApplication.translate("people", str(_WORDS[code]))
    known = weakness_of(reason)
    return reason if known is None else QCoreApplication.translate("people", str(known[0])).format(*known[1])


def weakness_of(reason: str) -> tuple[str, tuple[str, ...]] | None:
    """Which of the sentences it is, with the numbers in it."""
    for source in map(str, _WEAK):
        found = re.fullmatch(_NUMBER.sub(r"(\\d+)", re.escape(source)), reason)
        if found is not None:
            return source, found.groups()
    return None
