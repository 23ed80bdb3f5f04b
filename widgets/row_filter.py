"""What is typed into the filter line, understood."""

from __future__ import annotations

import re
from dataclasses import dataclass

_KEYS = {
    **{key: key for key in ("level", "area", "unit", "type")},
    "级别": "level",
    "区域": "area",
    "单位": "unit",
    "类型": "type",
}
_LIGHTS = {"overdue": "overdue", "paused": "paused", "超期": "overdue", "暂停": "paused"}
"""Both languages are understood, whichever the screen speaks."""

# key:value, key:"two words", or a word; full-width colon and quotes come with a Chinese input method.
_TOKEN = re.compile(rf'(?:({"|".join(_KEYS)})[:：])?(?:["“”]([^"“”]*)["“”]?|(\S+))', re.IGNORECASE)


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
    """Read words, `level:AB`, `area:…`, `unit:…`, `type:…`, `overdue`, `paused` or the Chinese for these.

    A key with nothing after it yet (`area:` while typing) asks for nothing.
    """
    found: dict[str, list[str]] = {key: [] for key in ("", "level", "area", "unit", "type")}
    for match in _TOKEN.finditer(text):
        key, quoted, plain = match.groups()
        value = (quoted if plain is None else plain).casefold()
        if key is None and value[-1:] in (":", "：") and value.rstrip(":：") in ("", *_KEYS):
            continue
        if value:
            found["" if key is None else _KEYS[key.casefold()]].append(value)
    words = [word for word in found[""] if word not in _LIGHTS]
    lights = {_LIGHTS[word] for word in found[""] if word in _LIGHTS}
    return RowFilter(
        # The longest word first: it leaves the fewest rows for the others to be looked for in.
        words=tuple(sorted(words, key=len, reverse=True)),
        levels=frozenset("".join(found["level"]).upper()),
        areas=tuple(found["area"]),
        units=tuple(found["unit"]),
        types=tuple(found["type"]),
        overdue="overdue" in lights,
        paused="paused" in lights,
    )
