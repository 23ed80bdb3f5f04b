"""Published books of rules, read back from their table."""

from __future__ import annotations

from sqlalchemy import Connection, select

from models.domain.rules import Book
from models.store.projections import book_of
from models.store.tables import books


def read_books(connection: Connection) -> list[Book]:
    """Every published version of the rules, oldest first within each kind."""
    return [book_of(row) for row in connection.execute(select(books).order_by(books.c.kind, books.c.version))]
