"""The pane of instructions: what waits for an answer anywhere, what nobody has received first, and its own keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.domain.lights import Light
from models.domain.tasks import Task, TaskKind, TaskState
from tests.widgets.cases import NOW, TZ, at, case_of
from tests.widgets.incident_cases import NAMES, flood
from tests.widgets.shipped import in_force
from widgets.case.action_row import KeyButton
from widgets.incident.instruction_board import ACTIONS, InstructionBoard
from widgets.incident.instruction_rows import InstructionRow, rows_of, task_of
from widgets.theme import THEMES
from widgets.units.keyed_rows import ROW

EXTENSION = Task(1, TaskKind.EXTENSION, TaskState.OPEN, "", "the pump broke", "WAT-4", at("14:10"))
SEWER = case_of("DD-20261121-0041", title="Sewer overflowing").on_track(tasks=(EXTENSION,))


def rows() -> list[InstructionRow]:
    return [*rows_of(SEWER, NAMES.of), *rows_of(flood(), NAMES.of)]


@pytest.fixture
def board(qtbot: QtBot) -> InstructionBoard:
    made = InstructionBoard(THEMES["dark"], TZ)
    made.set_keys(in_force())
    qtbot.addWidget(made)
    made.set_rows(rows())
    made.set_now(NOW)
    made.resize(900, 500)
    made.show()
    return made


def shown(board: InstructionBoard) -> list[str]:
    model = board.table.model()
    return [str(model.index(at, 0).data(ROW).key) for at in range(model.rowCount())]


def words(board: InstructionBoard) -> str:
    return "\n".join(label.text() for label in board.findChildren(QLabel))


def test_what_nobody_has_received_stands_first_and_in_it_what_is_due_first(board: InstructionBoard) -> None:
    tails = [key[-6:] for key in shown(board)]
    assert tails == ["0038#4", "0038#3", "0041#1", "0038#2"]


def test_the_head_counts_what_is_open_not_received_and_late(board: InstructionBoard) -> None:
    assert "4 open · 3 not received · 1 late" in words(board)


def test_a_task_without_a_limit_tells_how_long_it_has_waited() -> None:
    waits = next(row for row in rows() if row.case == SEWER.number)
    assert (waits.light(NOW), waits.timer(NOW)) == (Light.NONE, "22 min")
    late = next(row for row in rows() if row.task.number == 4)
    assert (late.light(NOW), late.timer(NOW)) == (Light.OVERDUE, "+00:12")
    answered = next(row for row in rows_of(flood(), NAMES.of, ended=True) if not row.task.open)
    assert (answered.light(NOW), answered.timer(NOW)) == (Light.NONE, "15 min")


def test_the_duty_room_is_named_where_a_task_is_for_nobody_else() -> None:
    assert next(row for row in rows() if row.case == SEWER.number).to == "the duty room"


@pytest.mark.parametrize(("typed", "found"), [("street office", 1), ("sewer", 1), ("not received", 3), ("nobody", 0)])
def test_typing_finds_tasks_by_whom_what_and_case(board: InstructionBoard, typed: str, found: int) -> None:
    QTest.keyClicks(board.finder, typed)
    assert len(shown(board)) == found
    if not found:
        assert "No open task fits" in board.table.accessibleDescription()


def test_instructions_alone_can_be_shown(board: InstructionBoard) -> None:
    board.only.click()
    assert all(key.startswith(flood().number) for key in shown(board))
    assert len(shown(board)) == 3


def test_the_keys_of_the_pane_are_about_the_row_under_the_hand(board: InstructionBoard) -> None:
    said: list[tuple[str, str, int]] = []
    board.action_chosen.connect(lambda *each: said.append(each))
    board.choose(f"{flood().number}#3")
    shift, ctrl = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(board.table, Qt.Key.Key_T)
    QTest.keyClick(board.table, Qt.Key.Key_T, shift)
    QTest.keyClick(board.table, Qt.Key.Key_T, shift | ctrl)
    QTest.keyClick(board.table, Qt.Key.Key_F8)
    assert said == [(name, flood().number, 3) for name in ("receive", "answer", "withdraw", "urge")]


def test_every_button_has_a_key_that_is_heard_and_does_the_same(board: InstructionBoard) -> None:
    said: list[str] = []
    board.action_chosen.connect(lambda name, *_: said.append(name))
    board.choose(f"{flood().number}#3")
    buttons = {each.id: each for each in board.findChildren(KeyButton) if each.id}
    assert set(buttons) - {"open"} == set(ACTIONS)
    for name in ("receive", "answer", "withdraw", "urge"):
        QTest.mouseClick(buttons[name], Qt.MouseButton.LeftButton)
    assert said == ["receive", "answer", "withdraw", "urge"]


def test_enter_shows_the_case(board: InstructionBoard) -> None:
    chosen: list[str] = []
    board.case_chosen.connect(chosen.append)
    board.choose(f"{SEWER.number}#1")
    QTest.keyClick(board.table, Qt.Key.Key_Return)
    assert chosen == [SEWER.number]


def test_what_is_answered_leaves_and_the_choice_stays_where_it_is(board: InstructionBoard) -> None:
    board.choose(f"{flood().number}#2")
    case = flood()
    tasks = tuple(
        replace(task, state=TaskState.ANSWERED, ended_at=NOW) if task.number == 4 else task
        for task in case.tracks.tasks
    )
    board.set_rows(rows_of(case.on_track(tasks=tasks), NAMES.of))
    assert [key[-2:] for key in shown(board)] == ["#3", "#2"]
    assert board.table.current_key == f"{flood().number}#2"


def test_an_empty_pane_says_what_would_be_here_and_how_to_get_it(qtbot: QtBot) -> None:
    made = InstructionBoard(THEMES["light"], TZ)
    made.set_keys(in_force())
    qtbot.addWidget(made)
    assert "Shift+I several units at once" in made.table.accessibleDescription()


def test_a_key_names_its_case_and_its_task_again() -> None:
    assert task_of(f"{SEWER.number}#12") == (SEWER.number, 12)
