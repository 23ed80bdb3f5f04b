"""A forecast reckoned from what was taken of the rows at one instant: in the seat's thread, away from the screen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.domain.case import Case
from models.domain.clocks import WorkTimes
from models.domain.forecast import (
    Forecast,
    Kind,
    Lot,
    Pace,
    Paces,
    Run,
    Tally,
    forecast,
    looked_back,
    paces_of,
    runs_of,
)
from widgets.queue.row_dues import Counted

Departments = Mapping[str, str]
"""The department of each case type, by their codes."""
Told = list[tuple[str, tuple[Run, ...]]]


@dataclass(frozen=True, slots=True)
class Question:
    """All that a forecast is made from, taken at one instant in the screen's thread."""

    now: float
    runs: Mapping[str, tuple[Run, ...]]
    changed: tuple[Case, ...]
    coming: list[Counted]
    turned: list[Counted]
    waited: list[Counted]
    departments: Departments
    times: WorkTimes


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of it; `told` are the clocks of the cases that had changed."""

    told: Told
    paces: Paces
    foretold: Forecast
    past: Tally | None


def told_of(cases: Iterable[Case], departments: Departments, times: WorkTimes) -> Told:
    """The clocks of each case. Away from the screen: thousands of them are reckoned."""
    return [(case.number, runs_of(case, departments.get(case.type_code, ""), times)) for case in cases]


def answered(question: Question) -> Answer:
    """Reckon a forecast, and how good it would have been an hour ago."""
    told = told_of(question.changed, question.departments, question.times)
    runs = [run for of_case in {**question.runs, **dict(told)}.values() for run in of_case]
    paces = paces_of(runs, question.now, beside=paces_waited(question.waited, question.departments))
    past = looked_back(runs, question.now, stood=lots_of(question.turned, question.departments))
    return Answer(told, paces, forecast(lots_of(question.coming, question.departments), paces), past)


def lots_of(counted: Iterable[Counted], departments: Departments) -> tuple[Lot, ...]:
    """Cases by kind and minute; each turns red in the middle of its minute."""
    return tuple(
        Lot(Kind(departments.get(each.type_code, ""), each.clock), 60 * each.minute + 30, round(each.amount))
        for each in counted
    )


def paces_waited(counted: Iterable[Counted], departments: Departments) -> dict[Kind, Pace]:
    """Hours that cases waited which nobody has finished."""
    paces: dict[Kind, Pace] = {}
    for each in counted:
        kind = Kind(departments.get(each.type_code, ""), each.clock)
        paces[kind] = paces.get(kind, Pace()).plus(Pace(0, each.amount))
    return paces
