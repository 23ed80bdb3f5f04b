"""One row becomes one report: the profile's columns and word tables applied, every doubt turned into a refusal."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bus.intake.columns import Reader, Values, loose, reader_of
from bus.intake.coordinates import read_coordinates
from bus.intake.encoding import FileError
from bus.intake.identity import made_record
from bus.intake.instants import Times
from bus.intake.profile import Profile
from bus.intake.refusal import CellError
from bus.intake.words import WordTable, plain
from models.domain.case import Level, Place
from models.domain.orders import ReportCase

REPORT_FIELDS = (
    *("record", "reported_at", "closed_at", "type", "level", "title", "text", "address", "area"),
    *("lon", "lat", "point", "channel", "result", "source_type"),
)


@dataclass(frozen=True, slots=True)
class Mapper:
    """A profile made ready for reading rows."""

    profile: Profile
    readers: dict[str, Reader]
    closed: Reader
    closed_words: frozenset[str]
    slack: timedelta
    kept: tuple[tuple[str, str], ...]
    types: WordTable
    titles: WordTable
    channels: WordTable
    levels: WordTable
    times: Times
    codes: Collection[str]

    @classmethod
    def of(cls, profile: Profile, now: datetime, codes: Collection[str]) -> Mapper:
        closed = profile.closed
        return cls(
            profile=profile,
            readers={name: reader_of(getattr(profile.columns, name)) for name in REPORT_FIELDS},
            closed=reader_of(closed.column if closed else None),
            closed_words=frozenset(plain(word) for word in closed.words) if closed else frozenset(),
            slack=timedelta(seconds=closed.slack_s if closed else 0),
            kept=tuple((name, loose(name)) for name in profile.kept),
            types=WordTable.of(profile.types),
            titles=WordTable.of(profile.titles),
            channels=WordTable.of(profile.channels),
            levels=WordTable.of(profile.levels),
            times=Times(profile.time_formats, profile.zone, now),
            codes=codes if profile.own_codes else (),
        )

    def column_of(self, field: str) -> str:
        """What the source calls the column of a field, or the field itself."""
        name = {"type_code": "type"}.get(field, field)
        return (self.readers[name].label or field) if name in self.readers else field

    def report(self, values: Values) -> ReportCase:
        """The report that a row tells of; CellError where it cannot be one."""
        reported_at = self.instant("reported_at", values)
        if reported_at is None:
            raise CellError(self.column_of("reported_at"), "is missing")
        closed_at = self._closed_at(values, reported_at)
        return ReportCase(
            record=self.record(values),
            reported_at=reported_at,
            type_code=self._type_code(values),
            title=self._title(values),
            text=self.readers["text"].read(values),
            place=self._place(values),
            level=self._level(values),
            channel=self._channel(values),
            closed_at=closed_at,
            result=self.readers["result"].read(values) if closed_at is not None else "",
            source_type=self.readers["source_type"].read(values),
            kept=tuple((name, text) for name, key in self.kept if (text := values.get(key, "").strip())),
        )

    def record(self, values: Values) -> str:
        if self.profile.columns.record_from:
            parts = [values.get(loose(name), "").strip() for name in self.profile.columns.record_from]
            if any(parts):
                return made_record(parts)
            raise CellError(" + ".join(self.profile.columns.record_from), "is missing")
        record = self.readers["record"].read(values)
        if not record:
            raise CellError(self.column_of("record"), "is missing")
        return record

    def instant(self, field: str, values: Values, after: datetime | None = None) -> datetime | None:
        return read_instant(self.readers[field], values, self.times, after)

    def _closed_at(self, values: Values, reported_at: datetime) -> datetime | None:
        closed_at = self.instant("closed_at", values, reported_at)
        column = self.column_of("closed_at")
        if closed_at is not None and closed_at < reported_at:
            if reported_at - closed_at > self.slack:
                raise CellError(column, "closed before it was reported")
            closed_at = reported_at
        if not self.closed_words:
            return closed_at
        if plain(self.closed.read(values)) not in self.closed_words:
            return None
        if closed_at is None:
            raise CellError(column, "the case is closed, but the time of closing is missing")
        return closed_at

    def _type_code(self, values: Values) -> str:
        words = self.readers["type"].read_all(values)
        if (code := self.types.first(words)) is not None:
            return code
        return next((word for word in words if word in self.codes), self.profile.default_type)

    def _title(self, values: Values) -> str:
        """The source's own words, unless the profile calls them otherwise."""
        words = self.readers["title"].read_all(values) + self.readers["type"].read_all(values)
        if (title := self.titles.first(words)) is not None:
            return title
        return words[0] if words else self.profile.constants.title or self.profile.name

    def _level(self, values: Values) -> Level | None:
        found = self.levels.first(self.readers["level"].read_all(values))
        return Level(found) if found is not None else None

    def _channel(self, values: Values) -> str:
        words = self.readers["channel"].read_all(values)
        return self.channels.first(words) or self.profile.constants.channel or (words[0] if words else "")

    def _place(self, values: Values) -> Place:
        lon, lat = read_coordinates(self.readers, values)
        area = self.readers["area"].read(values) or self.profile.constants.area
        return Place(self.readers["address"].read(values), area, lon, lat)


def read_instant(reader: Reader, values: Values, times: Times, after: datetime | None = None) -> datetime | None:
    """The time in a column, None where it is empty; CellError names the column."""
    text = reader.read(values)
    if not text:
        return None
    try:
        return times.read(text, after)
    except ValueError as error:
        raise CellError(reader.label, str(error)) from error


def check_header(mapper: Mapper, header: Iterable[str], more: Iterable[Reader] = ()) -> None:
    """FileError when a column that every row needs is not there."""
    found = {loose(name) for name in header}
    needed = [mapper.readers["reported_at"], *more]
    if mapper.profile.columns.record_from:
        needed += [reader_of(name) for name in mapper.profile.columns.record_from]
    else:
        needed.append(mapper.readers["record"])
    for reader in needed:
        if not reader.found_in(found):
            raise FileError("the file has no such column; is this the right profile?", reader.label)
