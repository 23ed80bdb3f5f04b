"""Every refusal that an officer can meet is told in a sentence of the screen's own, with nothing left out."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest

import models.domain
from bus.messages import Receipt
from console.refusals import refusal_text
from models.domain.facts import FACT_TYPES
from models.domain.life_cycle import MOVES
from models.domain.orders import CaseOrder

HUBS_OWN = "the hub's own English sentence"
DOMAIN = Path(models.domain.__path__[0])
GIVEN = {
    "conflict": ("Ann", "CaseAccepted", "2026-11-21T06:30:00+00:00"),
    "role": ("VoidCase", "leader"),
    "bad_rules": ("[[rule]] 3", "no department"),
}


def refusals_of(source: str) -> Iterator[tuple[str, int]]:
    """Each refusal in a source: its code, and how many arguments come with it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == "Refused":
            code, args = node.args[0], node.args[3] if len(node.args) > 3 else ast.Tuple([])
            if isinstance(code, ast.Constant):
                yield str(code.value), len(args.elts) if isinstance(args, ast.Tuple) else 0


REFUSALS = sorted({each for file in DOMAIN.rglob("*.py") for each in refusals_of(file.read_text(encoding="utf-8"))})
NEEDS = sorted({(need.code, 1) for move in MOVES.values() for need in move.needs})


def told(code: str, *args: str, field: str = "") -> str:
    return refusal_text(Receipt("order-1", "refused", code=code, reason=HUBS_OWN, args=args, field=field), UTC)


@pytest.mark.parametrize(("code", "count"), sorted({*REFUSALS, *NEEDS}))
def test_a_refusal_of_the_domain_has_a_sentence_that_its_arguments_fill(code: str, count: int) -> None:
    said = told(code, *GIVEN.get(code, string.ascii_uppercase[:count]))
    assert said != HUBS_OWN
    assert not set("{}") & set(said)
    assert said.endswith((".", "no department"))


def test_every_code_of_the_domain_is_walked() -> None:
    """What is refused with a code that is no constant is a need of the life cycle, and those are walked too."""
    codes = {code for code, _ in REFUSALS}
    assert codes >= {"conflict", "state", "missing", "off_earth", "bad_rules", "past_due", "designated", "role"}
    assert len(REFUSALS) > 40
    assert {code for code, _ in NEEDS} >= {"no_grade", "asked_extension", "open_task"}


@pytest.mark.parametrize("code", ["too_large", "malformed", "withdrawn"])
def test_what_is_refused_on_the_way_to_the_hub_has_a_sentence_too(code: str) -> None:
    assert told(code) not in ("", HUBS_OWN)


@pytest.mark.parametrize("fact", FACT_TYPES)
def test_the_loser_of_a_race_is_told_in_words_what_the_other_did(fact: str) -> None:
    said = told("conflict", "Ann", fact, "2026-11-21T06:30:00+00:00")
    assert said.startswith("Ann was faster: ")
    assert said.endswith(" at 06:30:00. Look again and decide.")
    assert fact not in said


def test_an_order_of_another_role_says_whose_it_is() -> None:
    said = told("role", "SuperviseCase", "leader", "supervisor")
    assert said == "This is for the shift leader or supervisor: this seat does not act as that."


def test_words_of_the_domain_are_told_as_people_say_them() -> None:
    assert told("state", "DD-1", "called_back", "CloseCase") == (
        "DD-1 has moved on (“Called back”): what you ordered no longer applies to it."
    )
    assert told("stage", "WAT-1", "DD-1", "en_route", "Arrive").endswith("on DD-1 by now: en route.")
    assert told("task_over", "DD-1", "2", "granted") == "Task 2 of DD-1 is over: granted."
    assert told("report_order", "final", "").endswith(": Final report.")
    assert told("missing", "to", field="to") == "Who it is for must be given."
    assert told("missing", "to") == "to must be given."
    assert told("backwards", "closed_at", "reported_at") == (
        "The time of closing is earlier than The time of the report."
    )


def test_every_field_that_an_order_must_have_has_the_name_of_its_form() -> None:
    texts = ("reason", "text", "note", "result", "to", "until", "units", "members", "event", "limit", "other", "into")
    assert set(texts) <= {name for order in CaseOrder.__args__ for name in order.__dataclass_fields__}
    assert [name for name in texts if told("missing", name, field=name).startswith(name)] == []


def test_a_code_that_is_not_known_or_comes_short_of_arguments_is_told_in_the_hubs_words() -> None:
    assert told("unheard_of", "x") == HUBS_OWN
    assert told("too_long", "note") == HUBS_OWN
    assert told("role") == HUBS_OWN
