"""Texts of the program in the language that the screen does not speak: either may be typed to find something."""

from __future__ import annotations

from functools import cache

from console.languages import Texts
from resources import resource


@cache
def _chinese() -> Texts:
    return Texts(resource("translations", "dutydesk_zh.qm").read_bytes())


def other_text(context: str, source: str, language: str) -> str:
    """A source text as the other language has it: English on a Chinese screen, Chinese on an English one."""
    if language == "zh":
        return source
    return _chinese().translate(context, source) or ""


def in_language(language: str, context: str, source: str) -> str:
    """A source text in a language, whichever one the screen speaks; the source itself where it has no translation."""
    if language == "en":
        return source
    return _chinese().translate(context, source) or source
