"""Finding the words of a rule in what was reported: whole words of spaced scripts, any place in Chinese text."""

from __future__ import annotations

from collections.abc import Iterable

_FIRST_OF_CJK = "\u2e80"


def first_found(words: Iterable[str], text: str) -> str:
    """The first of the words that stands in the text, both folded already; empty where none does."""
    for word in words:
        if word in text and _stands(word, text):
            return word
    return ""


def _stands(word: str, text: str) -> bool:
    """Whether it stands there by itself: `gas` is not in `gasket`, while Chinese writes no spaces."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not _joined(text[at - 1 : at], word[0]) and not _joined(word[-1], text[end : end + 1]):
            return True
        at = text.find(word, at + 1)
    return False


def _joined(left: str, right: str) -> bool:
    """Whether two neighbouring characters belong to one word; either may be missing at an end of the text."""
    return _letter(left) and _letter(right)


def _letter(character: str) -> bool:
    return character.isalnum() and character < _FIRST_OF_CJK
