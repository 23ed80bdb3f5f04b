"""Reads a seat's cache beside the seat that writes it: for looking through all cases away from the screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import select

from models.domain.case import Case, CaseState
from models.store.cache_tables import cases
from models.store.cards import case_of
from models.store.engine import open_reader, sqlite_url

PAGE = 500
"""Cases read in one transaction: a long one would let the write-ahead log grow."""


def live_cases(path: Path) -> Iterator[list[Case]]:
    """Every case that is not archived, by number, a page at a time. SQLAlchemyError where the cache cannot be read."""
    engine = open_reader(sqlite_url(path))
    try:
        last = ""
        while True:
            query = select(cases.c.number, cases.c.card).where(
                cases.c.number > last, cases.c.state != CaseState.ARCHIVED.value
            )
            with engine.begin() as connection:
                rows = connection.execute(query.order_by(cases.c.number).limit(PAGE)).fetchall()
            if not rows:
                return
            last = rows[-1].number
            yield [case_of(row.card) for row in rows]
    finally:
        engine.dispose()
