"""The first letters of how Chinese words are said: 派遣 is found by `pq`, as every input method does it."""

from __future__ import annotations

from bisect import bisect_right

_FIRST = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝"
_LETTERS = "abcdefghjklmnopqrstwxyz"
_CODES = [int.from_bytes(char.encode("gb2312"), "big") for char in _FIRST]
_LAST = int.from_bytes("座".encode("gb2312"), "big")
"""GB 2312 orders its first level, the 3,755 common characters, by how they are said; rarer ones by their strokes."""


def initials(text: str) -> str:
    """The first letters of the Chinese characters of a text; other characters, and rare ones, are left out."""
    return "".join(filter(None, map(_initial, text)))


def _initial(char: str) -> str:
    try:
        code = int.from_bytes(char.encode("gb2312"), "big")
    except UnicodeEncodeError:
        return ""
    if not _CODES[0] <= code <= _LAST:
        return ""
    return _LETTERS[bisect_right(_CODES, code) - 1]
