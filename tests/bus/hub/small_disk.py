"""A hub whose disk can be full: it runs in a thread here, over a real database that may or may not grow."""

from __future__ import annotations

import queue
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine, event

from bus.hub.server import HubServer, HubSettings
from models.clock import WallClock
from models.store.engine import sqlite_url
from models.store.hub_store import HubStore


class SmallDisk:
    """A hub in a thread of this process, whose database cannot grow beyond a number of pages until it is let."""

    def __init__(self, base_dir: Path) -> None:
        self._url = sqlite_url(base_dir / "hub.db")
        self._asked: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._stop = threading.Event()
        self._address: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._connections: list[sqlite3.Connection] = []
        self._thread = threading.Thread(target=self._serve, name="hub")
        self._thread.start()
        self.address = self._address.get(timeout=20)

    def fill(self) -> None:
        """From now on the database may not grow by a page."""
        self._do("PRAGMA max_page_count = 1")  # SQLite takes the present size instead

    def empty(self) -> None:
        self._do("PRAGMA max_page_count = 1000000")

    def close(self) -> None:
        self._stop.set()
        self._thread.join()

    def _do(self, pragma: str) -> None:
        """In the hub's own thread, between two of its rounds."""
        done = threading.Event()

        def act() -> None:
            self._connections[0].execute(pragma).close()
            done.set()

        self._asked.put(act)
        assert done.wait(20)

    def _stopping(self) -> bool:
        while not self._asked.empty():
            self._asked.get()()
        return self._stop.is_set()

    def _serve(self) -> None:
        def connected(connection: sqlite3.Connection, record: object) -> None:
            self._connections.append(getattr(connection, "driver_connection", connection))

        event.listen(Engine, "connect", connected)
        try:
            store = HubStore(self._url)
        finally:
            event.remove(Engine, "connect", connected)
        server = HubServer(store, WallClock(), HubSettings())
        self._address.put(server.address)
        try:
            server.serve(self._stopping)
        finally:
            server.close()
            store.close()
