"""Databases opened the one right way: a single writer, readers that cannot write, every commit on the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from models.store.postgresql import READER, WRITER, open_postgresql

Durability = Literal["FULL", "NORMAL"]
PAGES_KB = 8_000
"""Pages of a database kept in memory by its writer."""


def sqlite_url(path: Path) -> str:
    return f"sqlite:///{path.as_posix()}"


def open_writer(
    url: str | Engine,
    durability: Durability = "FULL",
    creator: Callable[[], Any] | None = None,  # Any: the driver's own connection
) -> Engine:
    """The one engine that writes and checkpoints. Every transaction begins as a writing one.

    SQLite can corrupt a write-ahead log when two connections write or checkpoint together, so it has one connection.
    `creator` makes that, where it is not a plain one. An engine that is open already is taken as it is.
    """
    if isinstance(url, Engine):
        return url
    if not url.startswith("sqlite"):
        return open_postgresql(url, WRITER)
    arguments: dict[str, Any] = {"isolation_level": None, "check_same_thread": False}  # Any: as the driver has them
    made = {"connect_args": arguments} if creator is None else {"creator": creator}
    engine = create_engine(url, poolclass=StaticPool, **made)
    pragmas = ("journal_mode=WAL", f"synchronous={durability}", "foreign_keys=ON", "busy_timeout=5000")
    event.listen(engine, "connect", _running(*pragmas, "wal_autocheckpoint=2000", f"cache_size=-{PAGES_KB}"))
    event.listen(engine, "begin", _begin("BEGIN IMMEDIATE"))
    return engine


def open_reader(url: str) -> Engine:
    """An engine that can only read, and never checkpoints."""
    if not url.startswith("sqlite"):
        return open_postgresql(url, READER, reads_only=True)
    engine = create_engine(
        url, poolclass=StaticPool, connect_args={"isolation_level": None, "check_same_thread": False}
    )
    event.listen(engine, "connect", _running("query_only=ON", "wal_autocheckpoint=0", "busy_timeout=5000"))
    event.listen(engine, "begin", _begin("BEGIN"))
    return engine


@contextmanager
def power_proof(engine: Engine) -> Iterator[None]:
    """What is committed inside is on the disk for good, also where the engine leaves that to the system otherwise."""
    _set_synchronous(engine, "FULL")
    try:
        yield
    finally:
        _set_synchronous(engine, "NORMAL")


def _set_synchronous(engine: Engine, durability: Durability) -> None:
    """Outside of a transaction: within one SQLite does not hear of it."""
    with closing(engine.raw_connection()) as connection, closing(connection.cursor()) as cursor:
        cursor.execute(f"PRAGMA synchronous={durability}")


def _running(*pragmas: str) -> Callable[[Any, Any], None]:  # Any: the driver's own connection, whichever driver it is
    def on_connect(connection: Any, record: Any) -> None:
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    return on_connect


def _begin(statement: str) -> Callable[[Any], None]:
    def on_begin(connection: Any) -> None:
        connection.exec_driver_sql(statement)

    return on_begin
