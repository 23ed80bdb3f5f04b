"""Limits from the cells of a record, each with its calendar, basis and date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from models.domain.clocks import Limit
from models.rules.policy.book import LimitEntry
from models.rules.policy.columns import DETAILS
from models.rules.policy.limit_words import read_limit
from models.rules.policy.record import Record, read_date

NO_LIMIT: Mapping[str, LimitEntry] = {}


def read_entries(
    record: Record, names: Iterable[str], before: Mapping[str, LimitEntry] = NO_LIMIT
) -> dict[str, LimitEntry]:
    """The limits by name. What the record has no column for stays as it was before; an empty cell leaves it out."""
    found = ((name, _entry(record, name, before.get(name))) for name in names)
    return {name: entry for name, entry in found if entry is not None}


def columns_of(names: Iterable[str]) -> set[str]:
    """Every column that these limits may have."""
    return {*DETAILS, *names, *(f"{name}_{detail}" for name in names for detail in DETAILS)}


def _entry(record: Record, name: str, before: LimitEntry | None) -> LimitEntry | None:
    if name not in record:
        return None if before is None else _same_limit(record, name, before)
    if not record.text(name):
        for detail in DETAILS:
            if record.text(f"{name}_{detail}"):
                record.wrong(f"{name}_{detail}", f"there is no limit {name!r} in this row that it could belong to")
        return None
    limit = record.read(name, read_limit, None)
    if limit is None:
        return before
    kept = before if before is not None and before.limit == limit else LimitEntry(limit)
    return LimitEntry(limit, _calendar(record, name, limit, kept), *_origin(record, name, kept))


def _same_limit(record: Record, name: str, before: LimitEntry) -> LimitEntry:
    """Only what is said of this limit by name: what is said of a whole row is about the limits in it."""
    details = {
        detail: record.text(f"{name}_{detail}") if f"{name}_{detail}" in record else getattr(before, detail)
        for detail in DETAILS
    }
    as_of = record.read(f"{name}_as_of", read_date, "") if f"{name}_as_of" in record else before.as_of
    return LimitEntry(before.limit, details["calendar"], details["basis"], as_of)


def _calendar(record: Record, name: str, limit: Limit, kept: LimitEntry) -> str:
    own = f"{name}_calendar"
    if record.text(own) and limit.natural:
        record.wrong(own, f"{limit} runs day and night: no calendar counts it")
    if record.cells.get(own):
        return record.text(own)
    if "calendar" in record:
        return "" if limit.natural else record.text("calendar")
    return kept.calendar


def _origin(record: Record, name: str, kept: LimitEntry) -> tuple[str, str]:
    """Basis and date: its own, else the row's, else what was known of the same limit before."""
    basis = _own_or_rows(record, name, "basis")
    own_date = f"{name}_as_of" if record.cells.get(f"{name}_as_of") else "as_of"
    as_of = record.read(own_date, read_date, "") if own_date in record else kept.as_of
    return (kept.basis if basis is None else basis), as_of


def _own_or_rows(record: Record, name: str, detail: str) -> str | None:
    for column in (f"{name}_{detail}", detail):
        if record.cells.get(column):
            return record.text(column)
    return "" if detail in record else None
