"""What holds after every order of a long random walk, whatever was placed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

import pytest

from models.domain.apply import apply
from models.domain.case import NOWHERE, CaseState, Unit, UnitStatus
from models.domain.decide import HANDLERS, decide
from models.domain.deciding import Desk, Facts
from models.domain.facts import (
    FACT_TYPES,
    AssignmentSigned,
    CaseReported,
    Entry,
    NoteAdded,
    UnitArrived,
    UnitSetOut,
)
from models.domain.life_cycle import MOVES, allowed, units_for
from models.domain.orders import AddNote, CaseOrder, DispatchCase, MergeCase, Placed, Refused
from models.rules.catalogue import Catalogue
from tests.models.domain.filling import FILLED
from tests.models.domain.room import SEAT, Room, Snapshot
from tests.models.domain.walk import Walk

SEEDS, STEPS = (1, 2, 3, 4), 900
QUIET = (NoteAdded, AssignmentSigned, UnitSetOut, UnitArrived)
"""Facts that leave the version as it is."""
SPARE = "spare crew"
OVER = {CaseState.CLOSED, CaseState.ARCHIVED, CaseState.REFUSED, CaseState.MERGED}
CATALOGUE = Catalogue.load()


@dataclass(frozen=True, slots=True)
class Step:
    """One order of the walk: the board before and after it, what was decided, and the number of its first entry."""

    placed: Placed
    now: datetime
    before: Snapshot
    outcome: Facts | Refused
    after: Snapshot
    first: int

    @property
    def facts(self) -> Facts:
        return () if isinstance(self.outcome, Refused) else self.outcome

    def entries(self) -> Iterator[Entry]:
        for number, fact in enumerate(self.facts, start=self.first):
            yield Entry(number, self.now, self.placed.by, self.placed.id, fact)

    def desk(self) -> Desk:
        return Desk(self.before.board(), CATALOGUE, self.now)


def walked(seed: int) -> Iterator[Step]:
    room, walk = Room(CATALOGUE), Walk(seed)
    after = Snapshot.of(room.board)
    for _ in range(STEPS):
        room.clock.advance(walk.pause())
        placed, before, first = walk.next(room.board, room.clock.now()), after, len(room.entries) + 1
        outcome = room.place(placed.order, placed.by, placed.seen)
        after = Snapshot.of(room.board)
        yield Step(placed, room.clock.now(), before, outcome, after, first)


@pytest.fixture(scope="module")
def steps() -> list[Step]:
    return [step for seed in SEEDS for step in walked(seed)]


def ended(steps: list[Step]) -> Iterator[Snapshot]:
    """The board at the end of each walk."""
    yield from (steps[end - 1].after for end in range(STEPS, len(steps) + 1, STEPS))


def test_the_walk_reaches_every_order_every_fact_and_every_state(steps: list[Step]) -> None:
    carried_out = {type(step.placed.order) for step in steps if step.facts}
    assert set(HANDLERS) - carried_out == set()
    assert set(FACT_TYPES.values()) - {type(fact) for step in steps for fact in step.facts} == set()
    assert set(CaseState) - {case.state for step in steps for case in step.after.cases.values()} == set()
    refused = Counter(step.outcome.code for step in steps if isinstance(step.outcome, Refused))
    assert refused["conflict"] > 10
    assert len(refused) >= 15, refused


def test_a_refused_order_changes_nothing(steps: list[Step]) -> None:
    assert [step.placed for step in steps if not step.facts and step.before != step.after] == []


def test_deciding_again_on_the_same_board_gives_the_same(steps: list[Step]) -> None:
    assert [step.placed for step in steps if decide(step.desk(), step.placed) != step.outcome] == []


def test_a_move_starts_and_ends_where_the_table_says(steps: list[Step]) -> None:
    for step in steps:
        order = step.placed.order
        if step.facts and isinstance(order, CaseOrder):
            move, start, end = MOVES[type(order)], step.before.cases[order.case], step.after.cases[order.case]
            assert start.state in move.states, (order, start.state)
            assert end.state in move.leads_to, (order, end.state)
            assert not isinstance(order, AddNote) or end.state is start.state


def test_what_is_offered_is_carried_out_and_what_is_greyed_is_refused(steps: list[Step]) -> None:
    """No false green and no false grey: each kind of order, on the case that was just touched, for each unit."""
    for step in steps:
        order = step.placed.order
        if not isinstance(order, CaseOrder) or order.case not in step.after.cases:
            continue
        board, case = step.after.board(), step.after.cases[order.case]
        board.units[SPARE] = Unit(SPARE, SPARE, "", NOWHERE, UnitStatus.ON_DUTY, step.now)
        into = next((c.number for c in board.cases.values() if c.open and c.number != case.number), "")
        desk = Desk(board, CATALOGUE, step.now)
        for kind, filled in FILLED.items():
            if kind is MergeCase and not into:
                continue
            units = {a.unit for a in case.assignments} if MOVES[kind].stages else set()
            outcomes = {
                unit: decide(desk, Placed(filled(case.number, unit, into), SEAT, "x")) for unit in (*units, SPARE)
            }
            open_to = {unit for unit, outcome in outcomes.items() if not isinstance(outcome, Refused)}
            assert bool(open_to) == allowed(case, kind), (kind, case)
            if MOVES[kind].stages:
                assert open_to == set(units_for(case, kind)), (kind, case)


def test_the_version_rises_with_all_but_notes_and_progress_in_the_field(steps: list[Step]) -> None:
    for step in steps:
        board = step.before.board()
        for entry in step.entries():
            before = board.case(entry.case)
            board.put(apply(board, entry))
            if before is not None:
                quiet = isinstance(entry.fact, QUIET)
                assert board.cases[entry.case].version == (before.version if quiet else entry.number)


def test_an_order_on_an_old_version_is_told_who_did_what_and_when(steps: list[Step]) -> None:
    for step in steps:
        case = step.after.cases.get(getattr(step.placed.order, "case", ""))
        if case is None:
            continue
        desk = Desk(step.after.board(), CATALOGUE, step.now)
        for kind, filled in FILLED.items():
            outcome = decide(desk, Placed(filled(case.number, "", ""), SEAT, "x", seen=case.version - 1))
            if kind is AddNote:
                assert isinstance(outcome, Refused) != allowed(case, AddNote)
                continue
            assert isinstance(outcome, Refused)
            assert (outcome.code, outcome.field) == ("conflict", "seen")
            assert outcome.args == (case.touch.by, case.touch.fact, case.touch.at.isoformat())
            assert case.touch.by in outcome.reason
            assert case.touch.fact in outcome.reason
            assert f"{case.touch.at:%H:%M:%S}" in outcome.reason


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
            going = Counter((clock.kind, clock.unit) for clock in case.clocks if not clock.stopped)
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
    for end in ended(steps):
        for case in end.cases.values():
            for clock in case.clocks:
                assert all(one.at <= other.at for one, other in pairwise(clock.entries)), (case.number, clock)


def test_a_ledger_is_only_ever_added_to(steps: list[Step]) -> None:
    for step in steps:
        for number, before in step.before.cases.items():
            after = step.after.cases[number].clocks
            assert len(after) >= len(before.clocks)
            for old, new in zip(before.clocks, after, strict=False):
                assert new.entries[: len(old.entries)] == old.entries, step.placed


def test_a_case_number_is_given_once(steps: list[Step]) -> None:
    for start in range(0, len(steps), STEPS):
        walk = steps[start : start + STEPS]
        numbers = [fact.case for step in walk for fact in step.facts if isinstance(fact, CaseReported)]
        assert len(numbers) > 20
        assert len(set(numbers)) == len(numbers)


def test_a_case_counts_the_entries_about_it(steps: list[Step]) -> None:
    for start in range(0, len(steps), STEPS):
        walk = steps[start : start + STEPS]
        told = Counter(entry.case for step in walk for entry in step.entries() if entry.case)
        assert {number: case.entries for number, case in walk[-1].after.cases.items()} == dict(told)


def test_what_was_not_kept_is_taken_back_without_a_trace(steps: list[Step]) -> None:
    for one, other in pairwise(steps):
        if not one.facts or other.before is not one.after:
            continue
        board = one.before.board()
        for entry in (*one.entries(), *other.entries()):
            board.put(apply(board, entry))
        assert Snapshot.of(board) == other.after
        board.take_back()
        assert Snapshot.of(board) == one.before
        assert list(board.cases) == list(one.before.cases)


def test_a_dispatch_gives_a_case_one_lead(steps: list[Step]) -> None:
    for step in steps:
        if step.facts and isinstance(step.placed.order, DispatchCase):
            case = step.after.cases[step.placed.order.case]
            assert any(a.lead for a in case.active)
