"""The strips at the top: whether the screen is live, how many cases show each light, what falls due."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.domain.instants import to_ms
from models.domain.lights import Light
from tests.widgets.cases import NOW, TZ, at
from widgets.status_header import LightsStrip, LinkState, StatusHeader
from widgets.theme import THEMES
from widgets.timeline.hour_ruler import HourRuler, Mark, clusters_of

DARK = THEMES["dark"]
MINUTE = 60_000


@pytest.fixture
def header(qtbot: QtBot) -> StatusHeader:
    made = StatusHeader(DARK, TZ)
    qtbot.addWidget(made)
    made.set_now(NOW)
    return made


def test_a_live_link_tells_its_delay_and_the_number_it_has_reached(header: StatusHeader) -> None:
    header.set_link(LinkState.LIVE, latency_ms=9, head=184_233)
    assert "● Hub live · 9 ms · #184\u2009233" in header.words


def test_a_lost_link_tells_since_when_in_words_and_with_a_sign(header: StatusHeader) -> None:
    header.set_link(LinkState.LOST, since=at("14:31:55"))
    assert "✕ Hub lost since 14:31:55" in header.words
    header.set_link(LinkState.CONNECTING)
    assert "◌ Connecting to the hub" in header.words


def test_queued_orders_are_counted_while_there_are_any(header: StatusHeader) -> None:
    header.set_outbox(1)
    assert "1 order queued" in header.words
    header.set_outbox(2)
    assert "2 orders queued" in header.words
    header.set_outbox(0)
    assert "queued" not in header.words


def test_the_time_is_local_and_the_date_is_iso(header: StatusHeader) -> None:
    assert header.words.endswith("14:32:07  2026-11-21 Sat")


def test_how_many_cases_show_each_light_is_said_in_words(qtbot: QtBot) -> None:
    strip = LightsStrip(DARK)
    qtbot.addWidget(strip)
    strip.set_counts({Light.OVERDUE: 2, Light.ON_TIME: 412})
    assert strip.accessibleName().startswith("2 overdue, 0 ")
    assert "412 on time" in strip.accessibleName()


def test_marks_too_near_to_each_other_become_one_that_shows_the_worst_light() -> None:
    marks = [
        Mark(30 * MINUTE, Light.ON_TIME, "a"),
        Mark(31 * MINUTE, Light.SOON, "b"),
        Mark(50 * MINUTE, Light.SOON, "c"),
    ]
    near, far = clusters_of(marks, 0, width=600, apart=20)
    assert (near.worst, [mark.number for mark in near.marks]) == (Light.SOON, ["a", "b"])
    assert far.x == 500


def test_what_is_overdue_or_beyond_the_hour_is_not_on_the_ruler() -> None:
    marks = [Mark(-1, Light.OVERDUE, "late"), Mark(61 * MINUTE, Light.ON_TIME, "later"), Mark(0, Light.URGENT, "now")]
    assert [c.marks[0].number for c in clusters_of(marks, 0, 600, 20)] == ["now"]


def test_a_click_on_a_mark_chooses_the_case_that_falls_due_first_there(qtbot: QtBot) -> None:
    strip = HourRuler(DARK)
    qtbot.addWidget(strip)
    strip.resize(700, strip.sizeHint().height())
    due = to_ms(NOW + timedelta(minutes=30))
    strip.set_now(NOW)
    strip.set_marks([(due + 1000, Light.ON_TIME, "second"), (due, Light.ON_TIME, "first")])
    with qtbot.waitSignal(strip.case_chosen) as chosen:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(24 + (700 - 56) // 2, 10))
    assert chosen.args == ["first"]
    assert strip.told(strip.clusters[0]) == "first  30:00\nsecond  30:01"
    with qtbot.assertNotEmitted(strip.case_chosen):
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(100, 10))


def test_the_arrows_go_from_mark_to_mark_and_enter_chooses(qtbot: QtBot) -> None:
    strip = HourRuler(DARK)
    qtbot.addWidget(strip)
    strip.resize(700, strip.sizeHint().height())
    strip.set_now(NOW)
    strip.set_marks([(to_ms(NOW) + minutes * MINUTE, Light.ON_TIME, f"in {minutes}") for minutes in (10, 30, 50)])
    for _ in range(2):
        QTest.keyClick(strip, Qt.Key.Key_Right)
    assert strip.accessibleDescription().startswith("in 50")
    QTest.keyClick(strip, Qt.Key.Key_Left)
    with qtbot.waitSignal(strip.case_chosen) as chosen:
        QTest.keyClick(strip, Qt.Key.Key_Return)
    assert chosen.args == ["in 30"]


def test_the_marks_wander_to_the_left_as_time_goes_by(qtbot: QtBot) -> None:
    strip = HourRuler(DARK)
    qtbot.addWidget(strip)
    strip.resize(700, 40)
    strip.set_marks([(to_ms(NOW) + 30 * MINUTE, Light.ON_TIME, "a")])
    strip.set_now(NOW)
    before = strip.clusters[0].x
    strip.set_now(NOW + timedelta(minutes=10))
    assert strip.clusters[0].x < before
