"""Two consoles at one workstation: two seats, one hub, and the one does not fall with the other."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

from pytestqt.qtbot import QtBot

from bus.hub.holding import running_hub
from bus.hub.process import program, program_environment
from models.domain.orders import AcceptCase
from tests.console.room import cached_at, room_at
from tests.console.sitting import Officer, sit, until

SEEN_WITHIN_S = 1.0


def test_two_consoles_share_a_hub_and_the_second_goes_on_when_the_owner_of_the_hub_is_gone(
    qtbot: QtBot, tmp_path: Path
) -> None:
    command = [*program(), "console", "--base-dir", str(tmp_path), "--seat", "Owner", "--no-tour"]
    owner = subprocess.Popen(command, env=program_environment())

    async def second(officer: Officer) -> None:
        await officer.live()
        found = running_hub(tmp_path)
        assert found is not None
        with room_at(found.address) as room:
            number = room.report("H-1")
            told = time.monotonic()
            await until(lambda: officer.row(number) is not None, "the second sees the case", SEEN_WITHIN_S)
            await until(lambda: number in cached_at(tmp_path / "seats" / "owner"), "the owner has it", SEEN_WITHIN_S)
            assert time.monotonic() - told < SEEN_WITHIN_S
        owner.terminate()
        await until(lambda: owner.poll() is not None, "the owner is gone")
        await until(lambda: _pid(tmp_path) not in (None, found.pid), "the second has started a hub")
        await officer.live()
        await officer.choose(number)
        again = running_hub(tmp_path)
        assert again is not None
        with room_at(again.address) as room:
            assert room.place(AcceptCase(number)).accepted
            await until(lambda: officer.state(number) == "accepted", "the second sees what goes on")

    try:
        _until_served(tmp_path, owner)
        assert sit(tmp_path, second) == 0
    finally:
        owner.kill()
        owner.wait()
    assert sorted(seat.name for seat in (tmp_path / "seats").iterdir()) == ["owner", "seat-1"]


def _pid(base_dir: Path) -> int | None:
    holder = running_hub(base_dir)
    return None if holder is None else holder.pid


def _until_served(base_dir: Path, owner: subprocess.Popen[bytes]) -> None:
    """Wait until the first console has started its hub, so that it is the owner."""
    deadline = time.monotonic() + 30
    while running_hub(base_dir) is None:
        assert owner.poll() is None, "the owner has ended already"
        assert time.monotonic() < deadline, "the owner has started no hub"
        time.sleep(0.05)
