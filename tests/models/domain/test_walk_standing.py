"""How cases, units and clocks stand after every order of a long random walk."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from models.domain.case import OPEN_STATES, CaseState
from models.domain.facts import (
    CaseReported,
)
from models.domain.orders import DispatchCase
from tests.models.domain.steps import Step, one_by_one

OVER = set(CaseState) - OPEN_STATES


def test_the_touch_is_the_last_fact_about_the_case(steps: list[Step]) -> None:
    for step in steps:
        last = {entry.case: entry for entry in step.entries() if entry.case}
        for number, entry in last.items():
            touch = step.after.cases[number].touch
            assert (touch.by, touch.at, touch.fact) == (step.placed.by, entry.fact.at, entry.kind)


def test_a_unit_is_on_exactly_the_cases_that_have_it_at_work(steps: list[Step]) -> None:
    for step in steps:
        at_work: dict[str, list[str]] = {unit: [] for unit in step.after.units}
        for case in step.after.cases.values():
            for assignment in case.active:
                at_work[assignment.unit].append(case.number)
        for call_sign, unit in step.after.units.items():
            assert sorted(unit.cases) == sorted(at_work[call_sign]), step.placed


def test_no_two_clocks_of_a_kind_run_for_the_same_unit(steps: list[Step]) -> None:
    for step in steps:
        for case in step.after.cases.values():
            going = Counter((clock.kind, clock.unit, clock.task) for clock in case.clocks if not clock.stopped)
            assert max(going.values(), default=1) == 1, (step.placed, case)


def test_every_clock_stands_still_when_the_case_is_over(steps: list[Step]) -> None:
    for step in steps:
        for case in step.after.cases.values():
            if case.state in OVER:
                assert all(clock.stopped for clock in case.clocks), (step.placed, case)
                assert case.active == ()


def test_a_unit_that_has_left_leaves_no_clock_running(steps: list[Step]) -> None:
    for step in steps:
        for case in step.after.cases.values():
            watched = {clock.unit for clock in case.clocks if clock.unit and not clock.stopped}
            assert watched <= {a.unit for a in case.active}, (step.placed, case)


def test_a_ledger_never_goes_back_in_time(steps: list[Step]) -> None:
    for walk in one_by_one(steps):
        for case in walk[-1].after.cases.values():
            for clock in case.clocks:
                assert all(one.at <= other.at for one, other in pairwise(clock.entries)), (case.number, clock)


def test_a_ledger_is_only_ever_added_to_but_by_undoing_a_merge(steps: list[Step]) -> None:
    for step in steps:
        for number, before in step.before.cases.items():
            held, after = before.tracks.held, step.after.cases[number].clocks
            kept = held.clocks if held is not None and step.after.cases[number].tracks.held is None else before.clocks
            assert len(after) >= len(kept)
            for old, new in zip(kept, after, strict=False):
                assert new.entries[: len(old.entries)] == old.entries, step.placed


def test_a_case_number_is_given_once(steps: list[Step]) -> None:
    for walk in one_by_one(steps):
        numbers = [fact.case for step in walk for fact in step.facts if isinstance(fact, CaseReported)]
        assert len(numbers) > 20
        assert len(set(numbers)) == len(numbers)


def test_a_case_counts_the_entries_about_it(steps: list[Step]) -> None:
    for walk in one_by_one(steps):
        told = Counter(entry.case for step in walk for entry in step.entries() if entry.case)
        assert {number: case.entries for number, case in walk[-1].after.cases.items()} == dict(told)


def test_a_dispatch_gives_a_case_one_lead(steps: list[Step]) -> None:
    for step in steps:
        if step.facts and isinstance(step.placed.order, DispatchCase):
            case = step.after.cases[step.placed.order.case]
            assert any(a.lead for a in case.active)
