"""What belongs to a part: by area, by whoever was ever put on it, and to the top alone where neither is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from models.domain.case import Assignment, Case, CaseState, Held, Level, Place, Stage, Touch, Unit, UnitStatus
from models.domain.people.belonging import Subtree, Tree, parts_of
from models.domain.people.organisation import WHOLE, Org
from models.domain.tasks import Task, TaskKind, TaskState

AT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
CITY, NORTH, MILL, SOUTH = map(Org.of, ("City", "City/North", "City/North/Mill street", "City/South"))
TREE = Tree(CITY, {"north": NORTH, "mill": MILL, "south": SOUTH}, {"M-1": MILL, "WTS": SOUTH, "FIR": CITY})
DEPARTMENTS = {"M-1": "WTS", "S-1": "WTS", "F-1": "FIR", "X-1": "XXX"}
CASE = Case(
    number="DD-20260302-0001",
    version=1,
    state=CaseState.ACCEPTED,
    type_code="0101",
    level=Level.B,
    title="",
    text="",
    place=Place(area="north"),
    channel="",
    sender="",
    record="",
    reported_at=AT,
    filed_at=AT,
    call_back=False,
    touch=Touch("", AT, ""),
    entries=1,
)


def department(call_sign: str) -> str:
    return DEPARTMENTS.get(call_sign, "")


def with_unit(case: Case, unit: str) -> Case:
    ended = Assignment(unit, lead=True, stage=Stage.RECALLED, dispatched_at=AT, ended_at=AT)
    return replace(case, assignments=(*case.assignments, ended))


def a_task(to: str) -> Task:
    return Task(1, TaskKind.INSTRUCTION, TaskState.WITHDRAWN, to, "", "", AT)


PUT_ON: dict[str, Callable[[Case, str], Case]] = {
    "a unit that was recalled": with_unit,
    "a task that was withdrawn": lambda case, to: case.on_track(tasks=(a_task(to),)),
    "a member of the task force": lambda case, to: case.on_track(task_force=(to,)),
    "a unit from before a merge": lambda case, to: case.on_track(
        held=Held(case.state, (), with_unit(case, to).assignments, ())
    ),
    "a task from before a merge": lambda case, to: case.on_track(held=Held(case.state, (), (), (a_task(to),))),
}


@pytest.mark.parametrize("how", PUT_ON)
def test_whoever_was_ever_put_on_a_case_brings_it_to_their_part(how: str) -> None:
    case = PUT_ON[how](CASE, "S-1")
    assert parts_of(case, TREE, department) == {NORTH, SOUTH}
    assert Subtree.of(SOUTH, TREE).has(case, department)
    assert not Subtree.of(SOUTH, TREE).has(CASE, department)


@pytest.mark.parametrize(
    ("area", "seen_from"),
    [("mill", {CITY, NORTH, MILL}), ("north", {CITY, NORTH}), ("south", {CITY, SOUTH}), ("elsewhere", set())],
)
def test_a_case_is_seen_from_its_part_and_from_all_above_it(area: str, seen_from: set[Org]) -> None:
    case = replace(CASE, place=Place(area=area))
    assert {org for org in (CITY, NORTH, MILL, SOUTH) if Subtree.of(org, TREE).has(case, department)} == seen_from


def test_a_units_own_home_goes_before_that_of_its_department() -> None:
    nowhere = replace(CASE, place=Place())
    assert parts_of(with_unit(nowhere, "M-1"), TREE, department) == {MILL}
    assert parts_of(with_unit(nowhere, "S-1"), TREE, department) == {SOUTH}
    assert parts_of(with_unit(nowhere, "X-1"), TREE, department) == frozenset()
    assert parts_of(nowhere.on_track(tasks=(a_task("WTS"),)), TREE, department) == {SOUTH}


def test_a_unit_of_the_whole_city_brings_a_case_to_no_district() -> None:
    case = with_unit(replace(CASE, place=Place()), "F-1")
    assert not Subtree.of(NORTH, TREE).has(case, department)
    assert Subtree.of(CITY, TREE).has(case, department)


def test_both_ways_of_asking_agree_for_every_case_and_part() -> None:
    cases = [replace(CASE, place=Place(area=area)) for area in ("north", "mill", "south", "")]
    cases += [with_unit(case, unit) for case in cases for unit in DEPARTMENTS]
    for case in cases:
        for org in (CITY, NORTH, MILL, SOUTH):
            found = any(part.within(org) for part in parts_of(case, TREE, department))
            assert Subtree.of(org, TREE).has(case, department) == found, (case.place, case.assignments, org)


def test_the_top_and_all_above_it_see_everything() -> None:
    assert [TREE.narrows(org) for org in (WHOLE, CITY, NORTH, MILL)] == [False, False, True, True]
    assert [Tree().narrows(org) for org in (WHOLE, CITY)] == [False, True]


def test_a_unit_belongs_where_its_call_sign_or_its_department_stands() -> None:
    unit = Unit("M-1", "", "WTS", Place(area="south"), UnitStatus.ON_DUTY, AT)
    assert [Subtree.of(org, TREE).has_unit(unit) for org in (NORTH, MILL, SOUTH)] == [True, True, False]
    assert Subtree.of(SOUTH, TREE).has_unit(replace(unit, call_sign="M-2"))
