"""Passwords are held against the commonest ones and what is made of them, in the keyboards and words of the room."""

from __future__ import annotations

from itertools import islice, pairwise
from random import Random

import pytest
from zxcvbn.frequency_lists import FREQUENCY_LISTS

from models.domain.people.policy import too_weak
from models.rules.people.guessing import MOST_LOOKED_AT, power_of_guesses
from models.rules.people.profiles import PROFILES, shipped_profile

KNOWN = ("wangwei", "Wang", "Wei")
ASVS, DENGBAO = (shipped_profile(name) for name in PROFILES)
SIGNS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789#%&*+-=?"


def power(password: str) -> float:
    return power_of_guesses(password, KNOWN, ASVS.common)


@pytest.mark.parametrize(
    "password",
    [
        "qwertyuiopasdfgh",
        "asdfghjkl;'zxcvb",
        "1qaz2wsx3edc4rfv",
        "aoeuidhtns',.pyf",
        "abcdefghijklmnop",
        "aaaaaaaaaaaaaaaaaa",
        "drowssapdrowssap",
        "P@ssw0rd2026!!!",
        "password password",
        "2026112220261122",
        "woaini1314woaini",
        "zhongguoshanghai",
        "zhibanshi20261122",
        "guangzhouzhihuizhongxin",
        "wang20261122wang",
    ],
)
def test_rows_of_keys_dates_repeats_and_words_of_the_room_are_too_few_tries_however_long(password: str) -> None:
    assert len(password) >= ASVS.passwords.least
    assert power(password) < ASVS.passwords.guesses


@pytest.mark.parametrize("password", ["Huawei@2026", "beijing@123456", "Qwer!2345", "Woaini1314!", "Aa123456!!"])
def test_what_fits_the_kinds_of_signs_and_is_tried_first_all_the_same_is_too_few_tries(password: str) -> None:
    assert "kinds" not in too_weak(password, DENGBAO)
    assert power(password) < DENGBAO.passwords.guesses


@pytest.mark.parametrize("name", PROFILES)
def test_none_of_the_3000_commonest_that_fit_in_length_is_taken_nor_any_two_of_the_first_together(name: str) -> None:
    policy = shipped_profile(name)
    listed = FREQUENCY_LISTS["passwords"]
    fit = [each for each in listed if len(each) >= policy.passwords.least][:3000]
    pairs = [one + other for one, other in islice(pairwise(listed), 200)]
    taken = [each for each in (*fit, *pairs) if power_of_guesses(each, (), policy.common) >= policy.passwords.guesses]
    assert [each for each in taken if not too_weak(each, policy)] == []
    assert len(fit) > 20


@pytest.mark.parametrize(
    "password", ["the green otter paints at dawn", "correct lamp staple 7 river", "桥头路灯三盏都亮着很好看的呀吧"]
)
def test_some_words_that_have_nothing_to_do_with_each_other_are_many_tries(password: str) -> None:
    assert power(password) >= ASVS.passwords.guesses


def test_what_was_thrown_with_dice_is_taken_nearly_always() -> None:
    dice = Random(7)
    thrown = ["".join(dice.choices(SIGNS, k=10)) for _ in range(60)]
    assert sum(power(each) < DENGBAO.passwords.guesses for each in thrown) <= 6


def test_what_stands_too_far_back_makes_no_difference_and_is_no_work() -> None:
    password = "".join(Random(7).choices(SIGNS, k=120))
    assert len(password) > MOST_LOOKED_AT
    assert power(password) == power(password[:MOST_LOOKED_AT])


def test_the_same_password_takes_as_many_tries_in_whatever_order_the_words_are_held() -> None:
    words = sorted(ASVS.common)
    assert len({power_of_guesses("zhibanshi river 7", KNOWN, each) for each in (words, words[::-1], set(words))}) == 1
