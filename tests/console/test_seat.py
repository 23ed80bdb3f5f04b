"""The seat's thread at its end: what was asked of it until then is done."""

from __future__ import annotations

import threading
from pathlib import Path

from bus.hub.finding import HubFinder
from console.seat import Linked, Seat, SeatEvent
from models.clock import WallClock
from models.domain.orders import AddNote
from models.store.cache import Cache
from tests.doors import a_door_to_nobody


def test_an_order_placed_in_the_last_moment_is_in_the_outbox(tmp_path: Path) -> None:
    about_to_turn, go_on = threading.Event(), threading.Event()

    def deliver(event: SeatEvent) -> None:
        if isinstance(event, Linked):
            about_to_turn.set()
            go_on.wait(10)

    seat = Seat("Seat 1", tmp_path / "cache.db", HubFinder(a_door_to_nobody(tmp_path)), WallClock(), deliver)
    seat.start()
    assert about_to_turn.wait(10)
    order_id = seat.place(AddNote("DD-20261121-0001", "last word"), seen=1)
    stopper = threading.Thread(target=seat.stop)
    stopper.start()  # it waits for the seat's thread, which waits for us
    threading.Timer(0.1, go_on.set).start()
    stopper.join(10)
    assert not stopper.is_alive()
    cache = Cache(tmp_path / "cache.db")
    assert [waiting.id for waiting in cache.waiting_orders()] == [order_id]
    cache.close()
