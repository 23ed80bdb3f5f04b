"""Who may do what for whom, and which passwords are taken: decided on values alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.people.organisation import LEVELS, Org
from models.domain.people.person import Person, PersonRole, acts_as, may_manage, may_release, post_of
from models.domain.people.policy import SignInPolicy, as_typed, too_weak
from models.domain.people.signing_in import tried
from models.domain.roles import POSTS, Role
from models.rules.people.profiles import PROFILES, shipped_profile

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
PARTS = st.lists(st.sampled_from(("north", "south", "market")), max_size=LEVELS).map(lambda path: Org(tuple(path)))
LIN = Person("lin", "Lin", frozenset({PersonRole.OFFICER}), Org(), NOW, must_change=False)


@given(PARTS, PARTS, PARTS)
def test_each_part_lies_within_itself_the_whole_and_whatever_its_own_part_lies_within(a: Org, b: Org, c: Org) -> None:
    assert a.within(a)
    assert a.within(Org())
    assert Org.of(str(a)) == a
    if a.within(b) and b.within(c):
        assert a.within(c)
    if a.within(b) and b.within(a):
        assert a == b


@pytest.mark.parametrize("text", ["a/b/c/d", "a//b", "/a", "a/", f"{'x' * 41}"])
def test_a_path_of_four_levels_or_with_an_empty_one_is_no_part(text: str) -> None:
    with pytest.raises(ValueError, match=r"levels|each level needs a name"):
        Org.of(text)


@given(st.sets(st.sampled_from(PersonRole)))
def test_a_person_signs_as_a_post_that_may_do_no_more_than_the_person(roles: set[PersonRole]) -> None:
    acting = acts_as(roles)
    assert Role.HUB not in acting
    if post := post_of(roles):
        assert POSTS[post] <= acting
    elif acting:
        assert acting == {Role.UNIT}


def test_who_looks_on_orders_nothing() -> None:
    assert not acts_as({PersonRole.TRAINER, PersonRole.ASSESSOR, PersonRole.SOURCE})


@pytest.mark.parametrize(
    ("role", "org", "manages", "releases"),
    [
        ("administrator", "c", True, True),
        ("administrator", "c/d/e", False, False),
        ("leader", "c/d", False, True),
        ("leader", "c/x", False, False),
        ("coordinator", "c", False, False),
        ("officer", "", False, False),
    ],
)
def test_people_are_managed_by_administrators_and_released_by_leaders_above_them(
    role: str, org: str, manages: bool, releases: bool
) -> None:
    actor = replace(LIN, roles=frozenset({PersonRole(role)}), org=Org.of(org))
    assert (may_manage(actor, Org.of("c/d")), may_release(actor, Org.of("c/d"))) == (manages, releases)


@pytest.mark.parametrize(
    ("profile", "password", "fault"),
    [
        ("asvs5", "only fourteen.", "15 to 128 characters"),
        ("asvs5", "fifteen letters", ""),
        ("asvs5", "x" * 129, "15 to 128 characters"),
        ("asvs5", "ababababababababab", "tried first"),
        ("asvs5", "CorrectHorseBatteryStaple", "tried first"),
        ("asvs5", "the lamp of Wang Wei", "own name"),
        ("asvs5", "桥头路灯三盏都亮着很好看的呀", "15 to 128 characters"),
        ("dengbao3", "Passw0rd!", "tried first"),
        (
            "dengbao3",
            "lampriver",
            "3 of four kinds of signs (small and capital letters, digits, others), this one has 1",
        ),
        ("dengbao3", "Lamp7river", ""),
        ("dengbao3", "Lp7!", "8 to 64 characters"),
    ],
)
def test_a_password_is_taken_or_it_is_said_what_is_wrong_with_it(profile: str, password: str, fault: str) -> None:
    said = too_weak(password, shipped_profile(profile), ("wang", "wei", "Wang"))
    assert fault in said
    assert bool(said) == bool(fault)


def test_the_same_signs_from_another_keyboard_are_the_same_password() -> None:
    assert as_typed("ｌａｍｐ７") == as_typed("lamp7")
    assert as_typed("Ame\u0301lie") == as_typed("Am\u00e9lie")


@pytest.mark.parametrize("name", PROFILES)
def test_one_failure_less_than_the_policy_allows_bars_nobody_and_a_right_password_begins_anew(name: str) -> None:
    policy = shipped_profile(name)
    person = failed(LIN, policy, policy.failures - 1)
    assert person.barred_until is None
    person = tried(person, policy, NOW, right=True).person
    assert person.failures == 0
    person = failed(person, policy, policy.failures)
    assert person.barred_until == NOW + policy.barred


def failed(person: Person, policy: SignInPolicy, times: int) -> Person:
    for _ in range(times):
        person = tried(person, policy, NOW, right=False).person
    return person


@pytest.mark.parametrize(
    ("name", "after", "code"), [("asvs5", 5_000, ""), ("dengbao3", 90, ""), ("dengbao3", 91, "sign_in_old")]
)
def test_a_password_lasts_as_long_as_the_profile_says(name: str, after: int, code: str) -> None:
    assert tried(LIN, shipped_profile(name), NOW + timedelta(days=after), right=True).code == code
