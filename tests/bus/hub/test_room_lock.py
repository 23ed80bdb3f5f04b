"""The simulated lock of a room does what that of a PostgreSQL server does: one contract for both."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from bus.simulation.reach import Reach
from bus.simulation.room_lock import SimulatedLock
from bus.simulation.times import WorldTime
from bus.simulation.world import Ground
from models.store.engine import open_writer
from models.store.leadership import PostgreSQLLock, RoomLock
from tests.postgresql import PostgreSQL


@dataclass(frozen=True, slots=True)
class Room:
    """Two connections for the lock, one that writes, and how to wait until the server has heard of something."""

    first: RoomLock
    second: RoomLock
    writer: Engine
    until: Callable[[Callable[[], bool]], None]


@pytest.fixture(scope="module", params=["simulated", "postgresql"])
def server(request: pytest.FixtureRequest) -> PostgreSQL | None:
    """A real one, or none."""
    return None if request.param == "simulated" else request.getfixturevalue("postgresql")


@pytest.fixture
def room(server: PostgreSQL | None) -> Iterator[Room]:
    if server is None:
        yield from _simulated()
    else:
        with server.database() as url:
            yield from _real(url)


def _simulated() -> Iterator[Room]:
    world = WorldTime()

    def until(holds: Callable[[], bool]) -> None:
        world.now += 1.0
        assert holds()

    with closing(Ground.laid()) as ground:
        ground.server.begin(world)
        locks = [SimulatedLock(ground.server, Reach()) for _ in range(2)]
        yield Room(locks[0], locks[1], ground.lines[0].engine, until)


def _real(url: str) -> Iterator[Room]:
    def until(holds: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 20
        while not holds():
            assert time.monotonic() < deadline

    writer = open_writer(url)
    with closing(PostgreSQLLock(url)) as first, closing(PostgreSQLLock(url)) as second:
        yield Room(first, second, writer, until)
    writer.dispose()


def say(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("SELECT 1"))


def test_one_connection_has_the_lock_until_it_ends_and_others_see_what_it_is_called(room: Room) -> None:
    assert room.second.holder() == ""
    assert (room.first.take(), room.first.take(), room.second.take()) == (True, True, False)
    room.first.call_it("the first")
    assert room.second.holder() == "the first"
    room.first.close()
    room.until(room.second.take)
    room.second.call_it("the second")
    assert room.first.holder() == "the second"


def test_a_holder_is_ended_for_its_silence_and_finds_out_at_its_next_word(room: Room) -> None:
    assert room.first.take()
    assert not room.second.end_silent(60.0)
    room.until(lambda: room.second.end_silent(0.0))
    room.until(room.second.take)
    with pytest.raises(DBAPIError):
        room.first.call_it("the first")
    assert not room.first.take()
    assert not room.second.end_silent(60.0)


def test_who_writes_is_ended_with_all_that_is_under_way_and_connects_anew_afterwards(room: Room) -> None:
    say(room.writer)
    room.first.end_writers()
    with pytest.raises(DBAPIError):
        say(room.writer)
    say(room.writer)
    assert room.first.take()
