"""Plan cards and the roster as data: what ships is whole, and what is wrong is named with its line."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from models.rules.catalogue import Catalogue
from models.rules.faults import RuleFileError
from models.rules.plans.cards import ANY_TYPE, read_cards, shipped_cards
from models.rules.plans.roster import read_roster, shipped_roster
from resources import resource

CARDS = resource("plan_cards.toml").read_text(encoding="utf-8")
ROSTER = resource("units.toml").read_text(encoding="utf-8")
EMERGENCIES = "08"


def test_every_type_of_emergency_has_a_card_of_its_own_and_every_other_type_the_general_one() -> None:
    cards, types = shipped_cards(), Catalogue.load().types
    own = {code for code in types if code.startswith(EMERGENCIES)}
    assert own == set(cards.by_type) - {ANY_TYPE}
    assert cards.card("0205") is cards.by_type[ANY_TYPE]


def test_every_step_says_its_role_its_basis_and_itself_in_both_languages() -> None:
    cards = shipped_cards()
    for card in cards.by_type.values():
        assert card.basis
        for step in card.steps:
            assert all((step.en, step.zh, step.basis)), step.id
            assert step.name("zh") != step.name("en")
            assert cards.role_name(step.role, "zh") != step.role


def test_a_step_is_named_after_its_card_so_that_ticks_are_not_mixed_up() -> None:
    cards = shipped_cards()
    steps = [step.id for card in {id(c): c for c in cards.by_type.values()}.values() for step in card.steps]
    assert len(steps) == len(set(steps))
    assert cards.card("0801").steps[0].id == "fire.people"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('role = "information"', 'role = "gossip"', "there is no role 'gossip'"),
        ('within = "5nm"', 'within = "5wh"', "working time"),
        ('within = "5nm"', 'within = "soon"', "soon"),
        ('types = ["0802"]', 'types = ["0801"]', "type 0801 has a card already"),
        ('types = ["*"]', 'types = ["0899"]', "no card serves all other types"),
        ('id = "access"', 'id = "people"', "a step 'people' already"),
        ('proved_by = "report"', 'proved_by = "hope"', "'hope' proves nothing"),
        ('zh = "火灾"', 'colour = "red"', "colour"),
    ],
)
def test_a_card_that_cannot_be_followed_is_named_with_its_line(old: str, new: str, said: str) -> None:
    with pytest.raises(RuleFileError) as caught:
        read_cards(CARDS.replace(old, new, 1))
    [fault] = [each for each in caught.value.faults if said in str(each)]
    assert fault.line or "no card" in said


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-{text}")


@pytest.mark.parametrize(
    ("shift", "when", "on"),
    [
        ("day", "21T08:00", True),
        ("day", "21T07:59", False),
        ("day", "21T20:00", False),
        ("night", "21T20:00", True),
        ("night", "22T07:59", True),
        ("night", "22T08:00", False),
        ("office", "20T17:59", True),
        ("office", "21T10:00", False),
    ],
)
def test_a_shift_is_on_duty_by_the_clock_on_the_wall_also_over_midnight(shift: str, when: str, on: bool) -> None:
    assert shipped_roster().shifts[shift].on(at(when)) is on


def test_a_night_shift_belongs_to_the_day_on_which_it_begins() -> None:
    friday_night = read_roster(ROSTER.replace("days = [1, 2, 3, 4, 5, 6, 7]", "days = [5]")).shifts["night"]
    assert [friday_night.on(at(when)) for when in ("20T23:00", "21T02:00", "21T23:00", "20T02:00")] == [
        True,
        True,
        False,
        False,
    ]


def test_a_rota_expects_a_unit_in_any_of_its_shifts_and_says_nothing_of_what_it_does_not_know() -> None:
    roster = shipped_roster()
    assert roster.expected(("day", "night"), at("21T03:00")) is True
    assert roster.expected(("day",), at("21T03:00")) is False
    assert roster.expected(("by the moon",), at("21T03:00")) is None
    assert roster.expected((), at("21T03:00")) is None


def test_limits_of_stages_are_those_of_the_file() -> None:
    assert shipped_roster().limits.dispatched == timedelta(minutes=30)
    changed = read_roster(ROSTER.replace('limit = "30nm"', 'limit = "7nm"', 1))
    assert changed.limits.dispatched == timedelta(minutes=7)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('from = "08:00"', 'from = "8 o\'clock"', "no time of day"),
        ("days = [1, 2, 3, 4, 5]", "days = [0]", "days are 1 for Monday"),
        ('id = "long"', 'id = "dispatched"', "needs its limit"),
        ('limit = "60nm"', 'limit = ""', "a stage needs a limit"),
    ],
)
def test_a_roster_that_cannot_be_kept_is_named(old: str, new: str, said: str) -> None:
    with pytest.raises(RuleFileError) as caught:
        read_roster(ROSTER.replace(old, new, 1))
    assert said in str(caught.value)


def test_a_key_that_the_roster_does_not_know_is_shown_as_it_came() -> None:
    roster = shipped_roster()
    assert roster.names(("pumping", "singing"), roster.skills, "zh") == ("抽排水", "singing")
