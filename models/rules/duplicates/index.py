"""The live index of cases that a report being registered may be a duplicate of."""

from __future__ import annotations

from models.rules.duplicates.likely import Likely
from models.rules.duplicates.search import Search
from models.rules.duplicates.sketch import Sketch
from models.rules.duplicates.slots import Slots
from models.rules.duplicates.weights import Weights


class DuplicateIndex:
    """Open and recent cases. Keeping it up to date costs microseconds a change; a search reads no text at all."""

    def __init__(self, weights: Weights | None = None) -> None:
        self._weights = weights or Weights()
        self._slots = Slots()

    def __len__(self) -> int:
        return len(self._slots)

    def put(self, sketch: Sketch) -> None:
        """Insert a case or replace what was known of it."""
        self._slots.put(sketch)

    def drop(self, number: str) -> None:
        """Take a case out; one that is not here is no error."""
        self._slots.drop(number)

    def likely(self, draft: Sketch, now_ms: int, most: int = 5, recent_days: int = 30) -> list[Likely]:
        """Likely duplicates among cases that are open or were closed in the last days, best first.

        A draft that already has a number is not its own duplicate.
        """
        return Search(self._slots, self._weights, draft, now_ms).likely(most, recent_days)
