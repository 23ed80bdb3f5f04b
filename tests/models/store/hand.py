"""A hand laid on a closed database from outside, and what `verify` says of it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from models.store.engine import sqlite_url
from models.store.tables import assignments, books, cases, clocks, kept, sheets, units
from models.store.verifying import Verdict, verify
from tests.models.store.hub import times_of

PROJECTIONS = (cases, assignments, clocks, units, books, sheets, kept)


class Hand:
    """Someone with the file open in a tool of their own."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.head = self.count("SELECT max(number) FROM journal")
        self.middle = self.head // 2

    def value(self, query: str, *values: object) -> object:
        with closing(sqlite3.connect(self._path)) as connection:
            found: object = connection.execute(query, values).fetchone()[0]
        return found

    def count(self, query: str) -> int:
        found = self.value(query)
        assert isinstance(found, int)
        return found

    def run(self, statement: str, *values: object) -> int:
        with closing(sqlite3.connect(self._path)) as connection, connection:
            return connection.execute(statement, values).rowcount

    def renumber(self, after: int, by: int) -> None:
        self.run("UPDATE journal SET number = -(number + ?) WHERE number > ?", by, after)
        self.run("UPDATE journal SET number = -number WHERE number < 0")


def checked(path: Path) -> Verdict:
    return verify(sqlite_url(path), times_of)
