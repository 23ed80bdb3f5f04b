"""The queue pane: counts, tabs, the filter line, and rows that hold still under the hand."""

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.domain.summary import CaseRow
from tests.widgets.rows import HOUR, NOW_MS, TYPE_NAMES, made_row
from widgets.queue.case_rows import CaseRows
from widgets.queue.queue_columns import Column, SortKey
from widgets.queue.queue_pane import QueuePane
from widgets.queue.queue_scope import Whose
from widgets.queue.row_filter import parse_filter
from widgets.queue.row_hold import RowHold
from widgets.queue.saved_view import SavedView, shipped_views, views_of, views_text
from widgets.theme import THEMES

Key = Qt.Key


def a_case(at: int, state: str = "reported", title: str = "A lamp", due_ms: int = 0) -> CaseRow:
    row = made_row(random.Random(3), at)
    plain = row._replace(tasks=0, urges=0, escalation=0)
    return plain._replace(state=state, stage="", title=title, paused=0, due_ms=due_ms or NOW_MS + at * HOUR)


def case(at: int) -> str:
    return a_case(at).number


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[QueuePane]:
    shown = QueuePane(CaseRows(TYPE_NAMES), lambda state, stage: stage or state, THEMES["light"])
    qtbot.addWidget(shown)
    shown.resize(1000, 500)
    shown.load([a_case(1), a_case(2), a_case(3, "handling"), a_case(4, "dispatched"), a_case(5, "closed", "Old tree")])
    shown.set_now(NOW_MS)
    shown.show()
    yield shown
    shown.close()


def shown_in(pane: QueuePane) -> list[str]:
    model = pane.view.model()
    return [str(model.index(at, 1).data()) for at in range(model.rowCount())]


def tabs_of(pane: QueuePane) -> list[str]:
    return [pane.tabs.tabText(at) for at in range(pane.tabs.count())]


def point_at_rows(pane: QueuePane) -> None:
    at, none = QPointF(20, 20), Qt.MouseButton.NoButton
    stirred = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(pane.view.viewport(), stirred)


def leave_rows(pane: QueuePane) -> None:
    QApplication.sendEvent(pane.view.viewport(), QEvent(QEvent.Type.Leave))


def test_each_tab_counts_the_cases_of_its_states(pane: QueuePane) -> None:
    assert tabs_of(pane) == [
        "To accept 2",
        "To dispatch 0",
        "In hand 2",
        "To check 0",
        "Call back 0",
        "To close 0",
        "Mine 0",
        "My areas 0",
        "All open 4",
        "Closed 1",
    ]
    pane.apply([a_case(1, "accepted")])
    assert tabs_of(pane)[:2] == ["To accept 1", "To dispatch 1"]
    pane.remove([case(2)])
    assert tabs_of(pane)[0] == "To accept 0"


def test_a_chosen_tab_shows_the_cases_of_its_queue(pane: QueuePane, qtbot: QtBot) -> None:
    assert shown_in(pane) == [case(1), case(2)]
    with qtbot.waitSignal(pane.queue_chosen) as chosen:
        QTest.mouseClick(
            pane.tabs, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, pane.tabs.tabRect(2).center()
        )
    assert chosen.args == ["handling"]
    assert shown_in(pane) == [case(3), case(4)]


def test_cases_being_verified_wait_to_be_accepted_suspended_ones_are_in_hand_and_void_ones_closed(
    pane: QueuePane,
) -> None:
    pane.apply([a_case(1, "verifying"), a_case(3, "suspended"), a_case(5, "void")])
    assert tabs_of(pane)[0] == "To accept 2"
    assert case(1) in shown_in(pane)
    pane.set_queue("handling")
    assert shown_in(pane) == [case(3), case(4)]
    pane.set_queue("closed")
    assert shown_in(pane) == [case(5)]


