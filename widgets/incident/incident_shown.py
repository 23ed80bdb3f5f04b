"""Everything that the incident board shows of one incident, worked out from its case as plain frozen rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from PySide6.QtCore import QCoreApplication

from models.domain.case import Assignment, Case, EmergencyReport
from models.domain.clocks import ROUND_THE_CLOCK, Clock, ClockKind, WorkTimes, due_at
from models.domain.decide_tracks import next_reports
from models.domain.facts import EmergencyReported, Entry
from models.domain.incident.incident import Figures
from models.domain.lights import DEFAULT_LIGHT_LIMITS, soon_at
from models.domain.tasks import TaskKind
from models.rules.plans.cards import PlanCards, PlanStep
from widgets.incident.incident_rows import IncidentRow, RoleRow, SituationRow, StepRow
from widgets.incident.instruction_rows import InstructionRow, rows_of, unanswered_first
from widgets.track_words import emergency_report_name
from widgets.words import sender_name, stage_name, time_text

translate = QCoreApplication.translate
ASKED = frozenset({TaskKind.INSTRUCTION, TaskKind.SUPERVISION})


@dataclass(frozen=True, slots=True)
class Names:
    """How things are called: units and departments by their keys, the language of the data, the zone of the screen."""

    of: Mapping[str, str]
    types: Mapping[str, str]
    language: str
    zone: tzinfo


@dataclass(frozen=True, slots=True)
class IncidentShown:
    """`sent` are the reports upward with their times; `next_report` is what is due at the row's `due`."""

    row: IncidentRow
    type_name: str
    place: str
    reported_at: datetime
    sent: tuple[str, ...]
    next_report: str
    card: str
    basis: str
    steps: tuple[StepRow, ...]
    roles: tuple[RoleRow, ...]
    instructions: tuple[InstructionRow, ...]
    situations: tuple[SituationRow, ...]
    figures: Figures


def incident_row(case: Case, times: WorkTimes = ROUND_THE_CLOCK) -> IncidentRow:
    clock = _report_clock(case)
    grade = case.tracks.grade
    return IncidentRow(
        case=case.number,
        title=case.title,
        grade="" if grade is None else grade.value,
        escalation=case.tracks.escalation,
        area=case.place.area,
        since=case.reported_at,
        due=None if clock is None else due_at(clock, times),
        soon=None if clock is None else soon_at(clock, DEFAULT_LIGHT_LIMITS, times),
    )


def graded_at(case: Case) -> datetime:
    """Since when it is an emergency: since its first report upward was to be made."""
    starts = (clock.started_at for clock in case.clocks if clock.kind is ClockKind.EMERGENCY)
    return min(starts, default=case.reported_at)


def is_incident(case: Case) -> bool:
    return case.open and (case.tracks.grade is not None or case.tracks.escalation > 0)


def incident_shown(
    case: Case,
    entries: Sequence[Entry],
    cards: PlanCards,
    names: Names,
    now: datetime,
    times: WorkTimes = ROUND_THE_CLOCK,
) -> IncidentShown:
    card = cards.card(case.type_code)
    waits = next_reports(case) if _report_clock(case) is not None else ()
    return IncidentShown(
        row=incident_row(case, times),
        type_name=names.types.get(case.type_code, case.type_code),
        place=" · ".join(filter(None, (case.place.area, case.place.address))),
        reported_at=case.reported_at,
        sent=tuple(_sent(case, entries, names, now)),
        next_report=emergency_report_name(waits[0]) if waits else "",
        card=card.name(names.language),
        basis=card.basis,
        steps=tuple(_step(case, step, cards, names, now) for step in card.steps),
        roles=tuple(_roles(case, cards, card.steps, names)),
        instructions=tuple(unanswered_first(rows_of(case, names.of, times, ASKED, ended=True))),
        situations=tuple(_situations(case, names, now)),
        figures=case.incident.figures,
    )


