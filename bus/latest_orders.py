"""The last orders of one's own on each case: the next one rests on them where all saw the same version.

An officer who accepts a case and dispatches a unit in the same breath, or while the link is lost, has not seen what the
first order made of the case. Without a word about it the hub would refuse the second: the officer was faster than the
officer.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from bus.messages import MOST_BEFORE
from models.domain.decide import SAID_ANYWAY
from models.domain.orders import CaseOrder, Order

MOST_CASES = 256
"""So many cases are remembered; who has given orders on more sees by now what became of the first."""


@dataclass(slots=True)
class LatestOrders:
    """By case: the version that was seen, and the last orders that were placed on it."""

    _last: dict[str, tuple[int, tuple[str, ...]]] = field(default_factory=dict)

    def before(self, order_id: str, order: Order, seen: int | None) -> tuple[str, ...]:
        """The ids of the orders that this one comes after, oldest first; it is remembered itself."""
        if seen is None or not isinstance(order, CaseOrder) or isinstance(order, SAID_ANYWAY):
            return ()
        version, placed = self._last.pop(order.case, (seen, ()))
        before = tuple(each for each in placed if each != order_id) if version == seen else ()
        self._last[order.case] = (seen, (*before, order_id)[-MOST_BEFORE:])
        if len(self._last) > MOST_CASES:
            del self._last[next(iter(self._last))]
        return before
