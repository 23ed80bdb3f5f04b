"""What is remembered of calls: the load of the desk, where they come from, which come again and again."""

from __future__ import annotations

from datetime import timedelta

import numpy as np

from console.alert_cells import counts_of
from models.domain.alerts.policy import AlertPolicy
from models.rules.alerts.columns import CALLING, KINDS, AlertColumns, Cells, Instants, those
from models.rules.alerts.load import Load, LoadLog
from models.rules.alerts.origins import HOUR_MS, Chatter, ChatterLog, Origin, OriginKind, OriginLog
from widgets.queue.case_columns import CaseColumns

MOST_SINGLE = 200
"""So many new calls at a time are watched for chattering; more are history that was taken in."""


class CallRecord:
    """Told of new calls; a call counts once it has stood for a moment.

    So the past that a source tells step by step, overdue at one step and closed at the next, counts for none.
    """

    def __init__(self, policy: AlertPolicy, alerts: AlertColumns) -> None:
        self._wait_ms = ms(policy.counted_after)
        self._keep_ms = ms(policy.trend + policy.flood.window)
        self._alerts = alerts
        self._log = LoadLog(policy.flood, ms(policy.trend))
        self._origins_ms = ms(policy.origins_over)
        self._origins = OriginLog(self._origins_ms)
        self._chatter = ChatterLog(policy.chatter)
        self._fresh: list[Cells] = []

    def clear_fresh(self) -> None:
        self._fresh.clear()

    def note(self, came: Cells) -> None:
        if len(came):
            self._fresh.append(came)

    def turn(self, columns: CaseColumns, now_ms: int) -> None:
        """Count those that have stood long enough."""
        left: list[Cells] = []
        for came in self._fresh:
            stands = self._alerts.standing[came.kinds, came.slots] == CALLING
            old = now_ms - self._alerts.seen[came.kinds, came.slots] >= self._wait_ms
            if len(ripe := those(came, stands & old)):
                self._count(columns, ripe, now_ms)
            if len(waiting := those(came, stands & ~old)):
                left.append(waiting)
        self._fresh = left

    def load(self, now_ms: int) -> Load:
        return self._log.at(now_ms)

    def top(self, by: OriginKind, now_ms: int) -> tuple[Origin, ...]:
        return self._origins.top(by, now_ms)

    def chattering(self, now_ms: int) -> tuple[Chatter, ...]:
        return self._chatter.chattering(now_ms)

    def _count(self, columns: CaseColumns, came: Cells, now_ms: int) -> None:
        since = self._since(columns, came, now_ms)
        self._log.add(since[since > now_ms - self._keep_ms])
        hours = since // HOUR_MS
        for hour in np.unique(hours[since > now_ms - self._origins_ms]).tolist():
            slots = came.slots[hours == hour]
            self._origins.add(hour * HOUR_MS, {by: counts_of(columns, slots, by) for by in OriginKind})
        if len(came) <= MOST_SINGLE:
            for kind, slot in zip(came.kinds.tolist(), came.slots.tolist(), strict=True):
                self._chatter.add(columns.numbers[slot], KINDS[kind].value, now_ms)

    def _since(self, columns: CaseColumns, came: Cells, now_ms: int) -> Instants:
        """When each was raised, not before its case was reported; what calls again calls now."""
        raised = np.maximum(self._alerts.raised_of(came), columns.values["reported_ms"][came.slots])
        since: Instants = np.where(self._alerts.heeded_before(came), now_ms, raised)
        return since


def ms(span: timedelta) -> int:
    return span // timedelta(milliseconds=1)
