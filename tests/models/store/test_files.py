"""Attached files in the hub's database and in a seat's cache: one commit with their entry, checked, bounded."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.domain.orders import Placed, ReportCase
from models.domain.thread.attached_files import digest_of
from models.domain.thread.orders import AttachFile
from models.store.cache import Cache
from models.store.cache_tables import metadata
from models.store.cached_files import CachedFiles
from models.store.engine import open_writer, sqlite_url
from tests.models.domain import camera
from tests.models.domain.room import SEAT, SOURCE, START
from tests.models.store.hand import Hand, checked
from tests.models.store.hub import Hub, times_of

OTHERS = "are not those that were attached"
WATER, DOOR = b"water 0.62 m" * 100, camera.png()


def a_case(hub: Hub) -> str:
    [receipt] = hub.commit([Placed(ReportCase("H-1", START, "0101", "Fire lane blocked"), SOURCE, "r")], START)
    return receipt.case


def attach(hub: Hub, number: str, *contents: bytes) -> None:
    orders = [AttachFile(number, f"{i}.txt", content) for i, content in enumerate(contents)]
    placed = [Placed(order, SEAT, f"attach {i} {len(order.data)}") for i, order in enumerate(orders)]
    assert all(receipt.accepted for receipt in hub.commit(placed, START))


@pytest.fixture
def held(world: Path) -> Path:
    """A closed database with two files, one of them attached twice."""
    path = world / "hub.db"
    hub = Hub(path)
    attach(hub, a_case(hub), WATER, DOOR, WATER)
    hub.close()
    return path


def test_a_file_is_there_once_however_often_it_was_attached(held: Path) -> None:
    assert Hand(held).count("SELECT count(*) FROM files") == 2
    assert Hand(held).count("SELECT count(*) FROM journal WHERE kind = 'FileAttached'") == 3
    assert checked(held).faults == []


def test_a_file_is_read_part_by_part_and_one_that_is_not_there_has_no_size(held: Path) -> None:
    hub = Hub(held)
    digest, size = digest_of(WATER), len(WATER)
    parts = [hub.store.file_part(digest, offset, 500) for offset in range(0, size, 500)]
    assert b"".join(data for _, data in parts) == WATER
    assert {told for told, _ in parts} == {size}
    assert hub.store.file_part(digest, size, 500) == (size, b"")
    assert hub.store.file_part("f" * 64, 0, 500) == (0, b"")
    hub.close()


def test_a_refused_file_leaves_nothing_behind(world: Path) -> None:
    hub = Hub(world / "hub.db")
    number = a_case(hub)
    [receipt] = hub.commit([Placed(AttachFile(number, "x.jpg", b"MZ"), SEAT, "a")], START)
    assert receipt.code == "file_program"
    hub.close()
    assert Hand(world / "hub.db").count("SELECT count(*) FROM files") == 0


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        (
            "UPDATE files SET content = CAST('water' AS BLOB) WHERE digest = ?",
            OTHERS,
        ),
        ("UPDATE files SET content = CAST(replace(content, '62', '61') AS BLOB) WHERE digest = ?", OTHERS),
        ("UPDATE files SET content = 'a text' WHERE digest = ?", OTHERS),
        ("UPDATE files SET size = size + 1 WHERE digest = ?", OTHERS),
        ("DELETE FROM files WHERE digest = ?", "are missing"),
    ],
)
def test_verify_names_a_file_whose_bytes_are_not_those_of_the_journal(held: Path, statement: str, fault: str) -> None:
    digest = digest_of(WATER)
    assert Hand(held).run(statement, digest) == 1
    assert checked(held).faults == [f"files: the bytes of {digest} {fault}"]


def test_verify_names_a_file_that_no_entry_tells_of(held: Path) -> None:
    Hand(held).run("INSERT INTO files (digest, size, content) VALUES ('ab', 1, x'00')")
    assert checked(held).faults == ["files: ab is in no journal entry"]


def test_projections_made_anew_keep_the_files(held: Path) -> None:
    hub = Hub(held)
    hub.store.rebuild(list, times_of)
    assert hub.store.file_part(digest_of(DOOR), 0, 500) == (len(DOOR), DOOR)
    hub.close()
    assert checked(held).faults == []


# ---- at a seat ----


def test_a_seat_keeps_what_it_fetched_and_lets_go_of_what_was_longest_unseen(world: Path) -> None:
    engine = open_writer(sqlite_url(world / "cache.db"))
    metadata.create_all(engine)
    files = CachedFiles(engine, most_bytes=1000)
    first, second, third = (bytes([n]) * 400 for n in (1, 2, 3))
    for content in (first, second):
        files.keep(digest_of(content), content)
    assert files.get(digest_of(first)) == first
    files.keep(digest_of(third), third)
    assert [files.get(digest_of(content)) for content in (first, second, third)] == [first, None, third]
    files.keep("large", bytes(1001))
    assert files.get("large") is None
    assert files.get(digest_of(third)) == third
    engine.dispose()


@pytest.mark.parametrize(("looked_at", "gone"), [("12", "0"), ("02", "1"), ("01", "2"), ("012", "0"), ("201", "2")])
def test_the_one_that_was_longest_not_looked_at_goes(world: Path, looked_at: str, gone: str) -> None:
    engine = open_writer(sqlite_url(world / "cache.db"))
    metadata.create_all(engine)
    files = CachedFiles(engine, most_bytes=1000)
    for name in "012":
        files.keep(name, bytes(300))
    for name in looked_at:
        assert files.get(name)
    files.keep("new", bytes(300))
    assert [name for name in ("0", "1", "2", "new") if files.get(name) is None] == [gone]
    engine.dispose()


def test_what_a_seat_fetched_is_there_at_its_next_start(world: Path) -> None:
    cache = Cache(world / "cache.db")
    cache.files.keep("d", DOOR)
    cache.close()
    again = Cache(world / "cache.db")
    assert again.files.get("d") == DOOR
    again.close()
