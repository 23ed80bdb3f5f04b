"""Limits that a draft has changed while what they rest on stayed the same: each asks for its basis."""

from __future__ import annotations

from collections.abc import Iterator

from models.rules.policy.book import LimitEntry, PolicyBook
from models.rules.policy.checking import entries


def asks_for_basis(was: LimitEntry | None, now: LimitEntry | None) -> bool:
    """Whether a limit is new or another one, and neither its basis nor the date of that has been touched."""
    if now is None or (was is not None and was.limit == now.limit):
        return False
    return not now.basis.strip() or (was is not None and (was.basis, was.as_of) == (now.basis, now.as_of))


def without_basis(old: PolicyBook, new: PolicyBook) -> Iterator[str]:
    """The name of each such limit, as the list of changes has it."""
    before = {(where, column): entry for where, column, entry in entries(old)}
    for where, column, entry in entries(new):
        if asks_for_basis(before.get((where, column)), entry):
            yield " ".join(filter(None, (*where, column)))
