"""Next nearest units in the case pane: their reasons in words, and the way to send one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.domain.case import Place, Unit, UnitStatus
from models.domain.nearest import Candidate, Travel
from tests.widgets.cases import NOW, TZ, entries_of, flooded_underpass
from widgets.case.case_pane import CasePane
from widgets.case.nearest_row import NearestRow, NearUnit, NearUnitButton
from widgets.case.nearest_words import reasons_against, reasons_for, reckoning
from widgets.theme import THEMES

TRAVEL = Travel(30.0, {"FIR": 40.0}, "counted in May")
CALLED = {"pump": "pump", "boat": "boat"}
DEPARTMENTS = {"WAT": "Water"}
NEAR = NearUnit("WAT-4", "Water crew 4", "6 min · has pump", "on 0041", "3.0 km in a straight line")
FAR = NearUnit("WAT-2", "Water crew 2", "14 min · free", "no pump", "7.0 km in a straight line")


def candidate(
    *cases: str, metres: float | None = 2_900.0, minutes: int | None = 6, has: tuple[str, ...] = (), **more: object
) -> Candidate:
    unit = Unit("WAT-4", "Water crew 4", "WAT", Place("", "Xixiang"), UnitStatus.ON_DUTY, NOW, cases)
    return Candidate(unit, metres, minutes, has, **more)  # type: ignore[arg-type]  # fields by their names


@pytest.fixture
def pane(qtbot: QtBot) -> CasePane:
    made = CasePane(THEMES["dark"], TZ)
    qtbot.addWidget(made)
    case = flooded_underpass()
    made.set_case(case, entries_of(case))
    made.set_now(NOW)
    made.resize(760, 900)
    made.show()
    return made


def buttons(pane: CasePane) -> list[NearUnitButton]:
    return [each for each in pane.findChildren(NearUnitButton) if each.isVisibleTo(pane)]


@pytest.mark.parametrize(
    ("each", "good", "bad"),
    [
        (candidate(), "6 min · free", ""),
        (candidate("DD-20261121-0041", has=("pump",)), "6 min · has pump", "on 0041"),
        (candidate("DD-1", "DD-20261121-0041"), "6 min", "on 2 cases, latest 0041"),
        (candidate(lacks=("pump", "boat")), "6 min · free", "no pump; no boat"),
        (candidate(uncovered="Xixiang"), "6 min · free", "leaves Xixiang without Water cover"),
        (candidate(has=("pump",), uncovered="Xixiang"), "6 min · free · has pump", "leaves Xixiang without pump cover"),
        (candidate(metres=None, minutes=None), "free", "how far is not known"),
    ],
)
def test_what_speaks_for_and_against_a_unit_is_told_in_words(each: Candidate, good: str, bad: str) -> None:
    assert reasons_for(each, CALLED) == good
    assert reasons_against(each, CALLED, DEPARTMENTS) == bad


def test_the_reckoning_names_distance_speed_and_where_the_speed_is_from() -> None:
    assert reckoning(candidate(), TRAVEL) == "2.9 km in a straight line from its base, at 30 km/h (counted in May)."
    assert "no coordinates" in reckoning(candidate(metres=None, minutes=None), TRAVEL)


def test_a_unit_is_chosen_by_mouse_and_by_keyboard_and_says_why_it_is_there(pane: CasePane, qtbot: QtBot) -> None:
    pane.set_nearest([NEAR, FAR])
    first, second = buttons(pane)
    assert first.accessibleName() == "Dispatch Water crew 4 · 6 min · has pump — on 0041"
    assert "3.0 km in a straight line" in first.toolTip()
    with qtbot.waitSignal(pane.unit_chosen) as chosen:
        QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert chosen.args == ["WAT-2"]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(pane.unit_chosen) as chosen:
            QTest.keyClick(first, key)
        assert chosen.args == ["WAT-4"]


def test_a_unit_that_is_told_again_keeps_its_place_under_the_pointer(pane: CasePane) -> None:
    pane.set_nearest([NEAR, FAR])
    first, second = buttons(pane)
    pane.set_nearest([NEAR])
    assert buttons(pane) == [first]
    pane.set_nearest([NEAR, FAR])
    assert buttons(pane)[0] is first
    assert buttons(pane)[1] is not second


def test_where_nobody_can_be_sent_it_says_why_and_where_nobody_is_needed_it_says_nothing(pane: CasePane) -> None:
    def words() -> str:
        return " ".join(label.text() for label in pane.findChildren(QLabel) if label.isVisibleTo(pane))

    pane.set_nearest([], "no other unit of Water is on duty")
    assert "Next nearest" in words()
    assert "no other unit of Water is on duty" in words()
    pane.set_nearest([NEAR])
    assert "no other unit" not in words()
    pane.set_nearest(None)
    assert "Next nearest" not in words()
    assert buttons(pane) == []


def test_units_stand_below_each_other_in_a_narrow_pane(pane: CasePane, qtbot: QtBot) -> None:
    pane.resize(420, 700)
    pane.set_nearest([NEAR, FAR])
    [row] = pane.findChildren(NearestRow)
    qtbot.waitUntil(lambda: len({button.y() for button in row.buttons}) == 2)
    qtbot.waitUntil(lambda: all(button.geometry().right() <= row.width() for button in row.buttons))
