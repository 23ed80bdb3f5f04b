"""Statements compiled once and run by the driver itself: the hub writes thousands of rows a second.

SQLAlchemy makes the statement, for whichever database it is; what is left out is its work on each row's parameters,
which our columns (texts, whole numbers, bytes) do not need.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Dialect, Table, insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import Insert

from models.store.projections import Row


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement as text, and how a row becomes its parameters."""

    text: str
    parameters: Callable[[Row], Any]  # Any: a tuple or a mapping, as the driver wants it

    def run(self, connection: Connection, rows: Sequence[Row]) -> None:
        """Once for every row; nothing for none."""
        if rows:
            connection.exec_driver_sql(self.text, [self.parameters(row) for row in rows])


@lru_cache(maxsize=64)
def prepared_insert(table: Table, dialect: Dialect) -> Prepared:
    """Insert rows; a key that the database numbers by itself is left to it."""
    own = {column.name for column in table.columns if column.name == "position" and len(table.primary_key) == 1}
    return _prepared(insert(table), [c.name for c in table.columns if c.name not in own], dialect)


@lru_cache(maxsize=64)
def prepared_put(table: Table, dialect: Dialect) -> Prepared:
    """Insert rows, or replace those with the same key."""
    keys = [column.name for column in table.primary_key]
    names = [column.name for column in table.columns]
    statement = postgresql.insert(table) if dialect.name == "postgresql" else sqlite.insert(table)
    changed = {name: statement.excluded[name] for name in names if name not in keys}
    return _prepared(statement.on_conflict_do_update(index_elements=keys, set_=changed), names, dialect)


def _prepared(statement: Insert, names: list[str], dialect: Dialect) -> Prepared:
    compiled = statement.compile(dialect=dialect, column_keys=names)
    positions = compiled.positiontup  # None where the driver takes parameters by name
    return Prepared(str(compiled), itemgetter(*positions) if positions else dict)
