"""The table of actions: each once, each with a key that is heard in the window, each on when the domain allows it."""

from __future__ import annotations

from collections import Counter
from datetime import UTC
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.actions import ACTIONS, BY_ID, MENUS, Action, can, items_for, why_not
from console.form_table import FORMS
from console.ordering import at_once
from console.refusals import sentence_of
from console.window import MainWindow
from models.domain.case import ACTIVE_STAGES, Assignment, Case, CaseState, EmergencyReport, Grade, MediationStage, Stage
from models.domain.life_cycle import MOVES, allowed
from models.domain.orders import CaseOrder, FireSupervision, LinkCases, ReceiveTask, UnlinkCases
from models.domain.roles import POSTS
from models.domain.tasks import Task, TaskKind, TaskState
from tests.console.made_window import made_window
from tests.widgets.cases import at, case_of
from widgets.theme import THEMES

CASES = [
    case_of(state=state, assignments=(Assignment("WAT-1", True, stage, at("14:00")),) if stage else ())
    for state in CaseState
    for stage in (None, *Stage)
]
HANDLING = case_of(state=CaseState.HANDLING)
TYPED = "soadrcwbnmyjfitepkglxhz"


def with_tasks(*kinds: TaskKind, state: TaskState = TaskState.OPEN) -> Case:
    tasks = tuple(Task(i, kind, state, "", "", "Ann", at("14:00")) for i, kind in enumerate(kinds, start=1))
    return HANDLING.on_track(tasks=tasks)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    window = made_window(THEMES["dark"], UTC, {}, tmp_path)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return window


def test_every_order_about_a_case_that_a_person_places_has_one_action() -> None:
    placed = [order for order in get_args(CaseOrder) if order is not FireSupervision]
    assert Counter(action.order for action in ACTIONS) == Counter(placed)
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)
    assert {action.menu for action in ACTIONS} == set(MENUS)


def test_every_action_asks_by_a_form_or_has_nothing_to_ask() -> None:
    formless = {action.id for action in ACTIONS if action.for_unit is None and action.id not in FORMS}
    assert formless == {"archive"}
    assert set(FORMS) < set(BY_ID)


def test_no_key_is_given_twice_in_the_whole_window(window: MainWindow) -> None:
    keys = Counter(key.toString() for each in window.findChildren(QAction) for key in each.shortcuts())
    assert [key for key, count in keys.items() if count > 1] == []
    assert {QKeySequence(action.key).toString() for action in ACTIONS} <= set(keys)


@pytest.mark.parametrize("action", ACTIONS, ids=[action.id for action in ACTIONS])
def test_the_key_of_an_action_asks_for_it_from_the_queue(window: MainWindow, action: Action) -> None:
    chosen: list[str] = []
    window.action_chosen.connect(chosen.append)
    window.set_enabled_actions({action.id: True})
    window.queue.view.setFocus()
    QTest.keySequence(window.queue.view, QKeySequence(action.key))
    assert chosen == [action.id]


def test_a_letter_typed_into_the_filter_is_a_letter_and_no_order(window: MainWindow) -> None:
    assert {action.key.lower() for action in ACTIONS if len(action.key) == 1} == set(TYPED)
    chosen: list[str] = []
    window.action_chosen.connect(chosen.append)
    window.set_enabled_actions({action.id: True for action in ACTIONS})
    window.queue.focus_filter()
    for letter in TYPED:
        for held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            QTest.keyClick(window.queue.filter_line, Qt.Key(ord(letter.upper())), held)
    assert chosen == []
    assert len(window.queue.filter_line.text()) == 2 * len(TYPED)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.state}-{case.lead.stage if case.lead else 'alone'}")
def test_the_pane_offers_what_the_state_is_about_and_enables_what_the_life_cycle_allows(case: Case) -> None:
    items = {item.id: item for item in items_for(case)}
    assert set(items) == {action.id for action in ACTIONS if case.state in MOVES[action.order].states}
    for action in ACTIONS:
        item = items.get(action.id)
        assert allowed(case, action.order) is (item is not None and item.enabled)
        assert can(case, action) is allowed(case, action.order)
        if item is not None:
            assert bool(item.why_not) is not item.enabled
            assert item.key == action.key


def test_the_cases_tried_have_units_at_every_stage() -> None:
    assert {case.active[0].stage for case in CASES if case.active} == ACTIVE_STAGES


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.state}-{case.lead.stage if case.lead else 'alone'}")
def test_few_buttons_stand_first_and_what_moves_the_case_on_is_among_them(case: Case) -> None:
    items = items_for(case)
    first = [item for item in items if item.primary]
    assert len(first) <= 9
    assert not any(item.spare and not item.enabled for item in items), "a usual one has a button while it can be done"
    assert not any(item.spare for item in first)
    assert items[: len(first)] == first
    if case.state is CaseState.SUSPENDED:
        assert [item.id for item in first] == ["resume"]
    groups = [item.group for item in items if not item.primary]
    assert groups == sorted(groups, key=[*dict.fromkeys(groups)].index)
    assert not any("&" in group for group in groups)


def test_what_the_room_does_again_and_again_has_a_button_where_there_is_room() -> None:
    spare = [item.id for item in items_for(HANDLING) if item.spare]
    assert spare == ["note", "urge", "instruct", "escalate", "suspend", "merge"]


