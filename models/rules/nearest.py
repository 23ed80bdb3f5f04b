"""The word that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable

LIKE_ENOUGH = 65.0
"""Of 100, where 100 is the same word."""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like it, or empty where none is."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  # wanted only when something is wrong

    found = process.extractOne(word, sorted(known), scorer=fuzz.ratio, score_cutoff=LIKE_ENOUGH, processor=str.casefold)
    return "" if found is None else str(found[0])


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of a sentence that says so, or nothing."""
    meant = nearest(word, known)
    return f"; did you mean {meant!r}?" if meant else ""
