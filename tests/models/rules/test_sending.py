"""The figures that units are proposed by: shipped with their basis, read strictly."""

from __future__ import annotations

import pytest

from models.rules.catalogue import Catalogue
from models.rules.plans.roster import shipped_roster
from models.rules.sending import load_sending, read_sending

GOOD = b"""
[travel]
basis = "counted"
as_of = 2026-11-21
default_kmh = 30
[needs]
basis = "agreed"
as_of = 2026-11-21
"""


def test_what_ships_speaks_of_types_departments_skills_and_equipment_that_there_are() -> None:
    sending, catalogue, roster = load_sending(), Catalogue.load(), shipped_roster()
    assert sending.needs
    assert all(map(catalogue.knows, sending.needs))
    departments = {catalogue.department(code) for code in catalogue.types}
    assert set(sending.travel.kmh) <= departments
    known = {*roster.skills, *roster.equipment}
    assert {need for needs in sending.needs.values() for need in needs} <= known
    assert sending.needed("9999") == ()
    assert sending.travel.basis


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ((b"= 30", b"= 0"), "default_kmh = 0 km/h is no speed"),
        ((b"= 30", b"= 900"), "default_kmh = 900 km/h is no speed"),
        ((b"= 30", b"= 'fast'"), "Expected `float`"),
        ((b'"counted"', b'" "'), "basis"),
        ((b'"agreed"', b'""'), "basis"),
        ((b"[needs]", b"[needs]\nspeed = 3"), "unknown field `speed`"),
    ],
)
def test_a_file_that_is_wrong_is_refused_by_what_is_wrong(change: tuple[bytes, bytes], why: str) -> None:
    assert read_sending(GOOD).travel.minutes(5_000, "WAT") == 10
    with pytest.raises(ValueError, match=why):
        read_sending(GOOD.replace(*change))
