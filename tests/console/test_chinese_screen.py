"""The window in Chinese: every word it can show is Chinese, apart from data and the names of keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QLabel,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from console.actions import ACTIONS, items_for, why_not
from console.form_table import FORMS, Asking
from console.languages import department_names, type_names
from console.window import MainWindow
from models.domain.case import Case, CaseState
from models.domain.deciding import MAX_TEXT
from models.domain.instants import to_ms
from models.domain.rules import BookKind
from models.rules.catalogue import Catalogue
from models.rules.duplicates.likely import Kind, Likely, Reason
from models.rules.early_warnings.warning import EarlyWarning, SubjectKind, Term, TermKind
from models.rules.kind_checks import Beside
from models.rules.shelf import Shelf, shipped_books, shipped_rules
from tests.console.chinese_room import FLOOD, LIFT, NAMES, UNITS, busy, journal, rows, speaking_chinese
from tests.console.made_window import made_window
from tests.console.on_screen import latin, untranslated
from tests.widgets.cases import NOW, TZ
from widgets.early_warnings.early_warning_pane import EarlyWarningsPane
from widgets.forms import every_form as forms
from widgets.forms.duplicate_list import DuplicateLine
from widgets.forms.register_form import Draft, RegisterForm
from widgets.forms.warning_form import WarningForm
from widgets.queue.case_rows import CaseRows
from widgets.queue.queue_tabs import QUEUES
from widgets.rules.rule_editor import Known
from widgets.rules.rules_window import RulesWindow
from widgets.status_header import LinkState
from widgets.theme import THEMES
from widgets.timeline.timeline_pane import TimelinePane
from widgets.timeline.timeline_spans import spans_of
from widgets.timeline.timeline_words import lane_names

DARK = THEMES["dark"]
CATALOGUE = Catalogue.load()
CHINESE = Catalogue.of(
    replace(
        CATALOGUE.book,
        types={code: replace(each, name_en="", group_en="") for code, each in CATALOGUE.types.items()},
    ),
    1,
)
BUSY = busy()
EVERY_LIKENESS = [
    Likely("DD-20261121-0040", score, (Reason(kind, 0.5, points, ("路灯",) if points > 0 else ()),))
    for kind in Kind
    for score, points in ((0.8, 2.0), (0.3, -2.0), (0.01, 2.0))
]


@pytest.fixture
def _chinese(qapp: QApplication) -> Iterator[None]:
    with speaking_chinese(qapp):
        yield


@pytest.fixture
def window(qtbot: QtBot, _chinese: None, tmp_path: Path) -> MainWindow:
    """The window at work: cases in every state, the flooded underpass chosen, units on lanes, a link."""
    made = made_window(DARK, TZ, type_names(CATALOGUE, "zh"), tmp_path)
    qtbot.addWidget(made)
    made.resize(1920, 1080)
    made.queue.load(rows())
    made.queue.set_queue("open")
    made.header.set_seat("Seat 1")
    made.header.set_link(LinkState.LIVE, 2, 10)
    made.case.set_unit_names(NAMES)
    made.case.set_type_names(type_names(CATALOGUE, "zh"))
    made.case.set_case(FLOOD, journal(FLOOD), complete=False)
    made.case.set_actions(items_for(FLOOD))
    names = lane_names({unit.call_sign: unit.name for unit in UNITS}, {}, {})
    timeline_of(made).set_spans(spans_of(FLOOD), names)
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
    timeline_of(window).set_now(NOW)


def timeline_of(window: MainWindow) -> TimelinePane:
    pane = window.frame.pane("timeline")
    assert isinstance(pane, TimelinePane)
    return pane


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


def asking(case: Case, over: QWidget) -> Asking:
    """Everything that a form can be told, in Chinese wherever it is data."""
    shown = CaseRows(type_names(CATALOGUE, "zh"))
    shown.load(rows())
    return Asking(
        case=case,
        units=UNITS,
        rows=shown,
        catalogue=CHINESE,
        departments=department_names(CATALOGUE, "zh"),
        rules=shipped_rules(),
        tz=TZ,
        now=NOW,
        theme=DARK,
        parent=over,
    )


@pytest.fixture
def over(qtbot: QtBot, _chinese: None) -> QWidget:
    over = QWidget()
    qtbot.addWidget(over)
    return over


@pytest.mark.parametrize("case", [LIFT, FLOOD, BUSY], ids=["a report", "at work", "with tasks"])
@pytest.mark.parametrize("name", FORMS)
def test_every_form_is_chinese(over: QWidget, name: str, case: Case) -> None:
    form = FORMS[name](asking(case, over))
    form.open()
    assert untranslated(form) == []


@pytest.mark.parametrize("name", FORMS)
def test_every_form_says_in_chinese_what_is_missing_and_what_is_too_long(over: QWidget, name: str) -> None:
    form = FORMS[name](asking(BUSY, over))
    form.open()
    for text in ("", "长" * (MAX_TEXT + 1)):
        for field in form.findChildren(QPlainTextEdit):
            field.setPlainText(text)
        form.check()
        assert latin(form.told) == []
        for group in form.findChildren(QButtonGroup):
            group.button(1).click()
        assert latin(form.told) == []


def test_the_forms_with_nothing_to_choose_from_are_chinese(over: QWidget) -> None:
    bare = (
        forms.AcceptForm(LIFT, [], DARK, over),
        forms.DispatchForm(LIFT, [], [], DARK, "MKT", over),
        forms.MergeForm(LIFT, [], DARK, over),
        forms.LinkForm(LIFT, [], DARK, over),
        forms.SuperviseForm(LIFT, [], DARK, over),
        forms.UnlinkForm(LIFT, DARK, over),
        forms.DecideForm(LIFT, DARK, {}, over),
    )
    for form in bare:
        form.open()
        assert untranslated(form) == []


def test_the_registration_is_chinese_whatever_stands_in_it(over: QWidget) -> None:
    types = list(CHINESE.types.values())
    for draft in (Draft(), Draft(title="路灯不亮"), Draft(title="路灯不亮", type_code="0205", point="东经")):
        form = RegisterForm(types, ("松岗街道",), DARK, draft, over)
        form.open()
        assert untranslated(form) == []
        form.set_duplicates([DuplicateLine(each, "路灯不亮", "处置中") for each in EVERY_LIKENESS])
        assert untranslated(form) == []
        form.set_duplicates([])
        assert untranslated(form) == []
        form.close()


def test_the_form_of_a_warning_is_chinese(over: QWidget) -> None:
    for text, units in (("核实：宝安大道", [("MUN-7", "网格员七")]), ("", [])):
        form = WarningForm(text, units, DARK, over)
        form.open()
        assert untranslated(form) == []
        form.close()


def test_early_warnings_of_every_kind_and_term_are_chinese(window: MainWindow) -> None:
    pane = window.frame.pane("warnings")
    assert isinstance(pane, EarlyWarningsPane)
    pane.set_names(type_names(CATALOGUE, "zh"), {"02": "市政设施"})
    pane.set_history(2, 8)
    for kind, label in (
        (SubjectKind.PLACE, "宝安大道88号"),
        (SubjectKind.TYPE, "0205"),
        (SubjectKind.AREA, "松岗街道"),
    ):
        for absent in (False, True):
            terms = tuple(Term(each, 3.0, 1.2, 20.0, 50.0, 24.0, True, absent) for each in TermKind)
            warning = EarlyWarning(kind, f"{kind}", label, 80.0, terms, ("DD-20261121-0040",), NOW, "02", "松岗街道")
            pane.set_warnings((warning, replace(warning, key="around", around=True)))
            assert untranslated(window) == []


def test_a_case_with_everything_beside_its_work_is_chinese(window: MainWindow) -> None:
    for case in (BUSY, replace(BUSY, state=CaseState.SUSPENDED)):
        window.case.set_case(case, journal(FLOOD))
        window.case.set_now(NOW)
        window.case.set_actions(items_for(case))
        for unfolded in range(2):
            assert untranslated(window) == [], f"unfolded {unfolded} times"
            window.case.turn_folds()


@pytest.mark.usefixtures("_chinese")
@pytest.mark.parametrize("kind", BookKind)
def test_the_rules_are_chinese_apart_from_what_they_say_themselves(qtbot: QtBot, kind: BookKind) -> None:
    rules = RulesWindow(DARK, TZ, lambda: NOW)
    qtbot.addWidget(rules)
    books = shipped_books(NOW)
    shelf = Shelf(lambda each: [book for book in books if book.kind is each])
    known = Known(CHINESE.book, {unit.call_sign: unit.name for unit in UNITS}, ("",), ("松岗街道",), ())
    rules.set_books({book.kind: [book] for book in books}, Beside(shelf.newest), known)
    rules.open(kind)
    frame = [part for part in rules.findChildren(QWidget) if isinstance(part, FRAME)]
    assert sorted({text for part in frame for text in texts_of(part) if latin(text)}) == []


FRAME = (QLabel, QAbstractButton, QTabBar, QTableView)


def texts_of(part: QWidget) -> list[str]:
    """What a part of a frame says by itself; of a table the titles of its columns, not what stands in its rows."""
    match part:
        case QTabBar():
            return [part.tabText(at) for at in range(part.count())]
        case QTableView():
            model = part.model()
            return [str(model.headerData(at, Qt.Orientation.Horizontal) or "") for at in range(model.columnCount())]
        case _:
            return [str(part.property("text") or ""), part.toolTip(), part.accessibleName()]


@pytest.mark.usefixtures("_chinese")
def test_a_unit_is_offered_with_the_chinese_name_of_its_department(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    form = FORMS["dispatch"](asking(LIFT, over))
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
