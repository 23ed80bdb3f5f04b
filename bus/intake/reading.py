"""A file read through a profile: every row of it once, as the orders it becomes or the reason why it does not."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bus.intake.calls import CallMapper
from bus.intake.mapping import Mapper, check_header
from bus.intake.profile import Profile
from bus.intake.records import Record, Shape, read_records, shape_of
from bus.intake.refusal import CellError, Refusal
from models.domain.orders import ReportCase, ReportProgress

Sent = ReportCase | ReportProgress


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file: what it becomes, or why it is refused, and its text to quarantine it by."""

    number: int
    raw: str
    orders: tuple[Sent, ...] = ()
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A file and a profile that fit together, ready to be read any number of times."""

    shape: Shape
    mapper: Mapper
    calls: CallMapper | None

    @property
    def about_rows(self) -> int:
        """How many rows there will be, guessed by the line ends; for showing time left."""
        return max(1, self.shape.encoding.lines - bool(self.shape.header))

    @property
    def in_time_order(self) -> bool:
        """Whether what the rows become must be sorted by time before it is sent."""
        return self.calls is not None

    def column_of(self, field: str) -> str:
        """What the file calls a field of a report, for telling its reader what to correct."""
        if field == "unit" and self.calls is not None:
            return self.calls.unit.label
        return self.mapper.column_of(field)

    def rows(self) -> Iterator[Row]:
        for record in read_records(self.shape):
            yield self._row(record)

    def _row(self, record: Record) -> Row:
        if record.refusal is not None:
            return Row(record.number, record.raw, refusal=record.refusal)
        try:
            return Row(record.number, record.raw, self._orders(record))
        except CellError as error:
            return Row(record.number, record.raw, refusal=Refusal(error.field, error.reason))

    def _orders(self, record: Record) -> tuple[Sent, ...]:
        if self.calls is not None:
            return self.calls.orders(record.values)
        return (self.mapper.report(record.values),)


def open_file(path: Path, profile: Profile, now: datetime, codes: Collection[str]) -> Source:
    """A file made ready for reading; FileError when it cannot be read with this profile.

    `now` is the hub's time, against which a report of the future is seen; `codes` the type codes of the catalogue.
    """
    mapper = Mapper.of(profile, now, codes)
    calls = CallMapper.of(mapper, profile.calls) if profile.calls is not None else None
    shape = shape_of(path, profile)
    if shape.format != "jsonl":
        check_header(mapper, shape.header, calls.needed if calls is not None else ())
    return Source(shape, mapper, calls)
