"""Words to compare: whole words where a script has spaces, overlapping pairs of characters where it is Chinese."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from operator import add

FIRST_HAN, LAST_HAN, AFTER_HAN = "㐀", "鿿", "ꀀ"
_RUNS = re.compile(rf"[{FIRST_HAN}-{LAST_HAN}]+|[^\W_{FIRST_HAN}-{LAST_HAN}]+")
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]")
_LONGEST = 200
"""Characters of a text that are read: its beginning says what it is about, and a long story must not cost more."""

ADDRESS_MARK = "@"
PERSONAL_DIGITS = 7

_STREET_WORDS = {
    "street": "st",
    "road": "rd",
    "avenue": "ave",
    "av": "ave",
    "boulevard": "blvd",
    "square": "sq",
    "place": "pl",
    "drive": "dr",
    "lane": "ln",
    "court": "ct",
    "parkway": "pkwy",
    "highway": "hwy",
    "north": "n",
    "south": "s",
    "east": "e",
    "west": "w",
}


def words_of(text: str, most: int) -> list[str]:
    """At most so many different words, in the order of the text. "２号 Lamp lamp" gives 2, 号, lamp.

    Long numbers are left out: they are telephones and identity cards, and cases are not matched by persons.
    """
    found: dict[str, None] = {}
    for run in _RUNS.findall(_plain(text[:_LONGEST])):
        if FIRST_HAN <= run <= AFTER_HAN and len(run) > 1:
            found.update(dict.fromkeys(map(add, run, run[1:])))
        elif not (run.isdecimal() and len(run) >= PERSONAL_DIGITS):
            found[run] = None
        if len(found) >= most:
            break
    return list(found)[:most]


def _plain(text: str) -> str:
    """Small letters, and those of double width made single; the slow way is taken only where there are such."""
    return (unicodedata.normalize("NFKC", text) if _WIDE.search(text) else text).lower()


def address_words(address: str, most: int) -> list[str]:
    """The words of an address, marked so that they match other addresses only; "Road" is "Rd"."""
    return [ADDRESS_MARK + _STREET_WORDS.get(word, word) for word in words_of(address, most)]


def joined(words: Sequence[str]) -> tuple[str, ...]:
    """Words for showing: overlapping pairs of characters made one again. "夜间", "间施" gives "夜间施"."""
    found: list[str] = []
    for word in words:
        pair = len(word) == 2 and FIRST_HAN <= word[0] <= LAST_HAN
        if pair and found and FIRST_HAN <= found[-1][0] <= LAST_HAN and found[-1][-1] == word[0]:
            found[-1] += word[1]
        else:
            found.append(word)
    return tuple(found)
