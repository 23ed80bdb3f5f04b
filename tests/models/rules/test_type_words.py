"""Which type a text speaks of, in Chinese and English, among the hundred types of the catalogue."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.catalogue import CaseType, Catalogue
from models.rules.type_words import likely_types

TYPES = tuple(Catalogue.load().types.values())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Street lamp out since yesterday evening", "0205"),
        ("two street lamps are out", "0205"),
        ("路灯不亮三天了", "0205"),
        ("小区门口的路灯不亮,晚上很黑,请尽快修", "0205"),
        ("Suspected gas leak in the staircase", "0105"),
        ("楼道里有燃气味,疑似燃气泄漏", "0105"),
        ("电梯困人,两名老人被困", "0111"),
        ("Manhole cover missing on Heping Road", "0201"),
        ("井盖缺失", "0201"),
        ("POTHOLES AND ROAD DAMAGE", "0203"),
        ("噪声很大,夜里施工", "0501"),
        ("Bins overflowing, nobody comes", "0304"),
    ],
)
def test_the_type_that_a_text_speaks_of_comes_first(text: str, code: str) -> None:
    assert likely_types(text, TYPES)[0] == code


@pytest.mark.parametrize("text", ["", "   ", "hello", "12345", "来", "?!", "street", "out for the"])
def test_a_text_that_speaks_of_no_type_suggests_none(text: str) -> None:
    assert likely_types(text, TYPES) == []


def test_no_more_are_given_than_were_asked_for_best_first() -> None:
    text = "gas leak, gas outage, water outage, power outage, street lamp out"
    assert len(likely_types(text, TYPES, most=3)) == 3
    assert likely_types(text, TYPES, most=3) == likely_types(text, TYPES, most=50)[:3]


@pytest.mark.parametrize("case_type", TYPES, ids=lambda each: each.code)
def test_every_type_is_found_by_its_own_name_in_both_languages(case_type: CaseType) -> None:
    for name in (case_type.name_en, case_type.name_zh):
        assert case_type.code in likely_types(name, TYPES, 3), name


@given(st.text(max_size=200))
def test_any_text_gives_codes_that_there_are_each_once(text: str) -> None:
    found = likely_types(text, TYPES, 5)
    assert len(found) == len(set(found)) <= 5
    assert set(found) <= {each.code for each in TYPES}
