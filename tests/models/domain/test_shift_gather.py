"""What a handover page lists, from cases that went through the room's own orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from models.domain.alerts.heeds import AlertKind, Heed
from models.domain.case import Case, Grade
from models.domain.clocks import ClockKind
from models.domain.orders import (
    DecideRequest,
    GradeEmergency,
    Instruct,
    RequestExtension,
    RequestSuspension,
    SetOut,
)
from models.domain.shift.gather import Gathering, Picked, gather, noted
from models.domain.shift.sheets import Figures, Matter, Page, Part
from models.domain.tasks import TaskKind
from models.rules.shift_plan import shipped_plan
from tests.models.domain.room import MINUTE, SHANGHAI, START, Room

PLAN = shipped_plan(SHANGHAI)
FIGURES = Figures(5, 4, 3, 2)


def page(
    room: Room, *numbers: str, counts: Mapping[Part, int] | None = None, most: int = 200, cases: Sequence[Case] = ()
) -> Page:
    """The page of now, with these cases picked for every part."""
    known = {**{number: room.case(number) for number in numbers}, **{case.number: case for case in cases}}
    picked = Picked(FIGURES, counts or {}, {part: list(known) for part in Part})
    now = room.clock.now()
    units = list(room.board.units.values())
    plan = replace(PLAN, most_listed=most)
    return gather(Gathering(picked, known, units, room.rules.times, plan, now, START, 9, (4, 5)))


def listed(page: Page, part: Part) -> list[Matter]:
    return list(page.section(part).matters)


def test_the_page_holds_the_parts_of_the_plan_in_its_order_and_what_it_rests_on(room: Room) -> None:
    made = page(room, room.reported())
    assert [section.part for section in made.sections] == list(PLAN.parts)
    assert (made.at, made.begun, made.rests_on, made.lines) == (START, START, 9, (4, 5))
    assert made.figures == FIGURES


def test_an_urgent_case_is_listed_with_what_falls_due_first_and_its_lead(room: Room) -> None:
    number = room.at_work("MUN-9", type_code="0206")
    made = page(room, number)
    [matter] = listed(made, Part.LEVEL_A)
    dues = {kind: room.due(number, kind) for kind in (ClockKind.ARRIVE, ClockKind.HANDLE)}
    assert (matter.case, matter.at, matter.what, matter.who) == (number, dues[ClockKind.ARRIVE], "arrive", "MUN-9")


def test_lists_are_in_the_order_of_their_times_and_cut_while_the_count_is_of_all(room: Room) -> None:
    numbers = []
    for n, minutes in enumerate((3, 9, 6)):
        numbers.append(room.reported(f"H-{n}", minutes_ago=minutes))
    made = page(room, *numbers, counts={Part.OVERDUE: 40}, most=2)
    assert [matter.case for matter in listed(made, Part.OVERDUE)] == [numbers[1], numbers[2]]
    assert made.section(Part.OVERDUE).count == 40


def test_an_instruction_is_listed_until_it_is_answered_with_whom_it_is_for(room: Room) -> None:
    number = room.at_work("WAT-1")
    room.accepted(Instruct(number, "WAT", "close the road", "2nh"))
    made = page(room, number)
    assert listed(made, Part.TASKS) == [Matter(number, START + timedelta(hours=2), TaskKind.INSTRUCTION, "WAT")]
    assert listed(made, Part.REQUESTS) == []


def test_a_request_is_listed_until_it_is_decided_and_then_what_was_granted(room: Room) -> None:
    number = room.at_work("MUN-9", type_code="0206")
    room.accepted(RequestExtension(number, "the pump broke"))
    asked = page(room, number)
    assert listed(asked, Part.REQUESTS) == [Matter(number, START, TaskKind.EXTENSION, "MUN-9")]
    assert listed(asked, Part.EXTENSIONS) == listed(asked, Part.TASKS) == []
    assert not noted(room.case(number))
    room.accepted(DecideRequest(number, 1, True, "agreed"))
    granted = page(room, number)
    assert listed(granted, Part.REQUESTS) == []
    assert listed(granted, Part.EXTENSIONS) == [Matter(number, room.due(number), "handle", "MUN-9")]
    assert noted(room.case(number))


def test_a_suspended_case_is_listed_with_its_end(room: Room) -> None:
    number = room.at_work("WAT-1")
    until = START + timedelta(days=2)
    room.accepted(RequestSuspension(number, "waits for a part", until))
    room.accepted(DecideRequest(number, 1, True, "agreed"))
    assert listed(page(room, number), Part.PAUSES) == [Matter(number, until, "suspended", "WAT-1")]


def test_an_emergency_is_listed_with_its_grade_and_the_next_report(room: Room) -> None:
    number = room.at_work("MUN-9", type_code="0206")
    room.accepted(GradeEmergency(number, Grade.III, "rising"))
    due = room.due(number, ClockKind.EMERGENCY)
    assert due is not None
    assert listed(page(room, number), Part.EMERGENCIES) == [Matter(number, due, "III", "MUN-9")]


def test_units_are_listed_while_they_are_out_with_how_far_they_are(room: Room) -> None:
    number = room.at_work("WAT-1")
    room.clock.advance(5 * MINUTE)
    room.accepted(SetOut(number, "WAT-1"))
    made = page(room, number)
    assert listed(made, Part.UNITS) == [Matter(number, START, "en_route", "WAT-1")]
    assert made.section(Part.UNITS).count == 1


@pytest.mark.parametrize(("minutes", "there"), [(1, True), (-1, False)])
def test_an_alert_is_on_the_shelf_until_its_time_is_over(room: Room, minutes: int, there: bool) -> None:
    case = room.case(room.reported())
    until = START + minutes * MINUTE
    heeds = (
        Heed(AlertKind.OVERDUE, START, "seat-2", START, until, shelved=True, reason="known"),
        Heed(AlertKind.NEAR, START, "seat-2", START, until),
    )
    made = page(room, cases=[case.on_track(heeds=heeds)])
    assert listed(made, Part.SHELF) == [Matter(case.number, until, "overdue", "seat-2")] * there


def test_a_case_that_is_over_is_in_no_part(room: Room) -> None:
    number = room.handled("MUN-9")
    closed = replace(room.case(number), state=room.case(number).state.CLOSED)
    made = page(room, cases=[closed])
    assert [section.part for section in made.sections if section.matters] == []
