"""Journal entries from the store as they travel."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from bus.messages import WireEntry
from models.store.chain import StoredEntry, from_us


def wire_entries(entries: Iterable[StoredEntry]) -> list[WireEntry]:
    return [
        WireEntry(e.number, from_us(e.recorded_us), e.by, e.order_id, e.kind, msgspec.Raw(e.body.encode()))
        for e in entries
    ]
