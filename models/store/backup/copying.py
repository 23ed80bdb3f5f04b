"""A whole copy of a hub's database, made while the hub goes on writing; and the copies there are in a folder."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

SUFFIX = ".db"


class BackupError(ValueError):
    """No copy could be made, or none could be found: the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that holds the journal up to entry `number`, which was recorded at `recorded_us` (0 where it is empty)."""

    path: Path
    journal: str
    number: int
    recorded_us: int


def back_up(engine: Engine, folder: Path, at: datetime) -> Backup:
    """Copy the database that a reading engine is open on, by SQLite's own way: one state of it, whole.

    It lies in a folder named by the journal. Only a copy that was looked through gets its name.
    """
    if engine.dialect.name != "sqlite":
        raise BackupError("this is not SQLite: use the tools of that database (pg_basebackup, pg_dump)")
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / "draft.part"
    draft.unlink(missing_ok=True)
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))  # it holds all that the hub holds
    try:
        with engine.connect() as connection:
            _copy(connection.connection.driver_connection, draft)
        made = look_at(draft)
        home = folder / made.journal
        home.mkdir(exist_ok=True)
        path = home / f"{made.number:012d}-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}{SUFFIX}"
        draft.replace(path)
    except sqlite3.Error as error:
        raise BackupError(f"the copy could not be made: {error}") from error
    finally:
        draft.unlink(missing_ok=True)
    return Backup(path, made.journal, made.number, made.recorded_us)


def _copy(source: Any, draft: Path) -> None:  # Any: the driver's own connection
    with closing(sqlite3.connect(draft)) as target:
        source.backup(target)  # in one step: in several it would begin again with every commit of the hub
        target.execute("PRAGMA journal_mode=DELETE").close()  # one file, with nothing beside it
        damage = target.execute("PRAGMA quick_check(1)").fetchone()[0]
    if damage != "ok":
        raise BackupError(f"the copy is damaged, and so may be the database itself: {damage}")
    with draft.open("r+b") as file:
        os.fsync(file.fileno())


def look_at(path: Path) -> Backup:
    """What a copy holds. BackupError where it is none."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            journal = connection.execute("SELECT value FROM meta WHERE key = 'journal'").fetchone()[0]
            newest = "SELECT number, recorded_us FROM journal ORDER BY number DESC LIMIT 1"
            number, recorded_us = connection.execute(newest).fetchone() or (0, 0)
    except (sqlite3.Error, TypeError) as error:
        raise BackupError(f"{path} is no copy of a hub's database: {error}") from error
    return Backup(path, journal, number, recorded_us)


def backups_in(folder: Path) -> list[Backup]:
    """Every copy of one journal, oldest first."""
    return [look_at(path) for path in sorted(folder.glob(f"*{SUFFIX}"))]


def keep_newest(folder: Path, most: int) -> None:
    """Let go of all but the newest copies."""
    for path in sorted(folder.glob(f"*{SUFFIX}"))[:-most]:
        path.unlink()
