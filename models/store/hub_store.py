"""The hub's database: the journal with its projections, written together in one transaction, and read back."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from typing import Any

from sqlalchemy import Connection, Engine, delete, func, insert, select

from models.domain.board import Board, board_of
from models.domain.caller.sealing import Held
from models.domain.case import Assignment, Case, CaseState
from models.domain.clocks import Clock, WorkTimes
from models.domain.mode import Mode
from models.domain.rules import Book, BookKind
from models.store.caller_tables import erase_held, over_before, read_held, write_over, written_over
from models.store.cards import case_of, unit_of
from models.store.chain import GENESIS, StoredEntry, chained
from models.store.engine import open_writer
from models.store.fencing import check_lead, raise_epoch
from models.store.file_tables import file_part, keep_files
from models.store.journal_mode import settled_mode
from models.store.prepared import prepared_insert, prepared_put
from models.store.projections import Row, assignment_rows, book_row, clock_rows
from models.store.rebuilding import outdated, rebuild
from models.store.schema import make_ready
from models.store.shelf_tables import FIRST_BOOKS, digest_of_first, read_books
from models.store.shift_tables import read_sheets, sheets_filed
from models.store.tables import (
    assignments,
    books,
    callers,
    cases,
    clocks,
    files,
    journal,
    kept,
    meta,
    quarantine,
    receipts,
    sheets,
    units,
)

MOST_QUARANTINED = 10_000
QUARANTINED_BYTES = 4_096
_MOST_KEYS = 400


@dataclass(slots=True)
class Batch:
    """Everything that one commit writes."""

    entries: list[StoredEntry] = field(default_factory=list)
    cases: dict[str, Row] = field(default_factory=dict)
    assignments: list[Row] = field(default_factory=list)
    clocks: list[Row] = field(default_factory=list)
    units: dict[str, Row] = field(default_factory=dict)
    books: list[Row] = field(default_factory=list)
    sheets: dict[str, Row] = field(default_factory=dict)
    kept: list[Row] = field(default_factory=list)
    files: list[Row] = field(default_factory=list)
    callers: list[Row] = field(default_factory=list)
    erased: list[str] = field(default_factory=list)
    receipts: list[Row] = field(default_factory=list)
    quarantine: list[Row] = field(default_factory=list)

    def case_parts(
        self, case: Case, times: WorkTimes, clocks: tuple[Clock, ...], assignments: tuple[Assignment, ...]
    ) -> None:
        """Add the clocks and assignments of a case that differ from what they were."""
        self.clocks += clock_rows(case, times, clocks)
        self.assignments += assignment_rows(case, assignments)

    @property
    def empty(self) -> bool:
        return not (self.entries or self.receipts or self.quarantine)


class HubStore:
    """One open hub database. `journal_id` is made once with the database; `epoch` rises each time a hub opens it.

    Whatever is done here raises SupersededError once another hub has opened the database, and does nothing; so it does
    when a commit went through of which this hub did not hear.
    `upgrade` allows to bring an older PostgreSQL database to today's shape; SchemaError where it is needed.
    """

    def __init__(self, url: str | Engine, *, upgrade: bool = False) -> None:
        self._engine = open_writer(url)
        try:
            last = self._begun(upgrade=upgrade)
        except BaseException:
            if not isinstance(url, Engine):  # one that was open already is not this store's to close
                self._engine.dispose()
            raise
        dialect = self._engine.dialect
        self._put = {table: prepared_put(table, dialect) for table in (cases, assignments, clocks, units, sheets)}
        self._into_journal = prepared_insert(journal, dialect)
        self._into_kept = prepared_insert(kept, dialect)
        self._into_callers = prepared_insert(callers, dialect)
        self._into_receipts = prepared_insert(receipts, dialect)
        self._into_quarantine = prepared_insert(quarantine, dialect)
        self._mark = "?" if dialect.paramstyle == "qmark" else "%s"
        self.head: int = 0 if last is None else last.number
        self._hash: bytes = GENESIS if last is None else bytes(last.hash)

    def _begun(self, *, upgrade: bool) -> Any:  # Any: the row of the newest entry, None where there is none
        """Make the database ready and take it over: from the commit on every hub before this one can do nothing."""
        with self._engine.begin() as connection:
            make_ready(connection, upgrade=upgrade)
            write_over(connection)
            self.outdated = outdated(connection)
            self.journal_id = _meta(connection, "journal", str(uuid.uuid4()))
            self.epoch = raise_epoch(connection)  # before the head is read: nobody else can add to it from here on
            newest = select(journal.c.number, journal.c.hash).order_by(journal.c.number.desc()).limit(1)
            return connection.execute(newest).first()

    @property
    def shared(self) -> bool:
        """Whether others than this hub may write beside it what no journal entry tells of."""
        return self._engine.dialect.name != "sqlite"

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction of the hub that leads, for what is written beside the journal."""
        with self._engine.begin() as connection:
            check_lead(connection, self.epoch, self.head, hold=True)
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self._engine.begin() as connection:
            check_lead(connection, self.epoch, self.head, hold=False)
            yield connection

    def check_lead(self) -> None:
        """SupersededError where another hub has opened the database since, SQLAlchemyError where it cannot be asked."""
        with self.reading():
            pass

    def settle_mode(self, wanted: Mode | None) -> Mode:
        """What this journal is: asked for by its first hub, kept from then on. ModeError where it is something else."""
        with self.writing() as connection:
            return settled_mode(connection, wanted)

    def close(self) -> None:
        self._engine.dispose()

    def rebuild(self, shipped: Callable[[], Iterable[Book]], times_of: Callable[[Board], WorkTimes]) -> int:
        """Make the projections anew from the journal: they are those of an older version. Entries that were folded."""
        with self.writing() as connection:
            folded = rebuild(connection, tuple(shipped()), times_of)
            _seal_first_books(connection)
        self.outdated = False
        return folded

    def seed_books(self, shipped: Callable[[], Iterable[Book]]) -> None:
        """Put the first version of each kind of rules there, where there is none: only then they are asked for."""
        with self.writing() as connection:
            there = {row.kind for row in connection.execute(select(books.c.kind).distinct())}
            if there >= set(BookKind):
                return
            rows = [book_row(book) for book in shipped() if book.kind.value not in there]
            connection.execute(insert(books), rows)
            _seal_first_books(connection)

    def load_board(self, prefix: str = "DD", zone: tzinfo = UTC) -> Board:
        """Every case that is not archived, every unit, and what is needed to number and recognise reports."""
        with self.reading() as connection:
            live = select(cases.c.card).where(cases.c.state != CaseState.ARCHIVED.value)
            board = board_of(
                (case_of(row.card) for row in connection.execute(live)),
                (unit_of(row.card) for row in connection.execute(select(units.c.card))),
                prefix,
                zone,
                read_books(connection),
                read_sheets(connection),
            )
            archived = select(cases.c.number, cases.c.sender, cases.c.record).where(
                cases.c.state == CaseState.ARCHIVED.value
            )
            for row in connection.execute(archived):
                board.remember(row.number, row.sender, row.record)
            board.keep()
        return board

    def archived_case(self, number: str) -> Case | None:
        with self.reading() as connection:
            text = connection.execute(select(cases.c.card).where(cases.c.number == number)).scalar()
        return None if text is None else case_of(text)

    def sheets_filed(self, first: int, last: int) -> list[bytes]:
        """The cards of sheets that these journal entries filed."""
        with self.reading() as connection:
            return sheets_filed(connection, first, last)

    def write(self, batch: Batch) -> None:
        """Commit all of it or nothing. The entries must follow the head without a gap; their hashes are set here."""
        last_hash = self._hash
        rows = []
        for expected, entry in enumerate(batch.entries, start=self.head + 1):
            if entry.number != expected:
                raise ValueError(f"entry {entry.number} came where {expected} is next")
            last_hash = chained(last_hash, entry)
            rows.append(_journal_row(entry, last_hash))
        with self.writing() as connection:
            self._into_journal.run(connection, rows)
            self._put[cases].run(connection, list(batch.cases.values()))
            self._put[assignments].run(connection, _latest(batch.assignments))
            self._put[clocks].run(connection, _latest(batch.clocks))
            self._put[units].run(connection, list(batch.units.values()))
            self._put[sheets].run(connection, list(batch.sheets.values()))
            if batch.books:
                connection.execute(insert(books), batch.books)
            self._into_kept.run(connection, batch.kept)
            keep_files(connection, files, batch.files)
            self._into_callers.run(connection, batch.callers)
            erase_held(connection, callers, batch.erased)
            self._into_receipts.run(connection, batch.receipts)
            self._into_quarantine.run(connection, batch.quarantine)
            if batch.quarantine:
                newest = select(func.max(quarantine.c.position)).scalar_subquery()
                connection.execute(delete(quarantine).where(quarantine.c.position <= newest - MOST_QUARANTINED))
        self._hash = last_hash
        self.head += len(rows)

    def held(self, case_no: str) -> tuple[Held, ...]:
        """What is held of the caller of a case."""
        with self.reading() as connection:
            return read_held(connection, callers, case_no)

    def over_before(self, ended_ms: int, most: int) -> Sequence[str]:
        """Cases that ended by then, of whose caller something is held."""
        with self.reading() as connection:
            return over_before(connection, cases, ended_ms, most)

    def written_over(self) -> bool:
        """Whether nothing that was erased is left in the write-ahead log; a reader may be in the way for now."""
        return written_over(self._engine)

    def receipts_of(self, keys: Sequence[tuple[str, str]]) -> dict[tuple[str, str], str]:
        """The receipts already given for these (sender, id), as JSON text."""
        by_sender: dict[str, list[str]] = {}
        for sender, message_id in keys:
            by_sender.setdefault(sender, []).append(message_id)
        found: dict[tuple[str, str], str] = {}
        with self.reading() as connection:
            for sender, ids in by_sender.items():
                for start in range(0, len(ids), _MOST_KEYS):
                    some = ids[start : start + _MOST_KEYS]
                    marks = ", ".join([self._mark] * len(some))
                    query = f"SELECT id, body FROM receipts WHERE sender = {self._mark} AND id IN ({marks})"
                    for message_id, body in connection.exec_driver_sql(query, (sender, *some)).cursor.fetchall():
                        found[(sender, message_id)] = body
        return found

    def file_part(self, digest: str, offset: int, most: int) -> tuple[int, bytes]:
        """The size of an attached file and a part of its bytes; size 0 where there is none."""
        with self.reading() as connection:
            return file_part(connection, files, digest, offset, most)

    def entries_after(self, number: int, most: int) -> list[StoredEntry]:
        query = select(journal).where(journal.c.number > number).order_by(journal.c.number).limit(most)
        return self._entries(query)

    def timeline(self, case_no: str) -> list[StoredEntry]:
        """Every entry about a case, oldest first."""
        return self._entries(select(journal).where(journal.c.case_no == case_no).order_by(journal.c.number))

    def _entries(self, query: object) -> list[StoredEntry]:
        with self.reading() as connection:
            return [StoredEntry(*row) for row in connection.execute(query)]  # type: ignore[call-overload]  # any select over journal


def _seal_first_books(connection: Connection) -> None:
    """Keep the digest of the first versions of the rules: `verify` sees whether they were changed since."""
    connection.execute(delete(meta).where(meta.c.key == FIRST_BOOKS))
    seal = digest_of_first(read_books(connection))
    connection.execute(insert(meta), [{"key": FIRST_BOOKS, "value": seal}])


def _journal_row(entry: StoredEntry, hashed: bytes) -> Row:
    return {
        "number": entry.number,
        "recorded_us": entry.recorded_us,
        "by": entry.by,
        "order_id": entry.order_id,
        "kind": entry.kind,
        "case_no": entry.case_no,
        "body": entry.body,
        "hash": hashed,
    }


def _meta(connection: Connection, key: str, default: str) -> str:
    value = connection.execute(select(meta.c.value).where(meta.c.key == key)).scalar()
    if value is None:
        connection.execute(insert(meta), [{"key": key, "value": default}])
        return default
    return str(value)


def _latest(rows: list[Row]) -> list[Row]:
    """The last row for each (case, position): a batch may change the same one twice."""
    return list({(row["case_no"], row["position"]): row for row in rows}.values())
