"""A hub's database taken from its file into PostgreSQL, whole: the same journal goes on there, and no longer here."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Table, func, insert, inspect, select, text

from models.store.engine import open_reader, open_writer
from models.store.fencing import KEY as EPOCH
from models.store.rebuilding import outdated
from models.store.schema import MOVED, REVISION, make_ready, moved_to, revision_of
from models.store.tables import files, journal, meta, metadata

_PAGE = 2_000
_FILES_AT_ONCE = 4
"""An attached file may have some megabytes."""


class MoveError(RuntimeError):
    """Nothing was moved; the message says why."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The journal that was moved, its last entry, and how many rows of all tables there are."""

    journal: str
    number: int
    rows: int


def move(source: str, target: str) -> Moved:
    """Copy every table in one transaction of the target. The source is only read; `leave` is what ends it.

    A target that holds this very journal up to the same entry is taken for an earlier move that was cut off before
    the source was left: nothing is copied again. MoveError where the target holds anything else, or the source is of
    another version of the program. No hub may be at work on either.
    """
    there, here = open_writer(target), open_reader(source)
    try:
        with here.begin() as reading, there.begin() as writing:
            _look_at(reading)
            make_ready(writing, upgrade=False)
            name, number = _named(reading), _head(reading)
            if not _empty(writing):
                if (_named(writing), _head(writing)) != (name, number):
                    raise MoveError("the database there is not empty: a hub's database is moved into one of its own")
                return Moved(name, number, 0)
            rows = sum(_copied(table, reading, writing) for table in metadata.sorted_tables)
            return Moved(name, number, rows)
    finally:
        here.dispose()
        there.dispose()


def leave(source: str, where: str) -> None:
    """From now on no hub serves the file: two hubs would go on with the same journal, each in a way of its own."""
    engine = open_writer(source)
    try:
        with engine.begin() as connection:
            connection.execute(insert(meta), [{"key": MOVED, "value": where}])
    finally:
        engine.dispose()


def _look_at(reading: Connection) -> None:
    if not inspect(reading).has_table(journal.name):
        raise MoveError("there is no hub's database in the file")
    if where := moved_to(reading):
        raise MoveError(f"the journal was moved before, to {where}")
    if revision_of(reading) != REVISION or outdated(reading):
        raise MoveError(
            "the file is of an older version of the program: let a hub of this one serve it once, then move"
        )


def _named(connection: Connection) -> str:
    return str(connection.execute(select(meta.c.value).where(meta.c.key == "journal")).scalar() or "")


def _head(connection: Connection) -> int:
    return int(connection.execute(select(func.coalesce(func.max(journal.c.number), 0))).scalar_one())


def _empty(writing: Connection) -> bool:
    """A database that was only made ready. Whoever has served it has left an epoch there."""
    found = writing.execute(select(func.count()).select_from(meta).where(meta.c.key == EPOCH)).scalar_one()
    return not found and not _head(writing)


def _copied(table: Table, reading: Connection, writing: Connection) -> int:
    """How many rows of a table there are; all of them are written."""
    writing.execute(table.delete())  # what `make_ready` put there
    rows = reading.execution_options(yield_per=_FILES_AT_ONCE if table is files else _PAGE).execute(select(table))
    count = 0
    for page in rows.mappings().partitions():
        writing.execute(insert(table), [dict(row) for row in page])
        count += len(page)
    _count_on(table, writing)
    return count


def _count_on(table: Table, writing: Connection) -> None:
    """Where the database numbers rows by itself, it has to go on after those that were brought."""
    column = table.autoincrement_column
    if column is None or writing.dialect.name != "postgresql":
        return
    sequence = writing.execute(
        text("SELECT pg_get_serial_sequence(:t, :c)"), {"t": table.name, "c": column.name}
    ).scalar()
    if sequence is not None:
        last = select(func.setval(sequence, func.coalesce(func.max(column), 0) + 1, False))  # SQL's own
        writing.execute(last)
