"""Holds a journal against its signed heads: what was signed must still be there, and be the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, select

from models.store.heads.folder import files_in, keys_in, lines_of
from models.store.heads.keys import PublicKeys, SigningKeyError, public_keys
from models.store.heads.lines import FIRST, HeadLineError, SignedHead, digest_of, read
from models.store.tables import journal


@dataclass(frozen=True, slots=True)
class Heads:
    """Where the signed heads of a journal lie, and the public keys that are trusted: without any, those beside them."""

    folder: Path
    keys: tuple[Path, ...] = ()


Sizes = Mapping[Path, int]
"""Files of heads, in order, with the bytes of them that count."""


@dataclass(slots=True)
class HeadsFound:
    """How many heads fit, and the last of them."""

    fitting: int = 0
    last_number: int = 0
    last_at: str = ""
    keys: list[str] = field(default_factory=list)


def sizes_now(heads: Heads | None) -> Sizes:
    """How far each file of heads has come: to be asked before the journal is read, for a hub may be at both."""
    return {path: path.stat().st_size for path in files_in(heads.folder)} if heads is not None else {}


def compare_heads(
    connection: Connection,
    heads: Heads,
    sizes: Sizes,
    journals: dict[str, int | None],
    fault: Callable[[str], None],
) -> HeadsFound:
    """`journals` are those whose entries this one has: its own, and those it was restored from, up to a number."""
    found = HeadsFound()
    try:
        keys = public_keys(heads.keys) if heads.keys else keys_in(heads.folder)
    except SigningKeyError as error:
        fault(f"heads: {error}")
        return found
    for path, size in sizes.items():
        if path.stem in journals:
            _compare_file(connection, lines_of(path, size), path, keys, journals[path.stem], found, fault)
    return found


def _compare_file(
    connection: Connection,
    lines: Iterator[tuple[int, str]],
    path: Path,
    keys: PublicKeys,
    at_most: int | None,
    found: HeadsFound,
    fault: Callable[[str], None],
) -> None:
    """One line after the other, up to the first that does not fit."""
    before = FIRST
    for at, line in lines:
        try:
            signed = read(line, keys)
        except HeadLineError as error:
            fault(f"heads: line {at} of {path.name}: {error}")
            return
        if signed.before != before or signed.head.journal != path.stem:
            fault(f"heads: line {at} of {path.name} does not follow on the line before it")
            return
        before = digest_of(line)
        if at_most is not None and signed.head.number > at_most:
            return  # the journal was restored to an entry before this one, and says so
        if (wrong := _differs(connection, signed, found.last_number)) is not None:
            fault(wrong)
            return
        _count(found, signed)


def _differs(connection: Connection, signed: SignedHead, fitting: int) -> str | None:
    number, at = signed.head.number, f"{signed.head.at:%Y-%m-%d %H:%M:%S} UTC"
    there = connection.execute(select(journal.c.hash).where(journal.c.number == number)).scalar()
    if there is None:
        last = connection.execute(select(journal.c.number).order_by(journal.c.number.desc()).limit(1)).scalar() or 0
        return f"journal: it ends at entry {last}, but entry {number} was signed at {at}: its tail was cut off"
    if not isinstance(there, bytes) or there.hex() != signed.head.hash:
        return f"journal: entry {number} is not what was signed at {at}: something after entry {fitting} was rewritten"
    return None


def _count(found: HeadsFound, signed: SignedHead) -> None:
    found.fitting += 1
    found.last_number, found.last_at = signed.head.number, signed.head.at.isoformat(timespec="seconds")
    if signed.key not in found.keys:
        found.keys.append(signed.key)
