"""A hub machine's line to the database server: the connection that its store writes over, and what can happen to it.

A commit may go through while its answer is lost, or never arrive. A hub may be frozen in the middle of a transaction,
which stays open until it wakes up or until somebody ends its connection: meanwhile the world goes on (`while_frozen`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from enum import StrEnum

from sqlalchemy import Connection, Engine, event

from bus.simulation.database import Backend, DatabaseServer, failed
from bus.simulation.disk import Point, ProcessEnded
from bus.simulation.reach import Reach
from bus.simulation.times import MachineTime, WorldTime
from models.store.engine import open_writer
from models.store.fencing import WAIT_S
from models.store.postgresql import WRITER


class Fate(StrEnum):
    """What becomes of the next commit, or of the next transaction."""

    NEVER_ARRIVED = "it never arrives"
    ANSWER_LOST = "it goes through and its answer is lost"
    FROZEN_BEFORE = "the hub is frozen before it begins"
    FROZEN_WITHIN = "the hub is frozen while it is open"
    FROZEN_AFTER = "it goes through and the hub is frozen"


class HubLine:
    """One hub's line over many worlds. `life` names the hub's process, for what must hold of its commits."""

    def __init__(self, server: DatabaseServer) -> None:
        self.server = server
        self.engine: Engine = open_writer("sqlite://", "FULL", lambda: _Through(self))
        event.listen(self.engine, "begin", self._begins, insert=True)
        self.begin(MachineTime(WorldTime()), lambda _: None)

    def begin(self, time: MachineTime, while_frozen: Callable[[float], None]) -> None:
        """Another world: nothing is wrong with the line. `while_frozen` lets the others go on for so long."""
        self.time, self._while_frozen = time, while_frozen
        self.life = ""
        self.writing, self.leading = Reach(), Reach()
        self.slow_s = self.frozen_s = 0.0
        self.fate: Fate | None = None
        self._backend: Backend | None = None
        self._image, self._changes = b"", 0

    def close(self, gone_at: float) -> None:
        """The hub's process is gone, and the server notices then."""
        self.unnoticed(gone_at)
        self._backend, self.fate = None, None

    def unnoticed(self, gone_at: float) -> None:
        """Nobody hears the server at this end, and it learns of it only then."""
        if self._backend is not None:
            self._backend.gone_at = min(self._backend.gone_at, gone_at)

    def heal(self, now: float) -> None:
        self.writing.heal(now)
        self.leading.heal(now)
        self.slow_s, self.fate = 0.0, None

    # --- a transaction ---

    def _begins(self, connection: Connection) -> None:
        if self.fate is Fate.FROZEN_BEFORE:
            self._freeze()
        self._backend = self._connected()
        self.time.work(self.slow_s)
        self._changes = self.server.disk.changes
        if self.fate is Fate.FROZEN_WITHIN:
            self._image = self.server.disk.image()

    def _connected(self) -> Backend:
        backend, self._backend = self._backend, None
        now = self.server.now + self.time.busy  # an earlier call of the same turn may have waited already
        if self.writing.is_cut(now):
            self.time.work(self.writing.hangs_s(now))
            if self.server.now + self.time.busy < self.writing.cut_until:
                raise failed("the server does not answer")
        if self.server.down:
            raise failed("the server is not there")
        if backend is not None and not self.server.alive(backend):
            raise failed("the server has ended the connection")
        return backend or self.server.connect(WRITER)

    def commit(self) -> None:
        """What the driver does when the program commits."""
        disk, fate = self.server.disk, self.fate
        disk.wait = self.time.work
        if disk.changes == self._changes:
            disk.commit_unseen()
            return
        if self.server.in_the_way_of(self._backend):
            self.time.work(WAIT_S)
            disk.roll_back()
            raise sqlite3.OperationalError("canceling statement due to lock timeout")
        if fate is Fate.NEVER_ARRIVED:
            self._break()
        if fate is Fate.FROZEN_WITHIN and self._image:
            self._freeze_within()
            return
        self._through()
        if fate is Fate.FROZEN_AFTER:
            self._freeze()
        if fate is Fate.ANSWER_LOST:
            self._break()

    def _through(self) -> None:
        try:
            self.server.disk.driver.commit()
        except ProcessEnded as ended:
            if ended.args[0] is Point.AFTER:
                self.server.committed(self.life)
            raise
        self.server.committed(self.life)

    def _break(self) -> None:
        """The connection is gone, and nobody knows what became of the commit."""
        self.server.disk.roll_back()
        self.close(self.server.now)
        raise sqlite3.OperationalError("the server has closed the connection unexpectedly")

    def _freeze(self) -> None:
        self.fate = None
        self._while_frozen(self.frozen_s)

    def _freeze_within(self) -> None:
        """Others see what was before; what was written is there if nobody has ended the connection meanwhile."""
        disk, backend = self.server.disk, self._backend
        assert backend is not None
        disk.commit_unseen()
        after, before, self._image = disk.image(), self._image, b""
        disk.put(before)
        self.server.open_transactions.append(backend)
        self._freeze()  # where its process is ended meanwhile, the server ends the transaction with its connection
        self.server.open_transactions.remove(backend)
        if not self.server.alive(backend):
            raise sqlite3.OperationalError("the server has ended the connection")
        disk.put(after)
        self.server.committed(self.life)


class _Through:
    """The driver's connection, as far as SQLAlchemy asks: statements go to the disk at once, commits over the line."""

    def __init__(self, line: HubLine) -> None:
        self._line = line
        self.cursor = line.server.disk.driver.cursor
        self.create_function = line.server.disk.driver.create_function

    def commit(self) -> None:
        self._line.commit()

    def rollback(self) -> None:
        self._line.server.disk.roll_back()

    def close(self) -> None:
        """The disk is closed by whoever opened it."""
