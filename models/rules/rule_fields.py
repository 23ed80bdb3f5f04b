"""Reading the fields of one rule: each value of the right kind, or a fault that says which kind it should be."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from models.rules.faults import Fault

_Kind = TypeVar("_Kind", bound=StrEnum)
_Read = TypeVar("_Read")

LONGEST_ID = 80
MOST_VALUES = 500
LONGEST_TEXT = 2_000


@dataclass(frozen=True, slots=True)
class Fields:
    """The values of one rule. `line` tells where a key stands; what is wrong is added to `faults`, never raised."""

    values: Mapping[str, object]
    line: Callable[[str], int]
    faults: list[Fault]

    def wrong(self, name: str, sentence: str) -> None:
        self.faults.append(Fault(self.line(name), name, sentence))

    def lines(self, names: Iterable[str]) -> dict[str, int]:
        """Where each field stands, the missing ones at the head of the rule; nothing where there are no lines."""
        return {name: line for name in names if (line := self.line(name))}

    def only(self, known: Collection[str]) -> None:
        """A fault for each key that no rule of this kind has."""
        for name in self.values:
            if name not in known:
                self.wrong(name, f"no rule has {name!r}; it may have {', '.join(known)}.")

    def text(self, name: str, needed: bool = False) -> str:
        value = self.values.get(name, "")
        if not isinstance(value, str):
            self.wrong(name, f"{value!r} is no text.")
            return ""
        if needed and not value.strip():
            self.wrong(name, f"{name} must be given.")
        if len(value) > LONGEST_TEXT:
            self.wrong(name, f"{len(value)} characters are too many; {LONGEST_TEXT} may stand here.")
        return value.strip()

    def texts(self, name: str) -> tuple[str, ...]:
        """One text or a list of them, none of them empty or given twice; `*` alone is the same as nothing: any."""
        value = self.values.get(name, [])
        given = [value] if isinstance(value, str) else value
        if not isinstance(given, list) or not all(isinstance(each, str) for each in given):
            self.wrong(name, f"{value!r} is neither a text nor a list of texts.")
            return ()
        cleaned = tuple(each.strip() for each in given)
        self._check_list(name, cleaned)
        return () if cleaned == ("*",) else cleaned

    def _check_list(self, name: str, values: tuple[str, ...]) -> None:
        if "" in values:
            self.wrong(name, "an entry of the list is empty.")
        if len(values) > MOST_VALUES:
            self.wrong(name, f"{len(values)} entries are too many; {MOST_VALUES} may stand here.")
        for twice in sorted({each for each in values if values.count(each) > 1} if len(values) <= MOST_VALUES else ()):
            self.wrong(name, f"{twice!r} stands twice.")
        if "*" in values and len(values) > 1:
            self.wrong(name, "`*` means any and stands alone.")

    def id(self) -> str:
        """The name by which a decision tells of its rule. It has no `@`: supervision marks its firings with one."""
        name = self.text("id", needed=True)
        if len(name) > LONGEST_ID or len(name.split()) > 1 or "@" in name:
            self.wrong("id", f"{name!r} is no id: at most {LONGEST_ID} characters, no spaces and no @.")
        return name

    def flag(self, name: str) -> bool:
        value = self.values.get(name, False)
        if not isinstance(value, bool):
            self.wrong(name, f"{value!r} is neither true nor false.")
            return False
        return value

    def number(self, name: str, default: int, least: int, most: int) -> int:
        value = self.values.get(name, default)
        if not isinstance(value, int) or isinstance(value, bool):
            self.wrong(name, f"{value!r} is no whole number.")
            return default
        if value != default and not least <= value <= most:
            self.wrong(name, f"{value} is not between {least} and {most}.")
        return value

    def kind(self, name: str, kinds: type[_Kind], needed: bool = False) -> _Kind | None:
        """A word of a fixed list, or None where nothing stands."""
        word = self.text(name, needed)
        found = self.read(name, (word,) if word else (), lambda each: _word(each, kinds))
        return found[0] if found else None

    def kinds(self, name: str, kinds: type[_Kind]) -> tuple[_Kind, ...]:
        return self.read(name, self.texts(name), lambda each: _word(each, kinds))

    def read(self, name: str, words: Iterable[str], reading: Callable[[str], _Read]) -> tuple[_Read, ...]:
        """Each word as `reading` makes it; its ValueError becomes a fault."""
        found: list[_Read] = []
        for word in words:
            try:
                found.append(reading(word))
            except ValueError as error:
                self.wrong(name, str(error))
        return tuple(found)


def type_pattern(text: str) -> str:
    """A type's code, or the beginning of codes with a `*`; ValueError where the `*` stands elsewhere."""
    if "*" in text[:-1]:
        raise ValueError(f"{text!r}: a * stands only at the end, for every type that begins so.")
    return text


def type_fits(pattern: str, code: str) -> bool:
    """Whether a type's code is the one that a pattern names, or begins as it says."""
    return code.startswith(pattern[:-1]) if pattern.endswith("*") else code == pattern


def _word(word: str, kinds: type[_Kind]) -> _Kind:
    for kind in kinds:
        if kind.value == word:
            return kind
    raise ValueError(f"{word!r} is none of {', '.join(kind.value for kind in kinds)}.")
