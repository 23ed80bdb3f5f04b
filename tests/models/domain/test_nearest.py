"""The next nearest units: who is among them, in which order, and what sending one would leave open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.domain.case import Assignment, Place, Stage, Unit, UnitStatus
from models.domain.nearest import Candidate, Travel, nearest_units
from tests.models.domain.room import START
from tests.widgets.cases import case_of

TRAVEL = Travel(30.0, {"FIR": 60.0}, "test")
HERE = Place("here", "Fuyong", 113.80, 22.60)
CASE = case_of(place=HERE)
KM_NORTH = 1 / 111.195


def unit(sign: str, km: float, *cases: str, area: str = "Fuyong", **more: object) -> Unit:
    base = Place(f"{km} km north", area, 113.80, 22.60 + km * KM_NORTH)
    made = Unit(sign, sign, sign.partition("-")[0], base, UnitStatus.ON_DUTY, START, cases)
    return replace(made, **more)  # type: ignore[arg-type]  # fields by their names


def found(*units: Unit, needed: tuple[str, ...] = (), most: int = 3) -> tuple[Candidate, ...]:
    return nearest_units(CASE, units, ("WAT", "FIR"), TRAVEL, needed, most)


def signs(candidates: tuple[Candidate, ...]) -> list[str]:
    return [each.unit.call_sign for each in candidates]


def test_only_units_of_the_departments_that_are_on_duty_and_not_on_the_case_are_among_them() -> None:
    on_it = replace(CASE, assignments=(Assignment("WAT-1", True, Stage.SIGNED, START),))
    fleet = (
        unit("WAT-1", 1),
        unit("WAT-2", 2),
        unit("WAT-3", 1, status=UnitStatus.OFF_DUTY),
        unit("GAS-1", 1),
    )
    assert signs(nearest_units(on_it, fleet, ("WAT",), TRAVEL)) == ["WAT-2"]


def test_a_unit_that_was_on_the_case_before_can_be_sent_again() -> None:
    gone = replace(CASE, assignments=(Assignment("WAT-1", True, Stage.RETURNED, START),))
    assert signs(nearest_units(gone, (unit("WAT-1", 1),), ("WAT",), TRAVEL)) == ["WAT-1"]


def test_the_nearest_comes_first_and_minutes_follow_the_speed_of_the_department() -> None:
    candidates = found(unit("WAT-2", 5), unit("FIR-1", 6), unit("WAT-1", 1))
    assert [(each.unit.call_sign, each.minutes) for each in candidates] == [("WAT-1", 3), ("WAT-2", 11), ("FIR-1", 7)]


def test_who_has_what_the_case_needs_comes_before_who_is_nearer() -> None:
    pump = unit("WAT-2", 5, skills=("pumping",))
    boat = unit("WAT-3", 8, skills=("pumping",), equipment=("boat",))
    candidates = found(unit("WAT-1", 1), pump, boat, needed=("pumping", "boat"))
    assert signs(candidates) == ["WAT-3", "WAT-2", "WAT-1"]
    assert [(each.has, each.lacks) for each in candidates][1:] == [
        (("pumping",), ("boat",)),
        ((), ("pumping", "boat")),
    ]


def test_where_the_nearest_are_all_at_work_the_nearest_free_one_is_told_too() -> None:
    busy = [unit(f"WAT-{n}", n, f"DD-{n}") for n in (1, 2, 3)]
    assert signs(found(*busy, unit("WAT-8", 20), unit("WAT-9", 30))) == ["WAT-1", "WAT-2", "WAT-8"]
    assert signs(found(*busy)) == ["WAT-1", "WAT-2", "WAT-3"]


def test_a_place_that_is_not_known_comes_last_and_has_no_minutes() -> None:
    nowhere = unit("WAT-1", 1, base=Place("depot", "Fuyong"))
    candidates = found(nowhere, unit("WAT-2", 50))
    assert signs(candidates) == ["WAT-2", "WAT-1"]
    assert candidates[1].minutes is None


@pytest.mark.parametrize(
    ("others", "uncovered"),
    [
        ((), "Xixiang"),
        ((unit("WAT-2", 9, area="Xixiang"),), ""),
        ((unit("WAT-2", 9, "DD-1", area="Xixiang"),), "Xixiang"),
        ((unit("WAT-2", 9, area="Fuyong"),), "Xixiang"),
        ((unit("GAS-2", 9, area="Xixiang"),), "Xixiang"),
        ((unit("WAT-2", 9, area="Xixiang", status=UnitStatus.OFF_DUTY),), "Xixiang"),
    ],
)
def test_a_free_unit_leaves_its_area_open_unless_a_free_one_of_its_department_stays(
    others: tuple[Unit, ...], uncovered: str
) -> None:
    candidates = found(unit("WAT-1", 1, area="Xixiang"), *others)
    assert candidates[0].uncovered == uncovered


def test_a_unit_at_work_covers_nothing_that_it_could_leave_open() -> None:
    assert found(unit("WAT-1", 1, "DD-1", area="Xixiang"))[0].uncovered == ""


def test_cover_is_of_the_same_equipment_where_the_case_needs_some() -> None:
    pump = unit("WAT-1", 1, area="Xixiang", equipment=("pump",))
    without = unit("WAT-2", 9, area="Xixiang")
    assert found(pump, without, needed=("pump",))[0].uncovered == "Xixiang"
    assert found(pump, replace(without, equipment=("pump", "boat")), needed=("pump",))[0].uncovered == ""
