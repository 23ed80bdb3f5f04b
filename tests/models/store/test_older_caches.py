"""A seat's cache of an older version of the program: what it held of the hub is shed, what is to be sent is kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bus.wire import digest_of_bytes
from models.domain.case import Case, Unit
from models.domain.rules import Book
from models.store.cache import Cache, Standing, Waiting
from models.store.cards import card
from tests.models.domain.room import first_shelf, staffed_room

JOURNAL = "11111111-1111-1111-1111-111111111111"
ORDER = Waiting("o-1", "DD-20261121-0001", "CloseCase", '{"case":"DD-20261121-0001","result":"积水已退"}', 12)
OLDER = [
    pytest.param("ALTER TABLE cases DROP COLUMN urges", id="fewer columns in the queue"),
    pytest.param("ALTER TABLE cases ADD COLUMN mood TEXT", id="a column that is not known any more"),
    pytest.param("DROP TABLE books", id="no rules"),
    pytest.param("ALTER TABLE units DROP COLUMN generation", id="fewer columns of units"),
]


def filled(path: Path) -> tuple[Cache, int]:
    """A cache that has a room's cases, units and rules, with an order to send; and how many things it holds."""
    room = staffed_room()
    room.reported()
    books = (book for versions in room.board.shelf.values() for book in versions)
    values: list[Case | Unit | Book] = [*room.board.cases.values(), *room.board.units.values(), *books]
    cache = Cache(path)
    cache.begin_snapshot()
    cache.put([(value, card(value), digest_of_bytes(card(value))) for value in values], first_shelf().times())
    cache.end_snapshot(JOURNAL, len(room.entries))
    return cache, len(values)


@pytest.mark.parametrize("change", OLDER)
def test_an_older_cache_is_shed_and_its_outbox_kept(world: Path, change: str) -> None:
    path = world / "cache.db"
    cache, _ = filled(path)
    cache.queue_order(ORDER, placed_us=1)
    cache.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(change)
    cache = Cache(path)
    assert (cache.standing(), cache.rows(), cache.units(), cache.books()) == (Standing("", 0, {}), [], [], [])
    assert (cache.waiting_orders(), cache.set_aside) == ([ORDER], None)
    cache.close()
    again, count = filled(path)
    assert len(again.standing().digests) == count
    assert again.waiting_orders() == [ORDER]
    again.close()


def test_a_cache_of_this_version_is_not_shed(world: Path) -> None:
    cache, count = filled(world / "cache.db")
    books = cache.books()
    cache.close()
    again = Cache(world / "cache.db")
    assert len(again.standing().digests) == count
    assert again.books() == books == [versions[0] for _, versions in sorted(staffed_room().board.shelf.items())]
    again.close()


def test_an_outbox_in_which_nobody_and_no_other_order_was_named_is_kept_with_all_that_the_cache_holds(
    world: Path,
) -> None:
    cache, count = filled(world / "cache.db")
    cache.queue_order(ORDER, placed_us=1)
    cache.close()
    with closing(sqlite3.connect(world / "cache.db")) as connection, connection:
        connection.execute("ALTER TABLE outbox DROP COLUMN person")
        connection.execute("ALTER TABLE outbox DROP COLUMN rests_on")
    cache = Cache(world / "cache.db")
    assert (cache.waiting_orders(), len(cache.standing().digests)) == ([ORDER], count)
    cache.queue_order(replace(ORDER, id="o-2", person="lin", after=("o-1",)), placed_us=2)
    cache.close()
    again = Cache(world / "cache.db")
    assert [(each.person, each.after) for each in again.waiting_orders()] == [("", ()), ("lin", ("o-1",))]
    again.close()
