"""Orders about an incident: its plan card, who is what at the scene, how it stands, one instruction to several."""

from __future__ import annotations

from dataclasses import dataclass

from models.domain.incident.incident import NO_FIGURES, Figures


@dataclass(frozen=True, slots=True)
class Broadcast:
    """One instruction to several units, departments or posts at once: each has a task of its own to receive and answer.

    `limit` such as `30nm`; empty for the policy's.
    """

    case: str
    recipients: tuple[str, ...]
    text: str
    limit: str = ""


@dataclass(frozen=True, slots=True)
class TickStep:
    """A step of the plan card was carried out. `text` is the step as it was read, so that the journal tells it."""

    case: str
    step: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class UntickStep:
    case: str
    step: str


@dataclass(frozen=True, slots=True)
class AssignRole:
    """What a unit at work is at the scene; an empty role takes away the one that it has."""

    case: str
    unit: str
    role: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class AddSituation:
    """How it stands, in words or in figures, or both."""

    case: str
    text: str = ""
    figures: Figures = NO_FIGURES


IncidentOrder = Broadcast | TickStep | UntickStep | AssignRole | AddSituation
