"""Joins the incident board to the desk: which incidents there are, what is known of one, what is done about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from console.actions import BY_ID, why_not
from console.languages import type_names
from console.room import Room
from console.seat import Came
from models.domain.case import Case
from models.domain.clocks import ROUND_THE_CLOCK, WorkTimes
from models.domain.facts import Entry
from models.domain.incident.orders import TickStep, UntickStep
from models.rules.plans.cards import shipped_cards
from widgets.incident.incident_board import IncidentBoard
from widgets.incident.incident_rows import IncidentRow
from widgets.incident.incident_shown import Names, incident_row, incident_shown, is_incident
from widgets.incident.instruction_rows import task_of
from widgets.theme import Theme

MOST = 200
"""Incidents that are looked up at the beginning, the latest changed first."""


class IncidentPresenter(QObject):
    """Until the officer chooses one, the chosen case is shown where it is an incident, and else the worst."""

    def __init__(self, pane: IncidentBoard, room: Room) -> None:
        super().__init__(pane)
        self._pane = pane
        self._room = room
        self._cards = shipped_cards()
        self._cases: dict[str, Case] = {}
        self._rows: dict[str, IncidentRow] = {}
        self._entries: dict[str, tuple[Entry, ...]] = {}
        self._chosen = ""
        self._by_hand = False
        room.loaded.connect(self._look_up)
        room.came.connect(self._came)
        room.case_shown.connect(self._follow)
        room.rules_changed.connect(self._all_anew)
        room.units_changed.connect(self._show)
        room.second.connect(self._second)
        room.link_changed.connect(self._tell_stale)
        room.themed.connect(self._dress)
        pane.incident_chosen.connect(self._take_up)
        pane.case_chosen.connect(room.choose)
        pane.action_chosen.connect(self._act)
        pane.step_turned.connect(self._turn)
        self._pane.set_now(room.clock.now())
        self._look_up()
        self._follow()
        self._tell_stale()

    # ---- what is told ----

    def _dress(self, theme: Theme) -> None:
        self._pane.set_theme(theme)

    def _tell_stale(self) -> None:
        self._pane.set_stale(not self._room.live)

    def _second(self, now: datetime) -> None:
        if self._pane.isVisible():
            self._pane.set_now(now)

    def _look_up(self) -> None:
        self._room.look_up(lambda cache: cache.incidents(MOST), self._found)

    def _found(self, cases: Sequence[Case]) -> None:
        """What came meanwhile is newer than what was looked up."""
        for case in cases:
            known = self._cases.get(case.number)
            if known is None or known.entries < case.entries:
                self._take(case)
        self._list()

    def _came(self, event: Came) -> None:
        for entry in event.entries:
            if entry.case in self._entries:
                self._entries[entry.case] = (*self._entries[entry.case], entry)
        changed = [case.number for case in event.cases if self._take(case)]
        gone = [number for number in event.gone if self._drop(number)]
        if gone or changed:
            self._list()

    def _follow(self) -> None:
        case = self._room.case
        if case is not None and case.number in self._cases and case.number != self._chosen:
            self._take_up(case.number)

    def _take(self, case: Case) -> bool:
        """Whether it is, or was, an incident."""
        if not is_incident(case):
            return self._drop(case.number)
        self._cases[case.number] = case
        self._rows[case.number] = incident_row(case, self._times)
        return True

    def _drop(self, number: str) -> bool:
        self._rows.pop(number, None)
        self._entries.pop(number, None)
        return self._cases.pop(number, None) is not None

    # ---- what is shown ----

    @property
    def _times(self) -> WorkTimes:
        rules = self._room.rules
        return ROUND_THE_CLOCK if rules is None else rules.times

    def _all_anew(self) -> None:
        self._rows = {number: incident_row(case, self._times) for number, case in self._cases.items()}
        self._list()

    def _list(self) -> None:
        rows = sorted(self._rows.values(), key=lambda row: row.rank)
        self._pane.set_incidents(rows)
        title = self.tr("Incidents ({n})").format(n=len(rows)) if rows else self.tr("Incidents")
        self._room.title("incident", title)
        self._by_hand &= self._chosen in self._cases
        if rows and not self._by_hand:
            self._choose(rows[0].case)
        else:
            self._show()

    def _take_up(self, number: str) -> None:
        """The officer has chosen one: it stays until it is none any more."""
        self._by_hand = True
        self._choose(number)

    def _choose(self, number: str) -> None:
        """Show one in full; its reports upward are read from the timeline."""
        self._chosen = number
        if number not in self._entries:
            self._entries[number] = ()
            self._room.look_up(lambda cache: cache.timeline(number), lambda found: self._read(number, found))
        self._show()

    def _read(self, number: str, found: tuple[Entry, ...]) -> None:
        meanwhile = self._entries.get(number)
        if meanwhile is not None:
            known = {entry.number for entry in found}
            self._entries[number] = (*found, *(entry for entry in meanwhile if entry.number not in known))
            self._show()

    def _show(self) -> None:
        case = self._cases.get(self._chosen)
        if case is None:
            return
        room, now = self._room, self._room.clock.now()
        called = {**room.departments, **{sign: unit.name for sign, unit in room.units.items()}}
        names = Names(called, type_names(room.catalogue, room.language), room.language, room.zone)
        entries = self._entries.get(case.number, ())
        self._pane.set_incident(incident_shown(case, entries, self._cards, names, now, self._times))

    # ---- what the officer does ----

    def _act(self, name: str, about: str) -> None:
        """An action on the incident that is shown, about a unit or a task of it where one was pointed at."""
        case, room = self._cases.get(self._chosen), self._room
        if case is None:
            return
        action = BY_ID[name]
        if reason := why_not(case, action, room.roles):
            room.say(reason)
            return
        task = task_of(about)[1] if "#" in about else 0
        wanted = about if case.assignment_of(about) is not None else ""
        room.ordering.begin(action, case, list(room.units.values()), room.rows, task, wanted)

    def _turn(self, step: str) -> None:
        """Tick a step, or take its tick back."""
        case = self._cases.get(self._chosen)
        if case is None:
            return
        ticked = case.incident.tick(step) is not None
        if reason := why_not(case, BY_ID["untick" if ticked else "tick"], self._room.roles):
            self._room.say(reason)
        elif ticked:
            self._room.place(UntickStep(case.number, step))
        else:
            card = self._cards.card(case.type_code)
            text = next((each.name(self._room.language) for each in card.steps if each.id == step), step)
            self._room.place(TickStep(case.number, step, text))
