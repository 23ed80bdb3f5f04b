"""Adds what is new in the journal to an archive: segments of lines, each on the disk before the next turn."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import msgspec
from sqlalchemy import Connection, Engine, select

from models.store.appending import append_whole, cut_to_whole_lines
from models.store.backup.archive_lines import ArchivedCaller, ArchivedEntry, ArchivedFile, archived, line_of, read_line
from models.store.backup.copying import BackupError
from models.store.caller_tables import read_held
from models.store.chain import StoredEntry
from models.store.tables import callers, files, journal

SUFFIX = ".jsonl"
SEGMENT_BYTES = 64 * 1024 * 1024
PAGE = 1_000


class _Attached(msgspec.Struct):
    digest: str


class _Sealed(msgspec.Struct):
    sealed: list[msgspec.Raw] = []


class Archiving:
    """The archive of one journal in a folder, from entry `begins` + 1 on where there is none yet."""

    def __init__(
        self, engine: Engine, folder: Path, begins: int, *, segment_bytes: int = SEGMENT_BYTES, page: int = PAGE
    ) -> None:
        self._engine = engine
        self._folder = folder
        self._segment_bytes = segment_bytes
        self._page = page
        there = segments_in(folder)
        self._segment = there[-1] if there else None
        self.number = self._go_on(there[-1]) if there else begins

    def catch_up(self) -> None:
        """Archive all that was committed since. After an OSError the next turn goes on from what was written."""
        while page := self._next_page():
            if self._segment is None or self._segment.stat().st_size > self._segment_bytes:
                self._folder.mkdir(parents=True, exist_ok=True)
                self._segment = self._folder / f"{page[0][0]:012d}{SUFFIX}"
                self._segment.touch(mode=0o600)
            append_whole(self._segment, b"".join(lines for _, lines in page))
            self.number = page[-1][0]

    def _go_on(self, segment: Path) -> int:
        """The last entry that is whole in a segment, or the one before its first. It must be one of this journal."""
        line = cut_to_whole_lines(segment)
        if not line:
            return int(segment.name.removesuffix(SUFFIX)) - 1
        last = read_line(line)
        if not isinstance(last, ArchivedEntry):
            return last.number - 1
        with self._engine.begin() as connection:
            there = connection.execute(select(journal.c.hash).where(journal.c.number == last.number)).scalar()
        if there is None or bytes(there).hex() != last.hash:
            raise BackupError(f"{segment}: its entry {last.number} is not in the journal: take another folder")
        return last.number

    def _next_page(self) -> list[tuple[int, bytes]]:
        """Numbers and lines of the entries that follow."""
        query = select(journal).where(journal.c.number > self.number).order_by(journal.c.number).limit(self._page)
        with self._engine.begin() as connection:
            entries = [StoredEntry(*row) for row in connection.execute(query)]
            return [(entry.number, b"".join(_lines(connection, entry))) for entry in entries]


def _lines(connection: Connection, entry: StoredEntry) -> Iterator[bytes]:
    if entry.kind == "FileAttached":
        digest = msgspec.json.decode(entry.body, type=_Attached).digest
        content = connection.execute(select(files.c.content).where(files.c.digest == digest)).scalar_one()
        yield line_of(ArchivedFile(entry.number, digest, bytes(content)))
    if entry.kind == "CaseReported" and msgspec.json.decode(entry.body, type=_Sealed).sealed:
        for held in read_held(connection, callers, entry.case_no):  # what was erased since is not there
            yield line_of(ArchivedCaller(entry.number, entry.case_no, held.field.value, held.salt, held.value))
    yield line_of(archived(entry))


def segments_in(folder: Path) -> list[Path]:
    """Oldest first."""
    return sorted(folder.glob(f"*{SUFFIX}"))


def let_go_before(folder: Path, number: int) -> None:
    """Remove segments that a backup up to this entry makes needless; the newest one stays."""
    there = segments_in(folder)
    for segment, following in pairwise(there):
        if int(following.name.removesuffix(SUFFIX)) <= number + 1:
            segment.unlink()
