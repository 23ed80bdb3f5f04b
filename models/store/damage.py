"""Looks through a SQLite file before a hub serves it: what is damaged must not be written to."""

from __future__ import annotations

from sqlalchemy import Engine, text


class DamagedError(ValueError):
    """The file is damaged: the message is what SQLite says of the first place."""


def look_through(engine: Engine) -> None:
    """Every page once. It takes about a second for three million entries; other databases see to it themselves."""
    if engine.dialect.name != "sqlite":
        return
    with engine.begin() as connection:
        found = connection.execute(text("PRAGMA quick_check(1)")).scalar_one()
    if found != "ok":
        raise DamagedError(f"the database file is damaged: {' '.join(str(found).split())}")
