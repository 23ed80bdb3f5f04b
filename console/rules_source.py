"""Where the rules in force are read from: a hub over the wire, its database, or what ships with the program."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bus.keys.door import bare_address
from bus.session import Credentials
from console.rules_link import rules_of_hub
from models.domain.rules import Book, BookKind
from models.rules.kind_checks import Beside
from models.rules.shelf import Shelf, shipped_books
from models.store.engine import sqlite_url
from models.store.reading import HubReading


@dataclass(frozen=True, slots=True)
class RuleSource:
    """The books, and the units there are (None: not known). `where` says in words whose rules these are."""

    where: str
    shelf: Shelf
    units: Collection[str] | None

    @property
    def beside(self) -> Beside:
        """What a draft has to fit."""
        return Beside(self.shelf.newest, self.units)

    def books(self, kind: BookKind) -> Sequence[Book]:
        return self.shelf.books(kind)

    def book(self, kind: BookKind, version: int | None) -> Book | None:
        """A version, or the newest."""
        books = self.books(kind)
        return books[-1] if version is None else next((book for book in books if book.version == version), None)


def open_rules(hub: str, base_dir: Path, now: datetime, credentials: Credentials | None = None) -> RuleSource:
    """A hub's where an address is given, else those of the database in the folder, else the shipped ones.

    NoRulesError where the hub does not answer, SQLAlchemyError where the database cannot be read.
    """
    if hub:
        rules = rules_of_hub(hub, credentials)
        return RuleSource(f"the hub at {bare_address(hub)}", _shelf(rules.books.values()), rules.units)
    path = base_dir / "hub.db"
    if not path.exists():
        return RuleSource("the rules that ship with the program", _shelf(shipped_books(now)), None)
    reading = HubReading(sqlite_url(path))
    try:
        units = {unit.call_sign for unit in reading.units()}
        books = reading.books() or list(shipped_books(now))
    finally:
        reading.close()
    return RuleSource(f"the database in {base_dir}", _shelf(books), units)


def _shelf(books: Iterable[Book]) -> Shelf:
    by_kind: dict[BookKind, list[Book]] = {kind: [] for kind in BookKind}
    for book in sorted(books, key=lambda each: each.version):
        by_kind[book.kind].append(book)
    return Shelf(lambda kind: by_kind[kind])
