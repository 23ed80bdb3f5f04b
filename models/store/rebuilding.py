"""Projections made anew from the journal: for a database whose tables are those of an older version of the program."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from sqlalchemy import Connection, Table, inspect, select

from models.domain.apply import apply
from models.domain.board import Board, board_of
from models.domain.clocks import WorkTimes
from models.domain.facts import Entry
from models.domain.rules import Book
from models.store.cards import card, fact_of
from models.store.chain import from_us
from models.store.prepared import prepared_put
from models.store.projections import assignment_rows, book_row, case_row, clock_rows, sheet_row, unit_row
from models.store.shelf_tables import read_books
from models.store.tables import assignments, books, cases, clocks, journal, metadata, sheets, units

PROJECTIONS = (cases, assignments, clocks, units, books, sheets)
_PAGE = 5_000


class JournalError(ValueError):
    """An entry of the journal that this version of the program cannot apply; the text says which."""


def outdated(connection: Connection) -> bool:
    """Whether a projection lacks a column, or has one that is not known any more."""
    inspector = inspect(connection)
    there = set(inspector.get_table_names())
    return any(
        table.name in there
        and {column["name"] for column in inspector.get_columns(table.name)} != set(table.columns.keys())
        for table in PROJECTIONS
    )


def rebuild(connection: Connection, shipped: tuple[Book, ...], times_of: Callable[[Board], WorkTimes]) -> int:
    """Drop the projections and fold them from the journal again; the number of entries that were folded.

    `shipped` are the first versions of the rules, used where none are kept. One transaction: a rebuild that is cut off
    has not happened.
    """
    first = _first_books(connection) or shipped
    metadata.drop_all(connection, tables=list(PROJECTIONS))
    metadata.create_all(connection)
    board, folded = _folded(connection, board_of((), (), books=first))
    times = times_of(board)
    put = {table: prepared_put(table, connection.dialect) for table in PROJECTIONS}

    def write(table: Table, rows: list[dict[str, object]]) -> None:
        put[table].run(connection, rows)

    everything = list(board.cases.values())
    for start in range(0, len(everything), _PAGE):
        some = everything[start : start + _PAGE]
        write(cases, [case_row(case, card(case).decode(), times) for case in some])
        write(assignments, [row for case in some for row in assignment_rows(case)])
        write(clocks, [row for case in some for row in clock_rows(case, times)])
    write(units, [unit_row(unit, card(unit).decode()) for unit in board.units.values()])
    write(books, [book_row(book) for shelf in board.shelf.values() for book in shelf])
    write(sheets, [sheet_row(sheet, card(sheet).decode()) for sheet in board.folder.values()])
    return folded


def _first_books(connection: Connection) -> tuple[Book, ...]:
    if "books" not in inspect(connection).get_table_names():
        return ()
    return tuple(book for book in read_books(connection) if book.version == 1)


def _folded(connection: Connection, board: Board) -> tuple[Board, int]:
    last = 0
    while page := connection.execute(
        select(journal).where(journal.c.number > last).order_by(journal.c.number).limit(_PAGE)
    ).fetchall():
        for row in page:
            try:
                fact = fact_of(row.kind, row.body)
                board.put(apply(board, Entry(row.number, from_us(row.recorded_us), row.by, row.order_id, fact)))
            except (KeyError, AssertionError, ValueError, OverflowError, msgspec.DecodeError) as error:
                raise JournalError(
                    f"entry {row.number} ({row.kind}) of the journal cannot be applied: {error}"
                ) from error
            board.keep()
        last = page[-1].number
    return board, last
