"""An incident beside the life cycle: plan card, roles at the scene, notes on how it stands, one order to several."""

from __future__ import annotations

import pytest

from models.domain.case import Grade
from models.domain.clocks import ClockKind
from models.domain.incident.decide import MOST_COUNTED, MOST_RECIPIENTS
from models.domain.incident.incident import MOST_KEPT, NO_INCIDENT, Figures
from models.domain.incident.orders import AddSituation, AssignRole, Broadcast, TickStep, UntickStep
from models.domain.orders import (
    CompleteAssignment,
    DispatchCase,
    EscalateCase,
    GradeEmergency,
    ReceiveTask,
    RegisterUnit,
    SetUnitDuty,
)
from models.domain.tasks import TaskKind, TaskState
from models.domain.units_words import MOST_WORDS
from models.store.cards import card, case_of, unit_of
from tests.models.domain.room import MINUTE, START, Room


@pytest.fixture
def graded(room: Room) -> str:
    number = room.at_work("WAT-1")
    room.accepted(GradeEmergency(number, Grade.III, "rising"))
    return number


def test_only_an_incident_has_a_plan_card_roles_and_a_situation(room: Room) -> None:
    number = room.at_work("WAT-1")
    orders = (TickStep(number, "flood.people"), AssignRole(number, "WAT-1", "rescue"), AddSituation(number, "rising"))
    assert {room.refused(order).code for order in orders} == {"no_incident"}
    room.accepted(EscalateCase(number, "nobody acts"))
    for order in orders:
        room.accepted(order)


def test_a_step_is_ticked_once_by_whom_and_when_and_can_be_taken_back(room: Room, graded: str) -> None:
    room.clock.advance(MINUTE)
    room.accepted(TickStep(graded, "flood.people", "Ask whether people are in the water"), by="Seat 2")
    [tick] = room.case(graded).incident.ticks
    assert (tick.step, tick.by, tick.at) == ("flood.people", "Seat 2", room.clock.now())
    again = room.refused(TickStep(graded, "flood.people", "Ask whether people are in the water"))
    assert (again.code, again.args[2]) == ("ticked", "Seat 2")
    assert room.refused(UntickStep(graded, "flood.close")).code == "not_ticked"
    room.accepted(UntickStep(graded, "flood.people"))
    assert room.case(graded).tracks.incident is None
    assert room.refused(UntickStep(graded, "flood.people")).code == "none_ticked"


def test_ticks_and_notes_do_not_outdate_what_another_officer_is_typing(room: Room, graded: str) -> None:
    seen = room.case(graded).version
    room.accepted(TickStep(graded, "flood.people"))
    room.accepted(AddSituation(graded, "rising"))
    assert room.case(graded).version == seen
    room.accepted(AssignRole(graded, "WAT-1", "rescue"))
    assert room.case(graded).version > seen


def test_a_role_is_for_a_unit_at_work_and_a_unit_has_one_at_a_time(room: Room, graded: str) -> None:
    assert room.refused(AssignRole(graded, "MUN-9", "rescue")).code == "not_assigned"
    room.accepted(AssignRole(graded, "WAT-1", "rescue", "Rescue"))
    assert room.refused(AssignRole(graded, "WAT-1", "rescue")).code == "same_role"
    room.accepted(AssignRole(graded, "WAT-1", "technical", "Technical"))
    assert [(each.unit, each.role) for each in room.case(graded).incident.roles] == [("WAT-1", "technical")]
    room.accepted(AssignRole(graded, "WAT-1", ""))
    assert room.case(graded).incident == NO_INCIDENT
    assert room.refused(AssignRole(graded, "WAT-1", "")).code == "same_role"


def test_a_unit_that_has_finished_can_be_given_no_role(room: Room, graded: str) -> None:
    room.accepted(DispatchCase(graded, ("WAT-2",)))
    room.accepted(CompleteAssignment(graded, "WAT-1"))
    assert room.refused(AssignRole(graded, "WAT-1", "rescue")).code == "not_assigned"


def test_the_situation_counts_people_and_keeps_the_latest_figure_of_each_kind(room: Room, graded: str) -> None:
    assert room.refused(AddSituation(graded, " ")).field == "text"
    room.accepted(AddSituation(graded, "two cars", Figures(affected=4, trapped=2, water_cm=52)))
    room.accepted(AddSituation(graded, figures=Figures(trapped=0, injured=1)))
    incident = room.case(graded).incident
    assert incident.figures == Figures(affected=4, trapped=0, injured=1, water_cm=52)
    assert [note.number for note in incident.situations] == [1, 2]


