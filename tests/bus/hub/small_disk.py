"""A hub whose disk can be full: it runs in a thread here, over a real database that may or may not grow."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy import Engine, event

from models.clock import Clock, WallClock
from models.store.hub_store import HubStore
from tests.bus.hub.threaded import ThreadedHub


class SmallDisk(ThreadedHub):
    """A hub in a thread of this process, whose database cannot grow beyond a number of pages until it is let."""

    def __init__(self, base_dir: Path, clock: Clock | None = None) -> None:
        self._connections: list[sqlite3.Connection] = []
        super().__init__(base_dir, clock or WallClock())

    def fill(self) -> None:
        """From now on the database may not grow by a page."""
        self._do("PRAGMA max_page_count = 1")  # SQLite takes the present size instead

    def empty(self) -> None:
        self._do("PRAGMA max_page_count = 1000000")

    def protect(self) -> None:
        """From now on nothing may be written at all, as on a disk that was mounted anew for reading only."""
        self._do("PRAGMA query_only = ON")

    def release(self) -> None:
        self._do("PRAGMA query_only = OFF")

    def _do(self, pragma: str) -> None:
        self.between_turns(lambda: self._connections[0].execute(pragma).close())

    def open_store(self) -> HubStore:
        def connected(connection: sqlite3.Connection, record: object) -> None:
            self._connections.append(getattr(connection, "driver_connection", connection))

        event.listen(Engine, "connect", connected)
        try:
            return super().open_store()
        finally:
            event.remove(Engine, "connect", connected)
