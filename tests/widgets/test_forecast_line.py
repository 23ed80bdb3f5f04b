"""The forecast beside the hour strip: its sentence, its list, and how good it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.widgets.cases import NOW, TZ
from widgets.theme import THEMES
from widgets.timeline.forecast_line import ForecastLine
from widgets.timeline.forecast_list import ForecastList
from widgets.timeline.forecast_told import ForecastCase, ForecastTold, forecast_text, past_text, reason_text
from widgets.timeline.hour_strip import HourStrip

LOCAL = NOW.astimezone(TZ)


def case(number: str, minutes: int, chance: float, rate: float = 0.5) -> ForecastCase:
    left = timedelta(minutes=minutes)
    return ForecastCase(number, "Sewer overflowing", LOCAL + left, left, chance, "Water", "handle", rate)


TOLD = ForecastTold(
    LOCAL + timedelta(hours=1),
    expected=4.6,
    could=9,
    most=("Water", 3.2),
    cases=(case("DD-20261121-0041", 20, 0.85), case("DD-20261121-0017", 50, 0.6)),
    past=(4.25, 5, 8),
)


@pytest.fixture
def strip(qtbot: QtBot) -> HourStrip:
    made = HourStrip(THEMES["dark"])
    qtbot.addWidget(made)
    made.resize(900, made.sizeHint().height())
    made.show()
    qtbot.waitExposed(made)
    return made


def opened(strip: HourStrip) -> ForecastList:
    found = strip.forecast.list
    assert isinstance(found, ForecastList)
    return found


@pytest.mark.parametrize(
    ("expected", "most", "text"),
    [
        (4.6, ("Water", 3.2), "5 more will turn red before 15:32, 3 of them Water"),
        (4.6, ("Water", 0.4), "5 more will turn red before 15:32"),
        (1.2, ("Gas", 1.2), "1 more will turn red before 15:32, Gas"),
        (2.4, ("Gas", 2.4), "2 more will turn red before 15:32, Gas"),
        (0.3, ("Gas", 0.3), "none more will turn red before 15:32"),
        (None, ("", 0.0), "9 could turn red before 15:32: too little was finished yet to foretell"),
    ],
)
def test_it_is_told_in_one_sentence(expected: float | None, most: tuple[str, float], text: str) -> None:
    assert forecast_text(replace(TOLD, expected=expected, most=most)) == text


def test_how_good_it_was_an_hour_ago_is_told_with_it(strip: HourStrip) -> None:
    assert past_text(TOLD) == "An hour ago 4.2 of 8 were expected to turn red: 5 did."
    assert "will be shown when" in past_text(replace(TOLD, past=None))
    strip.set_forecast(TOLD)
    assert "An hour ago" in strip.forecast.toolTip()
    assert "An hour ago" in strip.forecast.accessibleDescription()


def test_a_case_has_its_reason_in_a_sentence() -> None:
    quick = case("DD-1", 20, 0.85, rate=0.5)
    assert (
        reason_text(quick, timedelta(hours=6))
        == "Water · Handle: at the pace of the last 6 h 00 one takes 2 h 00; 20 min left"
    )
    none = reason_text(replace(quick, rate=0.01), timedelta(hours=6))
    assert none == "Water · Handle: hardly any was finished this near its limit in 6 h 00; 20 min left"


def test_nothing_is_said_before_there_is_a_forecast(strip: HourStrip) -> None:
    assert not strip.forecast.isVisible()
    strip.set_forecast(TOLD)
    assert strip.forecast.isVisible()
    assert strip.forecast.accessibleName().startswith("next 60 min · forecast: 5 more will turn red")


def test_pressed_it_lists_the_cases_and_enter_chooses_one(strip: HourStrip, qtbot: QtBot) -> None:
    strip.set_forecast(TOLD)
    strip.forecast.setFocus()
    QTest.keyClick(strip.forecast, Qt.Key.Key_Space)
    told = opened(strip)
    assert "85%  14:52  0041  Sewer overflowing  Water · Handle" in told.words
    assert told.words.endswith("5 did.")
    QTest.keyClick(told.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(strip.case_chosen) as chosen:
        QTest.keyClick(told.list, Qt.Key.Key_Return)
    assert chosen.args == ["DD-20261121-0017"]
    qtbot.waitUntil(lambda: strip.forecast.list is None)


def test_a_click_on_a_case_of_the_list_chooses_it(strip: HourStrip, qtbot: QtBot) -> None:
    strip.set_forecast(TOLD)
    QTest.mouseClick(strip.forecast, Qt.MouseButton.LeftButton)
    tree = opened(strip).list
    place = tree.visualItemRect(tree.topLevelItem(0)).center()  # type: ignore[arg-type]  # there is one
    with qtbot.waitSignal(strip.case_chosen) as chosen:
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["DD-20261121-0041"]


def test_without_cases_the_list_still_tells_how_good_it_was(qtbot: QtBot) -> None:
    line = ForecastLine(THEMES["light"])
    qtbot.addWidget(line)
    line.set_told(replace(TOLD, cases=(), expected=0.0, could=0))
    line.show()
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert line.list is not None
    assert line.list.list.isHidden()
    assert (
        line.list.words
        == "none more will turn red before 15:32\nAn hour ago 4.2 of 8 were expected to turn red: 5 did."
    )
    line.list.close()
