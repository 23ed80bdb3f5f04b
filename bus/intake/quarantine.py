"""Refused rows are kept as they were, with the reason, in a file that can be corrected and sent again."""

from __future__ import annotations

import csv
import io
from contextlib import suppress
from pathlib import Path
from typing import IO

import msgspec

from bus.intake.json_lines import BROKEN_TEXT
from bus.intake.records import Shape
from bus.intake.refusal import OWN_COLUMNS


class Quarantine:
    """The refused rows of one file, in the file's own format and encoding, with three columns in front of theirs.

    It is written as rows are refused and gets its name at the end, whole; a name that is taken is left alone.
    """

    def __init__(self, folder: Path, shape: Shape) -> None:
        self._folder = folder
        self._shape = shape
        self._part: Path | None = None
        self._file: IO[str] | None = None
        self.path: Path | None = None
        """Where the refused rows are, once `close` has been called; None when there were none."""

    def add(self, row: int, field: str, reason: str, raw: str) -> None:
        file = self._file or self._open()
        text = raw.rstrip("\r\n")
        if self._shape.format == "jsonl":
            file.write(self._json_line(row, field, reason, text) + "\n")
        else:
            file.write(self._cells(row, field, reason) + text + "\n")

    def close(self) -> None:
        if self._file is None or self._part is None:
            return
        self._file.close()
        self._file = None
        self.path = self._free_name()
        self._part.replace(self.path)

    def _open(self) -> IO[str]:
        self._folder.mkdir(parents=True, exist_ok=True)
        self._part = self._free_name().with_suffix(".part")
        encoding = self._shape.encoding
        self._file = self._part.open("w", encoding=encoding.name, errors=encoding.errors, newline="")
        if self._shape.format != "jsonl":
            head = self._shape.raw_header.rstrip("\r\n")
            own = self._shape.delimiter.join(OWN_COLUMNS) + self._shape.delimiter
            self._file.write(("" if self._shape.own else own) + head + "\n")
        return self._file

    def _free_name(self) -> Path:
        """`NAME.quarantine.csv`, or the first of `NAME.quarantine.2.csv` … that is not taken."""
        name = self._shape.path.name
        if name.casefold().endswith(".gz"):
            name = name[:-3]
        stem = Path(name).stem.split(".quarantine")[0]
        number = 1
        while True:
            middle = ".quarantine" if number == 1 else f".quarantine.{number}"
            path = self._folder / f"{stem}{middle}.{self._shape.format}"
            if not path.exists():
                return path
            number += 1

    def _cells(self, row: int, field: str, reason: str) -> str:
        line = io.StringIO()
        # The empty last cell leaves the delimiter that the row's own text follows.
        csv.writer(line, delimiter=self._shape.delimiter, lineterminator="").writerow((row, field, reason, ""))
        return line.getvalue()

    def _json_line(self, row: int, field: str, reason: str, text: str) -> str:
        own = dict(zip(OWN_COLUMNS, (row, field, reason), strict=True))
        found: object = None
        with suppress(msgspec.DecodeError, UnicodeEncodeError, RecursionError):
            found = msgspec.json.decode(text.encode())
        whole = own | found if isinstance(found, dict) else own | {BROKEN_TEXT: text.encode(errors="replace").decode()}
        return msgspec.json.encode(whole).decode()
