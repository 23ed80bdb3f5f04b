"""The timeline by unit: who is on what, when it is due, and the way back to now."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.domain.case import Assignment, Case, CaseState, Stage
from models.domain.clocks import ClockKind
from models.domain.lights import Light
from models.rules.shelf import shipped_rules
from tests.widgets.cases import NOW, TZ, at, case_of, clock, flooded_underpass, units
from tests.widgets.tracked import NINE_DAYS, suspended_case
from widgets.theme import THEMES
from widgets.timeline_plot import TimelinePlot
from widgets.unit_spans import lanes_of
from widgets.unit_timeline import UnitTimeline


def sent(number: str, unit: str, start: str, end: str = "", limit: str = "2nh") -> Case:
    """A case with one unit on it, or gone from it at `end`."""
    stage, ended = (Stage.DONE, at(end)) if end else (Stage.SIGNED, None)
    work = Assignment(unit, True, stage, at(start), ended_at=ended)
    clocks = (clock(ClockKind.HANDLE, limit, start),)
    return case_of(number, state=CaseState.HANDLING, assignments=(work,), clocks=clocks)


CASES = [
    sent("DD-20261121-0041", "WAT-4", "14:00"),
    sent("DD-20261121-0017", "WAT-1", "12:00", limit="1nh"),
    sent("DD-20261121-0022", "WAT-1", "13:30", end="14:00"),
]


@pytest.fixture
def timeline(qtbot: QtBot) -> UnitTimeline:
    made = UnitTimeline(THEMES["dark"], TZ)
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.set_cases(CASES, units())
    made.set_now(NOW)
    made.show()
    qtbot.waitExposed(made)
    return made


def plot_of(timeline: UnitTimeline) -> TimelinePlot:
    assert timeline.plot is not None
    return timeline.plot


def words_of(timeline: UnitTimeline) -> str:
    return "\n".join(label.text() for label in timeline.findChildren(QLabel) if label.isVisible())


def test_lanes_follow_the_order_of_the_units_and_units_that_went_nowhere_have_none() -> None:
    lanes = lanes_of(CASES, units())
    assert lanes.names == ("Water crew 1", "Water crew 4")
    assert lanes_of([], units()).names == ()


def test_a_unit_on_two_cases_at_once_has_a_row_for_each() -> None:
    lanes = lanes_of(CASES, units())
    assert lanes.bounds == (0, 2, 3)
    assert sorted(np.floor(lanes.top)) == [0, 1, 2]


def test_a_span_has_the_light_of_its_case_until_it_ends() -> None:
    lanes = lanes_of(CASES, units())
    lights = dict(zip(lanes.cases, lanes.lights(NOW.timestamp()), strict=True))
    assert lights == {
        "DD-20261121-0017": Light.OVERDUE,
        "DD-20261121-0022": Light.NONE,
        "DD-20261121-0041": Light.ON_TIME,
    }


def test_a_returned_assignment_ends_where_it_was_returned() -> None:
    lanes = lanes_of([flooded_underpass()], [])
    gas = lanes.names.index("GAS-2")
    row = list(np.floor(lanes.top)).index(lanes.bounds[gas])
    assert lanes.end[row] - lanes.start[row] == timedelta(minutes=2).total_seconds()


def test_a_pause_of_the_work_is_marked_on_the_spans_of_the_units_that_were_on_it() -> None:
    lanes = lanes_of([flooded_underpass()], [])
    lane_of = {int(row): name for name, row in zip(lanes.names, lanes.bounds, strict=False)}
    seconds = lanes.pause_end - lanes.pause_start
    marked = {lane_of[int(lanes.top[span])]: s for span, s in zip(lanes.pause_of, seconds, strict=True)}
    whole, from_its_start = timedelta(minutes=14, seconds=2), timedelta(minutes=10, seconds=30)
    assert marked == {
        "WAT-1": whole.total_seconds(),
        "TRF-6": whole.total_seconds(),
        "MUN-9": from_its_start.total_seconds(),
    }


def test_a_suspended_case_is_hatched_up_to_now_and_has_the_light_of_a_pause() -> None:
    lanes = lanes_of([suspended_case(NOW + NINE_DAYS)], units())
    assert list(lanes.pause_start) == [at("11:00").timestamp()]
    assert np.isinf(lanes.pause_end[0])
    assert list(lanes.lights(NOW.timestamp())) == [Light.PAUSED]


def test_the_hatching_is_drawn(timeline: UnitTimeline) -> None:
    plot = plot_of(timeline)
    running = suspended_case(NOW + NINE_DAYS)
    timeline.set_cases([replace(running, clocks=(clock(ClockKind.HANDLE, "5nd", "09:00"),))], units())
    whole = {plot.viewport.grab(QRect(band_at(plot, "13:00"), QSize(40, 8))).toImage().pixel(x, 4) for x in range(40)}
    timeline.set_cases([running], units())
    hatched = plot.viewport.grab(QRect(band_at(plot, "13:00"), QSize(40, 8))).toImage()
    assert len(whole) == 1
    assert len({hatched.pixel(x, 4) for x in range(40)}) > 1


def band_at(plot: TimelinePlot, moment: str) -> QPoint:
    """Above the middle of the first row, where a span is, beside its number."""
    return plot.centre_of(0, at(moment)).toPoint() - QPoint(0, 4)


def test_deadlines_are_counted_by_the_calendars_it_is_given(timeline: UnitTimeline) -> None:
    work = Assignment("WAT-1", True, Stage.SIGNED, at("13:00"))
    case = case_of(state=CaseState.HANDLING, assignments=(work,), clocks=(clock(ClockKind.HANDLE, "1wh", "13:00"),))
    assert lanes_of([case], []).due[0] == at("14:00").timestamp()
    assert lanes_of([case], [], shipped_rules().times).due[0] == at("09:00", day=23).timestamp()
    timeline.set_cases([case], units())
    view = plot_of(timeline).viewport
    late = view.grab().toImage()
    timeline.set_times(shipped_rules().times)
    assert view.grab().toImage() != late


def test_without_a_unit_at_work_it_says_what_would_be_there(timeline: UnitTimeline) -> None:
    timeline.set_cases([], units())
    assert "No unit is on a case" in words_of(timeline)
    timeline.set_cases(CASES, units())
    assert "No unit is on a case" not in words_of(timeline)


def test_a_click_on_a_span_chooses_its_case_and_a_click_beside_it_does_not(
    timeline: UnitTimeline, qtbot: QtBot
) -> None:
    plot = plot_of(timeline)
    view = plot.viewport
    with qtbot.waitSignal(timeline.case_chosen) as chosen:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=plot.centre_of(2, at("14:15")).toPoint())
    assert chosen.args == ["DD-20261121-0041"]
    with qtbot.assertNotEmitted(timeline.case_chosen, wait=50):
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=plot.centre_of(2, at("14:45")).toPoint() + QPoint(0, 1))


def test_the_brackets_zoom_and_n_goes_back_to_now(timeline: UnitTimeline) -> None:
    assert "4 h 00" in words_of(timeline)
    QTest.keyClick(timeline, Qt.Key.Key_BracketLeft)
    assert "8 h 00" in words_of(timeline)
    QTest.keyClick(timeline, Qt.Key.Key_BracketRight)
    QTest.keyClick(timeline, Qt.Key.Key_BracketRight)
    assert "2 h 00" in words_of(timeline)
    plot = plot_of(timeline)
    plot.pan(hours=-24)
    assert not plot.shows(NOW)
    timeline.set_now(NOW + timedelta(seconds=1))
    assert not plot.shows(NOW)
    QTest.keyClick(timeline, Qt.Key.Key_Home)
    assert plot.shows(NOW)


def test_the_plotting_library_waits_until_the_pane_is_shown() -> None:
    asked = "import sys, widgets.unit_timeline; sys.exit('pyqtgraph' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


def test_five_thousand_spans_are_drawn_within_a_frame_or_two(timeline: UnitTimeline) -> None:
    many = [
        sent(f"DD-20261121-{i:04}", f"U-{i % 200:03}", f"{8 + i % 6}:{i % 60:02}", end=f"{8 + i % 6}:{i % 60:02}:50")
        for i in range(5000)
    ]
    timeline.set_cases(many, [])
    view = plot_of(timeline).viewport
    view.repaint()
    began = time.perf_counter()
    view.repaint()
    assert time.perf_counter() - began < 0.1
