"""A seat's cache: what it was given is there again at the next start, and what is gone is gone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from bus.wire import digest, digest_of_bytes
from models.domain.case import Case, CaseState, Unit
from models.domain.clocks import WorkTimes
from models.domain.orders import AcceptCase, AddNote, ArchiveCase, DispatchCase, ReportCase
from models.domain.rules import Book, book_key
from models.domain.summary import summarise
from models.store.cache import Cache, Standing, Waiting
from models.store.cards import card
from tests.models.domain.room import MINUTE, SOURCE, Room, first_shelf, staffed_room
from tests.models.domain.walk import Walk

JOURNAL = "11111111-1111-1111-1111-111111111111"
ORDER = Waiting("o-1", "DD-20261121-0001", "CloseCase", '{"case":"DD-20261121-0001","result":"积水已退"}', 12)


def times() -> WorkTimes:
    """The working calendars as they come with the program."""
    return first_shelf().times()


class Seat:
    """A cache beside the room that fills it, as the session would."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.cache = Cache(path)

    def close(self) -> None:
        self.cache.close()

    def reopened(self) -> Cache:
        self.cache.close()
        self.cache = Cache(self.path)
        return self.cache

    def snapshot(self, room: Room, journal: str = JOURNAL) -> list[str]:
        self.cache.begin_snapshot()
        self.put(room)
        return self.cache.end_snapshot(journal, len(room.entries))

    def put(self, room: Room, since: int | None = None) -> None:
        books = [book for versions in room.board.shelf.values() for book in versions]
        values: list[Case | Unit | Book] = [*books, *room.board.cases.values(), *room.board.units.values()]
        entries = room.entries[since:] if since is not None else []
        number = len(room.entries) if since is not None else None
        cards = [(value, card(value), digest_of_bytes(card(value))) for value in values]
        self.cache.put(cards, times(), entries, number)


@pytest.fixture
def seat(world: Path) -> Iterator[Seat]:
    seat = Seat(world / "seat" / "cache.db")
    yield seat
    seat.close()


@pytest.fixture(scope="module")
def busy() -> Room:
    room, walk = Room(), Walk(5)
    for _ in range(700):
        room.clock.advance(walk.pause())
        placed = walk.next(room.board, room.clock.now())
        room.place(placed.order, placed.by, placed.seen)
    return room


def test_an_empty_cache_has_come_nowhere(seat: Seat) -> None:
    assert seat.cache.standing() == Standing("", 0, {})
    assert (seat.cache.rows(), seat.cache.units(), seat.cache.number()) == ([], [], 0)
    assert seat.cache.set_aside is None


def test_what_was_put_is_read_at_the_next_start(seat: Seat, busy: Room) -> None:
    assert seat.snapshot(busy) == []
    cache = seat.reopened()
    for number, case in busy.board.cases.items():
        assert cache.case(number) == case
    assert {unit.call_sign: unit for unit in cache.units()} == busy.board.units
    assert cache.number() == len(busy.entries)
    assert cache.case("DD-19990101-0001") is None


def test_the_rows_are_the_lines_of_every_case_that_is_not_archived(seat: Seat, busy: Room) -> None:
    seat.snapshot(busy)
    live = [case for case in busy.board.cases.values() if case.state is not CaseState.ARCHIVED]
    assert 0 < len(live) < len(busy.board.cases)
    assert sorted(seat.cache.rows()) == sorted(summarise(case, times()) for case in live)


def test_digests_come_back_as_they_were_given(seat: Seat, busy: Room) -> None:
    seat.snapshot(busy)
    digests = {number: digest(c) for number, c in busy.board.cases.items() if c.state is not CaseState.ARCHIVED}
    digests |= {call_sign: digest(unit) for call_sign, unit in busy.board.units.items()}
    books = [book for versions in busy.board.shelf.values() for book in versions]
    digests |= {book_key(book.kind, book.version): digest_of_bytes(card(book)) for book in books}
    assert seat.reopened().standing() == Standing(JOURNAL, len(busy.entries), digests)
    assert max(digests.values()) >= 2**63 > min(digests.values())


def test_a_digest_of_64_bits_is_kept_whether_or_not_it_fits_a_signed_column(seat: Seat) -> None:
    edges = (0, 1, 2**62, 2**63 - 1, 2**63, 2**63 + 1, 2**64 - 1)
    for value, unit in zip(edges, 2 * list(staffed_room().board.units.values()), strict=False):
        seat.cache.put([(unit, card(unit), value)], times())
        assert seat.cache.standing().digests[unit.call_sign] == value


def test_changes_replace_what_was_there_and_bring_their_entries(seat: Seat, room: Room) -> None:
    number = room.reported()
    seat.snapshot(room)
    known = len(room.entries)
    room.accepted(AcceptCase(number))
    room.accepted(AddNote(number, "caller rang again"))
    seat.put(room, since=known)
    seat.put(room, since=known)
    cache = seat.reopened()
    assert cache.case(number) == room.case(number)
    assert cache.timeline(number) == tuple(room.entries[known:])
    assert len(cache.timeline(number)) < room.case(number).entries
    assert cache.number() == len(room.entries)


