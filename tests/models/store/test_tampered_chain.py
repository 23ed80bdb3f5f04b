"""Whatever is done to the entries of a journal is found, and the entry is named: over small real journals."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sqlalchemy import Connection

from models.store.checking_journal import JournalFound, check_journal
from models.store.engine import open_reader, sqlite_url
from tests.models.store.hand import Hand
from tests.models.store.hub import Hub, walk_through
from tests.models.store.tampering import COLUMNS, Tampering, make_room, move, put

BITS = st.integers(1, 255)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("small") / "hub.db"
    hub = Hub(path)
    walk_through(hub, seed=5, commits=60)
    hub.close()
    return path


@pytest.fixture(scope="module")
def journal(small: Path) -> Iterator[Tampering]:
    tampering = Tampering(small)
    assert tampering.head > 50
    yield tampering
    tampering.close()


def numbers_in(fault: str) -> set[int]:
    return {int(number) for number in re.findall(r"-?\d+", fault.partition(" cannot be read")[0])}


def test_a_journal_that_nobody_touched_holds(journal: Tampering) -> None:
    assert journal.found(lambda connection: None) == ""


@given(st.data(), st.sampled_from(COLUMNS), BITS)
def test_a_flipped_byte_in_any_column_of_any_entry_is_found_and_the_entry_is_named(
    journal: Tampering, data: st.DataObject, column: str, bits: int
) -> None:
    number = data.draw(st.integers(1, journal.head))
    whole = journal.bytes_of(number, column)
    assume(whole)
    at = data.draw(st.integers(0, len(whole) - 1))
    flipped = whole[:at] + bytes([whole[at] ^ bits]) + whole[at + 1 :]
    becomes = int.from_bytes(flipped, "big", signed=True) if column == "number" else 0
    assume(column != "number" or not 1 <= becomes <= journal.head)  # the database takes no number twice
    fault = journal.found(lambda connection: put(connection, number, column, flipped))
    assert {number, becomes} & numbers_in(fault)


@given(st.data())
def test_every_column_of_every_entry_counts(journal: Tampering, data: st.DataObject) -> None:
    number = data.draw(st.integers(1, journal.head))
    for column in COLUMNS[2:]:
        fault = journal.found(lambda c, column=column: put(c, number, column, journal.bytes_of(number, column) + b"x"))  # type: ignore[misc]  # bound at once
        assert fault == f"journal: the hash of entry {number} does not fit what stands in it and before it"


@pytest.mark.parametrize("column", ["by", "order_id", "kind", "case_no", "body"])
def test_bytes_in_the_place_of_a_text_are_found_though_they_are_the_same(journal: Tampering, column: str) -> None:
    number = next(entry.number for entry in journal.entries if entry.case_no)
    assert journal.bytes_of(number, column)
    change = f"UPDATE journal SET {column} = CAST({column} AS BLOB) WHERE number = {number}"
    fault = journal.found(lambda connection: connection.exec_driver_sql(change).close())
    assert f"the hash of entry {number} does not fit" in fault


@given(st.data())
def test_a_removed_entry_is_found_and_named_even_if_the_gap_is_closed(journal: Tampering, data: st.DataObject) -> None:
    number = data.draw(st.integers(1, journal.head - 1))

    def removed(connection: Connection, *, closed: bool) -> None:
        connection.exec_driver_sql("DELETE FROM journal WHERE number = ?", (number,))
        if closed:
            make_room(connection, number, -1)

    assert (
        journal.found(lambda c: removed(c, closed=False)) == f"journal: entry {number + 1} stands where {number} should"
    )
    assert f"the hash of entry {number} does not fit" in journal.found(lambda c: removed(c, closed=True))


@given(st.data())
def test_an_inserted_entry_is_found_and_named_whichever_it_is(journal: Tampering, data: st.DataObject) -> None:
    after = data.draw(st.integers(0, journal.head))
    copied = data.draw(st.integers(1, journal.head))

    def inserted(connection: Connection) -> None:
        entry = journal.entries[copied - 1]
        make_room(connection, after, 1)
        values = (after + 1, entry.recorded_us, entry.by, entry.order_id, entry.kind, entry.case_no, entry.body)
        connection.exec_driver_sql("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*values, entry.hash))

    fault = journal.found(inserted)
    first = after + 2 if copied == after + 1 else after + 1  # an entry twice fits once
    assert f"the hash of entry {first} does not fit" in fault


@given(st.data())
def test_two_entries_that_changed_places_are_found_and_the_first_is_named(
    journal: Tampering, data: st.DataObject
) -> None:
    first = data.draw(st.integers(1, journal.head - 1))
    second = data.draw(st.integers(first + 1, journal.head))

    def swapped(connection: Connection) -> None:
        move(connection, first, -1)
        move(connection, second, first)
        move(connection, -1, second)

    assert f"the hash of entry {first} does not fit" in journal.found(swapped)


@pytest.mark.parametrize(
    ("change", "fault", "holds_to"),
    [
        ("UPDATE journal SET hash = zeroblob(32) WHERE number = 40", "the hash of entry 40 does not fit", 39),
        ("UPDATE journal SET body = '{}' WHERE number = 41", "the hash of entry 41 does not fit", 40),
        ("UPDATE journal SET body = CAST(x'ff' AS TEXT) WHERE number = 43", "entry 43 cannot be read", 42),
        ("DELETE FROM journal WHERE number = 40", "entry 41 stands where 40 should", 39),
        ("UPDATE journal SET number = 'x' WHERE number = 40", "'x' stands where the number of an entry should", 0),
        ("UPDATE journal SET number = 1 << 62 WHERE number = 40", "entry 41 stands where 40 should", 39),
    ],
)
def test_a_journal_checked_in_parts_by_several_processes_has_no_seam(
    small: Path, world: Path, change: str, fault: str, holds_to: int
) -> None:
    path = Path(shutil.copy(small, world / "hub.db"))
    Hand(path).run(change)
    found = in_parts(path)
    assert fault in found.fault
    assert found.number == holds_to


def test_a_journal_in_parts_that_nobody_touched_holds(small: Path) -> None:
    found = in_parts(small)
    assert (found.fault, found.number) == ("", Hand(small).head)
    assert found.hash == Hand(small).value("SELECT hash FROM journal ORDER BY number DESC")


def in_parts(path: Path) -> JournalFound:
    engine = open_reader(sqlite_url(path))
    try:
        with engine.begin() as connection:
            return check_journal(connection, sqlite_url(path), part=20)
    finally:
        engine.dispose()
