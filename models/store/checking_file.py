"""Has SQLite look through its file: every page, and whether the indexes of the journal name what stands in it."""

from __future__ import annotations

from sqlalchemy import Connection, text

PRAGMAS = ("quick_check(10)", "integrity_check(journal)")


def file_faults(connection: Connection) -> list[str]:
    """Each fault in a sentence; other databases see to their files themselves."""
    if connection.dialect.name != "sqlite":
        return []
    lines = (line for pragma in PRAGMAS for (line,) in connection.execute(text(f"PRAGMA {pragma}")))
    return [f"the database file is damaged: {line}" for line in lines if line != "ok"]
