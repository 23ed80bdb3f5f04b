"""Shifts by the clock on the wall: which one is on, whose turn it is to hand over, and when that is late."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from models.domain.shift.sheets import Part
from models.rules.shift_plan import plan_of, shipped_plan
from resources import resource
from tests.models.domain.room import SHANGHAI

PLAN = shipped_plan(SHANGHAI)
TEXT = resource("shifts.toml").read_text(encoding="utf-8")


def wall(text: str) -> datetime:
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("at", "key"),
    [
        ("11-21 07:59", "2026-11-20 night"),
        ("11-21 08:00", "2026-11-21 day"),
        ("11-21 19:59", "2026-11-21 day"),
        ("11-21 20:00", "2026-11-21 night"),
        ("11-22 00:00", "2026-11-21 night"),
    ],
)
def test_a_shift_is_on_from_when_it_begins_until_the_next_does(at: str, key: str) -> None:
    assert PLAN.at(wall(at)).key == key


def test_shifts_follow_one_another() -> None:
    day = PLAN.at(wall("11-21 12:00"))
    assert (PLAN.before(day).key, PLAN.after(day).key) == ("2026-11-20 night", "2026-11-21 night")
    assert (day.begins, day.ends) == (wall("11-21 08:00"), wall("11-21 20:00"))


@pytest.mark.parametrize(
    ("at", "last", "key"),
    [
        ("11-21 12:00", "", "2026-11-21 day"),
        ("11-21 08:30", "", "2026-11-21 day"),
        ("11-21 08:30", "2026-11-20 day", "2026-11-20 night"),
        ("11-21 13:59", "2026-11-20 day", "2026-11-20 night"),
        ("11-21 14:00", "2026-11-20 day", "2026-11-21 day"),
        ("11-21 08:30", "2026-11-20 night", "2026-11-21 day"),
        ("11-21 19:50", "2026-11-21 day", "2026-11-21 night"),
        ("11-21 08:30", "2026-11-20 siesta", "2026-11-21 day"),
    ],
)
def test_whose_turn_it_is_follows_from_who_handed_over_last(at: str, last: str, key: str) -> None:
    assert PLAN.outgoing(wall(at), last).key == key


@pytest.mark.parametrize(
    ("at", "last", "late"),
    [
        ("11-21 08:14", "2026-11-20 day", ""),
        ("11-21 08:15", "2026-11-20 day", "2026-11-20 night"),
        ("11-21 19:00", "2026-11-20 day", "2026-11-20 night"),
        ("11-21 08:15", "2026-11-20 night", ""),
        ("11-21 19:59", "2026-11-21 day", ""),
        ("11-21 12:00", "", ""),
    ],
)
def test_a_handover_is_late_a_while_after_its_shift_has_ended(at: str, last: str, late: str) -> None:
    found = PLAN.late(wall(at), last)
    assert (found.key if found is not None else "") == late


def test_the_shipped_plan_holds_every_part_and_limits_with_their_basis() -> None:
    assert PLAN.parts == tuple(Part)
    assert (PLAN.prepare_before, PLAN.late_after, PLAN.keep) == (
        timedelta(minutes=30),
        timedelta(minutes=15),
        timedelta(days=14),
    )
    named = PLAN.named("2026-11-21 night")
    assert named is not None
    assert (named.en, named.zh) == ("Night shift", "夜班")


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('ends = "20:00"', 'ends = "19:00"', "day ends at 19:00, night begins at 20:00"),
        ('id = "night"', 'id = "day"', "an id of its own"),
        ('zh = "白班"', 'zh = " "', "zh must be given"),
        ("lines = 200", "lines = 0", "most_listed needs lines"),
        ('minutes = 15, basis = "proposal"', "minutes = 15", "late_after needs basis"),
        ('    "shelf",', '    "attic",', "attic"),
        ("parts_basis = ", "parts_why = ", "parts_basis"),
        ('begins = "08:00"', 'begins = "8 a.m."', "8 a.m."),
    ],
)
def test_a_plan_that_leaves_a_gap_or_gives_no_reason_is_not_read(old: str, new: str, why: str) -> None:
    assert old in TEXT
    with pytest.raises(ValueError, match=why):
        plan_of(TEXT.replace(old, new, 1), SHANGHAI)
