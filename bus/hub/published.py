"""A message of changes as it is told to many: encoded once."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Published:
    """Entries `first` to `last` of the journal. `guarded`: something in it is not for every seat."""

    first: int
    last: int
    message: bytes
    guarded: bool
