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


def belongs(case: Case, org: Org, tree: Tree, department_of: DepartmentOf) -> bool:
    """Whether the case is to be seen from that part: asked for every change of every part, so without a set."""
    area = tree.areas.get(case.place.area)
    if area is not None and area.within(org):
        return True
    return any(_is_at(tree.home_of(name, department_of(name)), org) for name in put_on(case))


def unit_belongs(unit: Unit, org: Org, tree: Tree) -> bool:
    return _is_at(tree.home_of(unit.call_sign, unit.department), org)


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


def _is_at(home: Org | None, org: Org) -> bool:
    return home is not None and home.within(org)
