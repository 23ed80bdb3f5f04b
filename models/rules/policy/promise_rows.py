"""What reporting cities have promised for their own types, from records."""

from __future__ import annotations

from collections.abc import Iterable

from models.rules.policy.book import LimitEntry
from models.rules.policy.columns import DETAILS
from models.rules.policy.entries import read_entries
from models.rules.policy.record import Record

COLUMNS = ("sender", "source_type", "limit", *DETAILS)


def read_promises(records: Iterable[Record]) -> dict[str, dict[str, LimitEntry]]:
    """Promises by sender and source type (`*` for all its other types)."""
    promises: dict[str, dict[str, LimitEntry]] = {}
    for record in records:
        sender, source_type = record.text("sender"), record.text("source_type")
        of_sender = promises.setdefault(sender, {})
        if not sender or not source_type:
            record.wrong("source_type" if sender else "sender", "it is needed here")
        elif source_type in of_sender:
            record.wrong("source_type", f"{source_type!r} of {sender!r} stands twice")
        elif not record.text("limit"):
            record.wrong("limit", "the limit is missing")
        elif (entry := read_entries(record, ["limit"]).get("limit")) is not None:
            of_sender[source_type] = entry
    return promises
