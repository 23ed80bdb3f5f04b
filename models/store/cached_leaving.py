"""What a seat may see no longer leaves its cache, the file and its log: a case of another part, or all of a part."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection, Engine, delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from models.domain.thread.facts import FileAttached
from models.store import kept_columns
from models.store.cache_tables import books, cases, entries, files, meta, sheets, units
from models.store.caller_tables import written_over

_FROM_THE_HUB = (cases, units, sheets, books, entries, files)


class _OfFile(msgspec.Struct):
    digest: str


class CachedLeaving:
    """The leaving of one cache. What is deleted is written over with zeros."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def take_out(self, numbers: Sequence[str], call_signs: Sequence[str]) -> None:
        """Cases with all that was told of them, the files attached to them among it; and units."""
        with self._engine.begin() as connection:
            for number in numbers:
                _take_out_case(connection, number)
            for call_sign in call_signs:
                connection.execute(delete(units).where(units.c.call_sign == call_sign))
            if numbers:
                kept_columns.let_go(connection)
        written_over(self._engine)

    def empty(self, scope: str, tree: str) -> bool:
        """Everything that came from the hub: from now on another part is told of. Whether there was anything.

        The outbox stays: what somebody has ordered here is theirs to answer for.
        """
        with self._engine.begin() as connection:
            held = sum(connection.execute(delete(table)).rowcount for table in _FROM_THE_HUB)
            kept_columns.let_go(connection)
            for key, value in {"journal": "", "number": "0", "scope": scope, "tree": tree}.items():
                row = upsert(meta).values(key=key, value=value)
                connection.execute(row.on_conflict_do_update(index_elements=["key"], set_={"value": value}))
        written_over(self._engine)
        return held > 0


def _take_out_case(connection: Connection, number: str) -> None:
    attached = select(entries.c.body).where(entries.c.case_no == number, entries.c.kind == FileAttached.__name__)
    for body in connection.execute(attached).scalars():
        digest = msgspec.json.decode(body, type=_OfFile).digest
        connection.execute(delete(files).where(files.c.digest == digest))
    connection.execute(delete(entries).where(entries.c.case_no == number))
    connection.execute(delete(cases).where(cases.c.number == number))
