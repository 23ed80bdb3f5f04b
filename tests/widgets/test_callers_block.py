"""The callers of a case and of the reports merged into it: each apart, a few at first, nothing of the case before."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.domain.caller.fields import PERSONAL
from tests.widgets.cases import case_of
from widgets.case.caller_block import CallerBlock
from widgets.case.caller_line import CallerField
from widgets.case.callers_block import FOLDED, CallersBlock, MergedCaller
from widgets.theme import THEMES

NAME, PHONE, _ = PERSONAL
NOW = datetime(2026, 11, 21, 14, 32, tzinfo=UTC)
CASE = replace(case_of(), caller=PERSONAL)
MERGED = [MergedCaller(f"DD-{n}", "hotline") for n in range(FOLDED + 2)]


@pytest.fixture
def block(qtbot: QtBot) -> CallersBlock:
    block = CallersBlock(THEMES["dark"])
    qtbot.addWidget(block)
    block.set_case(CASE)
    block.set_merged(MERGED)
    block.set_now(NOW)
    block.show()
    return block


def of(block: CallersBlock, number: str) -> CallerBlock:
    found = block.of_case(number)
    assert found is not None
    return found


def headings(block: CallersBlock) -> list[str]:
    direct = block.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [label.text() for label in direct if label.isVisibleTo(block)]


def test_each_merged_caller_stands_under_the_number_of_its_report_and_the_rest_when_asked_for(
    qtbot: QtBot, block: CallersBlock
) -> None:
    assert headings(block) == ["DD-0, merged (Hotline)", "DD-1, merged (Hotline)"]
    assert (block.shown, block.folded_away) == (("DD-0", "DD-1"), 2)
    changed = QSignalSpy(block.shown_changed)
    block.set_unfolded(True)
    qtbot.waitUntil(lambda: len(headings(block)) == FOLDED + 2)
    assert (block.folded_away, changed.count()) == (0, 1)


def test_what_is_asked_for_names_the_case_whose_caller_it_is(block: CallersBlock) -> None:
    for number in (CASE.number, "DD-1"):
        of(block, number).set_fields([CallerField(NAME, "欧**", reveals=True, told=True)])
    asked = QSignalSpy(block.reveal_asked)
    for number in ("DD-1", CASE.number):
        QTest.mouseClick(of(block, number).lines[0].button, Qt.MouseButton.LeftButton)
    assert [asked.at(n) for n in range(asked.count())] == [["DD-1", NAME.value], [CASE.number, NAME.value]]


def test_a_value_of_one_caller_stands_with_no_other_and_goes_with_its_report(block: CallersBlock) -> None:
    for number in (CASE.number, "DD-0", "DD-1"):
        of(block, number).set_fields([CallerField(NAME, "欧**", told=True)])
    of(block, "DD-0").show_value(NAME, "欧阳明月", NOW, 60)
    texts = {number: of(block, number).lines[0].text for number in (CASE.number, "DD-0", "DD-1")}
    assert texts == {CASE.number: "欧**", "DD-0": "欧阳明月   (hidden again in 60 s)", "DD-1": "欧**"}
    block.set_merged(MERGED[1:2])
    assert (block.shown, block.of_case("DD-0")) == (("DD-1",), None)
    block.set_merged(MERGED[:2])
    assert not of(block, "DD-0").lines


def test_time_and_another_case_hide_what_merged_callers_show(block: CallersBlock) -> None:
    of(block, "DD-0").set_fields([CallerField(NAME, "欧**", told=True)])
    of(block, "DD-0").show_value(NAME, "欧阳明月", NOW, 60)
    block.set_now(NOW.replace(minute=34))
    assert of(block, "DD-0").lines[0].text == "欧**"
    block.set_case(replace(CASE, number="DD-other"))
    assert (block.shown, headings(block)) == ((), [])


def test_a_case_with_no_caller_of_its_own_is_told_of_as_long_as_a_merged_report_has_one(block: CallersBlock) -> None:
    filled = QSignalSpy(block.filled)
    block.set_case(replace(CASE, caller=()))
    block.set_merged([])
    assert [filled.at(n) for n in range(filled.count())] == [[True], [False]]
