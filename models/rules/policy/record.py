"""One row of a table, or one table of a TOML file: texts by column, and where each stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import TypeVar

from models.rules.faults import Fault
from models.rules.nearest import did_you_mean
from models.rules.toml_lines import Path, TomlLines

NOTHING = "-"
"""A cell that says: none. An empty one may leave things to others."""

_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class Record:
    """`lines` holds the line of each column where they differ, as they do in TOML. Faults are gathered, not raised."""

    line: int
    cells: Mapping[str, str]
    faults: list[Fault]
    lines: Mapping[str, int] = field(default_factory=dict)

    def __contains__(self, column: str) -> bool:
        return column in self.cells

    def text(self, column: str) -> str:
        """Empty where it is not there, is empty, or says that there is none."""
        text = self.cells.get(column, "")
        return "" if text == NOTHING else text

    def wrong(self, column: str, sentence: str) -> None:
        self.faults.append(Fault(self.lines.get(column, self.line), column, sentence))

    def read(self, column: str, reader: Callable[[str], _Read], otherwise: _Read) -> _Read:
        """What the reader makes of a cell; a ValueError of its becomes a fault."""
        try:
            return reader(self.text(column))
        except ValueError as error:
            self.wrong(column, str(error))
            return otherwise

    def only(self, known: Collection[str]) -> None:
        """A fault for each column that is not known."""
        for column in self.cells:
            if column not in known:
                self.wrong(column, f"no column is called {column!r} here{did_you_mean(column, known)}")


def read_date(text: str) -> str:
    """An ISO date as it is written, or empty; ValueError says what to write."""
    if not text:
        return ""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise ValueError(f"{text!r} is no date: write it like 2026-11-21") from None


def read_count(text: str) -> int:
    """ValueError where it is no whole number from 0 on."""
    if not text.isdecimal() or len(text) > 6:
        raise ValueError(f"{text!r} is no whole number from 0 to 999999")
    return int(text)


def toml_record(file: TomlLines, faults: list[Fault], *path: str | int) -> Record:
    """A table of the file as a record: `sign = {limit = "1wd", basis = "…"}` is the same as `sign` and `sign_basis`."""
    cells: dict[str, str] = {}
    lines: dict[str, int] = {}
    for key, value in _table(file, faults, path).items():
        for column, text in _texts(file, faults, (*path, key), value):
            cells[column] = text
            lines[column] = file.line(*path, key)
    return Record(file.line(*path), cells, faults, lines)


def _table(file: TomlLines, faults: list[Fault], path: Path) -> dict[str, object]:
    found: object = file.values
    for part in path:
        found = found[part]  # type: ignore[index]  # tables and lists all the way: the path was walked before
    if isinstance(found, dict):
        return found
    faults.append(file.fault("a table is needed here", *path))
    return {}


def _texts(file: TomlLines, faults: list[Fault], path: Path, value: object) -> list[tuple[str, str]]:
    key = str(path[-1])
    if isinstance(value, dict):
        inner = [pair for part in value for pair in _texts(file, faults, (*path, part), value[part])]
        return [(key if name == "limit" else f"{key}_{name}", text) for name, text in inner]
    if isinstance(value, bool | list | float):
        faults.append(file.fault("a text in quotes, a whole number or a date is needed here", *path))
        return []
    return [(key, value.isoformat() if isinstance(value, date | time) else str(value).strip())]
