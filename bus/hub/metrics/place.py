"""Where the door for watchers is to be: a port of this machine, or an address that others may reach as well."""

from __future__ import annotations

from dataclasses import dataclass

LOOPBACK = "127.0.0.1"
_HIGHEST = 65_535


@dataclass(frozen=True, slots=True)
class Place:
    """A host and a port; port 0 is any free one."""

    host: str
    port: int


def place(text: str) -> Place:
    """From `PORT`, which is of this machine alone, or `HOST:PORT`. ValueError where it is neither."""
    host, _, port = text.rpartition(":")
    number = int(port)
    if not 0 <= number <= _HIGHEST:
        raise ValueError(f"there is no port {number}")
    return Place(host.strip("[]") or LOOPBACK, number)
