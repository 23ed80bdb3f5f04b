"""What the command line may look at while a line is read: what this seat knows, at one moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Protocol

from models.domain.case import Case, Unit
from models.domain.decide_tracks import MEDIATION_PROFILE
from models.domain.roles import Role
from models.domain.rules import Rules
from models.domain.summary import CaseRow
from models.rules.catalogue import Catalogue


class Rows(Protocol):
    """The live list of cases, as far as the line asks it."""

    def case(self, number: str) -> CaseRow | None: ...

    def numbered(self, ending: str, most: int) -> list[CaseRow]:
        """Known cases whose numbers end so, the latest first."""

    def worded(self, text: str, most: int) -> list[CaseRow]:
        """Known open cases that have all of these words in them, the most urgent first."""


@dataclass(frozen=True, slots=True)
class Known:
    """`chosen` is the case on show. `cases` are those that have been read whole, by number, the chosen one among them.

    `departments` and `types` are names by code. `rules` is None while they have not come; then nothing is foretold.
    """

    rows: Rows
    now: datetime
    zone: tzinfo
    roles: frozenset[Role]
    chosen: Case | None = None
    cases: Mapping[str, Case] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    departments: Mapping[str, str] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)
    catalogue: Catalogue | None = None
    rules: Rules | None = None

    def case(self, number: str) -> Case | None:
        """A case as a whole, where it has been read."""
        if self.chosen is not None and self.chosen.number == number:
            return self.chosen
        return self.cases.get(number)

    def mediated(self, case: Case) -> bool:
        """Whether the case is a dispute, by its type."""
        known = self.catalogue is not None and self.catalogue.knows(case.type_code)
        return known and self.catalogue is not None and self.catalogue.profile(case.type_code) == MEDIATION_PROFILE

    def department_of(self, case: Case) -> str:
        """The code of the department that such a case is for; empty where the catalogue does not know the type."""
        if self.catalogue is None or not self.catalogue.knows(case.type_code):
            return ""
        return self.catalogue.department(case.type_code)

    def listed(self) -> Sequence[Unit]:
        return list(self.units.values())
