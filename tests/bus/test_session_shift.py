"""Lines of the log and handovers on their way: every seat has them, and one that was away is told what was filed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bus.wire import state_hash
from models.domain.shift.orders import PrepareHandover, SignHandover, WriteLog
from models.domain.shift.sheets import Figures, HandoverState, LogKind, Page, handover_key, line_key
from tests.bus.weather import Peer, Weather

POST = "whole_room"


@pytest.fixture
def weather(tmp_path: Path) -> Iterator[Weather]:
    made = Weather(tmp_path)
    for _ in range(10):
        made.step()
    yield made
    made.close()


def place(world: Weather, seat: Peer, *orders: WriteLog | PrepareHandover | SignHandover) -> list[str]:
    """The outcomes, once the hub has gone round."""
    ids = [world.place(seat, order) for order in orders]
    for _ in range(3):
        world.step()
    return [seat.receipts[order_id][0].code or "accepted" for order_id in ids]


def line(text: str) -> WriteLog:
    return WriteLog(LogKind.EVENT, text, POST)


def prepare(world: Weather) -> PrepareHandover:
    """A page with whose signature everything written before now is filed."""
    now = world.clock.now()
    return PrepareHandover("2026-03-02 day", Page(now, now, 1, Figures()), POST, now)


def in_step(world: Weather, seat: Peer) -> bool:
    return seat.seat.number == world.hub.head and state_hash(list(seat.seat.digests.values())) == world.hub.state


def test_what_one_seat_writes_the_other_has(weather: Weather) -> None:
    one, other = weather.seats
    assert place(weather, one, line("a call"), prepare(weather)) == ["accepted", "accepted"]
    assert set(other.sheets) == {line_key(1), handover_key(1)}
    assert other.sheets == one.sheets == weather.hub.board.folder
    assert in_step(weather, other)


def test_of_two_seats_that_sign_in_the_same_turn_one_wins(weather: Weather) -> None:
    one, other = weather.seats
    place(weather, one, prepare(weather))
    ids = [weather.place(seat, SignHandover(1, POST)) for seat in (one, other)]
    for _ in range(3):
        weather.step()
    receipts = [seat.receipts[order_id][0] for seat, order_id in zip((one, other), ids, strict=True)]
    assert sorted(receipt.code for receipt in receipts) == ["", "conflict"]
    signed = weather.hub.board.folder[handover_key(1)].handover
    assert signed is not None
    assert signed.taken is not None
    assert signed.state is HandoverState.SIGNED
    [loser] = [receipt for receipt in receipts if receipt.code]
    assert loser.args[0] == signed.taken.by


def test_a_seat_that_was_away_over_a_signature_resumes_without_a_snapshot(weather: Weather) -> None:
    one, away = weather.seats
    place(weather, one, line("before"))
    standing, sheets = away.standing, dict(away.sheets)
    weather.clock.advance(timedelta(minutes=1))
    place(weather, one, line("while it was away"))
    place(weather, one, prepare(weather))
    place(weather, one, SignHandover(1, POST))
    place(weather, one, line("after"))
    away.standing, away.sheets = standing, sheets
    weather.restart_seat(away)
    weather.restart_hub()  # what it was sent is no longer remembered: it goes on from the journal
    for _ in range(30):
        weather.step()
    assert in_step(weather, away)
    assert away.snapshots == 1
    assert away.sheets == weather.hub.board.folder
    assert set(away.sheets) == {handover_key(1), line_key(5)}
