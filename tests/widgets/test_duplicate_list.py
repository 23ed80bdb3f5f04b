"""The likely duplicates beside a report that is typed: best first, with reasons; what was chosen stays chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.rules.duplicates.likely import Kind, Likely, Reason
from widgets.forms.duplicate_list import DuplicateLine, DuplicateList


def line(number: str, score: float = 0.8, *reasons: Reason, same_address: bool = False) -> DuplicateLine:
    return DuplicateLine(Likely(number, score, reasons), f"Lamp {number}", "Handling", same_address)


@pytest.fixture
def found(qtbot: QtBot) -> DuplicateList:
    shown = DuplicateList()
    qtbot.addWidget(shown)
    shown.resize(420, 300)
    shown.show()
    return shown


def texts(of: DuplicateList) -> list[str]:
    return [of.list.item(row).text() for row in range(of.list.count())]


def told(of: DuplicateList) -> str:
    """What is said in place of the list."""
    return " ".join(label.text() for label in of.findChildren(QLabel) if label.isVisible())


def test_it_says_what_will_stand_there_and_when_there_is_nothing_like_it(found: DuplicateList) -> None:
    assert "appear here while you type" in told(found)
    found.set_lines([], asked=True)
    assert "No case like this one is open" in told(found)
    found.set_lines([line("A")], asked=True)
    assert told(found) == ""
    found.set_lines([], asked=False)
    assert "appear here while you type" in told(found)


def test_each_is_told_with_its_number_title_standing_likelihood_and_reasons(found: DuplicateList) -> None:
    reasons = (
        Reason(Kind.DISTANCE, 40, 3.0),
        Reason(Kind.TIME, 35, 1.0),
        Reason(Kind.WORDS, 0.7, 0.9, ("lamp", "gate")),
        Reason(Kind.OTHER_TYPE, 1, -0.5),
    )
    found.set_lines([line("DD-1", 0.62, *reasons), line("DD-2", 0.2), line("DD-3", 0.004)], asked=True)
    head, why = texts(found)[0].splitlines()
    assert head == "DD-1  Lamp DD-1"
    assert why == "Handling · Very likely, 62 %: 40 m away · 35 min apart · both say: lamp, gate · another type"
    likelihoods = [text.splitlines()[1].removeprefix("Handling · ").split(":")[0] for text in texts(found)]
    assert likelihoods == ["Very likely, 62 %", "Likely, 20 %", "Possible, 1 %"]


def test_an_address_that_is_the_same_to_the_letter_is_said_to_be_the_same(found: DuplicateList) -> None:
    alike = Reason(Kind.ADDRESS, 0.83, 1.0)
    found.set_lines([line("A", 0.8, alike, same_address=True), line("B", 0.8, alike)], asked=True)
    assert "same address" in texts(found)[0]
    assert "address alike (83 %)" in texts(found)[1]


def test_nothing_is_chosen_before_a_hand_has_chosen_it(found: DuplicateList) -> None:
    found.set_lines([line("A"), line("B")], asked=True)
    assert found.chosen == ""
    found.list.setFocus()
    QTest.keyClick(found.list, Qt.Key.Key_Down)
    QTest.keyClick(found.list, Qt.Key.Key_End)
    assert found.chosen == "B"


def test_whoever_comes_to_the_list_by_key_has_the_first_chosen_even_where_it_is_alone(
    found: DuplicateList, qtbot: QtBot
) -> None:
    picked: list[str] = []
    found.picked.connect(lambda: picked.append(found.chosen))
    found.set_lines([line("A")], asked=True)
    found.activateWindow()
    found.list.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(found.list.hasFocus)
    assert (found.chosen, picked[-1]) == ("A", "A")


def test_a_click_chooses(found: DuplicateList) -> None:
    found.set_lines([line("A"), line("B")], asked=True)
    place = found.list.visualItemRect(found.list.item(1)).center()
    QTest.mouseClick(found.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert found.chosen == "B"


def test_what_was_chosen_stays_chosen_while_it_is_among_them_and_its_going_is_told(found: DuplicateList) -> None:
    picked: list[str] = []
    found.picked.connect(lambda: picked.append(found.chosen))
    found.set_lines([line("A"), line("B")], asked=True)
    found.list.setCurrentRow(1)
    found.set_lines([line("C"), line("B"), line("A")], asked=True)
    assert found.chosen == "B"
    found.set_lines([line("C")], asked=True)
    assert found.chosen == ""
    assert picked[-1] == ""


def test_words_of_a_title_are_shown_as_they_are(found: DuplicateList) -> None:
    evil = DuplicateLine(Likely("A", 0.5, ()), "<img src='/etc/hostname'>", "")
    found.set_lines([evil], asked=True)
    assert texts(found)[0].splitlines()[0] == "A  <img src='/etc/hostname'>"
    assert {label.textFormat() for label in found.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
