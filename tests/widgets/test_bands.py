"""The bands over the panes, and the line of messages near the foot."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.widgets.cases import NOW, TZ
from widgets.band import SIGNS, Band, BandKind, Bands
from widgets.message_line import FRESH, Message, MessageLine
from widgets.message_list import MessageList
from widgets.theme import THEMES

BANDS = (
    Band(BandKind.UNREAL, ("Exercise – not real: these cases are made for training.", "Exercise – not real")),
    Band(BandKind.LOST, ("Hub lost since 14:31:55 (12 s): this is what was known then.", "Hub lost for 12 s")),
)


@pytest.fixture
def bands(qtbot: QtBot) -> Bands:
    made = Bands(THEMES["dark"])
    qtbot.addWidget(made)
    made.resize(1600, made.sizeHint().height())
    return made


def test_a_band_takes_no_room_while_all_is_well(bands: Bands) -> None:
    assert bands.isHidden()
    bands.set_bands(BANDS)
    assert not bands.isHidden()
    bands.set_bands(())
    assert bands.isHidden()


def test_each_kind_of_band_has_a_sign_of_its_own(bands: Bands) -> None:
    assert len(set(SIGNS.values())) == len(BandKind) == len(SIGNS)
    bands.set_bands(BANDS)
    assert bands.accessibleName().startswith("◆ Exercise – not real: these")
    assert "✕ Hub lost since 14:31:55" in bands.accessibleName()


def test_what_does_not_fit_is_said_shorter_and_in_full_by_the_tip(bands: Bands) -> None:
    bands.set_bands(BANDS)
    assert bands.shown == tuple(band.texts[0] for band in BANDS)
    assert bands.toolTip() == ""
    bands.resize(500, bands.height())
    assert bands.shown == ("Exercise – not real", "Hub lost for 12 s")
    assert "made for training" in bands.toolTip()


def test_two_kinds_in_one_colour_of_grey_are_told_apart_by_their_hatching(bands: Bands) -> None:
    pictures = []
    for kind in BandKind:
        bands.set_bands((Band(kind, ("words",)),))
        edge = bands.grab().toImage().convertToFormat(bands.grab().toImage().Format.Format_Grayscale8)
        pictures.append([edge.pixelColor(x, y).lightness() > 60 for x in range(20) for y in range(2, 18)])
    assert all(one != other for i, one in enumerate(pictures) for other in pictures[i + 1 :])


@pytest.fixture
def line(qtbot: QtBot) -> MessageLine:
    made = MessageLine(THEMES["dark"], TZ)
    qtbot.addWidget(made)
    made.resize(900, made.sizeHint().height())
    made.show()
    return made


def test_the_line_says_what_would_be_there_before_anything_was_said(line: MessageLine) -> None:
    assert "answers to what you do stand here" in line.words


@pytest.mark.parametrize(("tone", "sign"), [("info", "ℹ"), ("warning", "▲"), ("refused", "✕")])
def test_a_message_stands_with_its_time_and_the_shape_of_its_tone(line: MessageLine, tone: str, sign: str) -> None:
    line.set_message(Message(NOW, "Water crew 1 is off duty.", tone), 1)
    assert line.words == f"14:32:07 {sign} Water crew 1 is off duty."
    assert line.words in line.accessibleName()


def test_an_old_message_stays_and_grows_quiet(line: MessageLine) -> None:
    line.set_message(Message(NOW, "Water crew 1 is off duty.", "refused"), 1)
    fresh = line.grab().toImage()
    line.set_now(NOW + FRESH)
    assert line.words.endswith("Water crew 1 is off duty.")
    assert line.grab().toImage() != fresh


def test_the_messages_before_are_asked_for_by_mouse_and_by_key(line: MessageLine) -> None:
    asked: list[bool] = []
    line.clicked.connect(lambda: asked.append(True))
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    QTest.keyClick(line, Qt.Key.Key_Space)
    assert len(asked) == 2


def test_the_list_shows_the_newest_first_and_how_often_it_was_said(qtbot: QtBot) -> None:
    shown = MessageList(TZ)
    qtbot.addWidget(shown)
    first = Message(NOW - timedelta(minutes=1), "<b>one</b>\nmore", "info")
    shown.set_messages((first, Message(NOW, "two", "refused", 3)), NOW)
    assert [shown.list.item(at).text() for at in range(2)] == [
        "14:32:07  ✕  two ×3",
        "14:31:07  ℹ  <b>one</b> more",
    ]
