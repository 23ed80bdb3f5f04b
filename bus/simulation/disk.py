"""A machine's disk: a real SQLite database in memory. It can be slow or full, and end its process at a commit."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from enum import StrEnum
from random import Random
from typing import Any

from sqlalchemy import Engine

from models.store.engine import Durability, open_writer

_ALL_PAGES = 1_000_000
_FULL = 2
"""What `PRAGMA synchronous` says of FULL."""
_OS_WRITES = 0.3
"""How often the system has written a commit out by itself by the time the power goes."""


class ProcessEnded(Exception):  # noqa: N818  # no error: kill -9 as the machine sees it
    """The process is no more. No part of the program that runs in a world catches this."""


class Point(StrEnum):
    """Where in a commit a process ends."""

    BEFORE = "before the commit"
    AFTER = "after the commit"


class _Connection(sqlite3.Connection):
    """Tells its disk of every commit that writes something."""

    disk: Disk
    _written = 0

    def commit(self) -> None:
        if self.total_changes == self._written:
            super().commit()
            return
        self.disk.before_commit()
        super().commit()
        self._written = self.total_changes
        self.disk.after_commit()


class Disk:
    """One database over many lives of its process. `wait` is told how long a commit took, in seconds."""

    def __init__(self, durability: Durability) -> None:
        self._raw = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False, factory=_Connection)
        self._raw.disk = self
        self._durability = durability
        self.engine: Engine = open_writer("sqlite://", durability, lambda: self._raw)
        self.wait: Callable[[float], None] = lambda _: None
        self._chance = Random(0)
        self._ends: Point | None = None
        self._slow_s = 0.0
        self._keeps_images = False
        self._durable = b""

    def begin(self, image: bytes, chance: Random, *, power_may_go: bool) -> None:
        """Another world: the disk holds what is in the image, and nothing is wrong with it."""
        self.recover()
        self.put(image)
        self._chance, self._ends, self._slow_s = chance, None, 0.0
        self._keeps_images, self._durable = power_may_go, image

    def close(self) -> None:
        self.engine.dispose()
        self._raw.close()

    def image(self) -> bytes:
        """Everything that is on the disk now."""
        return self._raw.serialize()

    def put(self, image: bytes) -> None:
        """From now on the disk holds what is in the image."""
        self._raw.deserialize(image)
        self._raw.execute(f"PRAGMA synchronous={self._durability}").close()  # a new image is opened with the default

    def query(self, statement: str, *values: object) -> list[tuple[Any, ...]]:  # Any: whatever the columns are
        """Look at the disk from outside, past every part of the program."""
        return self._raw.execute(statement, values).fetchall()

    # --- for a server that stands between the disk and several hubs ---

    @property
    def changes(self) -> int:
        """How many rows were ever written, also where that was taken back."""
        return self._raw.total_changes

    @property
    def driver(self) -> sqlite3.Connection:
        return self._raw

    def commit_unseen(self) -> None:
        """With nothing that can go wrong in it."""
        sqlite3.Connection.commit(self._raw)

    def roll_back(self) -> None:
        if self._raw.in_transaction:
            self._raw.rollback()

    # --- what can go wrong ---

    def end_at(self, point: Point | None) -> None:
        """The next commit ends the process, at this point of it."""
        self._ends = point

    def slow(self, seconds: float) -> None:
        """From now on a commit takes as long as this."""
        self._slow_s = seconds

    def fill(self) -> None:
        """No page more than there are now."""
        self._raw.execute("PRAGMA max_page_count = 1").close()

    def empty(self) -> None:
        self._raw.execute(f"PRAGMA max_page_count = {_ALL_PAGES}").close()

    def recover(self) -> None:
        """What the process left half done is taken back, as SQLite does when the next one opens the file."""
        self._ends = None
        self.roll_back()

    def lose_power(self) -> None:
        """Only what is known to be on the platter is there afterwards."""
        self.recover()
        self.put(self._durable)

    # --- told by the connection ---

    def before_commit(self) -> None:
        if self._slow_s:
            self.wait(self._slow_s)
        self._end(Point.BEFORE)

    def after_commit(self) -> None:
        if self._keeps_images and (self._synchronous() == _FULL or self._chance.random() < _OS_WRITES):
            self._durable = self.image()
        self._end(Point.AFTER)

    def _end(self, point: Point) -> None:
        if self._ends is point:
            self._ends = None
            raise ProcessEnded(point)

    def _synchronous(self) -> int:
        value: int = self._raw.execute("PRAGMA synchronous").fetchone()[0]
        return value
