"""From an early warning to somebody who looks: the pane warns, V asks who goes, and a case is being verified."""

from __future__ import annotations

import re
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
from tests.console.room import LAMP, Hub, Room
from tests.console.sitting import Officer, sit, until
from widgets.early_warnings.early_warning_pane import EarlyWarningsPane
from widgets.forms.warning_form import WarningForm

MARKET = Place("88 Heping Road", "Fuyong", 113.8201, 22.6702)


def warn_early(room: Room) -> None:
    """Publish settings by which three cases at one place are enough."""
    shipped: WarningSettings = KINDS[BookKind.WARNINGS].shipped()
    quick = replace(shipped, raise_at=20.0, repeats=replace(shipped.repeats, none_at=0.0, full_at=3.0))
    body = KINDS[BookKind.WARNINGS].encode(quick)
    receipt = room.place(PublishBook(BookKind.WARNINGS, body, "three are enough"))
    assert receipt.accepted, receipt


def lamps_out(room: Room) -> list[str]:
    """Three reports of one lamp, the newest last."""
    numbers = []
    for n, channel in enumerate(("hotline", "app", "grid")):
        at = WallClock().now() - timedelta(minutes=30 - n)
        report = ReportCase(f"L-{n}", at, LAMP, "Street lamp out", place=MARKET, channel=channel)
        numbers.append(room.place(report).case)
    return numbers


@pytest.fixture
def lamps(room: Room) -> list[str]:
    warn_early(room)
    assert room.place(RegisterUnit("GRID-7", "Grid worker 7", "STR")).accepted
    return lamps_out(room)


async def warned(officer: Officer, newest: str) -> EarlyWarningsPane:
    """Go to the pane of early warnings once one about the place is there: scoring begins some seconds after a start."""
    officer.window.frame.show_pane("warnings")
    pane = officer.window.frame.pane("warnings")
    assert isinstance(pane, EarlyWarningsPane)
    await officer.live()
    await until(lambda: pane.current is not None, "an early warning is there")
    assert pane.current is not None
    assert (pane.current.kind, pane.current.cases[0]) == (SubjectKind.PLACE, newest)
    await officer.press(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: _keys_in(pane), "the pane has the keys")
    return pane


def _keys_in(pane: EarlyWarningsPane) -> bool:
    at = QApplication.focusWidget()
    return at is not None and (at is pane or pane.isAncestorOf(at))


async def nobody_is_sent(officer: Officer, pane: EarlyWarningsPane) -> None:
    """The form does not go without somebody to send; Esc leaves it."""
    QTest.keyClick(pane, Qt.Key.Key_F6, Qt.KeyboardModifier.ControlModifier)
    form = await officer.typing(WarningForm)
    form.to.clearEditText()
    QTest.keyClick(form.text, Qt.Key.Key_Return)
    assert form.isVisible()
    assert form.problem() == "Say who is to look at it on site."
    QTest.keyClick(form, Qt.Key.Key_Escape)
    await officer.press(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: _keys_in(pane), "the pane has the keys again")


def test_a_warning_raises_a_case_that_is_verified_on_site_and_linked_with_its_newest(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room, lamps: list[str]
) -> None:
    raised: list[str] = []

    async def script(officer: Officer) -> None:
        pane = await warned(officer, lamps[-1])
        await nobody_is_sent(officer, pane)
        assert {room.case(number).number for number in lamps} == room.cases, "no case was raised"
        QTest.keyClick(pane, Qt.Key.Key_F6, Qt.KeyboardModifier.ControlModifier)
        form = await officer.typing(WarningForm)
        assert MARKET.address in form.text.toPlainText()
        form.to.setFocus()
        QTest.keyClick(form.to, Qt.Key.Key_Home)
        assert form.chosen == "GRID-7"
        form.text.setFocus()
        QTest.keyClick(form.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(form.text, ": which lamps are dark?")
        QTest.keyClick(form.text, Qt.Key.Key_Return)
        await until(lambda: "was raised and is being verified" in officer.said, "the pane says that it is raised")
        raised.extend(re.findall(r"(\S+) was raised", officer.said))
        await until(lambda: officer.chosen == raised[0], "it is chosen")
        await until(lambda: officer.state(raised[0]) == "verifying", "its row says so too")

    assert sit(tmp_path / "desk", script, hub.address) == 0
    room.until(lambda: bool(room.case(lamps[-1]).tracks.links), "the link has come")
    case = room.case(raised[0])
    (task,) = case.tracks.tasks
    assert case.state is CaseState.VERIFYING
    assert (task.kind, task.to) == (TaskKind.VERIFICATION, "GRID-7")
    assert task.text.endswith(": which lamps are dark?")
    assert (case.place.address, case.place.area, case.type_code) == (MARKET.address, MARKET.area, LAMP)
    assert case.tracks.links == (lamps[-1],)
    assert raised[0] in room.case(lamps[-1]).tracks.links
