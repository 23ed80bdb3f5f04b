"""The caller's data at a real desk with a real hub: masked, shown for a reason and a while, kept nowhere here."""

from __future__ import annotations

import csv
import zipfile
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from models.clock import WallClock
from models.domain.caller.fields import PERSONAL
from models.domain.caller.orders import EraseCaller
from tests.bus.hub.callers import CALLERS, a_call, tells
from tests.bus.hub.served import told
from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until
from widgets.forms.every_form import RevealForm
from widgets.forms.register_form import RegisterForm
from widgets.sentences import fact_sentence

NAME, PHONE, WORDS = PERSONAL
CALLER = CALLERS[0]
MINUTE = timedelta(minutes=1)


def lines(officer: Officer) -> list[str]:
    return [line.text for line in officer.window.case.caller_block.lines]


def shown(officer: Officer) -> str:
    """Every word of the case pane."""
    pane = officer.window.case
    return "\n".join(each.text() for each in pane.findChildren(QLabel) if each.isVisibleTo(pane))


def told_of(officer: Officer) -> list[str]:
    """The sentences of the timeline."""
    return [fact_sentence(entry, {}) for entry in officer.console.desk.room.entries]


def says_written(officer: Officer, path: Path) -> bool:
    return f"written to {path}" in officer.said


async def reveal(officer: Officer, reason: str) -> None:
    """Fill in the form that is open."""
    form = await officer.typing(RevealForm)
    QTest.keyClicks(form.field, reason)
    QTest.keyClick(form.field, Qt.Key.Key_Return)


def type_caller(form: RegisterForm) -> None:
    form.caller.name.setText(CALLER[NAME])
    form.caller.phone.setText(CALLER[PHONE])
    form.caller.words.setPlainText(CALLER[WORDS])


