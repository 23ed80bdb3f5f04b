"""The caller's block of the case pane: masks, a value for its time, nothing for who may not see it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from models.domain.caller.fields import PERSONAL
from widgets.case.caller_block import CallerBlock
from widgets.case.caller_line import CallerField
from widgets.theme import THEMES

NAME, PHONE, WORDS = PERSONAL
NOW = datetime(2026, 11, 21, 14, 32, tzinfo=UTC)


def seconds(n: float) -> timedelta:
    return timedelta(seconds=n)


@pytest.fixture
def block(qtbot: QtBot) -> CallerBlock:
    block = CallerBlock(THEMES["dark"])
    qtbot.addWidget(block)
    block.set_fields(
        [
            CallerField(NAME, "欧**", reveals=True, told=True),
            CallerField(PHONE, "", reveals=False, told=True),
            CallerField(WORDS),
        ]
    )
    block.set_now(NOW)
    block.show()
    return block


def texts(block: CallerBlock) -> list[str]:
    return [line.text for line in block.lines]


def test_what_the_hub_has_told_is_masked_and_the_rest_says_where_it_is(block: CallerBlock) -> None:
    assert texts(block) == ["欧**", "not for this seat", "kept at the hub"]
    assert [line.button.isVisible() for line in block.lines] == [True, False, False]
    assert block.lines[0].accessibleName() == "Name: 欧**"


def test_a_value_is_shown_for_its_time_with_what_is_left_of_it(block: CallerBlock) -> None:
    block.show_value(NAME, "欧阳明月", NOW, 60)
    assert texts(block)[0] == "欧阳明月   (hidden again in 60 s)"
    block.set_now(NOW + seconds(58.2))
    assert texts(block)[0] == "欧阳明月   (hidden again in 2 s)"
    block.set_now(NOW + seconds(60))
    assert texts(block)[0] == "欧**"
    assert "欧阳明月" not in block.lines[0].accessibleName()
    block.set_now(NOW + seconds(1))
    assert texts(block)[0] == "欧**"


def test_a_value_is_hidden_where_the_clock_was_set_back_so_that_it_does_not_stay(block: CallerBlock) -> None:
    block.show_value(NAME, "欧阳明月", NOW, 60)
    block.set_now(NOW - seconds(5))
    assert texts(block)[0] == "欧**"


def test_a_value_that_was_erased_meanwhile_is_said_to_be(block: CallerBlock) -> None:
    block.show_value(NAME, "", NOW, 60)
    assert texts(block)[0] == "It has been erased meanwhile."


def test_masks_that_come_again_leave_a_value_on_show_and_an_erased_field_takes_it_along(block: CallerBlock) -> None:
    block.show_value(NAME, "欧阳明月", NOW, 60)
    block.set_fields([CallerField(NAME, "欧**", reveals=True, told=True), CallerField(WORDS, "**", told=True)])
    assert texts(block) == ["欧阳明月   (hidden again in 60 s)", "**"]
    block.set_fields([CallerField(WORDS, "**", told=True)])
    block.set_fields([CallerField(NAME, "欧**", told=True)])
    assert texts(block) == ["欧**"]


def test_looking_is_asked_for_by_mouse_and_by_key(block: CallerBlock) -> None:
    asked = QSignalSpy(block.reveal_asked)
    QTest.mouseClick(block.lines[0].button, Qt.MouseButton.LeftButton)
    QTest.keyClick(block.lines[0].button, Qt.Key.Key_Space)
    assert [asked.at(n) for n in range(asked.count())] == [["caller_name"]] * 2
    assert block.lines[0].button.focusPolicy() & Qt.FocusPolicy.TabFocus
