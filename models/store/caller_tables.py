"""What was told of callers, kept beside the journal with its salts: the journal holds commitments, these can go."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing

from sqlalchemy import Column, Connection, Engine, LargeBinary, MetaData, Table, delete, literal_column, select

from models.domain.caller.fields import PERSONAL, Field
from models.domain.caller.sealing import Held
from models.domain.summary import NEVER_MS
from models.store.projections import Row
from models.store.text_columns import TEXT

_MOST_NUMBERS = 400


def callers_table(metadata: MetaData) -> Table:
    return Table(
        "callers",
        metadata,
        Column("case_no", TEXT, primary_key=True),
        Column("field", TEXT, primary_key=True),
        Column("salt", LargeBinary, nullable=False),
        Column("value", TEXT, nullable=False),
    )


def held_row(case_no: str, held: Held) -> Row:
    return {"case_no": case_no, "field": held.field.value, "salt": held.salt, "value": held.value}


def read_held(connection: Connection, table: Table, case_no: str) -> tuple[Held, ...]:
    """What is held of a case's caller, in the order of the table of fields."""
    rows = {row.field: row for row in connection.execute(select(table).where(table.c.case_no == case_no))}
    return tuple(Held(Field(field), bytes(rows[field].salt), rows[field].value) for field in PERSONAL if field in rows)


def erase_held(connection: Connection, table: Table, numbers: Iterable[str]) -> None:
    """Delete values and salts. SQLite writes zeros over them (`secure_delete`); PostgreSQL does so when it vacuums."""
    each = list(numbers)
    for start in range(0, len(each), _MOST_NUMBERS):
        connection.execute(delete(table).where(table.c.case_no.in_(each[start : start + _MOST_NUMBERS])))


def write_over(connection: Connection) -> None:
    """From now on what is deleted is written over with zeros, where the database does not see to it otherwise."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA secure_delete=ON").close()


def written_over(engine: Engine) -> bool:
    """Empty SQLite's write-ahead log, in which a value stands until then; False where a reader is in the way.

    Nobody is waited for: a hub that waits serves nobody.
    """
    if engine.dialect.name != "sqlite":
        return True
    with closing(engine.raw_connection()) as connection, closing(connection.cursor()) as cursor:
        (patience,) = cursor.execute("PRAGMA busy_timeout").fetchone()
        cursor.execute("PRAGMA busy_timeout=0")
        try:
            busy, _, _ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.Error:  # a damaged or locked file shows with the next transaction, where it is looked after
            return False
        finally:
            cursor.execute(f"PRAGMA busy_timeout={patience}")
        return not busy


def over_before(connection: Connection, cases: Table, ended_ms: int, most: int | None = None) -> Sequence[str]:
    """Cases that ended by then and still have a caller's data, those that ended first before the others.

    Only the partial index is looked at, which holds such cases alone.
    """
    held = cases.c.retained_ms < literal_column(str(NEVER_MS))
    due = select(cases.c.number).where(held, cases.c.retained_ms <= ended_ms)
    return list(connection.execute(due.order_by(cases.c.retained_ms).limit(most)).scalars())
