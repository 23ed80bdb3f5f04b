"""The words people read: nothing of the domain is left without one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import timedelta
from typing import Any

import pytest

from models.domain.case import CaseState, Level, Place, Stage, UnitStatus
from models.domain.clocks import ClockKind, Limit
from models.domain.facts import FACT_TYPES, Entry, Fact
from models.domain.lights import Light
from tests.widgets.cases import NOW, TZ, UNIT_NAMES, at, entries_of, flooded_underpass
from widgets import words
from widgets.sentences import fact_sentence

SAMPLES: Mapping[str, object] = {
    "case": "DD-20261121-0038",
    "at": NOW,
    "into": "DD-20261121-0031",
    "merged": "DD-20261121-0039",
    "unit": "WAT-1",
    "lead": True,
    "level": Level.A,
    "place": Place(),
    "base": Place(),
    "status": UnitStatus.OFF_DUTY,
    "call_back": True,
    "solved": True,
    "satisfied": False,
    "clocks": (),
    "kept": (),
}


def sample(kind: type[Fact]) -> Fact:
    """A fact of any type; fields that hold a text say their own name."""
    values: dict[str, Any] = {each.name: SAMPLES.get(each.name, f"<{each.name}>") for each in fields(kind)}
    return kind(**values)  # Any: each field of each type has a type of its own


@pytest.mark.parametrize("kind", FACT_TYPES.values(), ids=FACT_TYPES.keys())
def test_every_fact_is_told_in_a_sentence_that_keeps_what_people_said(kind: type[Fact]) -> None:
    fact = sample(kind)
    told = fact_sentence(Entry(1, NOW, "seat-3", "order-1", fact), UNIT_NAMES)
    assert told
    assert "{" not in told
    for said in ("reason", "note", "text", "result"):
        if hasattr(fact, said) and kind.__name__ != "CaseReported":
            assert f"<{said}>" in told


def test_a_unit_is_called_by_its_name_and_by_its_call_sign_where_it_has_none() -> None:
    signed = next(e for e in entries_of(flooded_underpass()) if e.kind == "AssignmentSigned")
    assert fact_sentence(signed, UNIT_NAMES) == "Water crew 1 signed for it"
    assert fact_sentence(signed, {}) == "WAT-1 signed for it"


def test_every_state_queue_stage_light_clock_and_level_has_a_word_of_its_own() -> None:
    for named in (
        [words.state_name(each) for each in CaseState],
        [words.queue_name(each) for each in CaseState],
        [words.stage_name(each) for each in Stage],
        [words.light_name(each) for each in Light],
        [words.clock_name(each) for each in ClockKind],
        [words.level_name(each) for each in Level],
        [words.status_name(each) for each in UnitStatus],
    ):
        assert all(named)
        assert len(set(named)) == len(named)


def test_a_channel_that_is_not_known_is_shown_as_it_came() -> None:
    assert words.channel_name("hotline") == "Hotline"
    assert words.channel_name("Citizens Connect App") == "Citizens Connect App"
    assert words.channel_name("") == ""


@pytest.mark.parametrize(
    ("span", "text"),
    [
        (timedelta(seconds=-3), "0 s"),
        (timedelta(seconds=42), "42 s"),
        (timedelta(minutes=14, seconds=59), "14 min"),
        (timedelta(hours=1, minutes=51), "1 h 51"),
        (timedelta(hours=2), "2 h 00"),
        (timedelta(days=2, hours=3, minutes=9), "2 d 3 h"),
        (timedelta(days=5), "5 d"),
    ],
)
def test_a_length_of_time_is_told_in_two_steps_at_the_most(span: timedelta, text: str) -> None:
    assert words.duration_text(span) == text


def test_a_limit_is_told_in_its_own_unit() -> None:
    assert [words.limit_text(Limit.parse(each)) for each in ("30nm", "2nh", "2wd")] == ["30 min", "2 h", "2 working d"]


def test_an_instant_is_told_in_local_time_and_with_its_day_only_where_it_is_another() -> None:
    assert words.moment_text(NOW, TZ) == "2026-11-21 14:32:07"
    assert words.time_text(at("14:05"), NOW, TZ) == "14:05"
    assert words.time_text(at("14:05:30"), NOW, TZ, seconds=True) == "14:05:30"
    assert words.time_text(at("23:59", day=20), NOW, TZ) == "11-20 23:59"
    assert words.time_text(NOW - timedelta(days=400), NOW, TZ).startswith("2025-10-17 ")
