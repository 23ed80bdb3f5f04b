"""`verify` and the books of rules: what was published stands in the journal, the first came with the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.domain.orders import AcceptCase, DispatchCase, Placed, RegisterUnit, ReportCase
from models.domain.rules import BookKind
from models.store.engine import sqlite_url
from models.store.reading import HubReading
from models.store.shelf_tables import FIRST_BOOKS, digest_of_first
from models.store.tables import books
from tests.models.domain.room import SEAT, SOURCE, START
from tests.models.store.drafts import calendar
from tests.models.store.hand import Hand, checked
from tests.models.store.hub import Hub, publish

PUBLISHED = "version = 2 AND kind = 'routing'"


@pytest.mark.parametrize("column", ["valid_from_us", "published_us", "by", "note", "body"])
def test_a_changed_value_of_a_published_version_is_named(path: Path, hand: Hand, column: str) -> None:
    added = "1" if column.endswith("_us") else "'x'"
    sign = "+" if column.endswith("_us") else "||"
    assert hand.run(f"UPDATE books SET {column} = {column} {sign} {added} WHERE {PUBLISHED}") == 1
    [fault] = checked(path).faults
    assert fault.startswith(f"books: routing 2 has {column} = ")


def test_every_column_of_a_published_version_is_looked_at() -> None:
    assert {c.name for c in books.columns} == {
        "kind",
        "version",
        "valid_from_us",
        "published_us",
        "by",
        "note",
        "body",
    }


def test_a_missing_published_version_is_named(path: Path, hand: Hand) -> None:
    hand.run(f"DELETE FROM books WHERE {PUBLISHED}")
    [fault] = checked(path).faults
    assert fault.startswith("books: routing 2 is missing or out of place")


def test_a_version_that_nobody_published_is_named(path: Path, hand: Hand) -> None:
    latest = hand.count("SELECT max(version) FROM books WHERE kind = 'routing'")
    rest = "valid_from_us, published_us, by, note, body"
    copied = f"SELECT kind, {latest + 1}, {rest} FROM books WHERE {PUBLISHED}"
    hand.run(f"INSERT INTO books (kind, version, {rest}) {copied}")
    [fault] = checked(path).faults
    assert f"routing {latest + 1}" in fault


def test_a_first_version_that_is_gone_is_named(path: Path, hand: Hand) -> None:
    hand.run("DELETE FROM books WHERE version = 1 AND kind = 'supervision'")
    assert checked(path).faults == ["books: supervision 1 is missing"]


def test_rules_that_nobody_can_read_are_a_fault_and_no_crash(path: Path, hand: Hand) -> None:
    hand.run("UPDATE books SET kind = 'weather' WHERE version = 1 AND kind = 'policy'")
    faults = checked(path).faults
    assert faults[0] == "books: a row cannot be read: 'weather' is not a valid BookKind"


def test_a_calendar_that_nobody_can_read_is_a_fault_and_no_crash(world: Path) -> None:
    hub = Hub(world / "hub.db")
    publish(hub, BookKind.ROUTING)
    hub.close()
    Hand(world / "hub.db").run("UPDATE books SET body = '{}' WHERE kind = 'calendar'")
    assert checked(world / "hub.db").faults == ["books: a first version is not what came with the program"]


def test_a_calendar_that_was_changed_by_hand_shows_by_its_seal_and_in_the_due_instants(world: Path) -> None:
    hub = Hub(world / "hub.db")
    hub.commit([Placed(ReportCase("H-1", START, "0102", "Charging", channel="app"), SOURCE, "h-1")], START)
    hub.commit([Placed(RegisterUnit("FIR-1", "Engine", "FIR"), SEAT, "u-1")], START)
    hub.commit([Placed(AcceptCase("DD-20261121-0001"), SEAT, "a-1")], START)
    hub.commit([Placed(DispatchCase("DD-20261121-0001", ("FIR-1",)), SEAT, "d-1")], START)
    hub.close()
    assert checked(world / "hub.db").faults == []
    hand = Hand(world / "hub.db")
    assert hand.run("UPDATE books SET body = ? WHERE kind = 'calendar'", calendar("08:00-10:00")) == 1
    assert checked(world / "hub.db").faults == ["books: a first version is not what came with the program"]
    seal = digest_of_first(HubReading(sqlite_url(world / "hub.db")).books())
    hand.run("UPDATE meta SET value = ? WHERE key = ?", seal, FIRST_BOOKS)
    faults = checked(world / "hub.db").faults
    assert {fault.partition(":")[0] for fault in faults} == {"cases", "clocks"}
    assert any(" has due_ms = " in fault for fault in faults)
