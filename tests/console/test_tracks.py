"""What runs beside the life cycle, by keyboard in the window: tasks with their clocks, time asked for, relations."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from models.clock import WallClock
from models.domain.case import CaseState, Place
from models.domain.clocks import ClockKind
from models.domain.lights import Light
from models.domain.orders import AcceptCase, DispatchCase, RegisterUnit, ReportCase, SignAssignment, SuperviseCase
from models.domain.tasks import TaskKind, TaskState
from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until
from widgets.case.case_light import light_at
from widgets.forms.every_form import (
    AnswerForm,
    DecideForm,
    ExtensionForm,
    MergeForm,
    ResumeForm,
    SuperviseForm,
    SuspensionForm,
    TextForm,
    UnmergeForm,
)

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
POTHOLE = "0203"
"""Proposed to the road crews and confirmed by a person; five working days."""


def pothole(room: Room, record: str, address: str = "12 Binjiang Road") -> str:
    report = ReportCase(record, WallClock().now(), POTHOLE, f"Pothole {record}", place=Place(address, "Fuyong"))
    receipt = room.place(report)
    assert receipt.accepted, receipt
    return receipt.case


def at_work(room: Room, record: str = "H-1") -> str:
    """A case that a road crew has signed for."""
    number = pothole(room, record)
    for order in (
        RegisterUnit("MUN-1", "Road crew 1", "MUN"),
        AcceptCase(number),
        DispatchCase(number, ("MUN-1",)),
        SignAssignment(number, "MUN-1"),
    ):
        receipt = room.place(order)
        assert receipt.accepted, receipt
    return number


def send(form: TextForm, text: str) -> None:
    """Type the text that a form asks for, and Enter."""
    QTest.keyClicks(form.field, text)
    QTest.keyClick(form.field, Qt.Key.Key_Return)


async def decide(officer: Officer, granted: bool = True) -> None:
    await officer.press(Qt.Key.Key_D, CTRL)
    form = await officer.typing(DecideForm)
    answer = form.granted.button(0 if granted else 1)
    QTest.keyClick(answer, Qt.Key.Key_Space)
    send(form, "as seen on site")


def offered(officer: Officer, text: str) -> bool:
    """Whether an entry of the menus can be chosen while its menu is open."""
    for menu in officer.window.menuBar().findChildren(QMenu):
        entry = next((each for each in menu.actions() if each.text() == text), None)
        if entry is not None:
            menu.aboutToShow.emit()
            on = entry.isEnabled()
            menu.aboutToHide.emit()
            return on
    raise AssertionError(f"no menu has {text!r}")


def light(officer: Officer, number: str) -> Light:
    """The light of the row of a case as it would be painted now."""
    row = officer.row(number)
    assert row is not None
    return light_at(row, row.reported_ms)


def test_a_supervised_case_has_a_card_with_its_clock_until_it_is_answered(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = at_work(room)

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        await officer.press(Qt.Key.Key_F8, SHIFT)
        form = await officer.typing(SuperviseForm)
        assert form.to.key == "MUN-1"
        send(form, "why is the road still open?")
        await until(lambda: len(officer.tasks.cards) == 1, "the card of the task is there")
        line = officer.tasks.cards[0].line
        assert line is not None
        assert ("MUN-1" in line.to or "Road crew 1" in line.to, line.text) == (True, "why is the road still open?")
        assert any(clock.name.endswith("#1") and clock.due for clock in officer.clocks)
        assert (await officer.can("answer")).isEnabled()
        await officer.press(Qt.Key.Key_T, SHIFT)
        send(await officer.typing(AnswerForm), "cones are up, asphalt comes at four")
        await until(lambda: not officer.tasks.cards, "the card is gone")
        assert not any(clock.name.endswith("#1") for clock in officer.clocks)

    assert sit(tmp_path / "desk", script, hub.address) == 0
    (task,) = room.case(number).tracks.tasks
    assert (task.kind, task.state, task.answer) == (
        TaskKind.SUPERVISION,
        TaskState.ANSWERED,
        "cones are up, asphalt comes at four",
    )


def test_more_time_that_is_granted_is_told_by_the_clock(qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room) -> None:
    number = at_work(room)

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        before = room.case(number)
        await officer.press(Qt.Key.Key_E)
        send(await officer.typing(ExtensionForm), "the layer below is broken too")
        await until(lambda: len(officer.tasks.cards) == 1, "the request waits")
        assert not any("extended" in each for clock in officer.clocks for each in clock.sums)
        await decide(officer)
        await until(
            lambda: any("extended once" in each for clock in officer.clocks for each in clock.sums), "the clock says so"
        )
        room.until(lambda: room.case(number).version > before.version, "the hub has it")

    assert sit(tmp_path / "desk", script, hub.address) == 0
    (clock,) = [clock for clock in room.case(number).clocks if clock.kind is ClockKind.HANDLE]
    assert clock.extensions == 1


def test_more_time_that_is_refused_leaves_the_clock_as_it_was(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = at_work(room)

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        await officer.press(Qt.Key.Key_E)
        send(await officer.typing(ExtensionForm), "the layer below is broken too")
        await until(lambda: len(officer.tasks.cards) == 1, "the request waits")
        await decide(officer, granted=False)
        await until(lambda: not officer.tasks.cards, "the request is decided")
        assert not any("extended" in each for clock in officer.clocks for each in clock.sums)

    assert sit(tmp_path / "desk", script, hub.address) == 0
    (task,) = room.case(number).tracks.tasks
    assert (task.state, task.answer) == (TaskState.REFUSED, "as seen on site")


def test_suspended_work_has_a_paused_light_until_it_is_resumed(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = at_work(room)

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        assert light(officer, number) is not Light.PAUSED
        await officer.press(Qt.Key.Key_P)
        form = await officer.typing(SuspensionForm)
        QTest.keyClick(form.dated, Qt.Key.Key_Space)
        assert form.until is not None
        send(form, "asphalt comes tomorrow")
        await until(lambda: len(officer.tasks.cards) == 1, "the request waits")
        await decide(officer)
        await until(lambda: officer.state(number) == "suspended", "the case is suspended")
        await until(lambda: light(officer, number) is Light.PAUSED, "its light is the paused one")
        await until(lambda: any(clock.light is Light.PAUSED for clock in officer.clocks), "so is its clock's")
        await officer.press(Qt.Key.Key_P, SHIFT)
        send(await officer.typing(ResumeForm), "it came early")
        await until(lambda: officer.state(number) == "handling", "the work goes on")
        await until(lambda: light(officer, number) is not Light.PAUSED, "its clock runs")

    assert sit(tmp_path / "desk", script, hub.address) == 0
    assert (room.case(number).state, room.case(number).tracks.suspensions) == (CaseState.HANDLING, 1)


def test_a_merge_that_is_undone_leaves_both_cases_as_they_were(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    first, double = pothole(room, "H-1"), pothole(room, "H-2")
    before = [room.case(number) for number in (first, double)]

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(double)
        await officer.press(Qt.Key.Key_M)
        form = await officer.typing(MergeForm)
        assert form.other == first
        QTest.keyClick(form.finder, Qt.Key.Key_Return)
        await until(lambda: officer.state(double) == "merged", "the double is merged")
        await officer.choose(double)
        await officer.can("unmerge")
        await officer.press(Qt.Key.Key_M, SHIFT)
        send(await officer.typing(UnmergeForm), "two holes after all")
        await until(lambda: officer.state(double) == "reported", "the double stands for itself again")

    assert sit(tmp_path / "desk", script, hub.address) == 0
    room.until(lambda: not room.case(first).merged, "the first is alone again")
    assert room.case(double).merged_into == ""
    for was in before:
        now = room.case(was.number)
        assert (now.state, now.tracks, now.assignments) == (was.state, was.tracks, was.assignments)
        assert [clock.kind for clock in now.clocks] == [clock.kind for clock in was.clocks]
        assert not any(clock.stopped for clock in now.clocks)


def test_what_a_post_may_not_do_is_off_with_the_reason_and_the_hub_refuses_it_too(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = at_work(room)
    why = "This is for the supervisor or shift leader: this seat does not act as that."

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        await officer.can("feed_back")
        assert (offered(officer, "Supervise"), offered(officer, "Urge")) == (False, True)
        await officer.press(Qt.Key.Key_F8, SHIFT)
        await until(lambda: why in officer.said, "the pane says whose it is")
        officer.console.seat.place(SuperviseCase(number, "MUN-1", "past the window"), None)
        await until(lambda: f"Supervise {number} was refused: This is for the " in officer.said, "so does the hub")

    assert sit(tmp_path / "desk", script, hub.address, post="officer") == 0
    assert room.case(number).tracks.tasks == ()
