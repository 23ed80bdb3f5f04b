"""Another language, larger letters: another window takes the place of the first, without a restart and without loss."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.looks import Look, keep_look, look_of
from models.domain.facts import NoteAdded
from models.domain.orders import AddNote
from tests.console.hands.listening import listening
from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until
from widgets.annunciator.annunciator_dialog import AnnunciatorDialog


def texts_of(officer: Officer) -> list[str]:
    room = officer.console.desk.room
    return [fact.text for entry in room.entries if isinstance(fact := entry.fact, NoteAdded)]


async def other_window(officer: Officer, tool: str) -> Officer:
    """Choose a tool from the menu and wait for the window that follows."""
    old = officer.window
    old.menus.action(tool).trigger()
    await until(lambda: officer.console.window is not old, "another window is there")
    assert not shiboken6.isValid(old)
    return Officer(officer.console)


def test_the_language_is_switched_without_a_restart_and_nothing_is_lost(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    room.report("R-1")
    number = room.report("R-2")

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        officer.window.queue.set_queue("open")
        seat = officer.console.seat
        chinese = await other_window(officer, "language_zh")
        await until(lambda: "中枢在线" in chinese.header, "the hub is live")
        await until(lambda: chinese.row(number) is not None, "the case is in the queue")
        await until(lambda: chinese.chosen == number, "the same case is chosen")
        assert chinese.console.seat is seat
        assert chinese.window.queue.tabs.queue.key == "open"
        room.place(AddNote(number, "still heard"))
        await until(lambda: any("still heard" in each for each in texts_of(chinese)), "its note is in the timeline")
        assert officer.console.desk.room.language == "zh"
        english = await other_window(chinese, "language_en")
        await english.live()
        await until(lambda: english.chosen == number, "the same case is chosen again")

    assert sit(tmp_path / "seat", script, hub=hub.address) == 0


def test_larger_letters_are_kept_for_the_next_start(qtbot: QtBot, tmp_path: Path, hub: Hub) -> None:
    async def larger(officer: Officer) -> None:
        await officer.live()
        before = officer.window.queue.view.fontMetrics().height()
        again = await other_window(officer, "larger_text")
        assert again.window.queue.view.fontMetrics().height() > before
        assert again.console.look.scale == 110

    async def still(officer: Officer) -> None:
        await officer.live()
        assert officer.console.look.scale == 110

    assert sit(tmp_path / "seat", larger, hub=hub.address, seat="Seat 1") == 0
    assert sit(tmp_path / "seat", still, hub=hub.address, seat="Seat 1") == 0


def test_a_look_that_was_kept_is_found_again_and_what_can_no_longer_be_is_left_out(
    qapp: QApplication, tmp_path: Path
) -> None:
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    keep_look(Look("zh", "light", 150), kept)
    assert look_of(kept) == Look("zh", "light", 150)
    assert look_of(kept, language="en", theme="contrast") == Look("en", "contrast", 150)
    for key in ("language", "theme", "scale"):
        kept.setValue(f"screen/{key}", "nonsense")
    assert look_of(kept).theme == "dark"
    assert look_of(kept).scale == 100
    kept.setValue("screen/scale", "900")
    assert look_of(kept).scale == 200


def test_what_the_old_window_had_open_and_heard_goes_with_it(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = room.report("R-3")

    async def script(officer: Officer) -> None:
        await officer.live()
        officer.window.frame.show_pane("timeline")
        officer.window.menus.action("annunciator").trigger()
        await officer.form(AnnunciatorDialog)
        again = await other_window(officer, "language_zh")
        again.window.frame.show_pane("timeline")
        again.window.book.set_keys("timeline_now", ("Ctrl+J",))
        again.console.calling_out.set_summary(again.console.desk.alerting.summary())
        await until(lambda: again.row(number) is not None, "the case is in the queue")
        assert all(not isinstance(each, AnnunciatorDialog) for each in QApplication.topLevelWidgets())

    with listening() as heard:
        assert sit(tmp_path / "seat", script, hub=hub.address) == 0
        assert heard.all() == []
