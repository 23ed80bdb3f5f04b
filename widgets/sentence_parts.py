"""What sentences are put together from: who did it, when, and what was said with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


@dataclass(frozen=True, slots=True)
class Telling:
    """How to tell of units and of instants: the units' names by call sign, the zone of the screen."""

    unit_names: Mapping[str, str]
    zone: tzinfo

    def unit(self, call_sign: str) -> str:
        """A unit by its name, or by its call sign where it has none."""
        return self.unit_names.get(call_sign, call_sign)

    def when(self, at: datetime) -> str:
        return f"{at.astimezone(self.zone):%Y-%m-%d %H:%M}"


_HUBS_OWN: Mapping[str, object] = {
    "found": QT_TRANSLATE_NOOP("words", "found"),
    "not found": QT_TRANSLATE_NOOP("words", "not found"),
    "off duty": QT_TRANSLATE_NOOP("words", "off duty"),
    "another unit has finished": QT_TRANSLATE_NOOP("words", "another unit has finished"),
    "the day came": QT_TRANSLATE_NOOP("words", "the day came"),
}
"""What the domain and the hub write into facts in words of their own; what people wrote stays as it is."""


def said(text: str) -> str:
    """A text as it is shown: the hub's own beginning of it in the language of the screen."""
    first, colon, rest = text.partition(": ")
    if first not in _HUBS_OWN:
        return text
    own = QCoreApplication.translate("words", str(_HUBS_OWN[first]))
    return with_addition(own, rest) if colon else own


def with_addition(sentence: str, addition: str) -> str:
    """The sentence, and what was said with it."""
    if not addition:
        return sentence
    addition = said(addition)
    return QCoreApplication.translate("words", "{sentence}: {addition}").format(sentence=sentence, addition=addition)
