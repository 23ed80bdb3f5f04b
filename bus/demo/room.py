"""What the demonstration's people see, and what they want done: the same on a bare board and on a real hub."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from bus.demo.chance import lot, span
from bus.demo.names import SOURCE
from bus.demo.plans import Shift
from models.domain.case import Case, Unit
from models.domain.orders import CaseOrder, LinkCases, MergeCase


@dataclass(frozen=True, slots=True)
class Room:
    """What is seen. The crews work on every case that they are on, the others on those of the demonstration alone."""

    cases: Mapping[str, Case]
    units: Mapping[str, Unit]

    @property
    def reported(self) -> Iterator[Case]:
        return (case for case in self.cases.values() if case.sender == SOURCE)


@dataclass(frozen=True, slots=True)
class Deed:
    """An order, who places it, and the version of the case that it rests on."""

    by: str
    order: CaseOrder
    seen: int | None = None

    @property
    def cases(self) -> tuple[str, ...]:
        """Every case that it changes."""
        match self.order:
            case MergeCase(case, into):
                return case, into
            case LinkCases(case, other):
                return case, other
            case order:
                return (order.case,)


def one_each(deeds: Iterable[Deed], busy: Iterable[str] = ()) -> Iterator[Deed]:
    """The first deed on each case: after it the case is another, and whoever comes next has to look again."""
    taken = set(busy)
    for deed in deeds:
        if taken.isdisjoint(deed.cases):
            taken.update(deed.cases)
            yield deed


def key_of(case: Case) -> str:
    """What choices about a case are drawn from: the source's record, which is the same in every run."""
    return case.record or case.number


def drawn(shift: Shift, case: Case, what: str) -> float:
    """The lot of a case for one choice."""
    return lot(shift.seed, key_of(case), what)


def after(shift: Shift, case: Case, what: str, since: datetime, room: tuple[float, float]) -> datetime:
    """When something comes that takes so many city minutes from an instant."""
    return since + span(drawn(shift, case, what + " when"), room, shift.pace)
