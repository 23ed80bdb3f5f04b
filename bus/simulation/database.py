"""The database server of a room of hubs: connections that can end, and the lock of the room, which one of them has.

What it stores is in real SQLite (`bus.simulation.disk`). Here is what SQLite has not: several hubs connected at
once, of which each knows only what it is told over its own line.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field

from sqlalchemy.exc import OperationalError

from bus.simulation.disk import Disk
from bus.simulation.record import Broken
from bus.simulation.times import WorldTime
from models.store.postgresql import WRITER

_NEVER = float("inf")


@dataclass(slots=True, eq=False)
class Backend:
    """The server's end of a connection. `gone_at` is when the server itself notices that nobody is at the other."""

    name: str
    said_at: float
    gone_at: float = _NEVER
    ended: bool = False


@dataclass(slots=True)
class DatabaseServer:
    """One server over one disk. `open_transactions` are those of hubs that were frozen in the middle of one."""

    disk: Disk
    time: WorldTime = field(default_factory=WorldTime)
    down_until: float = 0.0
    holder: Backend | None = None
    backends: list[Backend] = field(default_factory=list)
    open_transactions: list[Backend] = field(default_factory=list)
    epoch: int = 0
    _writes_in: dict[int, str] = field(default_factory=dict)

    def begin(self, time: WorldTime) -> None:
        """Another world, with the epoch that its image has."""
        self.time, self.down_until, self.holder = time, 0.0, None
        self.backends.clear()
        self.open_transactions.clear()
        self._writes_in.clear()
        self.epoch = self._epoch_there()

    @property
    def now(self) -> float:
        return self.time.now

    # --- connections ---

    def connect(self, name: str) -> Backend:
        self.backends = [each for each in self.backends if self.alive(each)]
        backend = Backend(name, self.now)
        self.backends.append(backend)
        return backend

    def alive(self, backend: Backend) -> bool:
        return not backend.ended and self.now < backend.gone_at

    @property
    def down(self) -> bool:
        return self.now < self.down_until

    def restart(self, seconds: float) -> None:
        """Every connection ends, and for so long nobody gets another."""
        self.down_until = self.now + seconds
        for backend in self.backends:
            backend.ended = True

    def end_writers(self) -> None:
        for backend in self.backends:
            if backend.name == WRITER:
                backend.ended = True

    def in_the_way_of(self, backend: Backend | None) -> bool:
        """Whether another hub holds the epoch, in a transaction that is open."""
        return any(each is not backend and self.alive(each) for each in self.open_transactions)

    # --- the lock of the room ---

    @property
    def held_by(self) -> Backend | None:
        return self.holder if self.holder is not None and self.alive(self.holder) else None

    def lock(self, backend: Backend) -> bool:
        """Whether the lock is this connection's, from now on or already."""
        if self.held_by is None:
            self.holder = backend
        return self.holder is backend

    def end_silent(self, silent_s: float) -> bool:
        holder = self.held_by
        if holder is None or self.now - holder.said_at <= silent_s:
            return False
        holder.ended = True
        return True

    # --- what must hold of what is committed ---

    def committed(self, life: str) -> None:
        """A hub has written: epochs only rise, and in each of them one life of one hub writes."""
        there = self._epoch_there()
        if there < self.epoch:
            raise Broken("epochs only rise", f"{life} writes epoch {there} after {self.epoch}")
        self.epoch = there
        writer = self._writes_in.setdefault(there, life)
        if writer != life:
            raise Broken("one hub writes in an epoch", f"in epoch {there} {writer} wrote, and now {life}")

    def _epoch_there(self) -> int:
        return int(self.disk.query("SELECT value FROM meta WHERE key = 'epoch'")[0][0])


def failed(why: str) -> OperationalError:
    """What SQLAlchemy raises where a connection broke or there is none to be had."""
    return OperationalError("", None, sqlite3.OperationalError(why))