@pytest.mark.parametrize(
    ("figures", "field"), [(Figures(injured=-1), "injured"), (Figures(water_cm=MOST_COUNTED + 1), "water_cm")]
)
def test_a_figure_that_nobody_can_count_is_refused_by_its_name(
    room: Room, graded: str, figures: Figures, field: str
) -> None:
    refused = room.refused(AddSituation(graded, "rising", figures))
    assert (refused.code, refused.field) == ("no_count", field)


def test_a_case_carries_its_latest_notes_and_counts_all(room: Room, graded: str) -> None:
    for n in range(MOST_KEPT + 3):
        room.accepted(AddSituation(graded, f"note {n}"))
    incident = room.case(graded).incident
    assert (len(incident.situations), incident.noted) == (MOST_KEPT, MOST_KEPT + 3)
    assert incident.situations[-1].number == MOST_KEPT + 3


def test_a_broadcast_is_a_task_for_each_with_a_receipt_and_a_limit_of_its_own(room: Room, graded: str) -> None:
    room.accepted(Broadcast(graded, ("WAT", "TRF", "grid 7"), "close the road", "30nm"), by="commander")
    tasks = room.case(graded).tracks.tasks
    assert [(task.number, task.to, task.kind) for task in tasks] == [
        (1, "WAT", TaskKind.INSTRUCTION),
        (2, "TRF", TaskKind.INSTRUCTION),
        (3, "grid 7", TaskKind.INSTRUCTION),
    ]
    dues = [clock.task for clock in room.case(graded).clocks if clock.kind is ClockKind.REPLY]
    assert dues == [1, 2, 3]
    room.accepted(ReceiveTask(graded, 2))
    assert [task.state for task in room.case(graded).tracks.tasks] == [
        TaskState.OPEN,
        TaskState.RECEIVED,
        TaskState.OPEN,
    ]


@pytest.mark.parametrize(
    ("recipients", "text", "limit", "code"),
    [
        ((), "go", "", "missing"),
        (("WAT", " "), "go", "", "missing"),
        (("WAT", "WAT"), "go", "", "twice_told"),
        (tuple(map(str, range(MOST_RECIPIENTS + 1))), "go", "", "too_many"),
        (("WAT", "x" * 201), "go", "", "too_long"),
        (("WAT", "TRF"), " ", "", "missing"),
        (("WAT", "TRF"), "go", "soon", "bad_limit"),
    ],
)
def test_a_broadcast_goes_to_all_or_to_none(
    room: Room, recipients: tuple[str, ...], text: str, limit: str, code: str
) -> None:
    number = room.reported()
    assert room.refused(Broadcast(number, recipients, text, limit)).code == code
    assert room.case(number).tracks.tasks == ()


def test_cards_of_older_journals_are_read_without_what_they_do_not_know(room: Room, graded: str) -> None:
    older = card(room.case(graded)).decode().replace(',"incident":null', "")
    assert "incident" not in older
    assert case_of(older) == room.case(graded)
    unit = room.board.units["WAT-1"]
    bare = card(unit).decode()
    for name in ("skills", "equipment", "rota"):
        bare = bare.replace(f',"{name}":[]', "")
    bare = bare.replace(',"reason":""', "")
    assert "rota" not in bare
    assert unit_of(bare) == unit


def test_a_unit_says_what_it_can_do_and_a_later_registration_says_it_anew(room: Room) -> None:
    room.accepted(RegisterUnit("FIR-9", "Engine 9", "FIR", skills=("rescue",), equipment=("boat",), rota=("night",)))
    unit = room.board.units["FIR-9"]
    assert (unit.skills, unit.equipment, unit.rota) == (("rescue",), ("boat",), ("night",))
    room.accepted(RegisterUnit("FIR-9", "Engine 9", "FIR", skills=("hazmat",)))
    again = room.board.units["FIR-9"]
    assert (again.skills, again.equipment, again.since) == (("hazmat",), (), START)


@pytest.mark.parametrize(
    ("words", "code"), [((" ",), "missing"), (("x" * 201,), "too_long"), (("a",) * (MOST_WORDS + 1), "too_many_words")]
)
@pytest.mark.parametrize("field", ["skills", "equipment", "rota"])
def test_a_list_of_words_that_is_no_list_is_refused_by_its_name(
    room: Room, field: str, words: tuple[str, ...], code: str
) -> None:
    order = RegisterUnit("FIR-9", "Engine 9", "FIR", **{field: words})  # type: ignore[arg-type]  # three fields alike
    refused = room.refused(order)
    assert (refused.code, refused.field) == (code, field)


def test_a_unit_keeps_why_it_is_off_duty(room: Room) -> None:
    room.accepted(SetUnitDuty("MUN-9", on_duty=False, reason="supper"))
    assert room.board.units["MUN-9"].reason == "supper"
    room.accepted(SetUnitDuty("MUN-9", on_duty=True))
    assert room.board.units["MUN-9"].reason == ""
