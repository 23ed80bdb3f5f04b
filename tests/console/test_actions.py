"""The table of actions: each once, each with a key that is heard in the window, each on when the domain allows it."""

from __future__ import annotations

from collections import Counter
from datetime import UTC
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.actions import ACTIONS, Action, items_for
from console.window import MainWindow
from models.domain.case import ACTIVE_STAGES, Assignment, Case, CaseState, Stage
from models.domain.life_cycle import MOVES, allowed
from models.domain.orders import CaseOrder
from tests.widgets.cases import at, case_of
from widgets.theme import THEMES

CASES = [
    case_of(state=state, assignments=(Assignment("WAT-1", True, stage, at("14:00")),) if stage else ())
    for state in CaseState
    for stage in (None, *Stage)
]


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow(THEMES["dark"], UTC, {})
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return window


def test_every_order_about_a_case_has_one_action() -> None:
    assert Counter(action.order for action in ACTIONS) == Counter(get_args(CaseOrder))
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)


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
    chosen: list[str] = []
    window.action_chosen.connect(chosen.append)
    window.set_enabled_actions({action.id: True for action in ACTIONS})
    window.queue.focus_filter()
    for letter in "soadrcwbnm":
        QTest.keyClick(window.queue.filter_line, Qt.Key(ord(letter.upper())))
    assert chosen == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.state}-{case.lead.stage if case.lead else 'alone'}")
def test_the_pane_offers_what_the_state_is_about_and_enables_what_the_life_cycle_allows(case: Case) -> None:
    items = {item.id: item for item in items_for(case)}
    assert list(items) == [action.id for action in ACTIONS if case.state in MOVES[action.order].states]
    for action in ACTIONS:
        item = items.get(action.id)
        assert allowed(case, action.order) is (item is not None and item.enabled)
        if item is not None:
            assert bool(item.why_not) is not item.enabled
            assert item.key == action.key


def test_the_cases_tried_have_units_at_every_stage() -> None:
    assert {case.active[0].stage for case in CASES if case.active} == ACTIVE_STAGES
