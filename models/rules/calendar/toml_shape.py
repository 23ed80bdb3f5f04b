"""How a calendar stands in a TOML file: which keys there are and what kind of value each has."""

from __future__ import annotations

import re
from datetime import date
from typing import TypeVar

import msgspec

from models.rules.faults import RuleFileError
from models.rules.toml_lines import Path, TomlLines

_Shape = TypeVar("_Shape")
_UNKNOWN = re.compile(r"Object contains unknown field `([^`]*)`")
_STEP = re.compile(r"([A-Za-z0-9_]+)|\[(\d+)\]")


class OverrideEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    day: date
    working: bool
    windows: str = ""
    note: str = ""


class CalendarEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """`years` are looked up for `country` and `region`, unless the days `off` and `on` stand here themselves."""

    name: str
    zone: str
    country: str = ""
    region: str = ""
    years: tuple[int, int] | None = None
    published: tuple[int, int] | None = None
    day_hours: float | None = None
    make_up: str = "mon"
    due_at_closing: bool = False
    wall_clock: bool = False
    windows: dict[str, str] | None = None
    off: dict[str, str] | None = None
    on: dict[str, str] | None = None
    override: tuple[OverrideEntry, ...] = ()


class CalendarFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    calendar: tuple[CalendarEntry, ...]


def shaped(toml: TomlLines, shape: type[_Shape]) -> _Shape:
    """RuleFileError with the line of the first value that is of another kind, is missing or has no place here."""
    try:
        return msgspec.convert(toml.values, shape)
    except msgspec.ValidationError as error:
        reason, _, where = str(error).partition(" - at `$")
        path: Path = tuple(int(index) if index else name for name, index in _STEP.findall(where))
        unknown = _UNKNOWN.match(reason)
        if unknown is not None:
            raise RuleFileError([toml.fault(f"there is no key {unknown[1]!r} here", *path, unknown[1])]) from error
        raise RuleFileError([toml.fault(reason, *path)]) from error
