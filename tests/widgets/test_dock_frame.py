"""Panes that dock: made when first seen, laid out by a value, left and found again, never on a screen that is gone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from widgets.dock_frame import DockFrame
from widgets.dock_layout import below, beside, leaves
from widgets.theme import THEMES, apply_theme

NAMES = ("queue", "case", "timeline", "alerts")
LAYOUT = beside((60, below((50, ("queue",)), (50, ("timeline", "alerts")))), (40, ("case",)))


@pytest.fixture
def frame(qtbot: QtBot) -> DockFrame:
    frame = DockFrame()
    qtbot.addWidget(frame)
    for name in NAMES:
        frame.add(name, name.title(), QLineEdit)
    frame.resize(1200, 800)
    frame.show()
    lay_out(frame, qtbot)
    return frame


def lay_out(frame: DockFrame, qtbot: QtBot) -> None:
    frame.lay_out(LAYOUT)
    qtbot.waitUntil(lambda: frame.made("queue") and frame.made("timeline") and frame.made("case"))


def place(frame: DockFrame, name: str) -> QPoint:
    return frame.pane(name).mapTo(frame, QPoint(0, 0))


def test_panes_lie_as_the_layout_says(frame: DockFrame) -> None:
    assert place(frame, "queue").x() < place(frame, "case").x()
    assert place(frame, "queue").y() < place(frame, "timeline").y()
    share = frame.pane("case").width() / frame.width()
    assert share == pytest.approx(0.4, abs=0.02)


def test_a_pane_behind_others_is_not_made_before_it_is_seen(frame: DockFrame, qtbot: QtBot) -> None:
    assert not frame.made("alerts")
    with qtbot.waitSignal(frame.pane_made) as made:
        frame.show_pane("alerts")
    assert made.args == ["alerts"]
    assert frame.is_seen("alerts")
    assert not frame.is_seen("timeline")


def test_a_pane_that_is_shown_has_the_keys(frame: DockFrame, qtbot: QtBot) -> None:
    frame.activateWindow()
    frame.show_pane("case")
    qtbot.waitUntil(lambda: frame.pane("case").hasFocus())
    assert frame.pane_with_focus() == "case"


def test_a_layout_is_found_again_as_it_was_left(frame: DockFrame, qtbot: QtBot) -> None:
    frame.lay_out(beside((50, ("case",)), (50, ("queue",))))
    left = frame.state()
    frame.lay_out(LAYOUT)
    assert place(frame, "queue").x() < place(frame, "case").x()
    assert frame.restore(left)
    assert place(frame, "case").x() < place(frame, "queue").x()
    assert not frame.is_seen("timeline")


@pytest.mark.parametrize("damaged", [b"", b"\x00\xff", b"<xml/>"])
def test_a_damaged_layout_is_not_taken_and_changes_nothing(frame: DockFrame, damaged: bytes) -> None:
    assert not frame.restore(damaged)
    assert place(frame, "queue").x() < place(frame, "case").x()


def test_a_pane_that_was_put_away_comes_back_without_moving_the_queue(frame: DockFrame, qtbot: QtBot) -> None:
    frame.lay_out(beside((50, ("queue",)), (50, ("case",))))
    qtbot.waitUntil(lambda: frame.is_seen("queue"))
    size = frame.pane("queue").size()
    frame.show_pane("alerts")
    assert frame.is_seen("alerts")
    assert frame.is_seen("queue")
    assert frame.pane("queue").size() == size


def test_a_pane_can_stand_in_a_window_of_its_own_although_the_layout_is_locked(frame: DockFrame, qtbot: QtBot) -> None:
    frame.set_locked(True)
    frame.float_pane("timeline")
    assert frame.is_floating("timeline")
    assert frame.pane("timeline").window() is not frame.window()


def test_a_window_that_stands_where_no_screen_is_comes_to_one(frame: DockFrame, qtbot: QtBot) -> None:
    frame.float_pane("timeline")
    floating = frame.pane("timeline").window()
    floating.move(-9000, -9000)
    left = frame.state()
    frame.restore(left)
    there = QGuiApplication.primaryScreen().availableGeometry()
    qtbot.waitUntil(lambda: there.intersects(frame.pane("timeline").window().frameGeometry()))


def test_a_pane_alone_at_its_place_has_a_tab_above_it_only_while_it_can_be_moved(frame: DockFrame) -> None:
    frame.set_locked(True)
    locked = place(frame, "queue").y()
    frame.set_locked(False)
    assert place(frame, "queue").y() > locked


def test_every_pane_of_a_layout_is_named_once() -> None:
    assert list(leaves(LAYOUT)) == ["queue", "timeline", "alerts", "case"]


def test_a_frame_takes_every_theme(frame: DockFrame, qapp: QApplication) -> None:
    for theme in THEMES.values():
        apply_theme(qapp, theme)
        beside_the_tabs = place(frame, "timeline") + QPoint(frame.pane("timeline").width() - 8, -8)
        assert frame.grab().toImage().pixelColor(beside_the_tabs).name() == theme.raised
    qapp.setStyleSheet("")


def test_the_keys_stay_in_their_pane_when_panes_are_laid_out_anew(frame: DockFrame, qtbot: QtBot) -> None:
    frame.activateWindow()
    for held in ("case", "timeline"):
        frame.show_pane(held)
        qtbot.waitUntil(frame.pane(held).hasFocus)
        frame.lay_out(LAYOUT)
        assert frame.pane_with_focus() == held


def test_they_go_to_a_pane_that_is_seen_where_theirs_is_put_away(frame: DockFrame, qtbot: QtBot) -> None:
    frame.activateWindow()
    frame.show_pane("case")
    qtbot.waitUntil(frame.pane("case").hasFocus)
    frame.lay_out(beside((50, ("queue",)), (50, ("timeline", "alerts"))))
    assert frame.pane_with_focus() == "queue"


def test_a_pane_that_floats_lies_on_its_screen_as_a_whole(frame: DockFrame) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    frame.window().move(screen.right() - 200, screen.bottom() - 200)
    frame.pane("case").setMinimumSize(500, 400)
    frame.float_pane("case")
    assert screen.contains(frame.pane("case").window().geometry())


def test_panes_that_float_stay_in_view_when_another_window_gets_the_keys(frame: DockFrame, qtbot: QtBot) -> None:
    frame.float_pane("alerts")
    frame.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is frame)
    frame.float_pane("timeline")
    qtbot.waitUntil(lambda: frame.is_seen("timeline"))
    assert frame.is_seen("alerts")
    assert frame.is_floating("alerts")


def test_a_pane_that_floats_has_the_room_that_it_needs(frame: DockFrame, qtbot: QtBot) -> None:
    wide = QLineEdit()
    wide.setMinimumSize(700, 300)
    frame.add("wide", "Wide", lambda: wide)
    frame.lay_out(LAYOUT)
    frame.float_pane("wide")
    qtbot.waitUntil(lambda: frame.is_seen("wide"))
    assert wide.window().rect().contains(wide.rect().translated(wide.mapTo(wide.window(), QPoint(0, 0))))
