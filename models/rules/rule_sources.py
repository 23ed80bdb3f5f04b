"""The three shapes in which a book of rules comes and goes: a TOML file, the rows of a sheet, a stored body."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import msgspec

from models.rules.faults import Fault, RuleFileError
from models.rules.rule_fields import Fields
from models.rules.toml_lines import parse_toml

MOST_RULES = 1_000

Row = tuple[int, Mapping[str, str]]
Rule = Mapping[str, object]

_BETWEEN = re.compile(r"[;；|、\n]")
_FLAGS = {"true": True, "yes": True, "1": True, "是": True, "false": False, "no": False, "0": False, "否": False}


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a sheet, in order, and what is to be made of the text of a cell."""

    names: tuple[str, ...]
    lists: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()

    def values(self, row: Mapping[str, str]) -> dict[str, object]:
        """The cells of a row as TOML would give them; an empty cell gives nothing."""
        return {name: self._value(name, cell.strip()) for name, cell in row.items() if cell.strip()}

    def _value(self, name: str, cell: str) -> object:
        """A number or a flag that cannot be read stays a text, and is refused as one."""
        if name in self.lists:
            return [part.strip() for part in _BETWEEN.split(cell)]
        if name in self.numbers and cell.isascii() and cell.isdecimal() and len(cell) < 10:
            return int(cell)
        return _FLAGS.get(cell.casefold(), cell) if name in self.flags else cell


def from_toml(text: str, faults: list[Fault]) -> list[Fields]:
    """The fields of each `[[rule]]`; RuleFileError where the text is no TOML."""
    toml = parse_toml(text)
    rules = _rules_in(toml.values, toml.line, faults)
    return [Fields(values, partial(toml.line, "rule", at), faults) for at, values in enumerate(rules)]


def from_rows(rows: Iterable[Row], columns: Columns, faults: list[Fault]) -> list[Fields]:
    """The fields of each row of a sheet; entries of a list are parted by `;` or `|`, ；or 、."""
    given = list(rows)
    if len(given) > MOST_RULES:
        faults.append(_too_many(len(given)))
        return []
    return [Fields(columns.values(row), _always(line), faults) for line, row in given]


def from_body(body: str, faults: list[Fault]) -> list[Fields]:
    """The fields of each rule of a stored body, which has no lines; RuleFileError where it is no such thing."""
    try:
        values = msgspec.json.decode(body, type=dict[str, object])
    except (msgspec.DecodeError, RecursionError) as error:
        raise RuleFileError([Fault(0, "", f"this is no book of rules: {error}")]) from error
    return [Fields(each, _always(0), faults) for each in _rules_in(values, _always(0), faults)]


def to_toml(rules: Iterable[Rule]) -> str:
    import tomli_w  # noqa: PLC0415  # only who saves a file needs it

    return tomli_w.dumps({"rule": list(rules)})


def to_rows(rules: Iterable[Rule], columns: Sequence[str]) -> list[list[str]]:
    """The rows that belong below a header of these columns."""
    return [[in_a_cell(rule.get(name, ""), "; ") for name in columns] for rule in rules]


def to_body(rules: Iterable[Rule]) -> str:
    """The same text for equal rules."""
    return msgspec.json.encode({"rule": list(rules)}, order="sorted").decode()


def in_a_cell(value: object, between: str = ", ") -> str:
    """The value of a field as people read it."""
    if isinstance(value, list):
        return between.join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _rules_in(values: Rule, line: Callable[..., int], faults: list[Fault]) -> list[dict[str, object]]:
    others = [name for name in values if name != "rule"]
    faults += [Fault(line(name), name, f"{name!r} has no place here; only [[rule]] tables have.") for name in others]
    rules = values.get("rule", [])
    if not isinstance(rules, list) or not all(isinstance(rule, dict) for rule in rules):
        faults.append(Fault(line("rule"), "rule", "each rule is a table headed [[rule]]."))
        return []
    if len(rules) > MOST_RULES:
        faults.append(_too_many(len(rules)))
        return []
    return rules


def _too_many(count: int) -> Fault:
    return Fault(0, "rule", f"{count} rules are too many; a book may have {MOST_RULES}.")


def _always(line: int) -> Callable[..., int]:
    return lambda *_: line
