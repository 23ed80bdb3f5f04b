"""The rules that ship with the program."""

from __future__ import annotations

from datetime import timedelta

import pytest

from models.domain.case import Level
from models.domain.rules import Route
from models.rules.catalogue import Catalogue
from models.rules.routing import Names, RoutingBook, check_routing, default_routing, route
from tests.models.rules.routing.matters import MONDAY_NOON, a_matter

NIGHT = MONDAY_NOON + timedelta(hours=11)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load()


@pytest.fixture(scope="module")
def book() -> RoutingBook:
    return default_routing()


def test_they_name_only_what_the_shipped_policy_has(catalogue: Catalogue, book: RoutingBook) -> None:
    names = Names(catalogue.types, catalogue.departments, catalogue.book.sets)
    assert check_routing(book, names) == ()
    assert [rule.id for rule in book.rules if not rule.note] == []


def test_every_type_has_somewhere_to_go(catalogue: Catalogue, book: RoutingBook) -> None:
    for code in catalogue.types:
        found = route(book, a_matter(code, level=catalogue.level(code)), 1, catalogue.department(code))
        assert found is not None
        assert found.lead in catalogue.departments
        assert found.lead not in found.helpers


def test_urgent_emergencies_go_at_once_with_helpers(catalogue: Catalogue, book: RoutingBook) -> None:
    for code, case_type in catalogue.types.items():
        if case_type.group_code == "08" and case_type.level is Level.A:
            found = route(book, a_matter(code, level=Level.A), 1, case_type.department)
            assert found is not None
            assert found.automatic
            assert found.lead == case_type.department
            assert found.helpers or case_type.department == "EMG"


def test_a_smell_of_gas_in_the_text_brings_the_gas_company(book: RoutingBook) -> None:
    for text in ("there is a strong smell of gas by the hole", "坑里有煤气味"):
        found = route(book, a_matter("0203", text=text), 1, "MUN")
        assert found is not None
        assert (found.rule, found.lead, found.helpers) == ("smell_of_gas", "MUN", ("GAS",))


def test_noise_is_with_the_police_at_night_and_without_by_day(book: RoutingBook) -> None:
    def noise(**about: object) -> Route | None:
        return route(book, a_matter("0501", level=Level.B, **about), 1, "URB")  # type: ignore[arg-type]  # by name

    by_night, by_day = noise(at=NIGHT), noise()
    assert by_night is not None
    assert by_day is not None
    assert (by_night.rule, by_night.helpers, by_night.automatic) == ("noise_at_night", ("POL",), True)
    assert (by_day.rule, by_day.helpers, by_day.automatic) == ("responsibility_list", (), False)
    assert ("noise_at_night", "hours: mon 12:00") in by_day.passed
