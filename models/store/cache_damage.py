"""A cache whose file is damaged: how that is known, what can be saved of it, and where it goes."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec
from sqlalchemy.exc import DatabaseError, OperationalError, SQLAlchemyError

T = TypeVar("T")


def is_damage(error: Exception) -> bool:
    """Whether the file itself is at fault, so that it may be set aside: not where it is locked, or the disk is full."""
    if isinstance(error, msgspec.DecodeError):
        return True  # what was written there was whole
    if isinstance(error, OperationalError):
        return "Could not decode" in str(error)
    plain = error.orig if type(error) is DatabaseError else error
    return type(plain) is sqlite3.DatabaseError


def saved(read: Callable[[], Sequence[T]]) -> list[T]:
    """What can still be read of it, or nothing."""
    with suppress(SQLAlchemyError, sqlite3.Error):
        return list(read())
    return []


def set_aside(path: Path) -> Path:
    """Move a damaged file out of the way, to be looked at. What stood beside it goes with nothing kept."""
    aside = path.with_suffix(".damaged")
    path.replace(aside)
    for suffix in ("-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
    return aside
