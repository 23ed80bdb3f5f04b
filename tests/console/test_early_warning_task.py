"""From an early warning to somebody who looks: the pane warns, V asks who goes, and a case is being verified."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.clock import WallClock
from models.domain.case import CaseState, Place
from models.domain.orders import PublishBook, RegisterUnit, ReportCase
from models.domain.rules import BookKind
from models.domain.tasks import TaskKind
from models.rules.early_warnings.settings import WarningSettings
from models.rules.early_warnings.warning import SubjectKind
from models.rules.kinds import KINDS
from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until
from widgets.warning_form import WarningForm

MARKET = Place("88 Heping Road", "Fuyong", 113.8201, 22.6702)


def warn_early(room: Room) -> None:
    """Publish settings by which three cases at one place are enough."""
    shipped: WarningSettings = KINDS[BookKind.WARNINGS].shipped()
    quick = replace(shipped, raise_at=20, repeats=replace(shipped.repeats, none_at=0, full_at=3))
    body = KINDS[BookKind.WARNINGS].encode(quick)
    receipt = room.place(PublishBook(BookKind.WARNINGS, body, "three are enough"))
    assert receipt.accepted, receipt


def lamps_out(room: Room) -> list[str]:
    """Three reports of one lamp, the newest last."""
    numbers = []
    for n, channel in enumerate(("hotline", "app", "grid")):
        at = WallClock().now() - timedelta(minutes=30 - n)
        report = ReportCase(f"L-{n}", at, "0205", "Street lamp out", place=MARKET, channel=channel)
        numbers.append(room.place(report).case)
    return numbers


@pytest.fixture
def lamps(room: Room) -> list[str]:
    warn_early(room)
    assert room.place(RegisterUnit("GRID-7", "Grid worker 7", "STR")).accepted
    return lamps_out(room)


async def warned(officer: Officer, number: str) -> None:
    """Go to the pane of early warnings once one about the place is there; it is looked for some seconds after start."""
    pane = officer.window.warnings
    await officer.live()
    await until(lambda: pane.current is not None, "an early warning is there")
    assert pane.current is not None
    assert pane.current.kind is SubjectKind.PLACE
    assert pane.current.cases[0] == number
    await officer.press(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: pane.isVisible() and pane.isAncestorOf(focused(officer)), "the pane has the keys")


def focused(officer: Officer) -> QApplication.focusWidget:  # type: ignore[valid-type]
    return QApplication.focusWidget() or officer.window
