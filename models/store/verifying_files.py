"""Checks the bytes of attached files against the digests that the journal holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import Connection, select

from models.domain.thread.attached_files import digest_of
from models.store.tables import files


def compare_files(connection: Connection, told: Mapping[str, int], fault: Callable[[str], None]) -> None:
    """`told` is the size of every file by its digest, as the journal has it. One file at a time is in memory."""
    there = {row.digest for row in connection.execute(select(files.c.digest))}
    for digest in sorted(told.keys() - there):
        fault(f"files: the bytes of {digest} are missing")
    for digest in sorted(there - told.keys()):
        fault(f"files: {digest} is in no journal entry")
    for digest in sorted(there & told.keys()):
        size, content = connection.execute(select(files.c.size, files.c.content).where(files.c.digest == digest)).one()
        content = b"" if isinstance(content, str) else bytes(content)  # SQLite lets a text stand in a blob's place
        if digest_of(content) != digest or {size, len(content)} != {told[digest]}:
            fault(f"files: the bytes of {digest} are not those that were attached")
