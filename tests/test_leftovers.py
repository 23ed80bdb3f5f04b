"""The guard that watches every test, tried on what it is to catch."""

import subprocess
import sys
import threading

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.leftovers import Leftovers


def test_a_forgotten_child_process_is_named_and_ended() -> None:
    before = Leftovers.now()
    child = subprocess.Popen([sys.executable, "-c", "input()  # forgotten"], stdin=subprocess.PIPE)
    assert before.since() == [f"process {child.pid} {sys.executable} -c input()  # forgotten"]
    assert child.stdin is not None
    child.stdin.close()
    child.wait()
    assert before.since() == []


def test_a_forgotten_thread_is_named() -> None:
    go = threading.Event()
    before = Leftovers.now()
    thread = threading.Thread(target=go.wait, name="forgotten")
    thread.start()
    try:
        assert before.since() == ["thread forgotten"]
    finally:
        go.set()
        thread.join()
    assert before.since() == []


def test_a_forgotten_window_is_named(qtbot: QtBot) -> None:
    before = Leftovers.now()
    window = QWidget()
    window.setWindowTitle("forgotten")
    assert before.since() == ["window QWidget 'forgotten'"]
    window.deleteLater()
    assert before.since() == []
