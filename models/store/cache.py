"""A seat's cache: everything live at the hub, so that the screen is there at once and can be read without a link."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    and_,
    bindparam,
    delete,
    insert,
    inspect,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import DatabaseError, OperationalError

from models.domain.case import OPEN_STATES, Case, CaseState, Level, Unit
from models.domain.clocks import WorkTimes
from models.domain.facts import Entry
from models.domain.rules import Book, BookKind, book_key
from models.domain.shift.sheets import Sheet
from models.domain.summary import CaseRow, summarise
from models.store import kept_columns
from models.store.cache_damage import set_aside
from models.store.cache_tables import books, cases, entries, meta, metadata, outbox, sheets, units
from models.store.cached_epochs import CachedEpochs
from models.store.cached_files import CachedFiles
from models.store.cached_leaving import CachedLeaving
from models.store.caller_tables import write_over, written_over
from models.store.cards import card, case_of, fact_of, sheet_of, unit_of
from models.store.chain import from_us, to_us
from models.store.engine import open_writer, power_proof, sqlite_url
from models.store.kept_columns import KeptRows, unsigned
from models.store.projections import Row, book_of, book_row, sheet_row

T = TypeVar("T")
_QUEUE = [cases.c[name] for name in CaseRow._fields]
_ROWS_SQL = f"SELECT {', '.join(CaseRow._fields)} FROM cases WHERE state <> 'archived'"  # our own column names


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the cache has come: journal id and number, and the digest of every live case and unit by its key.

    `scope` is the part of the organisation that it was told of, by the hub's `tree`.
    """

    journal: str
    number: int
    digests: dict[str, int]
    scope: str = ""
    tree: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An order in the outbox. `placed_us` is when it was put there, by the clock of the seat's own machine.

    `person` had signed in then: it goes out as that person's, or to nobody. Empty where nobody signs in. `after` are
    the own orders that it rests on.
    """

    id: str
    case: str
    kind: str
    body: str
    seen: int | None
    placed_us: int = field(default=0, compare=False)
    person: str = ""
    after: tuple[str, ...] = ()


class Cache:
    """One cache file (or a database that is open already), used by one thread. A damaged file is begun anew.

    OperationalError where the file is whole and cannot be had now (locked, no room): its outbox must not be set aside.
    """

    def __init__(self, path: Path | Engine) -> None:
        self.set_aside: Path | None = None
        if isinstance(path, Engine):
            self._open(path)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._open(path)
        except DatabaseError as error:
            self._engine.dispose()
            if isinstance(error, OperationalError):
                raise
            self.set_aside = set_aside(path)
            self._open(path)

    def _open(self, path: Path | Engine) -> None:
        self._engine = path if isinstance(path, Engine) else open_writer(sqlite_url(path), durability="NORMAL")
        self._shed_older_tables()
        self._widen_outbox()
        metadata.create_all(self._engine)
        with self._engine.begin() as connection:
            write_over(connection)
            kept_columns.watch(connection)
            self._generation = int(_meta(connection, "generation", "0"))

    def _shed_older_tables(self) -> None:
        """What an older version of the program kept of the hub is taken anew; the outbox stays."""
        held = [table for table in metadata.sorted_tables if table is not outbox]
        with self._engine.begin() as connection:
            inspector = inspect(connection)
            there = set(inspector.get_table_names())
            older = any(
                {column["name"] for column in inspector.get_columns(table.name)} != set(table.columns.keys())
                for table in held
                if table.name in there
            )
            if older or (there and not there >= {table.name for table in held}):
                metadata.drop_all(connection, tables=held)

    def _widen_outbox(self) -> None:
        """Orders of an older version say of nobody that he placed them, and of none that they rest on it."""
        with self._engine.begin() as connection:
            inspector = inspect(connection)
            if not inspector.has_table(outbox.name):
                return
            there = {each["name"] for each in inspector.get_columns(outbox.name)}
            for name in sorted({outbox.c.person.name, outbox.c.rests_on.name} - there):
                connection.exec_driver_sql(f"ALTER TABLE outbox ADD COLUMN {name} TEXT NOT NULL DEFAULT ''").close()

    def close(self) -> None:
        self._engine.dispose()

    @property
    def files(self) -> CachedFiles:
        """Attached files that were fetched."""
        return CachedFiles(self._engine)

    @property
    def epochs(self) -> CachedEpochs:
        """Of the hubs that were heard."""
        return CachedEpochs(self._engine)

    def kept_rows(self) -> KeptRows | None:
        """The rows as columns, where they were kept and not too much has changed since."""
        with self._engine.begin() as connection:
            return kept_columns.kept(connection)

    def keep_rows(self) -> None:
        """Keep the rows as columns for the next start: at the end of a session, for it takes a second with 100,000."""
        with self._engine.begin() as connection:
            if _meta(connection, "number", "0") != "0":
                kept_columns.keep(connection)

    def rows(self) -> list[CaseRow]:
        """Every case that is not archived, as plain tuples in the order of `CaseRow` (the start path: no objects)."""
        with self._engine.begin() as connection:
            return list(connection.exec_driver_sql(_ROWS_SQL).cursor.fetchall())

    def units(self) -> list[Unit]:
        with self._engine.begin() as connection:
            return [unit_of(row.card) for row in connection.execute(select(units.c.card))]

    def standing(self, kept: KeptRows | None = None) -> Standing:
        """`kept` are the rows as `kept_rows` has just given them, where it did: reading on is then much shorter."""
        live = select(cases.c.number, cases.c.digest).where(cases.c.state != CaseState.ARCHIVED.value)
        with self._engine.begin() as connection:
            if kept is None:
                digests = {number: unsigned(digest) for number, digest in connection.execute(live)}
            else:
                digests = kept_columns.digests_of(connection, kept)
            for call_sign, digest in connection.execute(select(units.c.call_sign, units.c.digest)):
                digests[call_sign] = unsigned(digest)
            for key, digest in connection.execute(select(sheets.c.key, sheets.c.digest).where(sheets.c.filed == 0)):
                digests[key] = unsigned(digest)
            for row in connection.execute(select(books.c.kind, books.c.version, books.c.digest)):
                digests[book_key(BookKind(row.kind), row.version)] = unsigned(row.digest)
            journal, scope, tree = (_meta(connection, name, "") for name in ("journal", "scope", "tree"))
            return Standing(journal, int(_meta(connection, "number", "0")), digests, scope, tree)

    def number(self) -> int:
        """The journal number that the cache has come to; 0 where it holds nothing that can be resumed."""
        with self._engine.begin() as connection:
            return int(_meta(connection, "number", "0"))

    def scope(self) -> str:
        """The part of the organisation that the cache was told of; empty for everything."""
        with self._engine.begin() as connection:
            return _meta(connection, "scope", "")

    def books(self) -> list[Book]:
        """Every version of the city's rules that came from the hub, oldest first within each kind."""
        with self._engine.begin() as connection:
            return [book_of(row) for row in connection.execute(select(books).order_by(books.c.kind, books.c.version))]

    def sheets(self) -> list[Sheet]:
        """The duty log and the handovers at hand, by key."""
        query = select(sheets.c.card).where(sheets.c.filed == 0).order_by(sheets.c.key)
        with self._engine.begin() as connection:
            return [sheet_of(row.card) for row in connection.execute(query)]

    def ask(self, question: Callable[[Connection], T]) -> T:
        """A question of another file of this room, within one transaction."""
        with self._engine.begin() as connection:
            return question(connection)

    def live_cases(self) -> Iterator[Case]:
        """Every case that is not archived, as a whole: for looking through all of them, away from the screen."""
        query = select(cases.c.card).where(cases.c.state != CaseState.ARCHIVED.value)
        with self._engine.begin() as connection:
            for (text,) in connection.execute(query.execution_options(yield_per=1000)):
                yield case_of(text)

    def time_anew(self, times: WorkTimes) -> list[CaseRow]:
        """The working calendar is another: the rows of open cases that are timed otherwise now."""
        rows = [
            summarise(case, times)
            for case in self.live_cases()
            if case.open and any(not clock.limit.natural for clock in case.clocks)
        ]
        with self._engine.begin() as connection:
            if rows:
                connection.execute(_TIMED, [{"key": r.number, **{n: getattr(r, n) for n in _TIMES}} for r in rows])
        return rows

    def case(self, number: str) -> Case | None:
        with self._engine.begin() as connection:
            text = connection.execute(_CARD, {"key": number}).scalar()
        return None if text is None else case_of(text)

    def at_work(self, most: int) -> list[Case]:
        """Cases that units work on, the latest changed first."""
        query = select(cases.c.card).where(cases.c.units > 0).order_by(cases.c.touched_ms.desc()).limit(most)
        with self._engine.begin() as connection:
            return [case_of(row.card) for row in connection.execute(query)]

    def with_open_tasks(self, most: int) -> list[Case]:
        """Cases with a task that waits for an answer, the latest changed first."""
        return self._cards(cases.c.tasks > 0, most)

    def incidents(self, most: int) -> list[Case]:
        """Open cases with an emergency grade, or that were escalated, the latest changed first."""
        raised = or_(cases.c.grade != "", cases.c.escalation > 0)
        return self._cards(and_(raised, cases.c.state.in_([state.value for state in OPEN_STATES])), most)

    def warnings_in_force(self, most: int) -> list[Case]:
        """Open weather and hazard warnings, the latest changed first."""
        states = [state.value for state in OPEN_STATES]
        return self._cards(and_(cases.c.level == Level.W.value, cases.c.state.in_(states)), most)

    def rows_in(self, states: Iterable[CaseState], most: int) -> list[CaseRow]:
        """The rows of cases in these states, what is due first before the others."""
        query = select(*_QUEUE).where(cases.c.state.in_([state.value for state in states]))
        with self._engine.begin() as connection:
            found = connection.execute(query.order_by(cases.c.due_ms, cases.c.number).limit(most))
            return [CaseRow._make(row) for row in found]

    def _cards(self, where: ColumnElement[bool], most: int) -> list[Case]:
        query = select(cases.c.card).where(where).order_by(cases.c.touched_ms.desc()).limit(most)
        with self._engine.begin() as connection:
            return [case_of(row.card) for row in connection.execute(query)]

    def timeline(self, number: str) -> tuple[Entry, ...]:
        """The entries of a case that were seen, oldest first; compare their count with `Case.entries`."""
        query = select(entries).where(entries.c.case_no == number).order_by(entries.c.number)
        with self._engine.begin() as connection:
            return tuple(
                Entry(row.number, from_us(row.recorded_us), row.by, row.order_id, fact_of(row.kind, row.body))
                for row in connection.execute(query)
            )

    # --- what comes from the hub ---

    def begin_snapshot(self) -> None:
        """From here the cache counts as empty until `end_snapshot`: a half-filled one must not be resumed."""
        self._generation += 1
        with self._engine.begin() as connection:
            kept_columns.let_go(connection)
            _set_meta(connection, "number", "0")
            _set_meta(connection, "generation", str(self._generation))
            connection.execute(delete(books))

    def end_snapshot(self, journal: str, number: int) -> list[str]:
        """Everything that the snapshot did not name is gone; the numbers of those cases are given back."""
        with self._engine.begin() as connection:
            old = cases.c.generation != self._generation
            gone = [row.number for row in connection.execute(select(cases.c.number).where(old))]
            connection.execute(delete(cases).where(old))
            connection.execute(delete(units).where(units.c.generation != self._generation))
            connection.execute(delete(sheets).where(sheets.c.generation != self._generation))
            if _meta(connection, "journal", "") != journal:
                connection.execute(delete(entries))
            _set_meta(connection, "journal", journal)
            _set_meta(connection, "number", str(number))
        return gone

    def put(
        self,
        cards: Iterable[tuple[Case | Unit | Book | Sheet, bytes, int]],
        times: WorkTimes,
        new_entries: Sequence[Entry] = (),
        number: int | None = None,
    ) -> list[CaseRow]:
        """Keep these cards (value, bytes, digest) and entries; `number` is how far the cache has come with them.

        `times` are the working calendars by which the rows of the queue are timed.
        """
        case_rows: dict[str, Row] = {}
        unit_rows: dict[str, Row] = {}
        book_rows: list[Row] = []
        sheet_rows: dict[str, Row] = {}
        rows: list[CaseRow] = []
        for value, data, digest in cards:
            kept = {"digest": _signed(digest), "generation": self._generation, "card": data.decode()}
            if isinstance(value, Case):
                row = summarise(value, times)
                rows.append(row)
                case_rows[value.number] = {**row._asdict(), **kept}
            elif isinstance(value, Unit):
                unit_rows[value.call_sign] = {"call_sign": value.call_sign, **kept}
            elif isinstance(value, Sheet):
                sheet_rows[value.key] = {**sheet_row(value, data.decode()), **kept}
            else:
                book_rows.append({**book_row(value), "digest": _signed(digest)})
        entry_rows = [_entry_row(entry) for entry in new_entries if entry.case]
        with self._engine.begin() as connection:
            if case_rows:
                connection.execute(_CASE_UPSERT, list(case_rows.values()))
            if unit_rows:
                connection.execute(_UNIT_UPSERT, list(unit_rows.values()))
            if book_rows:
                connection.execute(_BOOK_UPSERT, book_rows)
            if sheet_rows:
                connection.execute(_SHEET_UPSERT, list(sheet_rows.values()))
            if entry_rows:
                connection.execute(_ENTRY_INSERT, entry_rows)
            if number is not None:
                _set_meta(connection, "number", str(number))
        return rows

    @property
    def leaving(self) -> CachedLeaving:
        """What is to be seen here no longer."""
        return CachedLeaving(self._engine)

    # --- what is to be sent ---

    def queue_order(self, waiting: Waiting, placed_us: int) -> None:
        """Keep an order until its receipt has come: it is shown as queued, so the power may go from here on."""
        row = {
            "id": waiting.id,
            "placed_us": placed_us,
            "case_no": waiting.case,
            "kind": waiting.kind,
            "body": waiting.body,
            "seen": waiting.seen,
            "person": waiting.person,
            "rests_on": json.dumps(waiting.after) if waiting.after else "",
        }
        with power_proof(self._engine), self._engine.begin() as connection:
            connection.execute(_QUEUE_ORDER, row)

    def settle_order(self, order_id: str) -> None:
        """Take it out of the outbox: what it told of a caller is written over."""
        with self._engine.begin() as connection:
            connection.execute(_SETTLE, {"key": order_id})

    def forget(self) -> None:
        """Leave nothing of what was deleted in the log of the file either, as far as nobody reads there now."""
        written_over(self._engine)

    def waiting_orders(self) -> list[Waiting]:
        """In the order in which they were placed, whatever the clock said: it may have been set back between."""
        with self._engine.begin() as connection:
            found = connection.execute(select(outbox).order_by(text("rowid")))
            return [_waiting(row) for row in found]


