"""Another type, another level, another unit: the clock of the work goes on with what it has used."""

from __future__ import annotations

from datetime import timedelta

from models.domain.case import CaseState, Level
from models.domain.clocks import ClockEvent, ClockKind, used
from models.domain.orders import (
    CompleteAssignment,
    DispatchCase,
    GiveFeedback,
    ReclassifyCase,
    ReturnAssignment,
    ReworkCase,
    SignAssignment,
)
from tests.models.domain.room import Room, shanghai, staffed_room

HOUR = timedelta(hours=1)
MORNING = shanghai("03-02 08:30")


def work_used(room: Room, number: str, kind: ClockKind = ClockKind.HANDLE) -> timedelta:
    return used(room.clock_of(number, kind), room.clock.now(), room.rules.times)


def test_another_type_gives_the_clock_its_limit_and_keeps_what_was_used() -> None:
    room = staffed_room(MORNING)
    number = room.at_work("MUN-9", type_code="0205")
    room.clock.advance(3 * HOUR)
    room.accepted(ReclassifyCase(number, "0203", "a hole in the road, not a lamp"))
    case, clock = room.case(number), room.clock_of(number, ClockKind.HANDLE)
    assert (case.type_code, case.level, str(clock.limit)) == ("0203", Level.C, "5wd")
    assert work_used(room, number) == 3 * HOUR
    assert clock.entries[-1].event is ClockEvent.CHANGED
    assert clock.entries[-1].reason == "a hole in the road, not a lamp"
    assert room.due(number) == shanghai("03-09 08:30")


def test_another_level_alone_leaves_every_clock_as_it_is() -> None:
    room = staffed_room(MORNING)
    number = room.at_work("MUN-9")
    clocks = room.case(number).clocks
    room.accepted(ReclassifyCase(number, "0205", "a school lies there", Level.A))
    assert (room.case(number).level, room.case(number).clocks) == (Level.A, clocks)
    refused = room.refused(ReclassifyCase(number, "0205", "again", Level.A))
    assert (refused.code, refused.field) == ("same_type", "type_code")


def test_the_clock_stands_while_no_unit_has_the_case_and_goes_on_with_the_same_unit() -> None:
    room = staffed_room(MORNING)
    number = room.at_work("MUN-9")
    room.clock.advance(HOUR)
    room.accepted(ReturnAssignment(number, "MUN-9", "no ladder"))
    room.clock.advance(HOUR)
    assert (room.case(number).state, work_used(room, number)) == (CaseState.ACCEPTED, HOUR)
    room.accepted(DispatchCase(number, ("MUN-9",)))
    room.clock.advance(HOUR)
    assert work_used(room, number) == 2 * HOUR
    assert [clock.kind for clock in room.case(number).clocks].count(ClockKind.HANDLE) == 1


def test_another_unit_takes_the_ledger_over() -> None:
    room = staffed_room(MORNING)
    number = room.at_work("MUN-9")
    room.clock.advance(HOUR)
    room.accepted(ReturnAssignment(number, "MUN-9", "not ours"))
    room.accepted(DispatchCase(number, ("WAT-1",)))
    room.clock.advance(HOUR)
    assert work_used(room, number) == 2 * HOUR


def test_work_that_is_done_again_goes_on_with_what_it_had_used() -> None:
    room = staffed_room(MORNING)
    number = room.at_work("MUN-9")
    room.clock.advance(HOUR)
    room.accepted(CompleteAssignment(number, "MUN-9"))
    room.clock.advance(HOUR)
    room.accepted(ReworkCase(number, "dark again"))
    room.clock.advance(HOUR)
    assert work_used(room, number) == 2 * HOUR


def test_a_place_made_safe_ends_the_first_stage_and_starts_the_limit_of_the_repair() -> None:
    room = staffed_room(MORNING)
    number = room.at_work("MUN-9", type_code="0202")
    room.clock.advance(HOUR)
    room.accepted(GiveFeedback(number, "MUN-9", "fenced off", made_safe=True))
    first, repair = room.clock_of(number, ClockKind.HANDLE), room.clock_of(number, ClockKind.REPAIR)
    assert (first.ended_at, repair.started_at, str(repair.limit)) == (MORNING + HOUR, MORNING + HOUR, "5wd")
    assert room.due(number, ClockKind.REPAIR) == shanghai("03-09 09:30")
    assert room.refused(GiveFeedback(number, "MUN-9", "safe again", made_safe=True)).code == "no_repair"
    room.accepted(ReturnAssignment(number, "MUN-9", "needs a crane"))
    room.clock.advance(HOUR)
    room.accepted(DispatchCase(number, ("WAT-1",)))
    room.accepted(SignAssignment(number, "WAT-1"))
    room.clock.advance(HOUR)
    assert work_used(room, number, ClockKind.REPAIR) == HOUR
    room.accepted(CompleteAssignment(number, "WAT-1"))
    assert room.clock_of(number, ClockKind.REPAIR).ended_at == room.clock.now()


def test_a_type_with_one_limit_has_no_repair_to_start() -> None:
    room = staffed_room(MORNING)
    number = room.at_work("MUN-9", type_code="0205")
    refused = room.refused(GiveFeedback(number, "MUN-9", "fenced off", made_safe=True))
    assert (refused.code, refused.field) == ("no_repair", "made_safe")
    room.accepted(GiveFeedback(number, "MUN-9", "on the way with a ladder"))


def test_the_first_word_from_a_unit_ends_the_clock_that_waited_for_it() -> None:
    room = staffed_room(MORNING)
    number = room.at_work("FIR-3", type_code="0101")
    room.accepted(GiveFeedback(number, "FIR-3", "towing"))
    assert room.clock_of(number, ClockKind.FEEDBACK).stopped
    assert room.clock_of(number, ClockKind.HANDLE).running
