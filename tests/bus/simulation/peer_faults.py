"""Faults to plant in what talks to a hub: the sessions of peers, a seat's cache and its outbox."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import nullcontext
from dataclasses import replace
from typing import Any

import msgspec
import pytest

from bus import session as sessions_of_peers
from bus.events import Changed, Event
from bus.messages import Heartbeat, Receipt, Receipts, Welcome
from bus.seat_keeping import SeatKeeping
from bus.seat_session import SeatSession
from bus.session import ClientSession
from models.domain.orders import Order
from models.store import cache as caches
from models.store.cache import Cache, Standing, Waiting

# --- a peer's session ---


def a_gap_in_the_stream_is_not_noticed(patch: pytest.MonkeyPatch) -> None:
    receive = ClientSession.receive

    def trusting(self: ClientSession, parts: list[bytes], monotonic: float) -> list[Event]:
        number = int.from_bytes(parts[0], "big")
        self._came = number - 1 if number > 1 else self._came
        return receive(self, parts, monotonic)

    patch.setattr(ClientSession, "receive", trusting)


def what_waits_is_not_sent_again_with_a_new_session(patch: pytest.MonkeyPatch) -> None:
    _welcomed(patch, lambda session: session.waiting.clear())


def _welcomed(patch: pytest.MonkeyPatch, first: Callable[[ClientSession], None]) -> None:
    welcomed = ClientSession._welcomed

    def changed(self: ClientSession, welcome: Welcome) -> list[Event]:
        first(self)
        return welcomed(self, welcome)

    patch.setattr(ClientSession, "_welcomed", changed)


def what_could_not_be_written_is_not_sent_again(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(ClientSession, "_send_again", lambda self, monotonic: None)


def silence_is_not_noticed(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sessions_of_peers, "LOST_AFTER_S", 1e9)


def a_receipt_settles_only_the_first_of_its_message(patch: pytest.MonkeyPatch) -> None:
    taken = ClientSession._taken

    def first(self: ClientSession, message: Any, monotonic: float) -> list[Event]:
        cut = Receipts(message.items[:1]) if isinstance(message, Receipts) else message
        return taken(self, cut, monotonic)

    patch.setattr(ClientSession, "_taken", first)


# --- a seat's session, cache and outbox ---


def the_hash_in_the_heartbeat_is_not_compared(patch: pytest.MonkeyPatch) -> None:
    beat = SeatSession._beat

    def believing(self: SeatSession, message: Heartbeat) -> list[Event]:
        return beat(self, msgspec.structs.replace(message, state=f"{self._total % 2**64:016x}"))

    patch.setattr(SeatSession, "_beat", believing)


def what_a_snapshot_leaves_out_stays_in_the_cache(patch: pytest.MonkeyPatch) -> None:
    begin = Cache.begin_snapshot

    def same_generation(self: Cache) -> None:
        begin(self)
        self._generation -= 1

    patch.setattr(Cache, "begin_snapshot", same_generation)


def a_change_is_told_but_not_kept(patch: pytest.MonkeyPatch) -> None:
    changed = SeatKeeping.changed

    def forgetful(self: SeatKeeping, event: Changed) -> Any:
        return changed(self, event if event.number % 5 else replace(event, cards=()))

    patch.setattr(SeatKeeping, "changed", forgetful)


def entries_are_kept_as_somebody_elses(patch: pytest.MonkeyPatch) -> None:
    changed = SeatKeeping.changed

    def garbled(self: SeatKeeping, event: Changed) -> Any:
        return changed(self, replace(event, entries=tuple(replace(entry, by="nobody") for entry in event.entries)))

    patch.setattr(SeatKeeping, "changed", garbled)


def an_order_goes_out_before_it_is_in_the_outbox(patch: pytest.MonkeyPatch) -> None:
    def unkept(self: SeatKeeping, order_id: str, order: Order, seen: int | None, placed_us: int) -> Waiting:
        waiting = Waiting(order_id, "", "", "", seen, placed_us)
        self._placed[order_id] = waiting
        self.session.place(order_id, order, seen)
        return waiting

    patch.setattr(SeatKeeping, "place", unkept)


def the_outbox_is_emptied_when_the_link_stands_again(patch: pytest.MonkeyPatch) -> None:
    linked = SeatKeeping.linked

    def emptied(self: SeatKeeping) -> None:
        linked(self)
        for waiting in self.cache.waiting_orders():
            self.cache.settle_order(waiting.id)

    patch.setattr(SeatKeeping, "linked", emptied)


def an_answered_order_stays_in_the_outbox(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Cache, "settle_order", lambda self, order_id: None)


def the_outbox_is_left_to_the_system_to_write(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(caches, "power_proof", nullcontext)


def the_outbox_goes_by_the_clock(patch: pytest.MonkeyPatch) -> None:
    waiting = Cache.waiting_orders

    def by_clock(self: Cache) -> list[Waiting]:
        return sorted(waiting(self), key=lambda each: each.placed_us)

    patch.setattr(Cache, "waiting_orders", by_clock)


def the_outbox_is_not_read_at_the_start(patch: pytest.MonkeyPatch) -> None:
    begin = SeatKeeping.begin

    def bare(self: SeatKeeping, standing: Standing, waiting: Iterable[Waiting]) -> list[Receipt]:
        return begin(self, standing, ())

    patch.setattr(SeatKeeping, "begin", bare)


def a_later_order_overtakes_what_could_not_be_written(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(ClientSession, "_send_in_turn", lambda self, message_id, data: self._send_bytes(data))


def what_an_order_rests_on_is_forgotten_in_the_outbox(patch: pytest.MonkeyPatch) -> None:
    waiting = Cache.waiting_orders

    def forgetful(self: Cache) -> list[Waiting]:
        return [replace(each, after=()) for each in waiting(self)]

    patch.setattr(Cache, "waiting_orders", forgetful)
