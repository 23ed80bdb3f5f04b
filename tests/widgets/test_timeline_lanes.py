"""How work becomes spans, and spans become lanes: by unit, by case, by area."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import numpy as np

from models.domain.case import Assignment, CaseState, Stage
from models.domain.clocks import ClockKind
from models.domain.lights import Light
from models.rules.shelf import shipped_rules
from tests.widgets.cases import NOW, at, case_of, clock, flooded_underpass
from tests.widgets.tracked import NINE_DAYS, suspended_case
from tests.widgets.work import NAMES, returned, sent, spans, waiting
from widgets.timeline.timeline_lanes import By, lanes_of
from widgets.timeline.timeline_spans import FOREVER, Work, spans_of
from widgets.timeline.timeline_steps import across, beside, first_span


def test_lanes_follow_the_order_of_the_units_and_units_that_went_nowhere_have_none() -> None:
    assert lanes_of(spans(), By.UNIT, NAMES).names == ("Water crew 1", "Water crew 4")
    assert lanes_of((), By.UNIT, NAMES).names == ()


def test_a_unit_on_two_cases_at_once_has_a_row_for_each() -> None:
    lanes = lanes_of(spans(), By.UNIT, NAMES)
    assert lanes.bounds == (0, 2, 3)
    assert sorted(np.floor(lanes.top)) == [0, 1, 2]


def test_work_that_follows_other_work_shares_its_row() -> None:
    one_after_the_other = [sent("A-0001", "WAT-1", "12:00", "13:00"), sent("A-0002", "WAT-1", "13:00")]
    assert lanes_of(spans(one_after_the_other), By.UNIT, NAMES).bounds == (0, 1)


def test_a_span_has_the_light_of_its_case_until_it_ends() -> None:
    lanes = lanes_of(spans(), By.UNIT, NAMES)
    lights = {
        span.case[-4:]: Light(light) for span, light in zip(lanes.spans, lanes.lights(NOW.timestamp()), strict=True)
    }
    assert lights == {"0017": Light.OVERDUE, "0022": Light.NONE, "0041": Light.ON_TIME}


def test_a_return_leaves_a_wait_until_the_case_is_sent_out_again() -> None:
    first, wait, second = spans_of(returned())
    assert (first.work, wait.work, second.work) == (Work.ON_CASE, Work.RETURNED, Work.ON_CASE)
    assert (wait.start, wait.end) == (at("12:55").timestamp(), at("13:10").timestamp())
    assert (first.again, second.again) == (False, True)


def test_a_return_that_nobody_has_taken_up_waits_still() -> None:
    assert spans_of(returned(again=""))[1].end == FOREVER


def test_a_return_leaves_no_wait_while_another_unit_is_on_the_case() -> None:
    case = flooded_underpass()
    early = replace(case.assignments[1], dispatched_at=at("12:30"))
    assert Work.RETURNED in {span.work for span in spans_of(case)}
    case = replace(case, assignments=(case.assignments[0], early, *case.assignments[2:]))
    assert Work.RETURNED not in {span.work for span in spans_of(case)}


def test_a_case_that_nobody_was_sent_to_stands_with_its_department_below_the_units() -> None:
    lanes = lanes_of([*spans(), waiting()], By.UNIT, NAMES)
    assert lanes.names[-1] == "no unit · Market regulation"
    assert lanes.spans[-1].work is Work.UNASSIGNED
    assert lanes.spans[-1].start == at("14:26:12").timestamp()


def test_it_stands_above_the_units_once_it_is_about_to_be_late() -> None:
    due = waiting().due
    for red_until, place in ((due - 1, -1), (due, 0)):
        lanes = lanes_of([*spans(), waiting()], By.UNIT, NAMES, red_until)
        assert lanes.names[place] == "no unit · Market regulation"


def test_by_case_the_first_to_fall_due_is_uppermost_and_what_has_ended_lowest() -> None:
    sooner = sent("DD-20261121-0099", "WAT-4", "14:00", limit="1nh")
    lanes = lanes_of([*spans(), *spans([sooner])], By.CASE, NAMES)
    assert [name[:4] for name in lanes.names] == ["0017", "0099", "0041", "0022"]
    assert set(lanes.labels) == {"Water crew 1", "Water crew 4"}


def test_by_area_each_area_is_a_lane_and_work_without_one_is_the_last() -> None:
    nowhere = sent("DD-20261121-0050", "WAT-4", "14:10", area="")
    assert lanes_of(spans([nowhere]) + spans(), By.AREA, NAMES).names == ("Fuyong", "Shajing", "no area")


def test_a_clock_of_one_unit_sets_no_deadline_for_another() -> None:
    arrive = clock(ClockKind.ARRIVE, "30nm", "14:10", unit="MUN-9")
    case = replace(flooded_underpass(), clocks=(arrive,))
    due = {span.unit: span.due for span in spans_of(case) if span.work is Work.ON_CASE}
    assert due["MUN-9"] == at("14:40").timestamp()
    assert due["WAT-1"] == FOREVER


def test_a_pause_of_the_work_is_marked_on_the_spans_of_the_units_that_were_on_it() -> None:
    lanes = lanes_of(spans_of(flooded_underpass()), By.UNIT, NAMES)
    seconds = lanes.pause_end - lanes.pause_start
    marked = {lanes.spans[at_].unit: s for at_, s in zip(lanes.pause_of, seconds, strict=True)}
    whole, from_its_start = timedelta(minutes=14, seconds=2), timedelta(minutes=10, seconds=30)
    assert marked == {
        "WAT-1": whole.total_seconds(),
        "TRF-6": whole.total_seconds(),
        "MUN-9": from_its_start.total_seconds(),
    }


def test_a_suspended_case_is_paused_up_to_now_and_has_the_light_of_a_pause() -> None:
    lanes = lanes_of(spans_of(suspended_case(NOW + NINE_DAYS)), By.UNIT, NAMES)
    assert list(lanes.pause_start) == [at("11:00").timestamp()]
    assert np.isinf(lanes.pause_end[0])
    assert list(lanes.lights(NOW.timestamp())) == [Light.PAUSED]


def test_deadlines_are_counted_by_the_calendars_that_are_given() -> None:
    work = Assignment("WAT-1", True, Stage.SIGNED, at("13:00"))
    case = case_of(state=CaseState.HANDLING, assignments=(work,), clocks=(clock(ClockKind.HANDLE, "1wh", "13:00"),))
    assert spans_of(case)[0].due == at("14:00").timestamp()
    assert spans_of(case, shipped_rules().times)[0].due == at("09:00", day=23).timestamp()


def test_steps_go_along_a_lane_and_across_to_what_is_nearest_in_time() -> None:
    lanes = lanes_of([*spans(), *spans([sent("A-0001", "WAT-4", "12:00", "12:30")])], By.UNIT, NAMES)
    now = NOW.timestamp()
    numbers = [span.case[-4:] for span in lanes.spans]
    assert numbers == ["0017", "0022", "0001", "0041"]
    first = first_span(lanes, at("12:00").timestamp(), now, now, 0, 5)
    assert numbers[first] == "0017"
    assert numbers[beside(lanes, first, 1)] == "0022"
    assert beside(lanes, 1, 1) == 1
    assert numbers[across(lanes, 1, 1, now)] == "0041"
    assert across(lanes, 3, 1, now) == 3
    assert first_span(lanes, now + 3600, now + 7200, now, 0, 5) == -1
