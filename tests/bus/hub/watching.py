"""A seat that keeps what it is told: the cases, the rules and every entry, and whether it is in step with the hub."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from bus.events import Beat, Changed, Event, LinkState, SnapshotPart
from bus.link import SeatLink, open_seat
from bus.messages import Receipt
from bus.session import Credentials
from models.domain.case import Case, Unit
from models.domain.facts import Entry, SupervisionFired
from models.domain.orders import AcceptCase, DispatchCase, Order, RegisterUnit, ReportCase
from models.domain.rules import Book, BookKind
from tests.bus.hub.served import until


@dataclass
class Watch:
    """`entries` are those that came while it watched, in their order, `gone` the cases that it sees no longer."""

    address: str
    link: SeatLink
    cases: dict[str, Case] = field(default_factory=dict)
    books: dict[tuple[BookKind, int], Book] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    receipts: dict[str, Receipt] = field(default_factory=dict)
    beat: Beat | None = None
    units: dict[str, Unit] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)
    snapshots: int = 0
    by: Credentials | None = None

    def sign_in_again(self) -> None:
        assert self.by is not None
        self.beat = None
        self.link.sign_in(self.by)

    def turn(self, timeout_s: float) -> list[Event]:
        events = self.link.turn(timeout_s)
        for event in events:
            match event:
                case Changed() | SnapshotPart():
                    if isinstance(event, SnapshotPart) and event.first:
                        self.snapshots += 1
                        self.cases.clear()
                        self.units.clear()
                    self.cases |= {case.number: case for case in event.cases}
                    self.units |= {unit.call_sign: unit for unit in event.units}
                    self._let_go(event)
                    self.books |= {(book.kind, book.version): book for book in event.books}
                    self.entries += event.entries if isinstance(event, Changed) else ()
                case Receipt():
                    self.receipts[event.id] = event
                case Beat():
                    self.beat = event
                case _:
                    pass
        return events

    def _let_go(self, event: Changed | SnapshotPart) -> None:
        if isinstance(event, Changed):
            self.gone += event.gone
            for number in event.gone:
                del self.cases[number]
            for call_sign in event.gone_units:
                del self.units[call_sign]

    def place(self, order: Order, seen: int | None = None) -> Receipt:
        order_id = self.link.place(order, seen)
        until(lambda: order_id in self.receipts, self)
        return self.receipts[order_id]

    def accepted(self, order: Order) -> Receipt:
        receipt = self.place(order)
        assert receipt.accepted, receipt
        return receipt

    def settle(self, number: int = 0) -> None:
        """Hear on until two heartbeats have proved that this seat is the hub, from an entry on."""
        for _ in range(2):
            self.beat = None
            until(lambda: self.in_step and self.number >= number, self)

    def level(self, last: int) -> bool:
        """Whether a heartbeat has proved that this seat is the hub, from an entry on."""
        return self.in_step and self.beat is not None and self.beat.number >= last

    @property
    def number(self) -> int:
        return self.link.number

    @property
    def in_step(self) -> bool:
        return self.link.state is LinkState.LIVE and self.beat is not None and self.beat.in_step

    def fired(self, case: str = "") -> list[str]:
        """The rules that fired while it watched, on one case or on all."""
        facts = [entry.fact for entry in self.entries]
        return [fact.rule for fact in facts if isinstance(fact, SupervisionFired) and case in ("", fact.case)]


@contextmanager
def a_watch(
    address: str, name: str = "watch", post: str = "whole_room", by: Credentials | None = None
) -> Iterator[Watch]:
    watch = Watch(address, open_seat(address, name, post, by), by=by)
    try:
        yield watch
    finally:
        watch.link.close()


def a_matter(record: str, at: datetime, type_code: str = "0101") -> ReportCase:
    """A report that no rule dispatches by itself, of just now."""
    return ReportCase(record, at, type_code, f"Fire lane blocked, {record}", channel="hotline")


def a_sent_case(watch: Watch, record: str, at: datetime, unit: str = "FIR-1") -> str:
    """A case of level A with a unit sent to it, that has not signed: it may take 30 minutes. Its number."""
    watch.accepted(RegisterUnit(unit, f"Engine {unit}", "FIR"))
    number = watch.accepted(a_matter(record, at)).case
    watch.accepted(AcceptCase(number))
    watch.accepted(DispatchCase(number, (unit,)))
    return number
