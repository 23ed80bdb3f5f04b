"""A journal under a hand that changes one thing at a time: each change is looked at, then taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection

from models.store.chain import GENESIS, StoredEntry, chained
from models.store.checking_journal import check_journal
from models.store.engine import open_writer, sqlite_url

COLUMNS = ("number", "recorded_us", "by", "order_id", "kind", "case_no", "body", "hash")
WHOLE_NUMBERS = ("number", "recorded_us")


class Tampering:
    """An open database whose journal holds."""

    def __init__(self, path: Path) -> None:
        self.url = sqlite_url(path)
        self._engine = open_writer(self.url)
        with self._engine.begin() as connection:
            query = f"SELECT {', '.join(COLUMNS)} FROM journal ORDER BY number"
            self.entries = [StoredEntry(*row) for row in connection.exec_driver_sql(query)]
        self.head = len(self.entries)

    def close(self) -> None:
        self._engine.dispose()

    def found(self, change: Callable[[Connection], None]) -> str:
        """What the check says of the journal after a change, which is taken back then."""
        with self._engine.connect() as connection, connection.begin() as transaction:
            change(connection)
            fault = check_journal(connection, self.url).fault
            transaction.rollback()
        return fault

    def bytes_of(self, number: int, column: str) -> bytes:
        value = getattr(self.entries[number - 1], column)
        if isinstance(value, int):
            return value.to_bytes(8, "big", signed=True)
        return value.encode() if isinstance(value, str) else bytes(value)


def put(connection: Connection, number: int, column: str, value: bytes) -> None:
    """Let these bytes stand in a column, as the type that it has."""
    if column in WHOLE_NUMBERS:
        values: tuple[object, ...] = (int.from_bytes(value, "big", signed=True), number)
        connection.exec_driver_sql(f"UPDATE journal SET {column} = ? WHERE number = ?", values)
    else:
        kind = "BLOB" if column == "hash" else "TEXT"
        connection.exec_driver_sql(f"UPDATE journal SET {column} = CAST(? AS {kind}) WHERE number = ?", (value, number))


def move(connection: Connection, number: int, to: int) -> None:
    connection.exec_driver_sql("UPDATE journal SET number = ? WHERE number = ?", (to, number))


def make_room(connection: Connection, after: int, by: int) -> None:
    """Push all entries after one on, or draw them nearer."""
    connection.exec_driver_sql("UPDATE journal SET number = -(number + ?) WHERE number > ?", (by, after))
    connection.exec_driver_sql("UPDATE journal SET number = -number WHERE number < 0")


def hash_again(connection: Connection) -> None:
    """Make every hash fit what stands there: what somebody would do who knows how the chain is made."""
    before = GENESIS
    query = f"SELECT {', '.join(COLUMNS)} FROM journal ORDER BY number"
    for row in connection.exec_driver_sql(query).fetchall():
        before = chained(before, StoredEntry(*row))
        connection.exec_driver_sql("UPDATE journal SET hash = ? WHERE number = ?", (before, row[0]))
