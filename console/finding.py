"""What the lookout has found, brought to where the officer needs it: forms, the pane of early warnings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from console.city_rules import CityRules
from console.found import DuplicatesFound, WarningsFound
from console.lookout import Lookout
from console.pane_table import PANE_BY_ID, pane_title
from console.registering import Registering
from console.room import Room
from console.suggesting import MOST_CANDIDATES
from models.domain.case import Case
from models.rules.duplicates.sketch import sketch_of
from models.rules.early_warnings.warning import EarlyWarning
from widgets.early_warnings.early_warning_words import subject_text, terms_text
from widgets.forms.choice_forms import MergeCandidate
from widgets.forms.duplicate_words import reasons_text

COMPARED = -1
"""The number of the question which cases may be the same matter as the chosen one; drafts count from 1."""


class Finding:
    """Answers of the lookout, each brought to whoever asked."""

    lookout: Lookout

    def __init__(self, room: Room, registering: Registering, rules: CityRules) -> None:
        self._room = room
        self._registering = registering
        self._rules = rules
        self._compared = ""

    def compare(self, case: Case) -> None:
        """Ask which cases may be the same matter as this one: the form that is open is offered them."""
        self._compared = case.number
        self.lookout.ask_duplicates(COMPARED, sketch_of(case, self._rules.group), MOST_CANDIDATES)

    def duplicates(self, event: DuplicatesFound) -> None:
        if event.asked != COMPARED:
            self._registering.found(event)
            return
        rows = ((likely, self._room.rows.case(likely.number)) for likely in event.likely)
        found = [MergeCandidate(row.number, row.title, reasons_text(likely)) for likely, row in rows if row is not None]
        self._room.ordering.offer(self._compared, found)

    def warnings(self, event: WarningsFound) -> None:
        self._room.warnings = event
        self._room.title("warnings", self._title(len(event.warnings)))
        self._room.warnings_found.emit()

    def verify(self, warning: EarlyWarning) -> None:
        """Somebody is to look at what an early warning is about."""
        units = [(unit.call_sign, unit.name) for unit in self._room.units.values()]
        told = f"{subject_text(warning, self._room.names)}\n{terms_text(warning)}"
        self._registering.verify(warning, told, self._rules.catalogue, units)

    def _title(self, count: int) -> str:
        counted = QCoreApplication.translate("Finding", "Early warnings ({n})").format(n=count)
        return counted if count else pane_title(PANE_BY_ID["warnings"])
