"""A source that dispatches by itself: its units' steps as it tells them, with what it left out filled in."""

from __future__ import annotations

from datetime import datetime

import pytest

from models.domain.case import CaseState, Stage
from models.domain.clocks import ClockKind
from models.domain.facts import (
    AssignmentCompleted,
    AssignmentSigned,
    CaseAccepted,
    CaseHandled,
    Fact,
    UnitArrived,
    UnitDispatched,
    UnitRegistered,
    UnitSetOut,
)
from models.domain.orders import CloseCase, PassCheck, RecordCallBack, ReportProgress
from tests.models.domain.room import MINUTE, SOURCE, START, Room

REPORTED = START - 60 * MINUTE


class Fire:
    """One fire call, and its units by minutes after the report."""

    def __init__(self) -> None:
        self.room = Room()
        self.number = self.room.reported("F-1", minutes_ago=60)

    def at(self, minute: float) -> datetime:
        return REPORTED + minute * MINUTE

    def tell(self, unit: str, stage: Stage, minute: float, lead: bool = False) -> list[type[Fact]]:
        """The kinds of facts that came of it."""
        before = len(self.room.entries)
        self.room.accepted(ReportProgress("F-1", unit, stage, self.at(minute), lead=lead), SOURCE)
        return [type(entry.fact) for entry in self.room.entries[before:]]

    def refuse(self, unit: str, stage: Stage, at: datetime, record: str = "F-1") -> tuple[str, str]:
        refused = self.room.refused(ReportProgress(record, unit, stage, at), SOURCE)
        return refused.code, refused.field

    def state(self) -> CaseState:
        return self.room.case(self.number).state


@pytest.fixture
def fire() -> Fire:
    return Fire()


def test_the_first_word_of_a_unit_accepts_the_case_and_puts_the_unit_on_the_board(fire: Fire) -> None:
    assert fire.tell("E-1", Stage.DISPATCHED, 1) == [UnitRegistered, CaseAccepted, UnitDispatched]
    assert fire.state() is CaseState.DISPATCHED
    assert fire.room.board.units["E-1"].cases == (fire.number,)


def test_every_step_told_in_turn_is_one_fact_at_its_own_time(fire: Fire) -> None:
    fire.tell("E-1", Stage.DISPATCHED, 1)
    assert fire.tell("E-1", Stage.SIGNED, 2) == [AssignmentSigned]
    assert fire.tell("E-1", Stage.EN_ROUTE, 3) == [UnitSetOut]
    assert fire.tell("E-1", Stage.ON_SCENE, 9) == [UnitArrived]
    assert fire.tell("E-1", Stage.DONE, 40) == [AssignmentCompleted, CaseHandled]
    [work] = fire.room.case(fire.number).assignments
    times = (work.dispatched_at, work.signed_at, work.set_out_at, work.arrived_at, work.ended_at)
    assert times == tuple(fire.at(minute) for minute in (1, 2, 3, 9, 40))
    assert (fire.state(), work.stage) == (CaseState.HANDLED, Stage.DONE)
    assert fire.room.board.units["E-1"].free


@pytest.mark.parametrize(
    ("stage", "facts"),
    [
        (Stage.SIGNED, [AssignmentSigned]),
        (Stage.EN_ROUTE, [AssignmentSigned, UnitSetOut]),
        (Stage.ON_SCENE, [AssignmentSigned, UnitArrived]),
        (Stage.DONE, [AssignmentSigned, AssignmentCompleted, CaseHandled]),
    ],
)
def test_steps_left_out_are_filled_in_at_the_same_instant(fire: Fire, stage: Stage, facts: list[type[Fact]]) -> None:
    assert fire.tell("E-1", stage, 5) == [UnitRegistered, CaseAccepted, UnitDispatched, *facts]
    [work] = fire.room.case(fire.number).assignments
    assert (work.stage, work.dispatched_at, work.signed_at) == (stage, fire.at(5), fire.at(5))
    never_told = {Stage.ON_SCENE: work.set_out_at, Stage.DONE: work.arrived_at}
    assert never_told.get(stage) is None


def test_the_first_unit_leads_unless_the_source_names_another(fire: Fire) -> None:
    fire.tell("E-1", Stage.DISPATCHED, 1)
    fire.tell("E-2", Stage.DISPATCHED, 1)
    assert [a.lead for a in fire.room.case(fire.number).assignments] == [True, False]
    fire.tell("B-1", Stage.DISPATCHED, 2, lead=True)
    lead = fire.room.case(fire.number).lead
    assert lead is not None
    assert lead.unit == "B-1"


