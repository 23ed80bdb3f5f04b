"""The watchdog, and a screen that really stalls."""

from __future__ import annotations

import threading

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot
from structlog.testing import capture_logs

from console.watchdog import STALL_S, Watchdog


def stall_the_screen() -> None:
    threading.Event().wait(STALL_S * 3)


def test_a_stall_is_logged_once_with_the_place_where_the_screen_stands(qtbot: QtBot) -> None:
    watchdog = Watchdog()
    with capture_logs() as logs:
        watchdog.start()
        QTimer.singleShot(0, stall_the_screen)
        qtbot.waitUntil(lambda: watchdog.longest_gap_s > STALL_S * 2)
        watchdog.stop()
    stalls = [log for log in logs if log["event"] == "screen stalls"]
    assert len(stalls) == 1
    assert "in stall_the_screen" in stalls[0]["stack"]


def test_a_screen_that_keeps_moving_is_not_complained_of(qtbot: QtBot) -> None:
    watchdog = Watchdog()
    moved: list[int] = []
    ticks = QTimer()
    ticks.timeout.connect(lambda: moved.append(1))
    ticks.start(5)
    with capture_logs() as logs:
        watchdog.start()
        qtbot.waitUntil(lambda: len(moved) > STALL_S / 0.005 * 1.5)
        watchdog.stop()
    ticks.stop()
    assert [log for log in logs if log["event"] == "screen stalls"] == []
    assert watchdog.longest_gap_s < STALL_S