def leaks(folder: Path) -> list[str]:
    """Files of the seat that tell any of the caller's values."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert any(path.name.startswith("cache.db") for path in files)
    return [path.name for path in files for value in CALLER.values() if tells(path.read_bytes(), value)]


def test_a_field_is_shown_by_key_or_mouse_for_a_reason_for_a_while_and_is_written_nowhere(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = room.tell(a_call("H-1", WallClock().now() - MINUTE))
    other = room.tell(a_call("H-2", WallClock().now() - MINUTE, 1))

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        await until(lambda: lines(officer) == ["欧**", "** 5678", "**"], "the masks are there")
        await officer.press(Qt.Key.Key_Z)
        form = await officer.typing(RevealForm)
        QTest.keyClick(form.field, Qt.Key.Key_Return)
        assert "Say why" in form.told
        await reveal(officer, "to ask where it is")
        await until(lambda: lines(officer)[0].startswith(CALLER[NAME]), "the name is shown")
        QTest.mouseClick(officer.window.case.caller_block.lines[1].button, Qt.MouseButton.LeftButton)
        assert (await officer.form(RevealForm)).choice.currentData() == PHONE.value
        await reveal(officer, "to call back")
        await until(lambda: lines(officer)[1].startswith(CALLER[PHONE]), "the number is shown")
        await until(lambda: "Looked at the caller's data: Telephone: to call back" in told_of(officer), "it is told")
        officer.window.case.set_now(officer.console.desk.room.clock.now() + MINUTE)
        assert lines(officer) == ["欧**", "** 5678", "**"]
        await officer.press(Qt.Key.Key_Z)
        await reveal(officer, "once more")
        await until(lambda: lines(officer)[0].startswith(CALLER[NAME]), "the name is shown again")
        await officer.choose(other)
        await until(lambda: lines(officer) == ["A**", "** 0123", "**"], "the other caller is masked")
        await officer.choose(number)
        await until(lambda: lines(officer) == ["欧**", "** 5678", "**"], "another case was shown: it is hidden")
        assert leaks(tmp_path / "desk") == []

    assert sit(tmp_path / "desk", script, hub.address) == 0
    assert leaks(tmp_path / "desk") == []
    timeline = told("report", "case", number, "--hub", hub.address)["timeline"]
    looked = [(entry["by"], entry["fields"]["reason"]) for entry in timeline if entry["fact"] == "FieldRevealed"]
    assert looked == [("Seat 1", "to ask where it is"), ("Seat 1", "to call back"), ("Seat 1", "once more")]


def test_a_post_that_may_not_look_sees_masks_and_a_lost_hub_reveals_nothing(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = room.tell(a_call("H-1", WallClock().now() - MINUTE))

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        await until(lambda: lines(officer) == ["欧**", "not for this seat", "**"], "what a supervisor may know")
        block = officer.window.case.caller_block
        assert [line.button.isVisibleTo(block) for line in block.lines] == [False, False, True]
        assert room.place(EraseCaller(number, "the caller asks for it")).accepted
        await until(lambda: lines(officer) == [], "nothing is left of it")
        assert "Caller" not in shown(officer).splitlines()

    assert sit(tmp_path / "desk", script, hub.address, post="supervisor") == 0

    second = room.tell(a_call("H-2", WallClock().now() - MINUTE))

    async def without_a_hub(officer: Officer) -> None:
        await officer.live()
        await officer.choose(second)
        await until(lambda: lines(officer) == ["欧**", "** 5678", "**"], "the masks are there")
        hub.kill()
        await until(lambda: officer.greyed, "the link is lost")
        await officer.press(Qt.Key.Key_Z)
        await until(lambda: "can be shown when the hub is heard" in officer.said, "it is said why not")

    assert sit(tmp_path / "desk", without_a_hub, hub.address) == 0


def test_a_caller_that_is_registered_here_goes_to_the_hub_and_stays_in_no_file_of_the_seat(
    qtbot: QtBot, tmp_path: Path, hub: Hub
) -> None:
    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.press(Qt.Key.Key_F2)
        form = await officer.typing(RegisterForm)
        QTest.keyClicks(form.title, "Street lamp out at the market gate")
        type_caller(form)
        QTest.keyClick(form, Qt.Key.Key_Escape)
        await officer.press(Qt.Key.Key_F2)
        form = await officer.typing(RegisterForm)
        assert form.title.text() == "Street lamp out at the market gate"
        assert (form.caller.name.text(), form.caller.phone.text(), form.caller.said) == ("", "", "")
        type_caller(form)
        QTest.keyClick(form.title, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: lines(officer) == ["欧**", "** 5678", "**"], "the hub has it, and the masks are here")
        await officer.press(Qt.Key.Key_Z)
        (await officer.typing(RevealForm)).choice.setCurrentIndex(2)
        await reveal(officer, "to hear it once more")
        await until(lambda: lines(officer)[2].startswith(CALLER[WORDS]), "the own words are shown")
        assert leaks(tmp_path / "desk") == []

    assert sit(tmp_path / "desk", script, hub.address) == 0
    assert leaks(tmp_path / "desk") == []


def test_what_is_exported_and_reported_holds_masks_at_the_most(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = room.tell(a_call("H-1", WallClock().now() - MINUTE))

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        await officer.press(Qt.Key.Key_Z)
        await reveal(officer, "to ask where it is")
        await until(lambda: lines(officer)[0].startswith(CALLER[NAME]), "the name is shown")
        for name in ("queue.csv", "queue.xlsx"):
            officer.console.desk.queue.exporting.export_to(tmp_path / name)
            await until(partial(says_written, officer, tmp_path / name), f"{name} is written")

    assert sit(tmp_path / "desk", script, hub.address) == 0
    with (tmp_path / "queue.csv").open(encoding="utf-8-sig", newline="") as file:
        assert any(number in cell for row in csv.reader(file) for cell in row)
    with zipfile.ZipFile(tmp_path / "queue.xlsx") as book:
        written = b"\n".join(book.read(name) for name in book.namelist())
    written += (tmp_path / "queue.csv").read_bytes()
    case = told("report", "case", number, "--hub", hub.address)
    assert case["caller"] == {"caller_name": "欧**", "caller_phone": "** 5678", "caller_words": "**"}
    assert told("report", "case", number, "--base-dir", tmp_path / "hub")["caller"] == case["caller"]
    for what in ("cases", "quarantine"):
        written += repr(told("report", what, "--base-dir", tmp_path / "hub")).encode()
    written += repr(case).encode()
    assert not any(tells(written, value) for value in CALLER.values())
