"""A hub in a thread of this process: the real server over a real database, by whichever clock it is given."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC
from pathlib import Path

from bus.hub.core import HubSettings
from bus.hub.server import HubServer
from bus.keys.key_folder import KeyFolder
from models.clock import Clock
from models.domain.people.belonging import Tree
from models.store.engine import sqlite_url
from models.store.hub_store import HubStore


class ThreadedHub:
    """Serves from the start until it is closed; opened again over the same folder it is the next life of the hub."""

    def __init__(self, base_dir: Path, clock: Clock, tree: Tree | None = None) -> None:
        self.path = base_dir / "hub.db"
        self.keys = KeyFolder.of(base_dir)
        self.url = sqlite_url(self.path)
        self._clock = clock
        self._settings = HubSettings(zone=UTC, tree=tree)
        self._asked: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._stop = threading.Event()
        self._address: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._serve, name="hub")
        self._thread.start()
        self.address = self._address.get(timeout=20)

    def close(self) -> None:
        self._stop.set()
        self._thread.join()

    def between_turns(self, act: Callable[[], None]) -> None:
        """Have something done in the hub's own thread, between two of its rounds."""
        done = threading.Event()

        def acted() -> None:
            act()
            done.set()

        self._asked.put(acted)
        assert done.wait(20)

    def open_store(self) -> HubStore:
        return HubStore(self.url)

    def _stopping(self) -> bool:
        while not self._asked.empty():
            self._asked.get()()
        return self._stop.is_set()

    def _serve(self) -> None:
        store = self.open_store()
        server = HubServer(store, self._clock, self._settings, self.keys)
        self._address.put(server.door)
        try:
            server.serve(self._stopping)
        finally:
            server.close()
            store.close()


@contextmanager
def a_threaded_hub(base_dir: Path, clock: Clock, tree: Tree | None = None) -> Iterator[ThreadedHub]:
    hub = ThreadedHub(base_dir, clock, tree)
    try:
        yield hub
    finally:
        hub.close()
