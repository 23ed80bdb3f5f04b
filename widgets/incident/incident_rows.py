"""The rows of the incident board: incidents, steps of the plan card, units by role, notes on how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from models.domain.incident.incident import Figures, Tick
from models.domain.instants import to_ms
from models.domain.lights import Light, light_of
from widgets.incident.incident_words import figures_text
from widgets.remaining import remaining_text
from widgets.words import duration_text, sender_name

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """`grade` is empty where it was only escalated; `due` is the next report upward's."""

    case: str
    title: str
    grade: str
    escalation: int
    area: str
    since: datetime
    due: datetime | None = None
    soon: datetime | None = None

    @property
    def key(self) -> str:
        return self.case

    @property
    def mark(self) -> str:
        return self.grade or f"↑{self.escalation}"

    @property
    def cells(self) -> tuple[str, ...]:
        return (f"{self.mark} {self.title}",)

    @property
    def spoken(self) -> str:
        return ", ".join(filter(None, (self.mark, self.title, self.area, self.case)))

    @property
    def tip(self) -> str:
        return f"{self.case}\n{self.title}\n{self.area}"

    def light(self, now: datetime) -> Light:
        return light_of(self.due, self.soon, False, now)

    def timer(self, now: datetime) -> str:
        """What is left until the next report, or how long it has lasted."""
        left = remaining_text(self.light(now), 0 if self.due is None else to_ms(self.due), to_ms(now))
        return left or duration_text(now - self.since)

    @property
    def rank(self) -> tuple[int, int, float]:
        """The worst first: by grade, then by how far it was escalated, then by what is due."""
        grades = ("I", "II", "III", "IV")
        grade = grades.index(self.grade) if self.grade in grades else len(grades)
        return grade, -self.escalation, float("inf") if self.due is None else self.due.timestamp()


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step of the plan card. `done` says who ticked it and when, or what proves it; empty: not done."""

    key: str
    text: str
    role: str
    basis: str
    due: datetime | None = None
    soon: datetime | None = None
    tick: Tick | None = None
    done: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        return (f"{'☑' if self.over else '☐'} {self.text}",)

    @property
    def spoken(self) -> str:
        state = self.done or translate("incident", "not done")
        return ", ".join(filter(None, (self.text, self.role, state)))

    @property
    def tip(self) -> str:
        basis = translate("incident", "Basis: {basis}").format(basis=self.basis)
        return "\n".join(filter(None, (self.text, self.role, self.done, basis)))

    @property
    def over(self) -> bool:
        return bool(self.done)

    def light(self, now: datetime) -> Light:
        return Light.NONE if self.over else light_of(self.due, self.soon, False, now)

    def timer(self, now: datetime) -> str:
        if self.done:
            return self.done
        return remaining_text(self.light(now), 0 if self.due is None else to_ms(self.due), to_ms(now))


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A unit at the scene and what it is there; or, with no unit, a role of the plan card that nobody has."""

    role: str
    unit: str
    name: str
    stage: str = ""
    since: datetime | None = None
    lead: bool = False

    @property
    def key(self) -> str:
        return self.unit or f"role {self.role}"

    @property
    def cells(self) -> tuple[str, ...]:
        return (f"{self.role} {self.name}",)

    @property
    def spoken(self) -> str:
        return ", ".join(filter(None, (self.role, self.name, self.stage)))

    @property
    def tip(self) -> str:
        return "\n".join(filter(None, (self.name, self.unit, self.role, self.stage)))


@dataclass(frozen=True, slots=True)
class SituationRow:
    """`time` is short and local."""

    number: int
    time: str
    by: str
    text: str
    figures: Figures

    @property
    def key(self) -> str:
        return str(self.number)

    @property
    def counted(self) -> str:
        return figures_text(self.figures)

    @property
    def cells(self) -> tuple[str, ...]:
        return (" ".join(filter(None, (self.time, self.counted, self.text))),)

    @property
    def spoken(self) -> str:
        return ", ".join(filter(None, (self.time, sender_name(self.by), self.counted, self.text)))

    @property
    def tip(self) -> str:
        return "\n".join(filter(None, (f"{self.time} {sender_name(self.by)}", self.counted, self.text)))
