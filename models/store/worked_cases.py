"""Cases that were worked on in a time that has gone by, as a seat's cache still has them."""

from __future__ import annotations

from sqlalchemy import Connection, or_, select

from models.domain.case import Case
from models.store.cache_tables import cases
from models.store.cards import case_of


def worked_between(connection: Connection, since_ms: int, until_ms: int, most: int) -> tuple[list[Case], bool]:
    """Cases with assignments that were open at some time between two instants, and whether there are more than `most`.

    Those touched last come first. A case is read off the cache as it is now; what has ended keeps its assignments.
    """
    in_time = or_(cases.c.touched_ms >= since_ms, cases.c.units > 0)
    query = (
        select(cases.c.card)
        .where(cases.c.lead != "", in_time, cases.c.reported_ms <= until_ms)
        .order_by(cases.c.touched_ms.desc())
        .limit(most + 1)
    )
    found = [case_of(row.card) for row in connection.execute(query)]
    return found[:most], len(found) > most


def touched_since(connection: Connection, since_ms: int, most: int) -> list[Case]:
    """Cases that something was done about since an instant, the latest first."""
    query = select(cases.c.card).where(cases.c.touched_ms >= since_ms).order_by(cases.c.touched_ms.desc()).limit(most)
    return [case_of(row.card) for row in connection.execute(query)]
