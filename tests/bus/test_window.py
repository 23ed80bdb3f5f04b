"""How much of what a seat was sent may be on its way: by count, by size, and never less than a seat acknowledges."""

from __future__ import annotations

from bus.hub.window import WINDOW, WINDOW_BYTES, Window
from bus.session import ACKNOWLEDGE_EVERY


def filled(size: int) -> int:
    """How many messages of this size are sent to a seat that takes none in."""
    window = Window()
    while window.open:
        window.send(size)
    return window.sent


def test_small_messages_are_held_back_by_their_number_and_large_ones_by_their_size() -> None:
    assert filled(100) == WINDOW
    assert filled(WINDOW_BYTES // 16) == 16
    assert filled(WINDOW_BYTES // 16 + 1) == 16


def test_a_seat_is_always_sent_as_many_as_it_acknowledges_at_once_however_large_they_are() -> None:
    assert filled(WINDOW_BYTES) == ACKNOWLEDGE_EVERY


def test_what_is_acknowledged_makes_room_and_what_was_never_sent_makes_none() -> None:
    window = Window()
    for _ in range(ACKNOWLEDGE_EVERY):
        window.send(WINDOW_BYTES)
    assert not window.open
    window.pay(ACKNOWLEDGE_EVERY)
    assert (window.open, window.unpaid, window.unpaid_bytes) == (True, 0, 0)
    window.pay(1_000_000)
    window.pay(3)  # an older word that comes late
    window.send(5)
    assert (window.taken, window.unpaid, window.unpaid_bytes) == (ACKNOWLEDGE_EVERY, 1, 5)
