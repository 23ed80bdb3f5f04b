"""A hub's database brought to the shape that this version of the program works with.

What stands in no journal entry is carried along by the revisions in `migrations/versions`. What is folded from the
journal needs none: where its tables are of another shape, they are made anew (`models/store/rebuilding.py`).
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Column, Connection, MetaData, String, Table, insert, inspect, select

from models.store import migrations
from models.store.postgresql import alone, wrong_settings
from models.store.rebuilding import PROJECTIONS
from models.store.tables import journal, meta, metadata

REVISION = "0003"
"""The revision of a database of today."""

MOVED = "moved"
"""Under this name a database says where its journal goes on since."""

_stamp = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))


class SchemaError(ValueError):
    """A database that this program must not or cannot serve; the text says why and what to do."""


def make_ready(connection: Connection, *, upgrade: bool) -> None:
    """Tables as they should be, in the transaction of the caller. `upgrade` allows what cannot be taken back."""
    if connection.dialect.name == "postgresql":
        alone(connection)
        if wrong := wrong_settings(connection):
            raise SchemaError(wrong)
    revision, new = revision_of(connection), not inspect(connection).has_table(journal.name)
    if not new and (where := moved_to(connection)):
        raise SchemaError(f"the journal of this database was moved to {where}: start the hub with --db")
    if new:
        metadata.create_all(connection)
        _stamp.create(connection, checkfirst=True)
        connection.execute(insert(_stamp), [{"version_num": REVISION}])
    elif revision != REVISION:
        _refuse_unless_allowed(connection, revision, upgrade=upgrade)
        migrate(connection)
    metadata.create_all(connection, tables=list(PROJECTIONS))


def revision_of(connection: Connection) -> str:
    """Empty for a database of before there were revisions."""
    if not inspect(connection).has_table(_stamp.name):
        return ""
    return connection.execute(select(_stamp.c.version_num)).scalar() or ""


def moved_to(connection: Connection) -> str:
    """Where the journal of a database goes on since it was moved; empty where it goes on here."""
    return str(connection.execute(select(meta.c.value).where(meta.c.key == MOVED)).scalar() or "")


def migrate(connection: Connection) -> None:
    """Apply every revision that is missing, in the transaction of the caller."""
    from alembic import command  # noqa: PLC0415  # hardly ever needed, and it takes 100 ms
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(migrations.__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    command.upgrade(config, "head")


def _refuse_unless_allowed(connection: Connection, revision: str, *, upgrade: bool) -> None:
    if revision > REVISION:
        raise SchemaError(
            f"the database is of revision {revision}, made by a newer version of the program; this one knows {REVISION}"
        )
    if connection.dialect.name == "postgresql" and not upgrade:
        raise SchemaError(
            f"the database is of {revision or 'no'} revision, this program needs {REVISION}, and the way back is a "
            "backup: make one, stop every hub of the older version, then start once with --upgrade"
        )
