"""What the lookout has found, brought to where the officer needs it: forms, the pane of early warnings."""

from __future__ import annotations

from collections.abc import Callable

from console.city_rules import CityRules
from console.found import DuplicatesFound, WarningsFound
from console.lookout import Lookout
from console.ordering import Ordering
from console.registering import Registering
from console.suggesting import MOST_CANDIDATES
from console.window import MainWindow
from models.domain.case import Case, Unit
from models.rules.duplicates.sketch import sketch_of
from models.rules.early_warnings.warning import EarlyWarning
from widgets.choice_forms import MergeCandidate
from widgets.duplicate_words import reasons_text
from widgets.early_warning_words import subject_text, terms_text

COMPARED = -1
"""The number of the question which cases may be the same matter as the chosen one; drafts count from 1."""


class Finding:
    """`units` gives the units there are, for who can be sent to look."""

    lookout: Lookout

    def __init__(
        self,
        window: MainWindow,
        ordering: Ordering,
        registering: Registering,
        rules: CityRules,
        units: Callable[[], list[Unit]],
    ) -> None:
        self._window = window
        self._ordering = ordering
        self._registering = registering
        self._rules = rules
        self._units = units
        self._compared = ""

    def compare(self, case: Case) -> None:
        """Ask which cases may be the same matter as this one: the form that is open is offered them."""
        self._compared = case.number
        self.lookout.ask_duplicates(COMPARED, sketch_of(case, self._rules.group), MOST_CANDIDATES)

    def duplicates(self, event: DuplicatesFound) -> None:
        if event.asked != COMPARED:
            self._registering.found(event)
            return
        rows = ((likely, self._window.rows.case(likely.number)) for likely in event.likely)
        found = [MergeCandidate(row.number, row.title, reasons_text(likely)) for likely, row in rows if row is not None]
        self._ordering.offer(self._compared, found)

    def warnings(self, event: WarningsFound) -> None:
        self._window.warnings.set_history(event.weeks, event.needed)
        self._window.warnings.set_warnings(event.warnings)
        self._window.set_warning_count(len(event.warnings))

    def verify(self, warning: EarlyWarning) -> None:
        """Somebody is to look at what an early warning is about."""
        units = [(unit.call_sign, unit.name) for unit in self._units()]
        told = f"{subject_text(warning, self._rules.names)}\n{terms_text(warning)}"
        self._registering.verify(warning, told, self._rules.catalogue, units)
