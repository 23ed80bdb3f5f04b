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
from widgets.case_rows import CaseRows
from widgets.queue_pane import QueuePane
from widgets.row_hold import RowHold
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
    shown.resize(700, 500)
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
        "Closed 1",
        "All open 4",
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


def test_a_key_turns_supervised_on_and_off(pane: QueuePane, qtbot: QtBot) -> None:
    with qtbot.waitActive(pane):
        pane.activateWindow()
    for on in (True, False):
        QTest.keyClick(pane, Key.Key_0, Qt.KeyboardModifier.ControlModifier)
        assert pane.supervised.isChecked() is on


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
