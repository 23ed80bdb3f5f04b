"""What happened is told in a plain sentence, whatever it was, and nothing that people said is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import pytest

from models.domain import facts as f
from models.domain.caller.fields import PERSONAL
from models.domain.case import EmergencyReport, Grade, Level, MediationStage, Place, UnitStatus
from models.domain.clocks import ClockKind
from models.domain.incident.incident import Figures
from models.domain.rules import BookKind
from models.domain.tasks import TaskKind
from tests.widgets.cases import NOW, TZ, UNIT_NAMES, at, entries_of, flooded_underpass
from widgets.sentences import fact_sentence

N = "DD-20261121-0038"
SAMPLES: Mapping[str, object] = {
    "case": N,
    "at": NOW,
    "into": "DD-20261121-0031",
    "merged": ("DD-20261121-0039",),
    "other": "DD-20261121-0044",
    "unit": "WAT-1",
    "level": Level.A,
    "place": Place(),
    "base": Place(),
    "status": UnitStatus.OFF_DUTY,
    "clocks": (),
    "kept": (),
    "sealed": (),
    "field": PERSONAL[1],
    "fields": PERSONAL,
    "task": 3,
    "size": 4_711,
    "grade": Grade.II,
    "report": EmergencyReport.CONTINUED,
    "stage": MediationStage.AGREED,
    "until": NOW,
    "valid_from": NOW,
    "version": 4,
    "sent": ("WAT-1",),
    "helpers": ("TRF",),
    "facts": (("type", "0101"), ("level", "A")),
    "passed": (("night_shift", "hours: tue 10:12"),),
    "members": ("WAT-1", "mayor"),
    "figures": Figures(affected=40, water_cm=35),
    **dict.fromkeys(("lead", "designated", "any_of", "call_back", "solved", "made_safe", "granted"), True),
    **dict.fromkeys(("satisfied", "automatic", "followed"), False),
}
OF_A_TYPE: Mapping[tuple[type[f.Fact], str], object] = {
    (f.ReportTakenOver, "merged"): "DD-20261121-0039",
    (f.CaseEscalated, "level"): 3,
    (f.CaseRouted, "lead"): "WAT",
    (f.TaskOpened, "kind"): TaskKind.SUPERVISION,
    (f.ClockExtended, "kind"): ClockKind.HANDLE,
    (f.BookPublished, "kind"): BookKind.ROUTING,
}
SAID = ("reason", "note", "text", "result", "answer", "event")


def sample(kind: type[f.Fact]) -> f.Fact:
    """A fact of any type; fields that hold a text say their own name."""
    values: dict[str, Any] = {
        each.name: OF_A_TYPE.get((kind, each.name), SAMPLES.get(each.name, f"<{each.name}>")) for each in fields(kind)
    }
    return kind(**values)  # Any: each field of each type has a type of its own


def told(fact: f.Fact) -> str:
    return fact_sentence(f.Entry(1, NOW, "seat-3", "order-1", fact), UNIT_NAMES, TZ)


@pytest.mark.parametrize("kind", f.FACT_TYPES.values(), ids=f.FACT_TYPES.keys())
def test_every_fact_is_told_in_a_sentence_that_keeps_what_people_said(kind: type[f.Fact]) -> None:
    fact = sample(kind)
    sentence = told(fact)
    assert sentence != kind.__name__
    assert not set("{}") & set(sentence)
    for name in SAID:
        if hasattr(fact, name) and kind is not f.CaseReported:
            assert f"<{name}>" in sentence


def test_no_two_kinds_of_facts_are_told_alike() -> None:
    sentences = [told(sample(kind)) for kind in f.FACT_TYPES.values()]
    assert len(set(sentences)) == len(sentences)


def test_a_unit_is_called_by_its_name_and_by_its_call_sign_where_it_has_none() -> None:
    signed = next(e for e in entries_of(flooded_underpass()) if e.kind == "AssignmentSigned")
    assert fact_sentence(signed, UNIT_NAMES) == "Water crew 1 signed for it"
    assert fact_sentence(signed, {}) == "WAT-1 signed for it"


def routed(**changes: object) -> f.CaseRouted:
    values: dict[str, Any] = {  # Any: each field has a type of its own
        "case": N,
        "at": NOW,
        "rule": "fire_lane",
        "version": 2,
        "lead": "FIR",
        "sent": ("FIR-2",),
        "automatic": False,
        "followed": True,
        "facts": (("type", "0101"), ("level", "A")),
        "passed": (("night_shift", "hours: sat 10:12"), ("court", "words: –")),
    }
    return f.CaseRouted(**(values | changes))


BECAUSE = ", because type 0101, level A; not night_shift: hours Sat 10:12, court: the words “–”"


def test_a_routed_case_says_the_rule_what_it_saw_and_why_not_the_others() -> None:
    assert told(routed()) == f"Sent to FIR-2 as rule fire_lane (version 2) proposed: FIR{BECAUSE}"
    by_itself = told(routed(automatic=True, helpers=("POL",)))
    assert by_itself == f"Sent by itself to FIR-2: rule fire_lane (version 2) names FIR, POL{BECAUSE}"
    otherwise = told(routed(followed=False, passed=()))
    assert otherwise == ("Sent to FIR-2, though rule fire_lane (version 2) proposed FIR, because type 0101, level A")


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("sign 10nm 50%", "50% of “Sign” (10 min) is used"),
        ("returned 2", "returned by units 2 ×"),
        ("a word of an older hub", "a word of an older hub"),
        ("sign what 50%", "50% of “Sign” (what) is used"),
    ],
)
def test_supervision_by_itself_says_what_it_fired_for(reason: str, words: str) -> None:
    fired = f.SupervisionFired(N, NOW, "unsigned_half", 3, "unsigned_half@2", reason)
    assert told(fired) == f"Supervision by rule unsigned_half (version 3): {words}"


def test_a_task_is_told_with_its_number_its_kind_and_whom_it_is_for() -> None:
    opened = f.TaskOpened(N, NOW, 3, TaskKind.INSTRUCTION, "WAT-1", "Close the lane.")
    assert told(opened) == "Instruction (task 3) for Water crew 1: Close the lane."
    asked = f.TaskOpened(N, NOW, 4, TaskKind.SUSPENSION, "", "no pump", at("08:30", day=23), "the pump has come")
    assert told(asked) == "Request to suspend (task 4), until 2026-11-23 08:30, or: the pump has come: no pump"
    assert told(f.RequestDecided(N, NOW, 4, False, "find another")) == "Request 4 refused: find another"


def test_a_case_waits_for_an_event_a_day_or_both() -> None:
    assert told(f.CaseSuspended(N, NOW, "no part", at("08:30", day=23))) == "Suspended until 2026-11-23 08:30: no part"
    assert (
        told(f.CaseSuspended(N, NOW, "", at("08:30", day=23), "part")) == "Suspended until 2026-11-23 08:30, or: part"
    )


def test_an_escalation_names_who_sits_on_the_task_force() -> None:
    assert told(f.CaseEscalated(N, NOW, 1, "late")) == "Escalated to level 1: late"
    assert told(f.CaseEscalated(N, NOW, 3, "late")) == "Escalated to level 3: a task force: late"
    with_members = told(f.CaseEscalated(N, NOW, 3, "late", ("WAT-1", "mayor")))
    assert with_members == "Escalated to level 3: a task force of Water crew 1, mayor: late"


def test_a_unit_that_was_designated_is_told_so() -> None:
    assert told(f.UnitDispatched(N, NOW, "WAT-1", True, "", True)) == (
        "Dispatched Water crew 1 to lead, designated by the centre"
    )
    assert told(f.UnitDispatched(N, NOW, "WAT-1", False)) == "Dispatched Water crew 1"
