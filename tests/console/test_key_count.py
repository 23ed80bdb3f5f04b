"""How many keys from a report to a unit that is sent: four at most where the rule proposes right, none by rule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bus.link import open_source
from bus.messages import Receipt
from models.clock import WallClock
from models.domain.case import Place
from models.domain.orders import RegisterUnit, ReportCase
from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until
from widgets.forms.dispatch_form import DispatchForm
from widgets.forms.type_forms import AcceptForm

LIFT = "0111"
"""People in a lift: the shipped rule sends market regulation by itself."""


@dataclass(slots=True)
class Keys:
    """A hand that presses keys into whatever has them, and counts."""

    pressed: list[str] = field(default_factory=list)

    async def press(self, key: Qt.Key, then: Callable[[], bool], what: str) -> None:
        self.pressed.append(key.name.removeprefix("Key_"))
        has_keys = QApplication.focusWidget()
        assert has_keys is not None
        QTest.keyClick(has_keys, key)
        await until(then, what)


def in_front(kind: type) -> Callable[[], bool]:
    return lambda: isinstance(QApplication.activeWindow(), kind)


async def hands_on_the_queue(officer: Officer) -> None:
    officer.window.activateWindow()
    officer.window.queue.view.setFocus()
    await until(lambda: QApplication.focusWidget() is officer.window.queue.view, "the hands rest on the queue")


async def sent_by(keys: Keys, officer: Officer, number: str) -> None:
    """Accept the chosen case and send whom the rule proposes."""
    await keys.press(Qt.Key.Key_F6, in_front(AcceptForm), "the form that accepts is open")
    await keys.press(Qt.Key.Key_Return, lambda: officer.state(number) == "accepted", "the case is accepted")
    await until(lambda: QApplication.activeWindow() is officer.window, "the window has the keys again")
    await officer.can("dispatch")
    await keys.press(Qt.Key.Key_F7, in_front(DispatchForm), "the form that dispatches is open")
    await keys.press(Qt.Key.Key_Return, lambda: officer.state(number) == "dispatched", "a unit is sent")


def test_four_keys_send_the_unit_that_the_rule_proposes(qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room) -> None:
    room.register("MUN-1", "MUN-2")
    other, number = room.report("K-0"), room.report("K-1")
    keys = Keys()

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        await hands_on_the_queue(officer)
        await sent_by(keys, officer, number)

    assert sit(tmp_path / "desk", script, hub.address) == 0
    assert keys.pressed == ["F6", "Return", "F7", "Return"]
    assert [each.unit for each in room.case(number).active] == ["MUN-1"]
    assert room.case(other).state == "reported"


def test_four_keys_are_enough_for_the_case_that_is_chosen_at_the_start_though_it_leaves_its_queue(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    room.register("MUN-1")
    other, number = room.report("K-2", minutes_ago=2), room.report("K-3", minutes_ago=3)
    keys = Keys()

    async def script(officer: Officer) -> None:
        await officer.live()
        await until(lambda: officer.chosen == number, "the most urgent case is chosen")
        await officer.can("accept")
        await hands_on_the_queue(officer)
        await sent_by(keys, officer, number)

    assert sit(tmp_path / "desk", script, hub.address) == 0
    assert len(keys.pressed) == 4
    assert room.case(other).state == "reported"


def test_no_key_at_all_is_needed_where_the_rule_is_automatic(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    assert room.place(RegisterUnit("MKT-4", "Lift crew 4", "MKT")).accepted

    async def script(officer: Officer) -> None:
        await officer.live()
        source = open_source(hub.address, "hotline-2")
        at = WallClock().now() - timedelta(minutes=1)
        answers: list[Receipt] = []

        def answered() -> bool:
            answers.extend(source.turn(0.0))
            return bool(answers)

        try:
            source.submit("lift", ReportCase("L-1", at, LIFT, "Two people in a lift", place=Place("Block C")))
            await until(answered, "the hub has the report")
        finally:
            source.close()
        number = answers[0].case
        await until(lambda: officer.state(number) == "dispatched", "it is sent")
        assert [each.unit for each in room.case(number).active] == ["MKT-4"]

    assert sit(tmp_path / "desk", script, hub.address) == 0
