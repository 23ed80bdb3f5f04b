"""What facts about an incident make of its case."""

from __future__ import annotations

from dataclasses import replace

from models.domain.case import Case
from models.domain.incident.facts import IncidentFact, RoleAssigned, SituationAdded, StepTicked, StepUnticked
from models.domain.incident.incident import MOST_KEPT, NO_INCIDENT, Incident, Situation, Tick, UnitRole


def incident_moved(case: Case, fact: IncidentFact, by: str) -> Case:
    after = _after(case.incident, fact, by)
    return case.on_track(incident=None if after == NO_INCIDENT else after)


def _after(incident: Incident, fact: IncidentFact, by: str) -> Incident:
    match fact:
        case StepTicked():
            return replace(incident, ticks=(*incident.ticks, Tick(fact.step, fact.text, fact.at, by)))
        case StepUnticked():
            return replace(incident, ticks=tuple(tick for tick in incident.ticks if tick.step != fact.step))
        case RoleAssigned():
            others = tuple(each for each in incident.roles if each.unit != fact.unit)
            given = (UnitRole(fact.unit, fact.role, fact.text),) if fact.role else ()
            return replace(incident, roles=(*others, *given))
        case SituationAdded():
            return _noted(incident, fact, by)


def _noted(incident: Incident, fact: SituationAdded, by: str) -> Incident:
    note = Situation(incident.noted + 1, fact.at, by, fact.text, fact.figures)
    return replace(
        incident,
        situations=(*incident.situations, note)[-MOST_KEPT:],
        noted=note.number,
        figures=incident.figures.after(fact.figures),
    )
