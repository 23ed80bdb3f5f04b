"""A journal as long as is wanted: the entries that the real hub made of some days, over and over, chained anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

from console.bench.world import build
from models.clock import Clock
from models.store.chain import GENESIS, StoredEntry, linked
from models.store.engine import open_writer, sqlite_url
from models.store.hub_store import HubStore
from models.store.tables import journal

CASES = 2_000
AT_ONCE = 20_000

Row = tuple[object, ...]


def write_journal(folder: Path, entries: int, clock: Clock) -> Path:
    """The database. Nothing is projected: only the chain is real."""
    samples = _samples(folder, entries, clock)
    path = folder / "long.db"
    HubStore(sqlite_url(path)).close()
    engine = open_writer(sqlite_url(path), durability="NORMAL")
    names = ", ".join(f'"{column.name}"' for column in journal.columns)
    insert = f"INSERT INTO journal ({names}) VALUES ({', '.join('?' * len(journal.columns))})"
    made = _chain(samples, entries)
    try:
        while rows := list(islice(made, AT_ONCE)):
            with engine.begin() as connection:
                connection.exec_driver_sql(insert, rows)
    finally:
        engine.dispose()
    return path


def _samples(folder: Path, entries: int, clock: Clock) -> list[StoredEntry]:
    world = build(folder, min(CASES, entries), 1, clock)
    store = HubStore(sqlite_url(world.folder / "hub.db"))
    try:
        return store.entries_after(0, world.head)
    finally:
        store.close()


def _chain(samples: Sequence[StoredEntry], entries: int) -> Iterator[Row]:
    before = GENESIS
    for number, entry in enumerate(islice(cycle(samples), entries), start=1):
        fields = (entry.recorded_us + number, entry.by, f"{number:x}", entry.kind, entry.case_no, entry.body)
        before = linked(before, number, *fields)
        yield (number, *fields, before)
