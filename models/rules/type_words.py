"""Which types of case a text speaks of: a suggestion that an officer confirms, in Chinese and English."""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.rules.catalogue import CaseType

_WORD = re.compile(r"[a-z]{3,}")
_CHINESE = re.compile(r"[\u4e00-\u9fff]+")
_EMPTY_WORDS = frozenset({"and", "the", "for", "with", "from", "other", "out", "not", "near", "about"})


def likely_types(text: str, types: Iterable[CaseType], most: int = 5) -> list[str]:
    """Codes of the types whose names share the most with the text, best first; none where nothing is shared.

    A name scores by the share of its own words (English) or pairs of characters (Chinese) that stand in the text.
    """
    said = _parts(text)
    if not said:
        return []
    scored = ((_score(each, said), each.code) for each in types)
    best = sorted(((score, code) for score, code in scored if score > 0), key=lambda each: (-each[0], each[1]))
    return [code for _, code in best[:most]]


def _score(case_type: CaseType, said: frozenset[str]) -> float:
    return max(_share(_parts(case_type.name_en), said), _share(_parts(case_type.name_zh), said))


def _share(parts: frozenset[str], said: frozenset[str]) -> float:
    """The share of the parts that are said; one more for each, so that two of four come before one of two.

    One part of several says too little: "street" alone is no street lamp.
    """
    shared = len(parts & said)
    return shared / len(parts) + shared if shared > 1 or shared == len(parts) > 0 else 0.0


def _parts(text: str) -> frozenset[str]:
    words = {_singular(word) for word in _WORD.findall(text.casefold()) if word not in _EMPTY_WORDS}
    pairs = {run[at : at + 2] for run in _CHINESE.findall(text) for at in range(len(run) - 1)}
    return frozenset(words | pairs)


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 3 else word
