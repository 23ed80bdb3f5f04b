"""A hub that is backed up and archived while it lives, and what is made of that again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from bus.hub.answered import receipt_row
from models.clock import ManualClock
from models.domain.orders import Placed
from models.rules.shelf import shipped_books
from models.store.backup.archiving import Archiving
from models.store.backup.copying import back_up
from models.store.backup.reading import Until
from models.store.backup.restoring import Making, Restored, restore
from models.store.engine import open_reader, sqlite_url
from tests.models.domain.room import START
from tests.models.domain.walk import Walk
from tests.models.store.hub import Hub, times_of

MAKING = Making(lambda: shipped_books(START), times_of, receipt_row)
BACKED_UP = (20, 45)
"""After so many commits a copy is made; the archive begins with the first of them."""


@contextmanager
def reading(path: Path) -> Iterator[Engine]:
    engine = open_reader(sqlite_url(path))
    try:
        yield engine
    finally:
        engine.dispose()


class Lived:
    """A database with its copies and its archive, and all that was placed, with the instant."""

    def __init__(self, folder: Path, seed: int, commits: int = 70) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path, self.copies = folder / "hub.db", folder / "copies"
        self.placed: list[tuple[Placed, datetime]] = []
        self._archiving: Archiving | None = None
        hub, walk, clock = Hub(self.path), Walk(seed), ManualClock(START)
        self.home = self.copies / hub.store.journal_id
        with reading(self.path) as engine:
            for commit in range(commits):
                clock.advance(walk.pause())
                some = [walk.next(hub.authority.board, clock.now()) for _ in range(3)]
                self.placed += [(one, clock.now()) for one in some]
                hub.commit(some, clock.now())
                self._keep(engine, commit, clock.now())
            self._keep(engine, 0, clock.now())
        hub.close()

    def _keep(self, engine: Engine, commit: int, now: datetime) -> None:
        if commit in BACKED_UP:
            made = back_up(engine, self.copies, now)
            self._archiving = self._archiving or Archiving(engine, self.home, made.number)
        if self._archiving is not None and commit % 3 == 0:
            self._archiving.catch_up()

    def restored(self, to: Path, until: Until | None = None) -> Restored:
        return restore(self.home, to, until or Until(), MAKING)


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:  # Any: whatever the columns hold
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()
