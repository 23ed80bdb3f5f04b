"""The seat's alerts about itself: link, hub, clock, outbox, disk. They are about no case and are kept at the seat."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from PySide6.QtCore import QSettings

from bus.events import LinkState
from models.domain.alerts.alert import AlertState
from models.domain.alerts.policy import AlertPolicy, OwnKind
from models.domain.case import Level
from models.domain.instants import to_ms
from widgets.alerts.alert_rows import AlertRow

KEPT = "alerts/own"


@dataclass(frozen=True, slots=True)
class Condition:
    """What the seat sees of itself at an instant. `oldest_order` is when the oldest unanswered order was placed.

    `silent` where the hub is there and says nothing.
    """

    link: LinkState
    lost_since: datetime | None
    offset: timedelta
    oldest_order: datetime | None
    silent: bool = False


class OwnAlerts:
    """Told the condition each second and of trouble when it comes; what was heeded is kept over a restart."""

    def __init__(self, policy: AlertPolicy, kept: QSettings) -> None:
        self._policy, self._kept = policy, kept
        self._rows: dict[OwnKind, AlertRow] = {}
        self._trouble_ms = 0
        self._trouble = ""
        self._heeds: dict[str, list[int]] = self._read()

    @property
    def rows(self) -> list[AlertRow]:
        return list(self._rows.values())

    def trouble(self, text: str, now: datetime) -> None:
        """Something could not be written or read. It calls until someone has taken note of it."""
        self._trouble_ms, self._trouble = to_ms(now), text

    def turn(self, condition: Condition, now: datetime) -> bool:
        """Go on to an instant; whether anything stands otherwise than before."""
        now_ms, was = to_ms(now), dict(self._rows)
        there = self._raised(condition, now)
        for kind, row in was.items():
            calls = row.state in (AlertState.CALLING, AlertState.RETURNED)
            if kind not in there and calls:
                there[kind] = replace(row, state=AlertState.RETURNED)
        self._rows = {kind: self._heeded(row, now_ms) for kind, row in there.items()}
        return self._rows != was

    def acknowledge(self, kind: OwnKind, now: datetime) -> None:
        """Taken note of: what is over goes, what is not is quiet for as long as with level A."""
        row = self._rows.get(kind)
        if row is None:
            return
        if kind is OwnKind.DISK_TROUBLE:
            self._trouble_ms = 0
        if row.state is AlertState.RETURNED or kind is OwnKind.DISK_TROUBLE:
            del self._rows[kind]
            return
        until = now + self._policy.acknowledged_for[Level.A]
        self._heeds[kind.value] = [row.raised_ms, to_ms(until)]
        self._kept.setValue(KEPT, json.dumps(self._heeds))

    def _raised(self, condition: Condition, now: datetime) -> dict[OwnKind, AlertRow]:
        limits = self._policy.own_limits
        since: dict[OwnKind, datetime | None] = {}
        if condition.lost_since is not None and now - condition.lost_since >= limits.lost_for:
            lost = condition.link is LinkState.LOST and not condition.silent
            since[OwnKind.LINK_LOST if lost else OwnKind.HUB_SILENT] = condition.lost_since
        if abs(condition.offset) > limits.skew:
            since[OwnKind.CLOCK_SKEW] = None
        if condition.oldest_order is not None and now - condition.oldest_order >= limits.outbox_for:
            since[OwnKind.OUTBOX_STUCK] = condition.oldest_order
        rows = {kind: self._row(kind, to_ms(at or now)) for kind, at in since.items()}
        if self._trouble_ms:
            row = self._row(OwnKind.DISK_TROUBLE, self._trouble_ms)
            rows[OwnKind.DISK_TROUBLE] = replace(row, title=self._trouble)
        return rows

    def _row(self, kind: OwnKind, since_ms: int) -> AlertRow:
        """A kind that is raised already keeps the instant that it was raised at."""
        known = self._rows.get(kind)
        if known is not None and known.state is not AlertState.RETURNED:
            since_ms = min(since_ms, known.raised_ms)
        return AlertRow("", kind.value, AlertState.CALLING, self._policy.own[kind], since_ms)

    def _heeded(self, row: AlertRow, now_ms: int) -> AlertRow:
        heed = self._heeds.get(row.kind)
        if heed is None or heed[0] != row.raised_ms or row.state is AlertState.RETURNED:
            return row
        if heed[1] <= now_ms:
            return replace(row, again=True)
        return replace(row, state=AlertState.ACKNOWLEDGED, until_ms=heed[1])

    def _read(self) -> dict[str, list[int]]:
        """What was kept; settings that cannot be read never stop the start."""
        try:
            found = json.loads(str(self._kept.value(KEPT, "{}")))
        except ValueError:
            return {}
        kinds = set(OwnKind)
        if not isinstance(found, Mapping):
            return {}
        return {k: v for k, v in found.items() if k in kinds and isinstance(v, list) and [*map(type, v)] == [int, int]}
