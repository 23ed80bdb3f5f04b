"""Value tables: the words of a source and what they are called here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


def plain(word: str) -> str:
    """A word as it is compared: letter case and the number of blanks do not matter."""
    return " ".join(word.split()).casefold()


@dataclass(frozen=True, slots=True)
class WordTable:
    """Looks up a word: exactly first, then by the longest beginning that is listed with a `*` at its end."""

    exact: Mapping[str, str]
    beginnings: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, table: Mapping[str, str]) -> WordTable:
        exact = {plain(word): value for word, value in table.items() if not word.endswith("*")}
        beginnings = [(plain(word[:-1]), value) for word, value in table.items() if word.endswith("*")]
        return cls(exact, tuple(sorted(beginnings, key=lambda pair: -len(pair[0]))))

    def find(self, word: str) -> str | None:
        word = plain(word)
        if (value := self.exact.get(word)) is not None:
            return value
        return next((value for beginning, value in self.beginnings if word.startswith(beginning)), None)

    def first(self, words: Iterable[str]) -> str | None:
        """What the first of several words that is listed stands for."""
        return next((value for word in words if (value := self.find(word)) is not None), None)
