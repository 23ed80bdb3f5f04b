"""Doors of hubs for tests: an address with the keys of a folder."""

from __future__ import annotations

from pathlib import Path

from bus.keys.door import door_text
from bus.keys.key_folder import KeyFolder


def door_at(address: str, base_dir: Path) -> str:
    """The door of a hub at an address, with the keys of a base folder, which are made where there are none yet."""
    keys = KeyFolder.of(base_dir)
    keys.hub_pair()
    return door_text(address, keys.path)


def a_door_to_nobody(base_dir: Path) -> str:
    """Where nothing listens, and a key for it."""
    return door_at("tcp://127.0.0.1:9", base_dir)
