"""The board: every case and unit as it stands now, folded from the journal. Reading it decides; facts change it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import Any, Protocol

from models.domain.case import Case, Unit
from models.domain.rules import Book, BookKind
from models.domain.shift.sheets import Sheet


class Reading(Protocol):
    """What deciding and applying may look at."""

    def case(self, number: str) -> Case | None: ...

    def unit(self, call_sign: str) -> Unit | None: ...

    def case_of_record(self, sender: str, record: str) -> str | None: ...

    def new_number(self, reported_at: datetime) -> str: ...

    def local(self, at: datetime) -> datetime:
        """An instant as the clock on the duty room's wall shows it."""

    def units_of(self, department: str) -> Sequence[Unit]:
        """Every unit of a department, by call sign."""

    def open_cases(self) -> Iterator[Case]: ...

    def books(self, kind: BookKind) -> Sequence[Book]:
        """The published versions of the rules of a kind, oldest first."""

    def sheets(self) -> Mapping[str, Sheet]:
        """The duty log and the handovers at hand, by their keys."""


@dataclass(frozen=True, slots=True)
class Patch:
    """What a fact makes of the board: the cases and units that are different now, the rules that are new."""

    cases: tuple[Case, ...] = ()
    units: tuple[Unit, ...] = ()
    books: tuple[Book, ...] = ()
    sheets: tuple[Sheet, ...] = ()


@dataclass(slots=True)
class Board:
    """Cases by number, units by call sign; it remembers how to go back to the last `keep()`."""

    prefix: str = "DD"
    zone: tzinfo = UTC
    cases: dict[str, Case] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    records: dict[tuple[str, str], str] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)
    shelf: dict[BookKind, tuple[Book, ...]] = field(default_factory=dict)
    folder: dict[str, Sheet] = field(default_factory=dict)
    _undo: list[tuple[dict[Any, Any], object, object]] = field(default_factory=list)  # tables of three value types

    def case(self, number: str) -> Case | None:
        return self.cases.get(number)

    def unit(self, call_sign: str) -> Unit | None:
        return self.units.get(call_sign)

    def case_of_record(self, sender: str, record: str) -> str | None:
        return self.records.get((sender, record))

    def new_number(self, reported_at: datetime) -> str:
        """The next free case number of the day of the report, in the duty room's own time zone."""
        local = self.local(reported_at)
        day = f"{self.prefix}-{local.year:04d}{local.month:02d}{local.day:02d}"
        return f"{day}-{self.counters.get(day, 0) + 1:04d}"

    def local(self, at: datetime) -> datetime:
        return at.astimezone(self.zone)

    def units_of(self, department: str) -> Sequence[Unit]:
        return sorted(
            (unit for unit in self.units.values() if unit.department == department), key=lambda unit: unit.call_sign
        )

    def open_cases(self) -> Iterator[Case]:
        return (case for case in self.cases.values() if case.open)

    def books(self, kind: BookKind) -> Sequence[Book]:
        return self.shelf.get(kind, ())

    def sheets(self) -> Mapping[str, Sheet]:
        return self.folder

    def put(self, patch: Patch) -> None:
        """Take over what a fact changed."""
        for case in patch.cases:
            if case.number not in self.cases:
                self.remember(case.number, case.sender, case.record)
            self._set(self.cases, case.number, case)
        for unit in patch.units:
            self._set(self.units, unit.call_sign, unit)
        for book in patch.books:
            self._set(self.shelf, book.kind, (*self.shelf.get(book.kind, ()), book))
        for sheet in patch.sheets:
            self._set(self.folder, sheet.key, sheet)

    def remember(self, number: str, sender: str, record: str) -> None:
        """Know a case by its number and its source's record, so that neither is used again."""
        day, serial = number.rsplit("-", 1)
        self._set(self.counters, day, max(int(serial), self.counters.get(day, 0)))
        self._set(self.records, (sender, record), number)

    def forget(self, number: str) -> None:
        """Let go of a case that is archived: it is read from the store when it is asked for again."""
        self.cases.pop(number, None)

    def file(self, key: str) -> None:
        """Let go of a sheet that is filed: it stays in the store."""
        self.folder.pop(key, None)

    def _set(self, table: dict[Any, Any], key: object, value: object) -> None:
        self._undo.append((table, key, table.get(key)))
        table[key] = value

    def keep(self) -> None:
        """What was put so far is committed: it can no longer be taken back."""
        self._undo.clear()

    def take_back(self) -> None:
        """Undo everything put since the last `keep()`: the commit failed."""
        while self._undo:
            table, key, old = self._undo.pop()
            if old is None:
                del table[key]
            else:
                table[key] = old


def board_of(
    cases: Iterable[Case],
    units: Iterable[Unit],
    prefix: str = "DD",
    zone: tzinfo = UTC,
    books: Iterable[Book] = (),
    sheets: Iterable[Sheet] = (),
) -> Board:
    """A board that holds these, as if folded from their facts."""
    board = Board(prefix, zone)
    board.put(Patch(tuple(cases), tuple(units), tuple(books), tuple(sheets)))
    board.keep()
    return board