def _report_clock(case: Case) -> Clock | None:
    """The clock of the next report upward."""
    return next((c for c in reversed(case.clocks) if c.kind is ClockKind.EMERGENCY and not c.stopped), None)


def _sent(case: Case, entries: Sequence[Entry], names: Names, now: datetime) -> Iterator[str]:
    """The reports that were made, each kind with its last time and how often; no times where none are known."""
    told = [entry.fact for entry in entries if isinstance(entry.fact, EmergencyReported)]
    for kind in EmergencyReport:
        made = [fact for fact in told if fact.report is kind]
        if made:
            again = f" ×{len(made)}" if len(made) > 1 else ""
            yield f"{emergency_report_name(kind)}{again} ✓ {time_text(made[-1].at, now, names.zone)}"
    if not told and case.tracks.emergency is not None:
        yield f"{emergency_report_name(case.tracks.emergency)} ✓"


def _step(case: Case, step: PlanStep, cards: PlanCards, names: Names, now: datetime) -> StepRow:
    tick = case.incident.tick(step.id)
    due = None if step.within is None or case.tracks.grade is None else graded_at(case) + step.within
    spare = timedelta() if step.within is None else step.within * DEFAULT_LIGHT_LIMITS.soon_share
    return StepRow(
        key=step.id,
        text=step.name(names.language),
        role=cards.role_name(step.role, names.language),
        basis=step.basis,
        due=due,
        soon=None if due is None else due - spare,
        tick=tick,
        done=_proof(case, step) if tick is None else f"{sender_name(tick.by)} {time_text(tick.at, now, names.zone)}",
    )


def _proof(case: Case, step: PlanStep) -> str:
    """What the case itself shows as proof that a step is done, in words; empty where nothing does."""
    if step.proved_by == "report" and case.tracks.emergency is not None:
        return emergency_report_name(case.tracks.emergency)
    at_work = {assignment.unit for assignment in case.active}
    holders = [each.unit for each in case.incident.roles if each.role == step.role and each.unit in at_work]
    return holders[0] if step.proved_by == "role" and holders else ""


def _roles(case: Case, cards: PlanCards, steps: Sequence[PlanStep], names: Names) -> Iterator[RoleRow]:
    """Units by role in the order of the roles, then roles that the card still needs, then units without one."""
    held = {each.unit: each for each in case.incident.roles}
    at_work = {assignment.unit: assignment for assignment in case.active}
    needed = {step.role for step in steps if case.incident.tick(step.id) is None and not _proof(case, step)}
    missing = []
    for role in cards.roles:
        units = [unit for unit in at_work if unit in held and held[unit].role == role.id]
        name = role.name(names.language)
        yield from (_unit_row(name, at_work[unit], names) for unit in units)
        if not units and role.id in needed:
            missing.append(RoleRow(name, "", translate("incident", "nobody yet")))
    known = {role.id for role in cards.roles}
    for unit, assignment in at_work.items():
        if unit in held and held[unit].role not in known:
            yield _unit_row(held[unit].text or held[unit].role, assignment, names)
    yield from missing
    yield from (_unit_row("", at_work[unit], names) for unit in at_work if unit not in held)


def _unit_row(role: str, assignment: Assignment, names: Names) -> RoleRow:
    moments = (assignment.arrived_at, assignment.set_out_at, assignment.signed_at, assignment.dispatched_at)
    return RoleRow(
        role=role,
        unit=assignment.unit,
        name=names.of.get(assignment.unit, assignment.unit),
        stage=stage_name(assignment.stage),
        since=next(at for at in moments if at is not None),
        lead=assignment.lead,
    )


def _situations(case: Case, names: Names, now: datetime) -> Iterator[SituationRow]:
    for note in reversed(case.incident.situations):
        yield SituationRow(note.number, time_text(note.at, now, names.zone), note.by, note.text, note.figures)
