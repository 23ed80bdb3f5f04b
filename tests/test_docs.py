"""The documents say what the program does: keys, filters, typed orders, files and links."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pytest

from console.commands.reading import read
from console.key_book import KeyBook
from console.key_groups import key_rows
from console.key_table import shipped_keys
from tests.console.commands.afternoon import UNDERPASS, afternoon
from widgets.queue.row_filter import parse_filter

ROOT = Path(__file__).parent.parent
GUIDES = {"en": ROOT / "docs" / "console.md", "zh": ROOT / "docs" / "console.zh.md"}
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
_KEY = re.compile(r"\*\*((?:(?:Ctrl|Shift|Alt)\+)*(?:F\d+|Home|Enter|Space|[A-Z0-9;/\[\]+=-]))\*\*")
_LINK = re.compile(r"\]\(([^)#]+)[^)]*\)")
_FILE = re.compile(r"`((?:resources|docs|models|console|widgets|bus|tests)/[\w/.*]+)`")
_WORDED = 33
"""So many actions are named with their keys in the tables of a guide."""
_UNKNOWN_HERE = {"no_such_case", "no_unit", "not_now_unit", "which_case", "past_time"}
"""What is wrong with an example only because the room of the test has other cases, units and another time of day."""


def blocks(page: Path, kind: str) -> list[str]:
    """The lines of the fenced blocks of a kind."""
    found = re.findall(rf"^```{kind}\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    return [line for block in found for line in block.splitlines()]


def cells_of(page: Path) -> list[list[str]]:
    lines = page.read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]


@pytest.mark.parametrize("page", GUIDES.values(), ids=GUIDES)
def test_every_key_that_a_guide_names_is_in_the_table_of_keys(page: Path) -> None:
    shipped = {key for binding in shipped_keys().bindings.values() for key in binding.keys}
    named = set(_KEY.findall(page.read_text(encoding="utf-8")))
    assert len(named) > 50
    assert named - shipped == set()


@pytest.mark.parametrize("language", GUIDES)
def test_a_key_beside_the_name_of_an_action_is_its_key(language: str) -> None:
    actions: dict[str, set[str]] = defaultdict(set)
    for row in key_rows(KeyBook(), language):
        actions[row.text.rpartition(": ")[2].rpartition("：")[2]].update(row.keys)
    beside = [
        (key[1], text)
        for cells in cells_of(GUIDES[language])
        for cell, text in pairwise(cells)
        if (key := _KEY.fullmatch(cell)) and text in actions
    ]
    assert len(beside) >= _WORDED
    assert [(key, text) for key, text in beside if key not in actions[text]] == []


@pytest.mark.parametrize("page", GUIDES.values(), ids=GUIDES)
def test_every_filter_of_a_guide_is_understood(page: Path) -> None:
    typed = blocks(page, "filter")
    assert len(typed) > 5
    assert [(line, parse_filter(line).faults) for line in typed if parse_filter(line).faults] == []


@pytest.mark.parametrize("page", GUIDES.values(), ids=GUIDES)
def test_every_typed_order_of_a_guide_is_read_alike_in_both_languages(page: Path) -> None:
    lines = [re.split(r"\s{3,}", line.strip()) for line in blocks(page, "command")]
    assert len(lines) > 12
    for texts in lines:
        found = [read(text, afternoon(UNDERPASS)) for text in texts]
        assert len(found) == 2, texts
        for one in found:
            assert {mistake.code for mistake in one.mistakes} <= _UNKNOWN_HERE, (texts, one.mistakes)
            assert not one.missing or one.mistakes, (texts, one.missing)
        assert found[0].verb is found[1].verb is not None
        assert set(found[0].values) == set(found[1].values), texts


def test_the_guides_have_the_same_parts() -> None:
    heads = [re.findall(r"^(#+) ", page.read_text(encoding="utf-8"), re.MULTILINE) for page in GUIDES.values()]
    assert heads[0] == heads[1]
    assert len(cells_of(GUIDES["en"])) == len(cells_of(GUIDES["zh"]))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_points_to_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = [link for link in _LINK.findall(text) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []
    assert [name for name in _FILE.findall(text) if not list(ROOT.glob(name.rstrip("/")))] == []
