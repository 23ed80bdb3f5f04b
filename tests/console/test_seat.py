"""The seat's thread at its end: what was asked of it until then is done."""

from __future__ import annotations

import threading
from pathlib import Path

from bus.hub.finding import HubFinder
from console.seat import Linked, Queued, Seat, SeatEvent, Settled
from models.clock import WallClock
from models.domain.orders import AddNote
from models.store.cache import Cache
from tests.bus.hub.threaded import a_threaded_hub
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


class LateFinder(HubFinder):
    """Finds no hub until somebody says that there is one."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.there = threading.Event()

    def find(self) -> str:
        if not self.there.is_set():
            raise RuntimeError("no hub yet")
        return super().find()


def test_an_order_placed_before_the_hub_is_found_is_sent_as_soon_as_it_is(tmp_path: Path) -> None:
    queued, settled = threading.Event(), threading.Event()

    def deliver(event: SeatEvent) -> None:
        if isinstance(event, Queued):
            queued.set()
        if isinstance(event, Settled):
            settled.set()

    with a_threaded_hub(tmp_path, WallClock()) as hub:
        finder = LateFinder(hub.address)
        seat = Seat("Seat 1", tmp_path / "cache.db", finder, WallClock(), deliver)
        seat.start()
        seat.place(AddNote("DD-20261121-0001", "said early"), seen=None)
        assert queued.wait(10)
        finder.there.set()
        assert settled.wait(20)
        seat.stop()
