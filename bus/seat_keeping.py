"""What a seat keeps, with no thread and no socket: its cache, its outbox, and the session that they belong to.

An order is in the outbox before it is sent, and stays there until the hub has answered it. What comes from the hub is
in the cache before it is acknowledged.
"""

from __future__ import annotations

from collections.abc import Iterable

from bus.events import Changed, LinkState, SnapshotPart
from bus.messages import Receipt
from bus.seat_session import SeatSession
from bus.wire import WireError, encode, order_of
from models.domain.clocks import ROUND_THE_CLOCK, WorkTimes
from models.domain.orders import Order, ReportCase
from models.domain.rules import BookKind
from models.domain.summary import CaseRow
from models.rules.shelf import Rack, Shelf
from models.store.cache import Cache, Standing, Waiting


class SeatKeeping:
    """One seat's cache, outbox and session. The driver gives it events and tells the screen what it gives back."""

    def __init__(self, cache: Cache, session: SeatSession) -> None:
        self.cache = cache
        self.session = session
        self.rack = Rack()
        self._shelf = Shelf(self.rack)
        self._placed: dict[str, Waiting] = {}
        self._never_sent: set[str] = set()
        self._epochs: dict[str, int] = {}
        self._scope = ("", "")

    def begin(self, standing: Standing, waiting: Iterable[Waiting]) -> list[Receipt]:
        """Go on from what the cache holds. Orders that this version of the program cannot read are refused at once."""
        self._epochs = self.cache.epochs.known()
        for journal, epoch in self._epochs.items():
            self.session.epochs[journal] = max(epoch, self.session.epochs.get(journal, 0))
        if standing.number:
            self.session.take_over(standing.journal, standing.number, standing.digests, standing.scope, standing.tree)
        self._scope = (standing.scope, standing.tree)
        refused = []
        for order in waiting:
            self._placed[order.id] = order
            try:
                placed = order_of(order.kind, order.body)
                self.session.before(order.id, placed, order.seen)  # those that follow now rest on it
                self.session.place_of(order.person, order.id, placed, order.seen, order.after)
            except WireError as error:  # an older version of the program has placed it
                refused.append(Receipt(order.id, "refused", case=order.case, code="malformed", reason=str(error)))
        return refused

    # --- orders ---

    @property
    def placed(self) -> tuple[Waiting, ...]:
        """What the hub has not answered yet."""
        return tuple(self._placed.values())

    def place(self, order_id: str, order: Order, seen: int | None, placed_us: int) -> Waiting:
        """Keep the order in the outbox; it goes out as soon as there is a link."""
        kind, case = type(order).__name__, str(getattr(order, "case", ""))
        person, after = self.session.person, self.session.before(order_id, order, seen)
        waiting = Waiting(order_id, case, kind, encode(order).decode(), seen, placed_us, person, after)
        self.cache.queue_order(waiting, placed_us)
        self._placed[order_id] = waiting
        if self.session.state is not LinkState.LIVE:
            self._never_sent.add(order_id)
        self.session.place_of(person, order_id, order, seen, after)
        return waiting

    def linked(self) -> None:
        """The link stands again: what waited went out with the welcome, and cannot be taken back any more."""
        self._never_sent.clear()
        for journal, epoch in self.session.epochs.items():
            if self._epochs.get(journal) != epoch:
                self.cache.epochs.keep(journal, epoch)
                self._epochs[journal] = epoch

    def rescoped(self) -> bool:
        """Where the welcome speaks of another part, nothing of the one before stays; whether there was anything."""
        scope = (self.session.scope, self.session.tree)
        if scope == self._scope:
            return False
        self._scope = scope
        self.rack.clear()
        return self.cache.leaving.empty(*scope)

    def settle(self, receipt: Receipt) -> Waiting | None:
        """The hub has answered: the order that it was, None where it was answered before."""
        waiting = self._placed.pop(receipt.id, None)
        if waiting is not None:
            self._forget(waiting)
        return waiting

    def withdraw(self, order_id: str) -> Waiting | None:
        """Take an order out of the outbox; None where it may be at the hub already."""
        waiting = self._placed.get(order_id)
        if waiting is None or order_id not in self._never_sent:
            return None
        self._never_sent.discard(order_id)
        del self._placed[order_id]
        self.session.waiting.pop(order_id, None)
        self._forget(waiting)
        return waiting

    def _forget(self, waiting: Waiting) -> None:
        self.cache.settle_order(waiting.id)
        if waiting.kind == ReportCase.__name__:  # it may have told of a caller
            self.cache.forget()

    # --- what comes from the hub ---

    def changed(self, event: Changed) -> list[CaseRow]:
        """Keep it, then let the hub send more; the rows that are different."""
        cards = [(card.value, card.data, card.digest) for card in event.cards]
        if event.gone or event.gone_units:  # first: where the power goes between, the message comes again
            self.cache.leaving.take_out(event.gone, event.gone_units)
        self.rack.put(event.books)
        rows = self.cache.put(cards, self.times(), event.entries, event.number)
        if any(book.kind is BookKind.CALENDAR for book in event.books):
            rows = list({row.number: row for row in (*self.cache.time_anew(self.times()), *rows)}.values())
        self.session.acknowledge()
        return rows

    def filled(self, event: SnapshotPart) -> tuple[list[CaseRow], list[str]]:
        """Keep part of a snapshot; its rows, and after the last part the cases that are gone."""
        if event.first:
            self.cache.begin_snapshot()
            self.rack.clear()
        self.rack.put(event.books)
        rows = self.cache.put([(card.value, card.data, card.digest) for card in event.cards], self.times())
        gone = self.cache.end_snapshot(event.journal, event.number) if event.last else []
        self.session.acknowledge()
        return rows, gone

    def times(self) -> WorkTimes:
        """The working calendars, as far as they are known."""
        return self._shelf.times() if self.rack.full else ROUND_THE_CLOCK
