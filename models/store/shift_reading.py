"""What a seat's cache tells for a handover: cases by their numbers, and what the rows of the queue do not show."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection, func, select

from models.domain.case import Case, CaseState
from models.domain.instants import to_ms
from models.domain.shift.gather import noted
from models.store.cache_tables import cases, meta
from models.store.cards import case_of

_AT_ONCE = 400
_OVER = (CaseState.CLOSED.value, CaseState.ARCHIVED.value)
_MARKS = ('"extended"', '"shelved":true')
"""What stands in the card of a case with more time granted, or with an alert on the shelf."""


def cases_of(connection: Connection, numbers: Sequence[str]) -> list[Case]:
    """These cases, as far as they are known here."""
    found: list[Case] = []
    for start in range(0, len(numbers), _AT_ONCE):
        some = select(cases.c.card).where(cases.c.number.in_(numbers[start : start + _AT_ONCE]))
        found += [case_of(row.card) for row in connection.execute(some)]
    return found


def received_since(connection: Connection, at: datetime) -> int:
    """How many cases were reported from an instant on, archived ones among them."""
    query = select(func.count()).where(cases.c.reported_ms >= to_ms(at))
    return connection.execute(query).scalar() or 0


def closed_since(connection: Connection, at: datetime) -> int:
    """How many cases were closed from an instant on, archived ones among them."""
    text = at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")
    closed = func.json_extract(cases.c.card, "$.closed_at")
    query = select(func.count()).where(cases.c.state.in_(_OVER), cases.c.touched_ms >= to_ms(at), closed >= text)
    return connection.execute(query).scalar() or 0


def noted_after(connection: Connection, after: str, most: int) -> tuple[list[str], str]:
    """Of the next `most` live cases by number, those to be noted; and where to go on, empty at the end."""
    page = select(cases.c.number, cases.c.card).where(cases.c.number > after, cases.c.state != CaseState.ARCHIVED.value)
    rows = connection.execute(page.order_by(cases.c.number).limit(most)).fetchall()
    marked = (row for row in rows if any(mark in row.card for mark in _MARKS))
    found = [row.number for row in marked if noted(case_of(row.card))]
    return found, rows[-1].number if len(rows) == most else ""


def journal_of(connection: Connection) -> str:
    """The id of the journal that this cache follows; empty where it has none yet."""
    return connection.execute(select(meta.c.value).where(meta.c.key == "journal")).scalar() or ""
