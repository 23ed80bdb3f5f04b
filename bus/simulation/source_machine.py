"""A source's machine: it reports what happens in the city, well or badly, and keeps each until it is answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from bus.events import LinkState
from bus.messages import Receipt
from bus.session import SourceSession
from bus.simulation.city import TYPES
from bus.simulation.network import Network
from bus.simulation.peers import Driver
from bus.simulation.record import Asked, Broken, Record
from bus.simulation.times import MachineTime
from bus.simulation.whereabouts import Whereabouts
from models.domain.case import Place
from models.domain.orders import ReportCase

_SPOILT = {
    "title": "missing",
    "type_code": "no_type",
    "lat": "off_earth",
    "reported_at": "future",
    "record": "record_known",
}
"""What can be wrong with a report: the field, and the code by which it is to be refused."""


class SourceMachine:
    """One source over many lives; its reports are in a file of its own, which it reads again when it starts."""

    def __init__(
        self,
        name: str,
        network: Network,
        time: MachineTime,
        record: Record,
        chance: Random,
        addresses: Sequence[str] = (),
    ) -> None:
        self.name, self.time = name, time
        self._addresses = addresses
        self.place = network.place(name)
        self._network, self._record, self._chance = network, record, chance
        self._file: dict[str, ReportCase] = {}
        self._spoilt: dict[str, str] = {}
        self._driver: Driver | None = None
        self._back_at = self._free_at = 0.0

    @property
    def live(self) -> bool:
        return self._driver is not None and self._session.state is LinkState.LIVE

    def turn(self) -> None:
        if not self.awake:
            return
        if self._driver is None:
            self._start()
        assert self._driver is not None
        for event in self._driver.turn(self.time.world.now):
            if isinstance(event, Receipt):
                self._hear(event)

    def act(self) -> None:
        """Something has happened: report it."""
        if self._driver is None or not self.awake:
            return
        number = len(self._file) + 1
        message_id, order = f"n{number}", self._happened(number)
        if self._chance.random() < 0.2:
            order = self._spoil(message_id, order)
        self._file[message_id] = order
        self._record.ask(Asked(self.name, message_id, order, None))
        self._session.report(message_id, order)

    def _happened(self, number: int) -> ReportCase:
        at = self.time.world.instant - timedelta(seconds=self._chance.uniform(0, 30))
        closed = at + timedelta(seconds=1) if self._chance.random() < 0.25 else None
        code = self._chance.choice(TYPES)
        kept = (("n", str(number)),) if self._chance.random() < 0.3 else ()
        order = ReportCase(f"r{number}", at, code, f"Matter {number}", kept=kept)
        return order if closed is None else replace(order, closed_at=closed, result="done")

    def _spoil(self, message_id: str, order: ReportCase) -> ReportCase:
        wrong = self._chance.choice(list(_SPOILT))
        match wrong:
            case "title":
                order = replace(order, title=" ")
            case "type_code":
                order = replace(order, type_code="nothing")
            case "lat":
                order = replace(order, place=Place(lon=10.0, lat=100.0))
            case "reported_at":
                order = replace(order, reported_at=_far_ahead(order.reported_at), closed_at=None, result="")
            case _:
                known = [each.record for key, each in self._file.items() if self._accepted(key)]
                if not known:
                    return order
                order = replace(order, record=self._chance.choice(known), closed_at=None, result="")
        self._spoilt[message_id] = wrong
        return order

    def _accepted(self, message_id: str) -> bool:
        told = self._record.receipts.get((self.name, message_id), [])
        return bool(told) and told[0].accepted

    def _start(self) -> None:
        """Report all that has no answer, and now and then something that has: its own notes may be old."""
        whereabouts = Whereabouts(self._addresses, self._network, self.place) if self._addresses else None
        self._driver = Driver(SourceSession(self.name, "source"), self._network, self.place, whereabouts)
        unanswered = set(self._record.unanswered(self.name))
        for message_id, order in self._file.items():
            if message_id in unanswered or self._chance.random() < 0.2:
                self._session.report(message_id, order)

    @property
    def _session(self) -> SourceSession:
        assert self._driver is not None
        assert isinstance(self._driver.session, SourceSession)
        return self._driver.session

    def _hear(self, receipt: Receipt) -> None:
        self._record.hear(self.name, receipt)
        wrong = self._spoilt.get(receipt.id)
        told = (receipt.outcome, receipt.code, receipt.field)
        right = ("accepted", "", "") if wrong is None else ("refused", _SPOILT[wrong], wrong)
        if told != right:
            raise Broken("10 a refusal names field and reason", f"{receipt.id} is {wrong or 'good'}, answered {told}")
        if wrong is not None and not receipt.reason:
            raise Broken("10 a refusal names field and reason", f"{receipt.id} was refused without a reason")

    @property
    def awake(self) -> bool:
        return self.time.world.now >= max(self._back_at, self._free_at)

    # --- what can go wrong ---

    def end(self, why: str, back_after_s: float) -> None:
        self._record.tell(f"{self.name}: {why}")
        if self._driver is not None:
            self._driver.close()
        self._driver = None
        self._back_at = self.time.world.now + back_after_s

    def freeze(self, seconds: float) -> None:
        self._free_at = max(self._free_at, self.time.world.now) + seconds


def _far_ahead(at: datetime) -> datetime:
    """So far that no jump of the hub's clock makes it the past."""
    return at + timedelta(days=400)
