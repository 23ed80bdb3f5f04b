"""The form that sends somebody to look at what an early warning is about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from widgets.forms.warning_form import WarningForm
from widgets.theme import THEMES

UNITS = (("GRID-7", "Grid worker 7"), ("MUN-1", "MUN-1"))


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    over = QWidget()
    qtbot.addWidget(over)
    over.show()
    return over


@pytest.fixture
def sent() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def form(qtbot: QtBot, over: QWidget, sent: list[tuple[str, str]]) -> WarningForm:
    made = WarningForm("Verify: 88 Heping Road", UNITS, THEMES["dark"], over)
    made.raised.connect(lambda to, text: sent.append((to, text)))
    made.open()
    return made


def the_button(form: WarningForm) -> QPushButton:
    (button,) = [each for each in form.findChildren(QPushButton) if each.isDefault()]
    return button


def told(form: WarningForm) -> str:
    return " ".join(label.text() for label in form.findChildren(QLabel))


def test_the_first_unit_and_the_words_of_the_warning_are_there_and_enter_sends(
    form: WarningForm, sent: list[tuple[str, str]]
) -> None:
    assert [form.to.itemText(at) for at in range(form.to.count())] == ["GRID-7  Grid worker 7", "MUN-1"]
    QTest.keyClick(form.text, Qt.Key.Key_Return)
    assert sent == [("GRID-7", "Verify: 88 Heping Road")]


def test_a_unit_that_is_chosen_from_the_list_goes_by_its_call_sign(
    form: WarningForm, sent: list[tuple[str, str]]
) -> None:
    QTest.keyClick(form.to, Qt.Key.Key_Down)
    QTest.mouseClick(the_button(form), Qt.MouseButton.LeftButton)
    assert [to for to, _ in sent] == ["MUN-1"]


def test_somebody_else_can_be_typed(form: WarningForm, sent: list[tuple[str, str]]) -> None:
    form.to.clearEditText()
    QTest.keyClicks(form.to, " the night patrol ")
    form.submit()
    assert [to for to, _ in sent] == ["the night patrol"]


@pytest.mark.parametrize(
    ("to", "text", "problem"),
    [
        ("", "look", "Say who is to look at it on site."),
        ("  ", "look", "Say who is to look at it on site."),
        ("MUN-1", "  ", "Say what is to be looked at."),
    ],
)
def test_what_is_missing_is_said_as_one_types_and_nothing_is_sent(
    form: WarningForm, sent: list[tuple[str, str]], to: str, text: str, problem: str
) -> None:
    form.to.setEditText(to)
    form.text.setPlainText(text)
    assert problem in told(form)
    assert not the_button(form).isEnabled()
    form.submit()
    assert (sent, form.isVisible()) == ([], True)
    form.to.setEditText("MUN-1")
    form.text.setPlainText("look")
    assert the_button(form).isEnabled()
    assert problem not in told(form)


def test_escape_leaves_and_sends_nothing(
    form: WarningForm, over: QWidget, sent: list[tuple[str, str]], qtbot: QtBot
) -> None:
    QTest.keyClick(form, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: over.findChildren(WarningForm) == [])
    assert sent == []


def test_with_no_unit_known_a_name_is_asked_for(qtbot: QtBot, over: QWidget) -> None:
    form = WarningForm("Verify", (), THEMES["light"], over)
    form.open()
    assert form.problem() == "Say who is to look at it on site."


def test_every_text_is_plain(form: WarningForm) -> None:
    assert {label.textFormat() for label in form.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
