"""Joins the pane of instructions to the desk: the open tasks of all cases, and what is done about each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from console.actions import BY_ID, why_not
from console.room import Room
from console.seat import Came
from models.domain.case import Case
from models.domain.clocks import ROUND_THE_CLOCK
from models.domain.tasks import REQUESTS, TaskKind
from widgets.incident.instruction_board import InstructionBoard
from widgets.incident.instruction_rows import InstructionRow, rows_of
from widgets.theme import Theme

MOST = 1_000
"""Cases with open tasks that are looked up at the beginning; nobody reads further down."""


class InstructionPresenter(QObject):
    """Keeps the rows of each case that has open tasks; a change makes only its own case's rows anew."""

    def __init__(self, pane: InstructionBoard, room: Room) -> None:
        super().__init__(pane)
        self._pane = pane
        self._room = room
        self._cases: dict[str, Case] = {}
        self._rows: dict[str, list[InstructionRow]] = {}
        room.loaded.connect(self._look_up)
        room.came.connect(self._came)
        room.rules_changed.connect(self._all_anew)
        room.units_changed.connect(self._all_anew)
        room.second.connect(self._second)
        room.link_changed.connect(self._tell_stale)
        room.themed.connect(self._dress)
        pane.case_chosen.connect(room.choose)
        pane.action_chosen.connect(self._act)
        self._look_up()
        self._tell_stale()

    def _dress(self, theme: Theme) -> None:
        self._pane.set_theme(theme)

    def _tell_stale(self) -> None:
        self._pane.set_stale(not self._room.live)

    def _look_up(self) -> None:
        self._room.look_up(lambda cache: cache.with_open_tasks(MOST), self._found)

    def _found(self, cases: Sequence[Case]) -> None:
        """What came meanwhile is newer than what was looked up."""
        for case in cases:
            known = self._cases.get(case.number)
            if known is None or known.entries < case.entries:
                self._take(case)
        self._show()

    def _came(self, event: Came) -> None:
        changed = False
        for case in event.cases:
            changed |= self._take(case)
        for number in event.gone:
            changed |= self._drop(number)
        if changed:
            self._show()

    def _take(self, case: Case) -> bool:
        """Whether something is to be shown otherwise."""
        if not case.open_tasks():
            return self._drop(case.number)
        before = self._rows.get(case.number)
        self._cases[case.number] = case
        self._rows[case.number] = self._made(case)
        return self._rows[case.number] != before

    def _drop(self, number: str) -> bool:
        self._cases.pop(number, None)
        return self._rows.pop(number, None) is not None

    def _made(self, case: Case) -> list[InstructionRow]:
        rules = self._room.rules
        names = {**self._room.departments, **{sign: unit.name for sign, unit in self._room.units.items()}}
        return rows_of(case, names, ROUND_THE_CLOCK if rules is None else rules.times)

    def _all_anew(self) -> None:
        self._rows = {number: self._made(case) for number, case in self._cases.items()}
        self._show()

    def _show(self) -> None:
        rows = [row for rows in self._rows.values() for row in rows]
        self._pane.set_rows(rows)
        title = self.tr("Instructions ({n})").format(n=len(rows)) if rows else self.tr("Instructions")
        self._room.title("instructions", title)

    def _second(self, now: datetime) -> None:
        if self._pane.isVisible():
            self._pane.set_now(now)

    def _act(self, name: str, number: str, task: int) -> None:
        """Some kinds of tasks are decided on or found, rather than answered."""
        case = self._cases.get(number)
        asked = None if case is None else case.task(task)
        if case is None or asked is None:
            return
        if name == "answer" and asked.kind in REQUESTS:
            name = "decide"
        elif name == "answer" and asked.kind is TaskKind.VERIFICATION:
            name = "record_verification"
        room, action = self._room, BY_ID[name]
        if reason := why_not(case, action, room.roles):
            room.say(reason)
            return
        room.ordering.begin(action, case, list(room.units.values()), room.rows, task)
