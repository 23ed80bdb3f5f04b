"""What is typed into the filter line, understood."""

from __future__ import annotations

import re
from dataclasses import dataclass

# key:value, key:"two words", or a word; the full-width colon comes with a Chinese input method.
_TOKEN = re.compile(r'(?:(level|area|unit|type)[:：])?(?:"([^"]*)"?|(\S+))', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RowFilter:
    """Everything named must hold. Words and parts are folded for comparing without case."""

    words: tuple[str, ...] = ()
    levels: frozenset[str] = frozenset()
    areas: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    overdue: bool = False
    paused: bool = False


def parse_filter(text: str) -> RowFilter:
    """Read words, `level:AB`, `area:…`, `unit:…`, `type:…`, `overdue` and `paused`; all else is a word.

    A key with nothing after it yet (`area:` while typing) asks for nothing.
    """
    found: dict[str, list[str]] = {key: [] for key in ("", "level", "area", "unit", "type")}
    for match in _TOKEN.finditer(text):
        key, quoted, plain = match.groups()
        value = (quoted if plain is None else plain).casefold()
        if key is None and value.rstrip(":：") in found and value[-1:] in (":", "："):
            continue
        if value:
            found[(key or "").casefold()].append(value)
    words = found[""]
    return RowFilter(
        # The longest word first: it leaves the fewest rows for the others to be looked for in.
        words=tuple(sorted((word for word in words if word not in ("overdue", "paused")), key=len, reverse=True)),
        levels=frozenset("".join(found["level"]).upper()),
        areas=tuple(found["area"]),
        units=tuple(found["unit"]),
        types=tuple(found["type"]),
        overdue="overdue" in words,
        paused="paused" in words,
    )
