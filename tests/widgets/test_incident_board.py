"""The incident board as a coordinator meets it: the worst first, what is late or missing, and its own keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.domain.case import CaseState
from models.domain.lights import Light
from models.rules.plans.cards import shipped_cards
from tests.widgets.cases import NOW, TZ, at
from tests.widgets.incident_cases import NAMES, flood, gas, lane, told
from tests.widgets.shipped import in_force
from widgets.case.action_row import KeyButton
from widgets.incident.incident_board import IncidentBoard
from widgets.incident.incident_head import IncidentHead
from widgets.incident.incident_keys import ACTIONS, STEP_ACTIONS, TASK_ACTIONS
from widgets.incident.incident_section import IncidentSection
from widgets.incident.incident_shown import IncidentShown, incident_row, incident_shown, is_incident
from widgets.theme import THEMES

CARDS = shipped_cards()


def shown() -> IncidentShown:
    case = flood()
    return incident_shown(case, told(case), CARDS, NAMES, NOW)


@pytest.fixture
def board(qtbot: QtBot) -> IncidentBoard:
    made = IncidentBoard(THEMES["dark"], TZ)
    made.set_keys(in_force())
    qtbot.addWidget(made)
    made.set_incidents([incident_row(case) for case in (lane(), flood(), gas())])
    made.set_incident(shown())
    made.set_now(NOW)
    made.resize(1366, 760)
    made.show()
    return made


def lines(section: IncidentSection) -> list[str]:
    model = section.table.model()
    return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def words(board: IncidentBoard) -> str:
    return "\n".join(label.text() for label in board.findChildren(QLabel) if label.isVisibleTo(board))


def test_a_case_is_an_incident_by_its_grade_or_its_escalation_while_it_is_open() -> None:
    assert [is_incident(case) for case in (flood(), gas(), lane())] == [True, True, True]
    assert not is_incident(flood().on_track(grade=None))
    assert not is_incident(replace(gas(), state=CaseState.CLOSED))


def test_the_worst_incident_stands_first(board: IncidentBoard) -> None:
    assert [line.split(",")[0] for line in lines(board.incidents)] == ["II", "III", "↑1"]
    assert board.incidents.table.current_key == flood().number


def test_the_head_says_what_was_reported_upward_and_what_is_due_when(board: IncidentBoard) -> None:
    head = board.findChild(IncidentHead)
    assert isinstance(head, IncidentHead)
    assert "First report ✓ 12:50" in head.words
    assert "Continued report 10 h 37" in head.words
    assert "since 12:31 (2 h 00)" in head.words
    assert "III · fairly grave" in head.words


def test_steps_say_who_did_them_what_is_late_and_what_the_case_itself_proves() -> None:
    steps = {step.key: step for step in shown().steps}
    assert steps["flood.people"].done == "Seat 3 12:40"
    assert steps["flood.close"].light(NOW) is Light.OVERDUE
    assert steps["flood.close"].timer(NOW) == "+01:07"
    assert (steps["flood.report"].tick, steps["flood.report"].done) == (None, "First report")
    assert steps["flood.report"].light(NOW) is Light.NONE
    assert steps["flood.reopen"].due is None


def test_what_was_only_escalated_has_a_card_but_no_times_that_could_be_late() -> None:
    steps = incident_shown(lane(), (), CARDS, NAMES, NOW).steps
    assert steps
    assert {step.due for step in steps} == {None}


def test_a_role_that_is_given_proves_the_step_that_names_it() -> None:
    case = flood().on_track(incident=None)
    card = CARDS.card("0801")
    fire = replace(case, type_code="0801")
    before = {step.key: step.over for step in incident_shown(fire, (), CARDS, NAMES, NOW).steps}
    assert "fire.command" in {step.id for step in card.steps}
    assert not before["fire.command"]
    held = replace(flood().incident, roles=(replace(flood().incident.roles[0], role="command"),))
    after = {step.key: step.over for step in incident_shown(fire.on_track(incident=held), (), CARDS, NAMES, NOW).steps}
    assert after["fire.command"]
    gone = replace(held, roles=(replace(held.roles[0], unit="GAS-2"),))
    left = {step.key: step.over for step in incident_shown(fire.on_track(incident=gone), (), CARDS, NAMES, NOW).steps}
    assert not left["fire.command"], "who has left proves nothing"


def test_units_stand_by_role_then_what_the_card_still_needs_then_those_without_one(board: IncidentBoard) -> None:
    rows = shown().roles
    assert (rows[0].role, rows[0].unit) == ("Technical", "WAT-1")
    missing = [row.role for row in rows if not row.unit]
    assert "Traffic" in missing
    assert "Technical" not in missing
    assert [row.unit for row in rows if not row.role] == ["TRF-6", "MUN-9"]
    assert "GAS-2" not in {row.unit for row in rows}, "it has left"


def test_instructions_that_nobody_has_received_stand_first_the_answered_last(board: IncidentBoard) -> None:
    assert [row.task.number for row in shown().instructions] == [4, 3, 2, 1]
    assert board.instructions.remark == "3 unanswered · 2 not received · 1 late"


def test_notes_stand_newest_first_with_the_latest_figures_above(board: IncidentBoard) -> None:
    assert [row.number for row in shown().situations] == [2, 1]
    assert board.situations.remark == "affected 4 · trapped 2 · water 40 cm"


def test_a_step_is_turned_by_space_by_enter_and_by_its_button(board: IncidentBoard, qtbot: QtBot) -> None:
    turned: list[str] = []
    board.step_turned.connect(turned.append)
    board.steps.table.choose("flood.close")
    for key in (Qt.Key.Key_Space, Qt.Key.Key_X, Qt.Key.Key_Return):
        QTest.keyClick(board.steps.table, key)
    button = next(each for each in board.findChildren(KeyButton) if each.id == "tick")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert turned == ["flood.close"] * 4


def test_the_keys_of_the_board_are_about_its_own_incident_and_the_row_under_the_hand(board: IncidentBoard) -> None:
    asked: list[tuple[str, str]] = []
    board.action_chosen.connect(lambda *each: asked.append(each))
    board.roles.table.choose("WAT-1")
    QTest.keyClick(board.roles.table, Qt.Key.Key_H)
    board.instructions.table.choose(f"{flood().number}#3")
    QTest.keyClick(board.instructions.table, Qt.Key.Key_T)
    QTest.keyClick(board.steps.table, Qt.Key.Key_I, Qt.KeyboardModifier.ShiftModifier)
    assert asked == [("role", "WAT-1"), ("receive", f"{flood().number}#3"), ("broadcast", "")]


def test_every_key_that_a_button_shows_is_heard(board: IncidentBoard) -> None:
    names = {button.id for button in board.findChildren(KeyButton)} - {""}  # the one without is the way to the rest
    assert names <= {*ACTIONS, *STEP_ACTIONS, *TASK_ACTIONS}


def test_choosing_another_incident_is_said_but_showing_one_is_not(board: IncidentBoard) -> None:
    chosen: list[str] = []
    board.incident_chosen.connect(chosen.append)
    board.set_incident(shown())
    assert chosen == []
    board.incidents.table.choose(gas().number)
    assert chosen == [gas().number]


def test_an_empty_board_says_what_would_be_here_and_how_to_get_it(qtbot: QtBot) -> None:
    made = IncidentBoard(THEMES["light"], TZ)
    made.set_keys(in_force())
    qtbot.addWidget(made)
    made.show()
    assert "G grades the chosen case" in words(made)
    made.set_incidents([incident_row(gas())])
    assert "G grades" not in words(made)
    assert not made.incidents.isVisibleTo(made), "one incident needs no list"


@pytest.mark.parametrize(("size", "tabbed"), [((1366, 760), False), ((820, 430), True), ((480, 700), True)])
def test_parts_stand_behind_each_other_where_there_is_no_room(
    board: IncidentBoard, size: tuple[int, int], tabbed: bool
) -> None:
    board.resize(*size)
    assert board.situations.isVisibleTo(board) is not tabbed
    board.resize(1366, 760)
    assert board.situations.isVisibleTo(board)


def test_a_report_that_is_due_is_told_apart_by_its_light(board: IncidentBoard) -> None:
    row = incident_row(gas())
    assert (row.light(NOW), row.timer(NOW)) == (Light.URGENT, "02:53")
    assert row.light(at("14:40")) is Light.OVERDUE
