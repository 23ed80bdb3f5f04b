"""Checks a hub database from outside: the chain, its signed heads, every projection against a rebuild from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, select

from models.domain.apply import apply
from models.domain.board import Board, board_of
from models.domain.clocks import ROUND_THE_CLOCK, WorkTimes
from models.domain.facts import CaseReported, Entry
from models.domain.rules import Book, BookKind
from models.domain.thread.facts import FileAttached
from models.store.cards import card, fact_of
from models.store.chain import StoredEntry, from_us
from models.store.checking_journal import check_journal
from models.store.engine import open_reader
from models.store.heads.comparing import Heads, HeadsFound, Sizes, compare_heads, sizes_now
from models.store.origins import read_origins
from models.store.projections import Row, assignment_rows, book_row, case_row, clock_rows, sheet_row, unit_row
from models.store.shelf_tables import FIRST_BOOKS, digest_of_first, read_books
from models.store.tables import assignments, books, cases, clocks, journal, kept, meta, sheets, units
from models.store.verifying_callers import Sealed, compare_callers, take_note
from models.store.verifying_files import compare_files

MOST_FAULTS = 50
_PAGE = 5_000


@dataclass(slots=True)
class Verdict:
    """What was looked at, and each fault in a sentence that says where. No faults: it holds."""

    entries: int = 0
    cases: int = 0
    units: int = 0
    journal: str = ""
    head_hash: str = ""
    restored_from: list[str] = field(default_factory=list)
    heads: HeadsFound = field(default_factory=HeadsFound)
    faults: list[str] = field(default_factory=list)
    files: dict[str, int] = field(default_factory=dict)

    @property
    def holds(self) -> bool:
        return not self.faults

    def fault(self, sentence: str) -> None:
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(sentence)


def verify(
    url: str, times_of: Callable[[Board], WorkTimes], heads: Heads | None = None, *, journal_only: bool = False
) -> Verdict:
    """Read the whole database: the chain, its signed heads, and unless `journal_only` all that is projected from it.

    It may be in use meanwhile. `times_of` gives the working calendars of a board, by which due instants are checked.
    """
    engine = open_reader(url)
    signed_so_far = sizes_now(heads)
    try:
        with engine.begin() as connection:
            return verified(connection, times_of, url, heads, signed_so_far, journal_only=journal_only)
    finally:
        engine.dispose()


def verified(
    connection: Connection,
    times_of: Callable[[Board], WorkTimes],
    url: str = "",
    heads: Heads | None = None,
    signed: Sizes | None = None,
    *,
    journal_only: bool = False,
) -> Verdict:
    """The same over a connection that is open, within the transaction that it is in.

    A long journal is checked in parts over connections of their own, so there has to be a `url` for it.
    """
    verdict = Verdict()
    _check_chain(connection, url, heads, sizes_now(heads) if signed is None else signed, verdict)
    if journal_only or not verdict.holds:
        return verdict
    sealed: Sealed = {}
    board, columns = _rebuilt(connection, verdict, sealed)
    if verdict.holds and (times := _times(board, times_of, verdict)) is not None:
        _compare_all(connection, board, columns, times, verdict)
        compare_files(connection, verdict.files, verdict.fault)
        restored = max((origin.number for origin in read_origins(connection)), default=0)
        compare_callers(connection, sealed, verdict.fault, restored)
    return verdict


def _check_chain(connection: Connection, url: str, heads: Heads | None, signed: Sizes, verdict: Verdict) -> None:
    verdict.journal = connection.execute(select(meta.c.value).where(meta.c.key == "journal")).scalar() or ""
    origins = read_origins(connection)
    verdict.restored_from = [f"{origin.journal} at entry {origin.number}" for origin in origins]
    found = check_journal(connection, url)
    verdict.entries, verdict.head_hash = found.number, found.hash.hex()
    for fault in (*found.of_file, found.fault):
        if fault:
            verdict.fault(fault)
    if heads is not None:
        journals = {verdict.journal: None, **{origin.journal: origin.number for origin in origins}}
        verdict.heads = compare_heads(connection, heads, signed, journals, verdict.fault)


def _first_books(connection: Connection, verdict: Verdict) -> list[Book]:
    """The first version of each kind of rules: it came with the program, no entry of the journal tells of it."""
    try:
        first = {book.kind: book for book in read_books(connection) if book.version == 1}
    except (ValueError, TypeError, OverflowError) as error:
        verdict.fault(f"books: a row cannot be read: {error}")
        return []
    for kind in BookKind:
        if first and kind not in first:
            verdict.fault(f"books: {kind.value} 1 is missing")
    seal = connection.execute(select(meta.c.value).where(meta.c.key == FIRST_BOOKS)).scalar()
    if verdict.holds and first and seal != digest_of_first(first.values()):
        verdict.fault("books: a first version is not what came with the program")
    return list(first.values())


def _times(board: Board, times_of: Callable[[Board], WorkTimes], verdict: Verdict) -> WorkTimes | None:
    """The working calendars; plain time where the database has never had any rules."""
    if not board.shelf:
        return ROUND_THE_CLOCK
    try:
        return times_of(board)
    except ValueError as error:
        verdict.fault(f"books: the newest calendar cannot be read: {error}")
        return None


def _rebuilt(connection: Connection, verdict: Verdict, sealed: Sealed) -> tuple[Board, list[Row]]:
    """The board folded from the journal, whose chain was found to hold."""
    board = board_of((), (), books=_first_books(connection, verdict))
    columns: list[Row] = []
    for stored in _stored(connection, verdict.entries):
        try:
            fact = fact_of(stored.kind, stored.body)
            board.put(apply(board, Entry(stored.number, from_us(stored.recorded_us), stored.by, stored.order_id, fact)))
        except (KeyError, AssertionError, ValueError, OverflowError, msgspec.DecodeError) as error:
            verdict.fault(f"journal: entry {stored.number} ({stored.kind}) cannot be applied: {error}")
            return board, columns
        board.keep()
        if isinstance(fact, CaseReported) and fact.kept:
            columns.append({"case_no": fact.case, "columns": card(dict(fact.kept)).decode()})
        if isinstance(fact, FileAttached):
            verdict.files[fact.digest] = fact.size
        take_note(sealed, stored.number, fact)
    verdict.cases, verdict.units = len(board.cases), len(board.units)
    return board, columns


def _stored(connection: Connection, until: int) -> Iterator[StoredEntry]:
    """The entries whose chain was checked, a page at a time."""
    for last in range(0, until, _PAGE):
        rows = select(journal).where(journal.c.number > last, journal.c.number <= min(last + _PAGE, until))
        for row in connection.execute(rows.order_by(journal.c.number)):
            yield StoredEntry(*row)


def _compare_all(connection: Connection, board: Board, columns: list[Row], times: WorkTimes, verdict: Verdict) -> None:
    in_order = [board.cases[number] for number in sorted(board.cases)]
    fleet = [board.units[name] for name in sorted(board.units)]
    _compare(connection, cases, (case_row(case, card(case).decode(), times) for case in in_order), verdict)
    _compare(connection, assignments, (row for case in in_order for row in assignment_rows(case)), verdict)
    _compare(connection, clocks, (row for case in in_order for row in clock_rows(case, times)), verdict)
    _compare(connection, units, (unit_row(unit, card(unit).decode()) for unit in fleet), verdict)
    shelf = (book for kind in sorted(board.shelf) for book in board.shelf[kind])
    _compare(connection, books, map(book_row, shelf), verdict)
    folder = (board.folder[key] for key in sorted(board.folder))
    _compare(connection, sheets, (sheet_row(sheet, card(sheet).decode()) for sheet in folder), verdict)
    _compare(connection, kept, iter(sorted(columns, key=lambda row: str(row["case_no"]))), verdict)


def _compare(connection: Connection, table: Table, rebuilt: Iterator[Row], verdict: Verdict) -> None:
    """Walk a table and its rebuild side by side, both in key order."""
    keys = [column.name for column in table.primary_key]
    found = connection.execute(select(table).order_by(*table.primary_key.columns).execution_options(yield_per=_PAGE))
    stored_rows: Iterator[Any] = (row._mapping for row in found)  # Any: a row of whichever table it is
    for expected in rebuilt:
        stored = next(stored_rows, None)
        where = " ".join(str(expected[key]) for key in keys)
        if stored is None or any(stored[key] != expected[key] for key in keys):
            there = "nothing more" if stored is None else " ".join(str(stored[key]) for key in keys)
            verdict.fault(f"{table.name}: {where} is missing or out of place, there is {there}")
            return
        for name, value in expected.items():
            if stored[name] != value:
                verdict.fault(f"{table.name}: {where} has {name} = {stored[name]!r}, the journal gives {value!r}")
    if (extra := next(stored_rows, None)) is not None:
        verdict.fault(f"{table.name}: {' '.join(str(extra[key]) for key in keys)} is in no journal entry")