def test_supervised_leaves_the_cases_of_the_queue_with_an_open_task_or_an_escalation(pane: QueuePane) -> None:
    pane.apply([a_case(2)._replace(tasks=1), a_case(4)._replace(escalation=2), a_case(5, "closed")._replace(tasks=1)])
    assert pane.supervised.text() == "Supervised 2"
    QTest.mouseClick(pane.supervised, Qt.MouseButton.LeftButton)
    assert shown_in(pane) == [case(2), case(4)]
    pane.apply([a_case(2)])
    assert shown_in(pane) == [case(4)]
    assert pane.supervised.text() == "Supervised 1"
    pane.set_queue("accepted")
    assert pane.supervised.text() == "Supervised 0"
    assert "open task" in pane.view.accessibleDescription()
    QTest.mouseClick(pane.supervised, Qt.MouseButton.LeftButton)
    pane.set_queue("reported")
    assert shown_in(pane) == [case(1), case(2), case(4)]


def test_the_button_and_the_empty_queue_name_the_key_that_turns_supervised(pane: QueuePane) -> None:
    pane.set_queue("accepted")
    pane.supervised.setChecked(True)
    for key in ("Ctrl+0", "F12"):
        pane.set_keys({"supervised": (key,)})
        assert f"({key})" in pane.supervised.toolTip()
        assert f"{key} shows the others again" in pane.view.accessibleDescription()


def test_a_case_that_became_supervised_is_announced_while_the_rows_are_held(pane: QueuePane) -> None:
    pane.apply([a_case(2)._replace(tasks=1)])
    pane.supervised.setChecked(True)
    point_at_rows(pane)
    pane.apply([a_case(8)._replace(tasks=1), a_case(1)])
    assert shown_in(pane) == [case(2)]
    assert "1 new" in pane.notice.text()
    leave_rows(pane)
    assert shown_in(pane) == [case(2), case(8)]


def test_selecting_a_case_that_is_not_supervised_shows_all_again(pane: QueuePane) -> None:
    pane.supervised.setChecked(True)
    assert pane.select(case(1))
    assert pane.current() == case(1)
    assert not pane.supervised.isChecked()


def test_typing_filters_escape_clears_and_enter_goes_to_the_rows(pane: QueuePane, qtbot: QtBot) -> None:
    pane.set_queue("open")
    pane.focus_filter()
    QTest.keyClicks(pane.filter_line, "0003")
    assert shown_in(pane) == [case(3)]
    QTest.keyClick(pane.filter_line, Key.Key_Escape)
    assert len(shown_in(pane)) == 4
    with qtbot.waitActive(pane):
        pane.activateWindow()
    QTest.keyClick(pane.filter_line, Key.Key_Return)
    assert pane.view.hasFocus()


def test_rows_hold_still_while_the_pointer_is_over_them_and_new_work_is_announced(pane: QueuePane) -> None:
    point_at_rows(pane)
    pane.apply([a_case(7, due_ms=NOW_MS - HOUR), a_case(8), a_case(1, "accepted")])
    assert shown_in(pane) == [case(1), case(2)]
    assert pane.notice.text() == "rows held while you point · 2 new ↑"
    assert tabs_of(pane)[0] == "To accept 3"
    leave_rows(pane)
    assert shown_in(pane) == [case(7), case(2), case(8)]
    assert not pane.notice.isVisible()


def test_a_click_on_the_notice_shows_what_waits(pane: QueuePane) -> None:
    point_at_rows(pane)
    pane.apply([a_case(7)])
    QTest.mouseClick(pane.notice, Qt.MouseButton.LeftButton)
    assert shown_in(pane) == [case(1), case(2), case(7)]


def test_rows_hold_still_for_a_while_after_a_key(pane: QueuePane) -> None:
    QTest.keyClick(pane.view, Key.Key_Down)
    pane.apply([a_case(7)])
    assert shown_in(pane) == [case(1), case(2)]
    assert pane.notice.text() == "rows held while you move · 1 new ↑"
    pane.hand.let_go()
    assert len(shown_in(pane)) == 3


