"""The sheet for many cases by itself: what is in the way of sending, who is left out, what became of each."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from widgets.forms.recipient_field import Recipient
from widgets.queue.area_form import AreaForm
from widgets.queue.many_sheet import Answers, ManySheet, Question
from widgets.queue.target_list import Outcome, Target
from widgets.theme import THEMES

Key = Qt.Key
TARGETS = (
    Target("BX-1", "A", "A lift <b>stuck</b>"),
    Target("BX-2", "B", "A lamp", "It is closed."),
    Target("BX-3", "C", "A tree"),
)
QUESTION = Question("&Text", "Say it.", "&For", (Recipient("WAT-1", "Water crew 1"),), "", only_listed=True)


@pytest.fixture
def sheet(qtbot: QtBot) -> Iterator[ManySheet]:
    shown = ManySheet("Supervise", QUESTION, TARGETS, THEMES["dark"])
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    shown.close()


def texts(sheet: ManySheet) -> list[str]:
    return [sheet.targets.item(row).text() for row in range(sheet.targets.count())]


def test_it_is_sent_once_and_only_when_nothing_is_in_the_way(sheet: ManySheet) -> None:
    sent: list[tuple[list[str], Answers]] = []
    sheet.confirmed.connect(lambda numbers, answers: sent.append((numbers, answers)))
    said = []
    for whom, text in (("", ""), ("Nobody", "x"), ("Water crew 1 (WAT-1)", ""), ("Water crew 1 (WAT-1)", "Why?")):
        sheet.to.setEditText(whom)
        sheet.text.setPlainText(text)
        said.append(sheet.told.text())
        sheet.confirm()
    assert said[1:] == ["Choose one from the list.", "Say it.", "2 will get it · 1 cannot"]
    sheet.confirm()
    assert sent == [(["BX-1", "BX-3"], Answers("Why?", "WAT-1"))]


def test_those_that_cannot_stand_last_with_their_reasons_and_cannot_be_ticked(sheet: ManySheet) -> None:
    assert texts(sheet) == ["BX-1  A  A lift <b>stuck</b>", "BX-3  C  A tree", "✕ BX-2  B  A lamp — It is closed."]
    assert not sheet.targets.item(2).flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert sheet.targets.ticked == ["BX-1", "BX-3"]


def test_the_space_bar_leaves_a_case_out_and_without_any_nothing_is_sent(sheet: ManySheet) -> None:
    sheet.to.setEditText("WAT-1")
    sheet.text.setPlainText("Why?")
    for row in (0, 1):
        sheet.targets.setCurrentRow(row)
        QTest.keyClick(sheet.targets, Key.Key_Space)
    assert not sheet.send.isEnabled()
    assert sheet.told.text() == "Tick at least one case."


def test_each_outcome_stands_beside_its_case_and_the_sheet_stays_while_one_was_refused(sheet: ManySheet) -> None:
    sheet.to.setEditText("WAT-1")
    sheet.text.setPlainText("Why?")
    sheet.confirm()
    for number in ("BX-1", "BX-3"):
        sheet.set_outcome(number, Outcome.SENT)
    settled = [sheet.settled]
    sheet.set_outcome("BX-1", Outcome.DONE)
    sheet.set_outcome("BX-3", Outcome.REFUSED, "Seat 2 was faster.")
    settled.append(sheet.settled)
    assert settled == [False, True]
    assert sheet.isVisible()
    assert texts(sheet)[:2] == ["✓ BX-1  A  A lift <b>stuck</b>", "✕ BX-3  C  A tree — Seat 2 was faster."]
    assert sheet.told.text() == "Supervise: 1 of 2 done · 1 refused"


def test_it_closes_by_itself_when_all_is_done(sheet: ManySheet) -> None:
    sheet.set_outcome("BX-1", Outcome.QUEUED)
    assert "1 queued until the hub is back" in sheet.told.text()
    sheet.set_outcome("BX-1", Outcome.DONE)
    assert not sheet.isVisible()


def test_where_it_can_be_done_to_none_it_says_so(qtbot: QtBot) -> None:
    shown = ManySheet("Archive", Question(), [TARGETS[1]], THEMES["light"])
    qtbot.addWidget(shown)
    assert not shown.send.isEnabled()
    assert "none of these cases" in shown.told.text()


def test_areas_are_found_by_typing_and_ticked_by_the_space_bar(qtbot: QtBot) -> None:
    form = AreaForm({"Dock": 4, "Dock · East": 2, "Hill": 1}, {"Gone"})
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(form)
    form.show()
    QTest.keyClicks(form.finder, "east")
    QTest.keyClick(form.finder, Key.Key_Space)
    assert form.areas == {"Gone", "Dock · East"}
    with qtbot.waitSignal(form.chosen) as chosen:
        QTest.keyClick(form, Key.Key_Return)
    assert chosen.args == [frozenset({"Gone", "Dock · East"})]
