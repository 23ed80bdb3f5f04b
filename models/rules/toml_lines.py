"""TOML that knows where things stand: the parsed values, and the line of each table and key."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from typing import Any

from models.rules.faults import Fault, RuleFileError

Path = tuple[str | int, ...]
"""Where a value stands, e.g. `("rule", 2, "lead")`: the key `lead` of the third `[[rule]]`."""

_HEADER = re.compile(r"^\s*(\[{1,2})\s*([^\[\]]+?)\s*\]{1,2}\s*(#.*)?$")
_KEY = re.compile(r"^\s*((?:[A-Za-z0-9_-]+|\"[^\"]*\")(?:\s*\.\s*(?:[A-Za-z0-9_-]+|\"[^\"]*\"))*)\s*=")
_WHERE = re.compile(r"\(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class TomlLines:
    """`values` as tomllib gives them; `line(path)` is 0 for what does not stand there."""

    values: dict[str, Any]  # Any: whatever TOML holds; its reader checks it
    lines: dict[Path, int] = field(default_factory=dict)

    def line(self, *path: str | int) -> int:
        """The line of the value, or of the nearest table around it."""
        for end in range(len(path), 0, -1):
            if (found := self.lines.get(path[:end])) is not None:
                return found
        return 0

    def fault(self, sentence: str, *path: str | int) -> Fault:
        """A fault at a path; the last key of the path is its column."""
        names = [str(part) for part in path if isinstance(part, str)]
        return Fault(self.line(*path), names[-1] if names else "", sentence)


def parse_toml(text: str) -> TomlLines:
    """RuleFileError with the line where the text is no TOML."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = _WHERE.search(str(error))
        line = int(where[1]) if where else len(text.splitlines())
        raise RuleFileError([Fault(line, "", f"this is not TOML: {_WHERE.sub('', str(error)).strip()}")]) from error
    return TomlLines(values, _lines_of(text))


def _lines_of(text: str) -> dict[Path, int]:
    lines: dict[Path, int] = {}
    counts: dict[tuple[str, ...], int] = {}
    table: Path = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if (header := _HEADER.match(line)) is not None:
            names = _names(header[2])
            if header[1] == "[[":
                counts[names] = counts.get(names, -1) + 1
                for inner in [each for each in counts if each[: len(names)] == names and each != names]:
                    del counts[inner]
            table = _placed(names, counts)
            lines.setdefault(table, number)
        elif (key := _KEY.match(line)) is not None:
            lines.setdefault((*table, *_names(key[1])), number)
    return lines


def _placed(names: tuple[str, ...], counts: dict[tuple[str, ...], int]) -> Path:
    """A table's path with the running number after each array of tables on the way."""
    path: list[str | int] = []
    for end, name in enumerate(names, start=1):
        path.append(name)
        if names[:end] in counts:
            path.append(counts[names[:end]])
    return tuple(path)


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip('"') for part in re.findall(r"\"[^\"]*\"|[^.]+", dotted))
