"""A hub's database comes to today's shape by itself where that is safe, and is left alone where it is not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from models.store import migrations
from models.store.engine import open_writer
from models.store.hub_store import HubStore
from models.store.schema import REVISION, SchemaError, make_ready, migrate, revision_of
from models.store.verifying import verify
from tests.models.store.hub import Hub, times_of, walk_through
from tests.postgresql import PostgreSQL


@contextmanager
def a_connection(url: str) -> Iterator[Connection]:
    engine = open_writer(url)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def shape(url: str) -> dict[str, object]:
    """Tables with columns, types, keys and indexes, and how PostgreSQL orders their texts."""
    with a_connection(url) as connection:
        inspector = inspect(connection)
        found: dict[str, object] = {
            table: (
                [(c["name"], str(c["type"]), c["nullable"], bool(c["default"])) for c in inspector.get_columns(table)],
                inspector.get_pk_constraint(table)["constrained_columns"],
                sorted((i["name"], tuple(i["column_names"])) for i in inspector.get_indexes(table)),
            )
            for table in inspector.get_table_names()
        }
        if connection.dialect.name == "postgresql":
            order = "SELECT table_name, column_name, collation_name FROM information_schema.columns"
            rows = connection.execute(text(f"{order} WHERE table_schema = 'public' ORDER BY 1, 2"))
            found["collations"] = [tuple(row) for row in rows]
    return found


def run(url: str, *statements: str) -> None:
    with a_connection(url) as connection:
        for statement in statements:
            connection.execute(text(statement))


@pytest.fixture
def lived_in(url: str) -> str:
    """A database with a history, closed."""
    hub = Hub(url)
    walk_through(hub, seed=7, commits=40)
    hub.close()
    return url


def test_the_revisions_lead_to_the_same_tables_as_a_new_database_has(url: str) -> None:
    with a_connection(url) as connection:
        migrate(connection)
        make_ready(connection, upgrade=False)
    by_revisions = shape(url)
    run(url, *(f"DROP TABLE {table}" for table in by_revisions if table != "collations"))
    HubStore(url).close()
    assert shape(url) == by_revisions


def test_the_revision_of_today_is_the_last_one_there_is() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_current_head() == REVISION


@pytest.mark.parametrize("lost", ["", "quarantine", "receipts"])
def test_a_database_of_before_there_were_revisions_is_taken_over_with_all_it_holds(lived_in: str, lost: str) -> None:
    before = shape(lived_in)
    run(lived_in, "DROP TABLE alembic_version", *([f"DROP TABLE {lost}"] if lost else []))
    store = HubStore(lived_in, upgrade=True)
    assert (store.epoch, store.outdated) == (2, False)
    store.close()
    assert shape(lived_in) == before
    with a_connection(lived_in) as connection:
        assert revision_of(connection) == REVISION
    verdict = verify(lived_in, times_of)
    assert (verdict.faults, verdict.entries) == ([], store.head)


def test_a_file_is_brought_to_today_by_itself_and_a_database_of_a_room_when_somebody_says_so(
    lived_in: str, server: PostgreSQL | None
) -> None:
    run(lived_in, "DELETE FROM alembic_version")
    if server is None:
        HubStore(lived_in).close()
    else:
        with pytest.raises(SchemaError, match="stop every hub of the older version, then start once with --upgrade"):
            HubStore(lived_in)
        with a_connection(lived_in) as connection:
            assert revision_of(connection) == ""
            assert connection.execute(text("SELECT value FROM meta WHERE key = 'epoch'")).scalar() == "1"
        HubStore(lived_in, upgrade=True).close()
    HubStore(lived_in).close()


@pytest.mark.parametrize("upgrade", [False, True])
def test_a_database_of_a_newer_version_is_refused_and_stays_as_it_is(lived_in: str, upgrade: bool) -> None:
    run(lived_in, "UPDATE alembic_version SET version_num = '9999'")
    before = shape(lived_in)
    with pytest.raises(SchemaError, match=rf"revision 9999, made by a newer version.* this one knows {REVISION}"):
        HubStore(lived_in, upgrade=upgrade)
    assert shape(lived_in) == before
    with a_connection(lived_in) as connection:
        assert connection.execute(text("SELECT value FROM meta WHERE key = 'epoch'")).scalar() == "1"


def test_a_database_that_cannot_hold_every_language_is_refused(postgresql: PostgreSQL) -> None:
    with postgresql.database(encoding="LATIN1") as url:
        with pytest.raises(SchemaError, match=r"the database is in LATIN1, .* ENCODING 'UTF8'"):
            HubStore(url)
        assert shape(url) == {"collations": []}
