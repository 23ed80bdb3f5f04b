"""Which entries of the palette are meant by a few words, spelled as it comes."""

from __future__ import annotations

from collections.abc import Sequence

from widgets.commands.palette_model import Entry

LIKE_ENOUGH = 72.0
"""Of 100, where 100 is the same: below it a word only happens to look alike."""
_BEGINS, _WORD_BEGINS, _WITHIN = 100.0, 96.0, 88.0
_RECENT, _OFF, _NEVER = 3.0, 2.0, -1e3


def ranked(entries: Sequence[Entry], query: str, recent: Sequence[str] = ()) -> list[Entry]:
    """The entries that fit, the likeliest first. With nothing typed: the recent ones, then all in their order."""
    words = query.casefold().split()
    if not words:
        by_id = {entry.id: entry for entry in entries}
        first = [by_id[each] for each in recent if each in by_id]
        return first + [entry for entry in entries if entry not in first]
    scored = [(_score(entry, words, recent), place, entry) for place, entry in enumerate(entries)]
    return [entry for score, _, entry in sorted(scored, key=lambda each: (-each[0], each[1])) if score > 0]


def _score(entry: Entry, words: Sequence[str], recent: Sequence[str]) -> float:
    """How well all of the words fit; nothing where one of them does not."""
    texts = [text.casefold() for text in (entry.text, entry.other, entry.sought, entry.group) if text]
    weakest = min(_best(word, texts) for word in words)
    if weakest <= 0:
        return 0.0
    whole = " ".join(words)
    exact = 4.0 if whole in texts[:2] else 0.0
    return weakest + exact + (_RECENT if entry.id in recent else 0.0) - (_OFF if entry.why_not else 0.0)


def _best(word: str, texts: Sequence[str]) -> float:
    """How like a word the likeliest place of the texts is; later texts count for a little less."""
    return max((_likeness(word, text) - place * 0.5 for place, text in enumerate(texts)), default=0.0)


def _likeness(word: str, text: str) -> float:
    if text.startswith(word):
        return _BEGINS
    if f" {word}" in text:
        return _WORD_BEGINS
    if word in text:
        return _WITHIN
    if len(word) < 3:
        return _NEVER  # two letters are like anything
    from rapidfuzz import fuzz  # noqa: PLC0415  # with the first word that is nowhere as it is typed

    best = max((fuzz.ratio(word, part) for part in text.split()), default=0.0)
    return best * 0.86 if best >= LIKE_ENOUGH else _NEVER
