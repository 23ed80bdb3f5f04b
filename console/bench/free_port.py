"""A port for a hub that is killed and started again at the same address."""

from __future__ import annotations

import random
import socket

LOWEST, HIGHEST = 20_000, 30_000
"""Below those that the system gives to outgoing connections: a peer that keeps trying cannot take it meanwhile."""


def free_port(host: str = "127.0.0.1") -> int:
    chance = random.Random()
    while True:
        port = chance.randrange(LOWEST, HIGHEST)
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                continue
        return port