def test_a_hand_that_does_not_stir_is_gone_after_a_while(pane: QueuePane, qtbot: QtBot) -> None:
    hand = RowHold(pane.view, after_key_ms=1, pointer_gone_ms=1)
    with qtbot.waitSignals([hand.came, hand.left], order="strict"):
        point_at_rows(pane)
    with qtbot.waitSignals([hand.came, hand.left], order="strict"):
        QTest.keyClick(pane.view, Key.Key_Down)


def test_selecting_a_case_goes_to_its_queue_and_past_the_filter(pane: QueuePane) -> None:
    pane.set_filter("0002")
    assert pane.select(case(5))
    assert pane.current() == case(5)
    assert pane.tabs.queue.key == "closed"
    assert pane.filter_line.text() == ""
    assert not pane.select("BX-404")


def test_the_next_most_urgent_is_selected_time_after_time(pane: QueuePane) -> None:
    told: list[str] = []
    pane.case_selected.connect(told.append)
    assert [pane.next_most_urgent() for _ in range(3)] == [True, True, True]
    assert told == [case(1), case(2), case(1)]
    pane.set_queue("handled")
    assert not pane.next_most_urgent()


def test_an_empty_queue_says_what_would_be_there(pane: QueuePane) -> None:
    pane.set_queue("handled")
    assert "checked" in pane.view.accessibleDescription()
    pane.set_queue("open")
    pane.set_filter("<b>nowhere</b>")
    assert "<b>nowhere</b>" in pane.view.accessibleDescription()
    pane.set_filter("")
    assert pane.view.accessibleDescription() == ""


def test_stale_rows_are_called_not_live(pane: QueuePane) -> None:
    pane.set_stale(True)
    assert pane.notice.text() == "not live"
    assert pane.notice.isVisible()
    pane.set_stale(False)
    assert not pane.notice.isVisible()


def test_every_control_has_a_name_for_a_screen_reader(pane: QueuePane) -> None:
    for control in (pane, pane.tabs, pane.filter_line, pane.supervised, pane.view):
        assert control.accessibleName()
    assert pane.childAt(QPoint(5, 5)) is pane.tabs


# ---- mine, areas, views ----


def test_mine_and_my_areas_count_and_show_what_is_this_seats_own(pane: QueuePane) -> None:
    pane.apply([a_case(2)._replace(officer="Seat 4"), a_case(3, "handling")._replace(area="Dock · 1")])
    pane.set_whose(Whose("Seat 4", frozenset({case(4)}), frozenset({"Dock"})))
    assert tabs_of(pane)[6:8] == ["Mine 2", "My areas 1"]
    pane.set_queue("mine")
    assert shown_in(pane) == [case(2), case(4)]
    assert not pane.areas.isVisible()
    pane.set_queue("areas")
    assert shown_in(pane) == [case(3)]
    assert pane.areas.isVisible()


def test_a_narrow_pane_shortens_its_tabs_and_a_screen_reader_still_hears_them_in_full(pane: QueuePane) -> None:
    pane.resize(560, 500)
    QApplication.processEvents()
    assert tabs_of(pane)[0] == "Accept 2"
    assert pane.tabs.accessibleTabName(0) == "To accept 2"


def test_a_view_brings_back_tab_filter_sort_and_columns(pane: QueuePane) -> None:
    pane.set_queue("open")
    pane.set_filter("lamp -0004")
    pane.supervised.setChecked(True)
    pane.model.sort_by(SortKey(Column.AREA, descending=True), SortKey(Column.LEFT))
    pane.view.header.show_column(Column.AREA, True)
    kept = pane.view_shown("Lamps")
    pane.set_queue("closed")
    pane.set_filter("")
    pane.supervised.setChecked(False)
    pane.model.sort_by()
    pane.view.header.set_column_state("")
    pane.show_view(views_of(views_text([kept]))[0])
    assert pane.view_shown("Lamps") == kept


