"""The hub's database, SQLite and PostgreSQL alike: what is written is read back, all of it or nothing, and goes on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy.exc import IntegrityError

from models.domain.case import CaseState
from models.domain.orders import AddNote, Order, Placed, RegisterUnit, ReportCase
from models.rules.shelf import shipped_books
from models.store.chain import GENESIS, StoredEntry, chained, from_us, to_us
from models.store.engine import open_writer
from models.store.hub_store import MOST_QUARANTINED, Batch, HubStore
from models.store.projections import Row
from models.store.reading import HubReading
from models.store.schema import SchemaError
from models.store.tables import metadata
from models.store.verifying import verify
from tests.models.domain.room import SEAT, SOURCE, START, Snapshot
from tests.models.store.hub import Hub, times_of, walk_through

REPORT = ReportCase("H-1", START, "0101", "Fire lane blocked", kept=(("ward", "3"), ("备注", "无")))
NUMBER = "DD-20261121-0001"


@pytest.fixture
def hub(url: str) -> Iterator[Hub]:
    hub = Hub(url)
    yield hub
    hub.close()


def place(hub: Hub, *orders: Order, now: datetime = START) -> None:
    sources = (SOURCE if isinstance(order, ReportCase) else SEAT for order in orders)
    head = hub.store.head
    hub.commit([Placed(o, by, f"{head}-{i}") for i, (o, by) in enumerate(zip(orders, sources, strict=True))], now)


def entry(number: int) -> StoredEntry:
    return StoredEntry(number, to_us(START), SEAT, f"id-{number}", "NoteAdded", NUMBER, "{}")


def row_without_a_needed_value(table: str) -> Row:
    columns = metadata.tables[table].columns
    needed = [column.name for column in columns if not column.nullable and not column.primary_key]
    row: Row = {column.name: {str: "x", int: 7, float: 0.5, bytes: b"x"}[column.type.python_type] for column in columns}
    return {**row, needed[-1]: None}


def test_a_new_database_has_the_first_rules_and_nothing_else_and_knows_its_journal(hub: Hub) -> None:
    assert (hub.store.head, hub.store.epoch) == (0, 1)
    assert len(hub.store.journal_id) == 36
    books = {book.kind: (book,) for book in shipped_books(START)}
    assert Snapshot.of(hub.store.load_board()) == Snapshot({}, {}, {}, {}, books)


def test_what_was_written_is_read_back(hub: Hub) -> None:
    place(hub, RegisterUnit("WAT-1", "Water crew 1", "WAT"), REPORT, AddNote(NUMBER, "积水"))
    board = hub.authority.board
    reading = HubReading(hub.url)
    assert list(reading.cases()) == [board.cases[NUMBER]] == [reading.case(NUMBER)]
    assert reading.units() == [board.units["WAT-1"]]
    assert [(e.number, e.kind, e.by, e.recorded_at) for e in reading.timeline(NUMBER)] == [
        (2, "CaseReported", SOURCE, START),
        (3, "NoteAdded", SEAT, START),
    ]
    assert reading.kept(NUMBER) == dict(REPORT.kept)
    assert reading.case("DD-19990101-0001") is None
    assert reading.kept("DD-19990101-0001") == {}
    reading.close()


def test_a_walked_board_is_the_same_when_it_is_opened_again(url: str) -> None:
    hub = Hub(url)
    walk_through(hub, seed=3, commits=300)
    before, state, head = Snapshot.of(hub.authority.board), hub.authority.state, hub.store.head
    hub.close()
    again = Hub(url)
    assert Snapshot.of(again.authority.board) == before
    assert (again.authority.state, again.store.head, again.authority.head) == (state, head, head)
    assert len({case.state for case in before.cases.values()}) >= 5
    again.close()


def test_texts_stand_in_the_same_order_in_every_database(url: str) -> None:
    """By code point, as `verify` walks them; a server set to English would put small letters among the large ones."""
    hub = Hub(url)
    signs = ["WAT-1", "apt-1", "Zeb-1", "Öl-1", "水-1"]
    place(hub, *(RegisterUnit(sign, sign, "WAT") for sign in signs))
    hub.close()
    reading = HubReading(url)
    assert [unit.call_sign for unit in reading.units()] == sorted(signs)
    reading.close()
    assert verify(url, times_of).faults == []


def test_an_archived_case_leaves_the_board_and_is_read_when_asked_for(url: str) -> None:
    hub = Hub(url)
    walk_through(hub, seed=3, commits=300)
    reading = HubReading(hub.url)
    archived = [case for case in reading.cases() if case.state is CaseState.ARCHIVED]
    reading.close()
    assert archived
    for case in archived:
        assert case.number not in hub.authority.board.cases
        assert hub.store.archived_case(case.number) == case
        assert hub.authority.board.case_of_record(case.sender, case.record) == case.number
        [again] = hub.commit([Placed(AddNote(case.number, "late word"), SEAT, case.number)], START)
        assert (again.outcome, again.code) == ("refused", "state")
    hub.close()


def test_reopening_goes_on_with_the_head_and_the_chain_and_raises_the_epoch(url: str) -> None:
    journals = set()
    for opened in (1, 2, 3):
        hub = Hub(url)
        assert (hub.store.epoch, hub.store.head) == (opened, opened - 1)
        journals.add(hub.store.journal_id)
        place(hub, replace(REPORT, record=f"H-{opened}"))
        hub.close()
    assert len(journals) == 1
    verdict = verify(url, times_of)
    assert (verdict.entries, verdict.faults) == (3, [])


@pytest.mark.parametrize("numbers", [(2,), (0,), (1, 3), (1, 1)])
def test_a_gap_or_a_repeat_in_the_numbers_is_refused_and_nothing_is_written(hub: Hub, numbers: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="is next"):
        hub.store.write(Batch(entries=[entry(number) for number in numbers]))
    assert hub.store.head == 0
    assert hub.store.entries_after(0, 10) == []


@pytest.mark.parametrize("part", ["cases", "assignments", "clocks", "units", "kept", "receipts", "quarantine"])
def test_a_write_that_fails_in_the_middle_leaves_nothing_half_written(url: str, part: str) -> None:
    """The last row of one table lacks a value that the database insists on."""
    hub = Hub(url)
    walk_through(hub, seed=5, commits=20)
    reading = HubReading(hub.url)
    before = (Snapshot.of(hub.authority.board), list(reading.cases()), reading.units(), hub.store.head)
    group = hub.take(*(Placed(replace(REPORT, record=f"H-{n}"), SOURCE, f"half-{n}") for n in range(3)))
    assert hub.authority.board.case_of_record(SOURCE, "H-2")
    rows = getattr(group.batch, part)
    if isinstance(rows, dict):
        rows["x"] = row_without_a_needed_value(part)
    else:
        rows.append(row_without_a_needed_value(part))
    with pytest.raises(IntegrityError):
        hub.store.write(group.batch)
    hub.authority.give_up()
    assert (Snapshot.of(hub.authority.board), list(reading.cases()), reading.units(), hub.store.head) == before
    assert hub.store.entries_after(hub.store.head, 10) == []
    assert hub.store.receipts_of([(SOURCE, "half-0")]) == {}
    reading.close()
    place(hub, replace(REPORT, record="H-2"))
    hub.close()
    assert verify(hub.url, times_of).faults == []


def test_a_receipt_is_found_again_among_many(hub: Hub) -> None:
    rows = [{"sender": SEAT, "id": f"o-{n}", "body": f'"{n}"'} for n in range(1200)]
    hub.store.write(Batch(receipts=rows))
    asked = [(SEAT, f"o-{n}") for n in range(1100, 2100)] + [("seat-2", "o-1")]
    assert hub.store.receipts_of(asked) == {(SEAT, f"o-{n}"): f'"{n}"' for n in range(1100, 1200)}


def test_the_quarantine_keeps_the_newest_frames_only(hub: Hub) -> None:
    for start in range(0, MOST_QUARANTINED + 500, 500):
        frames = [
            {"received_us": start + n, "sender": "x", "code": "bad", "reason": str(start + n), "frame": b"\xff{"}
            for n in range(500)
        ]
        hub.store.write(Batch(quarantine=frames))
    reading = HubReading(hub.url)
    kept = reading.quarantined(most=20_000)
    reading.close()
    assert len(kept) == MOST_QUARANTINED
    assert (kept[0]["reason"], kept[-1]["reason"]) == (str(MOST_QUARANTINED + 499), "500")
    assert kept[0]["frame"] == "\ufffd{"


def test_every_entry_is_hashed_with_the_one_before_and_over_every_field(hub: Hub) -> None:
    place(hub, REPORT, AddNote(NUMBER, "one"), AddNote(NUMBER, "two"))
    before = GENESIS
    for stored in hub.store.entries_after(0, 10):
        assert stored.hash == chained(before, stored)
        others = (
            replace(stored, number=stored.number + 1),
            replace(stored, recorded_us=stored.recorded_us + 1),
            replace(stored, by=stored.by + "x"),
            replace(stored, order_id=stored.order_id + "x"),
            replace(stored, kind="CaseClosed"),
            replace(stored, case_no=""),
            replace(stored, body=stored.body + " "),
            replace(stored, by=stored.by + stored.order_id[0], order_id=stored.order_id[1:]),
        )
        assert stored.hash not in {chained(before, other) for other in others}
        assert stored.hash != chained(b"\x01" * 32, stored)
        before = stored.hash


def test_an_instant_is_kept_to_the_microsecond() -> None:
    exact = START.replace(microsecond=123_457)
    assert from_us(to_us(exact)) == exact


def test_an_engine_that_was_open_already_stays_open_where_its_database_is_refused() -> None:
    engine = open_writer("sqlite://")
    HubStore(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(SchemaError):
        HubStore(engine)
    with engine.begin() as connection:  # in memory: closed, it would be another database
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == "9999"
    engine.dispose()
