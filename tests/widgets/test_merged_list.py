"""Reports merged into a case: each with its words, to be shown and to be split off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.domain.case import Tracks
from tests.widgets.cases import NOW, TZ, at, case_of, entries_of, flooded_underpass
from widgets.case.case_pane import CasePane
from widgets.case.fold_button import FoldButton
from widgets.case.merged_list import FOLDED, MergedList, MergedReport
from widgets.theme import THEMES

WORDS = MergedReport("DD-20261121-0039", "app", at("12:36"), "two cars stand in the\nwater, it is rising")


@pytest.fixture
def pane(qtbot: QtBot) -> CasePane:
    made = CasePane(THEMES["dark"], TZ)
    qtbot.addWidget(made)
    case = flooded_underpass()
    made.set_case(case, entries_of(case))
    made.set_now(NOW)
    made.resize(900, 900)
    made.show()
    return made


def part(pane: CasePane) -> MergedList:
    [found] = pane.findChildren(MergedList)
    return found


def words_of(pane: CasePane) -> list[str]:
    return [label.text() for label in part(pane).findChildren(QLabel) if label.isVisibleTo(pane)]


def test_a_report_is_told_by_its_number_until_its_words_have_come(pane: CasePane, qtbot: QtBot) -> None:
    assert words_of(pane) == ["App", "DD-20261121-0039", "Hotline", "DD-20261121-0042"]
    pane.set_merged({WORDS.case: WORDS})
    told = "“two cars stand in the water, it is rising” · DD-20261121-0039"
    qtbot.waitUntil(lambda: words_of(pane)[:2] == ["App 12:36", told])
    assert words_of(pane)[2:] == ["Hotline", "DD-20261121-0042"]


def test_each_report_is_shown_and_split_by_mouse_and_by_keyboard(pane: CasePane, qtbot: QtBot) -> None:
    first, second = part(pane).lines
    with qtbot.waitSignal(pane.case_chosen) as chosen:
        QTest.mouseClick(first.show_button, Qt.MouseButton.LeftButton)
    assert chosen.args == ["DD-20261121-0039"]
    with qtbot.waitSignal(pane.split_asked) as split:
        QTest.keyClick(second.split_button, Qt.Key.Key_Space)
    assert split.args == ["DD-20261121-0042"]
    assert second.split_button.accessibleName() == "Split off DD-20261121-0042"


def test_of_many_reports_the_first_few_are_shown_until_all_are_asked_for(pane: CasePane) -> None:
    numbers = tuple(f"DD-20261121-{n:04}" for n in range(9))
    pane.set_case(case_of(merged=numbers, parallel=Tracks(merged_channels=("app",) * 9)))
    assert len(part(pane).lines) == FOLDED
    [more] = [each for each in pane.findChildren(FoldButton) if each.text().startswith("5 more")]
    more.click()
    assert len(part(pane).lines) == 9


def test_long_words_are_shortened_on_their_line_and_whole_in_the_tooltip(pane: CasePane, qtbot: QtBot) -> None:
    pane.resize(420, 700)
    pane.set_merged({WORDS.case: WORDS})
    qtbot.waitUntil(lambda: any("…" in words for words in words_of(pane)))
    tips = [label.toolTip() for label in part(pane).findChildren(QLabel)]
    assert any("it is rising" in tip for tip in tips)
    right = max(line.split_button.mapTo(pane, line.split_button.rect().topRight()).x() for line in part(pane).lines)
    assert right < 420
