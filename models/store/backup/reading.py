"""What an archive holds after an entry: checked link by link, and parted into orders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from pathlib import Path

import msgspec

from models.store.backup.archive_lines import Archived, ArchivedCaller, ArchivedFile, read_line
from models.store.backup.archiving import segments_in
from models.store.backup.copying import BackupError
from models.store.chain import StoredEntry, chained, to_us
from models.store.file_tables import file_row
from models.store.projections import Row


@dataclass(frozen=True, slots=True)
class Until:
    """How far to go: to an entry, to an instant, or to the end."""

    number: int | None = None
    at: datetime | None = None

    def holds(self, number: int, recorded_us: int) -> bool:
        """Whether an entry is still before it, or is it."""
        if self.number is not None:
            return number <= self.number
        return self.at is None or recorded_us <= to_us(self.at)


@dataclass(frozen=True, slots=True)
class Step:
    """The entries that one order made, with its files and callers: they happened together or not at all."""

    entries: list[StoredEntry]
    files: list[Row]
    callers: list[Row]


@dataclass(slots=True)
class _Beside:
    """What stands before an entry and belongs to it."""

    files: list[Row] = field(default_factory=list)
    callers: list[Row] = field(default_factory=list)


def steps_after(folder: Path, number: int, before: bytes) -> Iterator[Step]:
    """Order after order, following on entry `number` with the hash `before`. BackupError where there is a gap."""
    lines = _following(folder, number, before)
    for _, of_order in groupby(lines, key=lambda line: (line[0].by, line[0].order_id, line[0].recorded_us)):
        step = list(of_order)
        files = [row for _, beside in step for row in beside.files]
        yield Step([entry for entry, _ in step], files, [row for _, beside in step for row in beside.callers])


def _following(folder: Path, number: int, before: bytes) -> Iterator[tuple[StoredEntry, _Beside]]:
    beside = _Beside()
    for segment, line in _lines(folder, number):
        if isinstance(line, ArchivedFile):
            beside.files.append(file_row(line.digest, line.content))
            continue
        if isinstance(line, ArchivedCaller):
            beside.callers.append(
                {"case_no": line.case_no, "field": line.field, "salt": line.salt, "value": line.value}
            )
            continue
        entry = line.stored()
        if entry.number <= number:
            beside = _Beside()
            continue
        if entry.number != number + 1:
            raise BackupError(f"{segment}: entry {entry.number} stands where {number + 1} should")
        if chained(before, entry) != entry.hash:
            raise BackupError(f"{segment}: the hash of entry {entry.number} does not fit")
        yield entry, beside
        number, before, beside = entry.number, entry.hash, _Beside()


def _lines(folder: Path, number: int) -> Iterator[tuple[Path, Archived]]:
    """From the segment that can hold the entry after `number` on. A last line that was cut off is not there yet."""
    there = segments_in(folder)
    firsts = [int(segment.stem) for segment in there]
    begun = [at for at, first in enumerate(firsts) if first <= number + 1]
    for segment in there[begun[-1] if begun else 0 :]:
        with segment.open("rb") as file:
            for at, line in enumerate(file, start=1):
                if not line.endswith(b"\n"):
                    break
                try:
                    yield segment, read_line(line)
                except (msgspec.DecodeError, ValueError) as error:
                    raise BackupError(f"{segment}: line {at} cannot be read: {error}") from error