def test_an_archived_case_leaves_the_rows_and_the_digests(seat: Seat, room: Room) -> None:
    now = room.clock.now()
    room.accepted(ReportCase("H-1", now, "0101", "Fire lane blocked", closed_at=now, result="towed"), SOURCE)
    [number] = room.board.cases
    seat.snapshot(room)
    assert number in seat.cache.standing().digests
    known = len(room.entries)
    room.accepted(ArchiveCase(number))
    seat.put(room, since=known)
    assert number not in seat.cache.standing().digests
    assert number not in {row[0] for row in seat.cache.rows()}
    assert seat.cache.case(number) == room.case(number)


def test_cases_at_work_come_latest_first(seat: Seat, room: Room) -> None:
    numbers = [room.reported(f"H-{n}") for n in range(4)]
    for number, unit in zip(numbers[:3], ("WAT-1", "WAT-2", "GAS-2"), strict=True):
        room.clock.advance(MINUTE)
        room.accepted(AcceptCase(number))
        room.accepted(DispatchCase(number, (unit,)))
    seat.snapshot(room)
    assert seat.cache.at_work(10) == [room.case(number) for number in numbers[2::-1]]
    assert seat.cache.at_work(1) == [room.case(numbers[2])]


def test_what_the_next_snapshot_does_not_name_is_gone(seat: Seat) -> None:
    room, other = staffed_room(), Room()
    gone = [room.reported("H-1"), room.reported("H-2")]
    seat.snapshot(room)
    other.reported("H-1")
    assert seat.snapshot(other) == [gone[1]]
    assert [row[0] for row in seat.cache.rows()] == [gone[0]]
    assert seat.cache.units() == []


def test_a_half_filled_snapshot_is_not_resumed_and_the_next_one_makes_it_whole(seat: Seat, busy: Room) -> None:
    seat.snapshot(busy)
    seat.cache.begin_snapshot()
    half = [case for case in busy.board.cases.values() if case.open][:2]
    seat.cache.put([(case, card(case), digest(case)) for case in half], times())
    cache = seat.reopened()
    assert cache.number() == 0
    assert cache.standing().number == 0
    fresh = Room()
    number = fresh.reported()
    gone = seat.snapshot(fresh)
    assert set(gone) == set(busy.board.cases) - {number}
    assert [row[0] for row in seat.cache.rows()] == [number]
    assert seat.cache.number() == 1


def test_another_journal_takes_the_old_entries_with_it(seat: Seat, room: Room) -> None:
    number = room.reported()
    seat.snapshot(room)
    seat.put(room, since=0)
    seat.snapshot(room)
    assert len(seat.cache.timeline(number)) == 1
    seat.snapshot(room, journal="22222222-2222-2222-2222-222222222222")
    assert seat.cache.timeline(number) == ()


def test_the_outbox_keeps_orders_in_their_turn_until_they_are_settled(seat: Seat) -> None:
    later = Waiting("o-0", "", "RegisterUnit", "{}", None)
    seat.cache.queue_order(ORDER, placed_us=1_000_000)
    seat.cache.queue_order(later, placed_us=2_000_000)
    assert seat.reopened().waiting_orders() == [ORDER, later]
    seat.cache.settle_order(ORDER.id)
    seat.cache.settle_order("never heard of")
    assert seat.reopened().waiting_orders() == [later]


def test_a_snapshot_leaves_the_outbox_alone(seat: Seat, busy: Room) -> None:
    seat.cache.queue_order(ORDER, placed_us=1)
    seat.snapshot(busy, journal="22222222-2222-2222-2222-222222222222")
    assert seat.cache.waiting_orders() == [ORDER]


@pytest.mark.parametrize("damage", ["garbage", "cut", "empty page"])
def test_a_damaged_file_is_set_aside_and_begun_anew(seat: Seat, busy: Room, damage: str) -> None:
    seat.snapshot(busy)
    seat.close()
    whole = seat.path.read_bytes()
    broken = {"garbage": b"\xa5" * 9000, "cut": whole[:5000], "empty page": bytes(4096) + whole[4096:]}[damage]
    seat.path.write_bytes(broken)
    cache = seat.reopened()
    assert cache.set_aside == seat.path.with_suffix(".damaged")
    assert cache.set_aside.read_bytes() == broken
    assert cache.standing() == Standing("", 0, {})
    seat.snapshot(busy)
    assert seat.reopened().set_aside is None
    assert seat.cache.number() == len(busy.entries)


@pytest.mark.slow
def test_a_file_that_is_only_locked_is_not_set_aside(seat: Seat) -> None:
    seat.cache.queue_order(ORDER, placed_us=1)
    seat.close()
    with closing(sqlite3.connect(seat.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(OperationalError, match="locked"):
            seat.reopened()
    assert seat.reopened().waiting_orders() == [ORDER]
    assert seat.cache.set_aside is None
