"""Which cases of a hub's database a rule sent by itself."""

from __future__ import annotations

import msgspec
from sqlalchemy import select

from models.store.engine import open_reader
from models.store.tables import journal


class _Routed(msgspec.Struct, frozen=True):
    automatic: bool


def sent_by_themselves(url: str) -> frozenset[str]:
    """The numbers of the cases. SQLAlchemyError where the database cannot be read."""
    query = select(journal.c.case_no, journal.c.body).where(journal.c.kind == "CaseRouted")
    engine = open_reader(url)
    try:
        with engine.begin() as connection:
            return frozenset(
                row.case_no
                for row in connection.execute(query)
                if msgspec.json.decode(row.body, type=_Routed).automatic
            )
    finally:
        engine.dispose()
