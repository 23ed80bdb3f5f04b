"""What happened in an incident. The entry of the journal says who."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from models.domain.incident.incident import NO_FIGURES, Figures


@dataclass(frozen=True, slots=True)
class StepTicked:
    case: str
    at: datetime
    step: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class StepUnticked:
    case: str
    at: datetime
    step: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class RoleAssigned:
    """An empty role: the unit has none any more."""

    case: str
    at: datetime
    unit: str
    role: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class SituationAdded:
    case: str
    at: datetime
    text: str = ""
    figures: Figures = NO_FIGURES


IncidentFact = StepTicked | StepUnticked | RoleAssigned | SituationAdded
