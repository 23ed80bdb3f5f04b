"""Gathers the page that a shift hands over, from what was picked of the rows and from the cases behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from models.domain.case import Case, CaseState, Stage, Unit
from models.domain.clocks import Clock, ClockKind, WorkTimes, due_at
from models.domain.shift.plan import ShiftPlan
from models.domain.shift.sheets import Figures, Matter, Page, Part, Section
from models.domain.tasks import REQUESTS

FAR = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Picked:
    """What the rows alone tell: figures, how many cases a part has, and the numbers of those to look at, in order."""

    figures: Figures
    counts: Mapping[Part, int]
    numbers: Mapping[Part, Sequence[str]]

    def wanted(self) -> list[str]:
        """The cases that have to be looked at, each once."""
        return list(dict.fromkeys(number for numbers in self.numbers.values() for number in numbers))


@dataclass(frozen=True, slots=True)
class Gathering:
    """What a page is made of. `cases` are those that were picked and those with an extension or a shelved alert."""

    picked: Picked
    cases: Mapping[str, Case]
    units: Iterable[Unit]
    times: WorkTimes
    plan: ShiftPlan
    now: datetime
    begun: datetime
    rests_on: int
    lines: tuple[int, ...] = ()


def gather(given: Gathering) -> Page:
    """The page as it stands now; each part sorted by the instant that counts in it."""
    sections = tuple(_section(given, part) for part in given.plan.parts)
    return Page(given.now, given.begun, given.rests_on, given.picked.figures, sections, given.lines)


def _section(given: Gathering, part: Part) -> Section:
    matters = sorted(_MATTERS[part](given), key=lambda matter: (matter.at or FAR, matter.case, matter.who))
    count = max(given.picked.counts.get(part, 0), len(matters))
    return Section(part, count, tuple(matters[: given.plan.most_listed]))


def noted(case: Case) -> bool:
    """Whether a page may have to speak of a case for what its row does not show."""
    return case.open and (any(_extended(clock) for clock in case.clocks) or _shelved(case))


def _picked(given: Gathering, part: Part) -> Iterator[Case]:
    for number in given.picked.numbers.get(part, ()):
        case = given.cases.get(number)
        if case is not None and case.open:
            yield case


def _open(given: Gathering) -> Iterator[Case]:
    return (case for case in given.cases.values() if case.open)


def _first_due(case: Case, times: WorkTimes) -> tuple[datetime | None, str]:
    """The running clock that falls due first."""
    running = [(due, clock.kind.value) for clock in case.clocks if (due := due_at(clock, times)) is not None]
    return min(running, default=(None, ""))


def _lead(case: Case) -> str:
    lead = case.lead if case.active else None
    return lead.unit if lead is not None else ""


def _by_due(part: Part, given: Gathering) -> Iterator[Matter]:
    for case in _picked(given, part):
        due, kind = _first_due(case, given.times)
        yield Matter(case.number, due, kind, _lead(case))


def _emergencies(given: Gathering) -> Iterator[Matter]:
    """Graded ones, with when the next report upward is due."""
    for case in _picked(given, Part.EMERGENCIES):
        if case.tracks.grade is not None:
            dues = (due_at(clock, given.times) for clock in case.clocks if clock.kind is ClockKind.EMERGENCY)
            yield Matter(case.number, min(filter(None, dues), default=None), case.tracks.grade.value, _lead(case))


def _tasks(given: Gathering) -> Iterator[Matter]:
    """Asked and not answered, with when the answer is due."""
    for case in _picked(given, Part.TASKS):
        for task in case.open_tasks():
            if task.kind not in REQUESTS:
                dues = (due_at(clock, given.times) for clock in case.clocks if clock.task == task.number)
                yield Matter(case.number, min(filter(None, dues), default=None), task.kind.value, task.to)


def _requests(given: Gathering) -> Iterator[Matter]:
    """More time or a pause asked for, not decided, with when it was asked."""
    for case in _picked(given, Part.TASKS):
        for task in case.open_tasks(*REQUESTS):
            yield Matter(case.number, task.at, task.kind.value, _lead(case))


def _pauses(given: Gathering) -> Iterator[Matter]:
    for case in _picked(given, Part.PAUSES):
        if case.state is CaseState.SUSPENDED:
            yield Matter(case.number, case.tracks.resume_at, "suspended", _lead(case))


def _extensions(given: Gathering) -> Iterator[Matter]:
    for case in _open(given):
        for clock in filter(_extended, case.clocks):
            yield Matter(case.number, due_at(clock, given.times), clock.kind.value, clock.unit or _lead(case))


def _shelf(given: Gathering) -> Iterator[Matter]:
    """Alerts that were made quiet, with when they call again, and which seat did it."""
    for case in _open(given):
        for heed in case.tracks.heeds:
            if heed.shelved and heed.until > given.now:
                yield Matter(case.number, heed.until, heed.alert.value, heed.by)


def _units(given: Gathering) -> Iterator[Matter]:
    """Units that are out, with since when, and how far they are where that is known."""
    for unit in given.units:
        if unit.cases:
            case = given.cases.get(unit.cases[-1])
            assignment = case.assignment_of(unit.call_sign) if case is not None else None
            stage = assignment.stage if assignment is not None else Stage.DISPATCHED
            yield Matter(unit.cases[-1], unit.since, stage.value, unit.call_sign)


def _warnings(given: Gathering) -> Iterator[Matter]:
    """Weather and hazard warnings that are in force, with since when."""
    for case in _picked(given, Part.WARNINGS):
        yield Matter(case.number, case.reported_at, case.type_code, _lead(case))


def _extended(clock: Clock) -> bool:
    return bool(clock.extensions) and not clock.stopped


def _shelved(case: Case) -> bool:
    return any(heed.shelved for heed in case.tracks.heeds)


_MATTERS = {
    Part.LEVEL_A: lambda given: _by_due(Part.LEVEL_A, given),
    Part.OVERDUE: lambda given: _by_due(Part.OVERDUE, given),
    Part.EMERGENCIES: _emergencies,
    Part.TASKS: _tasks,
    Part.REQUESTS: _requests,
    Part.PAUSES: _pauses,
    Part.EXTENSIONS: _extensions,
    Part.SHELF: _shelf,
    Part.UNITS: _units,
    Part.WARNINGS: _warnings,
}
