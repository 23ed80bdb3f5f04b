"""A seat whose key is no longer good: the window says so in words, and keeps what was known."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from bus.keys.door import bare_address, door_text
from bus.keys.key_files import key_bytes
from bus.keys.key_folder import KeyFolder
from bus.keys.secret_files import put
from models.clock import WallClock
from tests.bus.hub.served import a_hub
from tests.console.sitting import Officer, sit, until


def band(officer: Officer) -> str:
    shown = officer.window.bands
    return shown.words if shown.isVisible() else ""


def carried(keys: KeyFolder, path: Path, name: str) -> None:
    put(path, key_bytes(keys.make("seat", name, WallClock().now())))


def test_a_seat_whose_key_is_revoked_says_so_and_works_again_with_another(
    qtbot: QtBot, world: Path, tmp_path: Path
) -> None:
    keys, file = KeyFolder.of(world), tmp_path / "seat.key"

    async def script(officer: Officer) -> None:
        await until(lambda: officer.console.desk.room.live, "the hub is heard")
        (known,) = keys.known()
        keys.revoke(known, WallClock().now())
        await until(lambda: "This seat's key was revoked: the hub does not let it in" in band(officer), "it is said")
        assert officer.greyed
        carried(keys, file, "Seat 1")
        await until(lambda: officer.console.desk.room.live and not band(officer), "the other key is taken")

    with a_hub(world) as hub:
        carried(keys, file, "Seat 1")
        assert sit(tmp_path / "desk", script, door_text(bare_address(hub.address), file), seat="Seat 1") == 0


def test_a_seat_with_a_key_for_another_hub_says_that_it_is_not_ours(qtbot: QtBot, world: Path, tmp_path: Path) -> None:
    file = tmp_path / "seat.key"
    carried(KeyFolder.of(tmp_path / "other"), file, "Seat 1")

    async def script(officer: Officer) -> None:
        await until(lambda: "is not the hub that this seat's key is for" in band(officer), "it is said")

    with a_hub(world) as hub:
        assert sit(tmp_path / "desk", script, door_text(bare_address(hub.address), file), seat="Seat 1") == 0
