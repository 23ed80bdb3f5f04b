"""The policy as it is edited: cells that check what is typed, limits that ask what they rest on, rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from models.domain.clocks import ClockKind, Limit
from models.domain.rules import BookKind
from models.rules.policy.book import PolicyBook
from tests.widgets.rules.shelves import opened
from widgets.rules.book_page import BookPage
from widgets.rules.entry_rows import LIMIT_COLUMN
from widgets.rules.policy_editor import PolicyEditor
from widgets.rules.rules_window import RulesWindow
from widgets.rules.table_pane import RuleTable
from widgets.rules.type_columns import FIRST_STEP

SIGN, HANDLE, DEPARTMENT = FIRST_STEP + 3, FIRST_STEP + 6, 4


@pytest.fixture
def window(qtbot: QtBot) -> RulesWindow:
    return opened(qtbot, BookKind.POLICY)


@pytest.fixture
def page(window: RulesWindow) -> BookPage:
    return window.page(BookKind.POLICY)


def editor_of(page: BookPage) -> PolicyEditor:
    assert isinstance(page.editor, PolicyEditor)
    return page.editor


def value_of(page: BookPage) -> PolicyBook:
    assert page.draft is not None
    assert isinstance(page.draft.value, PolicyBook)
    return page.draft.value


def go_to(page: BookPage, code: str, column: int) -> RuleTable:
    pane = editor_of(page).panes["types"]
    assert pane.choose(code, column)
    pane.view.setFocus()
    return pane.view


def begin_typing(view: RuleTable, first: Qt.Key) -> QLineEdit:
    QTest.keyClick(view, first)
    (line,) = view.viewport().findChildren(QLineEdit)
    return line


def test_a_limit_is_typed_over_the_old_one_and_taken_with_enter(page: BookPage, qtbot: QtBot) -> None:
    line = begin_typing(go_to(page, "0102", SIGN), Qt.Key.Key_3)
    QTest.keyClicks(line, "wh")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: value_of(page).types["0102"].limits[ClockKind.SIGN].limit == Limit.parse("3wh"))


def test_a_limit_can_be_typed_in_the_chinese_words_of_the_standards(page: BookPage) -> None:
    model = editor_of(page).panes["types"].model
    at = model.position("0102")
    assert at is not None
    assert model.setData(model.index(at, SIGN), "紧急45分钟")
    assert value_of(page).types["0102"].limits[ClockKind.SIGN].limit == Limit.parse("45nm")


def test_what_is_no_limit_is_told_while_it_is_typed_and_enter_does_not_take_it(page: BookPage) -> None:
    before = value_of(page)
    line = begin_typing(go_to(page, "0102", SIGN), Qt.Key.Key_3)
    QTest.keyClicks(line, " weeks")
    assert "weeks are no unit; write 15wd or 21nd" in editor_of(page).panes["types"].said
    QTest.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert line.isVisible()
    assert value_of(page) == before
    line.setText("15wd")
    assert not editor_of(page).panes["types"].said


def test_a_changed_limit_asks_for_its_basis_and_puts_the_hands_there(page: BookPage, qtbot: QtBot) -> None:
    line = begin_typing(go_to(page, "0102", SIGN), Qt.Key.Key_3)
    QTest.keyClicks(line, "wh")
    QTest.keyClick(line, Qt.Key.Key_Return)
    detail = editor_of(page).detail
    qtbot.waitUntil(lambda: QApplication.focusWidget() is detail.basis)
    assert "Say what it rests on" in detail.said
    detail.basis.clear()
    QTest.keyClicks(detail.basis, "city notice 12")
    assert value_of(page).types["0102"].limits[ClockKind.SIGN].basis == "city notice 12"
    assert "rests" not in detail.said
    QTest.keyClick(detail.basis, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is editor_of(page).panes["types"].view


def test_a_limit_that_says_the_same_again_asks_for_nothing(page: BookPage) -> None:
    model = editor_of(page).panes["types"].model
    at = model.position("0102")
    assert at is not None
    go_to(page, "0102", SIGN)
    assert model.setData(model.index(at, SIGN), "1wh")
    assert not editor_of(page).detail.asks
    assert not page.unsent


def test_an_emptied_cell_leaves_the_step_without_a_limit(page: BookPage) -> None:
    model = editor_of(page).panes["types"].model
    at = model.position("0102")
    assert at is not None
    assert model.setData(model.index(at, HANDLE), "")
    assert ClockKind.HANDLE not in value_of(page).types["0102"].limits


def test_the_line_below_edits_limit_calendar_and_date_of_the_chosen_cell(page: BookPage) -> None:
    go_to(page, "0102", SIGN)
    detail = editor_of(page).detail
    detail.limit.setFocus()
    detail.limit.selectAll()
    QTest.keyClicks(detail.limit, "2nh")
    detail.calendar.setCurrentIndex(detail.calendar.findData("boston"))
    detail.calendar.activated.emit(detail.calendar.currentIndex())
    detail.as_of.selectAll()
    QTest.keyClicks(detail.as_of, "2026-11-01")
    entry = value_of(page).types["0102"].limits[ClockKind.SIGN]
    assert (str(entry.limit), entry.calendar, entry.as_of) == ("2nh", "boston", "2026-11-01")
    detail.as_of.selectAll()
    QTest.keyClicks(detail.as_of, "soon")
    assert "is no date" in detail.said
    assert value_of(page).types["0102"].limits[ClockKind.SIGN].as_of == "2026-11-01"


def test_departments_are_chosen_from_those_of_the_draft(page: BookPage) -> None:
    view = go_to(page, "0102", DEPARTMENT)
    view.edit(view.currentIndex())
    (box,) = view.viewport().findChildren(QComboBox)
    assert {box.itemData(at) for at in range(box.count())} == set(value_of(page).departments)
    box.setCurrentIndex(box.findData("GAS"))
    view.cells.commitData.emit(box)
    assert value_of(page).types["0102"].department == "GAS"


def test_typing_in_the_find_line_leaves_the_types_that_have_the_words(page: BookPage) -> None:
    pane = editor_of(page).panes["types"]
    QTest.keyClicks(pane.finder, "lift entrap")
    assert [pane.model.data(pane.model.index(at, 0)) for at in range(pane.model.rowCount())] == ["0111"]
    pane.finder.clear()
    assert pane.model.rowCount() == len(value_of(page).types)


def test_a_copied_type_gets_a_code_of_its_own_and_can_be_removed(page: BookPage) -> None:
    go_to(page, "0102", 0)
    editor_of(page).act("copy")
    assert value_of(page).types["0102-1"].name_en == value_of(page).types["0102"].name_en
    pane = editor_of(page).panes["types"]
    assert pane.choose("0102-1", 0)
    editor_of(page).act("remove")
    assert not page.unsent


def test_a_code_that_is_taken_is_refused(page: BookPage) -> None:
    model = editor_of(page).panes["types"].model
    at = model.position("0102")
    assert at is not None
    assert "taken" in model.fault_of(model.index(at, 0), "0103")
    assert not model.setData(model.index(at, 0), "0103")


@pytest.mark.parametrize(
    ("part", "key"), [("centre", ("centre", "", "check")), ("answers", ("answers", "", "request"))]
)
def test_limits_beside_the_types_are_edited_in_place(page: BookPage, part: str, key: tuple[str, str, str]) -> None:
    pane = editor_of(page).panes[part]
    at = pane.model.position(key)
    assert at is not None
    assert pane.model.setData(pane.model.index(at, LIMIT_COLUMN), "7wh")
    policy = value_of(page)
    entry = policy.centre[ClockKind.CHECK] if part == "centre" else policy.answers["request"]
    assert str(entry.limit) == "7wh"


def test_a_new_set_of_limits_is_named_and_filled(page: BookPage) -> None:
    editor = editor_of(page)
    editor.tabs.setCurrentIndex(list(editor.panes).index("set"))
    editor.act("add")
    pane = editor.panes["set"]
    at = pane.model.position(("set", "set_1", "sign"))
    assert at is not None
    assert pane.model.setData(pane.model.index(at, LIMIT_COLUMN), "2nh")
    assert pane.model.setData(pane.model.index(at, 0), "snow")
    assert str(value_of(page).sets["snow"][ClockKind.SIGN].limit) == "2nh"
    assert "set_1" not in value_of(page).sets
    assert pane.model.position(("set", "snow", "accept")) is not None


def test_a_number_stays_in_its_range(page: BookPage) -> None:
    model = editor_of(page).panes["numbers"].model
    assert not model.setData(model.index(0, 1), "11")
    assert model.setData(model.index(0, 1), "3")
    assert value_of(page).most_extensions == 3


def test_what_differs_from_what_is_in_force_is_bold_and_says_so(page: BookPage) -> None:
    model = editor_of(page).panes["types"].model
    at = model.position("0102")
    assert at is not None
    cell = model.index(at, SIGN)
    assert cell.data(Qt.ItemDataRole.FontRole) is None
    model.setData(cell, "3wh")
    assert cell.data(Qt.ItemDataRole.FontRole).bold() or cell.data(Qt.ItemDataRole.FontRole).weight() > 400
    assert "In force: 1wh" in cell.data(Qt.ItemDataRole.ToolTipRole)


def test_a_department_that_a_type_needs_cannot_go_unnoticed(page: BookPage) -> None:
    editor = editor_of(page)
    editor.tabs.setCurrentIndex(list(editor.panes).index("departments"))
    assert editor.panes["departments"].choose("FIR", 0)
    editor.act("remove")
    page.check()
    assert any("FIR" in fault.sentence for fault in page.faults)
