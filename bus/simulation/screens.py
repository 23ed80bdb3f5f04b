"""What must hold of the consoles of a world at rest: each holds exactly what the hub has, and owes nothing."""

from __future__ import annotations

from typing import Any

import msgspec

from bus.simulation.disk import Disk
from bus.simulation.record import Broken
from bus.simulation.world import World
from bus.wire import digest_of_bytes


def screens_are_the_hub(world: World) -> None:
    """Every seat holds exactly the live cards of the hub, and every entry that it holds is the journal's."""
    hub = _live_cards(world.disk)
    journal = _entries(world.disk.query(f"SELECT {_ENTRY} FROM journal"))
    for seat in world.seats:
        held = _live_cards(seat.disk)
        if held != hub:
            wrong = sorted({key for key in held.keys() | hub.keys() if held.get(key) != hub.get(key)})
            raise Broken("4 every screen is the hub's state", f"{seat.name} differs in {', '.join(wrong[:5])}")
        assert seat.keeping is not None
        digests = sum(digest_of_bytes(card.encode()) for card in held.values()) + _digests_of_books(world)
        if digests % 2**64 != sum(seat.keeping.session.digests.values()) % 2**64:
            raise Broken("4 every screen is the hub's state", f"{seat.name} counts other digests than it holds")
        if seat.beat is None or not seat.beat.in_step or seat.beat.number != seat.keeping.session.number:
            raise Broken("4 a heartbeat proves it", f"{seat.name} was told {seat.beat}")
        if not _entries(seat.disk.query(f"SELECT {_ENTRY} FROM entries")) <= journal:
            raise Broken("4 every screen is the hub's state", f"{seat.name} holds entries that are not the journal's")


_ENTRY = 'number, recorded_us, "by", order_id, kind, case_no, body'


def _entries(rows: list[tuple[Any, ...]]) -> set[tuple[Any, ...]]:
    """Bodies are compared by what they say: a seat writes them anew."""
    return {(*row[:-1], msgspec.json.encode(msgspec.json.decode(row[-1]), order="sorted")) for row in rows}


def _live_cards(disk: Disk) -> dict[str, str]:
    """A seat's tables are named as the hub's are."""
    query = (
        "SELECT number, card FROM cases WHERE state <> 'archived' UNION ALL SELECT call_sign, card FROM units"
        " UNION ALL SELECT key, card FROM sheets WHERE filed = 0"
    )
    return {str(key): str(card) for key, card in disk.query(query)}


def _digests_of_books(world: World) -> int:
    assert world.hub.core is not None
    books = (book for shelf in world.hub.core.board.shelf.values() for book in shelf)
    return sum(digest_of_bytes(msgspec.json.encode(book)) for book in books)


def outboxes_are_empty(world: World) -> None:
    for seat in world.seats:
        assert seat.keeping is not None
        left = [order_id for (order_id,) in seat.disk.query("SELECT id FROM outbox")]
        if left or seat.keeping.session.waiting:
            raise Broken("an answered order leaves the outbox", f"{seat.name} still has {left}")
