"""Joins the units board to the desk: how each unit stands from what was told, and what the officer does with it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from console.room import Room
from console.seat import Came
from console.unit_board_deeds import UnitDeeds
from models.domain.case import Case, Unit, UnitStatus
from models.domain.clocks import ROUND_THE_CLOCK
from models.domain.units_standing import standing_of
from models.rules.plans.roster import shipped_roster
from widgets.theme import Theme
from widgets.units.unit_board import UnitBoard
from widgets.units.unit_board_rows import UnitRow


class UnitBoardPresenter(QObject):
    """Made with its pane, and it may be late: what was told before is in the room."""

    def __init__(self, pane: UnitBoard, room: Room) -> None:
        super().__init__(pane)
        self._pane = pane
        self._room = room
        self._roster = shipped_roster()
        self._cases: dict[str, Case] = {}
        self._by_rota: tuple[bool | None, ...] = ()
        self._deeds = UnitDeeds(room, self)
        room.loaded.connect(self._take_all)
        room.came.connect(self._came)
        room.rules_changed.connect(self._take_all)
        room.second.connect(self._second)
        room.link_changed.connect(self._tell_stale)
        room.themed.connect(self._dress)
        pane.case_chosen.connect(room.choose)
        pane.case_dropped.connect(self._deeds.send_to)
        pane.send_asked.connect(self._deeds.ask_case)
        pane.duty_asked.connect(self._deeds.ask_duty)
        self._take_all()
        self._tell_stale()

    def _dress(self, theme: Theme) -> None:
        self._pane.set_theme(theme)

    def _tell_stale(self) -> None:
        self._pane.set_stale(not self._room.live)

    def _take_all(self) -> None:
        now = self._room.clock.now()
        self._cases = {case.number: case for case in self._room.at_work.cases(now) if case.active}
        self._by_rota = self._rota_now(now)
        self._pane.set_rows([self._row(unit, now) for unit in self._room.units.values()])
        self._pane.set_now(now)

    def _came(self, event: Came) -> None:
        """Only the units that are on the changed cases, or were, can stand otherwise now."""
        touched = {unit.call_sign for unit in event.units}
        for case in event.cases:
            touched |= {assignment.unit for assignment in case.assignments}
            if case.active:
                self._cases[case.number] = case
            else:
                self._cases.pop(case.number, None)
        self._put(touched)

    def _put(self, call_signs: Iterable[str]) -> None:
        units = self._room.units
        now = self._room.clock.now()
        rows = [self._row(units[call_sign], now) for call_sign in call_signs if call_sign in units]
        if rows:
            self._pane.put_rows(rows)

    def _second(self, now: datetime) -> None:
        if not self._pane.isVisible():
            return
        if (by_rota := self._rota_now(now)) != self._by_rota:
            self._by_rota = by_rota  # a shift has begun or ended
            self._put(list(self._room.units))
        self._pane.set_now(now)

    def _rota_now(self, now: datetime) -> tuple[bool | None, ...]:
        local = now.astimezone(self._room.zone)
        return tuple(shift.on(local) for shift in self._roster.shifts.values())

    def _row(self, unit: Unit, now: datetime) -> UnitRow:
        room, roster, language = self._room, self._roster, self._room.language
        rules = room.rules
        cases = [self._cases[number] for number in unit.cases if number in self._cases]
        standing = standing_of(unit, cases, roster.limits, ROUND_THE_CLOCK if rules is None else rules.times)
        return UnitRow(
            standing,
            room.departments.get(unit.department, unit.department),
            roster.names(unit.skills, roster.skills, language),
            roster.names(unit.equipment, roster.equipment, language),
            roster.names(unit.rota, roster.shifts, language),
            self._amiss(unit, now),
        )

    def _amiss(self, unit: Unit, now: datetime) -> str:
        expected = self._roster.expected(unit.rota, now.astimezone(self._room.zone))
        on_duty = unit.status is UnitStatus.ON_DUTY
        if expected is None or expected is on_duty:
            return ""
        if on_duty:
            return QCoreApplication.translate("units", "on duty beyond its rota")
        return QCoreApplication.translate("units", "should be on duty")
