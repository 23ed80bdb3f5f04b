"""What is held of callers in the hub's database: beside the journal, sealed in it, and gone when it is erased."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from models.domain.caller.fields import PERSONAL
from models.domain.caller.orders import EraseCaller, RevealField
from models.domain.caller.sight import sight_of
from models.domain.orders import Placed
from models.domain.roles import POSTS
from models.store.engine import sqlite_url
from models.store.reading import HubReading
from models.store.verifying import verify
from tests.bus.hub.callers import CALLERS, a_call, tells
from tests.models.domain.room import SEAT, SOURCE, START
from tests.models.store.hand import Hand, checked
from tests.models.store.hub import Hub, times_of

NAME, PHONE, WORDS = PERSONAL
LATER = START + timedelta(days=1)


def called(hub: Hub, count: int = 2) -> list[str]:
    """Cases with callers; their numbers."""
    placed = [Placed(a_call(f"R{n}", START, n % 2), SOURCE, f"r{n}") for n in range(count)]
    return [receipt.case for receipt in hub.commit(placed, START)]


def erase(hub: Hub, number: str) -> None:
    [receipt] = hub.commit([Placed(EraseCaller(number, "asked for"), SEAT, f"erase {number}")], LATER)
    assert receipt.accepted


@pytest.fixture
def held(world: Path) -> Path:
    """A closed database with two callers, of whom one was erased and one looked at."""
    hub = Hub(world / "hub.db")
    first, second = called(hub)
    [receipt] = hub.commit([Placed(RevealField(second, PHONE, "to call back"), SEAT, "look")], START)
    assert receipt.accepted
    erase(hub, first)
    hub.close()
    return world / "hub.db"


def test_values_stand_in_one_table_and_their_commitments_in_the_journal(world: Path) -> None:
    hub = Hub(world / "hub.db")
    first, _ = called(hub)
    assert {each.field: each.value for each in hub.store.held(first)} == CALLERS[0]
    seals = {each.seal for each in hub.store.held(first)}
    hub.close()
    with (world / "hub.db").open("rb") as file:
        assert tells(file.read(), CALLERS[0][WORDS])
    hand = Hand(world / "hub.db")
    for value in CALLERS[0].values():
        for table, column in (("journal", "body"), ("cases", "card"), ("receipts", "body"), ("kept", "columns")):
            assert hand.count(f"SELECT count(*) FROM {table} WHERE instr({column}, '{value}')") == 0
    for seal in seals:
        assert hand.count(f"SELECT count(*) FROM journal WHERE instr(body, '{seal.commitment}')") == 1
    assert checked(world / "hub.db").faults == []


def test_erasing_leaves_no_byte_in_the_file_and_the_chain_as_it_was(world: Path) -> None:
    hub = Hub(world / "hub.db")
    numbers = called(hub, 60)
    before = [entry.hash for entry in hub.store.entries_after(0, 1000)]
    for number in numbers[::2]:
        erase(hub, number)
    assert hub.store.written_over()
    for path in world.glob("hub.db*"):
        assert [value for value in CALLERS[0].values() if tells(path.read_bytes(), value)] == [], path.name
    assert [entry.hash for entry in hub.store.entries_after(0, 1000)][: len(before)] == before
    assert [hub.store.held(number) for number in numbers[::2]] == [()] * 30
    assert len(hub.store.held(numbers[1])) == len(PERSONAL)
    hub.close()
    assert checked(world / "hub.db").faults == []


def test_a_database_with_erased_callers_is_whole_and_its_journal_tells_who_why_and_when(held: Path) -> None:
    hand = Hand(held)
    assert checked(held).faults == []
    assert hand.count("SELECT count(*) FROM callers") == len(PERSONAL)
    look = str(hand.value("SELECT body FROM journal WHERE kind = 'FieldRevealed'"))
    assert '"field":"caller_phone"' in look
    assert "to call back" in look
    assert '"fields":["caller_name","caller_phone","caller_words"]' in str(
        hand.value("SELECT body FROM journal WHERE kind = 'CallerErased'")
    )


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE callers SET value = '13900000000' WHERE field = 'caller_phone'", "is not what the journal has sealed"),
        ("UPDATE callers SET salt = x'00' WHERE field = 'caller_name'", "is not what the journal has sealed"),
        ("UPDATE callers SET value = x'00' WHERE field = 'caller_name'", "is not what the journal has sealed"),
        ("DELETE FROM callers WHERE field = 'caller_words'", "is missing, and the journal does not say that"),
        (
            "INSERT INTO callers SELECT 'DD-1', field, salt, value FROM callers WHERE field = 'caller_name'",
            "is held though it was erased, or is in no journal entry",
        ),
        ("UPDATE cases SET retained_ms = 5 WHERE number LIKE '%0002'", "cases: "),
    ],
)
def test_verify_sees_what_was_done_to_callers_data_and_tells_no_value(held: Path, statement: str, fault: str) -> None:
    assert Hand(held).run(statement) >= 1
    [told, *_] = checked(held).faults
    assert fault in told
    assert not any(tells(told.encode(), value) for value in (*CALLERS[1].values(), "13900000000"))


def older(path: Path) -> None:
    """The database as a hub of before there were callers has left it."""
    hand = Hand(path)
    hand.run("DROP TABLE callers")
    hand.run("DROP INDEX cases_retained")
    hand.run("ALTER TABLE cases DROP COLUMN retained_ms")
    hand.run("UPDATE cases SET card = replace(card, ',\"caller\":[]', '')")
    hand.run("UPDATE alembic_version SET version_num = '0001'")


def test_a_database_of_before_there_were_callers_is_taken_over_with_its_chain(world: Path) -> None:
    path = world / "hub.db"
    hub = Hub(path)
    report = a_call("R0", START)
    bare = type(report)(report.record, report.reported_at, report.type_code, report.title)
    [receipt] = hub.commit([Placed(bare, SOURCE, "r")], START)
    hub.close()
    older(path)
    assert Hand(path).count("SELECT count(*) FROM cases WHERE instr(card, 'caller')") == 0
    assert verify(sqlite_url(path), times_of, journal_only=True).faults == []
    again = Hub(path)
    assert again.store.outdated
    again.store.rebuild(tuple, times_of)
    again.close()
    second = Hub(path)
    assert second.authority.board.cases[receipt.case].caller == ()
    called(second)
    second.close()
    assert checked(path).faults == []


@pytest.fixture
def reading(held: Path) -> Iterator[HubReading]:
    reading = HubReading(sqlite_url(held))
    yield reading
    reading.close()


def test_a_report_from_the_database_shows_masks_alone(reading: HubReading) -> None:
    [number] = [case.number for case in reading.cases() if case.caller]
    whole_room, administrator = sight_of(POSTS["whole_room"]), sight_of(POSTS["administrator"])
    assert reading.caller(number, whole_room) == {"caller_name": "A**", "caller_phone": "** 0123", "caller_words": "**"}
    assert set(reading.caller(number, administrator).values()) == {""}
    assert reading.caller("DD-none", whole_room) == {}
