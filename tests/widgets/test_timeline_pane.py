"""The timeline as it is used: by keys, wheel and pointer; what it says, and what it draws."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QTabBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from models.domain.clocks import ClockKind
from tests.widgets.cases import NOW, TZ, at, clock
from tests.widgets.shipped import in_force
from tests.widgets.tracked import NINE_DAYS, suspended_case
from tests.widgets.work import CASES, NAMES, returned, sent, shown, spans, waiting
from widgets.key_button import KeyButton
from widgets.theme import THEMES
from widgets.timeline.timeline_chart import TimelineChart
from widgets.timeline.timeline_head import Kept
from widgets.timeline.timeline_lanes import By
from widgets.timeline.timeline_pane import TimelinePane
from widgets.timeline.timeline_plot import TimelinePlot

Key, NOTHING = Qt.Key, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def pane(qtbot: QtBot) -> TimelinePane:
    made = TimelinePane(THEMES["dark"], TZ)
    made.set_keys(in_force())
    qtbot.addWidget(made)
    made.resize(900, 400)
    shown(made)
    made.show()
    qtbot.waitUntil(lambda: made.chart is not None)
    return made


def chart_of(pane: TimelinePane) -> TimelineChart:
    assert pane.chart is not None
    return pane.chart


def plot_of(pane: TimelinePane) -> TimelinePlot:
    return chart_of(pane).plot


def words_of(pane: TimelinePane) -> str:
    return "\n".join(label.text() for label in pane.findChildren(QLabel) if label.isVisible())


def test_without_a_span_it_says_what_would_be_there(pane: TimelinePane) -> None:
    pane.set_spans([], NAMES)
    assert "No unit is on a case" in words_of(pane)
    pane.set_spans(spans(), NAMES)
    assert "No unit is on a case" not in words_of(pane)


def test_a_click_on_a_span_chooses_its_case_and_a_click_beside_it_does_not(pane: TimelinePane, qtbot: QtBot) -> None:
    plot = plot_of(pane)
    with qtbot.waitSignal(pane.case_chosen) as chosen:
        QTest.mouseClick(plot.viewport, Qt.MouseButton.LeftButton, pos=plot.centre_of(2, at("14:15")).toPoint())
    assert chosen.args == ["DD-20261121-0041"]
    with qtbot.assertNotEmitted(pane.case_chosen, wait=50):
        QTest.mouseClick(plot.viewport, Qt.MouseButton.LeftButton, pos=plot.centre_of(2, at("14:45")).toPoint())


def test_a_click_on_a_deadlines_flag_chooses_its_case(pane: TimelinePane, qtbot: QtBot) -> None:
    plot = plot_of(pane)
    shown(pane, [sent("DD-20261121-0041", "WAT-4", "14:00", limit="1nh")])
    with qtbot.waitSignal(pane.case_chosen) as chosen:
        QTest.mouseClick(
            plot.viewport, Qt.MouseButton.LeftButton, pos=plot.centre_of(0, at("15:00")).toPoint() + QPoint(3, 0)
        )
    assert chosen.args == ["DD-20261121-0041"]


def test_the_buttons_zoom_and_go_back_to_now_and_wear_the_keys_in_force(pane: TimelinePane) -> None:
    plot = plot_of(pane)
    zooms = {"timeline_zoom_out": ("F2",), "timeline_zoom_in": ("F3",), "timeline_now": ("F4",)}
    pane.set_keys({**zooms, "timeline_by_area": ("F5",)})
    assert pane.findChildren(QTabBar)[0].tabToolTip(2) == "Key F5"
    farther, closer, now = pane.head.findChildren(KeyButton)
    assert [each.accessibleDescription() for each in (farther, closer, now)] == ["F2", "F3", "F4"]
    assert "4 h 00" in words_of(pane)
    farther.click()
    assert "8 h 00" in words_of(pane)
    closer.click()
    closer.click()
    assert "2 h 00" in words_of(pane)
    plot.pan(hours=-24)
    pane.set_now(NOW + timedelta(seconds=1))
    assert not plot.shows(NOW)
    now.click()
    assert plot.shows(NOW)


def test_one_can_look_from_the_last_ten_minutes_to_the_last_thirty_days(pane: TimelinePane) -> None:
    pane.zoom(1e-9)
    assert "10 min" in words_of(pane)
    pane.zoom(1e9)
    assert "30 d" in words_of(pane)
    plot_of(pane).pan(-24 * 365)
    left, _ = plot_of(pane).range
    assert NOW.timestamp() - left == pytest.approx(31 * 86_400, rel=0.01)


def test_shift_with_the_arrows_pans_and_the_wheel_zooms_or_with_shift_pans(pane: TimelinePane) -> None:
    plot = plot_of(pane)
    left, right = plot.range
    QTest.keyClick(pane, Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert plot.range[0] < left
    assert plot.range[1] - plot.range[0] == pytest.approx(right - left)
    pane.show_now()
    wheel(plot, Qt.KeyboardModifier.NoModifier, 120)
    assert plot.range[1] - plot.range[0] < right - left
    before = plot.range
    wheel(plot, Qt.KeyboardModifier.ShiftModifier, -120)
    assert plot.range[0] > before[0]
    assert plot.range[1] - plot.range[0] == pytest.approx(before[1] - before[0])


def wheel(plot: TimelinePlot, modifier: Qt.KeyboardModifier, turn: int) -> None:
    place = QPointF(plot.viewport.rect().center())
    event = QWheelEvent(
        place,
        plot.viewport.mapToGlobal(place),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(plot.viewport, event)


def test_arrows_go_from_span_to_span_and_enter_opens_the_case(pane: TimelinePane, qtbot: QtBot) -> None:
    told = []
    for key in (Key.Key_Down, Key.Key_Right, Key.Key_Down, Key.Key_Up):
        QTest.keyClick(pane, key)
        told.append(pane.accessibleDescription()[:16])
    assert [each[-4:] for each in told] == ["0017", "0022", "0041", "0017"]
    QTest.keyClick(pane, Key.Key_Down)
    with qtbot.waitSignal(pane.case_chosen) as chosen:
        QTest.keyClick(pane, Key.Key_Return)
    assert chosen.args == ["DD-20261121-0041"]
    QTest.keyClick(pane, Key.Key_Escape)
    assert pane.accessibleDescription() == ""


def test_the_span_under_the_keyboard_is_described_with_its_stages(pane: TimelinePane) -> None:
    QTest.keyClick(pane, Key.Key_Down)
    description = pane.accessibleDescription()
    for words in (
        "DD-20261121-0017",
        "Lift entrapment",
        "Water crew 1, lead",
        "dispatched 12:00 › signed 12:02",
        "overdue",
    ):
        assert words in description


def test_the_keyboard_stays_on_its_span_when_other_work_comes_in(pane: TimelinePane) -> None:
    QTest.keyClick(pane, Key.Key_Down)
    before = pane.accessibleDescription()
    shown(pane, [*CASES, sent("DD-20261121-0001", "WAT-1", "11:00", "11:30")], waiting())
    assert pane.accessibleDescription() == before
    QTest.keyClick(pane, Key.Key_Right)
    assert "0022" in pane.accessibleDescription()


def test_its_keys_are_its_own_while_it_has_the_focus_though_they_are_orders_elsewhere(qtbot: QtBot) -> None:
    window, pressed = QWidget(), []
    qtbot.addWidget(window)
    pane, other = TimelinePane(THEMES["dark"], TZ), QComboBox()
    pane.set_keys(in_force())
    column = QVBoxLayout(window)
    column.addWidget(pane)
    column.addWidget(other)
    QShortcut(QKeySequence("2"), window).activated.connect(lambda: pressed.append("2"))
    shown(pane)
    window.show()
    qtbot.waitUntil(lambda: pane.chart is not None)
    window.activateWindow()
    pane.setFocus()
    qtbot.waitUntil(pane.hasFocus)
    QTest.keyClick(pane, Key.Key_2)
    assert pane.head.wanted.by is By.CASE
    assert pressed == []
    other.setFocus()
    QTest.keyClick(other, Key.Key_2)
    assert pressed == ["2"]


def test_lanes_are_chosen_by_tab_or_figure(pane: TimelinePane, qtbot: QtBot) -> None:
    for key, by in ((Key.Key_2, By.CASE), (Key.Key_3, By.AREA), (Key.Key_1, By.UNIT)):
        with qtbot.waitSignal(pane.wanted_changed):
            QTest.keyClick(pane, key)
        assert pane.wanted.by is by
    tabs = pane.findChild(QTabBar)
    assert isinstance(tabs, QTabBar)
    assert [tabs.tabText(at_) for at_ in range(3)] == ["By unit", "By case", "By area"]


def test_what_is_filtered_by_stays_chosen_when_the_places_change_and_is_let_go_with_its_place(
    pane: TimelinePane, qtbot: QtBot
) -> None:
    where = pane.head.findChildren(QComboBox)[1]
    pane.set_places({"WAT": "Water", "GAS": "Gas"}, ["Fuyong"])
    where.setCurrentIndex(where.findText("Water"))
    assert pane.wanted.department == "WAT"
    pane.set_places({"WAT": "Water"}, ["Fuyong", "Shajing"])
    assert pane.wanted.department == "WAT"
    where.setCurrentIndex(where.findText("Shajing"))
    assert (pane.wanted.department, pane.wanted.area) == ("", "Shajing")
    with qtbot.waitSignal(pane.wanted_changed):
        pane.set_places({"WAT": "Water"}, [])
    assert pane.wanted.area == ""
    pane.head.set_kept(Kept.LATE)
    assert pane.wanted.kept is Kept.LATE


def test_many_lanes_are_scrolled_by_keys_and_the_keyboards_span_is_brought_into_view(pane: TimelinePane) -> None:
    shown(pane, [sent(f"DD-20261121-{n:04}", f"X-{n:02}", "14:00") for n in range(40)])
    plot = plot_of(pane)
    QTest.keyClick(pane, Key.Key_PageDown)
    assert plot.first_row > 3
    QTest.keyClick(pane, Key.Key_PageUp)
    assert plot.first_row == 0
    for _ in range(20):
        QTest.keyClick(pane, Key.Key_Down)
    assert plot.first_row <= 19 <= plot.first_row + plot.rows_in_view
    assert chart_of(pane).names.lane_at(int(plot.above) + 2) == int(plot.first_row)


def test_a_long_name_is_shortened_and_a_short_one_is_not(pane: TimelinePane) -> None:
    pane.set_spans(
        spans(), replace(NAMES, units={"WAT-1": "Water crew with a very long name of its own", "WAT-4": "W"})
    )
    names = chart_of(pane).names
    assert [names.shown_text(name) == name for name in names.names] == [False, True]
    assert names.shown_text(names.names[0]).endswith("…")


def test_the_pointer_is_told_the_case_the_unit_and_the_stages(pane: TimelinePane) -> None:
    shown(pane, [returned()], waiting())
    told = {lines[1]: lines for at_ in range(4) if (lines := pane.told_of(at_))}
    assert "no unit has been sent" in told
    assert "returned by Fire post 2: nobody has taken it up" in told
    assert "returned 12:55 › sent out again 13:10" in told["returned by Fire post 2: nobody has taken it up"]
    assert "Fire post 2, lead, for the second time" in told


def test_the_view_says_where_it_rests_when_it_has_moved(pane: TimelinePane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.looked) as looked:
        plot_of(pane).pan(-48)
    assert looked.args == list(plot_of(pane).range)


def test_pauses_are_hatched_and_work_before_the_arrival_is_paler(pane: TimelinePane) -> None:
    plot = plot_of(pane)
    running = suspended_case(NOW + NINE_DAYS)
    shown(pane, [replace(running, clocks=(clock(ClockKind.HANDLE, "5nd", "09:00"),))])
    plain = colours(plot, "13:10")
    shown(pane, [running])
    assert len(plain) == 1
    assert len(colours(plot, "13:10")) > 1
    work = replace(sent("DD-20261121-0041", "WAT-4", "12:00").assignments[0], arrived_at=at("13:30"))
    shown(pane, [replace(sent("DD-20261121-0041", "WAT-4", "12:00", limit="9nh"), assignments=(work,))])
    assert colours(plot, "12:50") != colours(plot, "14:00")


def colours(plot: TimelinePlot, moment: str) -> set[int]:
    """The colours of a few pixels of the first row's span."""
    corner = plot.centre_of(0, at(moment)).toPoint() - QPoint(0, 4)
    picture = plot.viewport.grab(QRect(corner, QSize(30, 8))).toImage()
    return {picture.pixel(x, 4) for x in range(30)}


