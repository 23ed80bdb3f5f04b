"""A seat of a room with a standby: its leader dies, and it goes on at the standby from where it stood."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from bus.events import LinkState
from console.seat import Came, Linked, Queued
from models.clock import WallClock
from models.domain.orders import AcceptCase, AddNote
from models.store.verifying import verify
from tests.bus.hub.room_of_hubs import leader_and_standby
from tests.bus.hub.served import a_report, a_source, accepted
from tests.console.sat import sitting
from tests.models.store.hub import times_of


@pytest.mark.slow
def test_an_order_placed_while_nobody_leads_is_settled_by_the_standby_and_nothing_is_sent_anew(
    world: Path, postgresql_url: str
) -> None:
    with leader_and_standby(world, postgresql_url) as (leader, standby):
        room = f"{standby.for_seats},{leader.for_seats}"
        with a_source(leader.for_sources) as source:
            number = accepted(source, *(a_report(f"r{n}") for n in range(20)))[0].case
        with sitting(world / "cache.db", room, WallClock()) as seat:
            seat.accepted(AcceptCase(number))
            seat.in_step(21)
            leader.signal(signal.SIGKILL)
            order_id = seat.seat.place(AddNote(number, "the lamp is out"), None)
            seat.hear(lambda: seat.count(Queued) == 2, "the note is in the outbox")
            seat.heard.clear()
            seat.hear(lambda: order_id in seat.settled, "the note is settled")
            assert seat.settled[order_id].receipt.number == 22
            live = [event for event in seat.heard if isinstance(event, Linked) and event.state is LinkState.LIVE]
            assert [event.address for event in live] == [standby.for_seats]
            assert not any(isinstance(event, Came) and event.filling for event in seat.heard)
    verdict = verify(postgresql_url, times_of)
    assert (verdict.faults, verdict.entries) == ([], 22)
