"""Tells the case pane what was said in the reports merged into the case, and splits one off where that is asked."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from console.actions import BY_ID, why_not
from console.room import Room
from models.domain.case import Case
from models.store.cache import Cache
from widgets.case.case_pane import CasePane
from widgets.case.merged_list import MergedReport

MOST = 60
"""Merged reports that are looked up at once."""


class CaseMerged(QObject):
    """Made with the case pane."""

    def __init__(self, pane: CasePane, room: Room) -> None:
        super().__init__(pane)
        self._pane = pane
        self._room = room
        self._asked: tuple[str, ...] = ()
        room.case_shown.connect(self._look_up)
        pane.split_asked.connect(self._ask_to_split)

    def _look_up(self) -> None:
        case = self._room.case
        wanted = () if case is None else case.merged[:MOST]
        if wanted != self._asked:
            self._asked = wanted
            self._room.look_up(partial(cases_of, wanted), partial(self._tell, wanted))

    def _tell(self, wanted: tuple[str, ...], cases: list[Case]) -> None:
        if wanted == self._asked:
            self._pane.set_merged({case.number: _report(case) for case in cases})

    def _ask_to_split(self, number: str) -> None:
        self._room.look_up(partial(cases_of, (number,)), self._split)

    def _split(self, cases: list[Case]) -> None:
        action = BY_ID["unmerge"]
        if not cases:
            self._room.say(self.tr("This report is not here: it can be split off when the hub is heard."), "warning")
        elif reason := why_not(cases[0], action, self._room.roles):
            self._room.say(reason)
        else:
            self._room.ordering.begin(action, cases[0], list(self._room.units.values()), self._room.rows)


def cases_of(numbers: tuple[str, ...], cache: Cache) -> list[Case]:
    return [case for case in map(cache.case, numbers) if case is not None]


def _report(case: Case) -> MergedReport:
    return MergedReport(case.number, case.channel, case.reported_at, case.text or case.title)
