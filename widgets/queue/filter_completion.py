"""What could be typed next into the filter line: names of fields, words, and what stands in the column named."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from widgets.queue.filter_fields import FIELD_OF, FIELDS, FLAGS, VALUE_WORDS, FieldKind, FilterField, value_text
from widgets.queue.row_filter import TOKEN

MOST_OFFERED = 12

Values = Callable[[str], Iterable[str]]
"""Every text that a column of the rows holds."""


@dataclass(frozen=True, slots=True)
class Offer:
    """`text` takes the place of what stands from `start` to `end`; `shown` is how it reads in a list."""

    text: str
    shown: str
    start: int
    end: int


def offers(line: str, cursor: int, values: Values) -> list[Offer]:
    """What can complete the piece that the cursor stands behind; nothing where it is complete or a plain text."""
    for match in TOKEN.finditer(line):
        if match.end() == cursor and match.group():
            key, start = match["key"], match.start() + len(match["not"] or "")
            typed = (match["value"] or "").casefold()
            if key is None:
                return _named(typed, start, cursor) if typed else []
            field = FIELD_OF.get(key.casefold())
            return [] if field is None else _valued(field, typed, match.end("sign"), cursor, values)
    return []


def _named(typed: str, start: int, end: int) -> list[Offer]:
    """Fields and words that begin with what was typed, in either language."""
    found = []
    for field in FIELDS:
        for word in (field.key, *field.chinese):
            if word.startswith(typed) and word != typed:
                after = ":" if field.kind is FieldKind.TEXT else "<" if field.kind is FieldKind.SPAN else ">"
                found.append(Offer(word + after, f"{word}{after}  {_other_words(word, field)}", start, end))
    for flag, chinese in FLAGS.items():
        for word in (flag, *chinese):
            if word.startswith(typed) and word != typed:
                others = " ".join(each for each in (flag, *chinese) if each != word)
                found.append(Offer(word + " ", f"{word}  {others}", start, end))
    return found[:MOST_OFFERED]


def _valued(field: FilterField, typed: str, start: int, end: int, values: Values) -> list[Offer]:
    if field.kind is not FieldKind.TEXT or field.key in ("title", "number", "place"):
        return []
    part = typed.strip('"“”')
    column = field.column
    found = []
    for value in sorted(values(column)):
        words = value_text(column, value) if column in VALUE_WORDS else value.casefold()
        if part in words and value.casefold() != part:
            shown = f"{value}  {VALUE_WORDS[column].get(value, '')}" if column in VALUE_WORDS else value
            found.append(Offer(_quoted(value) + " ", shown.strip(), start, end))
            if len(found) == MOST_OFFERED:
                break
    return found


def _other_words(word: str, field: FilterField) -> str:
    return " ".join(each for each in (field.key, *field.chinese) if each != word)


def _quoted(value: str) -> str:
    """A value with a blank, a comma or a quote in it would be taken for two."""
    clean = value.replace('"', " ")
    return f'"{clean}"' if any(each in clean for each in " ,，、“”") else clean
