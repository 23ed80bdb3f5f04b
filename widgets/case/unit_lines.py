"""What the units on a case have done and what is awaited of them, as plain frozen lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from models.domain.case import Assignment, Case, Stage
from models.domain.clocks import ROUND_THE_CLOCK, Clock, ClockKind, WorkTimes, due_at
from models.domain.lights import DEFAULT_LIGHT_LIMITS, Light, LightLimits, light_of, soon_at
from widgets.words import clock_name, duration_text, stage_name, time_text

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One assignment. `steps` are words with times, in order; `timer` is what counts now, with the light it has.

    One that `helps` works beside the lead; a `designated` one was told by the centre that the case is its own: it may
    not return it.
    """

    unit: str
    name: str
    lead: bool
    active: bool
    steps: tuple[str, ...]
    note: str
    timer: str
    light: Light
    designated: bool = False
    helps: bool = False


def unit_lines(
    case: Case,
    now: datetime,
    tz: tzinfo,
    unit_names: Mapping[str, str],
    limits: LightLimits = DEFAULT_LIGHT_LIMITS,
    times: WorkTimes = ROUND_THE_CLOCK,
) -> tuple[UnitLine, ...]:
    """A line for each assignment: the lead, then who is at work, then who has gone, each in order of dispatch."""
    ordered = sorted(case.assignments, key=lambda a: (not a.active, not a.lead))
    lines = []
    for assignment in ordered:
        timer, light = _timer(case, assignment, now, limits, times)
        lines.append(
            UnitLine(
                unit=assignment.unit,
                name=unit_names.get(assignment.unit, assignment.unit),
                lead=assignment.lead,
                active=assignment.active,
                steps=_steps(assignment, now, tz),
                note=assignment.note,
                timer=timer,
                light=light,
                designated=assignment.designated,
                helps=assignment.active and not assignment.lead and any(a.lead for a in case.active),
            )
        )
    return tuple(lines)


def _steps(assignment: Assignment, now: datetime, tz: tzinfo) -> tuple[str, ...]:
    moments = [
        (Stage.DISPATCHED, assignment.dispatched_at),
        (Stage.SIGNED, assignment.signed_at),
        (Stage.EN_ROUTE, assignment.set_out_at),
        (Stage.ON_SCENE, assignment.arrived_at),
    ]
    if not assignment.active:
        moments.append((assignment.stage, assignment.ended_at))
    steps, before = [], now
    for stage, at in moments:
        if at is not None:
            steps.append(f"{stage_name(stage)} {time_text(at, before, tz)}")
            before = at  # a day is named once, not with every step of it
    return tuple(steps)


def _timer(
    case: Case, assignment: Assignment, now: datetime, limits: LightLimits, times: WorkTimes
) -> tuple[str, Light]:
    """What is awaited of the unit if a clock watches it, else how long it has been at its stage."""
    if not assignment.active:
        ended = assignment.ended_at
        if assignment.stage is not Stage.DONE or ended is None:
            return "", Light.NONE
        took = duration_text(ended - assignment.dispatched_at)
        return translate("words", "took {time}").format(time=took), Light.NONE
    clock = _awaited(case, assignment)
    due = None if clock is None else due_at(clock, times)
    if clock is not None and due is not None:
        light = light_of(due, soon_at(clock, limits, times), clock.paused, now, limits)
        text = translate("words", "{step} overdue {time}") if now >= due else translate("words", "{step} in {time}")
        left = duration_text(abs(due - now))
        return text.format(step=clock_name(clock.kind), time=left), light
    since = assignment.arrived_at or assignment.set_out_at or assignment.signed_at or assignment.dispatched_at
    text = translate("words", "{time} {stage}")
    return text.format(time=duration_text(now - since), stage=stage_name(assignment.stage)), Light.NONE


def _awaited(case: Case, assignment: Assignment) -> Clock | None:
    """The running clock that watches this unit's next step."""
    steps = {
        Stage.DISPATCHED: (ClockKind.SIGN, ClockKind.ARRIVE),
        Stage.SIGNED: (ClockKind.ARRIVE, ClockKind.FEEDBACK),
        Stage.EN_ROUTE: (ClockKind.ARRIVE, ClockKind.FEEDBACK),
        Stage.ON_SCENE: (ClockKind.FEEDBACK,),
    }
    for kind in steps.get(assignment.stage, ()):
        for clock in case.clocks:
            if clock.kind is kind and clock.running and clock.unit == assignment.unit:
                return clock
    return None