def test_what_somebody_waits_for_comes_to_the_buttons() -> None:
    def first(case: Case) -> set[str]:
        return {item.id for item in items_for(case) if item.primary}

    assert {"answer", "receive", "decide", "report_up"}.isdisjoint(first(HANDLING))
    assert {"answer", "receive"} <= first(with_tasks(TaskKind.INSTRUCTION))
    assert "receive" not in first(with_tasks(TaskKind.INSTRUCTION, state=TaskState.RECEIVED))
    assert "decide" in first(with_tasks(TaskKind.EXTENSION))
    assert "report_up" in first(HANDLING.on_track(grade=Grade.II))


@pytest.mark.parametrize("post", POSTS)
def test_a_seat_is_offered_as_on_what_its_roles_may_do(post: str) -> None:
    roles = POSTS[post]
    for item in items_for(case_of(), roles):
        assert item.enabled is allowed(case_of(), BY_ID[item.id].order, roles)


def test_why_an_action_is_off_says_what_would_make_it_allowed() -> None:
    def why(case: Case | None, action_id: str, post: str = "whole_room", mediated: bool = True) -> str:
        return why_not(case, BY_ID[action_id], POSTS[post], mediated)

    assert why(None, "accept") == "Choose a case first."
    assert why(HANDLING, "accept") == (
        "Accept does not apply: the case is in the state “Handling”. It applies to: Reported."
    )
    assert why(HANDLING, "void", "officer") == "This is for the shift leader: this seat does not act as that."
    assert why(HANDLING, "supervise", "officer").startswith("This is for the supervisor or shift leader:")
    assert why(HANDLING, "sign") == "No unit of this case is at the stage for it: dispatched."
    assert why(HANDLING, "decide") == (
        "No task waits for it: it needs an open Request for more time or Request to suspend."
    )
    assert why(with_tasks(TaskKind.EXTENSION), "extend").startswith("More time for DD-20261121-0040 has been asked")
    assert why(HANDLING, "report_up") == "DD-20261121-0040 has no emergency grade yet: set it first."
    assert why(HANDLING.on_track(mediation=MediationStage.AGREED), "mediate") == "The mediation has come to its end."
    assert why(HANDLING, "mediate", mediated=False).startswith("DD-20261121-0040 is no dispute")
    closing = case_of(state=CaseState.CALLED_BACK)
    assert why(closing, "close", "officer") == "DD-20261121-0040 is of level A: the shift leader closes it."
    assert why(closing, "close", "leader") == ""


def test_a_case_that_is_no_dispute_is_not_offered_mediation() -> None:
    assert "mediate" in {item.id for item in items_for(HANDLING)}
    assert "mediate" not in {item.id for item in items_for(HANDLING, mediated=False)}


NEEDS = sorted(
    {(need.code, action_id) for action_id, move in ((a.id, MOVES[a.order]) for a in ACTIONS) for need in move.needs}
)


@pytest.mark.parametrize(("code", "action_id"), NEEDS)
def test_every_need_of_the_life_cycle_is_told_in_the_screens_own_words(code: str, action_id: str) -> None:
    case = {
        "asked_check": case_of(state=CaseState.HANDLED).on_track(
            tasks=(Task(1, TaskKind.CHECK, TaskState.OPEN, "", "", "Ann", at("14:00")),)
        ),
        "asked_extension": with_tasks(TaskKind.EXTENSION),
        "asked_suspension": with_tasks(TaskKind.SUSPENSION),
        "most_escalated": HANDLING.on_track(escalation=3, task_force=("mayor",)),
        "no_caller": HANDLING,
        "no_clock": HANDLING,
        "no_grade": HANDLING,
        "no_incident": case_of(
            state=CaseState.HANDLING, assignments=(Assignment("WAT-1", True, Stage.SIGNED, at("14:00")),)
        ),
        "none_ticked": HANDLING.on_track(grade=Grade.III),
        "no_lead": case_of(state=CaseState.HANDLED),
        "not_linked": HANDLING,
        "not_shelved": HANDLING,
        "open_task": case_of(state=CaseState.CALLED_BACK).on_track(
            tasks=(Task(1, TaskKind.CHECK, TaskState.OPEN, "", "", "Ann", at("14:00")),)
        ),
        "received": with_tasks(TaskKind.CHECK, state=TaskState.RECEIVED),
        "report_final": HANDLING.on_track(grade=Grade.I, emergency=EmergencyReport.FINAL),
        "suspended_before": HANDLING.on_track(suspensions=1),
    }[code]
    need = next(each for each in MOVES[BY_ID[action_id].order].needs if each.code == code)
    said = why_not(case, BY_ID[action_id])
    assert not need.holds(case)
    assert said
    assert said.endswith(".")
    assert said == sentence_of(code, (case.number,))


def test_what_can_be_about_one_thing_alone_is_not_asked() -> None:
    one = with_tasks(TaskKind.CHECK, TaskKind.EXTENSION)
    two = with_tasks(TaskKind.CHECK, TaskKind.INSTRUCTION)
    assert at_once(BY_ID["receive"], one) == ReceiveTask(one.number, 1)
    assert at_once(BY_ID["receive"], two) is None
    assert at_once(BY_ID["receive"], two, 2) == ReceiveTask(two.number, 2)
    linked = HANDLING.on_track(links=("DD-20261121-0011",))
    assert at_once(BY_ID["unlink"], linked) == UnlinkCases(linked.number, "DD-20261121-0011")
    assert at_once(BY_ID["unlink"], HANDLING.on_track(links=("a", "b"))) is None
    assert BY_ID["link"].order is LinkCases
    assert at_once(BY_ID["link"], linked) is None
