"""Every refusal that an officer can meet is told in a sentence of the screen's own, with nothing left out."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC
from inspect import getsource
from types import ModuleType

import pytest

from bus.messages import Receipt
from console.refusals import refusal_text
from models.domain import decide, decide_orders, deciding, facts

HUBS_OWN = "the hub's own English sentence"
OF_REPORTS_ALONE = {"off_earth", "no_zone", "too_early", "future"}
"""Refused to sources, in the hub's words: no form of the console asks for a place or a time."""


def refusals_of(module: ModuleType) -> Iterator[tuple[str, int]]:
    """Each refusal in the source of a module: its code, and how many arguments come with it."""
    for node in ast.walk(ast.parse(getsource(module))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Refused":
            code, args = node.args[0], node.args[3] if len(node.args) > 3 else ast.Tuple([])
            assert isinstance(code, ast.Constant)
            assert isinstance(args, ast.Tuple)
            yield str(code.value), len(args.elts)


REFUSALS = sorted({*refusals_of(decide), *refusals_of(decide_orders), *refusals_of(deciding)})
FACTS = sorted(
    name
    for name, kind in vars(facts).items()
    if isinstance(kind, type) and is_dataclass(kind) and "case" in {each.name for each in fields(kind)}
)


def told(code: str, *args: str) -> str:
    return refusal_text(Receipt("order-1", "refused", code=code, reason=HUBS_OWN, args=args), UTC)


@pytest.mark.parametrize(("code", "count"), [each for each in REFUSALS if each[0] not in OF_REPORTS_ALONE])
def test_a_refusal_of_the_domain_has_a_sentence_that_its_arguments_fill(code: str, count: int) -> None:
    fit = {"conflict": ("Ann", "CaseAccepted", "2026-11-21T06:30:00+00:00")}
    said = told(code, *fit.get(code, string.ascii_uppercase[:count]))
    assert said != HUBS_OWN
    assert not set("{}") & set(said)
    assert said.endswith(".")


def test_the_domain_still_gives_the_refusals_that_are_left_to_the_hubs_words() -> None:
    assert {code for code, _ in REFUSALS} >= OF_REPORTS_ALONE | {"conflict", "state", "missing"}


@pytest.mark.parametrize("fact", FACTS)
def test_the_loser_of_a_race_is_told_in_words_what_the_other_did(fact: str) -> None:
    said = told("conflict", "Ann", fact, "2026-11-21T06:30:00+00:00")
    assert said.startswith("Ann was faster: ")
    assert said.endswith(" at 06:30:00. Look again and decide.")
    assert fact not in said


def test_a_code_that_is_not_known_or_comes_short_of_arguments_is_told_in_the_hubs_words() -> None:
    assert told("unheard_of", "x") == HUBS_OWN
    assert told("too_long", "note") == HUBS_OWN
