"""Which of several hubs on one PostgreSQL database leads: the one whose connection holds the lock of the room.

It is a connection of its own, direct to the server (a pooler would share it out), which does nothing but hold the lock
and say every second that its hub is alive. The server frees the lock when the connection ends. A connection that stays
and says nothing, of a hub that was stopped or cut off, is ended by a standby. Such a hub may wake up in the middle of
something: what it may write then is up to the epoch alone (`models/store/fencing.py`).
"""

from __future__ import annotations

from typing import Protocol

from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from models.store.postgresql import WRITER, open_postgresql

LEADER = "dutydesk leader"
"""What the connection is called in `pg_stat_activity`, followed by the address at which its hub serves."""
SILENT_S = 5.0
"""A leader that has said nothing to the database for so long is put aside."""

_LOCK = "1146705017, 1"  # "DYSK" and the one thing that is locked
_TAKE = f"SELECT pg_try_advisory_lock({_LOCK})"
_HOLDER = """FROM pg_locks AS held JOIN pg_stat_activity AS seen USING (pid)
    WHERE held.locktype = 'advisory' AND held.granted AND (held.classid, held.objid) = (1146705017, 1)
      AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())"""
_WHO = f"SELECT seen.application_name {_HOLDER}"
_END_SILENT = f"""SELECT pg_terminate_backend(seen.pid) {_HOLDER}
    AND clock_timestamp() - seen.state_change > make_interval(secs => :silent_s)"""
_END_WRITERS = f"""SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = '{WRITER}'"""


class RoomLock(Protocol):
    """A connection on which the lock of the room is asked for. SQLAlchemyError where it broke; the next call opens it
    anew, without the lock."""

    def take(self) -> bool:
        """Whether the lock is this connection's from now on."""

    def end_writers(self) -> None:
        """End every connection over which a hub writes."""

    def end_silent(self, silent_s: float) -> bool:
        """End the connection that holds the lock where nothing was said over it for so long. Whether there was one."""

    def holder(self) -> str:
        """What the connection that holds the lock is called; empty where none does."""

    def call_it(self, name: str) -> None:
        """Give the connection a name, which is a sign of life too."""

    def close(self) -> None:
        """End the connection, and the lock with it."""


class Candidate:
    """A hub that leads or wants to. Where its connection broke, SQLAlchemyError is raised and the next call goes on."""

    def __init__(self, lock: str | RoomLock, silent_s: float = SILENT_S) -> None:
        self._silent_s = silent_s
        self._lock: RoomLock = PostgreSQLLock(lock) if isinstance(lock, str) else lock

    def take(self) -> bool:
        """Whether this hub leads from now on. Whatever an earlier leader still has under way is ended then."""
        if not self._lock.take():
            return False
        self._lock.end_writers()
        return True

    def leader(self) -> str:
        """The address of the hub that leads; empty where none does or where it does not serve yet."""
        return self._lock.holder().removeprefix(LEADER).strip()

    def end_silent(self) -> bool:
        """End the connection of a leader that is alive no longer, so that the lock is free. Whether there was one."""
        return self._lock.end_silent(self._silent_s)

    def beat(self, address: str) -> None:
        """Say that the hub is alive, and where it serves. SQLAlchemyError: it leads no longer."""
        self._lock.call_it(f"{LEADER} {address}")

    def close(self) -> None:
        """Let go of the lock."""
        self._lock.close()


class PostgreSQLLock:
    """An advisory lock of a PostgreSQL server, seen by all who are connected to the same database."""

    def __init__(self, url: str) -> None:
        self._engine = open_postgresql(url, LEADER)
        self._connection: Connection | None = None

    def take(self) -> bool:
        return bool(self._value(_TAKE))

    def end_writers(self) -> None:
        self._value(_END_WRITERS)

    def end_silent(self, silent_s: float) -> bool:
        return bool(self._value(_END_SILENT, silent_s=silent_s))

    def holder(self) -> str:
        return str(self._value(_WHO) or "")

    def call_it(self, name: str) -> None:
        self._value("SELECT set_config('application_name', :name, false)", name=name)

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()  # what is in use the engine would leave open
            self._connection = None
        self._engine.dispose()

    def _value(self, statement: str, **values: str | float) -> object:
        try:
            if self._connection is None:
                self._connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            return self._connection.execute(text(statement), values).scalar()
        except SQLAlchemyError:
            self._drop()
            raise

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.invalidate()
            self._connection.close()
            self._connection = None
