"""The rows of a file before their meaning: CSV records and JSON lines, with every broken one kept as what it was."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TextIO

from bus.intake.columns import Values, loose
from bus.intake.encoding import BROKEN_OFF, Encoding, FileError, detect_encoding, open_bytes
from bus.intake.json_lines import json_rows
from bus.intake.lines import MAX_ROW, Lines, RowTooLongError
from bus.intake.profile import Profile
from bus.intake.refusal import KEPT_OF_LONG, OWN_COLUMNS, Refusal, foreign_letters

FileFormat = Literal["csv", "tsv", "jsonl"]
_BY_SUFFIX: dict[str, FileFormat] = {".csv": "csv", ".tsv": "tsv", ".jsonl": "jsonl", ".ndjson": "jsonl"}


@dataclass(frozen=True, slots=True)
class Record:
    """One row: its number (from 1, the header not counted), its text in the file, its values or why it has none."""

    number: int
    raw: str
    values: Values = field(default_factory=dict)
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """How a file is written, found out before its rows are read. `header` is empty for JSON lines."""

    path: Path
    format: FileFormat
    delimiter: str
    encoding: Encoding
    header: tuple[str, ...] = ()
    raw_header: str = ""

    @property
    def own(self) -> bool:
        """Whether this is a quarantine file of our own making."""
        return self.header[: len(OWN_COLUMNS)] == OWN_COLUMNS


def shape_of(path: Path, profile: Profile) -> Shape:
    """How the file is written: its suffix rules over the profile's format. FileError where it cannot be read."""
    if not path.is_file():
        raise FileError("there is no such file")
    suffixes = [suffix.casefold() for suffix in path.suffixes if suffix.casefold() != ".gz"]
    file_format = _BY_SUFFIX.get(suffixes[-1] if suffixes else "", profile.format)
    delimiter = "\t" if file_format == "tsv" else profile.delimiter
    shape = Shape(path, file_format, delimiter, detect_encoding(path, profile.encodings))
    if file_format == "jsonl":
        return shape
    with open_text(shape) as stream:
        try:
            first = next(_csv_records(stream, shape), None)
        except BROKEN_OFF as error:
            raise FileError("the packed file is broken from its start") from error
    if first is None:
        raise FileError("the file holds no header")
    cells, raw, refusal = first
    if refusal is not None:
        raise FileError(f"the header: {refusal.reason}")
    return Shape(path, file_format, delimiter, shape.encoding, tuple(cell.strip() for cell in cells), raw)


def read_records(shape: Shape) -> Iterator[Record]:
    """Every row of the file in its order. Memory stays flat whatever the file holds."""
    number = 0
    with open_text(shape) as stream:
        rows = json_rows(stream) if shape.format == "jsonl" else _csv_rows(stream, shape)
        try:
            for number, (raw, values, refusal) in enumerate(rows, start=1):
                yield Record(number, raw, values, refusal)
        except BROKEN_OFF:
            yield Record(
                number + 1, "", {}, Refusal("", "the packed file breaks off here; what follows cannot be read")
            )


@contextmanager
def open_text(shape: Shape) -> Iterator[TextIO]:
    with (
        open_bytes(shape.path) as file,
        io.TextIOWrapper(file, shape.encoding.name, shape.encoding.errors, newline="") as stream,
    ):
        yield stream


def _csv_records(stream: TextIO, shape: Shape) -> Iterator[tuple[list[str], str, Refusal | None]]:
    """Cells and text of each record. Blank lines are no records."""
    lines = Lines(stream)
    reader = csv.reader(lines, delimiter=shape.delimiter, strict=True)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except RowTooLongError:
            first, others = lines.give_back()
            if others:
                yield [], first, Refusal("", "a quote is opened and never closed")
            else:
                yield [], f"{first[:KEPT_OF_LONG]}\n", Refusal("", f"the row is longer than {MAX_ROW:,} characters")
        except csv.Error as error:
            first, _ = lines.give_back()
            ended = "unexpected end" in str(error)
            yield [], first, Refusal("", "a quote is opened and never closed" if ended else f"bad quoting: {error}")
        else:
            raw = lines.finish_row()
            if cells:
                yield cells, raw, None


def _csv_rows(stream: TextIO, shape: Shape) -> Iterator[tuple[str, Values, Refusal | None]]:
    names = [loose(name) if name not in OWN_COLUMNS else name for name in shape.header]
    ours = _own_cells(shape.delimiter) if shape.own else None
    records = _csv_records(stream, shape)
    next(records)
    for cells, text, broken in records:
        raw = ours.sub("", text, count=1) if ours is not None else text
        if broken is not None:
            yield raw, {}, broken
        elif len(cells) != len(names):
            more = "more" if len(cells) > len(names) else "fewer"
            yield raw, {}, Refusal("", f"the row has {more} columns than the header")
        else:
            values = dict(zip(reversed(names), reversed(cells), strict=True))
            plain = raw.isascii() and "\0" not in raw
            yield raw, values, None if plain else foreign_letters(zip(shape.header, cells, strict=True))


def _own_cells(delimiter: str) -> re.Pattern[str]:
    """The cells that a quarantine file puts in front of a row."""
    cell = rf'(?:"(?:[^"]|"")*"|[^"{re.escape(delimiter)}]*){re.escape(delimiter)}'
    return re.compile(rf"\A{cell * len(OWN_COLUMNS)}")
