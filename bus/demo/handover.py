"""What a source cannot tell of its records (verified, checked, asked for, raised …), placed again by those who did it.

The rehearsal knows what was done on each case. Once its reports are told, the same orders are placed again, one on
each case at a time, as far as they still apply to what the hub made of the reports.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from bus.demo.names import OWN
from bus.demo.plans import Shift
from bus.demo.room import Deed
from bus.hub.timers import HUB
from models.domain import orders as o
from models.domain.case import Case
from models.domain.clocks import due_at
from models.domain.decide_tracks import next_stages
from models.domain.life_cycle import allowed, units_for, work_clock

TOLD = (
    o.DispatchCase,
    o.RecallUnit,
    o.SignAssignment,
    o.ReturnAssignment,
    o.SetOut,
    o.Arrive,
    o.CompleteAssignment,
    o.ReworkCase,
    o.CloseCase,
    o.ArchiveCase,
    o.ReopenCase,
)
"""What reports and progress have told already."""


@dataclass(slots=True)
class Handover:
    """The orders that wait, by record. `rehearsed` are the cases of the rehearsal by their numbers there."""

    shift: Shift
    rehearsed: Mapping[str, Case]
    _waiting: dict[str, deque[Deed]] = field(default_factory=lambda: defaultdict(deque))

    @classmethod
    def of(cls, shift: Shift, done: Iterable[Deed], rehearsed: Mapping[str, Case]) -> Handover:
        handover = cls(shift, rehearsed)
        for deed in done:
            case = rehearsed.get(deed.order.case)
            if case is not None and deed.by in OWN - {HUB} and not isinstance(deed.order, TOLD):
                handover._waiting[case.record].append(deed)
        return handover

    @property
    def left(self) -> int:
        return sum(map(len, self._waiting.values()))

    def next(self, cases: Iterable[Case], now: datetime) -> list[Deed]:
        """The next order of each case that applies to it as it stands; what does not apply is let go of."""
        by_record = {case.record: case for case in cases}
        found: list[Deed] = []
        taken: set[str] = set()
        for record, waiting in self._waiting.items():
            if (case := by_record.get(record)) is None:
                waiting.clear()
            while waiting and case is not None:
                deed = self._translated(waiting[0], case, by_record, now)
                if deed is not None and not taken.isdisjoint(deed.cases):
                    break
                waiting.popleft()
                if deed is not None:
                    taken.update(deed.cases)
                    found.append(deed)
                    break
        return found

    def _translated(self, deed: Deed, case: Case, by_record: Mapping[str, Case], now: datetime) -> Deed | None:
        """The deed on the hub's own case; None where it does not apply."""
        order = deed.order
        if not allowed(case, type(order)) or getattr(order, "unit", "") not in ("", *units_for(case, type(order))):
            return None
        if isinstance(order, o.RecordMediation) and order.stage not in next_stages(case):
            return None  # a stage before it did not apply
        changes: dict[str, Any] = {"case": case.number}  # Any: a value of whichever field
        for name in ("into", "other"):
            if hasattr(order, name):
                there = self.rehearsed.get(getattr(order, name))
                other = None if there is None else by_record.get(there.record)
                if other is None or not other.open:
                    return None
                changes[name] = other.number
        if hasattr(order, "task"):
            number = self._task(case, deed)
            if number is None:
                return None
            changes["task"] = number
        if not self._in_time(case, order, now):
            return None
        return Deed(deed.by, replace(order, **changes))

    def _task(self, case: Case, deed: Deed) -> int | None:
        """The open task of the same kind and text: the hub may number them otherwise."""
        asked = self.rehearsed[deed.order.case].task(getattr(deed.order, "task"))  # noqa: B009  # orders about tasks have one
        if asked is None:
            return None
        return next((t.number for t in case.open_tasks(asked.kind) if (t.text, t.to) == (asked.text, asked.to)), None)

    def _in_time(self, case: Case, order: o.CaseOrder, now: datetime) -> bool:
        if isinstance(order, o.RequestSuspension):
            return order.until is None or order.until > now
        if not isinstance(order, o.RequestExtension):
            return True
        clock = work_clock(case)
        due = None if clock is None else due_at(clock, self.shift.rules.times)
        return due is not None and due > now
