"""Faults to plant in how a hub comes to lead, in what an earlier leader may still do, and in how peers find one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, select

from bus.events import Event
from bus.hub.authority import Submission
from bus.hub.candidacy import Candidacy, Leadership
from bus.hub.core import HubCore
from bus.hub.room_search import RoomSearch
from bus.messages import Welcome
from bus.session import ClientSession
from bus.simulation import whereabouts
from models.domain.board import Board
from models.store import fencing, hub_store
from models.store.cached_epochs import CachedEpochs
from models.store.fencing import KEY
from models.store.hub_store import Batch, HubStore
from models.store.leadership import Candidate
from models.store.tables import meta

Check = Callable[..., None]

# --- the epoch ---


def the_epoch_is_not_raised_when_a_hub_opens_the_database(patch: pytest.MonkeyPatch) -> None:
    def as_it_is(connection: Connection) -> int:
        return int(connection.execute(select(meta.c.value).where(meta.c.key == KEY)).scalar_one())

    patch.setattr(hub_store, "raise_epoch", as_it_is)


def a_commit_does_not_look_at_the_fence(patch: pytest.MonkeyPatch) -> None:
    check: Check = fencing.check_lead
    commit = HubCore._commit
    committing: list[HubCore] = []

    def unfenced(connection: Connection, epoch: int, head: int, *, hold: bool) -> None:
        if not committing:
            check(connection, epoch, head, hold=hold)

    def hasty(self: HubCore, submissions: list[Submission]) -> None:
        committing.append(self)
        try:
            commit(self, submissions)
        finally:
            committing.pop()

    patch.setattr(hub_store, "check_lead", unfenced)
    patch.setattr(HubCore, "_commit", hasty)


def a_heartbeat_does_not_look_at_the_fence(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(HubCore, "_check_lead", lambda self: None)


def a_commit_that_went_through_unheard_is_not_noticed(patch: pytest.MonkeyPatch) -> None:
    check: Check = fencing.check_lead

    def by_epoch_alone(connection: Connection, epoch: int, head: int, *, hold: bool) -> None:
        ends = connection.exec_driver_sql("SELECT coalesce(max(number), 0) FROM journal").scalar_one()
        check(connection, epoch, ends, hold=hold)

    patch.setattr(hub_store, "check_lead", by_epoch_alone)


# --- the lead ---


def the_lead_is_taken_while_another_has_it(patch: pytest.MonkeyPatch) -> None:
    take = Candidate.take

    def bold(self: Candidate) -> bool:
        take(self)
        return True

    patch.setattr(Candidate, "take", bold)


def a_standby_serves_though_it_does_not_lead(patch: pytest.MonkeyPatch) -> None:
    leads = Candidacy.leads

    def eager(self: Candidacy) -> bool:
        return leads(self) or bool(self._leader)

    patch.setattr(Candidacy, "leads", eager)


def what_an_earlier_leader_has_under_way_is_left_to_it(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Candidate, "take", lambda self: self._lock.take())


def a_leader_that_is_silent_is_left_alone(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Candidate, "end_silent", lambda self: False)


def a_hub_does_not_ask_whether_it_still_leads(patch: pytest.MonkeyPatch) -> None:
    turn = Leadership.turn
    patch.setattr(Leadership, "turn", lambda self: turn(self) or True)


def a_hub_that_hangs_goes_on_giving_signs_of_life(patch: pytest.MonkeyPatch) -> None:
    live = Leadership.live

    def lively(self: Leadership) -> bool:
        self._turned = self._monotonic()
        return live(self)

    patch.setattr(Leadership, "live", lively)


# --- what a new leader knows ---


def a_new_leader_has_the_board_that_it_had_last(patch: pytest.MonkeyPatch) -> None:
    load = HubStore.load_board
    boards: dict[Engine, Board] = {}

    def remembered(self: HubStore, *arguments: Any) -> Board:  # whatever the real one takes
        return boards.setdefault(self._engine, load(self, *arguments))

    patch.setattr(HubStore, "load_board", remembered)


def a_new_leader_knows_only_what_it_has_answered_itself(patch: pytest.MonkeyPatch) -> None:
    write, known = HubStore.write, HubStore.receipts_of
    answered: dict[HubStore, set[tuple[str, str]]] = {}

    def remembering(self: HubStore, batch: Batch) -> None:
        write(self, batch)
        own = answered.setdefault(self, set())
        own |= {(str(row["sender"]), str(row["id"])) for row in batch.receipts}

    def own(self: HubStore, keys: Sequence[tuple[str, str]]) -> dict[tuple[str, str], str]:
        return {key: body for key, body in known(self, keys).items() if key in answered.get(self, ())}

    patch.setattr(HubStore, "write", remembering)
    patch.setattr(HubStore, "receipts_of", own)


# --- how peers find the leader ---


def a_peer_goes_back_to_a_hub_that_led_before(patch: pytest.MonkeyPatch) -> None:
    def forgetful(self: ClientSession, welcome: Welcome) -> list[Event]:
        self.epochs[welcome.journal] = welcome.epoch
        return []

    patch.setattr(ClientSession, "_older", forgetful)


def a_seat_forgets_with_its_process_who_led(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(CachedEpochs, "keep", lambda self, journal, epoch: None)


def the_first_hub_of_a_list_is_taken_for_the_leader(patch: pytest.MonkeyPatch) -> None:
    def sure(self: RoomSearch, session: ClientSession, events: Iterable[Event]) -> bool:
        return True

    patch.setattr(RoomSearch, "heard", sure)


def a_hub_that_was_found_once_is_waited_for_for_ever(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(whereabouts, "settling", lambda found_at, now: found_at > 0)