def test_a_stale_timeline_has_no_colour(pane: TimelinePane) -> None:
    def coloured() -> bool:
        picture = plot_of(pane).viewport.grab().toImage()
        seen = (picture.pixelColor(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 3))
        return any(colour.red() - colour.green() > 60 for colour in seen)

    assert coloured()
    pane.set_stale(True)
    assert not coloured()


def test_the_plotting_library_waits_until_the_pane_is_shown() -> None:
    asked = (
        "import sys, widgets.timeline.timeline_pane, console.timeline_presenter; sys.exit('pyqtgraph' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


GONE_EARLY = """
import sys
from datetime import UTC
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete
from widgets.theme import THEMES
from widgets.timeline.timeline_loading import SOON_MS
from widgets.timeline.timeline_pane import TimelinePane

app = QApplication([])
pane = TimelinePane(THEMES["dark"], UTC)
pane.show()
delete(pane)
QTest.qWait(4 * SOON_MS)
sys.exit(3 if "pyqtgraph" in sys.modules else 0)
"""


def test_a_pane_that_goes_before_its_plot_is_loaded_leaves_nothing_behind() -> None:
    ended = subprocess.run([sys.executable, "-c", GONE_EARLY], capture_output=True, text=True, check=False)
    assert (ended.returncode, "Error" in ended.stderr) == (0, False), ended.stderr
