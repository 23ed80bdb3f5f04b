"""A world to start in: a hub's database with many open cases, and a seat's cache that has all or most of them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bus.hub.authority import Authority, Submission
from bus.wire import digest_of_bytes
from console.bench.made_city import made_reports
from models.clock import Clock
from models.domain.board import Board
from models.domain.case import Case, Unit
from models.domain.orders import AcceptCase, DispatchCase, Order, Placed, RegisterUnit
from models.domain.rules import Book
from models.rules.shelf import shipped_books, shipped_rules
from models.store.cache import Cache
from models.store.cards import card
from models.store.engine import sqlite_url
from models.store.hub_store import HubStore

GROUP = 500
UNITS = 60
ON_EVERY = 50
"""A unit is sent to one in so many cases."""


@dataclass(frozen=True, slots=True)
class World:
    """`folder` is the hub's; `full` and `behind` are caches at the hub's head and `missed` entries before it."""

    folder: Path
    full: Path
    behind: Path
    head: int
    behind_at: int
    journal: str

    @property
    def cache(self) -> Path:
        """Where the console looks for its cache."""
        return self.folder / "seats" / "seat-1" / "cache.db"

    def place(self, cache: Path) -> None:
        """Let the next console start from this cache."""
        self.cache.parent.mkdir(parents=True, exist_ok=True)
        for suffix in ("-wal", "-shm"):
            Path(f"{self.cache}{suffix}").unlink(missing_ok=True)
        shutil.copy(cache, self.cache)
        with self.cache.open("rb") as copied:
            os.fsync(copied.fileno())  # else the console's first commit may have to write all of it out


def build(folder: Path, open_cases: int, missed: int, clock: Clock) -> World:
    """Cases that the real hub decided on, written by the real store; only the wire is left out."""
    full, behind = folder / "full.db", folder / "behind.db"
    store = HubStore(sqlite_url(folder / "hub.db"))
    try:
        store.seed_books(lambda: shipped_books(clock.now()))
        authority = Authority(store.load_board(), store.head, store.archived_case)
        for orders in _groups(_orders(open_cases - missed, clock)):
            _commit(authority, store, orders, clock)
        board, behind_at = authority.board, store.head
        _fill(behind, store.journal_id, behind_at, _live(board))
        for orders in _groups(iter(list(made_reports(missed, clock.now(), seed=2)))):
            _commit(authority, store, orders, clock)
        _fill(full, store.journal_id, store.head, _live(board))
        return World(folder, full, behind, store.head, behind_at, store.journal_id)
    finally:
        store.close()


def _orders(count: int, clock: Clock) -> Iterator[Order]:
    """Reports of a day; later units, and one of them sent to every so many cases."""
    reports = list(made_reports(count, clock.now()))
    yield from reports
    numbers: dict[str, int] = {}
    for unit in range(UNITS):
        yield RegisterUnit(f"U{unit}", f"Crew {unit}", "")
    for at, report in enumerate(reports):
        day = f"DD-{report.reported_at:%Y%m%d}"
        numbers[day] = numbers.get(day, 0) + 1
        if at % ON_EVERY == 0:
            case = f"{day}-{numbers[day]:04d}"
            yield AcceptCase(case)
            yield DispatchCase(case, (f"U{at // ON_EVERY % UNITS}",))


def _groups(orders: Iterator[Order]) -> Iterator[list[Order]]:
    while group := list(islice(orders, GROUP)):
        yield group


def _commit(authority: Authority, store: HubStore, orders: Sequence[Order], clock: Clock) -> None:
    head = store.head
    placed = [Submission(b"", Placed(order, "World", f"{head}-{at}")) for at, order in enumerate(orders)]
    group = authority.take(placed, {}, clock.now())
    refused = [receipt.reason for _, receipt in group.receipts if not receipt.accepted]
    assert not refused, refused[0]
    store.write(group.batch)
    authority.commit(group)


def _live(board: Board) -> list[Case | Unit | Book]:
    return [*(book for books in board.shelf.values() for book in books), *board.cases.values(), *board.units.values()]


def _fill(path: Path, journal: str, number: int, live: Sequence[Case | Unit | Book]) -> None:
    cache, times = Cache(path), shipped_rules().times
    try:
        cache.begin_snapshot()
        cards = ((value, data, digest_of_bytes(data)) for value in live for data in [card(value)])
        while some := list(islice(cards, GROUP)):
            cache.put(some, times)
        cache.end_snapshot(journal, number)
        cache.keep_rows()  # as a seat does at the end of its session
    finally:
        cache.close()
