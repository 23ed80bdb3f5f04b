"""A console that leaves while its annunciator is still starting."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from console.annunciator_process import AnnunciatorPlace, AnnunciatorProcess


def test_an_annunciator_that_is_left_before_it_listens_ends_by_itself(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QObject()
    process = AnnunciatorProcess(AnnunciatorPlace(tmp_path), "Seat 1", parent)
    opened: list[bool] = []
    process.opened.connect(lambda: opened.append(True))
    process.start()
    qtbot.waitUntil(lambda: process.pid != 0)
    process.leave()
    qtbot.waitUntil(lambda: process.pid == 0, timeout=30_000)
    assert not opened
    process.stop()
