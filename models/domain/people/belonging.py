"""What belongs to which part of the organisation: the area of a case, and the home of everybody who was put on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from models.domain.case import Case, Unit
from models.domain.people.organisation import WHOLE, Org

DepartmentOf = Callable[[str], str]
"""The department of a unit by its call sign; empty where there is no such unit."""


@dataclass(frozen=True, slots=True)
class Tree:
    """`areas` and `homes` (of call signs and department codes) say which part each belongs to.

    What stands in neither belongs to the `top` alone, as everything does. `mark` is another one for another tree.
    """

    top: Org = WHOLE
    areas: Mapping[str, Org] = field(default_factory=dict)
    homes: Mapping[str, Org] = field(default_factory=dict)
    mark: str = ""

    def narrows(self, org: Org) -> bool:
        """Whether somebody of that part sees less than everything."""
        return not self.top.within(org)

    def home_of(self, name: str, department: str = "") -> Org | None:
        """A unit's own home goes before that of its department; None where neither is known."""
        return self.homes.get(name) or self.homes.get(department)

    def has(self, org: Org) -> bool:
        """Whether anything could ever be seen there."""
        return any(part.within(org) for part in (self.top, *self.areas.values(), *self.homes.values()))


def parts_of(case: Case, tree: Tree, department_of: DepartmentOf) -> frozenset[Org]:
    """The parts that a case belongs to beside the top."""
    homes = {tree.home_of(name, department_of(name)) for name in put_on(case)}
    return frozenset(part for part in (tree.areas.get(case.place.area), *homes) if part is not None)


@dataclass(frozen=True, slots=True)
class Subtree:
    """A part with all below it: the names of the tree that lie there. Every case of a room is held against it."""

    org: Org
    areas: frozenset[str]
    homes: frozenset[str]
    elsewhere: frozenset[str]

    @classmethod
    def of(cls, org: Org, tree: Tree) -> Subtree:
        areas = frozenset(name for name, part in tree.areas.items() if part.within(org))
        homes = frozenset(name for name, part in tree.homes.items() if part.within(org))
        return cls(org, areas, homes, frozenset(tree.homes.keys() - homes))

    def has(self, case: Case, department_of: DepartmentOf) -> bool:
        """Whether one of the parts that the case belongs to lies here."""
        if case.place.area in self.areas:
            return True
        return any(self.is_home(name, department_of(name)) for name in put_on(case))

    def has_unit(self, unit: Unit) -> bool:
        return self.is_home(unit.call_sign, unit.department)

    def is_home(self, name: str, department: str) -> bool:
        return name in self.homes or (department in self.homes and name not in self.elsewhere)


def put_on(case: Case) -> Iterator[str]:
    """Every unit, department or post that was ever given work on the case, also in what a merge has put aside."""
    for assignment in case.assignments:
        yield assignment.unit
    tracks = case.parallel
    if tracks is None:
        return
    yield from (task.to for task in tracks.tasks)
    yield from tracks.task_force
    if tracks.held is not None:
        yield from (assignment.unit for assignment in tracks.held.assignments)
        yield from (task.to for task in tracks.held.tasks)
