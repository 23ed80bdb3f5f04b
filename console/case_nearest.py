"""Tells the case pane which units could be sent next and why, and opens the form for the one that is chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from console.actions import BY_ID, why_not
from console.room import Room
from models.domain.case import Case
from models.domain.decide_routing import matter_of
from models.domain.life_cycle import MOVES
from models.domain.nearest import Candidate, nearest_units
from models.domain.orders import DispatchCase
from models.rules.plans.roster import shipped_roster
from models.rules.sending import Sending, load_sending
from widgets.case.case_pane import CasePane
from widgets.case.nearest_row import NearUnit
from widgets.case.nearest_words import reasons_against, reasons_for, reckoning


class CaseNearest(QObject):
    """Made with the case pane. Worked out anew when the case is another, or once a second where units have changed."""

    def __init__(self, pane: CasePane, room: Room) -> None:
        super().__init__(pane)
        self._pane = pane
        self._room = room
        self._called: Mapping[str, str] = {}
        self._sending: Sending | None = None
        self._due = False
        room.case_shown.connect(self._tell)
        room.units_changed.connect(self._note)
        room.rules_changed.connect(self._note)
        room.second.connect(self._on_second)
        pane.unit_chosen.connect(self._send)

    def _note(self) -> None:
        self._due = True

    def _on_second(self) -> None:
        if self._due:
            self._tell()

    def _tell(self) -> None:
        self._due = False
        case = self._room.case
        if case is None or case.state not in MOVES[DispatchCase].states:
            self._pane.set_nearest(None)
            return
        if self._sending is None:
            self._sending, self._called = load_sending(), _names(self._room.language)
        departments, sending = self._departments(case), self._sending
        found = nearest_units(
            case, self._room.units.values(), departments, sending.travel, sending.needed(case.type_code)
        )
        names = ", ".join(self._room.departments.get(code, code) for code in departments)
        none = "" if found else self.tr("no other unit of {department} is on duty").format(department=names)
        self._pane.set_nearest([self._near(each, sending) for each in found], none)

    def _near(self, candidate: Candidate, sending: Sending) -> NearUnit:
        return NearUnit(
            candidate.unit.call_sign,
            candidate.unit.name,
            reasons_for(candidate, self._called),
            reasons_against(candidate, self._called, self._room.departments),
            reckoning(candidate, sending.travel),
        )

    def _departments(self, case: Case) -> tuple[str, ...]:
        """Whose it is: as a rule has it, or by the type; of units that a rule names, their departments."""
        catalogue, rules, units = self._room.catalogue, self._room.rules, self._room.units
        if not catalogue.knows(case.type_code):
            return tuple(dict.fromkeys(units[each.unit].department for each in case.active if each.unit in units))
        named = [catalogue.department(case.type_code)]
        if rules is not None:
            local = case.reported_at.astimezone(self._room.zone)
            route = rules.route(matter_of(case, catalogue.group(case.type_code), local))
            named = named if route is None else [route.lead, *route.helpers]
        return tuple(dict.fromkeys(units[name].department if name in units else name for name in named))

    def _send(self, call_sign: str) -> None:
        case, action = self._room.case, BY_ID["dispatch"]
        ordering = self._room.ordering
        reason = why_not(case, action, self._room.roles, case is not None and ordering.mediated(case))
        if reason or case is None:
            self._room.say(reason)
            return
        ordering.begin(action, case, list(self._room.units.values()), self._room.rows, wanted=call_sign)


def _names(language: str) -> dict[str, str]:
    """Skills and equipment by their keys, in the words of the screen."""
    roster = shipped_roster()
    return {key: named.name(language) for key, named in {**roster.skills, **roster.equipment}.items()}
