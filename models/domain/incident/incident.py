"""An incident: a case with an emergency grade, or one that was escalated. What is kept of its running beside tasks."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime

MOST_KEPT = 24
"""Situation notes that a case carries with it, the latest; the others stand in its timeline."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What a situation counts: people as numbers, never as persons, and the water in centimetres. None: not said."""

    affected: int | None = None
    trapped: int | None = None
    injured: int | None = None
    dead: int | None = None
    water_cm: int | None = None

    def said(self) -> dict[str, int]:
        """The figures that were said, by their names."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: value for name, value in values.items() if value is not None}

    def after(self, news: Figures) -> Figures:
        """These figures with what is newly said in place of what was said before."""
        return replace(self, **news.said())


NO_FIGURES = Figures()


@dataclass(frozen=True, slots=True)
class Situation:
    """One note on how it stands. `number` counts from 1 within the case."""

    number: int
    at: datetime
    by: str
    text: str
    figures: Figures = NO_FIGURES


@dataclass(frozen=True, slots=True)
class Tick:
    """A step of the plan card that was carried out. `text` is the step as it was read, for when the card is another."""

    step: str
    text: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class UnitRole:
    """What a unit is at the scene. `role` is a key of the plan cards, `text` its name as it was read."""

    unit: str
    role: str
    text: str


@dataclass(frozen=True, slots=True)
class Incident:
    """`figures` are the latest of each kind, whichever note said them; `noted` counts all notes there were."""

    ticks: tuple[Tick, ...] = ()
    roles: tuple[UnitRole, ...] = ()
    situations: tuple[Situation, ...] = ()
    noted: int = 0
    figures: Figures = NO_FIGURES

    def tick(self, step: str) -> Tick | None:
        return next((tick for tick in self.ticks if tick.step == step), None)

    def role_of(self, unit: str) -> UnitRole | None:
        return next((each for each in self.roles if each.unit == unit), None)


NO_INCIDENT = Incident()
