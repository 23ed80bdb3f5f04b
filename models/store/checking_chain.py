"""Checks a run of journal entries: every number in its place, every hash over what stands in the entry and before it.

The hash before is stored, so that runs can be checked side by side; together they cover the chain without a seam.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.exc import DatabaseError

from models.store.chain import GENESIS, linked
from models.store.tables import journal

PAGE = 5_000
_OLDEST = -(2**63)


@dataclass(frozen=True, slots=True)
class Run:
    """The entries from `first` to `last`, both of them."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class RunFound:
    """How far a run holds, the hash there, and what is wrong with the entry after it: empty where it all holds."""

    number: int
    hash: bytes
    fault: str = ""


def check_run(connection: Connection, run: Run) -> RunFound:
    """Stops at the first entry that does not fit. One page of entries at a time is in memory."""
    before = GENESIS if run.first == 1 else _hash_at(connection, run.first - 1)
    found = RunFound(run.first - 1, before)
    if len(before) != len(GENESIS):
        return found  # the run before this one ends in that fault
    for page in _pages(connection, run):
        found = check_page(found, page) if not isinstance(page, str) else RunFound(found.number, found.hash, page)
        if found.fault:
            return found
    if found.number < run.last:
        return RunFound(found.number, found.hash, f"journal: entry {found.number + 1} is missing")
    return found


def check_page(found: RunFound, page: Sequence[tuple[Any, ...]]) -> RunFound:  # Any: after tampering, whatever type
    """Go on over entries that follow on what was found so far."""
    expected, before = found.number + 1, found.hash
    for number, recorded_us, by, order_id, kind, case_no, body, stored in page:
        if number != expected or type(number) is not int:
            return RunFound(expected - 1, before, f"journal: entry {number} stands where {expected} should")
        try:
            fits = linked(before, number, recorded_us, by, order_id, kind, case_no, body) == stored
        except (TypeError, UnicodeEncodeError):  # something else than a text stands in a column
            fits = False
        if not fits or type(recorded_us) is not int:  # a text of the same digits would have the same hash
            return RunFound(expected - 1, before, _misfit(number))
        before = stored
        expected += 1
    return RunFound(expected - 1, before)


def _misfit(number: int) -> str:
    return f"journal: the hash of entry {number} does not fit what stands in it and before it"


def _hash_at(connection: Connection, number: int) -> bytes:
    found = connection.execute(select(journal.c.hash).where(journal.c.number == number)).scalar()
    return bytes(found) if isinstance(found, bytes) else b""


def _pages(connection: Connection, run: Run) -> Iterator[Sequence[tuple[Any, ...]] | str]:
    """Page after page, or the sentence that says which entry cannot be read."""
    after = _OLDEST if run.first == 1 else run.first - 1
    most = PAGE
    while True:
        query = select(journal).where(journal.c.number > after, journal.c.number <= run.last)
        try:
            page = connection.execute(query.order_by(journal.c.number).limit(most)).cursor.fetchall()  # plain rows
        except (DatabaseError, connection.dialect.loaded_dbapi.DatabaseError) as error:
            if most == 1:
                yield f"journal: entry {max(after, 0) + 1} cannot be read: {error.__cause__ or error}"
                return
            most = 1  # one by one, to see which of them it is
            continue
        if not page:
            return
        yield page
        after = page[-1][0]
