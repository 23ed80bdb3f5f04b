"""A hub's database as it was at an instant: the newest copy before it, and what the archive has from there on."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlalchemy import Connection, select

from models.domain.board import Board
from models.domain.caller.facts import CallerErased
from models.domain.clocks import WorkTimes
from models.domain.facts import CaseReported
from models.domain.rules import Book
from models.store.backup.copying import Backup, BackupError, backups_in
from models.store.backup.reading import Step, Until, steps_after
from models.store.caller_tables import erase_held
from models.store.cards import card, fact_of
from models.store.chain import GENESIS, StoredEntry
from models.store.engine import open_writer, sqlite_url
from models.store.fencing import raise_far
from models.store.file_tables import keep_files
from models.store.hub_store import HubStore
from models.store.origins import begin_anew
from models.store.prepared import prepared_insert, prepared_put
from models.store.projections import Row
from models.store.tables import callers, files, journal, kept, receipts


@dataclass(frozen=True, slots=True)
class Making:
    """What making the projections and receipts anew takes, which the store does not know by itself."""

    shipped: Callable[[], Iterable[Book]]
    times_of: Callable[[Board], WorkTimes]
    receipt: Callable[[list[StoredEntry]], Row]


@dataclass(frozen=True, slots=True)
class Restored:
    """Which copy it began with, and how far it came."""

    backup: Backup
    number: int
    url: str


def restore(folder: Path, to: Path, until: Until, making: Making) -> Restored:
    """Make `hub.db` in a folder that has none. BackupError where it cannot be; then nothing is left there."""
    backup = _newest_before(folder, until)
    path = to / "hub.db"
    if path.exists():
        raise BackupError(f"there is a database at {path} already: take another folder")
    to.mkdir(parents=True, exist_ok=True)
    draft = to / "restoring.db"
    draft.unlink(missing_ok=True)
    try:
        shutil.copyfile(backup.path, draft)
        draft.chmod(0o600)
        number = _bring_forward(draft, folder, backup, until, making)
        draft.replace(path)
    finally:
        for suffix in ("", "-wal", "-shm"):
            Path(f"{draft}{suffix}").unlink(missing_ok=True)
    return Restored(backup, number, sqlite_url(path))


def _newest_before(folder: Path, until: Until) -> Backup:
    there = backups_in(folder)
    if not there:
        raise BackupError(f"there is no backup in {folder}")
    early = [backup for backup in there if until.holds(backup.number, backup.recorded_us)]
    if not early:
        raise BackupError(f"the oldest backup in {folder} holds entry {there[0].number} already: it is later than that")
    return early[-1]


def _bring_forward(draft: Path, folder: Path, backup: Backup, until: Until, making: Making) -> int:
    """Add what the archive has, give the journal a name of its own, and fold the projections."""
    url = sqlite_url(draft)
    HubStore(url).close()  # a copy of an older version gets the tables of this one
    engine = open_writer(url)
    try:
        with engine.begin() as connection:
            number = _take_in(connection, folder, backup, until, making)
            begin_anew(connection, str(uuid.uuid4()), number)
            raise_far(connection)
    finally:
        engine.dispose()
    store = HubStore(url)
    try:
        store.rebuild(making.shipped, making.times_of)
    finally:
        store.close()
    return number


def _take_in(connection: Connection, folder: Path, backup: Backup, until: Until, making: Making) -> int:
    """Write the orders that the archive has after the backup; the number of the last entry."""
    newest = select(journal.c.hash).where(journal.c.number == backup.number)
    before = GENESIS if backup.number == 0 else bytes(connection.execute(newest).scalar_one())
    writing = _Writing(connection, making)
    number, more = backup.number, False
    for step in steps_after(folder, backup.number, before):
        last = step.entries[-1]
        more = not until.holds(last.number, last.recorded_us)
        if more:
            break
        writing.put(step)
        number = last.number
    if until.number is not None and number < until.number and not more:
        raise BackupError(f"backups and archive end at entry {number}, before entry {until.number}")
    return number


class _Writing:
    """Puts orders into a database as a hub would have: entries, files, source columns, receipts."""

    def __init__(self, connection: Connection, making: Making) -> None:
        self._connection = connection
        self._receipt = making.receipt
        self._into_journal = prepared_insert(journal, connection.dialect)
        self._into_kept = prepared_insert(kept, connection.dialect)
        self._into_receipts = prepared_put(receipts, connection.dialect)
        self._into_callers = prepared_insert(callers, connection.dialect)

    def put(self, step: Step) -> None:
        self._into_journal.run(self._connection, [asdict(entry) for entry in step.entries])
        self._into_kept.run(self._connection, [row for entry in step.entries for row in _columns(entry)])
        self._into_receipts.run(self._connection, [self._receipt(step.entries)])
        keep_files(self._connection, files, step.files)
        self._into_callers.run(self._connection, step.callers)
        erased = [entry.case_no for entry in step.entries if entry.kind == CallerErased.__name__]
        erase_held(self._connection, callers, erased)


def _columns(entry: StoredEntry) -> Iterator[Row]:
    if entry.kind == CaseReported.__name__:
        fact = fact_of(entry.kind, entry.body)
        if isinstance(fact, CaseReported) and fact.kept:
            yield {"case_no": fact.case, "columns": card(dict(fact.kept)).decode()}
