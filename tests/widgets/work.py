"""Cases with one unit each for the tests of the timeline, and the pane that shows them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from models.domain.case import Assignment, Case, CaseState, Place, Stage
from models.domain.clocks import ClockKind
from models.domain.summary import summarise
from tests.widgets.cases import NOW, at, case_of, clock, units
from widgets.timeline.timeline_pane import TimelinePane
from widgets.timeline.timeline_spans import Span, spans_of, unassigned_span
from widgets.timeline.timeline_words import lane_names

NAMES = lane_names({unit.call_sign: unit.name for unit in units()}, {"MKT": "Market regulation"}, {"0111": "MKT"})


def sent(number: str, unit: str, start: str, end: str = "", limit: str = "2nh", area: str = "Fuyong") -> Case:
    """A case with one unit on it, or gone from it at `end`."""
    stage, ended = (Stage.DONE, at(end)) if end else (Stage.SIGNED, None)
    work = Assignment(unit, True, stage, at(start), at(start) + timedelta(minutes=2), ended_at=ended)
    return case_of(
        number,
        state=CaseState.HANDLING,
        assignments=(work,),
        clocks=(clock(ClockKind.HANDLE, limit, start),),
        place=Place("Heping Road 88", area),
    )


def returned(number: str = "DD-20261121-0009", again: str = "13:10") -> Case:
    """A case that its unit gave back at 12:55, and took up again where `again` is a time."""
    first = Assignment("FIR-2", True, Stage.RETURNED, at("12:08"), at("12:12"), ended_at=at("12:55"))
    works = (first, Assignment("FIR-2", True, Stage.SIGNED, at(again))) if again else (first,)
    state = CaseState.HANDLING if again else CaseState.ACCEPTED
    return case_of(number, state=state, assignments=works, clocks=(clock(ClockKind.HANDLE, "3nh", "12:08"),))


CASES = [
    sent("DD-20261121-0041", "WAT-4", "14:00"),
    sent("DD-20261121-0017", "WAT-1", "12:00", limit="1nh", area="Shajing"),
    sent("DD-20261121-0022", "WAT-1", "13:30", end="14:00"),
]


def spans(cases: Iterable[Case] = CASES) -> list[Span]:
    return [span for case in cases for span in spans_of(case)]


def waiting() -> Span:
    """A case that no unit was sent to, due in six minutes."""
    due = round((NOW + timedelta(minutes=6)).timestamp() * 1000)
    return unassigned_span(summarise(case_of())._replace(due_ms=due))


def shown(pane: TimelinePane, cases: Iterable[Case] = CASES, *more: Span) -> None:
    pane.set_spans([*spans(cases), *more], NAMES)
    pane.set_now(NOW)
