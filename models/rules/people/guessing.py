"""How many tries a password takes, by the commonest ones and what is made of them, of words, dates, rows of keys."""

from __future__ import annotations

from collections.abc import Iterable

MOST_LOOKED_AT = 72
"""What stands further back is not looked at: with the length the work grows fast, and so many signs are enough."""
LEAST_WORD = 4
"""Shorter ones stand by chance in what was thrown with dice."""


def power_of_guesses(password: str, known: Iterable[str], common: Iterable[str] = ()) -> float:
    """The tries as a power of ten. `known` is what others know of its owner, `common` what is tried beside the lists.

    Those are of the library: 30,000 passwords and as many words and names, in capitals, backwards, with signs for
    letters, repeated, one after the other; dates, sequences, and rows of several keyboards.
    """
    from zxcvbn import zxcvbn  # noqa: PLC0415  # a tenth of a second, which only who changes a password waits for

    words = [*known, *sorted(common)]  # in the same order each time: the first are the likeliest
    words = [word for word in words if len(word) >= LEAST_WORD]
    found = zxcvbn(password[:MOST_LOOKED_AT], words)
    return float(found["guesses_log10"])
