"""A typed line as words with their places: the verb, what stands by itself, and named fields."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r'(?:[^\s:："“”]+[:：])?["“][^"“”]*["”]|\S+')
_FIELD = re.compile(r"([^\s:：\"“”]+)[:：]")
_QUOTES = '"“”'
MOST_TYPED = 4_000
"""No more of a line than this is read: a pasted page is no command."""


@dataclass(frozen=True, slots=True)
class Word:
    """`text` is what it means, without quotes; `start` and `end` say where it stands in the line."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NamedField:
    """`name` is what stands before the colon; the value goes on to the next field or to the end."""

    name: Word
    value: Word


@dataclass(frozen=True, slots=True)
class Line:
    """`words` are all that stand before the first field, the verb among them."""

    text: str
    words: tuple[Word, ...]
    fields: tuple[NamedField, ...]


def read_line(text: str, field_names: frozenset[str]) -> Line:
    """Take a line apart. Only known names begin a field, so that a colon inside a note or a time stays what it is."""
    text = text[:MOST_TYPED]
    words: list[Word] = []
    heads: list[tuple[Word, int]] = []
    for match in _WORD.finditer(text):
        head = _FIELD.match(match[0])
        if head is not None and head[1].casefold() in field_names:
            start = match.start()
            heads.append((Word(head[1].casefold(), start, start + len(head[1])), start + head.end()))
        elif not heads:
            words.append(Word(match[0].strip(_QUOTES), match.start(), match.end()))
    ends = [*(name.start for name, _ in heads[1:]), len(text)][: len(heads)]
    fields = [NamedField(name, _value(text, start, end)) for (name, start), end in zip(heads, ends, strict=True)]
    return Line(text, tuple(words), tuple(fields))


def _value(text: str, start: int, end: int) -> Word:
    """What stands between two places, without the spaces around it and without quotes around all of it."""
    raw = text[start:end]
    left = start + len(raw) - len(raw.lstrip())
    kept = raw.strip()
    if not kept:
        return Word("", start, start)
    whole = kept
    if len(kept) > 1 and kept[0] in _QUOTES and kept[-1] in _QUOTES:
        kept = kept[1:-1]
    return Word(kept, left, left + len(whole))
