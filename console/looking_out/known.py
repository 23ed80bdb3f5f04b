"""What the lookout was ever told that no cache will tell it again: kept for a process that has to begin anew."""

from __future__ import annotations

from itertools import chain

from console.looking_out.messages import Told
from models.domain.rules import BookKind
from models.rules.shelf import Rack


class Known:
    """Rules, units and cases that a rule dispatched. Of cases nothing is kept: the cache has them."""

    def __init__(self) -> None:
        self._rack = Rack()
        self._units: dict[str, str] = {}
        self._routed: dict[str, None] = {}

    def take(self, told: Told) -> None:
        self._rack.put(told.books)
        self._units.update(told.units)
        self._routed.update(dict.fromkeys(told.routed))

    def told(self) -> Told:
        """All of it."""
        books = tuple(chain.from_iterable(self._rack(kind) for kind in BookKind))
        return Told((), books, dict(self._units), tuple(self._routed))
