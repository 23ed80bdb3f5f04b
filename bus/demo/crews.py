"""What the simulated crews do: sign in, set out, travel, work, finish; now and then return a case or run late."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from bus.demo.city import Crew
from bus.demo.crew_words import awaits_answer, begun_at, word
from bus.demo.names import FIELD
from bus.demo.plans import Plan, Shift, plan_of
from bus.demo.room import Deed, Room
from models.domain.case import Assignment, Case, CaseState, Level, Stage
from models.domain.orders import (
    Arrive,
    CaseOrder,
    CompleteAssignment,
    ReturnAssignment,
    SetOut,
    SignAssignment,
)

AT_WORK = (CaseState.DISPATCHED, CaseState.HANDLING)

Work = tuple[Case, Assignment]


def steps(shift: Shift, room: Room, now: datetime) -> Iterator[Deed]:
    """What the crews do now: at most one order for each piece of work."""
    at_work: dict[str, list[Work]] = defaultdict(list)
    for case in room.cases.values():
        if case.state in AT_WORK:
            for assignment in case.active:
                if assignment.unit in shift.crews:
                    at_work[assignment.unit].append((case, assignment))
    for call_sign, work in at_work.items():
        for order in _of_crew(shift, shift.crews[call_sign], work, now):
            yield Deed(FIELD, order)


def _of_crew(shift: Shift, crew: Crew, work: list[Work], now: datetime) -> Iterator[CaseOrder]:
    """A crew signs whatever comes, but is out on one case at a time: the most urgent of those it could leave for."""
    waiting: list[tuple[Level, datetime, str]] = []
    out = False
    for case, assignment in work:
        its = plan_of(shift, case, crew)
        if assignment.stage is Stage.SIGNED and not crew.desk:
            ready = (assignment.signed_at or assignment.dispatched_at) + its.leave
            if now >= ready:
                waiting.append((case.level, ready, case.number))
            continue
        away = assignment.stage in (Stage.EN_ROUTE, Stage.ON_SCENE)
        out = out or (away and not awaits_answer(shift, case, assignment, now))
        order = _next(shift, crew, case, assignment, its, now)
        if order is not None:
            yield order
    if waiting and not out:
        yield SetOut(min(waiting)[2], crew.call_sign)


def _next(shift: Shift, crew: Crew, case: Case, assignment: Assignment, its: Plan, now: datetime) -> CaseOrder | None:
    if assignment.stage is Stage.DISPATCHED:
        if now < assignment.dispatched_at + its.sign:
            return None
        if its.returns and not assignment.designated:
            return ReturnAssignment(case.number, crew.call_sign, its.returns)
        return SignAssignment(case.number, crew.call_sign)
    if assignment.stage is Stage.EN_ROUTE:
        there = (assignment.set_out_at or assignment.dispatched_at) + its.travel
        return Arrive(case.number, crew.call_sign) if now >= there else None
    if (said := word(shift, crew, case, assignment, its, now)) is not None:
        return said
    begun = begun_at(crew, assignment, its)
    if begun is None or now < begun + its.work:
        return None
    if awaits_answer(shift, case, assignment, now):
        return None
    return CompleteAssignment(case.number, crew.call_sign, its.result)
