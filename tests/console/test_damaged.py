"""What is damaged or cannot be had at a seat: the console starts, says so, and leaves the rest as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from pytestqt.qtbot import QtBot

from console.kept_settings import kept_in
from console.layout_keeping import LayoutKeeping
from main import main
from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until
from widgets.message_line import MessageLine


def seat_folder(desk: Path) -> Path:
    folder = desk / "seats" / "seat-1"
    folder.mkdir(parents=True)
    return folder


def messages(officer: Officer) -> str:
    lines = officer.window.findChildren(MessageLine)
    return "\n".join(each.accessibleName() + each.accessibleDescription() for each in lines)


DAMAGED = (
    b"\0" * 2_000,
    bytes(range(256)) * 8,
    b"[window]\ngeometry=@ByteArray(\\0)\n[pan",
    b"nothing that could be read\n" * 80,
)


@pytest.mark.parametrize("content", DAMAGED)
def test_what_is_no_file_of_settings_is_known_for_damaged(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "window.ini").write_bytes(content)
    kept = kept_in(tmp_path)
    assert kept.set_aside == tmp_path / "window.damaged"
    assert kept.set_aside.read_bytes() == content
    assert kept.settings.allKeys() == []


def test_settings_are_found_again_whatever_is_kept_in_them(tmp_path: Path) -> None:
    texts = {"a": "排水泵 \n\t\0 “x”", "b": "\x7f\x80\ud7ff🚒", "c": ""}
    first = kept_in(tmp_path).settings
    for key, text in texts.items():
        first.setValue(f"queue/{key}", text)
    first.setValue("panes/state", QByteArray(bytes(range(256))))
    first.sync()
    again = kept_in(tmp_path)
    assert again.set_aside is None
    assert {key: again.settings.value(f"queue/{key}") for key in texts} == texts


def test_damaged_settings_of_the_window_are_told_and_begun_anew(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    folder = seat_folder(tmp_path)
    number = room.report("D-1")
    damaged = DAMAGED[1]
    (folder / "window.ini").write_bytes(damaged)

    async def script(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        assert "What was kept of this window was damaged" in messages(officer)

    assert sit(tmp_path, script, hub.address) == 0
    assert (folder / "window.damaged").read_bytes() == damaged
    assert kept_in(folder).set_aside is None


def test_a_layout_that_cannot_be_read_leaves_the_one_that_ships(qtbot: QtBot, tmp_path: Path, hub: Hub) -> None:
    kept = kept_in(seat_folder(tmp_path)).settings
    kept.setValue("panes/state", b"<QtAdvancedDockingSystem cut off")
    kept.setValue("panes/perspective", "no such one")
    kept.setValue("window/geometry", b"nothing")
    kept.setValue("window/columns", "nothing")
    kept.sync()

    async def script(officer: Officer) -> None:
        await officer.live()
        assert officer.window.frame.is_seen("queue")
        assert officer.window.frame.is_seen("case")

    assert sit(tmp_path, script, hub.address) == 0


def test_a_damaged_key_table_is_told_and_the_shipped_keys_hold(qtbot: QtBot, tmp_path: Path, hub: Hub) -> None:
    (seat_folder(tmp_path) / "keys.toml").write_text("[window\nnote = ", encoding="utf-8")

    async def script(officer: Officer) -> None:
        await officer.live()
        assert officer.window.book.keys("note") == ("N",)
        assert "The file of keys cannot be read" in messages(officer)

    assert sit(tmp_path, script, hub.address) == 0


def test_a_cache_that_cannot_be_opened_is_told_and_what_to_do(qtbot: QtBot, tmp_path: Path, hub: Hub) -> None:
    (seat_folder(tmp_path) / "cache.db").mkdir()

    async def script(officer: Officer) -> None:
        await until(lambda: "The cache of this seat cannot be opened" in messages(officer), "it is told")
        assert "Hub live" not in officer.header

    assert sit(tmp_path, script, hub.address) == 0


@pytest.mark.parametrize("part", ["", "seats", "crashes"])
def test_a_base_dir_that_cannot_be_used_ends_the_start_with_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], part: str
) -> None:
    base_dir = tmp_path / "base"
    blocked = base_dir / part
    blocked.parent.mkdir(exist_ok=True)
    blocked.write_text("a file where a folder should be", encoding="utf-8")
    assert main(["console", "--base-dir", str(base_dir)]) == 1
    said = capsys.readouterr().err.strip().splitlines()
    assert [line for line in said if "base dir cannot be used" in line] == said


def test_a_layout_is_kept_while_the_window_is_in_use(qtbot: QtBot, tmp_path: Path, hub: Hub) -> None:
    async def script(officer: Officer) -> None:
        await officer.live()
        kept = officer.window.perspectives.kept
        LayoutKeeping(officer.window, kept)
        assert not kept.contains("panes/state")
        officer.window.menus.action("perspective_leader").trigger()
        await until(lambda: kept.value("panes/perspective") == "leader", "it is kept")
        assert kept.contains("panes/state")

    assert sit(tmp_path, script, hub.address) == 0
