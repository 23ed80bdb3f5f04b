"""What the demonstration's seat has seen of the hub, and which orders it has placed on the strength of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

import structlog

from bus.demo.city import Crew
from bus.demo.names import PAST, SOURCE
from bus.demo.rehearsal import take_in
from bus.demo.room import Deed
from bus.events import Changed, SnapshotPart
from bus.messages import Receipt
from models.domain.case import Case, Unit
from models.domain.orders import CaseOrder

CONFLICT = "conflict"
"""How the hub refuses an order that rests on a version of the case which is no longer the last."""


@dataclass(slots=True)
class Seen:
    """The demonstration's cases, others that its crews are on, and its crews. `whole` once a snapshot is in.

    Cases of the weeks before are passed over: nobody works on them.
    """

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
            if (case.sender == SOURCE and not case.record.startswith(PAST)) or any(
                a.unit in self.crews for a in case.active
            ):
                take_in(self.cases, case)
            else:
                self.cases.pop(case.number, None)
        self.units.update({unit.call_sign: unit for unit in event.units if unit.call_sign in self.crews})

    @property
    def reported(self) -> Iterator[Case]:
        """The cases that the demonstration reported itself."""
        return (case for case in self.cases.values() if case.sender == SOURCE)

    @property
    def newest(self) -> datetime | None:
        """When the last of them was reported."""
        return max((case.reported_at for case in self.reported), default=None)


@dataclass(slots=True)
class Asked:
    """Orders that are under way or have been tried on a case as it stands: none of them is placed again.

    An order is under way until its receipt is here and what it changed is seen. `overtaken` are those that lost to
    somebody who was faster, `refused` all others that could not be carried out.
    """

    refused: int = 0
    overtaken: int = 0
    _tried: dict[str, tuple[int, set[CaseOrder]]] = field(default_factory=dict)
    _under_way: dict[str, Deed] = field(default_factory=dict)
    _answered: dict[str, int] = field(default_factory=dict)

    @property
    def cases_under_way(self) -> set[str]:
        return {number for deed in self._under_way.values() for number in deed.cases}

    def new(self, order: CaseOrder, case: Case) -> bool:
        version, tried = self._tried.get(case.number, (case.version, set()))
        return version != case.version or order not in tried

    def placed(self, order_id: str, deed: Deed, case: Case) -> None:
        self._under_way[order_id] = deed
        version, tried = self._tried.get(case.number, (case.version, set()))
        if version != case.version:
            tried = set()
        tried.add(deed.order)
        self._tried[case.number] = (case.version, tried)

    def answered(self, receipt: Receipt) -> None:
        if receipt.id not in self._under_way:
            return
        if receipt.accepted:
            self._answered[receipt.id] = receipt.number
            return
        deed = self._under_way.pop(receipt.id)
        if receipt.code == CONFLICT:
            self.overtaken += 1
        else:
            self.refused += 1
        structlog.get_logger("demo").info("refused", order=type(deed.order).__name__, code=receipt.code)

    def seen_up_to(self, number: int) -> None:
        """The journal is seen up to here: what was decided before is no longer under way."""
        for order_id in [each for each, decided in self._answered.items() if decided <= number]:
            del self._answered[order_id], self._under_way[order_id]

    def forget(self, cases: Mapping[str, Case]) -> None:
        """Let go of cases that are no longer there."""
        for number in self._tried.keys() - cases.keys():
            del self._tried[number]
