"""Joins the pane of alerts with the live alerts of the desk: shows them, and places what the officer decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from console.alert_orders import acknowledging, unshelving
from console.alerting import Alerting
from console.room import Room
from models.domain.alerts.alert import AlertState, alerts_of
from models.domain.case import Case
from models.domain.clocks import ROUND_THE_CLOCK
from models.domain.instants import at_ms, to_ms
from models.domain.orders import Order
from models.domain.summary import summarise
from models.rules.alerts.origins import OriginKind
from widgets.alerts.alert_confirm import AcknowledgeTogether
from widgets.alerts.alert_forms import AlertAsking, ShelveForm
from widgets.alerts.alert_pane import AlertPane
from widgets.alerts.alert_rows import AlertGroup, AlertRow, AlertTab, ListRow, OriginRow
from widgets.alerts.alert_tabs import STATES_OF
from widgets.alerts.alert_words import alert_name
from widgets.words import time_text

MANY = 200
"""More than so many alerts are grouped, whether it is a flood or not: nobody reads a list as long."""


class AlertPresenter(QObject):
    """One pane. It may come late: it shows at once what calls."""

    def __init__(self, pane: AlertPane, room: Room) -> None:
        super().__init__(pane)
        self._pane, self._room = pane, room
        self._alerting: Alerting = room.alerting
        self._open: set[str] = set()
        self._form: QDialog | None = None
        self._counts: dict[AlertState, int] = {}
        self._connect()
        self._show(hold=False)

    def _connect(self) -> None:
        pane, room = self._pane, self._room
        self._alerting.changed.connect(self._on_changed)
        room.second.connect(self._on_second)
        room.link_changed.connect(self._on_link)
        pane.view_changed.connect(self._on_view)
        pane.case_chosen.connect(room.choose)
        pane.acknowledged.connect(self._on_acknowledged)
        pane.all_acknowledged.connect(self._on_all)
        pane.shelved.connect(self._on_shelved)
        pane.folded.connect(self._on_folded)

    # ---- shown ----

    def _on_changed(self) -> None:
        self._show()

    def _on_view(self) -> None:
        self._show(hold=False)

    def _on_second(self, now: datetime) -> None:
        self._pane.set_now(to_ms(now))

    def _on_link(self) -> None:
        self._pane.set_stale(not self._room.live)

    def _show(self, hold: bool = True) -> None:
        counts = self._counts = self._alerting.counts()
        calling = sum(counts.get(state, 0) for state in STATES_OF[AlertTab.CALLING])
        self._room.title("alerts", self.tr("Alerts ({n})").format(n=calling) if calling else self.tr("Alerts"))
        self._pane.set_now(to_ms(self._room.clock.now()))
        self._pane.set_counts(counts)
        self._pane.set_flood(self._flood_words())
        self._pane.set_rows(self._rows(), hold)

    def _rows(self) -> list[ListRow]:
        tab, by = self._pane.tab, self._pane.grouped
        if tab is AlertTab.ORIGINS:
            return self._origins(by)
        rows: list[ListRow] = []
        for state in STATES_OF[tab]:
            rows += self._of_state(state, by)
        return rows

    def _of_state(self, state: AlertState, by: OriginKind | None) -> list[ListRow]:
        flood = bool(self._alerting.load.flood_ms) and state is AlertState.CALLING
        if by is None and (flood or self._counts.get(state, 0) > MANY):
            by = OriginKind.TYPE
        if by is None or state is AlertState.RETURNED:
            return list(self._alerting.rows(state))
        rows: list[ListRow] = [row for row in self._alerting.rows(state, 0) if not row.case]
        for group in self._alerting.groups(state, by):
            rows += self._shown(state, group)
        return rows

    def _shown(self, state: AlertState, group: AlertGroup) -> list[ListRow]:
        """A group, with its alerts below it where it is open; one alone needs no group."""
        opened = group.key in self._open
        members = self._alerting.members(state, group.by, group.origin) if opened or group.count == 1 else []
        if group.count == 1:
            return list(members)
        named = replace(group, name=self._name(group.by, group.origin), open=opened)
        return [named, *(replace(row, inside=True) for row in members)]

    def _name(self, by: OriginKind, origin: str) -> str:
        if not origin:
            return {
                OriginKind.TYPE: self.tr("without a type"),
                OriginKind.AREA: self.tr("without an area"),
                OriginKind.UNIT: self.tr("without a unit"),
            }[by]
        if by is OriginKind.TYPE:
            name = self._room.names.types.get(origin, "")
            return f"{origin} {name}".strip()
        unit = self._room.units.get(origin) if by is OriginKind.UNIT else None
        return unit.name if unit is not None else origin

    def _origins(self, by: OriginKind | None) -> list[ListRow]:
        """What calls again and again, then the ten worst; by type where nothing else is chosen."""
        kind = by or OriginKind.TYPE
        return [
            *(
                OriginRow(kind, alert_name(each.alert), each.count, 0.0, each.case)
                for each in self._alerting.chattering()
            ),
            *(
                OriginRow(kind, self._name(kind, each.name), each.count, each.share)
                for each in self._alerting.top(kind)
            ),
        ]

    def _flood_words(self) -> str:
        load = self._alerting.load
        if not load.flood_ms:
            return ""
        since = time_text(at_ms(load.flood_ms), self._room.clock.now(), self._room.zone)
        text = self.tr("▲ Flood since {time}: {n} calls in ten minutes. They are grouped; none is left out.")
        return text.format(time=since, n=load.count)

    # ---- done ----

    def _on_folded(self, key: str) -> None:
        self._open ^= {key}
        self._show(hold=False)

    def _on_acknowledged(self, row: ListRow) -> None:
        if isinstance(row, AlertGroup):
            members = self._alerting.members(AlertState.CALLING, row.by, row.origin, self._most)
            self._together(members, row.count - len(members))
        elif isinstance(row, AlertRow):
            self._answer(row)

    def _on_all(self) -> None:
        """Of what the list shows; what stands in closed groups is not shown."""
        rows = [row for row in self._pane.list.shown if isinstance(row, AlertRow) and _calls(row)]
        self._together(rows[: self._most], max(0, len(rows) - self._most))

    def _on_shelved(self, row: ListRow) -> None:
        if isinstance(row, AlertRow) and row.case:
            self._room.look_up(lambda cache: cache.case(row.case), lambda case: self._ask_shelf(row, case))

    @property
    def _most(self) -> int:
        return self._alerting.policy.at_once

    def _answer(self, row: AlertRow) -> None:
        order = unshelving(row) if row.state is AlertState.SHELVED else acknowledging(row)
        if order is None:
            self._alerting.take_note(row)
        else:
            self._place(order)

    def _place(self, order: Order) -> None:
        self._room.place(order)

    def _together(self, rows: list[AlertRow], left: int) -> None:
        if not rows:
            return
        dialog = AcknowledgeTogether(rows, left, self._room.window)
        dialog.accepted.connect(self._on_together)
        self._form = dialog
        dialog.open()

    def _on_together(self) -> None:
        if isinstance(self._form, AcknowledgeTogether):
            for row in self._form.rows:
                self._answer(row)

    def _ask_shelf(self, row: AlertRow, case: Case | None) -> None:
        if case is None:
            return
        room, now = self._room, self._room.clock.now()
        times = ROUND_THE_CLOCK if room.rules is None else room.rules.times
        policy = self._alerting.policy
        alerts = alerts_of(summarise(case, times), policy, to_ms(now))
        form = ShelveForm(case, AlertAsking(alerts, policy.longest_shelf[case.level], now), room.theme, room.window)
        form.choose(row.kind)
        form.set_keys(room.keys)
        form.submitted.connect(self._place)
        self._form = form
        form.open()


def _calls(row: AlertRow) -> bool:
    return row.state in STATES_OF[AlertTab.CALLING]
