"""The window in Chinese: every word it can show is Chinese, apart from data and the names of keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from console.actions import ACTIONS, items_for, why_not
from console.languages import department_names, type_names
from console.window import MainWindow
from models.domain.case import CaseState
from models.domain.summary import to_ms
from models.rules.catalogue import Catalogue
from tests.console.chinese_room import FLOOD, LIFT, NAMES, UNITS, journal, rows, speaking_chinese
from tests.console.on_screen import latin, untranslated
from tests.widgets.cases import NOW, TZ
from widgets import forms
from widgets.queue_tabs import QUEUES
from widgets.status_header import LinkState
from widgets.theme import THEMES

DARK = THEMES["dark"]
CATALOGUE = Catalogue.load()
CHINESE_TYPES = [replace(each, name_en="", group_en="") for each in CATALOGUE.types.values()]


@pytest.fixture
def _chinese(qapp: QApplication) -> Iterator[None]:
    with speaking_chinese(qapp):
        yield


@pytest.fixture
def window(qtbot: QtBot, _chinese: None) -> MainWindow:
    """The window at work: cases in every state, the flooded underpass chosen, units on lanes, a link."""
    made = MainWindow(DARK, TZ, type_names(CATALOGUE, "zh"))
    qtbot.addWidget(made)
    made.resize(1920, 1080)
    made.queue.load(rows())
    made.queue.set_queue("open")
    made.header.set_seat("Seat 1")
    made.header.set_load(5)
    made.header.set_link(LinkState.LIVE, 2, 10)
    made.case.set_unit_names(NAMES)
    made.case.set_type_names(type_names(CATALOGUE, "zh"))
    made.case.set_case(FLOOD, journal(FLOOD), complete=False)
    made.case.set_actions(items_for(FLOOD))
    made.timeline.set_cases([FLOOD], UNITS)
    made.show()
    tell_time(made)
    return made


def tell_time(window: MainWindow) -> None:
    now_ms = to_ms(NOW)
    window.header.set_now(NOW)
    window.queue.set_now(now_ms)
    window.case.set_now(NOW)
    window.lights.set_counts(window.rows.light_counts(now_ms))
    window.hours.set_marks(window.rows.due_between(now_ms, now_ms + 3_600_000))
    window.hours.set_now(NOW)
    window.timeline.set_now(NOW)


def test_no_word_of_the_window_is_left_in_english(window: MainWindow) -> None:
    assert untranslated(window) == []


def test_the_day_and_the_time_are_told_in_chinese(window: MainWindow) -> None:
    assert window.header.words.endswith("14:32:07  2026-11-21 星期六")
    assert [window.queue.tabs.tabText(i).split()[0] for i in range(3)] == ["待受理", "待分拨", "处置中"]


@pytest.mark.parametrize("queue", [queue.key for queue in QUEUES])
def test_every_queue_is_chinese_with_and_without_cases(window: MainWindow, queue: str) -> None:
    window.queue.set_queue(queue)
    assert untranslated(window) == []
    window.queue.remove([row.number for row in rows()])
    assert untranslated(window) == []
    window.queue.set_filter("没有")
    assert untranslated(window) == []


@pytest.mark.parametrize("state", CaseState)
def test_every_state_of_a_case_is_chinese(window: MainWindow, state: CaseState) -> None:
    case = replace(FLOOD, state=state)
    window.case.set_case(case, journal(case))
    window.case.set_actions(items_for(case))
    assert untranslated(window) == []
    assert [action.id for action in ACTIONS if latin(why_not(case, action))] == []


def test_a_lost_hub_is_told_in_chinese(window: MainWindow) -> None:
    for link in (LinkState.LOST, LinkState.CONNECTING):
        for orders in (1, 3):
            window.header.set_link(link, None, None, NOW - timedelta(minutes=4))
            window.header.set_outbox(orders)
            window.queue.set_stale(True)
            window.case.set_stale(True, NOW)
            assert untranslated(window) == []
            assert latin(window.header.words) == []


FORMS: dict[str, Callable[[QWidget], forms.OrderForm]] = {
    "accept": lambda over: forms.AcceptForm(LIFT, CHINESE_TYPES, DARK, over),
    "no types": lambda over: forms.AcceptForm(LIFT, [], DARK, over),
    "call back": lambda over: forms.CallBackForm(LIFT, DARK, over),
    "check": lambda over: forms.CheckForm(LIFT, DARK, over),
    "close": lambda over: forms.CloseForm(LIFT, DARK, over),
    "complete": lambda over: forms.CompleteForm(FLOOD, DARK, NAMES, over),
    "dispatch": lambda over: forms.DispatchForm(
        LIFT, UNITS, ["MKT-4"], DARK, "MKT", over, departments=department_names(CATALOGUE, "zh")
    ),
    "no units": lambda over: forms.DispatchForm(LIFT, [], [], DARK, "MKT", over),
    "merge": lambda over: forms.MergeForm(LIFT, [forms.MergeCandidate("DD-20261121-0007", "积水")], DARK, over),
    "nothing to merge": lambda over: forms.MergeForm(LIFT, [], DARK, over),
    "note": lambda over: forms.NoteForm(LIFT, DARK, over),
    "recall": lambda over: forms.RecallForm(FLOOD, DARK, NAMES, over),
    "refuse": lambda over: forms.RefuseForm(LIFT, DARK, over),
    "reopen": lambda over: forms.ReopenForm(LIFT, DARK, over),
    "return": lambda over: forms.ReturnForm(LIFT, DARK, NAMES, over),
    "rework": lambda over: forms.ReworkForm(LIFT, DARK, over),
}


@pytest.mark.usefixtures("_chinese")
@pytest.mark.parametrize("name", FORMS)
def test_every_form_is_chinese(qtbot: QtBot, name: str) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    form = FORMS[name](over)
    form.open()
    assert untranslated(form) == []


@pytest.mark.usefixtures("_chinese")
def test_a_unit_is_offered_with_the_chinese_name_of_its_department(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    form = FORMS["dispatch"](over)
    assert isinstance(form, forms.DispatchForm)
    offered = [form.model.index(row, form.model.UNIT).data() for row in range(form.model.rowCount())]
    assert offered[0] == "队伍3 · MKT-4 · 市场监管 · 推荐"
    form.finder.setText("市场监管")
    found = [told for row, told in enumerate(offered) if not form.list.isRowHidden(row)]
    assert found == [offered[0], "队伍4 · MKT-1 · 市场监管"]


@pytest.mark.parametrize("text", ["Units", "共3条 entries", "Demo seat", "no link"])
def test_a_word_left_in_english_is_noticed(qtbot: QtBot, text: str) -> None:
    label = QLabel(text)
    qtbot.addWidget(label)
    assert len(untranslated(label)) == 1


@pytest.mark.parametrize("text", ["受理 (Enter)", "Ctrl+Shift+R", "DD-20261121-0040 签收 WAT-1", "中枢在线 · 2 ms"])
def test_keys_and_data_are_no_words(text: str) -> None:
    assert latin(text) == []
