"""The start from the cache: the cases are there before any hub is, and a damaged cache is no reason to stop."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.console.room import Hub, Room
from tests.console.sitting import Officer, sit, until


async def all_is_kept(officer: Officer, number: str) -> None:
    await officer.live()
    await officer.choose(number)


def test_a_second_start_without_a_hub_shows_the_cases_at_once_and_greyed(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = room.report("H-1")
    seen: list[str] = []

    async def without_a_hub(officer: Officer) -> None:
        await until(lambda: officer.row(number) is not None, "the case comes from the cache")
        seen.append(officer.header)
        await officer.choose(number)
        assert officer.greyed
        assert "this is what was known at" in officer.said
        assert "Hub live" not in officer.header

    assert sit(tmp_path, lambda officer: all_is_kept(officer, number), hub.address) == 0
    hub.kill()
    assert sit(tmp_path, without_a_hub, hub.address) == 0
    assert "Hub live" not in seen[0]


def test_a_damaged_cache_is_set_aside_and_told_and_filled_anew(
    qtbot: QtBot, tmp_path: Path, hub: Hub, room: Room
) -> None:
    number = room.report("H-1")
    cache = tmp_path / "seats" / "seat-1" / "cache.db"

    async def with_a_damaged_cache(officer: Officer) -> None:
        await officer.live()
        await officer.choose(number)
        assert "The cache of this seat was damaged" in officer.said

    assert sit(tmp_path, lambda officer: all_is_kept(officer, number), hub.address) == 0
    cache.write_bytes(b"this is no database" * 1000)
    assert sit(tmp_path, with_a_damaged_cache, hub.address) == 0
    assert cache.with_suffix(".damaged").read_bytes().startswith(b"this is no database")