def test_the_case_is_handled_when_the_last_unit_has_finished(fire: Fire) -> None:
    fire.tell("E-1", Stage.ON_SCENE, 5)
    fire.tell("E-2", Stage.ON_SCENE, 6)
    assert fire.tell("E-1", Stage.DONE, 20) == [AssignmentCompleted]
    assert fire.state() is CaseState.HANDLING
    assert fire.tell("E-2", Stage.DONE, 30) == [AssignmentCompleted, CaseHandled]


def test_a_second_unit_after_the_first_finished_takes_the_case_up_again(fire: Fire) -> None:
    fire.tell("E-1", Stage.DONE, 20)
    assert fire.state() is CaseState.HANDLED
    fire.tell("E-2", Stage.DISPATCHED, 25)
    assert fire.state() is CaseState.DISPATCHED
    running = {clock.kind for clock in fire.room.case(fire.number).clocks if clock.running}
    assert ClockKind.HANDLE in running
    assert ClockKind.CHECK not in running
    fire.tell("E-2", Stage.DONE, 50)
    assert fire.state() is CaseState.HANDLED


def test_a_unit_that_finished_may_be_sent_again_but_not_go_on(fire: Fire) -> None:
    fire.tell("E-1", Stage.DONE, 20)
    assert fire.refuse("E-1", Stage.ON_SCENE, fire.at(21)) == ("not_assigned", "unit")
    fire.tell("E-1", Stage.DISPATCHED, 22)
    assert len(fire.room.case(fire.number).assignments) == 2


@pytest.mark.parametrize("left", [Stage.RETURNED, Stage.RECALLED])
def test_a_case_that_its_only_unit_has_left_waits_for_dispatch_again(fire: Fire, left: Stage) -> None:
    fire.tell("E-1", Stage.EN_ROUTE, 3)
    fire.tell("E-1", left, 5)
    assert fire.state() is CaseState.ACCEPTED
    assert fire.room.board.units["E-1"].free
    assert fire.refuse("E-1", Stage.ON_SCENE, fire.at(6)) == ("not_assigned", "unit")


def test_a_unit_that_leaves_behind_others_changes_only_itself(fire: Fire) -> None:
    fire.tell("E-1", Stage.ON_SCENE, 3)
    fire.tell("E-2", Stage.EN_ROUTE, 4)
    fire.tell("E-2", Stage.RECALLED, 5)
    assert fire.state() is CaseState.HANDLING


@pytest.mark.parametrize(("first", "then"), [(Stage.ON_SCENE, Stage.EN_ROUTE), (Stage.SIGNED, Stage.SIGNED)])
def test_a_step_that_is_behind_the_unit_already_is_refused(fire: Fire, first: Stage, then: Stage) -> None:
    fire.tell("E-1", first, 5)
    assert fire.refuse("E-1", then, fire.at(6)) == ("stage", "stage")


def test_a_step_told_with_an_earlier_time_is_kept_as_told_and_turns_no_clock_back(fire: Fire) -> None:
    fire.tell("E-1", Stage.SIGNED, 10)
    fire.tell("E-1", Stage.ON_SCENE, 8)
    case = fire.room.case(fire.number)
    assert case.assignments[0].arrived_at == fire.at(8)
    arrive = next(clock for clock in case.clocks if clock.kind is ClockKind.ARRIVE)
    assert (arrive.started_at, arrive.ended_at) == (fire.at(10), fire.at(10))


def test_progress_before_the_report_after_now_or_without_a_zone_is_refused_by_its_time(fire: Fire) -> None:
    assert fire.refuse("E-1", Stage.SIGNED, fire.at(-1)) == ("backwards", "at")
    assert fire.refuse("E-1", Stage.SIGNED, START + 6 * MINUTE) == ("future", "at")
    assert fire.refuse("E-1", Stage.SIGNED, START.replace(tzinfo=None)) == ("no_zone", "at")


def test_progress_names_the_record_or_unit_that_is_wrong(fire: Fire) -> None:
    assert fire.refuse("E-1", Stage.SIGNED, START, record="F-2") == ("no_record", "record")
    assert fire.refuse(" ", Stage.SIGNED, START) == ("missing", "unit")
    assert fire.refuse("x" * 201, Stage.SIGNED, START) == ("too_long", "unit")


def test_another_sources_record_is_not_this_sources_to_tell_of(fire: Fire) -> None:
    refused = fire.room.refused(ReportProgress("F-1", "E-1", Stage.SIGNED, START), "police")
    assert (refused.code, refused.field) == ("no_record", "record")


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_progress_on_a_case_that_was_checked_is_refused_by_its_record(fire: Fire, steps: int) -> None:
    fire.tell("E-1", Stage.DONE, 20)
    onward = (PassCheck(fire.number), RecordCallBack(fire.number, True, True), CloseCase(fire.number, "out"))
    for order in onward[:steps]:
        fire.room.accepted(order)
    assert fire.refuse("E-2", Stage.DISPATCHED, fire.at(30)) == ("state", "record")
