"""The tree of the organisation: that of the demo city knows it whole, and a faulty one is refused with its reason."""

from __future__ import annotations

import msgspec
import pytest

from bus.demo.city import crews_of, load_city
from models.domain.people.organisation import Org
from models.rules.catalogue import Catalogue
from models.rules.organisation import read_tree, shipped_tree

GOOD = """
top = "City"
[[part]]
path = "City/North"
areas = ["North", "北区"]
departments = ["WTN"]
units = ["N-1"]
"""


def test_every_district_of_the_demo_city_has_a_part_in_both_languages() -> None:
    tree = shipped_tree()
    for district in load_city().districts:
        part = Org.of(f"Sampleton/{district.name.en}")
        assert (tree.areas[district.name.en], tree.areas[district.name.zh]) == (part, part)


def test_every_name_in_the_demo_citys_tree_is_a_crew_or_a_department_there_is() -> None:
    known = {*crews_of(load_city()), *Catalogue.load().departments}
    assert set(shipped_tree().homes) <= known


def test_the_demo_citys_tree_has_three_levels() -> None:
    tree = shipped_tree()
    assert {len(org.path) for org in (tree.top, *tree.areas.values(), *tree.homes.values())} == {1, 2, 3}


def test_a_tree_says_where_areas_departments_and_units_belong() -> None:
    tree, north = read_tree(GOOD), Org.of("City/North")
    assert tree.areas == {"North": north, "北区": north}
    assert tree.homes == {"WTN": north, "N-1": north}
    assert tree.top == Org.of("City")


def test_another_text_is_another_tree_to_those_who_hold_what_it_let_them_see() -> None:
    assert read_tree(GOOD).mark == read_tree(GOOD).mark
    assert read_tree(GOOD).mark != read_tree(GOOD.replace("N-1", "N-2")).mark


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('top = "City"\n[[part]]\npath = "Town/North"', "does not lie below 'City'"),
        ('top = "City"\n[[part]]\npath = "City/North/Mill/House"', "4 levels, the most is 3"),
        (GOOD + '[[part]]\npath = "City/South"\nareas = ["North"]', "it has one home"),
        (GOOD + '[[part]]\npath = "City/South"\nunits = ["WTN"]', "it has one home"),
    ],
)
def test_a_tree_that_does_not_fit_together_is_refused(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_tree(text)


@pytest.mark.parametrize("text", ["top = 3", '[[part]]\npath = "City"', GOOD + "colour = 1", "what is this"])
def test_what_is_no_tree_is_refused(text: str) -> None:
    with pytest.raises(msgspec.DecodeError):
        read_tree(text)
