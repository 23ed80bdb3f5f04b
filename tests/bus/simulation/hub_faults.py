"""Faults to plant in the hub: its core, its store, its sessions, and what happens by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

import msgspec
import pytest
from sqlalchemy import Engine

from bus.hub.authority import Authority, Group, Submission
from bus.hub.core import HubCore
from bus.hub.session import Session
from bus.hub.sessions import Sessions
from bus.hub.telling import Telling
from bus.hub.timers import Timers
from bus.messages import Heartbeat, Receipt
from bus.wire import encode
from models.domain.board import Board
from models.domain.deciding import Desk
from models.domain.orders import Placed
from models.domain.rules import Rules
from models.store.hub_store import Batch, HubStore

# --- the hub's core ---


def a_receipt_goes_out_before_the_commit(patch: pytest.MonkeyPatch) -> None:
    take = Authority.take

    def early(self: Authority, *arguments: Any) -> Group:  # whatever the real one takes
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

    def blind(self: Authority, desk: Desk, placed: Placed, group: Group) -> Receipt:
        return decided(self, desk, replace(placed, seen=None), group)

    patch.setattr(Authority, "_decided", blind)


def ones_own_order_does_not_count_as_seen(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Authority, "_having_seen", lambda self, placed, led_to: placed)


def the_loser_is_not_told_who_won(patch: pytest.MonkeyPatch) -> None:
    decided = Authority._decided

    def discreet(self: Authority, desk: Desk, placed: Placed, group: Group) -> Receipt:
        receipt = decided(self, desk, placed, group)
        return msgspec.structs.replace(receipt, args=()) if receipt.code == "conflict" else receipt

    patch.setattr(Authority, "_decided", discreet)


def a_refusal_does_not_name_the_field(patch: pytest.MonkeyPatch) -> None:
    decided = Authority._decided

    def vague(self: Authority, desk: Desk, placed: Placed, group: Group) -> Receipt:
        return msgspec.structs.replace(decided(self, desk, placed, group), field="")

    patch.setattr(Authority, "_decided", vague)


def the_digest_of_what_was_before_is_not_taken_away(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Authority, "_uncount", lambda self, key: None)


def an_archived_case_stays_on_the_board(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Board, "forget", lambda self, number: None)


# --- what happens by itself ---


def a_mark_that_was_told_is_forgotten_at_a_restart(patch: pytest.MonkeyPatch) -> None:
    load = HubStore.load_board

    def forgetful(self: HubStore, *arguments: Any) -> Board:  # whatever the real one takes
        board = load(self, *arguments)
        for number, case in board.cases.items():
            board.cases[number] = case.on_track(fired=())
        return board

    patch.setattr(HubStore, "load_board", forgetful)


def a_mark_that_came_while_no_hub_was_there_is_left_out(patch: pytest.MonkeyPatch) -> None:
    due = Timers.due

    def only_fresh(self: Timers, rules: Rules, now: datetime) -> list[Placed]:
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
    def numberless(self: Sessions, now: datetime, monotonic: float) -> None:
        message = encode(Heartbeat(self.hub.epoch, 0, self.hub.state, now, self.hub.read_only))
        for session in self._all.values():
            self._send(session, message)

    patch.setattr(Sessions, "heartbeat", numberless)


def the_snapshot_counts_as_of_its_last_part(patch: pytest.MonkeyPatch) -> None:
    part = Telling.snapshot_part

    def late(self: Telling, session: Session) -> bytes:
        session.snapshot_number = session.number = self.hub.head
        return part(self, session)

    patch.setattr(Telling, "snapshot_part", late)


def a_message_of_changes_is_skipped_when_a_seat_is_behind(patch: pytest.MonkeyPatch) -> None:
    following = Telling.next_changes

    def hasty(self: Telling, session: Session) -> bytes:
        if session.number is not None and self.hub.head - session.number > 3:
            session.number = self.hub.head - 1
        return following(self, session)

    patch.setattr(Telling, "next_changes", hasty)


def sheets_are_left_out_of_a_catch_up(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Telling, "_sheets", lambda self, entries: [])


def what_was_under_way_overtakes_what_could_not_be_written(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Sessions, "_out_of_turn", lambda self, session, message_id: False)
