"""The catalogue of case types: level, responsible department and the limit of every step, each with its basis."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from models.domain.case import Level
from models.domain.clocks import ClockKind, Limit
from resources import resource

_Read = TypeVar("_Read")

_STEPS = {
    "accept": ClockKind.ACCEPT,
    "dispatch": ClockKind.DISPATCH,
    "sign": ClockKind.SIGN,
    "arrive": ClockKind.ARRIVE,
    "handle": ClockKind.HANDLE,
}


@dataclass(frozen=True, slots=True)
class CaseType:
    """A leaf of the catalogue. `limits` leaves out the steps that this type has no clock for."""

    code: str
    group_code: str
    group_zh: str
    group_en: str
    name_zh: str
    name_en: str
    level: Level
    department: str
    profile: str
    limits: Mapping[ClockKind, Limit]
    basis: str


@dataclass(frozen=True, slots=True)
class Department:
    code: str
    name_zh: str
    name_en: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Types and departments by code. It is the `Policy` that the domain decides with."""

    types: Mapping[str, CaseType]
    departments: Mapping[str, Department]

    @classmethod
    def load(cls) -> Catalogue:
        """The default catalogue that ships with the program."""
        centre = {
            _cell(line, row, "stage", ClockKind): _cell(line, row, "limit", Limit.parse)
            for line, row in _rows(_text("stage_limits.csv"), ("stage", "limit"))
        }
        return cls(
            types=read_types(_text("taxonomy.csv"), centre),
            departments={
                row["code"]: Department(row["code"], row["name_zh"], row["name_en"])
                for _, row in _rows(_text("departments.csv"), ("code", "name_zh", "name_en"))
            },
        )

    def knows(self, type_code: str) -> bool:
        return type_code in self.types

    def level(self, type_code: str) -> Level:
        return self.types[type_code].level

    def department(self, type_code: str) -> str:
        return self.types[type_code].department

    def limit(self, type_code: str, kind: ClockKind) -> Limit | None:
        return self.types[type_code].limits.get(kind)


def read_types(text: str, centre: Mapping[ClockKind, Limit]) -> dict[str, CaseType]:
    """Types from CSV text. `centre` holds the limits of the duty room's own steps, the same for all types.

    ValueError names the line, the column and what is wrong there.
    """
    types: dict[str, CaseType] = {}
    columns = (
        "code",
        "group_code",
        "group_zh",
        "group_en",
        "name_zh",
        "name_en",
        "level",
        "department",
        "profile",
        *_STEPS,
        "basis",
    )
    for line, row in _rows(text, columns):
        limits = {kind: _cell(line, row, name, Limit.parse) for name, kind in _STEPS.items() if row[name]}
        if not row["code"] or row["code"] in types:
            raise ValueError(f"catalogue line {line}, code: {row['code']!r} is empty or stands twice")
        types[row["code"]] = CaseType(
            code=row["code"],
            group_code=row["group_code"],
            group_zh=row["group_zh"],
            group_en=row["group_en"],
            name_zh=row["name_zh"],
            name_en=row["name_en"],
            level=_cell(line, row, "level", Level),
            department=row["department"],
            profile=row["profile"],
            limits=dict(centre) | limits,
            basis=row["basis"],
        )
    return types


def _text(name: str) -> str:
    return resource(name).read_text(encoding="utf-8")


def _cell(line: int, row: Mapping[str, str], column: str, read: Callable[[str], _Read]) -> _Read:
    try:
        return read(row[column])
    except ValueError as error:
        raise ValueError(f"catalogue line {line}, {column}: {error}") from error


def _rows(text: str, columns: Iterable[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows with the number of the line each one ends on."""
    reader = csv.DictReader(io.StringIO(text, newline=""))
    missing = [name for name in columns if name not in (reader.fieldnames or ())]
    if missing:
        raise ValueError(f"catalogue lacks the column {missing[0]!r}")
    for row in reader:
        if None in row or None in row.values():
            raise ValueError(f"catalogue line {reader.line_num}: it has not as many cells as there are columns")
        yield reader.line_num, row
