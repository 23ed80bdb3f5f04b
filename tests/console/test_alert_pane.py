"""The pane of alerts in a console on a real hub: what calls is seen, acknowledged and shelved by key and by mouse."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.alerting import Alerting
from models.domain.alerts.alert import AlertState
from models.domain.alerts.heeds import AlertKind
from models.domain.orders import AcceptCase
from models.rules.alerts.reading import shipped_alerts
from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until
from widgets.alerts.alert_confirm import AcknowledgeTogether
from widgets.alerts.alert_forms import ShelveForm
from widgets.alerts.alert_pane import AlertPane
from widgets.alerts.alert_rows import AlertRow, AlertTab

LATE = 40
"""Minutes: any report is to be accepted sooner."""


async def opened(officer: Officer) -> AlertPane:
    await officer.live()
    officer.window.frame.show_pane("alerts")
    pane = officer.window.frame.pane("alerts")
    assert isinstance(pane, AlertPane)
    officer.window.activateWindow()
    await until(lambda: QApplication.activeWindow() is officer.window, "the window has the keys")
    pane.list.setFocus()
    return pane


def rows(pane: AlertPane) -> list[AlertRow]:
    return [row for row in pane.list.shown if isinstance(row, AlertRow)]


def cases(pane: AlertPane) -> set[str]:
    return {row.case for row in rows(pane)}


def heeded(room: Room, number: str) -> list[tuple[AlertKind, bool, str]]:
    """The heeds of a case as another seat sees them."""
    return [(heed.alert, heed.shelved, heed.reason) for heed in room.case(number).tracks.heeds]


def test_space_acknowledges_what_calls_and_the_hub_keeps_it_with_the_case(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = room.report("H-1", minutes_ago=LATE)

    async def script(officer: Officer) -> None:
        pane = await opened(officer)
        await until(lambda: cases(pane) == {number}, "the late report calls")
        assert "1 alert" in officer.window.header.alerts.words
        assert "Overdue" in pane.foot.words
        assert "urge it" in pane.foot.words
        QTest.keyClick(pane.list, Qt.Key.Key_Space)
        await until(lambda: bool(heeded(room, number)), "the hub has it")
        await until(lambda: not cases(pane), "nothing calls any longer")
        pane.tabs.set_tab(AlertTab.ACKNOWLEDGED)
        await until(lambda: cases(pane) == {number}, "it stands with what is acknowledged")
        assert "alert" not in officer.window.header.alerts.words

    assert sit(tmp_path / "desk", script, hub.address) == 0
    assert heeded(room, number) == [(AlertKind.OVERDUE, False, "")]


def test_an_alert_is_shelved_by_its_button_with_a_reason_and_taken_down_again(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = room.report("H-1", minutes_ago=LATE)

    async def script(officer: Officer) -> None:
        pane = await opened(officer)
        await until(lambda: cases(pane) == {number}, "the late report calls")
        shelve = next(button for button in pane.foot.deeds.buttons if button.id == "shelve")
        QTest.mouseClick(shelve, Qt.MouseButton.LeftButton)
        form = await officer.typing(ShelveForm)
        QTest.keyClicks(form.field, "unit rang")
        form.submit()
        await until(lambda: bool(heeded(room, number)), "the hub has it")
        pane.tabs.set_tab(AlertTab.SHELF)
        await until(lambda: cases(pane) == {number}, "it stands on the shelf")
        assert rows(pane)[0].reason.endswith(": unit rang")
        QTest.keyClick(pane.list, Qt.Key.Key_Return)
        await until(lambda: heeded(room, number) == [], "it is off the shelf")
        pane.tabs.set_tab(AlertTab.CALLING)
        await until(lambda: cases(pane) == {number}, "it calls again")

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_all_that_is_shown_is_acknowledged_together_after_each_was_named(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    numbers = {room.report(f"H-{at}", minutes_ago=LATE) for at in range(3)}

    async def script(officer: Officer) -> None:
        pane = await opened(officer)
        await until(lambda: cases(pane) == numbers, "three call")
        QTest.keyClick(pane.list, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
        form = await officer.form(AcknowledgeTogether)
        named = [form.list.item(at).text() for at in range(form.list.count())]
        assert all(any(number in line for line in named) for number in numbers)
        assert all(heeded(room, number) == [] for number in numbers)
        form.accept()
        await until(lambda: all(heeded(room, number) for number in numbers), "the hub has all")

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_choosing_an_alert_shows_its_case(qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room) -> None:
    numbers = [room.report(f"H-{at}", minutes_ago=LATE + at) for at in range(2)]

    async def script(officer: Officer) -> None:
        pane = await opened(officer)
        await until(lambda: cases(pane) == set(numbers), "both call")
        QTest.keyClick(pane.list, Qt.Key.Key_Down)
        chosen = rows(pane)[1].case
        await until(lambda: officer.chosen == chosen, "its case is chosen")

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_a_link_that_stays_lost_calls_and_stays_on_show_until_it_is_acknowledged(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    async def script(officer: Officer) -> None:
        pane = await opened(officer)
        officer.console.desk.room.lost_since = officer.console.desk.room.clock.now() - timedelta(minutes=1)
        officer.console.desk.alerting.turn()
        await until(lambda: {row.kind for row in rows(pane)} == {"hub_silent"}, "the seat calls about itself")
        officer.console.desk.room.lost_since = None
        officer.console.desk.alerting.turn()
        await until(lambda: [row.state for row in rows(pane)] == [AlertState.RETURNED], "it is over, and not seen")
        QTest.keyClick(pane.list, Qt.Key.Key_Space)
        await until(lambda: not rows(pane), "it is gone")

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_what_another_seat_ends_before_anyone_here_saw_it_stays_on_show_and_ones_own_deeds_do_not(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    theirs, own = room.report("H-1", minutes_ago=LATE), room.report("H-2", minutes_ago=LATE)
    at_once = replace(shipped_alerts(), latched_after=timedelta(0))

    async def script(officer: Officer) -> None:
        await officer.live()
        alerting = Alerting(officer.console.desk.room, at_once)
        await until(lambda: alerting.calling() == (2, 3), "both call")
        assert room.place(AcceptCase(theirs)).accepted
        await until(lambda: alerting.counts()[AlertState.CALLING] == 1, "theirs is over")
        assert [row.case for row in alerting.rows(AlertState.RETURNED)] == [theirs]
        officer.console.desk.room.place(AcceptCase(own))
        await until(lambda: alerting.counts()[AlertState.CALLING] == 0, "mine is over")
        [row] = alerting.rows(AlertState.RETURNED)
        assert row.case == theirs
        alerting.take_note(row)
        assert alerting.calling() == (0, 0)

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_the_summary_says_what_calls_how_gravely_whose_and_since_when(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    numbers = [room.report(f"H-{at}", minutes_ago=LATE + at) for at in range(2)]

    async def script(officer: Officer) -> None:
        await officer.live()
        alerting = officer.console.desk.alerting
        await until(lambda: alerting.calling()[0] == 2, "both call")
        summary = alerting.summary()
        overdue = alerting.rows(AlertState.CALLING)
        assert (summary.calling, summary.by_priority, summary.worst, summary.link) == (2, {3: 2}, 3, "live")
        assert summary.unacknowledged_since_ms == min(row.raised_ms for row in overdue)
        assert numbers[0][-4:] in summary.newest
        assert [count for _, count in summary.groups] == [2]
        assert not summary.flood

    assert sit(tmp_path / "desk", script, hub.address) == 0
