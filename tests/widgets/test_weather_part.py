"""The weather in the header: what is said of the warnings in force, and what a press on it asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.domain.weather import WarningColour, WeatherWarning
from tests.widgets.cases import NOW, TZ
from widgets.status_header import LinkState, StatusHeader
from widgets.theme import THEMES
from widgets.weather_part import WeatherPart

RAIN = WeatherWarning("DD-1", "0902", "Rainstorm, orange", WarningColour.ORANGE, NOW - timedelta(minutes=32), 46, 41)


@pytest.fixture
def part(qtbot: QtBot) -> WeatherPart:
    made = WeatherPart(THEMES["dark"], TZ)
    qtbot.addWidget(made)
    made.resize(600, 24)
    return made


def test_nothing_stands_there_while_no_warning_is_in_force(part: WeatherPart) -> None:
    assert part.isHidden()
    part.set_warnings([RAIN], NOW)
    assert not part.isHidden()
    part.set_warnings([], NOW)
    assert part.isHidden()


def test_it_says_what_since_when_and_how_many_have_confirmed(part: WeatherPart) -> None:
    part.set_warnings([RAIN], NOW)
    assert part.words == "Weather ▲ Rainstorm, orange since 14:00 · 41/46 confirmed"
    assert part.accessibleName() == part.words


def test_where_nobody_was_asked_nothing_is_said_of_confirming(part: WeatherPart) -> None:
    part.set_warnings([replace(RAIN, asked=0, confirmed=0)], NOW)
    assert "confirmed" not in part.words


def test_of_several_the_first_is_named_and_all_are_in_the_tip(part: WeatherPart) -> None:
    part.set_warnings([RAIN, replace(RAIN, case="DD-2", title="Gale, blue")], NOW)
    assert part.words.endswith("· +1 more")
    assert "Gale, blue" in part.accessibleDescription()


def test_of_very_many_all_are_counted_and_the_first_twenty_are_in_the_tip(part: WeatherPart) -> None:
    part.set_warnings([replace(RAIN, case=f"DD-{n}", title=f"Storm {n:02}, blue") for n in range(25)], NOW)
    assert part.words.endswith("· +24 more")
    told = part.accessibleDescription()
    assert "Storm 19, blue" in told
    assert "Storm 20, blue" not in told
    assert told.endswith("+5 more")


def test_a_long_title_is_cut_and_whole_in_the_tip(part: WeatherPart) -> None:
    title = "Rainstorm warning for all districts along the northern river, orange"
    part.set_warnings([replace(RAIN, title=title)], NOW)
    assert "Rainstorm warning for all distric…" in part.words
    assert title in part.accessibleDescription()


def test_in_a_narrow_header_it_is_said_in_fewer_words_and_whole_in_the_tip(qtbot: QtBot) -> None:
    header = StatusHeader(THEMES["dark"], TZ)
    qtbot.addWidget(header)
    header.set_now(NOW)
    header.set_link(LinkState.LIVE, 9, 184_233)
    header.weather.set_warnings([RAIN], NOW)
    for width, words in (
        (1900, "Weather ▲ Rainstorm, orange since 14:00 · 41/46 confirmed"),
        (1000, "▲ Rainstorm, orange · 41/46"),
    ):
        header.resize(width, 40)
        header.show()
        assert header.weather.words == words
        assert "since 14:00 · 41/46 confirmed" in header.weather.accessibleDescription()


@pytest.mark.parametrize("by_key", [True, False])
def test_pressed_it_asks_for_the_case_of_the_first(part: WeatherPart, qtbot: QtBot, by_key: bool) -> None:
    part.set_warnings([RAIN, replace(RAIN, case="DD-2")], NOW)
    with qtbot.waitSignal(part.asked) as asked:
        if by_key:
            QTest.keyClick(part, Qt.Key.Key_Space)
        else:
            QTest.mouseClick(part, Qt.MouseButton.LeftButton)
    assert asked.args == ["DD-1"]
