"""The thread, the next nearest units and merged reports at a real desk with a real hub."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from bus.hub.asked import FILE_PART
from models.domain.case import CaseState, Place
from models.domain.orders import AcceptCase, MergeCase, RegisterUnit
from models.domain.thread.orders import AttachFile, PostMessage
from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until
from widgets.case.file_tile import FileTile
from widgets.case.merged_list import MergedLine
from widgets.case.nearest_row import NearUnitButton
from widgets.case.picture_viewer import PictureViewer
from widgets.case.thread_row import ThreadRow
from widgets.forms.every_form import DispatchForm, MessageForm, UnmergeForm


def a_picture() -> bytes:
    """Larger than one part of a file on the bus."""
    image = QImage(500, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#35506b"))
    noise = random.Random(5)
    for x in range(500):
        for y in range(400):
            image.setPixelColor(x, y, QColor(noise.randrange(256), noise.randrange(256), noise.randrange(256)))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")  # type: ignore[call-overload]  # takes a device
    return bytes(buffer.data().data())


def seen(officer: Officer, kind: type[QWidget]) -> Sequence[QWidget]:
    pane = officer.window.case
    return [each for each in pane.findChildren(kind) if each.isVisibleTo(pane)]


def rows(officer: Officer) -> list[tuple[str, str]]:
    found = [row.item for row in seen(officer, ThreadRow) if isinstance(row, ThreadRow)]
    return [(item.by, item.text) for item in found]


def test_what_is_written_at_the_desk_reaches_everybody_and_what_others_write_is_seen(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = room.report("H-1")

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        field = officer.window.case.thread_view.composer.field
        QTest.keyClicks(field, "how deep is it?")
        QTest.keyClick(field, Qt.Key.Key_Return)
        await until(lambda: rows(officer) == [("Seat 1", "how deep is it?")], "it stands in the thread")
        assert room.place(PostMessage(number, "0.62 m")).accepted
        await until(lambda: rows(officer)[1:] == [("watch", "0.62 m")], "the answer stands below it")
        await officer.press(Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
        form = await officer.form(MessageForm)
        QTest.keyClicks(form.field, "by key")
        QTest.keyClick(form.field, Qt.Key.Key_Return)
        await until(lambda: len(rows(officer)) == 3, "a message by its key is there too")

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_a_message_that_is_refused_comes_back_to_be_mended(qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room) -> None:
    number = room.report("H-1")

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        field = officer.window.case.thread_view.composer.field
        field.setPlainText("x" * 20_001)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert field.toPlainText() == ""
        await until(lambda: "longer than 20000 characters" in officer.said, "it is said why")
        await until(lambda: len(field.toPlainText()) == 20_001, "the words are there again")

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_a_picture_from_another_seat_is_fetched_shown_opened_saved_and_kept(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = room.report("H-1")
    picture, saved = a_picture(), tmp_path / "saved.png"
    assert len(picture) > FILE_PART
    assert room.place(AttachFile(number, "../gauge.png", picture, "0.62 m")).accepted

    def shown(officer: Officer) -> bool:
        return [tile.shown for tile in seen(officer, FileTile) if isinstance(tile, FileTile)] == [True]

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        await until(lambda: shown(officer), "the picture is there")
        [tile] = seen(officer, FileTile)
        assert tile.accessibleName().startswith("gauge.png, picture")
        QTest.keyClick(tile, Qt.Key.Key_Return)
        viewer = await officer.form(PictureViewer)
        await until(lambda: viewer.told.text().startswith("500 × 400"), "it is shown large")
        QTest.keyClick(viewer, Qt.Key.Key_Plus)
        assert viewer.canvas.scale > 0
        QTest.keyClick(viewer, Qt.Key.Key_0)
        assert viewer.canvas.scale == 0
        QTest.keyClick(viewer, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        asking = await officer.form(QFileDialog)
        asking.findChild(QLineEdit).setText(str(saved))  # type: ignore[union-attr]  # every file dialog has one
        QTest.keyClick(asking, Qt.Key.Key_Return)
        await until(lambda: "saved.png was saved" in officer.said, "it is said that it was saved")
        assert saved.read_bytes() == picture
        QTest.keyClick(viewer, Qt.Key.Key_Escape)

    assert sit(tmp_path / "desk", script, hub.address) == 0
    hub.kill()

    async def without_a_hub(officer: Officer) -> None:
        await officer.choose(number)
        await until(lambda: shown(officer), "the picture is shown from the cache of the seat")

    assert sit(tmp_path / "desk", without_a_hub, hub.address) == 0


def test_a_unit_of_the_next_nearest_is_ticked_in_the_form_and_sent_by_enter(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = room.report("H-1")
    for sign, km in (("MUN-1", 0.1), ("MUN-2", 0.2), ("GAS-1", 0.0)):
        base = Place(sign, "Fuyong", 113.8, 22.6 + km)
        assert room.place(RegisterUnit(sign, f"Crew {sign}", sign[:3], base)).accepted
    assert room.place(AcceptCase(number)).accepted

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        await until(lambda: len(seen(officer, NearUnitButton)) == 2, "the two units that could be sent are told")
        [second] = [b for b in seen(officer, NearUnitButton) if "MUN-2" in b.accessibleName()]
        QTest.keyClick(second, Qt.Key.Key_Return)
        form = await officer.typing(DispatchForm)
        assert form.model.ticked == ("MUN-2",)
        QTest.keyClick(form.finder, Qt.Key.Key_Return)
        await until(lambda: officer.state(number) == CaseState.DISPATCHED, "it is sent")
        assert [each.unit for each in room.case(number).active] == ["MUN-2"]
        await until(lambda: len(seen(officer, NearUnitButton)) == 1, "who is on the case is no longer among them")

    assert sit(tmp_path / "desk", script, hub.address) == 0


def test_a_report_that_was_merged_is_read_and_split_off_again(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number, other = room.report("H-1"), room.report("H-2")
    assert room.place(MergeCase(other, number)).accepted

    def lines(officer: Officer) -> list[MergedLine]:
        return [line for line in seen(officer, MergedLine) if isinstance(line, MergedLine)]

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        await until(lambda: any("Street lamp out, H-2" in line.words for line in lines(officer)), "its words are read")
        QTest.keyClick(lines(officer)[0].split_button, Qt.Key.Key_Space)
        form = await officer.typing(UnmergeForm)
        assert form.case.number == other
        QTest.keyClicks(form.field, "two lamps")
        QTest.keyClick(form.field, Qt.Key.Key_Return)
        await until(lambda: room.case(other).state is CaseState.REPORTED, "it stands by itself")
        await until(lambda: not lines(officer), "the case no longer has it")

    assert sit(tmp_path / "desk", script, hub.address) == 0
