"""An exclusive hold on a file, kept by the operating system and freed when the process ends, however it ends.

It is SQLite's own lock on a small file of its own, which works the same on every system.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

WAIT_S = 0.5
"""How long a hold is waited for: long enough for somebody who only looks whether it is held."""


class HeldElsewhereError(RuntimeError):
    """Another process has the hold."""


class Hold:
    """A hold that was taken."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def take(cls, path: Path, wait_s: float = WAIT_S) -> Hold:
        """Take the hold on a path, or raise `HeldElsewhereError`; OSError where there can be no such file."""
        try:
            connection = sqlite3.connect(path, timeout=wait_s, isolation_level=None, check_same_thread=False)
        except sqlite3.OperationalError as error:
            raise OSError(f"{path}: {error}") from error
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
        Hold.take(path, wait_s=0).let_go()
    except HeldElsewhereError:
        return True
    return False
