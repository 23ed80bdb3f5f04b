"""The live alerts of this desk: what calls, how it stands, how much of it there is. Built at the start, not lazily."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from console.alert_cells import groups_of, of_origin, rows_of, tell
from console.alert_record import CallRecord, ms
from console.alert_summary import summary_of
from console.own_alerts import Condition, OwnAlerts
from console.seat import Came, Queued, Settled
from models.domain.alerts.alert import AlertState, AlertSummary
from models.domain.alerts.heeds import AlertKind
from models.domain.alerts.policy import AlertPolicy, OwnKind
from models.domain.instants import to_ms
from models.rules.alerts.columns import KINDS, AlertColumns, Cells, those
from models.rules.alerts.load import Load
from models.rules.alerts.origins import Chatter, Origin, OriginKind
from models.rules.alerts.reading import shipped_alerts
from widgets.alerts.alert_rows import AlertGroup, AlertRow

if TYPE_CHECKING:
    from console.room import Room

SOON_MS = 150
"""Changes from the hub are worked out together, so long after the first of them."""
MOST_ROWS = 300


class Alerting(QObject):
    """`changed` when anything stands otherwise, `load_changed` with the load."""

    changed = Signal()
    load_changed = Signal(object)

    def __init__(self, room: Room, policy: AlertPolicy | None = None) -> None:
        super().__init__(room)
        self._room = room
        self.policy = policy or shipped_alerts()
        self._alerts = AlertColumns(self.policy)
        self._own = OwnAlerts(self.policy, room.kept)
        self._record = CallRecord(self.policy, self._alerts)
        self._load = Load()
        self._numbers: list[str] = []
        self._slots: dict[str, int] = {}
        self._deeds: set[str] = set()
        self._placed: dict[str, datetime] = {}
        self._behind = False
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._connect()
        if room.rows.known:
            self._on_loaded()

    def _connect(self) -> None:
        room = self._room
        room.loaded.connect(self._on_loaded)
        room.came.connect(self._on_came)
        room.second.connect(self._on_second)
        room.queued.connect(self._on_queued)
        room.settled.connect(self._on_settled)
        self._soon.timeout.connect(self.turn)

    # ---- known ----

    @property
    def load(self) -> Load:
        return self._load

    def counts(self) -> dict[AlertState, int]:
        """How many alerts stand how, the seat's own and what is over but not seen among them."""
        found = self._alerts.counts()
        for row in self._own.rows:
            found[row.state] = found.get(row.state, 0) + 1
        return found

    def calling(self) -> tuple[int, int]:
        """How many call, what is over but not seen among them; and the priority of the worst, 0 where none does."""
        loud = (AlertState.CALLING, AlertState.RETURNED)
        cells = [found for state in loud if len(found := self._alerts.cells(state))]
        own = [row.priority for row in self._own.rows if row.state in loud]
        weights = [*own, *(int(self._alerts.priorities(found).min()) for found in cells)]
        return len(own) + sum(map(len, cells)), min(weights, default=0)

    def rows(self, state: AlertState, most: int = MOST_ROWS) -> list[AlertRow]:
        """The weightiest alerts that stand so, the seat's own before those of cases."""
        own = [row for row in self._own.rows if row.state is state]
        cells = self._alerts.cells(state)
        return own + rows_of(self._alerts, self._room.rows.columns, cells, state, most)

    def groups(self, state: AlertState, by: OriginKind) -> list[AlertGroup]:
        return groups_of(self._alerts, self._room.rows.columns, self._alerts.cells(state), by)

    def members(self, state: AlertState, by: OriginKind, origin: str, most: int = MOST_ROWS) -> list[AlertRow]:
        columns = self._room.rows.columns
        cells = of_origin(columns, self._alerts.cells(state), by, origin)
        return rows_of(self._alerts, columns, cells, state, most)

    def top(self, by: OriginKind) -> tuple[Origin, ...]:
        return self._record.top(by, self._now_ms)

    def chattering(self) -> tuple[Chatter, ...]:
        return self._record.chattering(self._now_ms)

    def summary(self) -> AlertSummary:
        """What calls, for whoever has to call it out."""
        own = [row for row in self._own.rows if row.state is AlertState.CALLING]
        return summary_of(self._alerts, own, self._room, bool(self._load.flood_ms))

    # ---- asked ----

    def take_note(self, row: AlertRow) -> None:
        """Acknowledge what is the seat's own, or is over."""
        if not row.case:
            self._own.acknowledge(OwnKind(row.kind), self._room.clock.now())
        else:
            self._noted(row)
        self.turn()
        self.changed.emit()

    def trouble(self, text: str) -> None:
        """The hub cannot write, a file could not be read."""
        self._own.trouble(text, self._room.clock.now())
        self.turn()

    def turn(self) -> None:
        """Work out how everything stands now, and tell what is new."""
        if self._behind:
            self._take_all()
        now = self._room.clock.now()
        now_ms = to_ms(now)
        turned = self._alerts.turn(now_ms)
        own = self._own.turn(self._condition(), now)
        if turned.changed:
            self._latch(turned.went, now_ms)
            self._record.note(turned.came)
        self._deeds.clear()
        self._record.turn(self._room.rows.columns, now_ms)
        load = self._record.load(now_ms)
        if load != self._load:
            self._load = load
            self.load_changed.emit(load)
        if turned.changed or own:
            self.changed.emit()

    # ---- what the room tells ----

    def _on_loaded(self) -> None:
        """A whole city has come: its picture goes first."""
        self._behind = True
        self._soon.start()

    def _take_all(self) -> None:
        self._behind = False
        columns = self._room.rows.columns
        self._alerts.clear()
        self._record.clear_fresh()
        self._slots = dict(columns.slot_of)
        self._numbers = list(columns.numbers)
        tell(self._alerts, columns, columns.by_number(), ())

    def _on_came(self, came: Came) -> None:
        if self._behind:
            return
        columns = self._room.rows.columns
        self._deeds |= {case.number for case in came.cases if case.touch.by == self._room.seat_name}
        found = [columns.slot_of[row.number] for row in came.rows if row.number in columns.slot_of]
        self._numbers += [""] * (len(columns.numbers) - len(self._numbers))
        fresh = [slot for slot in found if self._numbers[slot] != columns.numbers[slot]]
        for number in came.gone:
            self._forget(number)
        for slot in fresh:
            self._numbers[slot] = columns.numbers[slot]
            self._slots[columns.numbers[slot]] = slot
        tell(self._alerts, columns, np.array(sorted(set(found)), np.int32), fresh)
        if not self._soon.isActive():
            self._soon.start()

    def _forget(self, number: str) -> None:
        """A case is gone. Its slot may have another case by now, which is told anew."""
        slot = self._slots.pop(number, None)
        if slot is not None and self._numbers[slot] == number:
            self._numbers[slot] = ""
            self._alerts.drop(np.array([slot], np.int32))

    def _on_second(self, now: datetime) -> None:
        """A moment later: much is done on the second itself."""
        if not self._soon.isActive():
            self._soon.start()

    def _on_queued(self, queued: Queued) -> None:
        self._placed[queued.waiting.id] = self._room.clock.now()

    def _on_settled(self, settled: Settled) -> None:
        self._placed.pop(settled.receipt.id, None)

    # ---- how ----

    @property
    def _now_ms(self) -> int:
        return to_ms(self._room.clock.now())

    def _condition(self) -> Condition:
        room = self._room
        oldest = min(self._placed.values(), default=None)
        return Condition(room.link.state, room.lost_since, room.clock.offset, oldest, room.link.silent)

    def _latch(self, went: Cells, now_ms: int) -> None:
        """What is over before anyone took note of it stays, unless this very seat has just seen to it.

        What called for a moment only was never in front of anybody: so it is with the past that a source tells.
        """
        columns = self._room.rows.columns
        stood = now_ms - self._alerts.seen[went.kinds, went.slots] >= ms(self.policy.latched_after)
        latches = np.array([self.policy.rules[kind].latches for kind in KINDS], np.bool_)
        went = those(went, stood & latches[went.kinds])
        numbers = [self._numbers[slot] for slot in went.slots.tolist()]
        unseen = [number in columns.slot_of and number not in self._deeds for number in numbers]
        self._alerts.leave(those(went, np.array(unseen, np.bool_)))

    def _noted(self, row: AlertRow) -> None:
        """Somebody has seen what was over."""
        if (slot := self._slots.get(row.case)) is not None:
            at = np.array([KINDS.index(AlertKind(row.kind))], np.int32), np.array([slot], np.int32)
            self._alerts.leave(Cells(*at), unseen=False)
