"""Which weather warnings are in force, how grave each is, and who has confirmed it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from models.domain.case import Case, CaseState, Level, Tracks
from models.domain.tasks import Task, TaskKind, TaskState
from models.domain.weather import WarningColour, colour_in, in_force, warning_of
from tests.widgets.cases import NOW, case_of

RAIN = replace(case_of("DD-1"), level=Level.W, type_code="0902", title="Rainstorm, orange", state=CaseState.ACCEPTED)


def told(number: int, state: TaskState, kind: TaskKind = TaskKind.INSTRUCTION) -> Task:
    received = None if state in (TaskState.OPEN, TaskState.WITHDRAWN) else NOW
    return Task(number, kind, state, f"grid {number}", "confirm", "leader", NOW, received_at=received)


def asked(*tasks: Task) -> Case:
    return replace(RAIN, parallel=Tracks(tasks=tasks))


def test_an_open_case_of_a_warning_is_in_force_until_it_is_over() -> None:
    assert in_force([RAIN])[0].case == "DD-1"
    for over in (CaseState.CLOSED, CaseState.VOID, CaseState.MERGED, CaseState.REFUSED):
        assert in_force([replace(RAIN, state=over)]) == ()


def test_a_case_of_another_level_is_no_warning_whatever_it_is_called() -> None:
    assert warning_of(replace(RAIN, level=Level.A)) is None


@pytest.mark.parametrize(
    ("words", "colour"),
    [
        ("Rainstorm, orange", WarningColour.ORANGE),
        ("Red: typhoon", WarningColour.RED),
        ("暴雨黄色预警信号", WarningColour.YELLOW),
        ("blue after yellow", WarningColour.YELLOW),
        ("Rainstorm expected", WarningColour.UNKNOWN),
        ("Reduced visibility", WarningColour.UNKNOWN),
    ],
)
def test_the_colour_is_the_gravest_that_the_words_name(words: str, colour: WarningColour) -> None:
    assert colour_in(words) is colour


def test_the_text_names_the_colour_where_the_title_does_not() -> None:
    warning = warning_of(replace(RAIN, title="Rainstorm", text="Orange from 12:00"))
    assert warning is not None
    assert warning.colour is WarningColour.ORANGE


def test_who_has_received_or_answered_has_confirmed_and_what_was_withdrawn_counts_nowhere() -> None:
    states = (TaskState.OPEN, TaskState.RECEIVED, TaskState.ANSWERED, TaskState.WITHDRAWN)
    warning = warning_of(asked(*(told(at, state) for at, state in enumerate(states, 1))))
    assert warning is not None
    assert (warning.confirmed, warning.asked) == (2, 3)


def test_only_instructions_ask_for_a_confirmation() -> None:
    warning = warning_of(asked(told(1, TaskState.RECEIVED, TaskKind.SUPERVISION)))
    assert warning is not None
    assert warning.asked == 0


def test_the_gravest_comes_first_and_of_two_alike_the_newer() -> None:
    red = replace(RAIN, number="DD-2", title="Typhoon, red", reported_at=NOW - timedelta(hours=5))
    newer = replace(RAIN, number="DD-3", reported_at=RAIN.reported_at + timedelta(minutes=1))
    assert [each.case for each in in_force([RAIN, newer, red])] == ["DD-2", "DD-3", "DD-1"]
