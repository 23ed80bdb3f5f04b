"""Reads a seat's cache beside the seat that writes it: for looking through all cases away from the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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


def cases_now(path: Path, numbers: Sequence[str]) -> Iterator[dict[str, Case | None]]:
    """These cases as they are now, a page at a time; None for one that is no longer live, or cannot be made out."""
    engine = open_reader(sqlite_url(path))
    try:
        for start in range(0, len(numbers), PAGE):
            some = numbers[start : start + PAGE]
            query = select(cases.c.number, cases.c.card).where(
                cases.c.number.in_(some), cases.c.state != CaseState.ARCHIVED.value
            )
            with engine.begin() as connection:
                cards: dict[str, str] = {row.number: row.card for row in connection.execute(query)}
            yield {number: _made_out(cards.get(number)) for number in some}
    finally:
        engine.dispose()


def _made_out(text: str | None) -> Case | None:
    if text is None:
        return None
    try:
        return case_of(text)
    except ValueError:
        return None
