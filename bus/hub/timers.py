"""What happens by itself, and when: marks of supervision and the end of suspensions, for every open case.

A case that changed is only noted; its next instant is worked out between groups, a little at a time, so that reports
do not wait for it. What has been placed once is not placed again before the case has changed.
"""

from __future__ import annotations

import heapq
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from models.domain.case import Case, CaseState
from models.domain.orders import FireSupervision, Placed, ResumeCase
from models.domain.rules import Rules
from models.domain.supervision import due_marks, next_mark

HUB = "hub"
"""Who it was, in the journal, when something happened by itself."""
MOST_AT_ONCE = 64
SLACK = 10_000
"""Instants that hold no longer are left in the heap until there are this many of them and more than three in four."""
PLAN_S = 0.004
"""How long an idle turn of the hub's loop may work out instants."""
BUSY_PLAN_S = 0.000_5
"""The same while reports come in: they go first, and the instants are worked out when it is quieter."""


@dataclass(slots=True)
class Timers:
    """The next instant of every case that has one. `case_of` gives a case as it stands, `elapsed` counts seconds."""

    case_of: Callable[[str], Case | None]
    elapsed: Callable[[], float] = time.perf_counter
    _heap: list[tuple[datetime, str]] = field(default_factory=list)
    _next: dict[str, datetime] = field(default_factory=dict)
    _changed: dict[str, None] = field(default_factory=dict)

    def changed(self, numbers: Iterable[str]) -> None:
        """These cases are different now, or all rules are."""
        self._changed.update(dict.fromkeys(numbers))

    @property
    def behind(self) -> int:
        """How many cases have changed and not been looked at since."""
        return len(self._changed)

    def plan(self, rules: Rules, within_s: float = PLAN_S) -> None:
        """Work out the next instants of cases that have changed, for as long as this turn may take."""
        until = self.elapsed() + within_s
        while self._changed:
            number = next(iter(self._changed))
            del self._changed[number]
            self._plan(number, rules)
            if self.elapsed() > until:
                return

    def _plan(self, number: str, rules: Rules) -> None:
        case = self.case_of(number)
        at = next_mark(case, rules) if case is not None and case.open else None
        if at is None:
            self._next.pop(number, None)
        elif self._next.get(number) != at:
            self._next[number] = at
            heapq.heappush(self._heap, (at, number))
            if len(self._heap) > 4 * len(self._next) + SLACK:
                self._heap = [(at, number) for number, at in self._next.items()]
                heapq.heapify(self._heap)

    def due(self, rules: Rules, now: datetime) -> list[Placed]:
        """What is to be placed now, of the cases whose instant has come."""
        placed: list[Placed] = []
        while self._heap and self._heap[0][0] <= now and len(placed) < MOST_AT_ONCE:
            at, number = heapq.heappop(self._heap)
            if self._next.get(number) != at:
                continue  # it changed since
            del self._next[number]
            case = self.case_of(number)
            if case is not None and case.open:
                placed += _orders(case, rules, now)
        return placed


def _orders(case: Case, rules: Rules, now: datetime) -> list[Placed]:
    """The orders of the hub for a case, each with an id that names what it is for and what the case was then.

    What is refused because the case has just changed may come again later: then it is another order.
    """
    tracks, since = case.tracks, case.entries
    if case.state is CaseState.SUSPENDED and tracks.resume_at is not None and tracks.resume_at <= now:
        order = ResumeCase(case.number, f"the day came: {tracks.resume_at:%Y-%m-%d %H:%M} UTC")
        return [Placed(order, HUB, f"resume {case.number} {since}")]
    return [
        Placed(FireSupervision(case.number, mark.rule.id, mark.key), HUB, f"fire {case.number} {mark.key} {since}")
        for mark in due_marks(case, rules, now)
    ]
