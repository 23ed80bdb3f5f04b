"""The last hours of the city, as a source hands them over: reports and crews' progress, dated in the past."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto

from bus.demo.chance import lot
from bus.demo.day import Arrival
from bus.demo.handover import Handover
from bus.demo.past import TODAY
from bus.demo.plans import Job, Shift, plan
from bus.demo.rehearsal import Rehearsal, arrivals
from bus.demo.sending import nearest
from bus.demo.telling import Message, messages_of, report_as_it_came
from models.domain.case import Case, CaseState, Level
from models.domain.decide_routing import matter_of
from models.domain.facts import CaseReported, Entry
from models.domain.orders import ReportCase

CITY_HOURS = timedelta(hours=4.5)
"""How much of the city's time is told: by then every queue is as full as it stays."""
LOOK_EVERY = timedelta(minutes=1)
BREATHE_EVERY = 20

BRIEFLY = (CaseState.MERGED, CaseState.REFUSED, CaseState.VOID)
"""A source cannot say this of its records: they are told as reports, and done again at the handover."""
RECENT = timedelta(hours=1)
"""Those of them that are told, in city time: older ones would be taken for reports that nobody looked at."""
FRESH = timedelta(minutes=30)
"""What a rule sends at once would be sent at the telling: of the routine, only what has just come in is told."""


@dataclass(frozen=True, slots=True)
class History:
    """What the source tells, in the order in which it happened, and what the others do again after it."""

    messages: list[Message]
    handover: Handover


def span(shift: Shift) -> timedelta:
    """How far back the whole of this shift's history reaches."""
    return CITY_HOURS / shift.pace


def history(shift: Shift, now: datetime, breathe: Callable[[], None] = lambda: None) -> History:
    """What happened up to `now`. It takes a second or so: `breathe` is called again and again meanwhile."""
    middle = now - span(shift)
    start = min(middle, now - TODAY)
    rehearsal = Rehearsal(shift, start)
    for nth, _ in enumerate(_hours(rehearsal, middle, now)):
        if nth % BREATHE_EVERY == 0:
            breathe()
    cases, told = rehearsal.board.cases, []
    ways = {number: _way_to_tell(shift, case, now) for number, case in cases.items()}
    reports: dict[str, ReportCase] = {}
    for entry in rehearsal.entries:
        if isinstance(entry.fact, CaseReported):
            reports[entry.case] = report_as_it_came(shift.city, entry.fact)
        if entry.case and (way := ways[entry.case]) is not Way.NOT:
            report, case = reports[entry.case], cases[entry.case]
            if way is Way.STEPS or isinstance(entry.fact, CaseReported):
                at = _instant(shift, entry, report)
                told += list(messages_of(entry.fact, _closed(report, case) if way is Way.CLOSED else report, at, case))
    told.sort(key=lambda timed: timed[0])
    messages = [message for _, message in told]
    open_ones = {number: case for number, case in cases.items() if ways[number] in (Way.STEPS, Way.REPORT)}
    return History(messages, Handover.of(shift, rehearsal.done, open_ones))


def _hours(rehearsal: Rehearsal, middle: datetime, now: datetime) -> Iterator[datetime]:
    """The slow cases of the hours before, then everything of the last ones."""
    shift = rehearsal.shift
    slow = (a for a in arrivals(shift, rehearsal.now, middle) if _still_in_hand(shift, a, now))
    yield from rehearsal.run(middle, LOOK_EVERY, slow)
    yield from rehearsal.run(now, LOOK_EVERY / shift.pace, arrivals(shift, middle, now))


class Way(Enum):
    """How a case is told: not at all, as a report alone, as a report that is closed, or step by step."""

    NOT = auto()
    REPORT = auto()
    CLOSED = auto()
    STEPS = auto()


def _way_to_tell(shift: Shift, case: Case, now: datetime) -> Way:
    age = (now - case.reported_at) * shift.pace
    if case.state in BRIEFLY:
        return Way.REPORT if age <= RECENT else Way.NOT
    if not _sent_at_once(shift, case, now):
        return Way.STEPS
    if not case.open:
        return Way.CLOSED
    return Way.REPORT if age <= FRESH or case.level is Level.A else Way.NOT


def _sent_at_once(shift: Shift, case: Case, now: datetime) -> bool:
    """Whether a rule of the hub sends somebody by itself when the report is told."""
    rules = shift.rules
    if not rules.may_act(case.type_code) or case.reported_at < now - rules.acts_within():
        return False
    local = case.reported_at.astimezone(shift.city.zone)
    route = rules.route(matter_of(case, case.type_code[:2], local))
    return route is not None and route.automatic


def _closed(report: ReportCase, case: Case) -> ReportCase:
    return replace(report, closed_at=case.closed_at, result=case.result)


def _still_in_hand(shift: Shift, arrival: Arrival, now: datetime) -> bool:
    """Whether the crew that is likely to be sent would not be through by now."""
    at, report = arrival
    kind = shift.catalogue.types[report.type_code]
    crew = nearest(shift, kind.department, report.place, dict.fromkeys(shift.crews, 0))
    if crew is None:
        return False
    job = Job(report.record, kind.code, kind.level, report.place)
    return at + plan(shift, job, shift.crews[crew]).whole > now


def _instant(shift: Shift, entry: Entry, report: ReportCase) -> datetime:
    """The rehearsal looks once a step; in the city things happen at any moment of the step before."""
    if isinstance(entry.fact, CaseReported):
        return entry.fact.at
    drawn = entry.recorded_at - lot(report.record, entry.recorded_at) * LOOK_EVERY / shift.pace
    return max(drawn, report.reported_at)
