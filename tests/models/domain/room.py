"""A duty room on a bare board: orders go in, facts come out, as at the hub, by a clock that is told the time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from functools import cache

from models.clock import ManualClock
from models.domain.apply import apply
from models.domain.board import Board
from models.domain.case import Case, Unit
from models.domain.clocks import Clock, ClockKind, due_at
from models.domain.decide import decide
from models.domain.deciding import Desk, Facts
from models.domain.facts import BookPublished, Entry
from models.domain.orders import (
    AcceptCase,
    CompleteAssignment,
    DispatchCase,
    Order,
    Placed,
    Refused,
    RegisterUnit,
    ReportCase,
    SignAssignment,
)
from models.domain.roles import Role
from models.domain.rules import Book, BookKind, Rules
from models.domain.shift.sheets import Sheet
from models.rules.shelf import BEGINNING, Shelf, shipped_books

START = datetime(2026, 11, 21, 8, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
SHANGHAI = timezone(timedelta(hours=8))
SEAT, SOURCE = "seat-1", "hotline"
UNITS = ("WAT-1", "WAT-2", "MUN-9", "GAS-2", "FIR-3")


Books = Mapping[BookKind, tuple[Book, ...]]


def shanghai(text: str) -> datetime:
    """An instant of 2026, such as `02-13 09:00`, by the clock on the duty room's wall."""
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=SHANGHAI).astimezone(UTC)


@cache
def first_books() -> Books:
    """The rules as they come with the program, by their kinds."""
    return {book.kind: (book,) for book in shipped_books(BEGINNING)}


@cache
def first_shelf() -> Shelf:
    return shelf_of(first_books())


def shelf_of(books: Books) -> Shelf:
    """Reads these versions and no later ones."""
    kept = dict(books)
    return Shelf(lambda kind: kept.get(kind, ()))


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything a board holds at one moment. What it holds is frozen, so a copy of the tables is enough."""

    cases: Mapping[str, Case]
    units: Mapping[str, Unit]
    records: Mapping[tuple[str, str], str]
    counters: Mapping[str, int]
    books: Books = field(default_factory=dict)
    folder: Mapping[str, Sheet] = field(default_factory=dict)

    @classmethod
    def of(cls, board: Board) -> Snapshot:
        tables = (board.cases, board.units, board.records, board.counters, board.shelf, board.folder)
        return cls(*map(dict, tables))  # type: ignore[arg-type]  # each as it stands on the board

    def board(self) -> Board:
        return Board(
            cases=dict(self.cases),
            units=dict(self.units),
            records=dict(self.records),
            counters=dict(self.counters),
            shelf=dict(self.books),
            folder=dict(self.folder),
        )


@dataclass(slots=True)
class Room:
    """The board with a clock and the city's rules as shipped. `entries` is the journal."""

    clock: ManualClock = field(default_factory=lambda: ManualClock(START))
    board: Board = field(default_factory=lambda: Board(shelf=dict(first_books())))
    entries: list[Entry] = field(default_factory=list)
    shelf: Shelf = field(default_factory=first_shelf)

    @property
    def rules(self) -> Rules:
        return self.shelf.at(self.clock.now())

    def decide(
        self, order: Order, by: str = SEAT, seen: int | None = None, roles: frozenset[Role] | None = None
    ) -> Facts | Refused:
        return decide(Desk(self.board, self.rules, self.clock.now()), Placed(order, by, "order-1", seen, roles))

    def place(
        self, order: Order, by: str = SEAT, seen: int | None = None, roles: frozenset[Role] | None = None
    ) -> Facts | Refused:
        """Decide, apply what came of it and keep it."""
        outcome = self.decide(order, by, seen, roles)
        if not isinstance(outcome, Refused):
            self.happen(outcome, by)
            self.board.keep()
        return outcome

    def happen(self, facts: Facts, by: str = SEAT) -> None:
        """Put facts on the board without keeping them."""
        for fact in facts:
            entry = Entry(len(self.entries) + 1, self.clock.now(), by, "order-1", fact)
            self.entries.append(entry)
            self.board.put(apply(self.board, entry))
            if isinstance(fact, BookPublished):
                self.shelf = shelf_of(self.board.shelf)

    def accepted(self, order: Order, by: str = SEAT, roles: frozenset[Role] | None = None) -> Facts:
        outcome = self.place(order, by, roles=roles)
        assert not isinstance(outcome, Refused), outcome.reason
        return outcome

    def refused(
        self, order: Order, by: str = SEAT, seen: int | None = None, roles: frozenset[Role] | None = None
    ) -> Refused:
        outcome = self.place(order, by, seen, roles)
        assert isinstance(outcome, Refused), f"{order} was accepted"
        return outcome

    def reported(self, record: str = "H-1", type_code: str = "0101", minutes_ago: int = 0) -> str:
        """The number of a new case."""
        at = self.clock.now() - minutes_ago * MINUTE
        self.accepted(ReportCase(record, at, type_code, "Fire lane blocked", call_back=True), SOURCE)
        number = self.board.case_of_record(SOURCE, record)
        assert number is not None
        return number

    def dispatched(self, *units: str, type_code: str = "0205", record: str = "H-1") -> str:
        """The number of a new case with these units sent to it."""
        number = self.reported(record, type_code)
        self.accepted(AcceptCase(number))
        self.accepted(DispatchCase(number, units))
        return number

    def at_work(self, *units: str, type_code: str = "0205", record: str = "H-1") -> str:
        """The number of a new case that these units have signed for."""
        number = self.dispatched(*units, type_code=type_code, record=record)
        for unit in units:
            self.accepted(SignAssignment(number, unit))
        return number

    def handled(self, unit: str, type_code: str = "0205", record: str = "H-1") -> str:
        """The number of a new case whose work is done and waits to be checked."""
        number = self.at_work(unit, type_code=type_code, record=record)
        self.accepted(CompleteAssignment(number, unit, "done"))
        return number

    def case(self, number: str) -> Case:
        return self.board.cases[number]

    def clock_of(self, number: str, kind: ClockKind) -> Clock:
        """The latest clock of a kind on a case."""
        return [clock for clock in self.case(number).clocks if clock.kind is kind][-1]

    def due(self, number: str, kind: ClockKind = ClockKind.HANDLE) -> datetime | None:
        return due_at(self.clock_of(number, kind), self.rules.times)


def staffed_room(start: datetime = START) -> Room:
    """A room whose units are on duty and free."""
    room = Room(ManualClock(start))
    for call_sign in UNITS:
        room.accepted(RegisterUnit(call_sign, f"Crew {call_sign}", call_sign.partition("-")[0]))
    return room