@pytest.mark.parametrize("text", ["", "{", "[[[[", "[1, {}]", '{"name": "x"}', '[{"name": 4}]', None, "[" * 100_000])
def test_what_cannot_be_read_of_the_views_kept_is_left_out(text: object) -> None:
    assert views_of(text) == ()


def test_shipped_views_ask_for_what_they_are_called_after(pane: QueuePane) -> None:
    hour = NOW_MS + HOUR
    pane.load(
        [
            a_case(1, "reported", due_ms=hour)._replace(level="A", returns=0, units=0),
            a_case(2, "handling", due_ms=NOW_MS - 1)._replace(level="B", returns=1, units=1),
            a_case(3, "handling", due_ms=NOW_MS + 3 * HOUR)._replace(level="A", returns=2, units=1),
        ]
    )
    shown = {}
    for view in shipped_views():
        pane.show_view(view)
        shown[view.name] = shown_in(pane)
        assert not parse_filter(view.filter).faults
    assert shown == {"Red within the hour": [case(1)], "Returned": [case(3), case(2)], "Unassigned A": [case(1)]}


def test_the_menu_of_views_offers_what_is_shipped_and_what_was_saved(pane: QueuePane) -> None:
    pane.views.set_own([SavedView("Night & day", "open", "lamp")])
    menu = pane.views.menu()
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions()]
    assert texts[3] == "&4  Night && day"
    menu.actions()[3].trigger()
    assert (pane.tabs.queue.key, pane.filter_line.text()) == ("open", "lamp")


# ---- the filter line ----


def test_what_is_not_understood_is_said_and_the_rest_filters(pane: QueuePane) -> None:
    pane.set_queue("open")
    for typed, word in (("lamp foo:3", "“foo”"), ("left<abc", "“abc”"), ("returns>x", "“x”"), ("area<3", "“area”")):
        pane.set_filter(typed)
        assert pane.fault.isVisible()
        assert word in pane.fault.text()
        assert len(shown_in(pane)) == 4
    pane.set_filter("lamp")
    assert not pane.fault.isVisible()


def test_fields_words_and_values_are_completed_as_one_types(pane: QueuePane) -> None:
    pane.apply([a_case(1)._replace(area="Dock side"), a_case(2)._replace(area="Dock")])
    pane.focus_filter()
    QTest.keyClicks(pane.filter_line, "are")
    assert pane.filter_line.offered.isVisible()
    QTest.keyClick(pane.filter_line, Key.Key_Tab)
    assert pane.filter_line.text() == "area:"
    QTest.keyClicks(pane.filter_line, "dock s")
    QTest.keyClick(pane.filter_line, Key.Key_Backspace)
    QTest.keyClick(pane.filter_line, Key.Key_Backspace)
    QTest.keyClick(pane.filter_line, Key.Key_Down)
    QTest.keyClick(pane.filter_line, Key.Key_Return)
    assert pane.filter_line.text() == 'area:"Dock side" '
    assert shown_in(pane) == [case(1)]
    assert not pane.filter_line.offered.isVisible()


def test_escape_closes_what_is_offered_before_it_clears_the_line(pane: QueuePane) -> None:
    pane.focus_filter()
    QTest.keyClicks(pane.filter_line, "over")
    QTest.keyClick(pane.filter_line, Key.Key_Escape)
    assert pane.filter_line.text() == "over"
    assert not pane.filter_line.offered.isVisible()
    QTest.keyClick(pane.filter_line, Key.Key_Escape)
    assert pane.filter_line.text() == ""


# ---- several ----


def test_rows_are_held_while_several_are_selected_and_the_foot_says_that_an_action_is_about_all(
    pane: QueuePane,
) -> None:
    pane.set_queue("open")
    pane.hand.let_go()
    assert pane.foot.text == "4 cases"
    pane.view.selectAll()
    assert pane.foot.text == "4 cases · 4 selected: an action is about all of them"
    pane.apply([a_case(9)])
    assert len(shown_in(pane)) == 4
    pane.hand.let_go()
    assert len(shown_in(pane)) == 5
