"""A seat that is slow, frozen or wrong about the state: the hub holds nothing for it, and it comes right by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from bus.events import LinkChanged, LinkState
from bus.hub.sessions import SILENT_AFTER_S
from bus.hub.window import WINDOW
from bus.messages import Changes, Heartbeat, Receipts, Snapshot
from bus.wire import decode_from_hub, encode, state_hash
from models.domain.orders import AddNote, ArchiveCase
from tests.bus.weather import Peer, Weather

MANY = 3 * WINDOW


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Weather]:
    weather = Weather(tmp_path)
    weather.step()
    weather.step()
    yield weather
    weather.close()


def messages(world: Weather, count: int) -> None:
    """So many messages of changes: one for each group."""
    for _ in range(count):
        world.report()
        world.step()


def in_step(world: Weather, seat: Peer) -> bool:
    return seat.seat.number == world.hub.head and state_hash(list(seat.seat.digests.values())) == world.hub.state


def data_on_the_line(seat: Peer) -> int:
    return sum(isinstance(decode_from_hub(parts[1]), Changes | Snapshot) for parts in seat.down)


def test_a_seat_that_acknowledges_nothing_is_sent_a_window_and_no_more(world: Weather) -> None:
    slow, other = world.seats
    slow.deaf = True
    start = slow.seat.number
    messages(world, MANY)
    assert start < slow.seat.number <= start + WINDOW < world.hub.head
    assert slow.session.state is LinkState.LIVE
    assert world.hub.sessions.frames == []
    assert in_step(world, other)


def test_a_slow_seat_catches_up_when_it_acknowledges_again(world: Weather) -> None:
    slow = world.seats[0]
    slow.deaf = True
    messages(world, MANY)
    slow.deaf = False
    for _ in range(WINDOW):
        slow.seat.acknowledge()
    messages(world, 3)
    assert in_step(world, slow)
    assert slow.snapshots == 1


def test_a_frozen_seat_leaves_a_bounded_line_and_is_forgotten(world: Weather) -> None:
    frozen = world.seats[0]
    frozen.held_down = frozen.held_up = 10**6
    messages(world, MANY)
    assert data_on_the_line(frozen) <= WINDOW
    for _ in range(int(2 * SILENT_AFTER_S)):
        world.step(1.0)
    assert world.hub.sessions.seats == 1
    beats = [parts for parts in frozen.down if isinstance(decode_from_hub(parts[1]), Heartbeat)]
    assert len(beats) <= SILENT_AFTER_S + MANY / 10 + 2


def test_a_seat_that_drifted_notices_at_the_next_heartbeat_and_takes_everything_anew(world: Weather) -> None:
    messages(world, 5)
    drifted, other = world.seats
    wrong = drifted.seat.digests | {min(drifted.seat.digests): 1}
    drifted.seat.take_over(drifted.seat.journal, drifted.seat.number, wrong)
    for _ in range(12):
        world.step()
    assert any("differs from the hub" in reason for reason in drifted.reasons)
    assert (drifted.snapshots, other.snapshots) == (2, 1)
    assert in_step(world, drifted)
    assert drifted.cases == world.hub.board.cases


def test_a_seat_resumes_from_its_cache_without_a_snapshot(world: Weather) -> None:
    messages(world, 5)
    seat = world.seats[0]
    world.restart_seat(seat)
    world.restart_hub()
    messages(world, 20)
    assert in_step(world, seat)
    assert seat.snapshots == 1


def test_the_cache_of_another_journal_is_not_resumed(world: Weather) -> None:
    messages(world, 5)
    seat = world.seats[0]
    seat.standing = ("another journal", 3, {"DD-1": 1})
    world.restart_seat(seat)
    messages(world, 1)
    assert in_step(world, seat)
    assert seat.snapshots == 2


def test_a_seat_ahead_of_the_hub_is_given_a_snapshot(world: Weather) -> None:
    messages(world, 5)
    seat = world.seats[0]
    seat.standing = (seat.seat.journal, 10**6, dict(seat.seat.digests))
    world.restart_seat(seat)
    messages(world, 1)
    assert in_step(world, seat)
    assert seat.snapshots == 2


def test_an_archived_case_leaves_every_seat_and_they_stay_in_step(world: Weather) -> None:
    world.report(closed=True)
    messages(world, 1)
    first, second = world.seats
    closed = next(number for number, case in first.cases.items() if not case.open)
    order_id = world.place(first, ArchiveCase(closed))
    messages(world, 12)
    assert first.receipts[order_id][0].accepted
    for seat in (first, second):
        assert in_step(world, seat)
        assert closed not in seat.seat.digests
        assert seat.reasons == []


def test_a_seat_that_missed_a_frame_notices_at_the_next_one(world: Weather) -> None:
    messages(world, 1)
    seat, other = world.seats
    (number,) = seat.cases
    seat.held_down = 2
    order_id = world.place(seat, AddNote(number, "its receipt is lost"))
    world.step()
    world.step()
    lost = seat.down.popleft()
    assert isinstance(decode_from_hub(lost[1]), Receipts)
    world.step()
    due = int.from_bytes(lost[0], "big")
    assert seat.reasons == [f"frame {due + 1} came where {due} was due"]
    messages(world, 3)
    assert seat.receipts[order_id][0].repeated
    assert in_step(world, seat)
    assert other.reasons == []


def test_a_seat_does_not_take_changes_that_do_not_follow_what_it_has(world: Weather) -> None:
    messages(world, 1)
    seat = world.seats[0]
    before = dict(seat.seat.digests)
    seat.held_down = 1
    world.report()
    world.step()
    number, message = seat.down[0]
    changes = decode_from_hub(message)
    assert isinstance(changes, Changes)
    later = msgspec.structs.replace(changes, first=changes.first + 1, last=changes.last + 1)
    (said,) = seat.session.receive([number, encode(later)], world.now)
    assert isinstance(said, LinkChanged)
    assert said.reason == f"entry {changes.first + 1} came where {changes.first} was due"
    assert seat.seat.digests == before
