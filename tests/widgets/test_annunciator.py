"""The annunciator in the window: its few words in the header, its dialog, what the officer can ask for there."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from tests.widgets.cases import NOW
from widgets.annunciator.annunciator_dialog import AnnunciatorDialog
from widgets.annunciator.annunciator_part import AnnunciatorPart
from widgets.annunciator.annunciator_state import AnnunciatorState, SelfTestPhase, SelfTestTold, Standing
from widgets.annunciator.annunciator_words import ago_words
from widgets.theme import THEMES

ON = AnnunciatorState(Standing.ON, sound="pw-play", voice="spd-say", notices="notify-send", hub="live")
MUTED = replace(ON, standing=Standing.MUTED, muted_until=NOW + timedelta(minutes=12, seconds=31), mute_reason="a call")
MINUTES = (5.0, 15.0, 30.0)


@pytest.fixture
def part(qtbot: QtBot) -> AnnunciatorPart:
    part = AnnunciatorPart(THEMES["dark"])
    qtbot.addWidget(part)
    part.set_now(NOW)
    return part


@pytest.fixture
def dialog(qtbot: QtBot) -> AnnunciatorDialog:
    dialog = AnnunciatorDialog(MINUTES, ON)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.set_now(NOW)
    dialog.show()
    return dialog


def button(dialog: AnnunciatorDialog, text: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if text in each.text())


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (ON, "♪ Sound on"),
        (replace(ON, unheard=True), "♪ Calling out"),
        (MUTED, "▌▌ Muted, 12:31 left"),
        (replace(ON, standing=Standing.SILENT), "✕ No sound"),
        (AnnunciatorState(Standing.NOT_RUNNING), "✕ Annunciator not running"),
        (replace(ON, test_late=True), "▲ Sound on · test overdue"),
        (replace(ON, phase=SelfTestPhase.PLAYING, step="high"), "♪ Self-test: high"),
        (replace(ON, phase=SelfTestPhase.ASKING), "♪ Did you hear it?"),
    ],
)
def test_the_header_says_how_the_annunciator_stands_with_a_sign(
    part: AnnunciatorPart, state: AnnunciatorState, words: str
) -> None:
    part.set_state(state)
    assert part.words == words
    assert words.partition(" ")[2] in part.accessibleName()


def test_a_mute_counts_down_in_the_header(part: AnnunciatorPart) -> None:
    part.set_state(MUTED)
    part.set_now(NOW + timedelta(seconds=12))
    assert part.words == "▌▌ Muted, 12:19 left"


def test_the_part_is_hidden_until_it_is_told_how_it_stands(qtbot: QtBot) -> None:
    part = AnnunciatorPart(THEMES["dark"])
    qtbot.addWidget(part)
    assert part.isHidden()
    part.set_state(AnnunciatorState())
    assert not part.isHidden()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, None])
def test_the_part_opens_by_click_and_by_key(qtbot: QtBot, part: AnnunciatorPart, key: Qt.Key | None) -> None:
    part.set_state(ON)
    with qtbot.waitSignal(part.clicked):
        if key is None:
            QTest.mouseClick(part, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(part, key)


def test_the_dialog_says_what_plays_what_speaks_and_when_it_was_tested(dialog: AnnunciatorDialog) -> None:
    tested = SelfTestTold(NOW - timedelta(hours=3), "passed", "Seat 3")
    dialog.set_state(replace(ON, voice="", last_test=tested, test_due=True, trouble="aplay", trouble_code=1))
    lines = dialog.told.splitlines()
    assert {"pw-play", "none found", "notify-send", "live"} < set(lines)
    assert "Self-test passed 3 h ago · this shift's is due" in lines
    assert "▲ aplay failed with exit code 1." in lines


def test_a_mute_needs_a_reason_and_has_one_of_the_lengths(qtbot: QtBot, dialog: AnnunciatorDialog) -> None:
    mute, reason = button(dialog, "Mute"), dialog.findChild(QLineEdit)
    assert isinstance(reason, QLineEdit)
    assert not mute.isEnabled()
    reason.setText("   ")
    assert not mute.isEnabled()
    lengths = dialog.findChildren(QRadioButton)
    assert [each.text() for each in lengths] == ["5 min", "15 min", "30 min"]
    lengths[1].click()
    reason.setText("conference")
    with qtbot.waitSignal(dialog.mute_asked) as asked:
        mute.click()
    assert asked.args == [15.0, "conference"]
    assert reason.text() == ""


def test_a_mute_can_be_ended_early_and_only_while_there_is_one(qtbot: QtBot, dialog: AnnunciatorDialog) -> None:
    again = button(dialog, "Sound on")
    assert not again.isEnabled()
    dialog.set_state(MUTED)
    assert dialog.told.startswith("Muted, 12:31 left: a call.")
    with qtbot.waitSignal(dialog.unmute_asked):
        again.click()


@pytest.mark.parametrize(("text", "heard"), [("Yes", True), ("No", False)])
def test_after_a_test_the_officer_is_asked_whether_he_heard_it(
    qtbot: QtBot, dialog: AnnunciatorDialog, text: str, heard: bool
) -> None:
    assert not button(dialog, text).isVisible()
    dialog.set_state(replace(ON, phase=SelfTestPhase.ASKING))
    assert not button(dialog, "Test").isVisible()
    with qtbot.waitSignal(dialog.answered) as answered:
        button(dialog, text).click()
    assert answered.args == [heard]


def test_heard_can_be_said_only_while_something_calls(qtbot: QtBot, dialog: AnnunciatorDialog) -> None:
    heard = button(dialog, "Heard")
    assert not heard.isEnabled()
    dialog.set_state(replace(ON, unheard=True))
    with qtbot.waitSignal(dialog.heard):
        heard.click()


def test_nothing_can_be_asked_of_an_annunciator_that_does_not_run(dialog: AnnunciatorDialog) -> None:
    dialog.set_state(AnnunciatorState(Standing.NOT_RUNNING))
    for text in ("Test", "Mute", "Heard"):
        assert not button(dialog, text).isEnabled(), text


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "just now"), (59, "59 min ago"), (61, "1 h ago"), (47 * 60, "47 h ago"), (2880, "2 days ago")],
)
def test_an_age_is_told_in_the_largest_unit_that_says_something(minutes: int, words: str) -> None:
    assert ago_words(NOW - timedelta(minutes=minutes), NOW) == words


@pytest.mark.parametrize(("theme", "state"), [*product(THEMES, [ON, MUTED, replace(ON, standing=Standing.SILENT)])])
def test_its_words_fit_where_they_are_drawn_in_every_theme(
    part: AnnunciatorPart, theme: str, state: AnnunciatorState
) -> None:
    part.set_theme(THEMES[theme])
    part.set_state(state)
    part.resize(part.sizeHint())
    assert not part.grab().isNull()
    assert part.fontMetrics().horizontalAdvance(part.words) <= part.width()
