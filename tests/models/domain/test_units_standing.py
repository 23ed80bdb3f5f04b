"""How a unit stands: by its stages, by the clocks of its cases, and by the roster where no clock watches."""

from __future__ import annotations

import pytest

from models.domain.clocks import ClockKind
from models.domain.lights import Light
from models.domain.orders import Arrive, DispatchCase, GiveFeedback, SetOut, SetUnitDuty, SignAssignment
from models.domain.units_standing import Awaited, StageLimits, Standing, UnitStanding, Work, standing_of
from tests.models.domain.room import MINUTE, Room

LIMITS = StageLimits(30 * MINUTE, 20 * MINUTE, 40 * MINUTE, 60 * MINUTE, 150 * MINUTE)
UNIT = "MUN-9"
TIMED, UNTIMED = "0111", "0205"
"""A type with limits for signing, arriving and feedback; one whose profile has no limit to arrive."""


def standing(room: Room) -> UnitStanding:
    unit = room.board.units[UNIT]
    return standing_of(unit, [room.case(number) for number in unit.cases], LIMITS, room.rules.times)


def work(room: Room) -> Work:
    first = standing(room).first
    assert first is not None
    return first


def test_a_unit_without_a_case_is_free_and_off_duty_it_is_off(room: Room) -> None:
    assert standing(room).standing is Standing.FREE
    room.accepted(SetUnitDuty(UNIT, on_duty=False, reason="supper"))
    assert (standing(room).standing, standing(room).light(room.clock.now())) == (Standing.OFF_DUTY, Light.NONE)


def test_a_unit_on_a_case_that_is_not_known_is_at_work_and_no_more_is_told(room: Room) -> None:
    room.at_work(UNIT)
    found = standing_of(room.board.units[UNIT], (), LIMITS)
    assert (found.standing, found.works) == (Standing.BUSY, ())


def test_a_unit_goes_up_the_stages_as_it_checks_in(room: Room) -> None:
    number = room.dispatched(UNIT)
    seen = [standing(room).standing]
    for order in (SignAssignment(number, UNIT), SetOut(number, UNIT), Arrive(number, UNIT)):
        room.clock.advance(MINUTE)
        room.accepted(order)
        seen.append(standing(room).standing)
        assert standing(room).since == room.clock.now()
    assert seen == [Standing.NOT_SIGNED, Standing.SIGNED, Standing.EN_ROUTE, Standing.ON_SCENE]


def test_the_clock_of_the_case_counts_where_one_watches_the_next_step(room: Room) -> None:
    number = room.dispatched(UNIT, type_code=TIMED)
    assert (work(room).awaited, work(room).by_clock) == (Awaited.SIGN, True)
    assert work(room).due == room.due(number, ClockKind.SIGN)
    room.accepted(SignAssignment(number, UNIT))
    assert (work(room).awaited, work(room).due) == (Awaited.ARRIVE, room.due(number, ClockKind.ARRIVE))
    room.accepted(Arrive(number, UNIT))
    assert (work(room).awaited, work(room).due) == (Awaited.FEEDBACK, room.due(number, ClockKind.FEEDBACK))


def test_the_roster_counts_where_no_clock_of_the_case_does(room: Room) -> None:
    number = room.at_work(UNIT, type_code=UNTIMED)
    signed_at = room.clock.now()
    assert (work(room).awaited, work(room).due, work(room).by_clock) == (
        Awaited.SET_OUT,
        signed_at + LIMITS.signed,
        False,
    )
    room.accepted(SetOut(number, UNIT))
    assert (work(room).awaited, work(room).due) == (Awaited.ARRIVE, signed_at + LIMITS.en_route)


@pytest.mark.parametrize(
    ("minutes", "light"), [(0, Light.ON_TIME), (49, Light.SOON), (51, Light.URGENT), (60, Light.OVERDUE)]
)
def test_silence_on_scene_turns_the_light_as_the_roster_says(room: Room, minutes: int, light: Light) -> None:
    number = room.at_work(UNIT, type_code=UNTIMED)
    room.accepted(Arrive(number, UNIT))
    room.clock.advance(minutes * MINUTE)
    assert (work(room).awaited, standing(room).light(room.clock.now())) == (Awaited.FEEDBACK, light)


def test_a_feedback_begins_the_wait_anew_until_the_unit_has_been_there_too_long(room: Room) -> None:
    number = room.at_work(UNIT, type_code=TIMED)
    room.accepted(Arrive(number, UNIT))
    arrived = room.clock.now()
    room.clock.advance(50 * MINUTE)
    room.accepted(GiveFeedback(number, UNIT, "pumping"))
    assert (work(room).awaited, work(room).due) == (Awaited.FEEDBACK, room.clock.now() + LIMITS.on_scene)
    longer = StageLimits(LIMITS.dispatched, LIMITS.signed, LIMITS.en_route, LIMITS.on_scene, 100 * MINUTE)
    unit = room.board.units[UNIT]
    [relieved] = standing_of(unit, [room.case(number)], longer, room.rules.times).works
    assert (relieved.awaited, relieved.due) == (Awaited.RELIEF, arrived + longer.long)


def test_a_unit_on_several_cases_shows_the_one_that_is_due_first(room: Room) -> None:
    later = room.at_work(UNIT, type_code=UNTIMED, record="H-1")
    sooner = room.dispatched(UNIT, type_code=TIMED, record="H-2")
    assert [each.case for each in standing(room).works] == [sooner, later]
    assert standing(room).standing is Standing.SIGNED
    room.clock.advance(15 * MINUTE)
    assert standing(room).light(room.clock.now()) is Light.OVERDUE


def test_a_unit_sent_beside_another_is_not_taken_for_the_lead(room: Room) -> None:
    number = room.dispatched("MUN-9", type_code=TIMED)
    room.accepted(DispatchCase(number, ("WAT-1",)))
    helper = standing_of(room.board.units["WAT-1"], [room.case(number)], LIMITS, room.rules.times)
    assert [each.lead for each in (work(room), *helper.works)] == [True, False]
