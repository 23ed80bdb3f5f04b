"""A cache with pages overwritten is set aside and filled anew from the hub; orders that waited in it are sent."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bus.wire import encode
from models.domain.orders import AddNote
from models.store.cache import Cache, Waiting
from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until
from tests.console.test_damaged import messages, seat_folder

PAGE = 4096


def overwritten(path: Path, table: str) -> bytes:
    """Write over the first page of a table; what the file was then."""
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(b"\xa5" * PAGE)
    return path.read_bytes()


@pytest.mark.parametrize("table", ["cases", "entries", "meta", "units"])
def test_a_cache_with_a_damaged_page_is_filled_anew_and_what_waited_in_it_is_sent(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room, table: str
) -> None:
    path = seat_folder(tmp_path) / "cache.db"
    number = room.report("D-1")

    async def first(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)

    assert sit(tmp_path, first, hub.address) == 0
    cache = Cache(path)
    note = AddNote(number, "the caller rang again")
    cache.queue_order(Waiting("waits", number, "AddNote", encode(note).decode(), None), 1)
    cache.close()
    damaged = overwritten(path, table)

    async def second(officer: Officer) -> None:
        await until(lambda: "The cache of this seat was damaged" in messages(officer), "it is told")
        await officer.live()
        await officer.choose(number)
        if table != "meta":  # without it the cache cannot be opened, and nothing of it be read
            await until(lambda: room.case(number).entries == 2, "the order that waited has been sent")

    assert sit(tmp_path, second, hub.address) == 0
    assert path.with_suffix(".damaged").read_bytes()[:PAGE] == damaged[:PAGE]
    again = Cache(path)
    assert again.set_aside is None
    assert [row[0] for row in again.rows()] == [number]
    again.close()
