"""`verify` holds on what a hub wrote, and finds every hand that was laid on the journal or the file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError

from models.store.chain import StoredEntry, chained
from models.store.verifying import verify
from tests.models.store.hand import PROJECTIONS, Hand, checked
from tests.models.store.hub import Hub, times_of, walk_through


def test_a_walked_database_holds(path: Path, hand: Hand) -> None:
    verdict = checked(path)
    assert verdict.faults == []
    assert verdict.entries == hand.head > 100
    assert verdict.cases == hand.count("SELECT count(*) FROM cases") > 10
    assert verdict.units == hand.value("SELECT count(*) FROM units")
    assert verdict.journal == hand.value("SELECT value FROM meta WHERE key = 'journal'")
    assert verdict.head_hash == hand.value("SELECT lower(hex(hash)) FROM journal ORDER BY number DESC")
    assert hand.count("SELECT count(*) FROM kept") > 0


def test_a_database_can_be_checked_while_a_hub_has_it_open(world: Path) -> None:
    hub = Hub(world / "hub.db")
    walk_through(hub, seed=2, commits=10)
    assert verify(hub.url, times_of).faults == []
    hub.close()


@pytest.mark.parametrize(
    "change",
    [
        "body = replace(body, '2026-11', '2026-12')",
        "by = by || 'x'",
        "order_id = 'another'",
        "recorded_us = recorded_us + 1",
        "case_no = 'DD-20260101-0001'",
        "kind = 'CaseArchived'",
        "hash = zeroblob(32)",
        "hash = 'text'",
        "hash = substr(hash, 1, 31)",
    ],
)
def test_a_changed_entry_is_named(path: Path, hand: Hand, change: str) -> None:
    assert hand.run(f"UPDATE journal SET {change} WHERE number = ?", hand.middle) == 1
    verdict = checked(path)
    assert verdict.faults == [f"journal: the hash of entry {hand.middle} does not fit what stands in it and before it"]
    assert verdict.entries == hand.middle - 1


def test_a_single_flipped_bit_in_any_body_is_named(path: Path, hand: Hand) -> None:
    for number in range(3, hand.head, hand.head // 7):
        body = str(hand.value("SELECT body FROM journal WHERE number = ?", number))
        at = len(body) // 2
        flipped = body[:at] + chr(ord(body[at]) ^ 1) + body[at + 1 :]
        hand.run("UPDATE journal SET body = ? WHERE number = ?", flipped, number)
        assert f"the hash of entry {number} does not fit" in checked(path).faults[0]
        hand.run("UPDATE journal SET body = ? WHERE number = ?", body, number)
    assert checked(path).holds


@pytest.mark.parametrize("where", ["1", "middle"])
def test_a_removed_entry_is_named(path: Path, hand: Hand, where: str) -> None:
    gone = 1 if where == "1" else hand.middle
    hand.run("DELETE FROM journal WHERE number = ?", gone)
    assert checked(path).faults == [f"journal: entry {gone + 1} stands where {gone} should"]


def test_a_removed_entry_whose_gap_was_closed_is_named(path: Path, hand: Hand) -> None:
    hand.run("DELETE FROM journal WHERE number = ?", hand.middle)
    hand.renumber(after=hand.middle, by=-1)
    assert f"the hash of entry {hand.middle} does not fit" in checked(path).faults[0]


@pytest.mark.parametrize("cut", [1, 2, 5, 50])
def test_a_cut_tail_shows_as_projections_that_no_entry_explains(path: Path, hand: Hand, cut: int) -> None:
    hand.run("DELETE FROM journal WHERE number > ?", hand.head - cut)
    verdict = checked(path)
    assert verdict.entries == hand.head - cut
    assert verdict.faults
    assert all(fault.partition(":")[0] in {table.name for table in PROJECTIONS} for fault in verdict.faults)


def test_an_emptied_journal_shows_as_projections_that_no_entry_explains(path: Path, hand: Hand) -> None:
    hand.run("DELETE FROM journal")
    faults = checked(path).faults
    named = dict.fromkeys(fault.partition(":")[0] for fault in faults)
    assert list(named) == [*(table.name for table in PROJECTIONS), "files", "callers"]
    unexplained = [fault for fault in faults if not fault.startswith("books: ")]
    assert all(fault.endswith("is in no journal entry") for fault in unexplained)
    [of_books] = [fault for fault in faults if fault not in unexplained]
    assert " 1 is missing or out of place, there is " in of_books


def test_an_entry_put_in_between_is_named(path: Path, hand: Hand) -> None:
    hand.renumber(after=hand.middle, by=1)
    columns = "recorded_us, by, order_id, kind, case_no, body, hash"
    query = f"INSERT INTO journal SELECT ?, {columns} FROM journal WHERE number = ?"
    hand.run(query, hand.middle + 1, hand.middle)
    assert f"the hash of entry {hand.middle + 1} does not fit" in checked(path).faults[0]


def append_with_a_fitting_hash(path: Path, kind: str, case_no: str, body: str) -> int:
    with closing(sqlite3.connect(path)) as connection, connection:
        number, before = connection.execute("SELECT number, hash FROM journal ORDER BY number DESC").fetchone()
        entry = StoredEntry(number + 1, 0, "x", "x", kind, case_no, body)
        row = (number + 1, 0, "x", "x", kind, case_no, body, chained(before, entry))
        connection.execute("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
    return int(number) + 1


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("CaseVanished", "{}"),
        ("CaseArchived", '{"case":"DD-1-1","at":"2026-11-21T08:00:00Z"}'),
        ("CaseArchived", '{"case":5}'),
        ("CaseArchived", "not json"),
        ("CaseReported", '{"case":"no number"}'),
        (
            "CaseReported",
            """{"case":"odd","at":"2026-11-21T08:00:00Z","sender":"","record":"","channel":"","type_code":"",
            "level":"A","title":"","text":"","place":{},"call_back":false}""",
        ),
    ],
)
def test_an_entry_that_cannot_have_happened_is_named_even_if_its_hash_fits(path: Path, kind: str, body: str) -> None:
    number = append_with_a_fitting_hash(path, kind, "", body)
    [fault] = checked(path).faults
    assert fault.startswith(f"journal: entry {number} ({kind}) cannot be applied")


def test_an_added_entry_with_a_fitting_hash_shows_in_the_case_that_does_not_know_of_it(path: Path, hand: Hand) -> None:
    case = str(hand.value("SELECT number FROM cases WHERE state IN ('accepted', 'dispatched', 'handling')"))
    append_with_a_fitting_hash(path, "NoteAdded", case, f'{{"case":"{case}","at":"2026-11-21T08:00:00Z","text":"x"}}')
    faults = checked(path).faults
    assert faults
    assert all(fault.startswith(f"cases: {case} has ") for fault in faults)


def damage_of(path: Path) -> str:
    """What is said of a file that is damaged: a verdict where it can still be read, a refusal where not."""
    try:
        return " ".join(checked(path).faults)
    except DatabaseError as error:
        return str(error)


def test_a_file_that_was_overwritten_in_the_middle_does_not_hold(path: Path) -> None:
    whole = path.read_bytes()
    for page in range(1, len(whole) // 4096, 9):
        path.write_bytes(whole[: page * 4096] + b"\xa5" * 4096 + whole[(page + 1) * 4096 :])
        assert damage_of(path), page


def test_a_file_that_is_no_database_cannot_be_read(path: Path) -> None:
    path.write_bytes(b"not a database" * 1000)
    with pytest.raises(DatabaseError, match="not a database"):
        checked(path)
