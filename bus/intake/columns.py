"""Which column of a file holds which field: names compared loosely, values taken from the first that has one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import msgspec

Values = Mapping[str, str]
"""One row of a file: loose column name → text."""


class Joined(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Several columns read as one value; empty ones are left out."""

    join: list[str]
    by: str = " "


Column = str | Joined | list[str | Joined]
"""A column, columns joined, or a list of which the first with a value in the row is taken."""

_BETWEEN = re.compile(r"[\W_]+")


def loose(name: str) -> str:
    """A column name as it is compared: `Unique Key`, `unique_key` and `UNIQUE.KEY` are one."""
    return _BETWEEN.sub("_", name.casefold()).strip("_")


@dataclass(frozen=True, slots=True)
class Choice:
    """Loose names read as one value; `label` is what a refusal calls it."""

    names: tuple[str, ...]
    by: str
    label: str

    def read(self, values: Values) -> str:
        if len(self.names) == 1:
            return values.get(self.names[0], "").strip()
        parts = (values.get(name, "").strip() for name in self.names)
        return self.by.join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Reader:
    """A column of a profile, made ready for reading rows."""

    choices: tuple[Choice, ...] = ()

    def read(self, values: Values) -> str:
        """The first value that is not empty, or an empty text."""
        for choice in self.choices:
            if value := choice.read(values):
                return value
        return ""

    def read_all(self, values: Values) -> list[str]:
        """Every value that is not empty, first wish first."""
        return [value for choice in self.choices if (value := choice.read(values))]

    @property
    def label(self) -> str:
        return self.choices[0].label if self.choices else ""

    @property
    def names(self) -> frozenset[str]:
        return frozenset(name for choice in self.choices for name in choice.names)

    def found_in(self, header: Iterable[str]) -> bool:
        return not self.names.isdisjoint(header)


def reader_of(column: Column | None) -> Reader:
    if column is None:
        return Reader()
    wishes = column if isinstance(column, list) else [column]
    return Reader(tuple(_choice(wish) for wish in wishes))


def _choice(wish: str | Joined) -> Choice:
    if isinstance(wish, str):
        return Choice((loose(wish),), "", wish)
    return Choice(tuple(loose(name) for name in wish.join), wish.by, " + ".join(wish.join))
