"""What the tests of the console stand on: a hub, and a room that sees its truth."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.console.full_room import FullHub, fill
from tests.console.room import Hub, Room, room_at


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    """A hub process over a folder of its own, so that no console counts it as its own."""
    hub = Hub(tmp_path / "hub")
    yield hub
    hub.stop()


@pytest.fixture
def room(hub: Hub) -> Iterator[Room]:
    with room_at(hub.address) as room:
        room.until(lambda: room.live, "the room is linked to its hub")
        yield room


@pytest.fixture(scope="session")
def full_hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FullHub]:
    """A hub whose room has its hands full, for tests that only look at it."""
    hub = Hub(tmp_path_factory.mktemp("full"))
    try:
        with room_at(hub.address) as room:
            room.until(lambda: room.live, "the room is linked to its hub")
            incident = fill(room)
        yield FullHub(hub.address, incident)
    finally:
        hub.stop()
