"""The profiles of sign-in: what ships says where each number is from, what makes no sense is refused."""

from __future__ import annotations

import tomllib
from datetime import timedelta

import pytest

from models.rules.people.profiles import PROFILES, read_profile, shipped_profile
from resources import resource

SHIPPED = resource("people", "asvs5.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PROFILES)
def test_every_number_that_ships_says_where_it_is_from(name: str) -> None:
    file = tomllib.loads(resource("people", f"{name}.toml").read_text(encoding="utf-8"))
    assert all(file[part]["basis"] for part in ("password", "failures", "seat"))
    assert shipped_profile(name).common


def test_the_two_profiles_differ_where_their_standards_do() -> None:
    asvs, dengbao = (shipped_profile(name).passwords for name in PROFILES)
    assert (asvs.kinds, asvs.lasts, asvs.former) == (0, None, 0)
    assert (dengbao.kinds, dengbao.lasts, dengbao.former) == (3, timedelta(days=90), 5)


@pytest.mark.parametrize(
    ("was", "instead", "said"),
    [
        ("least = 15", "least = 7", r"\$\.password\.least"),
        ("most = 5", "most = 2", r"\$\.failures\.most"),
        ("hours = 12", "hours = 25", r"\$\.seat\.hours"),
        ("hours = 12", "hour = 12", r"unknown field|missing required field"),
        ("[seat]", "[seats]", r"unknown field"),
    ],
)
def test_a_setting_that_does_not_fit_is_named(was: str, instead: str, said: str) -> None:
    assert was in SHIPPED
    with pytest.raises(ValueError, match=said):
        read_profile("own", SHIPPED.replace(was, instead))


def test_there_is_no_profile_by_another_name() -> None:
    with pytest.raises(KeyError):
        shipped_profile("../people/asvs5")
