"""Databases opened the one right way: a single writer, readers that cannot write, every commit on the disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from models.store.postgresql import READER, WRITER, open_postgresql

Durability = Literal["FULL", "NORMAL"]


def sqlite_url(path: Path) -> str:
    return f"sqlite:///{path.as_posix()}"


def open_writer(url: str, durability: Durability = "FULL") -> Engine:
    """The one engine that writes and checkpoints. Every transaction begins as a writing one.

    SQLite can corrupt a write-ahead log when two connections write or checkpoint together, so it has one connection.
    """
    if not url.startswith("sqlite"):
        return open_postgresql(url, WRITER)
    engine = create_engine(
        url, poolclass=StaticPool, connect_args={"isolation_level": None, "check_same_thread": False}
    )
    pragmas = ("journal_mode=WAL", f"synchronous={durability}", "foreign_keys=ON", "busy_timeout=5000")
    event.listen(engine, "connect", _running(*pragmas, "wal_autocheckpoint=2000", "cache_size=-32000"))
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
