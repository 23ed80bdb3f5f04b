"""Faults to plant: each changes what one part of the program does, as a careless change might, for the time of a run.

`caught_by` begins the name of the promise that is seen to break, `seed` is the first seed that shows it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import Any

import msgspec
import pytest
from sqlalchemy import Engine

from bus import session as sessions_of_peers
from bus.events import Changed, Event
from bus.hub.authority import Authority, Group, Submission
from bus.hub.core import HubCore
from bus.hub.sessions import Session, Sessions
from bus.hub.timers import Timers
from bus.messages import Heartbeat, Receipt, Receipts, Welcome
from bus.seat_keeping import SeatKeeping
from bus.seat_session import SeatSession
from bus.session import ClientSession
from bus.wire import encode
from models.domain.board import Board
from models.domain.orders import Order, Placed
from models.store import cache as caches
from models.store.cache import Cache, Standing, Waiting
from models.store.hub_store import Batch, HubStore

Plant = Callable[[pytest.MonkeyPatch], None]


@dataclass(frozen=True, slots=True)
class Fault:
    """One change of behaviour, with the first seed that shows it and the promise that is seen to break there."""

    plant: Plant
    seed: int
    caught_by: str

    @property
    def name(self) -> str:
        return self.plant.__name__.replace("_", " ")


# --- the hub's core ---


def a_receipt_goes_out_before_the_commit(patch: pytest.MonkeyPatch) -> None:
    take = Authority.take

    def early(self: Authority, *arguments: Any) -> Group:
        group = take(self, *arguments)
        answers.extend(group.receipts)
        return group

    def unavailable(self: Sessions, submissions: Sequence[Submission], reason: str) -> None:
        self.answer(answers)

    def commit(self: HubCore, submissions: list[Submission]) -> None:
        answers.clear()
        whole(self, submissions)

    answers: list[tuple[bytes, Receipt]] = []
    whole = HubCore._commit
    patch.setattr(Authority, "take", early)
    patch.setattr(Sessions, "unavailable", unavailable)
    patch.setattr(HubCore, "_commit", commit)


def an_order_that_could_not_be_written_is_dropped_without_a_word(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Sessions, "unavailable", lambda self, submissions, reason: None)


def an_order_that_could_not_be_written_is_refused_for_good(patch: pytest.MonkeyPatch) -> None:
    def unavailable(self: Sessions, submissions: Sequence[Submission], reason: str) -> None:
        refused = [Receipt(each.placed.id, "refused", code="disk", reason=reason) for each in submissions]
        self.answer([(each.session, receipt) for each, receipt in zip(submissions, refused, strict=True)])

    patch.setattr(Sessions, "unavailable", unavailable)


def a_failed_write_stays_on_the_board(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Authority, "give_up", lambda self: None)


def what_cannot_be_taken_is_swallowed(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(HubCore, "_quarantine", lambda self, batch: self._sessions.spoiled.clear())


def what_cannot_be_taken_is_let_go_before_it_is_written(patch: pytest.MonkeyPatch) -> None:
    keep = HubCore._quarantine

    def quarantine(self: HubCore, batch: Batch) -> None:
        keep(self, batch)
        self._sessions.spoiled.clear()

    patch.setattr(HubCore, "_quarantine", quarantine)


def the_version_that_was_seen_is_not_looked_at(patch: pytest.MonkeyPatch) -> None:
    decided = Authority._decided

    def blind(self: Authority, desk: Any, placed: Placed, group: Group) -> Receipt:
        return decided(self, desk, replace(placed, seen=None), group)

    patch.setattr(Authority, "_decided", blind)


def the_loser_is_not_told_who_won(patch: pytest.MonkeyPatch) -> None:
    decided = Authority._decided

    def discreet(self: Authority, desk: Any, placed: Placed, group: Group) -> Receipt:
        receipt = decided(self, desk, placed, group)
        return msgspec.structs.replace(receipt, args=()) if receipt.code == "conflict" else receipt

    patch.setattr(Authority, "_decided", discreet)


def a_refusal_does_not_name_the_field(patch: pytest.MonkeyPatch) -> None:
    decided = Authority._decided

    def vague(self: Authority, desk: Any, placed: Placed, group: Group) -> Receipt:
        return msgspec.structs.replace(decided(self, desk, placed, group), field="")

    patch.setattr(Authority, "_decided", vague)


def the_digest_of_what_was_before_is_not_taken_away(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Authority, "_uncount", lambda self, key: None)


def an_archived_case_stays_on_the_board(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Board, "forget", lambda self, number: None)


# --- what happens by itself ---


def a_mark_that_was_told_is_forgotten_at_a_restart(patch: pytest.MonkeyPatch) -> None:
    load = HubStore.load_board

    def forgetful(self: HubStore, *arguments: Any) -> Board:
        board = load(self, *arguments)
        for number, case in board.cases.items():
            board.cases[number] = case.on_track(fired=())
        return board

    patch.setattr(HubStore, "load_board", forgetful)


def a_mark_that_came_while_no_hub_was_there_is_left_out(patch: pytest.MonkeyPatch) -> None:
    due = Timers.due

    def only_fresh(self: Timers, rules: Any, now: Any) -> list[Placed]:
        late = {key for key, at in self._next.items() if (now - at).total_seconds() > 1}
        return [each for each in due(self, rules, now) if getattr(each.order, "case", "") not in late]

    patch.setattr(Timers, "due", only_fresh)


def a_case_that_changed_is_not_planned_anew(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Timers, "changed", lambda self, numbers: None)


# --- the hub's store ---


def what_was_answered_is_forgotten_at_a_restart(patch: pytest.MonkeyPatch) -> None:
    begin = HubStore.__init__

    def forgetful(self: HubStore, url: str | Engine) -> None:
        begin(self, url)
        with self._engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM receipts")

    patch.setattr(HubStore, "__init__", forgetful)


def receipts_are_written_after_the_journal(patch: pytest.MonkeyPatch) -> None:
    write = HubStore.write

    def in_two(self: HubStore, batch: Batch) -> None:
        receipts, batch.receipts = batch.receipts, []
        write(self, batch)
        write(self, Batch(receipts=receipts))

    patch.setattr(HubStore, "write", in_two)


def a_repeat_is_known_by_its_id_alone_whoever_sent_it(patch: pytest.MonkeyPatch) -> None:
    def by_id(self: HubStore, keys: Sequence[tuple[str, str]]) -> dict[tuple[str, str], str]:
        with self._engine.begin() as connection:
            rows = connection.exec_driver_sql("SELECT id, body FROM receipts").fetchall()
        known = {str(row[0]): str(row[1]) for row in rows}
        return {key: known[key[1]] for key in keys if key[1] in known}

    patch.setattr(HubStore, "receipts_of", by_id)


def the_chain_begins_anew_with_each_life_of_the_hub(patch: pytest.MonkeyPatch) -> None:
    begin = HubStore.__init__

    def fresh(self: HubStore, url: str | Engine) -> None:
        begin(self, url)
        self._hash = bytes(32)

    patch.setattr(HubStore, "__init__", fresh)


def clocks_and_assignments_are_not_projected(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Batch, "case_parts", lambda self, *arguments: None)


# --- the hub's sessions ---


def a_repeat_is_not_answered(patch: pytest.MonkeyPatch) -> None:
    answer = Sessions.answer

    def once(self: Sessions, receipts: Sequence[tuple[bytes, Receipt]]) -> None:
        answer(self, [(key, receipt) for key, receipt in receipts if not receipt.repeated])

    patch.setattr(Sessions, "answer", once)


def a_heartbeat_has_no_head_number(patch: pytest.MonkeyPatch) -> None:
    def numberless(self: Sessions, now: Any, monotonic: float) -> None:
        message = encode(Heartbeat(self.hub.epoch, 0, self.hub.state, now, self.hub.read_only))
        for session in self._all.values():
            self._send(session, message)

    patch.setattr(Sessions, "heartbeat", numberless)


def the_snapshot_counts_as_of_its_last_part(patch: pytest.MonkeyPatch) -> None:
    part = Sessions._snapshot_part

    def late(self: Sessions, session: Session) -> None:
        session.snapshot_number = session.number = self.hub.head
        part(self, session)

    patch.setattr(Sessions, "_snapshot_part", late)


def a_message_of_changes_is_skipped_when_a_seat_is_behind(patch: pytest.MonkeyPatch) -> None:
    following = Sessions._next_changes

    def hasty(self: Sessions, session: Session) -> None:
        if session.number is not None and self.hub.head - session.number > 3:
            session.number = self.hub.head - 1
        following(self, session)

    patch.setattr(Sessions, "_next_changes", hasty)


def sheets_are_left_out_of_a_catch_up(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Sessions, "_sheets", lambda self, entries: [])


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
    def emptied(self: SeatKeeping) -> None:
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


FAULTS = (
    Fault(a_receipt_goes_out_before_the_commit, 28, "1 no receipt without a commit"),
    Fault(an_order_that_could_not_be_written_is_dropped_without_a_word, 28, "4 it comes to rest"),
    Fault(an_order_that_could_not_be_written_is_refused_for_good, 15, "1 no receipt without a commit"),
    Fault(a_failed_write_stays_on_the_board, 28, "4 no screen drifts"),
    Fault(what_cannot_be_taken_is_swallowed, 1, "10 what cannot be taken is kept"),
    Fault(what_cannot_be_taken_is_let_go_before_it_is_written, 28, "10 what cannot be taken is kept"),
    Fault(the_version_that_was_seen_is_not_looked_at, 2, "3 one winner"),
    Fault(the_loser_is_not_told_who_won, 2, "3 the loser is told who won"),
    Fault(a_refusal_does_not_name_the_field, 3, "10 a refusal names field and reason"),
    Fault(the_digest_of_what_was_before_is_not_taken_away, 0, "4 no screen drifts"),
    Fault(an_archived_case_stays_on_the_board, 18, "4 no screen drifts"),
    Fault(a_mark_that_was_told_is_forgotten_at_a_restart, 44, "4 no screen drifts"),
    Fault(a_mark_that_came_while_no_hub_was_there_is_left_out, 13, "6 a deadline is not missed"),
    Fault(a_case_that_changed_is_not_planned_anew, 1, "6 a deadline is not missed"),
    Fault(what_was_answered_is_forgotten_at_a_restart, 0, "1 what was acknowledged survives"),
    Fault(receipts_are_written_after_the_journal, 85, "10 a refusal names field and reason"),
    Fault(a_repeat_is_known_by_its_id_alone_whoever_sent_it, 0, "10 a refusal names field and reason"),
    Fault(the_chain_begins_anew_with_each_life_of_the_hub, 0, "the journal is whole"),
    Fault(clocks_and_assignments_are_not_projected, 0, "the journal is whole"),
    Fault(a_repeat_is_not_answered, 2, "4 it comes to rest"),
    Fault(a_heartbeat_has_no_head_number, 0, "4 a heartbeat proves it"),
    Fault(the_snapshot_counts_as_of_its_last_part, 5, "4 no screen drifts"),
    Fault(a_message_of_changes_is_skipped_when_a_seat_is_behind, 71, "4 it comes to rest"),
    Fault(sheets_are_left_out_of_a_catch_up, 25, "4 no screen drifts"),
    Fault(a_gap_in_the_stream_is_not_noticed, 24, "4 it comes to rest"),
    Fault(what_waits_is_not_sent_again_with_a_new_session, 0, "4 it comes to rest"),
    Fault(what_could_not_be_written_is_not_sent_again, 28, "4 it comes to rest"),
    Fault(silence_is_not_noticed, 0, "5 stale looks stale"),
    Fault(a_receipt_settles_only_the_first_of_its_message, 0, "4 it comes to rest"),
    Fault(the_hash_in_the_heartbeat_is_not_compared, 6, "4 every screen is the hub's state"),
    Fault(what_a_snapshot_leaves_out_stays_in_the_cache, 62, "4 every screen is the hub's state"),
    Fault(a_change_is_told_but_not_kept, 1, "4 every screen is the hub's state"),
    Fault(entries_are_kept_as_somebody_elses, 0, "4 every screen is the hub's state"),
    Fault(an_order_goes_out_before_it_is_in_the_outbox, 0, "1 what was queued is kept"),
    Fault(the_outbox_is_emptied_when_the_link_stands_again, 78, "1 what was queued is kept"),
    Fault(an_answered_order_stays_in_the_outbox, 0, "an answered order leaves the outbox"),
    Fault(the_outbox_is_left_to_the_system_to_write, 64, "1 what was queued is kept"),
    Fault(the_outbox_goes_by_the_clock, 88, "1 what was queued is kept"),
    Fault(the_outbox_is_not_read_at_the_start, 0, "4 it comes to rest"),
)
