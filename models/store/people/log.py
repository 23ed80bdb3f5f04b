"""The log of sign-ins and of changes to people: ids and what was done, never a password or a token."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select

from models.store.chain import from_us, to_us
from models.store.tables import people_log

MOST_LINES = 100_000


@dataclass(frozen=True, slots=True)
class LogLine:
    at: datetime
    what: str
    login: str
    seat: str
    by: str


def write_log(connection: Connection, line: LogLine) -> None:
    """In the transaction of what is told of. The oldest lines go when there are too many."""
    row = {"at_us": to_us(line.at), "what": line.what, "login": line.login, "seat": line.seat, "by": line.by}
    connection.execute(insert(people_log), [row])
    newest = select(func.max(people_log.c.position)).scalar_subquery()
    connection.execute(delete(people_log).where(people_log.c.position <= newest - MOST_LINES))


def read_log(connection: Connection, most: int) -> list[LogLine]:
    """The newest lines, oldest first."""
    rows = connection.execute(select(people_log).order_by(people_log.c.position.desc()).limit(most)).fetchall()
    return [LogLine(from_us(row.at_us), row.what, row.login, row.seat, row.by) for row in reversed(rows)]
