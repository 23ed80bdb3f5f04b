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
    """SHA-256 over the hash before and every field of the entry, each preceded by its length."""
    digest = hashlib.sha256(before)
    head = (str(entry.number), str(entry.recorded_us), entry.by, entry.order_id, entry.kind, entry.case_no, entry.body)
    digest.update("".join([f"{len(field)}:{field}" for field in head]).encode())
    return digest.digest()
