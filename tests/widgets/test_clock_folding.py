"""Clocks that have stopped are folded away until they are asked for; what runs is never folded."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.domain.clocks import ClockEvent, ClockKind
from models.rules.shelf import shipped_rules
from tests.widgets.cases import NOW, TZ, at, case_of, clock, flooded_underpass
from tests.widgets.tracked import tracked_case
from widgets.case.case_pane import CasePane
from widgets.case.clock_bars import ClockBars
from widgets.case.fold_button import FoldButton
from widgets.theme import THEMES


@pytest.fixture
def pane(qtbot: QtBot) -> CasePane:
    made = CasePane(THEMES["dark"], TZ)
    qtbot.addWidget(made)
    made.set_now(NOW)
    made.resize(560, 600)
    made.show()
    return made


def bars_of(pane: CasePane) -> ClockBars:
    (bars,) = pane.findChildren(ClockBars)
    return bars


def folds_of(pane: CasePane) -> list[FoldButton]:
    return [button for button in pane.findChildren(FoldButton) if not button.isHidden()]


def fold_of_clocks(pane: CasePane) -> FoldButton:
    (fold,) = (button for button in folds_of(pane) if "clock" in button.text())
    return fold


def test_what_has_stopped_is_folded_and_counted_with_those_that_were_late(pane: CasePane) -> None:
    pane.set_case(flooded_underpass())
    assert [line.stopped for line in bars_of(pane).lines] == [False, False]
    assert fold_of_clocks(pane).text() == "3 earlier clocks, 1 late ▸"


def test_a_click_unfolds_and_another_folds_again(pane: CasePane) -> None:
    pane.set_case(flooded_underpass())
    QTest.mouseClick(fold_of_clocks(pane), Qt.MouseButton.LeftButton)
    assert len(bars_of(pane).lines) == 5
    assert fold_of_clocks(pane).text().endswith("▾")
    QTest.mouseClick(fold_of_clocks(pane), Qt.MouseButton.LeftButton)
    assert len(bars_of(pane).lines) == 2


def test_the_space_bar_on_the_button_unfolds(pane: CasePane) -> None:
    pane.set_case(flooded_underpass())
    QTest.keyClick(fold_of_clocks(pane), Qt.Key.Key_Space)
    assert len(bars_of(pane).lines) == 5


def test_one_deed_unfolds_everything_and_folds_it_again(pane: CasePane) -> None:
    pane.set_case(tracked_case())
    pane.set_keys({"unfold": ("F12",)})
    assert "F12 for all" in fold_of_clocks(pane).toolTip()
    for unfolded in (True, False):
        pane.turn_folds()
        assert [button.isChecked() for button in folds_of(pane)] == [unfolded, unfolded]


def test_another_case_is_folded_again_and_the_same_one_stays_as_it_is(pane: CasePane) -> None:
    pane.set_case(flooded_underpass())
    fold_of_clocks(pane).click()
    pane.set_case(flooded_underpass())
    assert len(bars_of(pane).lines) == 5
    pane.set_case(tracked_case())
    assert not any(line.stopped for line in bars_of(pane).lines)


def test_however_many_run_all_of_them_are_shown(pane: CasePane) -> None:
    many = [clock(ClockKind.SIGN, "30nm", "14:00", unit=f"E-{n}") for n in range(30)]
    paused = clock(ClockKind.HANDLE, "2nh", "14:00", (ClockEvent.PAUSED, "14:10"))
    pane.set_case(case_of(clocks=(*many, paused)))
    assert len(bars_of(pane).lines) == 31
    assert folds_of(pane) == []


def test_a_case_whose_clocks_have_all_stopped_says_so(pane: CasePane) -> None:
    pane.set_case(case_of(clocks=(clock(ClockKind.ACCEPT, "5nm", "14:00", (ClockEvent.STOPPED, "14:01")),)))
    assert bars_of(pane).lines == ()
    assert fold_of_clocks(pane).text() == "1 earlier clock ▸"


def test_a_line_that_needs_more_room_in_a_narrow_pane_gets_it(pane: CasePane) -> None:
    pane.set_case(tracked_case())
    bars = bars_of(pane)
    wide = bars.heightForWidth(1400)
    assert bars.heightForWidth(560) > wide
    assert bars.heightForWidth(300) > bars.heightForWidth(560)
    rows = [bars.row_rect(i) for i in range(len(bars.lines))]
    assert all(above.bottom() < below.top() for above, below in pairwise(rows))


def test_what_is_heard_of_a_clock_is_its_whole_arithmetic(pane: CasePane) -> None:
    pane.set_case(tracked_case())
    heard = bars_of(pane).accessibleDescription()
    assert "Handle: 2 h · used 1 h 50 · paused 14 min for “no unit” · extended once, due 16:41:32" in heard
    assert "approved by Shift leader" in bars_of(pane).told_whole(bars_of(pane).lines[0])


def test_the_pane_counts_by_the_calendars_it_is_given(pane: CasePane) -> None:
    pane.set_case(case_of(clocks=(clock(ClockKind.HANDLE, "2wh", "13:00"),)))
    (running,) = bars_of(pane).lines
    assert running.standing == ""
    pane.set_times(shipped_rules().times)
    (still,) = bars_of(pane).lines
    assert still.standing == "stands still, counts again Mon 08:00"
    pane.set_now(at("13:30", day=23) + timedelta(hours=1))
    (counting,) = bars_of(pane).lines
    assert counting.standing == ""
