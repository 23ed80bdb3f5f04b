"""How passwords are to be, and how long what stands on them lasts: values that a profile gives, not constants."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

KINDS: tuple[Callable[[str], bool], ...] = (
    str.islower,
    str.isupper,
    str.isdecimal,
    lambda sign: not sign.isalnum(),
)
"""Small and capital letters, digits, other signs. Letters without case, as of Chinese, are of no kind."""

LENGTH = "the password needs {0} to {1} characters, this one has {2}"
FEW_KINDS = (
    "the password needs {0} of four kinds of signs (small and capital letters, digits, others), this one has {1}"
)
COMMON = "the password is one of those that are tried first: take another"
OWN_NAME = "the password holds the person's own name or that of this room: take another"
GUESSED = "the password is made of what is tried first (words, names, dates, rows of keys): take another"
USED_BEFORE = "the password was used before: take another"
WEAKNESSES = (LENGTH, FEW_KINDS, COMMON, OWN_NAME, GUESSED, USED_BEFORE)
"""Why a password is not taken. A seat knows them too, and says them in its own language."""


@dataclass(frozen=True, slots=True)
class Passwords:
    """`kinds` is how many kinds of signs are asked for, `former` how many earlier passwords may not come again.

    `guesses` is the power of ten of tries that it has to withstand.
    `lasts` is after which time it has to be changed; None for never. `first_lasts` is for one that was given out.
    """

    least: int
    most: int
    kinds: int
    guesses: int
    former: int
    lasts: timedelta | None
    first_lasts: timedelta


@dataclass(frozen=True, slots=True)
class SignInPolicy:
    """`failures` wrong passwords one after the other bar a person for `barred`. A seat that is left alone locks after
    `locks_after`; a sign-in ends after `lasts`, whatever was done in the meantime.
    """

    name: str
    passwords: Passwords
    failures: int
    barred: timedelta
    locks_after: timedelta
    lasts: timedelta
    common: frozenset[str] = frozenset()


def as_typed(password: str) -> str:
    """One form for what different keyboards and systems send for the same signs."""
    return unicodedata.normalize("NFKC", password)


def too_weak(password: str, policy: SignInPolicy, known: tuple[str, ...] = ()) -> str:
    """Why a password may not be taken, in a sentence; empty where it may. `known` is what others know of its owner."""
    wanted, typed = policy.passwords, as_typed(password)
    if not wanted.least <= len(typed) <= wanted.most:
        return LENGTH.format(wanted.least, wanted.most, len(typed))
    kinds = sum(any(map(kind, typed)) for kind in KINDS)
    if kinds < wanted.kinds:
        return FEW_KINDS.format(wanted.kinds, kinds)
    folded = typed.casefold()
    if folded in policy.common or len(set(folded)) < 4:
        return COMMON
    if any(len(word) > 3 and word.casefold() in folded for word in known):
        return OWN_NAME
    return ""
