"""The tasks of the case pane: what waits for whom and how long, what can be done about it, what is over."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.domain.case import Case, CaseState, Tracks
from models.domain.clocks import ClockKind
from models.domain.lights import Light
from models.domain.roles import POSTS
from models.domain.tasks import Task, TaskKind, TaskState
from tests.widgets.cases import NOW, TZ, UNIT_NAMES, at, case_of, clock
from tests.widgets.tracked import reply, task, tracked_case
from widgets.case.case_pane import CasePane
from widgets.case.fold_button import FoldButton
from widgets.case.task_card import TaskCard
from widgets.case.task_lines import TaskLine, open_lines
from widgets.case.task_list import TaskList
from widgets.theme import THEMES


@pytest.fixture
def pane(qtbot: QtBot) -> CasePane:
    made = CasePane(THEMES["dark"], TZ)
    qtbot.addWidget(made)
    made.set_unit_names(UNIT_NAMES)
    made.set_now(NOW)
    made.set_case(tracked_case())
    made.resize(560, 700)
    made.show()
    return made


def with_tasks(*tasks: Task, state: CaseState = CaseState.HANDLING) -> Case:
    return case_of(state=state, parallel=Tracks(tasks=tasks))


def line_of(case: Case) -> TaskLine:
    (line,) = open_lines(case, NOW, TZ, UNIT_NAMES)
    return line


def cards_of(pane: CasePane) -> list[TaskCard]:
    (tasks,) = pane.findChildren(TaskList)
    return list(tasks.cards)


def offered(card: TaskCard) -> list[str]:
    return [action for action, button in card.buttons.items() if button.isVisibleTo(card)]


def words_of(pane: CasePane) -> str:
    return "\n".join(label.text() for label in pane.findChildren(QLabel) if label.isVisibleTo(pane))


def test_an_open_task_tells_kind_number_whose_it_is_what_was_asked_and_how_long_is_left() -> None:
    supervision = task(1, TaskKind.SUPERVISION, TaskState.RECEIVED, received_at=at("14:09"))
    case = case_of(state=CaseState.HANDLING, clocks=(reply(1, "30nm", "14:05"),), parallel=Tracks(tasks=(supervision,)))
    line = line_of(case)
    assert (line.title, line.to) == ("Supervision #1", "Municipal 2")
    assert line.text == "Why has nobody begun? Answer in writing."
    assert line.asked == "since 14:05 by Shift leader"
    assert line.standing == "received 14:09 · due 14:35:00"
    assert (line.timer, line.light) == ("02:53", Light.URGENT)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (TaskKind.INSTRUCTION, "not received yet"),
        (TaskKind.CHECK, "not received yet"),
        (TaskKind.VERIFICATION, "no finding yet"),
        (TaskKind.EXTENSION, "to be decided"),
    ],
)
def test_a_task_that_nobody_took_up_says_what_is_missing_and_how_long_it_has_waited(kind: TaskKind, said: str) -> None:
    line = line_of(with_tasks(task(1, kind)))
    assert line.standing == said
    assert (line.timer, line.light) == ("open for 27 min", Light.NONE)


def test_a_request_to_suspend_tells_until_when_and_for_what() -> None:
    asked = task(1, TaskKind.SUSPENSION, to="", text="No parts.", until=at("08:00", day=24), event="they have come")
    line = line_of(with_tasks(asked))
    assert line.to == "the duty room"
    assert line.text == "No parts. · until 11-24 08:00 · until “they have come”"


@pytest.mark.parametrize(
    ("kind", "task_state", "state", "actions"),
    [
        (TaskKind.SUPERVISION, TaskState.OPEN, CaseState.HANDLING, ("receive", "answer", "withdraw")),
        (TaskKind.SUPERVISION, TaskState.RECEIVED, CaseState.HANDLING, ("answer", "withdraw")),
        (TaskKind.VERIFICATION, TaskState.OPEN, CaseState.VERIFYING, ("record_verification",)),
        (TaskKind.EXTENSION, TaskState.OPEN, CaseState.HANDLING, ("decide", "withdraw")),
        (TaskKind.SUSPENSION, TaskState.OPEN, CaseState.SUSPENDED, ("decide", "withdraw")),
        (TaskKind.INSTRUCTION, TaskState.OPEN, CaseState.CLOSED, ()),
    ],
)
def test_what_can_be_done_follows_from_the_kind_and_from_how_far_it_has_come(
    kind: TaskKind, task_state: TaskState, state: CaseState, actions: tuple[str, ...]
) -> None:
    assert line_of(with_tasks(task(1, kind, task_state), state=state)).actions == actions


def test_the_task_that_is_due_first_stands_first_and_those_without_a_limit_last() -> None:
    case = case_of(
        state=CaseState.HANDLING,
        clocks=(reply(2, "2nh", "14:00"), reply(3, "1nh", "14:00"), clock(ClockKind.HANDLE, "5nm", "14:00")),
        parallel=Tracks(tasks=tuple(task(n, TaskKind.INSTRUCTION) for n in (1, 2, 3))),
    )
    assert [line.number for line in open_lines(case, NOW, TZ, {})] == [3, 2, 1]


def test_a_button_says_which_action_on_which_task_is_wanted(pane: CasePane, qtbot: QtBot) -> None:
    supervision, extension = cards_of(pane)
    with qtbot.waitSignal(pane.task_action_chosen) as chosen:
        QTest.mouseClick(supervision.buttons["answer"], Qt.MouseButton.LeftButton)
    assert chosen.args == ["answer", 1]
    with qtbot.waitSignal(pane.task_action_chosen) as chosen:
        QTest.keyClick(extension.buttons["decide"], Qt.Key.Key_Space)
    assert chosen.args == ["decide", 3]


def test_only_what_fits_the_task_is_offered(pane: CasePane) -> None:
    assert [offered(card) for card in cards_of(pane)] == [["answer", "withdraw"], ["decide", "withdraw"]]


def test_what_is_not_for_the_post_at_the_seat_is_off_and_says_whose_it_is(pane: CasePane) -> None:
    pane.set_roles(POSTS["officer"])
    supervision, extension = cards_of(pane)
    assert supervision.buttons["answer"].isEnabled()
    assert not extension.buttons["decide"].isEnabled()
    assert "shift leader" in extension.buttons["decide"].toolTip()
    pane.set_roles(POSTS["leader"])
    assert extension.buttons["decide"].isEnabled()
    assert extension.buttons["decide"].toolTip() == ""


def test_a_second_later_the_cards_are_the_same_and_their_time_has_moved(pane: CasePane) -> None:
    before = cards_of(pane)
    pane.set_now(NOW + timedelta(seconds=1))
    pane.set_case(tracked_case())
    assert cards_of(pane) == before
    assert [card.line.timer for card in before if card.line is not None] == ["02:52", "open for 27 min"]


def test_what_is_over_is_folded_and_tells_answer_and_by_whom_when_unfolded(pane: CasePane) -> None:
    assert "Close the bus lane." not in words_of(pane)
    (fold,) = (button for button in pane.findChildren(FoldButton) if "over" in button.text())
    assert fold.text() == "1 task is over ▸"
    QTest.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert "Instruction #2" in words_of(pane)
    told = "Municipal 2 · Close the bus lane.\nanswered 13:31 by Traffic police 6: Closed from km 2 to km 3."
    assert told in words_of(pane)


def test_a_task_that_was_answered_leaves_its_card(pane: CasePane) -> None:
    done = task(1, TaskKind.SUPERVISION, TaskState.ANSWERED, ended_at=NOW, answer="Begun at 14:30.")
    pane.set_case(case_of("DD-20261121-0044", state=CaseState.HANDLING, parallel=Tracks(tasks=(done,))))
    assert cards_of(pane) == []
    assert "1 task is over ▸" in [button.text() for button in pane.findChildren(FoldButton)]


def test_markup_in_a_task_stays_text(pane: CasePane) -> None:
    evil = "<img src='/etc/hostname'><b>bold</b>"
    pane.set_case(with_tasks(task(1, TaskKind.INSTRUCTION, text=evil, to=evil)))
    shown = [label for label in pane.findChildren(QLabel) if evil in label.text()]
    assert len(shown) == 2
    assert {label.textFormat() for label in shown} == {Qt.TextFormat.PlainText}
    assert all("<img" not in label.toolTip() for label in shown)
