"""Ids of messages: the same row makes the same id, so that sent twice it acts once; a corrected row makes a new one."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

import msgspec

from models.domain.orders import ReportCase, ReportProgress


def message_id(order: ReportCase | ReportProgress) -> str:
    """The record's number and a digest over everything that is said of it."""
    content = msgspec.msgpack.encode((type(order).__name__, order))
    return f"{order.record}:{blake2b(content, digest_size=8).hexdigest()}"


def made_record(values: Iterable[str]) -> str:
    """A record number for a source that gives none, made of what tells its reports apart."""
    return blake2b("\x1f".join(values).encode(), digest_size=8).hexdigest()
