"""The rows of the units board: a unit each, below its department; which are shown, and in which order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from models.domain.units_standing import Standing, UnitStanding
from widgets.units.keyed_rows import KeyedRow
from widgets.units.unit_board_words import awaited_word, standing_word, tail

translate = QCoreApplication.translate
_FIGURES = re.compile(r"(\d+)")


class BoardColumn(IntEnum):
    UNIT = 0
    STANDING = 1
    TIMER = 2
    WORK = 3
    ABLE = 4
    ROTA = 5
    BASE = 6


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit with its words. `amiss` says in words that it is on duty against its rota, or off; empty where it fits."""

    standing: UnitStanding
    department: str
    skills: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    rota: tuple[str, ...] = ()
    amiss: str = ""

    @property
    def call_sign(self) -> str:
        return self.standing.unit.call_sign

    @property
    def key(self) -> str:
        return self.call_sign

    @property
    def able(self) -> str:
        return " · ".join((*self.skills, *self.equipment))

    @property
    def work(self) -> str:
        """On what it is: the first case with its title, and how many more."""
        first = self.standing.first
        if first is None:
            return self.standing.unit.reason if self.standing.standing is Standing.OFF_DUTY else self._unknown()
        more = len(self.standing.works) - 1
        lead = "★ " if first.lead else ""
        return f"{lead}{tail(first.case)} {first.title}" + (f"  +{more}" if more else "")

    @property
    def cells(self) -> tuple[str, ...]:
        first = self.standing.first
        unit = self.standing.unit
        return (
            f"{unit.name} {unit.call_sign}",
            standing_word(self.standing.standing),
            "" if first is None else awaited_word(first.awaited),
            self.work,
            self.able,
            " ".join((*self.rota, self.amiss)).strip(),
            unit.base.area,
        )

    @property
    def spoken(self) -> str:
        return ", ".join(filter(None, (self.department, *self.cells)))

    @property
    def tip(self) -> str:
        unit = self.standing.unit
        works = [f"{work.case} {work.title}" for work in self.standing.works]
        lines = [f"{unit.name} · {unit.call_sign} · {self.department}", self.able]
        lines += [" · ".join(filter(None, (*self.rota, self.amiss))), unit.base.area, *works]
        return "\n".join(filter(None, lines))

    @property
    def haystack(self) -> str:
        works = (f"{work.case} {work.title}" for work in self.standing.works)
        return " ".join((*self.cells, self.department, self.standing.unit.department, *works)).casefold()

    def _unknown(self) -> str:
        return " ".join(map(tail, self.standing.unit.cases))


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A department and how many of its units are free, at work and off duty."""

    name: str
    free: int
    at_work: int
    off: int

    @property
    def key(self) -> str:
        return f"group {self.name}"

    @property
    def told(self) -> tuple[str, str, str]:
        """How many are free, at work and off duty, in words; nothing where there are none, but for free ones."""
        free = translate("units", "{n} free").format(n=self.free)
        work = translate("units", "{n} at work").format(n=self.at_work) if self.at_work else ""
        return free, work, translate("units", "{n} off duty").format(n=self.off) if self.off else ""

    @property
    def counts(self) -> str:
        return " · ".join(filter(None, self.told))

    @property
    def cells(self) -> tuple[str, ...]:
        return (self.name, *self.told, "", "", "")

    @property
    def spoken(self) -> str:
        return f"{self.name}: {self.counts}"

    @property
    def tip(self) -> str:
        return self.spoken


def fits(row: UnitRow, words: str) -> bool:
    """Whether each typed word is found in what the unit is called, can do, is doing or where it stands."""
    return all(word in row.haystack for word in words.casefold().split())


def arranged(rows: Iterable[UnitRow], column: BoardColumn, downwards: bool, grouped: bool) -> list[KeyedRow]:
    """Sorted by a column, ties by call sign; below their departments where they are grouped."""
    ordered = sorted(rows, key=lambda row: _natural(row.call_sign))
    ordered.sort(key=_KEYS[column], reverse=downwards)
    if not grouped:
        return list(ordered)
    groups: dict[str, list[UnitRow]] = {}
    for row in ordered:
        groups.setdefault(row.department, []).append(row)
    found: list[KeyedRow] = []
    for name in sorted(groups, key=str.casefold):
        found += [_group(name, groups[name]), *groups[name]]
    return found


def counted(rows: Iterable[UnitRow]) -> dict[Standing, int]:
    found = dict.fromkeys(Standing, 0)
    for row in rows:
        found[row.standing.standing] += 1
    return found


def _group(name: str, rows: Sequence[UnitRow]) -> GroupRow:
    counts = counted(rows)
    free, off = counts[Standing.FREE], counts[Standing.OFF_DUTY]
    return GroupRow(name, free, len(rows) - free - off, off)


def _natural(call_sign: str) -> tuple[tuple[int, str], ...]:
    """WAT-2 before WAT-10."""
    parts = _FIGURES.split(call_sign.casefold())
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in parts)


def _due(row: UnitRow) -> float:
    first = row.standing.first
    return float("inf") if first is None or first.due is None else first.due.timestamp()


_ORDER = list(Standing)
_KEYS: Mapping[BoardColumn, Callable[[UnitRow], tuple[object, ...]]] = {
    BoardColumn.UNIT: lambda row: (),
    BoardColumn.STANDING: lambda row: (_ORDER.index(row.standing.standing),),
    BoardColumn.TIMER: lambda row: (_due(row),),
    BoardColumn.WORK: lambda row: (not row.standing.works, row.work),
    BoardColumn.ABLE: lambda row: (not row.able, row.able.casefold()),
    BoardColumn.ROTA: lambda row: (not row.amiss, row.rota),
    BoardColumn.BASE: lambda row: (row.standing.unit.base.area.casefold(),),
}
