"""Attached files, kept beside the journal by their SHA-256: the journal tells of each, and here its bytes are."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Column, Connection, Integer, LargeBinary, MetaData, Table, func, select
from sqlalchemy.dialects import sqlite

from models.store.projections import Row
from models.store.text_columns import TEXT


def file_columns() -> tuple[Column[str], Column[int], Column[bytes]]:
    """What the hub and a seat's cache keep of a file."""
    return (
        Column("digest", TEXT, primary_key=True),
        Column("size", Integer, nullable=False),
        Column("content", LargeBinary, nullable=False),
    )


def files_table(metadata: MetaData) -> Table:
    return Table("files", metadata, *file_columns())


def file_row(digest: str, content: bytes) -> Row:
    return {"digest": digest, "size": len(content), "content": content}


def keep_files(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    """Put files there; one that is there already is the same, for it goes by its digest."""
    found = list(rows)
    if not found:
        return
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415  # a console never needs it, and it takes 50 ms

        put: sqlite.Insert | postgresql.Insert = postgresql.insert(table)
    else:
        put = sqlite.insert(table)
    connection.execute(put.on_conflict_do_nothing(), found)


def file_part(connection: Connection, table: Table, digest: str, offset: int, most: int) -> tuple[int, bytes]:
    """The size of a file and a part of its bytes; size 0 where there is no such file."""
    part = func.substr(table.c.content, offset + 1, most)  # the first byte is number 1
    found = connection.execute(select(table.c.size, part).where(table.c.digest == digest)).first()
    return (0, b"") if found is None else (found[0], bytes(found[1]))
