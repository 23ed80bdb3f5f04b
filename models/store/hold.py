"""An exclusive hold on a file, kept by the operating system and freed when the process ends, however it ends.

It is SQLite's own lock on a small file of its own, which works the same on every system.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path


class HeldElsewhereError(RuntimeError):
    """Another process has the hold."""


class Hold:
    """A hold that was taken."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def take(cls, path: Path) -> Hold:
        """Take the hold on a path, or raise `HeldElsewhereError`."""
        connection = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            connection.close()
            raise HeldElsewhereError(str(path)) from error
        return cls(connection)

    def let_go(self) -> None:
        self._connection.close()


def is_held(path: Path) -> bool:
    """Whether some process has the hold now."""
    if not path.exists():
        return False
    try:
        Hold.take(path).let_go()
    except HeldElsewhereError:
        return True
    return False
