"""What the demonstration's seat has seen of the hub, and which orders it has placed on the strength of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bus.demo.city import Crew
from bus.demo.rehearsal import SOURCE, take_in
from bus.events import Changed, SnapshotPart
from bus.messages import Receipt
from models.domain.case import Case, Unit
from models.domain.orders import CaseOrder


@dataclass(slots=True)
class Seen:
    """The demonstration's cases, others that its crews are on, and its crews. `whole` once a snapshot is in."""

    crews: Mapping[str, Crew]
    cases: dict[str, Case] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    whole: bool = False

    def take(self, event: SnapshotPart | Changed) -> None:
        if isinstance(event, SnapshotPart):
            if event.first:
                self.cases.clear()
                self.units.clear()
            self.whole = event.last
        for case in event.cases:
            if case.sender == SOURCE or any(a.unit in self.crews for a in case.active):
                take_in(self.cases, case)
            else:
                self.cases.pop(case.number, None)
        self.units.update({unit.call_sign: unit for unit in event.units if unit.call_sign in self.crews})

    @property
    def reported(self) -> dict[str, Case]:
        """The cases that the demonstration reported itself: the seat keeps its hands off all others."""
        return {number: case for number, case in self.cases.items() if case.sender == SOURCE}

    @property
    def newest(self) -> datetime | None:
        """When the last of them was reported."""
        return max((case.reported_at for case in self.reported.values()), default=None)


@dataclass(slots=True)
class Asked:
    """Orders that are under way or have been tried on a case as it stands: none of them is placed again."""

    refused: int = 0
    _tried: dict[str, tuple[int, set[CaseOrder]]] = field(default_factory=dict)
    _under_way: dict[str, CaseOrder] = field(default_factory=dict)

    @property
    def cases_under_way(self) -> set[str]:
        return {order.case for order in self._under_way.values()}

    def new(self, order: CaseOrder, case: Case) -> bool:
        version, tried = self._tried.get(case.number, (case.version, set()))
        return order not in self._under_way.values() and not (version == case.version and order in tried)

    def placed(self, order_id: str, order: CaseOrder, case: Case) -> None:
        self._under_way[order_id] = order
        version, tried = self._tried.get(case.number, (case.version, set()))
        if version != case.version:
            tried = set()
        tried.add(order)
        self._tried[case.number] = (case.version, tried)

    def answered(self, receipt: Receipt) -> None:
        if self._under_way.pop(receipt.id, None) is not None and not receipt.accepted:
            self.refused += 1

    def forget(self, cases: Mapping[str, Case]) -> None:
        """Let go of cases that are no longer there."""
        for number in self._tried.keys() - cases.keys():
            del self._tried[number]