def _waiting(row: Any) -> Waiting:  # Any: a row of the outbox, its columns by name
    after = tuple(json.loads(row.rests_on)) if row.rests_on else ()
    return Waiting(row.id, row.case_no, row.kind, row.body, row.seen, row.placed_us, row.person, after)


_TIMES = ("clock", "due_ms", "soon_ms", "paused")
_TIMED = update(cases).where(cases.c.number == bindparam("key")).values({name: bindparam(name) for name in _TIMES})
_CARD = select(cases.c.card).where(cases.c.number == bindparam("key"))
_QUEUE_ORDER = insert(outbox)
_SETTLE = delete(outbox).where(outbox.c.id == bindparam("key"))
_META = select(meta.c.value).where(meta.c.key == bindparam("name"))
_META_UPSERT = upsert(meta)
_META_UPSERT = _META_UPSERT.on_conflict_do_update(
    index_elements=["key"], set_={"value": _META_UPSERT.excluded["value"]}
)
_CASE_UPSERT = upsert(cases)
_CASE_UPSERT = _CASE_UPSERT.on_conflict_do_update(
    index_elements=["number"],
    set_={c.name: _CASE_UPSERT.excluded[c.name] for c in cases.columns if c.name != "number"},
)
_UNIT_UPSERT = upsert(units)
_UNIT_UPSERT = _UNIT_UPSERT.on_conflict_do_update(
    index_elements=["call_sign"],
    set_={c.name: _UNIT_UPSERT.excluded[c.name] for c in units.columns if c.name != "call_sign"},
)
_BOOK_UPSERT = upsert(books)
_BOOK_UPSERT = _BOOK_UPSERT.on_conflict_do_update(
    index_elements=["kind", "version"],
    set_={c.name: _BOOK_UPSERT.excluded[c.name] for c in books.columns if c.name not in ("kind", "version")},
)
_SHEET_UPSERT = upsert(sheets)
_SHEET_UPSERT = _SHEET_UPSERT.on_conflict_do_update(
    index_elements=["key"],
    set_={c.name: _SHEET_UPSERT.excluded[c.name] for c in sheets.columns if c.name != "key"},
)
_ENTRY_INSERT = upsert(entries).on_conflict_do_nothing()


def _entry_row(entry: Entry) -> Row:
    return {
        "number": entry.number,
        "recorded_us": to_us(entry.recorded_at),
        "by": entry.by,
        "order_id": entry.order_id,
        "kind": entry.kind,
        "case_no": entry.case,
        "body": card(entry.fact).decode(),
    }


def _meta(connection: Connection, key: str, default: str) -> str:
    value = connection.execute(_META, {"name": key}).scalar()
    return default if value is None else str(value)


def _set_meta(connection: Connection, key: str, value: str) -> None:
    connection.execute(_META_UPSERT, {"key": key, "value": value})


def _signed(digest: int) -> int:
    return digest - 2**64 if digest >= 2**63 else digest
