"""Where a report reads from: a hub's database, or a hub over the wire. Both give the same answers."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from bus.events import CallerGiven, LinkChanged, LinkState, SnapshotPart, Told
from bus.keys.door import bare_address
from bus.link import open_seat
from bus.session import Credentials
from models.domain.caller.sight import Sight
from models.domain.case import Case, Unit
from models.domain.clocks import WorkTimes
from models.domain.facts import Entry
from models.domain.rules import Book, BookKind
from models.domain.shift.sheets import Sheet
from models.rules.shelf import BEGINNING, Shelf, shipped_books
from models.store.engine import sqlite_url
from models.store.reading import HubReading

ANSWER_WITHIN_S = 10.0


class NothingToReportError(RuntimeError):
    """There is no hub or database to ask: the message says what was tried."""


class ReportSource(Protocol):
    def cases(self) -> Iterable[Case]: ...

    def units(self) -> list[Unit]: ...

    def case(self, number: str) -> Case | None: ...

    def timeline(self, number: str) -> tuple[Entry, ...]: ...

    def kept(self, number: str) -> dict[str, str]: ...

    def caller(self, number: str, sight: Sight) -> dict[str, str]: ...

    def quarantined(self, most: int) -> list[dict[str, str]]: ...

    def books(self) -> list[Book]: ...

    def sheets(self) -> list[Sheet]: ...

    def close(self) -> None: ...


def open_report_source(hub: str, base_dir: Path, db: str = "", credentials: Credentials | None = None) -> ReportSource:
    """A hub's address where one is given, or a database by its URL, else the database in the base dir."""
    if hub:
        return HubSource(hub, credentials)
    if db:
        return HubReading(db)
    path = base_dir / "hub.db"
    if not path.exists():
        raise NothingToReportError(f"there is no hub database at {path}")
    return HubReading(sqlite_url(path))


def times_of(source: ReportSource) -> WorkTimes:
    """The working calendars that are in force there."""
    return shelf_of(source).times()


def shelf_of(source: ReportSource) -> Shelf:
    """The city's rules there; what the program ships with where none were ever kept."""
    books = source.books() or shipped_books(BEGINNING)
    return Shelf(lambda kind: [book for book in books if book.kind is kind])


class HubSource:
    """Asks a running hub as a seat would. It sees what seats see: no archived cases, no quarantine."""

    def __init__(self, address: str, credentials: Credentials | None = None) -> None:
        self._link = open_seat(address, "report", credentials=credentials)
        self._cases: dict[str, Case] = {}
        self._units: dict[str, Unit] = {}
        self._books: dict[tuple[BookKind, int], Book] = {}
        self._told: dict[str, tuple[Entry, ...]] = {}
        self._sheets: dict[str, Sheet] = {}
        self._callers: dict[str, dict[str, str]] = {}
        self._filled = False
        if not self._until(lambda: self._filled):
            self._link.close()
            raise NothingToReportError(f"no hub answers at {bare_address(address)}")

    def cases(self) -> list[Case]:
        return [self._cases[number] for number in sorted(self._cases)]

    def units(self) -> list[Unit]:
        return [self._units[call_sign] for call_sign in sorted(self._units)]

    def case(self, number: str) -> Case | None:
        return self._cases.get(number)

    def timeline(self, number: str) -> tuple[Entry, ...]:
        self._link.ask_timeline(number)
        self._until(lambda: number in self._told)
        return self._told.get(number, ())

    def kept(self, number: str) -> dict[str, str]:
        for entry in self.timeline(number):
            columns = getattr(entry.fact, "kept", None)
            if columns is not None:
                return dict(columns)
        return {}

    def caller(self, number: str, sight: Sight) -> dict[str, str]:
        """The hub masks by the post of this seat, which is the whole room."""
        self._link.ask_caller(number)
        self._until(lambda: number in self._callers)
        return self._callers.get(number, {})

    def books(self) -> list[Book]:
        return list(self._books.values())

    def sheets(self) -> list[Sheet]:
        return [self._sheets[key] for key in sorted(self._sheets)]

    def quarantined(self, most: int) -> list[dict[str, str]]:
        raise NothingToReportError(
            "the quarantine stands in the hub's own database: ask there, with --base-dir or --db"
        )

    def close(self) -> None:
        self._link.close()

    def _until(self, done: Callable[[], bool]) -> bool:
        until = time.monotonic() + ANSWER_WITHIN_S
        while not done():
            if time.monotonic() > until:
                return False
            for event in self._link.turn(0.1):
                match event:
                    case SnapshotPart():
                        self._cases |= {case.number: case for case in event.cases}
                        self._units |= {unit.call_sign: unit for unit in event.units}
                        self._books |= {(book.kind, book.version): book for book in event.books}
                        self._sheets |= {sheet.key: sheet for sheet in event.sheets}
                        self._filled = event.last
                    case Told():
                        self._told[event.case] = event.entries
                    case CallerGiven():
                        self._callers[event.case] = {line.field.value: line.shown for line in event.lines}
                    case LinkChanged(state=LinkState.LOST, reason=reason) if reason:
                        raise NothingToReportError(reason)
                    case _:
                        pass
        return True
