"""Where a hub is and by which key one goes in: `tcp://127.0.0.1:7311#KEYS`, as one text that can be handed on.

`KEYS` is the file of a key that was carried here, or the folder of keys of the hub itself for those who own it: there
everybody has a key under his own name, made when he first goes in. Secrets are only ever in files.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import zmq

from bus.keys.key_files import KeyFileError, Kind, OwnKey, read_secret
from bus.keys.key_folder import KeyFolder
from models.clock import WallClock

MARK = "#"
_BETWEEN = re.compile(r"\s*,\s*(?=\w+://|$)")
"""Only before an address: the path of a key may hold a comma."""


@dataclass(frozen=True, slots=True)
class Door:
    """An address and the key for it. `name` is who one is there: what the key says."""

    address: str
    key: OwnKey

    @classmethod
    def find(cls, door: str, kind: Kind, name: str) -> Door:
        """The door that a text tells of, for somebody of this name. KeyFileError where there is no key for it."""
        address, _, keys = door.partition(MARK)
        if not keys:
            raise KeyFileError(f"there is no key for the hub at {address}: name its file with --hub-key")
        path = Path(keys)
        if path.is_dir():
            return cls(address, KeyFolder(path).own(kind, name, WallClock().now()))
        return cls(address, read_secret(path, OwnKey))

    @property
    def name(self) -> str:
        return self.key.name

    def open(self, socket: zmq.Socket[bytes]) -> None:
        """Tell a socket who we are and whom we want to speak with, and connect it."""
        socket.setsockopt_string(zmq.CURVE_SERVERKEY, self.key.hub)
        socket.setsockopt_string(zmq.CURVE_PUBLICKEY, self.key.public)
        socket.setsockopt_string(zmq.CURVE_SECRETKEY, self.key.secret)
        socket.connect(self.address)


def door_text(address: str, keys: Path) -> str:
    return f"{address}{MARK}{keys.resolve()}"


def doors_of(text: str) -> list[str]:
    """The doors of all hubs of a room, which are written with commas between them."""
    return [door for door in _BETWEEN.split(text.strip()) if door]


def bare_address(door: str) -> str:
    """Without what only concerns this machine."""
    return door.partition(MARK)[0]
