"""The hash chain over the journal: every entry is hashed with the one before, so that a change anywhere shows."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

GENESIS = bytes(32)
"""What stands before entry 1."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """A journal entry as it is stored: the fact as its name and JSON text."""

    number: int
    recorded_us: int
    by: str
    order_id: str
    kind: str
    case_no: str
    body: str
    hash: bytes = b""


def to_us(at: datetime) -> int:
    return (at - _EPOCH) // _MICROSECOND


def from_us(us: int) -> datetime:
    return _EPOCH + us * _MICROSECOND


def chained(before: bytes, entry: StoredEntry) -> bytes:
    """The hash of an entry that follows on one with the hash `before`."""
    e = entry
    return linked(before, e.number, e.recorded_us, e.by, e.order_id, e.kind, e.case_no, e.body)


def linked(
    before: bytes, number: int, recorded_us: int, by: str, order_id: str, kind: str, case_no: str, body: str
) -> bytes:
    """SHA-256 over the hash before and every field of the entry, each preceded by its length in characters.

    Written out in one piece: `verify` does this ten million times.
    """
    at, us = str(number), str(recorded_us)
    text = (
        f"{len(at)}:{at}{len(us)}:{us}{len(by)}:{by}{len(order_id)}:{order_id}"
        f"{len(kind)}:{kind}{len(case_no)}:{case_no}{len(body)}:{body}"
    )
    return hashlib.sha256(before + text.encode()).digest()
