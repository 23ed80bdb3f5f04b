"""What an order rests on is kept with it: a seat that is started again sends it as it was placed."""

from __future__ import annotations

from pathlib import Path

from bus.messages import PlaceOrder, Receipt
from bus.seat_keeping import SeatKeeping
from bus.seat_session import SeatSession
from bus.wire import decode_to_hub
from models.domain.orders import AcceptCase, Order, VoidCase
from models.store.cache import Cache

NUMBER, SEEN = "DD-20260302-0001", 7
ACCEPT, VOID = AcceptCase(NUMBER), VoidCase(NUMBER, "a test of the line")


def started(path: Path) -> tuple[SeatKeeping, Cache]:
    cache = Cache(path)
    keeping = SeatKeeping(cache, SeatSession("seat 1", "seat"))
    assert keeping.begin(cache.standing(), cache.waiting_orders()) == []
    return keeping, cache


def rests_on(keeping: SeatKeeping, order_id: str) -> tuple[str, ...]:
    """As it is said to the hub."""
    message = decode_to_hub(keeping.session.waiting[order_id])
    assert isinstance(message, PlaceOrder)
    return tuple(message.after)


def placed(keeping: SeatKeeping, order_id: str, order: Order) -> None:
    keeping.place(order_id, order, SEEN, placed_us=1)


def test_an_order_names_the_one_before_it_also_when_that_was_answered_and_the_seat_was_started_again(
    tmp_path: Path,
) -> None:
    keeping, cache = started(tmp_path / "cache.db")
    placed(keeping, "first", ACCEPT)
    placed(keeping, "second", VOID)
    keeping.settle(Receipt("first", "accepted", case=NUMBER, number=8))
    cache.close()
    again, cache = started(tmp_path / "cache.db")
    assert rests_on(again, "second") == ("first",)
    placed(again, "third", VOID)
    assert rests_on(again, "third") == ("second",)
    cache.close()
