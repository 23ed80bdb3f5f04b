"""The door of a floor: CURVE as at the hub, so that what is compared travels alike; anybody's key will do."""

from __future__ import annotations

from pathlib import Path

import zmq

from bus.keys.door import door_text
from bus.keys.key_folder import KeyFolder


def open_floor(socket: zmq.Socket[bytes], folder: Path) -> str:
    """Let the socket listen at a free port, with keys in the folder; its door."""
    keys = KeyFolder.of(folder)
    socket.setsockopt(zmq.CURVE_SERVER, 1)
    socket.setsockopt_string(zmq.CURVE_SECRETKEY, keys.hub_pair().secret)
    socket.bind("tcp://127.0.0.1:*")
    return door_text(socket.getsockopt_string(zmq.LAST_ENDPOINT), keys.path)
