"""What sentences are put together from: who did it, when, and what was said with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication


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


def with_addition(sentence: str, addition: str) -> str:
    """The sentence, and what was said with it."""
    if not addition:
        return sentence
    return QCoreApplication.translate("words", "{sentence}: {addition}").format(sentence=sentence, addition=addition)
