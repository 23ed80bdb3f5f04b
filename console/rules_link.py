"""The city's rules over the wire: what a hub has published, and publishing a draft."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bus.events import Changed, Event, LinkChanged, LinkState, SnapshotPart
from bus.keys.door import bare_address
from bus.link import open_seat
from bus.messages import Receipt
from bus.session import Credentials
from models.domain.orders import PublishBook
from models.domain.rules import Book, BookKind

ANSWER_WITHIN_S = 10.0


class NoRulesError(RuntimeError):
    """The rules cannot be had: the message says what was tried."""


@dataclass(slots=True)
class HubRules:
    """What a hub has told of its rules and units, and the receipts it gave."""

    books: dict[tuple[BookKind, int], Book] = field(default_factory=dict)
    units: set[str] = field(default_factory=set)
    whole: bool = False
    receipts: dict[str, Receipt] = field(default_factory=dict)

    def take(self, event: Event) -> None:
        match event:
            case SnapshotPart() | Changed():
                self.books |= {(book.kind, book.version): book for book in event.books}
                self.units |= {unit.call_sign for unit in event.units}
                self.whole = self.whole or (isinstance(event, SnapshotPart) and event.last)
            case Receipt():
                self.receipts[event.id] = event
            case LinkChanged(state=LinkState.LOST, reason=reason) if reason:
                raise NoRulesError(reason)
            case _:
                pass


def rules_of_hub(address: str, credentials: Credentials | None = None) -> HubRules:
    """Every version that the hub has. NoRulesError where it does not answer in time."""
    return _asked(address, lambda rules: rules.whole, [], credentials)


def publish_book(
    address: str,
    kind: BookKind,
    body: str,
    valid_from: datetime | None,
    note: str,
    seen: int | None = None,
    credentials: Credentials | None = None,
) -> Receipt:
    """Publish a draft; refused where another version than the one `seen` is the newest. NoRulesError as above."""
    order = PublishBook(kind, body, note, valid_from)
    rules = _asked(address, lambda rules: bool(rules.receipts), [(order, seen)], credentials)
    return next(iter(rules.receipts.values()))


def _asked(
    address: str,
    done: Callable[[HubRules], bool],
    orders: list[tuple[PublishBook, int | None]],
    credentials: Credentials | None,
) -> HubRules:
    """Follow the hub until it is done, placing the orders once it is reached."""
    rules, until = HubRules(), time.monotonic() + ANSWER_WITHIN_S
    link = open_seat(address, "rules", credentials=credentials)
    try:
        while not done(rules):
            if time.monotonic() > until:
                raise NoRulesError(f"no hub answers at {bare_address(address)}")
            for event in link.turn(0.1):
                rules.take(event)
            while orders and rules.whole:
                link.place(*orders.pop())
    finally:
        link.close()
    return rules
