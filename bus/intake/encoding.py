"""What a file's bytes are: its encoding told honestly, before a row is read. No guess is ever shown as text.

A byte-order mark decides. Without one, the profile's candidates are tried over the whole file, and one that reads is
still turned away when its text is not believable (Western text read as GB18030, Chinese read as Latin-1). Single rows
with bytes that do not fit are refused as rows; a file that does not fit as a whole is refused as a file.
"""

from __future__ import annotations

import codecs
import gzip
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import cast

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
BROKEN_OFF = (EOFError, gzip.BadGzipFile, zlib.error)
"""What reading a packed file raises where it is cut off or damaged."""
_CHUNK = 1 << 18
_HIGH = bytes(range(0x80, 0x100))


class FileError(ValueError):
    """A file that cannot be read as a whole: the field (a column, or empty) and the reason."""

    def __init__(self, reason: str, field: str = "") -> None:
        super().__init__(f"{field}: {reason}" if field else reason)
        self.reason = reason
        self.field = field


@dataclass(frozen=True, slots=True)
class Encoding:
    """`lines` is how many line ends the file has: about how many rows. With `strays` some rows hold foreign bytes."""

    name: str
    lines: int
    strays: bool = False

    @property
    def errors(self) -> str:
        return "surrogateescape" if self.strays else "strict"


def open_bytes(path: Path) -> BufferedReader:
    """The file's bytes, unpacked where its name ends in `.gz`."""
    if path.suffix.casefold() == ".gz":
        return cast(BufferedReader, gzip.open(path, "rb"))  # GzipFile has all of it, but is not declared as one
    return path.open("rb")


def detect_encoding(path: Path, candidates: Sequence[str]) -> Encoding:
    """The encoding of a file, or FileError."""
    start = next(_chunks(path), b"")
    if not start:
        raise FileError(
            "the packed file is empty or broken from its start" if path.stat().st_size else "the file is empty"
        )
    lines = sum(chunk.count(b"\n") for chunk in _chunks(path))
    for mark, name in _MARKS:
        if start.startswith(mark):
            if _fault(path, name) is not None:
                raise FileError(f"the file begins as {name.removesuffix('-sig')}, but does not go on so")
            return Encoding(name, lines)
    if start.count(0) * 5 > len(start):
        raise FileError("the file looks like UTF-16 without a mark; save it as UTF-8")
    faults: list[str] = []
    for name in candidates:
        fault = _fault(path, name) or _unbelievable(path, name)
        if fault is None:
            return Encoding(name, lines)
        faults.append(f"{name}: {fault}")
    if any(codecs.lookup(name).name in ("utf-8", "utf-8-sig") for name in candidates) and _mostly_utf8(path):
        return Encoding("utf-8", lines, strays=True)
    likely = next(
        (name for name in ("utf-8", "gb18030") if not (_fault(path, name) or _unbelievable(path, name))), None
    )
    hint = f"; it looks like {likely}, which the profile can name in encodings" if likely else ""
    raise FileError(f"the file is in none of the profile's encodings ({'; '.join(faults)}){hint}")


def _chunks(path: Path) -> Iterator[bytes]:
    """The file in pieces. A packed file that breaks off ends here; the reader tells where."""
    with suppress(*BROKEN_OFF):
        yield from _whole(path)


def _whole(path: Path) -> Iterator[bytes]:
    with open_bytes(path) as file:
        while chunk := file.read1(_CHUNK):  # what could be unpacked before a break is not lost
            yield chunk


def _fault(path: Path, name: str) -> str | None:
    """Why the bytes are not in this encoding, or None."""
    decoder = codecs.getincrementaldecoder(name)("strict")
    before = 0
    try:
        with suppress(*BROKEN_OFF):
            for chunk in _whole(path):
                decoder.decode(chunk)
                before += len(chunk)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        return f"byte {error.object[error.start]:#04x} near position {before + error.start} does not belong there"
    return None


def _unbelievable(path: Path, name: str) -> str | None:
    """Why text that can be read in this encoding is hardly meant so, or None."""
    codec = codecs.lookup(name).name
    if codec in ("gb18030", "gbk", "gb2312"):
        pairs = common = 0
        decoder = codecs.getincrementaldecoder(name)("strict")
        for chunk in _chunks(path):
            wide = [letter for letter in decoder.decode(chunk) if letter > "\x7f"]
            pairs += len(wide)
            common += sum(_in_gb2312(letter) for letter in wide)
        return "the characters would be rare ones only" if common * 10 < pairs * 9 else None
    if codec.startswith(("iso8859", "cp125")):
        total = high = controls = 0
        for chunk in _chunks(path):
            total += len(chunk)
            high += len(chunk) - len(chunk.translate(None, _HIGH))
            controls += len(chunk) - len(chunk.translate(None, _HIGH[:32])) if codec.startswith("iso8859") else 0
        if controls:
            return "it would hold control characters"
        return "almost every letter would be an accented one" if high * 10 > total * 3 else None
    return None


def _in_gb2312(letter: str) -> bool:
    try:
        return len(letter.encode("gb2312")) == 2
    except UnicodeEncodeError:
        return False


def _mostly_utf8(path: Path) -> bool:
    """Whether a file is UTF-8 but for some stray rows, and its first row is whole."""
    rows = bad = 0
    with open_bytes(path) as file, suppress(*BROKEN_OFF):
        while line := file.readline(_CHUNK):
            rows += 1
            try:
                line.decode("utf-8")
            except UnicodeDecodeError:
                if rows == 1:
                    return False
                bad += 1
    return bad * 2 <= rows
