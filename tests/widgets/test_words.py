"""The words people read: nothing of the domain is left without one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from models.domain.case import CaseState, EmergencyReport, Grade, Level, MediationStage, Stage, UnitStatus
from models.domain.clocks import ClockKind, Limit
from models.domain.lights import Light
from models.domain.roles import POSTS, Role
from models.domain.rules import BookKind, Occasion, SupervisionStep
from models.domain.tasks import TaskKind, TaskState
from tests.widgets.cases import NOW, TZ, at
from widgets import track_words as tracks
from widgets import words


class Marking(QTranslator):
    """Marks everything that is translated: what comes back bare was never put into words."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"«{source}»"


@pytest.fixture
def _marking(qapp: QApplication) -> Iterator[None]:
    marking = Marking()
    qapp.installTranslator(marking)
    yield
    qapp.removeTranslator(marking)


@pytest.mark.usefixtures("_marking")
def test_every_word_of_the_domain_has_one_of_its_own_for_people() -> None:
    for named in (
        [words.state_name(each) for each in CaseState],
        [words.queue_name(each) for each in CaseState],
        [words.stage_name(each) for each in Stage],
        [words.light_name(each) for each in Light],
        [words.clock_name(each) for each in ClockKind],
        [words.level_name(each) for each in Level],
        [words.status_name(each) for each in UnitStatus],
        [tracks.task_kind_name(each) for each in TaskKind],
        [tracks.task_state_name(each) for each in TaskState],
        [tracks.role_name(each) for each in Role],
        [tracks.post_name(each) for each in POSTS],
        [tracks.grade_name(each) for each in Grade],
        [tracks.emergency_report_name(each) for each in EmergencyReport],
        [tracks.mediation_name(each) for each in MediationStage],
        [tracks.step_name(each) for each in SupervisionStep],
        [tracks.occasion_name(each) for each in Occasion],
        [tracks.book_name(each) for each in BookKind],
    ):
        assert all(named)
        assert len(set(named)) == len(named)
        assert not [each for each in named if not each.startswith("«")]


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


def test_names_are_joined_as_people_join_them() -> None:
    assert [tracks.one_of(names) for names in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a or b",
        "a, b or c",
    ]
    assert tracks.all_of(["a", "b", "c"]) == "a, b, c"
