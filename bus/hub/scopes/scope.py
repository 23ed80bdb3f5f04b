"""A part of the organisation as the hub looks from it: whether a case, a unit or a number is to be seen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from models.domain.board import Board
from models.domain.case import Case, Unit
from models.domain.people.belonging import Subtree, Tree
from models.domain.people.organisation import Org

HIDDEN = "**"
"""Stands for the number of a case that is not to be seen, wherever what is sent would name it."""


class Cases(Protocol):
    """Every case there is, live or archived, and the board that the live ones stand on."""

    @property
    def board(self) -> Board: ...

    def case(self, number: str) -> Case | None: ...


@dataclass(frozen=True, slots=True)
class Scope:
    """It looks at the cases as they stand at this moment: also at those of a group that is being decided on."""

    part: Subtree
    tree: Tree
    cases: Cases
    numbers: re.Pattern[bytes]

    @property
    def org(self) -> Org:
        return self.part.org

    def sees(self, case: Case) -> bool:
        return self.part.has(case, self._department)

    def sees_number(self, number: str) -> bool:
        case = self.cases.case(number)
        return case is not None and self.sees(case)

    def sees_unit(self, unit: Unit) -> bool:
        """Those of the part, and those that are on a case of it."""
        return self.part.has_unit(unit) or any(map(self.sees_number, unit.cases))

    def hides(self, number: str) -> bool:
        """Whether there is such a case, and it is not to be seen."""
        case = self.cases.case(number)
        return case is not None and not self.sees(case)

    def named(self, data: bytes) -> Iterator[str]:
        """The numbers of cases that the bytes of a card, an entry or a text name."""
        return (found.decode() for found in self.numbers.findall(data))

    def masked(self, data: bytes, hides: Callable[[str], bool]) -> bytes:
        """The bytes with every number masked that is to be hidden; the same ones where there is none."""
        if not any(map(hides, self.named(data))):
            return data
        return self.numbers.sub(lambda found: HIDDEN.encode() if hides(found[0].decode()) else found[0], data)

    def _department(self, call_sign: str) -> str:
        unit = self.cases.board.units.get(call_sign)
        return "" if unit is None else unit.department


def scope_of(org: Org, tree: Tree, cases: Cases) -> Scope:
    """As seen from a part. Numbers are told by the prefixes that this journal has ever used."""
    board = cases.board
    prefixes = sorted({board.prefix, *(day.rsplit("-", 1)[0] for day in board.counters)}, key=len, reverse=True)
    pattern = "(?:" + "|".join(map(re.escape, prefixes)) + r")-\d{8}-\d{4,}"
    return Scope(Subtree.of(org, tree), tree, cases, re.compile(pattern.encode()))
