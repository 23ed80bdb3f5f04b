"""Published books of rules, read back from their table."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from sqlalchemy import Connection, select

from models.domain.rules import Book
from models.store.projections import book_of
from models.store.tables import books

FIRST_BOOKS = "first books"
"""Under this key `meta` holds the digest of the first versions: they stand in no journal entry."""


def digest_of_first(books: Iterable[Book]) -> str:
    """SHA-256 over kind and body of every first version, in the order of the kinds."""
    digest = hashlib.sha256()
    for book in sorted((book for book in books if book.version == 1), key=lambda book: book.kind):
        digest.update(f"{book.kind.value}\n{book.body}\n".encode())
    return digest.hexdigest()


def read_books(connection: Connection) -> list[Book]:
    """Every published version of the rules, oldest first within each kind."""
    return [book_of(row) for row in connection.execute(select(books).order_by(books.c.kind, books.c.version))]
